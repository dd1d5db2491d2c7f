"""Text as HTML: escaped, in its language, and without what no page may hold."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import quote

from termcheck.languages import LANGUAGES
from termcheck.model import UNDETERMINED, Location
from termcheck.report import Excerpt, Hit

# No control character, lone surrogate or noncharacter may stand in a page. The first have pictures (NUL: ␀), the others become the
# replacement character: one for one, so that the ranges of a text stay what they are.
_PICTURES = {code: 0x2400 + code for code in range(0x20) if code not in b"\t\n"} | {0x7F: 0x2421}
_SPACES = dict.fromkeys((0x0B, 0x0C, 0x0D, 0x85), 0x20)
_NONCHARACTERS = [*range(0xFDD0, 0xFDF0), *(plane * 0x10000 + low for plane in range(17) for low in (0xFFFE, 0xFFFF))]
_LOST = dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000), *_NONCHARACTERS), 0xFFFD)
_TABLE = {**_PICTURES, **_LOST, **_SPACES}
# An address that every browser reads as the same one: a name as host (ec.europa.eu), no user, no bare number.
_LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_ADDRESS = re.compile(rf"(https?)://((?:{_LABEL}\.)+(?!\d){_LABEL})(:\d{{1,4}})?(?=[/?#]|\Z)(.*)", re.IGNORECASE)
_LOOSE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_QUOTED = re.compile(r"“([^“”]+)”")


def escaped(text: str) -> str:
    """The text, to stand between tags or in a quoted attribute."""
    return escape(text.translate(_TABLE))


def speech(language: str) -> str:
    """The attributes of words in a language, so that they are read out and ordered as theirs."""
    if language == UNDETERMINED:
        return ' lang="und" dir="auto"'
    return f' lang="{language}" dir="auto"' if language in LANGUAGES else ' dir="auto"'


def words(text: str, language: str) -> str:
    """Words of a language inside a line of English."""
    return f"<bdi{speech(language)}>{escaped(text)}</bdi>"


def message(text: str, language: str) -> str:
    """A message, its quoted words in their language."""
    pieces = _QUOTED.split(text)
    return "".join(f"“{words(piece, language)}”" if at % 2 else escaped(piece) for at, piece in enumerate(pieces))


def paragraph(text: str) -> str:
    """Prose that a glossary may write over several lines, as one."""
    return escaped(" ".join(text.split()))


def sentence(hit: Hit) -> str:
    """The sentence of a hit, or else the lines of it, with the range marked."""
    shown = (hit.sentence,) if hit.sentence else hit.excerpts or (Excerpt(line=None, text=hit.found, start=0, end=len(hit.found)),)
    marked = "<br>".join(_marked(one) for one in shown)
    return f'<p class="sentence"{speech(hit.language)}>{marked}</p>'


def _marked(excerpt: Excerpt) -> str:
    before, found, after = excerpt.text[: excerpt.start], excerpt.text[excerpt.start : excerpt.end], excerpt.text[excerpt.end :]
    return f"{escaped(before)}<mark>{escaped(found)}</mark>{escaped(after)}"


def place(path: str, line: int | None, column: int | None, location: Location | None = None) -> str:
    """Where something stands: path:line:column, or the path and the place in a format without lines."""
    spot = ":".join(str(piece) for piece in (line, column) if piece is not None)
    joined = f":<b>{spot}</b>" if spot else f", <b>{escaped(_described(location))}</b>" if location and _described(location) else ""
    return f'<bdi class="place">{escaped(path)}{joined}</bdi>'


def _described(location: Location) -> str:
    pieces = (
        f"page {location.page}" if location.page is not None else "",
        location.label or (f"paragraph {location.paragraph}" if location.paragraph is not None else ""),
        f"under “{location.heading}”" if location.heading else "",
    )
    return ", ".join(piece for piece in pieces if piece) or location.part


def address(url: str) -> str | None:
    """The address of a link, all in ASCII; None for what is no plain web address (javascript:, a file, a host with a user)."""
    match = _ADDRESS.fullmatch(url)
    if match is None:
        return None
    scheme, host, port, rest = match.groups(default="")
    path, mark, fragment = _LOOSE_PERCENT.sub("%25", rest).partition("#")
    return f"{scheme}://{host}{port}{_quoted(path, '?')}{mark}{_quoted(fragment, '?')}"


def _quoted(text: str, also: str) -> str:
    return quote(text, safe=f"/%:@!$&'()*+,;=~-._{also}", errors="replace")
