"""Reports as plain data and back: for the way between processes, and to be kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from termcheck.model import Location, Source
from termcheck.report import (
    Columns,
    Excerpt,
    Finding,
    Gone,
    Hit,
    Mention,
    Problem,
    Related,
    Report,
    Single,
    Skipped,
    Slice,
    Suggestion,
    Summary,
)
from termcheck.reports import CLEAN, looked_at

# The fields that hold values of ours: one or none, or (in a tuple) several. A test holds this to the declarations.
_HIT: Mapping[str, Any] = {
    "location": Location,
    "excerpts": (Excerpt,),
    "sentence": Excerpt,
    "utf16": Columns,
    "utf8": Columns,
    "source": Slice,
}
NESTED: Mapping[type, Mapping[str, Any]] = {
    Hit: _HIT,
    Mention: _HIT,
    Finding: {**_HIT, "suggestions": (Suggestion,), "related": (Related,)},
    Related: {"location": Location},
    Single: {"finding": Finding, "place": Related},
    Report: {
        "findings": (Finding,),
        "mentions": (Mention,),
        "skipped": (Skipped,),
        "errors": (Problem,),
        "known": (Finding,),
        "unchanged": (Finding,),
        "gone": (Gone,),
        "singles": (Single,),
        "summary": Summary,
    },
}

# The path and the names.
_LOOKED_AT = 2


def packed(report: Report) -> Any:
    """A report as tuples, dicts, strings and numbers; None for the one on a clean file."""
    if report is CLEAN:
        return None
    if report.seen and not report.errors:
        # Most files that are not clean: their names are all that there is.
        return (*report.checked, report.seen)
    row = list(_row(report, Report))
    place = _names(Report).index("sources")
    row[place] = {concept: tuple(_row(one, Source) for one in sources) for concept, sources in report.sources.items()}
    return tuple(row)


def unpacked(row: Any) -> Report:
    """The report that was packed."""
    if row is None:
        return CLEAN
    if len(row) == _LOOKED_AT:
        return looked_at(*row)
    report = cast("Report", _value(row, Report))
    rows: Mapping[str, Any] = report.sources
    return dataclasses.replace(report, sources={concept: tuple(_value(one, Source) for one in group) for concept, group in rows.items()})


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


@cache
def _nested(kind: type) -> tuple[tuple[int, type, bool], ...]:
    """The places of fields that hold values of ours, with their class and whether there are several."""
    names = _names(kind)
    told = NESTED.get(kind, {}).items()
    return tuple((names.index(name), of[0], True) if isinstance(of, tuple) else (names.index(name), of, False) for name, of in told)


def _row(value: object, kind: type) -> tuple[Any, ...]:
    row = [getattr(value, name) for name in _names(kind)]
    for place, inner, several in _nested(kind):
        held = row[place]
        if several:
            row[place] = tuple([_row(one, inner) for one in held])
        elif held is not None:
            row[place] = _row(held, inner)
    return tuple(row)


def _value(row: tuple[Any, ...], kind: type) -> Any:
    values = dict(zip(_names(kind), row, strict=True))
    for place, inner, several in _nested(kind):
        held = row[place]
        if several:
            values[_names(kind)[place]] = tuple([_value(one, inner) for one in held])
        elif held is not None:
            values[_names(kind)[place]] = _value(held, inner)
    return kind(**values)
