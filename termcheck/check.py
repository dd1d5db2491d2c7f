"""The conductor: the order of the steps, nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from termcheck.discover import Found, discover
from termcheck.errors import InputError, TermcheckError
from termcheck.find import Finder
from termcheck.forms.collection import Collection, Resource
from termcheck.glossary.builtin import default_glossaries, find_glossary
from termcheck.model import Document, Glossary, Judged, Level
from termcheck.places import fingerprint
from termcheck.readers import Reader, reader_for, reader_named
from termcheck.readers.encoding import decode, looks_binary
from termcheck.report import Finding, Mention, Problem, Report, Skipped, Summary
from termcheck.rules import RULES
from termcheck.settings import Settings

STANDARD_INPUT = "<stdin>"


class Checker:
    """Checks texts and files against glossaries: values, shipped names or paths; none means the settings' list.

    Errors: GlossaryError for a glossary that cannot be used, InputError for an unknown language or format.
    """

    def __init__(self, glossaries: Sequence[Glossary | str | Path] = (), *, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._collection = Collection([_resource(glossary, self.settings) for glossary in glossaries or _listed(self.settings)])
        self._finders: dict[str | None, Finder] = {}

    def check_text(self, text: str, *, language: str | None = None, format: str = "text", path: str | None = None) -> Report:
        """Check one text. `language` is final; `format` names a reader. Offsets are code points of the text."""
        return self._check_source(text, reader_named(format), path=path or "<text>", language=language)

    def check_texts(self, texts: Iterable[str], *, language: str | None = None) -> Iterator[Report]:
        """Check texts one by one."""
        return (self.check_text(text, language=language) for text in texts)

    def check_paths(
        self, paths: Sequence[str | Path], *, language: str | None = None, exclude: Sequence[str] = (), force_exclude: bool = False
    ) -> Report:
        """Check files and folders. A file that cannot be checked is an error in the report; the others are still checked."""
        self._finder(language)
        names, excludes = [str(path) for path in paths], (*self.settings.exclude, *exclude)
        files = discover(names, exclude=excludes, force_exclude=force_exclude, readable=_readable, base=self.settings.base)
        return combined([self._check_found(found, language=language) for found in files])

    def check_bytes(self, data: bytes, *, path: str, language: str | None = None) -> Report:
        """Check a file's content that was read elsewhere (standard input)."""
        try:
            return self._check_data(data, path=path, language=language)
        except InputError as error:
            return Report(errors=(problem(error, path=path),))

    def _check_found(self, found: Found, *, language: str | None) -> Report:
        if found.error is not None:
            return Report(errors=(problem(found.error, path=found.path),))
        if found.reason is not None:
            return _skipped(found.path, found.reason)
        try:
            data = Path(found.path).read_bytes()
        except OSError as error:
            return Report(errors=(_unreadable(found.path, error),))
        return self.check_bytes(data, path=found.path, language=language)

    def _check_data(self, data: bytes, *, path: str, language: str | None) -> Report:
        if looks_binary(data):
            return _skipped(path, "not a text file")
        source = decode(data, path=path, encoding=self.settings.encoding)
        return self._check_source(source, reader_for(path) or reader_named("text"), path=path, language=language)

    def _check_source(self, source: str, reader: Reader, *, path: str, language: str | None) -> Report:
        finder = self._finder(language)
        if not finder.scanner.could_hold(source):
            return Report(summary=Summary(files=1))
        return self._check_document(reader.read(source, path=path), finder)

    def _check_document(self, document: Document, finder: Finder) -> Report:
        hits = finder.hits(document)
        judged = Judged(document=document, uses=hits.uses)
        findings = _numbered(finding for rule in RULES.values() for finding in rule.findings(judged, self.settings))
        return Report(findings=findings, summary=_summary(findings, (), files=1, other_language=hits.other_language))

    def _finder(self, language: str | None) -> Finder:
        if language not in self._finders:
            self._finders[language] = Finder(self._collection, self.settings, language=language)
        return self._finders[language]


def problem(error: TermcheckError, *, path: str = "") -> Problem:
    """An error as data for the report."""
    where = error.where
    return Problem(path=where.path or path, line=where.line, column=where.column, message=error.what, advice=error.try_this)


def _resource(glossary: Glossary | str | Path, settings: Settings) -> Resource:
    if isinstance(glossary, Glossary):
        return Resource(None, glossary)
    return Resource(find_glossary(str(glossary), base=settings.base))


def _listed(settings: Settings) -> Sequence[str | Path]:
    return settings.glossaries if settings.glossaries is not None else default_glossaries()


def _readable(path: str) -> bool:
    return reader_for(path) is not None


def _skipped(path: str, reason: str) -> Report:
    return Report(skipped=(Skipped(path=path, reason=reason),))


def _unreadable(path: str, error: OSError) -> Problem:
    return Problem(
        path=path, line=None, column=None, message=f"cannot be read: {error.strerror}", advice="check the path and its permissions"
    )


def _numbered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In the order of the text, each with its fingerprint: equal ones are told apart by their ordinal."""
    seen: Counter[str] = Counter()
    numbered: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: finding.order):
        numbered.append(replace(finding, fingerprint=fingerprint(finding.fingerprint, seen[finding.fingerprint])))
        seen[finding.fingerprint] += 1
    return tuple(numbered)


def combined(reports: Sequence[Report]) -> Report:
    """Several reports as one."""
    findings = tuple(sorted((finding for report in reports for finding in report.findings), key=lambda finding: finding.order))
    mentions = tuple(sorted((mention for report in reports for mention in report.mentions), key=lambda mention: mention.order))
    summary = _summary(
        findings, mentions, files=sum(r.summary.files for r in reports), other_language=sum(r.summary.other_language for r in reports)
    )
    skipped = tuple(one for report in reports for one in report.skipped)
    errors = tuple(one for report in reports for one in report.errors)
    return Report(findings=findings, mentions=mentions, skipped=skipped, errors=errors, summary=summary)


def _summary(findings: Sequence[Finding], mentions: Sequence[Mention], *, files: int, other_language: int) -> Summary:
    counts = Counter(finding.level for finding in findings)
    levels: dict[Level, int] = {"error": counts["error"], "warning": counts["warning"], "info": counts["info"]}
    return Summary(files=files, findings=levels, mentions=len(mentions), other_language=other_language)
