"""How often each concept occurs, by language and file: from a report to rows, and from rows to text, JSON and CSV."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from termcheck.discover import shown_path
from termcheck.report import Finding, Hit, Report

SCHEMA = 1
WIDTH = 80
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COUNTS = ("findings", "error", "warning", "info", "mentions")
_ROOM = WIDTH - sum(len(name) + 2 for name in _COUNTS)

Kind = Literal["concept", "language", "path"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The findings by level and the mentions of one concept in one language in one file.

    Findings of no concept (`unused-suppression`) go by their rule's name, and their language is empty.
    """

    concept: str
    language: str
    path: str
    error: int = 0
    warning: int = 0
    info: int = 0
    mentions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """The sum of rows that have a concept, language or path in common."""

    name: str
    error: int = 0
    warning: int = 0
    info: int = 0
    mentions: int = 0

    @property
    def findings(self) -> int:
        return self.error + self.warning + self.info


def rows(report: Report) -> tuple[Row, ...]:
    """The counts of a report, in the order of concept, language and path."""
    counted: dict[tuple[str, str, str], Counter[str]] = {}
    for hit in (*report.findings, *report.mentions):
        kind = hit.level if isinstance(hit, Finding) else "mentions"
        counted.setdefault((_concept(hit), hit.language, hit.path), Counter())[kind] += 1
    return tuple(
        Row(concept=concept, language=language, path=path, **counts)
        for (concept, language, path), counts in sorted(counted.items(), key=lambda item: item[0])
    )


def total(rows: Sequence[Row], *, name: str = "total") -> Total:
    """The sum of rows."""
    return Total(
        name=name,
        error=sum(row.error for row in rows),
        warning=sum(row.warning for row in rows),
        info=sum(row.info for row in rows),
        mentions=sum(row.mentions for row in rows),
    )


def totals(rows: Sequence[Row], kind: Kind) -> tuple[Total, ...]:
    """The sums by concept, language or path: those with most findings first, then those with most mentions, then by name."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(getattr(row, kind), []).append(row)
    sums = [total(group, name=name) for name, group in groups.items()]
    return tuple(sorted(sums, key=lambda one: (-one.findings, -one.mentions, one.name)))


def as_text(report: Report) -> str:
    """Three tables with their sums, at most 80 columns wide as long as the concepts' ids are short; long paths lose their beginning."""
    counted = rows(report)
    if not counted:
        return f"{_read(report)}: no findings, no mentions\n"
    tables: tuple[tuple[str, Kind], ...] = (("concept", "concept"), ("language", "language"), ("file", "path"))
    named = [(title, [(_shown(one.name, kind), one) for one in totals(counted, kind)]) for title, kind in tables]
    room = max(_cells(name) for title, lines in named for name in (title, "total", *(shown for shown, _ in lines)))
    ends = total(counted)
    widths = {name: max(len(name), len(str(getattr(ends, name)))) for name in _COUNTS}
    blocks = ("".join(f"{line}\n" for line in _table(title, lines, ends, room, widths)) for title, lines in named)
    return f"{_read(report)}\n\n" + "\n".join(blocks)


def as_json(report: Report) -> str:
    """One JSON object, indented, keys in a fixed order."""
    import json

    counted = rows(report)
    data = {
        "schema": SCHEMA,
        "files": report.summary.files,
        "total": _without_name(total(counted)),
        "concepts": [_named(one, "concept") for one in totals(counted, "concept")],
        "languages": [_named(one, "language") for one in totals(counted, "language")],
        "paths": [_named(one, "path") for one in totals(counted, "path")],
        "rows": [asdict(row) for row in counted],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_csv(report: Report) -> str:
    """The rows under a header (RFC 4180). A path that a spreadsheet would take for a formula begins with `./`: it is the same file."""
    import csv
    from io import StringIO

    lines = StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(Row.__dataclass_fields__)
    for row in rows(report):
        path = f"./{row.path}" if row.path.startswith(_FORMULA) else row.path
        writer.writerow(({**asdict(row), "path": path}).values())
    return lines.getvalue()


def _concept(hit: Hit) -> str:
    return hit.concept or (hit.rule if isinstance(hit, Finding) else "")


def _without_name(one: Total) -> dict[str, Any]:
    return {key: value for key, value in asdict(one).items() if key != "name"}


def _named(one: Total, kind: Kind) -> dict[str, Any]:
    return {kind: one.name, **_without_name(one)}


def _read(report: Report) -> str:
    pieces = [f"{report.summary.files} {'file' if report.summary.files == 1 else 'files'} checked"]
    pieces += [f"{len(report.skipped)} skipped"] if report.skipped else []
    pieces += [f"{len(report.errors)} not readable"] if report.errors else []
    return ", ".join(pieces)


def _table(title: str, lines: Sequence[tuple[str, Total]], ends: Total, room: int, widths: Mapping[str, int]) -> Iterator[str]:
    yield _padded(title, room) + "".join(f"  {name:>{width}}" for name, width in widths.items())
    for shown, one in (*lines, ("total", ends)):
        yield _padded(shown, room) + "".join(f"  {getattr(one, name):>{width}}" for name, width in widths.items())


def _shown(name: str, kind: Kind) -> str:
    """A name as it stands in a table; of a long path the end, which tells it from others, from a folder on if that leaves most of it."""
    if kind != "path":
        return name or "-"
    path = shown_path(name)
    if _cells(path) <= _ROOM:
        return path
    # With accents as signs of their own a path is longer than it is wide.
    end = path[-4 * _ROOM :]
    while _cells(end) >= _ROOM or not _cells(end[0]):
        end = end[1:]
    slash = end.find("/", 0, _ROOM // 2)
    return "…" + end[max(0, slash) :]


def _padded(text: str, room: int) -> str:
    return text + " " * (room - _cells(text))


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes: 表 two, a combining accent none."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)
