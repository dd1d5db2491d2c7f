"""For programs: the whole report as data (schema: report.schema.json)."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from termcheck.report import Finding, Hit, Mention, Report

if TYPE_CHECKING:
    from termcheck.reporters import Style

SCHEMA = 1
_SHARED = ("path", "start", "end", "line", "column", "end_line", "end_column", "found", "language", "glossary", "concept", "term")


def render(report: Report, style: Style) -> str:
    """One JSON object, indented, keys in a fixed order. Mentions are always in it."""
    import json

    return json.dumps(as_data(report), ensure_ascii=False, indent=2) + "\n"


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "schema": SCHEMA,
        "findings": [_finding(finding) for finding in report.findings],
        "mentions": [_mention(mention) for mention in report.mentions],
        "skipped": [asdict(one) for one in report.skipped],
        "errors": [asdict(one) for one in report.errors],
        "gone": [asdict(one) for one in report.gone],
        "sources": {concept: [asdict(source) for source in sources] for concept, sources in report.sources.items()},
        "summary": asdict(report.summary),
    }


def _shared(hit: Hit) -> dict[str, Any]:
    place = {name: getattr(hit, name) for name in _SHARED}
    sentence = {"text": hit.sentence.text, "start": hit.sentence.start, "end": hit.sentence.end} if hit.sentence else None
    return {**place, "location": asdict(hit.location) if hit.location else None, "sentence": sentence}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "level": finding.level,
        **_shared(finding),
        "message": finding.message,
        "why": finding.why,
        "note": finding.note,
        "suggestions": [asdict(suggestion) for suggestion in finding.suggestions],
        "related": [asdict(place) for place in finding.related],
        "tier": finding.tier,
        "literal": finding.literal,
        "key": finding.key,
        "fingerprint": finding.fingerprint,
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {"reason": mention.reason, **_shared(mention)}
