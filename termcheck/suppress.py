"""Findings that a draft asks to be silent: `termcheck: ignore[concept-or-rule] reason`, in a comment of the format.

    text<!-- termcheck: ignore[csam] -->            right after a word: this word
    a line. <!-- termcheck: ignore[csam] reason --> on a line with text: this line
    <!-- termcheck: ignore-next-line[csam] -->      the next line with text
    <!-- termcheck: ignore-start[csam] --> … <!-- termcheck: ignore-end --> what stands between them
    <!-- termcheck: ignore-file[csam] -->           the whole file

In plain text the words stand in the line itself. Without brackets everything is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from termcheck.model import Document, Suppression
from termcheck.report import Finding

# What a source must hold for this module to be asked at all.
SIGN = "termcheck:"
_DIRECTIVE = re.compile(
    r"termcheck:[ \t]*(ignore(?:-next-line|-start|-end|-file)?)\b[ \t]*(?:\[([^\]\n]{0,300})\])?[ \t]*([^\n]{0,300}?)[ \t]*(?:-->|$)",
    re.MULTILINE,
)
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Kept:
    """The findings that stay, and the suppressions that silenced none."""

    findings: tuple[Finding, ...]
    unused: tuple[Suppression, ...]


def keep(findings: Iterable[Finding], document: Document) -> Kept:
    """Take out the findings that a suppression of the document covers."""
    wishes = suppressions(document)
    used: set[Suppression] = set()
    kept: list[Finding] = []
    for finding in findings:
        covering = [wish for wish in wishes if _covers(wish, finding)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    return Kept(tuple(kept), tuple(wish for wish in wishes if wish not in used))


def suppressions(document: Document) -> tuple[Suppression, ...]:
    """The suppressions written in a document, in the order of the text."""
    if not document.lines or not any(SIGN in part for part in document.parts):
        return ()
    source = document.parts[0]
    directives = [match for match in _DIRECTIVE.finditer(source) if _is_comment(match.start(), document)]
    return tuple(_ranges(directives, source))


def _covers(wish: Suppression, finding: Finding) -> bool:
    named = not wish.ids or not {finding.concept, finding.rule, f"{finding.glossary}/{finding.concept}"}.isdisjoint(wish.ids)
    return named and wish.start <= finding.start and finding.end <= wish.end


def _is_comment(at: int, document: Document) -> bool:
    """Whether a place of the source is in a comment; in plain text every line may hold the words."""
    if document.format == "text":
        return True
    source = document.parts[0]
    return source.rfind("<!--", max(0, at - 400), at) > source.rfind("-->", max(0, at - 400), at)


def _ranges(directives: Iterable[re.Match[str]], source: str) -> Iterator[Suppression]:
    opened: re.Match[str] | None = None
    for match in directives:
        if match[1] == "ignore-start":
            opened = match
        elif match[1] == "ignore-end":
            if opened is not None:
                yield _suppression(opened, opened.end(), match.start())
            opened = None
        else:
            yield _suppression(match, *_range(match, source))
    if opened is not None:
        yield _suppression(opened, opened.end(), len(source))


def _range(match: re.Match[str], source: str) -> tuple[int, int]:
    if match[1] == "ignore-file":
        return 0, len(source)
    start, end = _line(source, match.start())
    if match[1] == "ignore-next-line":
        return _next_line(source, end)
    opening = source.rfind("<!--", start, match.start())
    word = re.search(r"\w[\w*_’'-]*\Z", source[max(start, opening - 200) : opening]) if opening > start else None
    return (opening - len(word.group()), opening) if word else (start, end)


def _line(source: str, at: int) -> tuple[int, int]:
    start = max(source.rfind(sign, 0, at) for sign in "\n\r\u2028\u2029") + 1
    end = _LINE_END.search(source, at)
    return start, end.start() if end else len(source)


def _next_line(source: str, at: int) -> tuple[int, int]:
    text = re.compile(r"\S").search(source, at)
    return _line(source, text.start()) if text else (at, at)


def _suppression(match: re.Match[str], start: int, end: int) -> Suppression:
    ids = tuple(name.strip() for name in (match[2] or "").split(",") if name.strip())
    return Suppression(ids=ids, part=0, start=start, end=end, written_at=match.start(), reason=match[3])
