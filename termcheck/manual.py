"""The manual page of a rule or a kind of mention: its docstring, taken apart and as Markdown."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from types import ModuleType

from termcheck.values import dataclass

# Under these headings a draft speaks, not the manual.
QUOTED = ("Example", "Better", "Still a finding")
_CODE = re.compile(r"(`[^`]+`)")
_SPECIAL = re.compile(r"[\\`*_\[\]<>~]|&(?=#?\w+;)")
_STARTS_A_BLOCK = re.compile(r"^(?:[#+-]|\d+(?=[.)]))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """A manual page: its first line, then the text under each heading."""

    summary: str
    sections: tuple[tuple[str, str], ...]


def manual_of(module: ModuleType | object) -> Manual:
    """The manual page of a module of `rules` or `mentions`."""
    summary, _, rest = inspect.cleandoc(module.__doc__ or "").partition("\n")
    # A heading is a line that does not begin with white space.
    pieces = re.split(r"^(\S.*)\n", rest, flags=re.MULTILINE)[1:]
    return Manual(summary=summary, sections=tuple(zip(pieces[::2], map(inspect.cleandoc, pieces[1::2]), strict=True)))


def markdown(manual: Manual, *, level: int = 2) -> str:
    """The sections as Markdown, their headings of a level; what a draft would say is quoted."""
    blocks = (block for heading, text in manual.sections for block in (f"{'#' * level} {heading}", _section(heading, text)))
    return "\n\n".join([escaped_prose(manual.summary), *blocks]) + "\n"


def escaped(text: str) -> str:
    """Words that Markdown must show as they are."""
    start = _STARTS_A_BLOCK.match(text)
    special = _SPECIAL.sub(r"\\\g<0>", text)
    if start is None:
        return special
    # A backslash stands before the dot of "1." and before the sign itself elsewhere.
    return f"\\{special}" if not start[0].isdigit() else f"{start[0]}\\{special[start.end() :]}"


def escaped_prose(text: str) -> str:
    """Prose whose only markup is code between backticks."""
    return "".join(piece if piece.startswith("`") and len(piece) > 1 else _SPECIAL.sub(r"\\\g<0>", piece) for piece in _CODE.split(text))


def _section(heading: str, text: str) -> str:
    return "\n".join(_quoted(text)) if heading in QUOTED else escaped_prose(text)


def _quoted(text: str) -> Iterator[str]:
    """The lines as a block quote that keeps them apart."""
    lines = text.splitlines()
    for line in lines[:-1]:
        yield f"> {escaped(line)}\\"
    yield f"> {escaped(lines[-1])}"
