"""The conductor: the order of the steps, nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.discover import Found, discover
from termcheck.errors import InputError, TermcheckError
from termcheck.forms.collection import Collection, Resource
from termcheck.glossary.builtin import default_glossaries, find_glossary
from termcheck.readers import Reader, reader_for, reader_named
from termcheck.readers.encoding import decode, looks_binary
from termcheck.report import Finding, Mention, Problem, Report, Skipped, Summary
from termcheck.scan import Scanner
from termcheck.settings import Settings
from termcheck.suppress import SIGN

# Most files hold no candidate, and what comes after the scan is imported where one does: it takes longer to load than a file to check.
if TYPE_CHECKING:
    from termcheck.find import Finder
    from termcheck.mentions._passage import Surroundings
    from termcheck.model import Document, Glossary, Judged, Level

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
        return self._check_source(text, path=path or "<text>", language=language, reader=reader_named(format))

    def check_texts(self, texts: Iterable[str], *, language: str | None = None) -> Iterator[Report]:
        """Check texts one by one."""
        return (self.check_text(text, language=language) for text in texts)

    def check_paths(
        self, paths: Sequence[str | Path], *, language: str | None = None, exclude: Sequence[str] = (), force_exclude: bool = False
    ) -> Report:
        """Check files and folders. A file that cannot be checked is an error in the report; the others are still checked."""
        self._scanner_for(language)
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
        return self._check_source(source, path=path, language=language)

    def _check_source(self, source: str, *, path: str, language: str | None, reader: Reader | None = None) -> Report:
        if not self._scanner_for(language).could_hold(source) and SIGN not in source:
            return Report(summary=Summary(files=1))
        reader = reader or reader_for(path) or reader_named("text")
        return self._check_document(reader.read(source, path=path), self._finder(language))

    def _check_document(self, document: Document, finder: Finder) -> Report:
        from termcheck.judge import judge
        from termcheck.rules import USE_RULES, unused_suppression
        from termcheck.suppress import keep

        hits = finder.hits(document)
        judged = judge(hits.uses, document, self._surroundings, self.settings)
        kept = keep((finding for rule in USE_RULES.values() for finding in rule.findings(judged, self.settings)), document)
        findings = _numbered((*kept.findings, *unused_suppression.findings(kept.unused, document)))
        mentions = _mentions(judged)
        summary = _summary(findings, mentions, files=1, other_language=hits.other_language)
        return Report(findings=findings, mentions=mentions, summary=summary)

    @cached_property
    def _surroundings(self) -> Surroundings:
        from termcheck.judge import surroundings

        return surroundings(self._collection.glossaries)

    @cached_property
    def _scanner(self) -> Scanner:
        return Scanner(self._collection.plans)

    def _scanner_for(self, language: str | None) -> Scanner:
        """The scanner, which serves all languages, once it is known that there is such a language."""
        if language is not None:
            from termcheck.detect import normal_code

            normal_code(language)
        return self._scanner

    def _finder(self, language: str | None) -> Finder:
        if language not in self._finders:
            from termcheck.find import Finder

            self._finders[language] = Finder(self._collection, self.settings, language=language)
        return self._finders[language]


def problem(error: TermcheckError, *, path: str = "") -> Problem:
    """An error as data for the report."""
    where = error.where
    return Problem(path=where.path or path, line=where.line, column=where.column, message=error.what, advice=error.try_this)


def _resource(glossary: Glossary | str | Path, settings: Settings) -> Resource:
    if isinstance(glossary, str | Path):
        return Resource(find_glossary(str(glossary), base=settings.base))
    return Resource(None, glossary)


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
    from termcheck.places import fingerprint

    seen: Counter[str] = Counter()
    numbered: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: finding.order):
        numbered.append(replace(finding, fingerprint=fingerprint(finding.fingerprint, seen[finding.fingerprint])))
        seen[finding.fingerprint] += 1
    return tuple(numbered)


def _mentions(judged: Judged) -> tuple[Mention, ...]:
    from termcheck.model import UNDETERMINED
    from termcheck.places import Places

    places = Places(judged.document)
    return tuple(
        Mention(
            **places.of(use.segment, use.start, use.end),
            found=use.found,
            language=use.term.language if use.determined else UNDETERMINED,
            glossary=use.concept.glossary,
            concept=use.concept.id,
            term=use.term.plain,
            reason=reason,
        )
        for use, reason in judged.mentions
    )


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
