"""What a unit is called for the reader, in no language but that of the tool: "recital A", "article 2, paragraph 1, point (b)"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from termcheck._align_outline import Atom, Name, Path

_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LETTERS = 26


def labels(atoms: Sequence[Atom]) -> dict[int, str]:
    """The label of each segment of a version, by its number."""
    found: dict[int, str] = {}
    counts: Counter[object] = Counter()
    paragraph = 0
    for atom in atoms:
        if atom.segment in found:
            continue
        paragraph += 1
        found[atom.segment] = _label(atom, counts, paragraph)
    return found


def _label(atom: Atom, counts: Counter[object], paragraph: int) -> str:
    counts["heading"] += atom.heading
    if atom.marker is not None or (atom.key and atom.key[-1][0] == "unit"):
        return _path(atom.around)
    if atom.cell is not None:
        return "table {}, row {}, cell {}".format(*atom.cell)
    if not atom.around:
        return f"heading {counts['heading']}" if atom.heading else f"paragraph {paragraph}"
    kind = "heading" if atom.heading else "text"
    counts[kind, atom.around] += 1
    number = counts[kind, atom.around]
    return f"{_path(atom.around)}, {kind}" + (f" {number}" if number > 1 else "")


def _path(path: Path) -> str:
    """Articles are found without their chapter."""
    kinds = [kind for kind, _ in path]
    shown = [name for name in path if name[0] != "division" or "article" not in kinds]
    return ", ".join(_piece(name, shown[:at]) for at, name in enumerate(shown))


def _piece(name: Name, before: Sequence[Name]) -> str:
    kind, value = name
    if kind in ("annex", "article"):
        return f"{kind} {value}".rstrip()
    if kind == "division":
        return f"chapter {value}"
    if kind in ("section", "unit"):
        return value
    sign = f"({_sign(kind, int(value))})"
    if kind == "upper":
        return f"recital {sign[1:-1]}" if not before else sign
    if kind == "number":
        return f"paragraph {value}" if before and before[-1][0] == "article" else sign
    return f"point {sign}" if before else sign


def _sign(kind: str, value: int) -> str:
    if kind == "number":
        return str(value)
    if kind == "roman":
        return roman(value)
    times, place = divmod(value - 1, _LETTERS)
    letter = chr(ord("a") + place)
    # Z is followed by AA, AB, AC in recitals, by aa, bb, cc in points; both are counted on.
    letters = letter if not times else "a" * min(times, 2) + letter
    return letters.upper() if kind == "upper" else letters


def roman(value: int) -> str:
    """A number in small Roman numerals."""
    signs = ""
    for size, sign in _ROMAN:
        signs, value = signs + sign * (value // size), value % size
    return signs
