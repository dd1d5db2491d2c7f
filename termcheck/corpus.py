"""A column of texts in, a table of findings out: one function for Spark, Ray, Dask, Polars and DuckDB (docs/corpus.md)."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from termcheck.check import Checker, problem
from termcheck.errors import InputError, MissingExtraError
from termcheck.readers import text_reader
from termcheck.report import Report
from termcheck.settings import Settings

if TYPE_CHECKING:
    import pyarrow as pa

    from termcheck.model import Glossary
    from termcheck.report import Finding, Hit

    Batch = TypeVar("Batch", pa.RecordBatch, pa.Table)
    SCHEMA: pa.Schema

INPUT = ("id", "language", "text")
# What a finding and a mention have in common; the fields are theirs.
_SHARED = ("glossary", "concept", "term", "language", "found", "start", "end", "line", "column")
_TYPES = {"start": "int64", "end": "int64", "line": "int64", "column": "int64", "safe": "bool"}
_NAMES = ("id", "kind", "rule", "level", "reason", *_SHARED, "message", "suggestion", "safe", "tier", "fingerprint", "sentence")
# Tags by which a corpus says that it does not know.
_NOT_SAID = frozenset({"", "und"})
_KEPT = 8


class _Options(NamedTuple):
    """Settings may hold mappings, which are no keys: hence the bytes."""

    pickled: bytes
    files: tuple[tuple[str, int, int], ...]


def check_batch(
    batch: Batch,
    *,
    glossaries: Sequence[Glossary | str | Path] = (),
    settings: Settings | None = None,
    format: str = "text",
    mentions: bool = False,
) -> Batch:
    """Check the texts of a record batch or table: a row of `SCHEMA` for each finding, and of the same kind as what is given.

    Columns in: `id` (text or whole numbers), `language` (a tag; null: found by itself), `text` (null: no rows); others are left alone.
    `start` and `end` are code points of the text. A text that cannot be checked gives a row whose kind is `problem`.
    Errors: InputError for other columns, or an unknown format; MissingExtraError without pyarrow; GlossaryError.
    """
    pa = _pyarrow()
    text_reader(format)
    _hold_to_input(batch)
    pieces = batch.to_batches() if isinstance(batch, pa.Table) else [batch]
    checker, lock = _checker(_options(tuple(glossaries), settings))
    # A name in the settings' folder: in a worker's own folder `de/` it would pass for German.
    check = partial(checker.check_text, format=format, path=str(checker.settings.base / "<text>"))
    with lock:
        found = [_columns(_rows(piece, check, mentions=mentions)) for piece in pieces]
    if isinstance(batch, pa.Table):
        return pa.Table.from_batches(found, schema=_schema())
    return found[0]


def check_batches(
    batches: Iterable[Batch],
    *,
    glossaries: Sequence[Glossary | str | Path] = (),
    settings: Settings | None = None,
    format: str = "text",
    mentions: bool = False,
) -> Iterator[Batch]:
    """Check batches one by one, as `check_batch` does: for Spark's `mapInArrow`."""
    for batch in batches:
        yield check_batch(batch, glossaries=glossaries, settings=settings, format=format, mentions=mentions)


def __getattr__(name: str) -> Any:
    # A program that has no pyarrow may still import the module.
    if name == "SCHEMA":
        return _schema()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError:
        raise MissingExtraError("", "tables need pyarrow, which is not installed", try_this="pip install 'termcheck[corpus]'") from None
    return pyarrow


@cache
def _schema() -> pa.Schema:
    pa = _pyarrow()
    return pa.schema([(name, _TYPES.get(name, "string")) for name in _NAMES])


def _hold_to_input(batch: Batch) -> None:
    """InputError for what is no table, or for the first column that is missing, there twice, or of another type."""
    pa = _pyarrow()
    if not isinstance(batch, pa.RecordBatch | pa.Table):
        what = f"a record batch or table of pyarrow is needed, this is a {type(batch).__name__}"
        raise InputError("", what, try_this="pyarrow.Table.from_pandas(frame), or frame.to_arrow() in Polars")
    for name in INPUT:
        count = batch.schema.names.count(name)
        if count != 1:
            advice = f"the columns are {', '.join(INPUT)}; there are {', '.join(batch.schema.names) or 'none'}"
            raise InputError("", f'{count} columns are called "{name}"' if count else f'there is no column "{name}"', try_this=advice)
        kind = batch.schema.field(name).type
        if not _is_understood(kind, numbers=name == "id"):
            wanted = "strings or whole numbers" if name == "id" else "strings"
            raise InputError("", f'the column "{name}" is of type {kind}', try_this=f"cast it: {wanted}")


