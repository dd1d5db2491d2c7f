"""Applies suggestions: in place to text that stands literally in the source, as tracked changes in a copy of a Word file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from termcheck._fix_bytes import Edit, landed, spelling_of, spliced
from termcheck._fix_text import Fixed, Left, Reason, fixed
from termcheck._fix_word import as_fixed
from termcheck._fix_write import other_names, replace_bytes, tidy, write_new
from termcheck.check import Checker, problem
from termcheck.discover import DOCUMENTS, Found, content_of, discover
from termcheck.errors import InputError
from termcheck.model import Document
from termcheck.readers import FORMATS, Reader, format_of, text_reader
from termcheck.readers.encoding import decode
from termcheck.report import Finding, Report, Skipped
from termcheck.review import By, copy_name, fixed_document
from termcheck.settings import Limits, Settings

__all__ = ["FileFix", "Fixed", "Fixer", "Left", "Reason", "fix_paths", "fixed", "refuse_unfixable"]

# The binary format that can be fixed nevertheless.
WORD = "docx"
ADVICE = "fix the text that it was made from"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFix:
    """A file's old and new bytes and text, what was repaired, what was left, and the reports on the old and on the new state.

    `target` is the file that gets the new bytes: the file itself, or a copy. `other_names` counts hard links that keep the old content.
    """

    path: str
    target: str = ""
    old: bytes = b""
    new: bytes = b""
    source: str = ""
    fixed: Fixed = field(default_factory=lambda: Fixed(text=""))
    before: Report = field(default_factory=Report)
    after: Report = field(default_factory=Report)
    other_names: int = 0

    @property
    def changes(self) -> bool:
        """Whether the file becomes another."""
        return self.new != self.old


class Fixer:
    """Fixes the content of files; `concepts` and `rules` narrow it down to findings with these ids.

    `by` signs the tracked changes of Word files, which go into a copy, NAME.reviewed.docx, unless they are wanted `in_place`.
    """

    def __init__(
        self,
        checker: Checker,
        *,
        language: str | None = None,
        unsafe: bool = False,
        concepts: Sequence[str] = (),
        rules: Sequence[str] = (),
        by: By | None = None,
        in_place: bool = False,
    ) -> None:
        self._checker = checker
        self._language = language
        self._unsafe = unsafe
        self._concepts = frozenset(concepts)
        self._rules = frozenset(rules)
        self._by = by or By()
        self._in_place = in_place

    def fix(self, data: bytes, *, path: str) -> FileFix:
        """What a file becomes. A file that cannot be read or given back byte for byte is an error in the reports."""
        before = self._chosen(self._checker.check_bytes(data, path=path, language=self._language))
        unchanged = FileFix(path=path, target=path, old=data, new=data, before=before, after=before)
        if before.errors or not before.findings:
            return unchanged
        try:
            return self._tracked(unchanged) if format_of(path) == WORD else self._fixed(unchanged)
        except InputError as error:
            report = replace(before, errors=(problem(error, path=path),))
            return replace(unchanged, before=report, after=report)

    def _fixed(self, file: FileFix) -> FileFix:
        name = format_of(file.path) or "text"
        reader = text_reader(name)
        encoding = self._checker.settings.encoding or reader.encoding_of(file.old)
        source = decode(file.old, path=file.path, encoding=encoding)
        spelling = spelling_of(file.old, source, path=file.path, encoding=encoding)
        trial = _Trial(self, path=file.path, format=name, reader=reader, source=source, writable=spelling.can_write)
        result, after = trial.settled(file.before)
        new = spliced(file.old, source, result.edits, spelling, path=file.path)
        return replace(file, new=new, source=source, fixed=result, after=after)

    def _tracked(self, file: FileFix) -> FileFix:
        def recheck(data: bytes) -> Report:
            return self._chosen(self._checker.check_bytes(data, path=file.path, language=self._language))

        limits = self._checker.settings.limits
        revision = fixed_document(
            file.old, file.before.findings, path=file.path, limits=limits, by=self._by, unsafe=self._unsafe, recheck=recheck
        )
        target = file.path if self._in_place else copy_name(file.path).as_posix()
        return replace(file, new=revision.data, target=target, fixed=as_fixed(revision), after=recheck(revision.data))

    def _chosen(self, report: Report) -> Report:
        """The report with the findings that are to be looked at."""
        return replace(report, findings=tuple(finding for finding in report.findings if self._is_chosen(finding)))

    def _is_chosen(self, finding: Finding) -> bool:
        names = {finding.concept, f"{finding.glossary}/{finding.concept}"}
        return (not self._concepts or not self._concepts.isdisjoint(names)) and (not self._rules or finding.rule in self._rules)

    def checked(self, text: str, *, format: str, path: str) -> Report:
        """The chosen findings in a text. Errors: InputError for a text that is no longer of its format."""
        return self._chosen(self._checker.check_text(text, language=self._language, format=format, path=path))

    def applied_to(self, source: str, findings: Iterable[Finding], *, reader: Reader, writable: Callable[[str], bool]) -> Fixed:
        """The suggestions applied that this fixer may apply."""
        return fixed(source, findings, reader=reader, unsafe=self._unsafe, writable=writable)


@dataclass(frozen=True, slots=True)
class _Trial:
    """Applies, checks again, and takes back what would not hold: so that to fix twice is to fix once."""

    fixer: Fixer
    path: str
    format: str
    reader: Reader
    source: str
    writable: Callable[[str], bool]

    def settled(self, before: Report) -> tuple[Fixed, Report]:
        """What can be applied for good, and the report on the result."""
        first = self._applied(before.findings)
        if not first.edits:
            return first, before
        again = self._recheck(first)
        repeated = _found_again(first.edits, again) if again else []
        kept = first
        if repeated:
            kept = self._without(repeated, before.findings)
            again = self._recheck(kept)
        if again is None or not self._holds(kept, again, repeated):
            return self._nothing(first), before
        return kept, again

    def _without(self, repeated: Sequence[Edit], findings: Sequence[Finding]) -> Fixed:
        taken_back = [edit.finding for edit in repeated]
        result = self._applied(finding for finding in findings if finding not in taken_back)
        return replace(result, left=(*result.left, *(Left(finding=finding, reason="repeats") for finding in taken_back)))

    def _applied(self, findings: Iterable[Finding]) -> Fixed:
        return self.fixer.applied_to(self.source, findings, reader=self.reader, writable=self.writable)

    def _recheck(self, result: Fixed) -> Report | None:
        try:
            return self.fixer.checked(result.text, format=self.format, path=self.path)
        except InputError:
            return None

    def _holds(self, result: Fixed, again: Report, repeated: Sequence[Edit]) -> bool:
        """Whether another run would change nothing, no repaired finding is back, and the text is built as it was."""
        more = self.fixer.applied_to(result.text, again.findings, reader=self.reader, writable=self.writable)
        expected = {_moved(edit.start, result.edits) for edit in repeated}
        if _found_again(result.edits, again) or not expected >= {edit.start for edit in more.edits}:
            return False
        old, new = (self.reader.read(text, path=self.path) for text in (self.source, result.text))
        return _is_built_alike(old, new, result.edits)

    def _nothing(self, tried: Fixed) -> Fixed:
        left = (*tried.left, *(Left(finding=finding, reason="structure") for finding in tried.applied))
        return Fixed(text=self.source, left=left)


def fix_paths(
    fixer: Fixer, paths: Sequence[str], settings: Settings, *, force_exclude: bool = False, write: bool = False
) -> Iterator[FileFix]:
    """Fix files and folders one by one; a file that cannot be fixed has an error in its report, the others are still fixed.

    Errors: InputError, before anything is touched, for a file that was named and cannot be fixed in place.
    """
    files = list(discover(paths, exclude=settings.exclude, force_exclude=force_exclude, readable=_readable, base=settings.base))
    named = {Path(path).as_posix() for path in paths if path}
    refuse_unfixable(found.path for found in files if found.path in named)
    return _each(files, fixer, settings.limits, write)


def refuse_unfixable(paths: Iterable[str]) -> None:
    """Errors: InputError for the first path whose format cannot be fixed in place."""
    for path in paths:
        if _is_unfixable(path):
            raise InputError(path, "cannot be fixed in place", try_this=ADVICE)


def _each(files: Iterable[Found], fixer: Fixer, limits: Limits, write: bool) -> Iterator[FileFix]:
    tidied: set[Path] = set()
    for found in files:
        folder = Path(found.path).resolve().parent
        if write and folder not in tidied:
            tidied.add(folder)
            tidy(folder)
        yield _one(found, fixer, limits, write)


def _one(found: Found, fixer: Fixer, limits: Limits, write: bool) -> FileFix:
    try:
        outcome = _outcome(found, fixer, limits)
        return _written(outcome) if write and outcome.changes else outcome
    except InputError as error:
        report = Report(errors=(problem(error, path=found.path),))
        return FileFix(path=found.path, before=report, after=report)


def _outcome(found: Found, fixer: Fixer, limits: Limits) -> FileFix:
    """What becomes of a file; nothing is written yet."""
    if found.error is not None:
        raise found.error
    reason = found.reason or ("cannot be fixed in place" if _is_unfixable(found.path) else None)
    reason = reason or ("a copy with tracked changes" if Path(found.path).stem.endswith(".reviewed") else None)
    if reason is not None:
        skipped = Report(skipped=(Skipped(path=found.path, reason=reason),))
        return FileFix(path=found.path, before=skipped, after=skipped)
    return fixer.fix(content_of(found.path, limits), path=found.path)


def _written(outcome: FileFix) -> FileFix:
    """The outcome, once the file holds it. A copy that somebody may have worked on since is not overwritten."""
    if outcome.target != outcome.path:
        write_new(outcome.target, outcome.new)
        return outcome
    links = other_names(outcome.path)
    replace_bytes(outcome.path, old=outcome.old, new=outcome.new)
    return replace(outcome, other_names=links)


def _is_unfixable(path: str) -> bool:
    """Whether a file is of a format that is no text, or has no reader that would know its text."""
    format = format_of(path)
    if format is None:
        return Path(path).suffix.lower() in DOCUMENTS
    return FORMATS[format].binary and format != WORD


def _readable(path: str) -> bool:
    return format_of(path) is not None


def _found_again(edits: Sequence[Edit], report: Report) -> list[Edit]:
    """The edits whose text is itself a finding."""
    landings = zip(edits, landed(edits), strict=True)
    return [edit for edit, (start, end) in landings if any(one.start < end and start < one.end for one in report.findings)]


def _moved(at: int, edits: Sequence[Edit]) -> int:
    """Where an old offset is in the new text."""
    return at + sum(len(edit.text) - (edit.end - edit.start) for edit in edits if edit.end <= at)


def _is_built_alike(old: Document, new: Document, edits: Sequence[Edit]) -> bool:
    """Whether a document has the segments and marks that it had, with other words where something was written."""
    if len(old.segments) != len(new.segments):
        return False
    for was, now in zip(old.segments, new.segments, strict=True):
        if was.text == now.text:
            continue
        first, last = was.map.source_span(0, len(was.text))
        inside = [edit for edit in edits if first <= edit.start and edit.end <= last]
        if not inside or [mark.kind for mark in was.marks] != [mark.kind for mark in now.marks]:
            return False
        if any(_spaced(edit.finding.suggestions[0].text) not in _spaced(now.text) for edit in inside):
            return False
    return True


def _spaced(text: str) -> str:
    return " ".join(text.split())
