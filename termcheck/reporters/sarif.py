"""For code scanning: SARIF 2.1.0, as GitHub and other platforms read it.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0; the limits are GitHub's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from posixpath import normpath
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from termcheck.model import LEVELS, Level, Location, Source
from termcheck.report import Finding, Problem, Related, Report, Suggestion
from termcheck.reporters._place import also

if TYPE_CHECKING:
    from termcheck.reporters import Style

Json = dict[str, Any]
State = Literal["new", "unchanged"]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://github.com/termcheck/termcheck"
# What GitHub takes of a run; it shows 5,000 of them.
CAP = 25_000
FULL_DESCRIPTION = 1024
NEWLINES = ("\r\n", "\n", "\r", "\u2028", "\u2029")
SARIF_LEVELS: Mapping[Level, str] = {"error": "error", "warning": "warning", "info": "note"}
# How far a rule is to be trusted. Words can be judged wrongly, a comment that silences nothing cannot.
PRECISION = {"unused-suppression": "very-high"}
# A finding in a Word file has no lines, but GitHub wants all four numbers: the empty range at the start claims no text as its own.
NOWHERE: Mapping[str, int] = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: Report, style: Style) -> str:
    """One SARIF log with one run. Mentions are not in it: a platform would show each as an alert."""
    import json

    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    text = json.dumps(log, ensure_ascii=False, indent=2)
    # A surrogate alone is no character: other programs refuse the file. Its stand-in is one UTF-16 unit too, so the columns hold.
    return _SURROGATE.sub("\ufffd", text).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"


def _run(report: Report) -> Json:
    from termcheck.rules import RULES

    marked = _marked(report)
    kept = _loudest(marked)
    rules = {name: number for number, name in enumerate(RULES)}
    with_baseline = bool(report.known or report.gone)
    return {
        # All rules, not only those that fired: the platform then tells "nothing found" from "not looked for", and an index stays the same.
        "tool": {"driver": {"name": "termcheck", "version": _version(), "informationUri": HOME, "rules": [_rule(name) for name in rules]}},
        "automationDetails": {"id": "termcheck/"},
        "invocations": [_invocation(report, len(marked) - len(kept))],
        "columnKind": "utf16CodeUnits",
        "newlineSequences": list(NEWLINES),
        "results": [_result(finding, rules[finding.rule], state if with_baseline else None) for finding, state in kept],
        **_filled({"properties": _filled({"sources": _sources(report.sources)})}),
    }


def _version() -> str:
    from importlib import import_module

    # By its name: the package offers the checker, and reporters stand below it.
    own: str = import_module("termcheck").__version__
    return own


def _marked(report: Report) -> list[tuple[Finding, State]]:
    """The findings in the order of places, those of the baseline among them: platforms re-open an alert that was away and comes back."""
    marked: list[tuple[Finding, State]] = [(finding, "new") for finding in report.findings]
    marked += [(finding, "unchanged") for finding in report.known]
    return sorted(marked, key=lambda one: one[0].order)


def _loudest(marked: list[tuple[Finding, State]]) -> list[tuple[Finding, State]]:
    """As many as a platform takes; where there are more, new ones first, errors before warnings, else in their order."""
    if len(marked) <= CAP:
        return marked
    return sorted(marked, key=lambda one: (one[1] == "unchanged", -LEVELS.index(one[0].level)))[:CAP]


def _rule(name: str) -> Json:
    from termcheck.manual import manual_of, markdown
    from termcheck.rules import RULES

    page = manual_of(RULES[name])
    sections = [f"{heading}\n{text}" for heading, text in page.sections]
    return {
        "id": name,
        "name": "".join(word.capitalize() for word in name.split("-")),
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": _cut(" ".join(page.sections[0][1].split()), FULL_DESCRIPTION)},
        "help": {"text": "\n\n".join([page.summary, *sections]), "markdown": markdown(page)},
        "defaultConfiguration": {"level": "warning"},
        "properties": {"precision": PRECISION.get(name, "high"), "problem.severity": "warning", "tags": ["terminology"]},
    }


def _result(finding: Finding, index: int, state: State | None) -> Json:
    known = {"kind": "external", "status": "accepted", "justification": "The finding stands in the baseline."}
    # GitHub compares the first fingerprint only, and makes one from the text of the line where it is missing.
    fingerprints = {"primaryLocationLineHash": finding.fingerprint, "termcheck/v1": finding.fingerprint}
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": SARIF_LEVELS[finding.level],
        "message": {"text": _message(finding)},
        "locations": [_location(finding)],
        **_filled(
            {
                "relatedLocations": [_related(place, number) for number, place in enumerate(finding.related)],
                "partialFingerprints": _filled(fingerprints),
                "fixes": _fixes(finding),
                "baselineState": state,
                "suppressions": [known] if state == "unchanged" else [],
                "properties": _properties(finding),
            }
        ),
    }


def _message(finding: Finding) -> str:
    """What is wrong and what to write instead on the first line, which platforms show; then the reason and the note."""
    first = [
        _ended(finding.message),
        *(_alternative(suggestion) for suggestion in finding.suggestions[1:]),
        *([f"Where: {_where(finding.location)}."] if finding.location and _region(finding) is None else []),
    ]
    more = [f"{label}: {_ended(text)}" for label, text in (("Why", finding.why), ("Note", finding.note)) if text]
    return "\n".join([" ".join(first), *more])


def _alternative(suggestion: Suggestion) -> str:
    return f"Or: “{suggestion.text}” ({suggestion.why})." if suggestion.why else f"Or: “{suggestion.text}”."


def _location(finding: Finding) -> Json:
    """Where a finding stands; without lines the passage is named and cited."""
    region = _region(finding)
    artifact = {"uri": _uri(finding.path)}
    if region is not None:
        snippet = _filled({"snippet": _filled({"text": _snippet(finding)})})
        return {"physicalLocation": {"artifactLocation": artifact, "region": {**region, **snippet}}}
    physical = {"artifactLocation": artifact, "region": dict(NOWHERE)}
    if finding.location is None:
        return {"physicalLocation": physical}
    where = _where(finding.location)
    cited = f"{where}: “{finding.sentence.text}”" if finding.sentence else where
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": where}], "message": {"text": cited}}


def _related(related: Related, number: int) -> Json:
    # The column counts code points, which a region of this log does not.
    region = {"startLine": related.line} if related.line is not None else dict(NOWHERE)
    physical = {"artifactLocation": {"uri": _uri(related.path)}, "region": region}
    return {"id": number, "physicalLocation": physical, "message": {"text": also(related)}}


def _region(finding: Finding) -> Json | None:
    if finding.line is None or finding.end_line is None or finding.utf16 is None:
        return None
    columns = finding.utf16
    return {"startLine": finding.line, "startColumn": columns.start, "endLine": finding.end_line, "endColumn": columns.end}


def _snippet(finding: Finding) -> str:
    """The source text of the region, as far as the report holds all its lines."""
    whole = len(finding.excerpts) == (finding.end_line or 0) - (finding.line or 0) + 1
    return "\n".join(one.text[one.start : one.end] for one in finding.excerpts) if whole else ""


def _where(location: Location) -> str:
    pieces = (
        location.part,
        f"page {location.page}" if location.page is not None else "",
        f"paragraph {location.paragraph}" if location.paragraph is not None else location.label,
        f"under “{location.heading}”" if location.heading else "",
    )
    return ", ".join(piece for piece in pieces if piece) or "somewhere in the file"


def _fixes(finding: Finding) -> list[Json]:
    """A fix for each suggestion that can take the place of the words: these must stand in the source as they were read."""
    region = _region(finding)
    if region is None or not finding.literal:
        return []
    suggestions = {one.text: one for one in reversed(finding.suggestions) if one.replaces}
    return [_fix(finding, one, region) for one in reversed(suggestions.values())]


def _fix(finding: Finding, suggestion: Suggestion, region: Json) -> Json:
    replacement = {"deletedRegion": region, "insertedContent": {"text": suggestion.text}}
    return {
        "description": {"text": f"Write “{suggestion.text}”."},
        "artifactChanges": [{"artifactLocation": {"uri": _uri(finding.path)}, "replacements": [replacement]}],
        "properties": {"safe": suggestion.safe},
    }


def _properties(finding: Finding) -> Json:
    names = ("glossary", "concept", "term", "language")
    # A suppression that is not used has no term, and was not found in any way.
    return _filled({**{name: getattr(finding, name) for name in names}, "tier": finding.tier if finding.term else ""})


def _sources(sources: Mapping[str, tuple[Source, ...]]) -> Json:
    """What each concept rests on, one line per source."""
    return {
        concept: [", ".join(piece for piece in (one.title, one.reference, one.url) if piece) for one in cited]
        for concept, cited in sources.items()
        if cited
    }


def _invocation(report: Report, left_out: int) -> Json:
    notifications = list(_notifications(report, left_out))
    return {"executionSuccessful": not report.errors, **_filled({"toolExecutionNotifications": notifications})}


def _notifications(report: Report, left_out: int) -> Iterator[Json]:
    """What went wrong in the run, and what is not among its results."""
    yield from (_notification("error", _told(one), path=one.path, line=one.line) for one in report.errors)
    if left_out:
        text = f"{left_out:,} findings are left out, those of the baseline first, then the quietest: a platform takes {CAP:,}."
        yield _notification("warning", text)
    yield from (_notification("note", f"{one.path}: skipped: {_ended(one.reason)}", path=one.path) for one in report.skipped)
    for gone in report.gone:
        concept = f" [{gone.concept}]" if gone.concept else ""
        yield _notification("note", f"{gone.path}: gone, but in the baseline: “{gone.found}”{concept} × {gone.count}.", path=gone.path)


def _told(problem: Problem) -> str:
    # The column counts code points, which a region of this log does not: it stands in the text alone.
    place = ":".join(str(piece) for piece in (problem.path, problem.line, problem.column) if piece not in ("", None))
    advice = f" ({problem.advice})" if problem.advice else ""
    return (f"{place}: " if place else "") + _ended(problem.message + advice)


def _notification(level: str, text: str, *, path: str = "", line: int | None = None) -> Json:
    region = {"region": {"startLine": line}} if line is not None else {}
    places = [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, **region}}] if path else []
    return {"level": level, "message": {"text": text}, **_filled({"locations": places})}


def _uri(path: str) -> str:
    """A relative path as a URI reference, an absolute one as a file URI; `.` and `..` are resolved, since platforms do not."""
    pure = PurePath(path)
    text = normpath(pure.as_posix())
    if not pure.is_absolute():
        # A colon would make what stands before it a scheme: `b:c.md`.
        return quote(_bytes(text), safe="/")
    # Windows: C:/a becomes file:///C:/a, and //server/share/a becomes file://server/share/a.
    start = "file:" if pure.drive.startswith("\\\\") else "file:///" if pure.drive else "file://"
    return start + quote(_bytes(text), safe="/:" if pure.drive else "/")


def _bytes(path: str) -> bytes:
    """The bytes of a file name: those that are not UTF-8 come as surrogates on Linux; on Windows a surrogate may stand alone."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def _ended(text: str) -> str:
    """The text on one line, ending like a sentence."""
    line = " ".join(text.split())
    return line if line.endswith((".", "!", "?")) else f"{line}."


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 2].rsplit(' ', 1)[0]} …"


def _filled(values: Mapping[str, Any]) -> Json:
    """The values without those that say nothing: platforms refuse empty strings."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}
