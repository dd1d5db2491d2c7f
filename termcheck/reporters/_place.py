"""How places and words are written on one line, whatever they hold."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from termcheck.discover import shown_path
from termcheck.model import LEVELS, Location
from termcheck.report import Finding, Hit, Problem, Related

HOME = "https://github.com/termcheck/termcheck"
# What would break a line, move a terminal's cursor (ESC) or cannot be encoded (a lone surrogate).
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_PICTURES, _DELETE, _REPLACEMENT = 0x2400, "\x7f", "\ufffd"


def place(hit: Hit | Related) -> str:
    """`path:line:column`, or the path and the location where lines mean nothing."""
    if hit.line is not None:
        return f"{shown_path(hit.path)}:{hit.line}:{hit.column}"
    return ": ".join(piece for piece in (shown_path(hit.path), _described(hit.location)) if piece)


def place_of_problem(problem: Problem) -> str:
    """The path with as much of line and column as is known; what is wrong without a file is said by termcheck itself."""
    pieces = (shown_path(problem.path) or "termcheck", problem.line, problem.column)
    return ":".join(str(piece) for piece in pieces if piece is not None)


def message_of(finding: Finding) -> str:
    """The message on one line; it tells the location where there is no line to point to."""
    where = _described(finding.location) if finding.line is None else ""
    return one_line(f"{where}: {finding.message}" if where else finding.message)


def message_of_problem(problem: Problem) -> str:
    """What is wrong and what to try, on one line."""
    return one_line(problem.message + (f" ({problem.advice})" if problem.advice else ""))


def names(finding: Finding) -> str:
    """The rule and the concept, as far as the finding has one: what a suppression would name."""
    return f"{finding.rule} {finding.concept}".strip()


def found_words(hit: Hit) -> str:
    """What was found, on one line."""
    from termcheck.places import one_line as joined

    return visible(joined(hit.found))


def also(related: Related) -> str:
    """A related place in words: what stands there, how often, and where first."""
    times = f" ({related.count} times)" if related.count > 1 else ""
    return f"“{one_line(' '.join(related.found.split()))}”{times} at {place(related)}"


def loudest_first(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by level, each level in the order of the report."""
    return sorted(findings, key=lambda finding: -LEVELS.index(finding.level))


def one_line(text: str) -> str:
    """The text with each stretch of white space as one space, control characters made visible."""
    return visible(" ".join(text.split()))


def visible(text: str) -> str:
    """The text with a picture for each control character (␛ for ESC), one for one: columns stay."""
    return _CONTROL.sub(_picture, text)


def path_in_repository(path: str) -> str:
    """A path as platforms look it up: without `./`, and with a replacement character for what is no Unicode."""
    # Python keeps the byte ff of a file name as the surrogate dcff, which neither UTF-8 nor strict JSON takes.
    return encodable(posixpath.normpath(path))


def encodable(text: str) -> str:
    """The text with a replacement character for each lone surrogate."""
    return _SURROGATE.sub(_REPLACEMENT, text)


def rule_page(rule: str) -> str:
    """The address of a rule's manual page."""
    return f"{HOME}/blob/main/docs/rules/{rule}.md"


def _picture(match: re.Match[str]) -> str:
    sign = match[0]
    if sign == _DELETE:
        return "␡"
    return chr(_PICTURES + ord(sign)) if sign < " " else _REPLACEMENT


def _described(location: Location | None) -> str:
    if location is None:
        return ""
    pieces = (
        location.part,
        f"page {location.page}" if location.page is not None else "",
        location.label or (f"paragraph {location.paragraph}" if location.paragraph is not None else ""),
        f"under “{location.heading}”" if location.heading else "",
    )
    return one_line(", ".join(piece for piece in pieces if piece))