def _is_understood(kind: pa.DataType, *, numbers: bool) -> bool:
    """Whether a column holds text, plain or encoded by a dictionary, or nothing but nulls."""
    types = _pyarrow().types
    if types.is_dictionary(kind):
        kind = kind.value_type
    accepted: list[Callable[[Any], bool]] = [types.is_string, types.is_large_string, types.is_string_view, types.is_null]
    return any(accepts(kind) for accepts in (*accepted, *([types.is_integer] if numbers else [])))


def _options(glossaries: Sequence[Glossary | str | Path], settings: Settings | None) -> _Options:
    """What tells one checker from another: the options, and the files as they are now, so that an edited glossary is read anew."""
    from termcheck.glossary.builtin import find_glossary

    base = settings.base if settings else Path.cwd()
    named = [one for one in glossaries or (settings and settings.glossaries) or () if isinstance(one, str | Path)]
    paths = [find_glossary(str(name), base=base) for name in named]
    files = tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in paths)
    return _Options(pickle.dumps((glossaries, settings)), files)


@lru_cache(maxsize=_KEPT)
def _checker(options: _Options) -> tuple[Checker, Lock]:
    """The checker of some options, made once per process, for one thread at a time: it keeps what it has worked out."""
    glossaries, settings = pickle.loads(options.pickled)
    return Checker(glossaries, settings=settings), Lock()


def _rows(batch: pa.RecordBatch, check: Callable[..., Report], *, mentions: bool) -> Iterator[Mapping[str, Any]]:
    """What is found in each text, in the order of the batch; or why a text cannot be checked."""
    for key, tag, text in zip(*(batch.column(name) for name in INPUT), strict=True):
        name, language = key.as_py(), tag.as_py()
        known = {"id": None if name is None else str(name), "language": language}
        try:
            report = _report(text, language, check)
        except InputError as error:
            yield {**known, **_problem_row(error)}
            continue
        for row in _report_rows(report, mentions=mentions):
            yield {**known, **row}


def _report(scalar: pa.Scalar, tag: str | None, check: Callable[..., Report]) -> Report:
    text = _text(scalar)
    if text is None:
        return Report()
    return check(text, language=None if tag is None or tag.strip().lower() in _NOT_SAID else tag)


def _text(scalar: pa.Scalar) -> str | None:
    """The text; InputError for bytes that are none, which Parquet files may hold and nobody looks at."""
    try:
        return cast("str | None", scalar.as_py())
    except UnicodeDecodeError as error:
        raise InputError("", f"byte {error.start} of the text is not UTF-8", try_this="write the column anew as UTF-8") from None


def _report_rows(report: Report, *, mentions: bool) -> Iterator[Mapping[str, Any]]:
    hits: list[tuple[Hit, Mapping[str, Any]]] = [(finding, _finding_row(finding)) for finding in report.findings]
    if mentions:
        hits += [(mention, {"kind": "mention", "reason": mention.reason}) for mention in report.mentions]
    for hit, own in sorted(hits, key=lambda pair: pair[0].order):
        shared = {name: getattr(hit, name) for name in _SHARED}
        yield {**shared, "sentence": hit.sentence.text if hit.sentence else None, **own}


def _finding_row(finding: Finding) -> Mapping[str, Any]:
    first = finding.suggestions[0] if finding.suggestions else None
    return {
        "kind": "finding",
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "suggestion": first.text if first else None,
        "safe": first.safe if first else False,
        "tier": finding.tier,
        "fingerprint": finding.fingerprint,
    }


def _problem_row(error: InputError) -> Mapping[str, Any]:
    told = problem(error)
    advice = f" ({told.advice})" if told.advice else ""
    return {"kind": "problem", "line": told.line, "column": told.column, "message": told.message + advice}


def _columns(rows: Iterable[Mapping[str, Any]]) -> pa.RecordBatch:
    pa = _pyarrow()
    listed = list(rows)
    arrays = [pa.array([row.get(field.name) for row in listed], type=field.type) for field in _schema()]
    return pa.RecordBatch.from_arrays(arrays, schema=_schema())
