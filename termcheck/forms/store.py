"""Compiled glossaries as files: JSON lines, the plan of the scan first, then one line a language, so that a clean run reads one line."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termcheck.forms.compile import Compiled, CompiledLanguage, WordForms

FORMAT = 3
_BEGIN = b'{"language":"'
_NAMES = b'{"names":"'
_PLAN = b',"plan":'
_TIERS = ("citation", "dictionary", "analogy", "ending", "bare")
# A foreign name and an abbreviation call for a look even where they are a concept's only name.
NameKind = Literal["name", "foreign", "abbreviation"]


class Plan(NamedTuple):
    """What to scan for. A word is a few strings of which every form of it contains one; a term needs all of its telling words.

    `needs` holds a language code and the indexes of words for each deprecated term, `off` the indexes of those that only terms of level off
    have. `names` holds the same for the preferred and admitted terms, with the concept, the number and the kind of the term before it;
    `advice` the indexes of those of concepts that are off or of level info.
    """

    words: tuple[tuple[str, ...], ...]
    needs: tuple[tuple[str, tuple[int, ...]], ...]
    off: tuple[int, ...] = ()
    names: tuple[tuple[str, str, int, NameKind, tuple[int, ...]], ...] = ()
    advice: tuple[int, ...] = ()


def beside(glossary: Path) -> Path:
    """Where a glossary's compiled forms are kept when they are committed with it."""
    return glossary.with_name(glossary.stem + ".forms.jsonl")


def digest(data: bytes) -> str:
    """A key for content."""
    import hashlib

    return hashlib.blake2b(data, digest_size=16).hexdigest()


def dump(compiled: Compiled, *, key: str) -> bytes:
    """The file for a compiled glossary whose content has the key."""
    rows = [
        {kind: code, "words": [packed(word) for word in one.words.values()]}
        for kind, languages in (("language", compiled.languages), ("names", compiled.names))
        for code, one in languages.items()
    ]
    plan = _json(compiled.plan._asdict()) + "}\n"
    body = plan + "".join(f"{_json(row)}\n" for row in rows)
    head = _json({"forms": FORMAT, "of": key, "sum": digest(body.encode())})
    return head[:-1].encode() + _PLAN + body.encode()


@dataclass(frozen=True, slots=True)
class Stored:
    """A file of compiled forms; each language is parsed when it is asked for."""

    plan: Plan
    lines: Mapping[str, bytes]
    names: Mapping[str, bytes]

    def language(self, code: str) -> CompiledLanguage | None:
        """The words of the deprecated terms of one language; None if the glossary has none there."""
        return _unpacked_line(self.lines.get(code))

    def names_in(self, code: str) -> CompiledLanguage | None:
        """The words of the preferred and admitted terms of one language; None if the glossary has none there."""
        return _unpacked_line(self.names.get(code))


def opened(data: bytes, *, key: str) -> Stored | None:
    """A file of compiled forms, or None if it is not of this content, not whole or not ours."""
    head, _, body = data.partition(_PLAN)
    told = _parsed(head + b"}")
    if told != {"forms": FORMAT, "of": key, "sum": digest(body)}:
        return None
    plan, *languages = body.splitlines()
    deprecated, names = (
        {line[len(begin) :][:2].decode(): line for line in languages if line.startswith(begin)} for begin in (_BEGIN, _NAMES)
    )
    return Stored(_plan(json.loads(plan[:-1])), deprecated, names)


def _plan(told: dict[str, Any]) -> Plan:
    names = tuple((code, concept, number, kind, tuple(indexes)) for code, concept, number, kind, indexes in told["names"])
    needs = tuple((code, tuple(indexes)) for code, indexes in told["needs"])
    return Plan(tuple(map(tuple, told["words"])), needs, tuple(told["off"]), names, tuple(told["advice"]))


def _unpacked_line(line: bytes | None) -> CompiledLanguage | None:
    if line is None:
        return None
    # Most runs end with the plan: nothing of it is found.
    from termcheck.forms.compile import CompiledLanguage

    words = (unpacked(row) for row in json.loads(line)["words"])
    return CompiledLanguage({word.wanted: word for word in words})


def packed(word: WordForms) -> list[Any]:
    """A word's forms as plain data, sorted."""
    tiers = {tier: forms for tier in _TIERS if (forms := sorted(form for form, its in word.forms.items() if its == tier))}
    return [list(astuple(word.wanted)), tiers, sorted(word.stems), sorted(word.blocked)]


def unpacked(row: list[Any]) -> WordForms:
    """A word's forms from plain data."""
    from termcheck.forms.compile import WordForms
    from termcheck.forms.pattern import Wanted

    wanted, tiers, stems, blocked = row
    forms = {form: tier for tier, group in tiers.items() for form in group}
    return WordForms(Wanted(*wanted), forms, tuple(stems), frozenset(blocked))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        return None


def tools_version() -> str:
    """A key for everything besides the glossary that the forms depend on: termcheck, the dictionary, the tables as installed."""
    here = Path(__file__).parent
    tables = sorted(table for folder in (here, here.parent / "languages") for table in _tables(folder))
    # Imported by name: what the package exports is above these layers.
    own = import_module("termcheck").__version__
    return digest(f"{own} {_dictionary_version()} {tables}".encode())


def _tables(folder: Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        files = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py")]
    return ((name, status.st_size, status.st_mtime_ns) for name, status in files)


def _dictionary_version() -> str:
    """The version of simplemma, by the name of the folder that its installer left beside it (simplemma-1.1.2.dist-info)."""
    # importlib.metadata takes longer to load than everything else that a clean run needs of forms; find_spec loads nothing.
    from importlib.util import find_spec

    spec = find_spec("simplemma")
    beside = Path(spec.origin).parent.parent.glob("simplemma-*") if spec and spec.origin else ()
    found = sorted(path.name for path in beside)
    if found:
        return " ".join(found)
    from importlib.metadata import version

    return version("simplemma")
