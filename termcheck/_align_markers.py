"""What numbers a passage: "(3)", "b)", "A.", "1.2", "Article 5", "3. cikk"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from termcheck._align_words import ANNEXES, ARTICLES, CYRILLIC, DIVISIONS, FIRST, GREEK
from termcheck.forms.fold import fold

Kind = Literal["annex", "division", "article", "section", "number", "upper", "letter", "roman"]

_NUMBER = re.compile(r"\((\d{1,3})[a-z]?\)|(\d{1,3})(?:[.)](?=\s|\Z|[—–(])|\)|[.]?[°º](?=\s))")
_SECTION = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,4})[.)]?(?=\s|\Z)")
# A heading may go without a full stop: "1 Purpose".
_HEADING_NUMBER = re.compile(r"(\d{1,3})[.)]?(?=\s|\Z)")
_LETTER = re.compile(r"\(([^\W\d_]{1,5})\)|([^\W\d_]{1,5})\)|([^\W\d_]{1,2})[.](?=\s|\Z)")
_ROMAN = re.compile(r"(?=[ivxl])x{0,3}l?x{0,3}(?:ix|iv|v?i{0,3})\Z")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_NUMERAL = r"(\d{1,4}(?:[-\s]?[a-z](?![^\W\d_]))?|[ivxl]{1,7}(?![^\W\d_])|[^\W\d_]+(?=[\s.:]*\Z))"
_WORD_FIRST = re.compile(rf"([^\W\d_]+)[.]?\s+{_NUMERAL}(?:er\b|[.]?[ºª°]|\.-?)?")
_WORD_LAST = re.compile(r"(\d{1,4}(?:\s?[a-z](?![^\W\d_]))?|[ivxl]{1,7}(?![^\W\d_]))[.]?(?:\s|-)?\s?([^\W\d_]{3,})")
_SIGN_FIRST = re.compile(r"§\s?(\d{1,4}(?:\s?[a-z](?![^\W\d_]))?)[.]?")
_SIGN_LAST = re.compile(r"(\d{1,4}(?:\s?[a-z](?![^\W\d_]))?)[.]?\s?§(?![^\W_])")
# What may follow the number of a part that is no reference in running text: Article 5. …, Article 5 – …, Art. 5 (Scope).
_AFTER = re.compile(r"\s*(?:\Z|[.:–—(|-])")
_LONGEST_TITLE = 120
_ANNEX_ALONE = re.compile(r"[^\W\d_]+[.:]?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """The number of a passage: its kind, its value, the signs around it, and where the passage goes on."""

    kind: Kind
    value: str
    style: str = ""
    end: int = 0
    # The other reading of a letter that is also a Roman numeral: 9 or 1 for "i".
    roman: str = ""

    @property
    def name(self) -> tuple[str, str]:
        return (self.kind, self.value)


def marker_of(text: str, *, heading: bool = False) -> Marker | None:
    """What a text begins with, if that numbers it; a heading may be numbered by a bare figure."""
    head = text[: _LONGEST_TITLE + 1].lstrip(' \t*#[„“”"«')
    if not head:
        return None
    offset = text.find(head[0])
    folded = fold(head)
    found = _part(folded, heading=heading) or _section(folded, heading=heading) or _number(folded) or _letter(head, folded)
    return found and Marker(kind=found.kind, value=found.value, style=found.style, end=offset + found.end, roman=found.roman)


def opens_part(line: str, before: str) -> bool:
    """Whether a line of a text opens an article, a chapter or an annex: no sentence goes on from the line before."""
    if before.rstrip()[-1:].isalnum() or before.rstrip()[-1:] in (",", "-", "–"):
        return False
    marker = marker_of(line)
    return marker is not None and marker.kind in ("annex", "division", "article")


def _part(folded: str, *, heading: bool) -> Marker | None:
    line, _, _ = folded.partition("\n")
    for pattern, word, number in ((_WORD_FIRST, 1, 2), (_WORD_LAST, 2, 1), (_SIGN_FIRST, 0, 1), (_SIGN_LAST, 0, 1)):
        match = pattern.match(line)
        kind = match and (_kinds().get(match[word]) if word else "article")
        whole = "\n" not in folded
        if match is None or kind is None or not _stands_alone(line, match, heading=heading, whole=whole):
            continue
        value = _value(match[number])
        if value:
            return Marker(kind=kind, value=value, end=match.end())
    if _ANNEX_ALONE.match(line) and _kinds().get(line.rstrip(".:")) == "annex":
        return Marker(kind="annex", value="", end=len(line))
    return None


def _stands_alone(line: str, match: re.Match[str], *, heading: bool, whole: bool) -> bool:
    """The line is a title of the part, or the number is set off from what follows: no "Article 5 shall apply"."""
    if heading or _AFTER.match(line, match.end()) or line[match.end() - 1] == ".":
        return True
    # § 5 Begriffe: only a passage of that line alone is a title, others go on (§ 5 / gilt entsprechend).
    return whole and len(line) < _LONGEST_TITLE and line[-1] not in ".;:," and match.re in (_SIGN_FIRST, _SIGN_LAST)


@cache
def _kinds() -> dict[str, Kind]:
    """What kind of part a word names, in any language."""
    tables: tuple[tuple[Kind, dict[str, tuple[str, ...]]], ...] = (("division", DIVISIONS), ("annex", ANNEXES), ("article", ARTICLES))
    return {fold(word): kind for kind, table in tables for names in table.values() for word in names}


def _value(numeral: str) -> str:
    """The number in figures; nothing for a word that is none."""
    if numeral[0].isdigit():
        return re.sub(r"[-\s]", "", numeral)
    if numeral in FIRST:
        return "1"
    return str(roman_value(numeral) or "")


def roman_value(numeral: str) -> int | None:
    """The value of a Roman numeral in small letters up to 89."""
    if _ROMAN.match(numeral) is None:
        return None
    values = [_ROMAN_VALUES[sign] for sign in numeral]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _section(folded: str, *, heading: bool) -> Marker | None:
    match = _SECTION.match(folded) or (_HEADING_NUMBER.match(folded) if heading else None)
    return match and Marker(kind="section", value=match[1], end=match.end())


def _number(folded: str) -> Marker | None:
    match = _NUMBER.match(folded)
    if match is None:
        return None
    return Marker(kind="number", value=str(int(match[1] or match[2])), style=_style(match), end=match.end())


def _letter(head: str, folded: str) -> Marker | None:
    match = _LETTER.match(folded)
    if match is None:
        return None
    letters = match[1] or match[2] or match[3]
    roman, value = roman_value(letters), letter_value(letters)
    if value is None and roman is None:
        return None
    upper = head[match.start(match.lastindex or 0)].isupper()
    style = _style(match)
    if value is None:
        return Marker(kind="roman", value=str(roman), style=style + "i", end=match.end())
    return Marker(kind="upper" if upper else "letter", value=str(value), style=style, end=match.end(), roman=str(roman or ""))


def letter_value(letters: str) -> int | None:
    """The place of a letter in its alphabet (27 for aa), or the value of a Greek numeral."""
    if letters in GREEK or (letters[0] in "ικλμν" and letters[1:] in GREEK):
        return GREEK.get(letters) or GREEK[letters[0]] + GREEK[letters[1:]]
    if len(letters) > 2 or letters != letters[0] * len(letters):
        return _pair_value(letters)
    alphabet = CYRILLIC if letters[0] in CYRILLIC else "abcdefghijklmnopqrstuvwxyz"
    place = alphabet.find(letters[0])
    return None if place < 0 else place + 1 + (len(letters) - 1) * len(alphabet)


def _pair_value(letters: str) -> int | None:
    """After Z the recitals of a resolution go on with AA, AB, AC."""
    return 26 + ord(letters[1]) - ord("a") + 1 if len(letters) == 2 and letters[0] == "a" and "a" <= letters[1] <= "z" else None


def _style(match: re.Match[str]) -> str:
    text = match.group().rstrip()
    return ("(" if text[0] == "(" else "") + (text[-1] if not text[-1].isalnum() else "")
