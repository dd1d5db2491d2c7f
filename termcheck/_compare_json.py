"""For programs: the usual report, and each comparison with its units (schema: compare.schema.json)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from termcheck._compare_text import alone, shown_by_row
from termcheck._compare_units import Compared, Row, Side
from termcheck.model import Segment, Use
from termcheck.places import Places
from termcheck.report import Finding, Report
from termcheck.reporters.json import as_data

if TYPE_CHECKING:
    from termcheck.compare import Comparison


def render(comparisons: Sequence[Comparison], report: Report) -> str:
    """One JSON object, indented, keys in a fixed order."""
    import json

    data = {**as_data(report), "comparisons": [_comparison(comparison, report) for comparison in comparisons]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _comparison(comparison: Comparison, report: Report) -> dict[str, Any]:
    compared = comparison.compared
    places = [Places(version.document) for version in compared.versions]
    shown = {id(row): found for row, found in shown_by_row(comparison, report)}
    return {
        "versions": [{"path": version.path, "language": version.language} for version in compared.versions],
        "units": [_unit(row, shown.get(id(row), []), places, compared) for row in compared.rows],
        "unaligned": [_unaligned(number, segment, places, compared) for number, segment in alone(compared)],
        "notes": list(comparison.notes),
    }


def _unit(row: Row, found: Sequence[Finding], places: Sequence[Places], compared: Compared) -> dict[str, Any]:
    return {
        "label": row.label,
        "parts": [_part(side, places[side.version], compared) for side in row.sides],
        "findings": [finding.fingerprint for finding in found],
    }


def _part(side: Side, places: Places, compared: Compared) -> dict[str, Any]:
    return {
        "language": compared.language(side),
        "passages": [_passage(segment, places) for segment in side.segments],
        "terms": [*(_term(use, side, is_use=True) for use in side.uses), *(_term(use, side, is_use=False) for use in side.mentions)],
    }


def _passage(segment: Segment, places: Places) -> dict[str, Any]:
    place = places.of(segment, 0, len(segment.text))
    where = place["location"]
    return {"text": segment.text, "line": place["line"], "column": place["column"], "location": asdict(where) if where else None}


def _term(use: Use, side: Side, *, is_use: bool) -> dict[str, Any]:
    """A term with its range in the passage that it stands in."""
    passage = next((number for number, segment in enumerate(side.segments) if segment is use.segment), 0)
    return {
        "concept": use.concept.id,
        "glossary": use.concept.glossary,
        "term": use.term.plain,
        "status": use.term.status,
        "found": use.found,
        "passage": passage,
        "start": use.start,
        "end": use.end,
        "mention": not is_use,
    }


def _unaligned(number: int, segment: Segment, places: Sequence[Places], compared: Compared) -> dict[str, Any]:
    version = compared.versions[number]
    return {"path": version.path, "language": version.language, **_passage(segment, places[number])}
