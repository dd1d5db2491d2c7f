"""The conductor: the order of the steps, nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import compress
from operator import not_
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.discover import Found, content_of, discover
from termcheck.errors import InputError, TermcheckError
from termcheck.forms.collection import Collection, Resource
from termcheck.glossary.builtin import default_glossaries, find_glossary
from termcheck.readers import FORMATS, binary_reader, format_of, text_reader
from termcheck.readers.encoding import decode, looks_binary
from termcheck.report import Finding, Hit, Mention, Problem, Report, Skipped, Summary, by_level
from termcheck.scan import Scanner
from termcheck.settings import Settings
from termcheck.suppress import SIGN

# Most files hold no candidate, and what comes after the scan is imported where one does: it takes longer to load than a file to check.
if TYPE_CHECKING:
    from termcheck.changes import Changes
    from termcheck.find import Finder
    from termcheck.mentions._passage import Surroundings
    from termcheck.model import Document, Glossary, Judged, Source

STANDARD_INPUT = "<stdin>"


class Checker:
    """Checks texts and files against glossaries: values, shipped names or paths; none means the settings' list.

    With `changes` only what stands on changed lines is reported, judged in the whole file.
    Errors: GlossaryError for a glossary that cannot be used, InputError for an unknown language or format.
    """

    def __init__(
        self, glossaries: Sequence[Glossary | str | Path] = (), *, settings: Settings | None = None, changes: Changes | None = None
    ) -> None:
        self.settings = settings or Settings()
        self._changes = changes
        self._collection = Collection([_resource(glossary, self.settings) for glossary in glossaries or _listed(self.settings)])
        self._finders: dict[str | None, Finder] = {}

    def check_text(self, text: str, *, language: str | None = None, format: str = "text", path: str | None = None) -> Report:
        """Check one text. `language` is final; `format` names a reader. Offsets are code points of the text."""
        text_reader(format)
        return combined([self._check_source(text, path=path or "<text>", language=language, format=format)])

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
        return self._checked(lambda: self._check_data(data, path=path, language=language), path=path)

    def _check_found(self, found: Found, *, language: str | None) -> Report:
        if found.error is not None:
            return Report(errors=(problem(found.error, path=found.path),))
        if self._changes is not None and not self._changes.touch(found.path):
            return Report()
        if found.reason is not None:
            return _skipped(found.path, found.reason)
        return self._checked(lambda: self._check_file(found.path, language=language), path=found.path)

    def _check_file(self, path: str, *, language: str | None) -> Report:
        return self._check_data(content_of(path, self.settings.limits), path=path, language=language)

    def _checked(self, step: Callable[[], Report], *, path: str) -> Report:
        """What a step makes of a file, or the error that kept it from it."""
        try:
            return step()
        except InputError as error:
            return Report(errors=(problem(error, path=path),))

    def _check_data(self, data: bytes, *, path: str, language: str | None) -> Report:
        format = format_of(path) or "text"
        if FORMATS[format].binary:
            return self._check_binary(data, format, path=path, language=language)
        if looks_binary(data):
            return _skipped(path, "not a text file")
        encoding = self.settings.encoding or text_reader(format).encoding_of(data)
        return self._check_source(decode(data, path=path, encoding=encoding), path=path, language=language, format=format)

    def _check_binary(self, data: bytes, format: str, *, path: str, language: str | None) -> Report:
        document = binary_reader(format).read_bytes(data, path=path, limits=self.settings.limits)
        unread = tuple(Problem(path=path, line=None, column=None, message=what, advice=advice) for what, advice in document.unread)
        if not self._scanner_for(language).could_hold("\n\n".join(segment.text for segment in document.segments)):
            return Report(checked=(path,), errors=unread, summary=Summary(files=1))
        return replace(self._check_document(document, self._finder(language)), errors=unread)

    def _check_source(self, source: str, *, path: str, language: str | None, format: str) -> Report:
        reader = text_reader(format)
        if not self._scanner_for(language).could_hold(reader.scanned(source)) and SIGN not in source:
            return Report(checked=(path,), summary=Summary(files=1))
        return self._check_document(reader.read(source, path=path), self._finder(language))

    def _check_document(self, document: Document, finder: Finder) -> Report:
        from termcheck.judge import judge
        from termcheck.rules import USE_RULES, level_of, unused_suppression
        from termcheck.suppress import keep

        hits = finder.hits(document)
        wanted = [use for use in hits.uses if level_of(use, self.settings) != "off"]
        judged = judge(wanted, document, self._surroundings, self.settings)
        kept = keep((finding for rule in USE_RULES.values() for finding in rule.findings(judged, self.settings)), document)
        found = (*kept.findings, *unused_suppression.findings(kept.unused, document))
        shown = [self._is_shown(finding, document) for finding in found]
        findings = tuple(compress(found, shown))
        unchanged = tuple(compress(found, map(not_, shown)))
        mentions = tuple(mention for mention in _mentions(judged) if self._is_shown(mention, document))
        summary = Summary(files=1, other_language=hits.other_language, unchanged=len(unchanged))
        sources = self._sources({finding.concept for finding in findings})
        return Report(findings=findings, mentions=mentions, unchanged=unchanged, checked=(document.path,), sources=sources, summary=summary)

    def _is_shown(self, hit: Hit, document: Document) -> bool:
        return self._changes is None or self._changes.hold(hit, document)

    def _sources(self, concepts: set[str]) -> dict[str, tuple[Source, ...]]:
        """What the concepts rest on."""
        return {
            concept.id: tuple(glossary.sources[name] for name in concept.sources if name in glossary.sources)
            for glossary in self._collection.glossaries
            for concept in glossary.concepts
            if concept.id in concepts
        }

    @cached_property
    def _surroundings(self) -> Surroundings:
        from termcheck.judge import surroundings

        return surroundings(self._collection.glossaries)

    @cached_property
    def _scanner(self) -> Scanner:
        return Scanner(self._collection.plans, with_off=bool(self.settings.levels))

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
    return format_of(path) is not None


def _skipped(path: str, reason: str) -> Report:
    return Report(skipped=(Skipped(path=path, reason=reason),))


def _numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, equal ones told apart by their ordinal."""
    from termcheck.places import fingerprint

    seen: Counter[str] = Counter()
    for finding in findings:
        own = fingerprint(finding.key, seen[finding.key])
        seen[finding.key] += 1
        yield finding if own == finding.fingerprint else replace(finding, fingerprint=own)


def _mentions(judged: Judged) -> tuple[Mention, ...]:
    from termcheck.places import Places

    places = Places(judged.document)
    return tuple(Mention(**places.of_use(use), reason=reason) for use, reason in judged.mentions)


def combined(reports: Sequence[Report]) -> Report:
    """Several reports as one, in the order of paths and places, equal findings numbered."""
    found = sorted((finding for report in reports for finding in report.findings), key=lambda finding: finding.order)
    findings = tuple(_numbered(found)) if found else ()
    mentions = tuple(sorted((mention for report in reports for mention in report.mentions), key=lambda mention: mention.order))
    skipped = tuple(one for report in reports for one in report.skipped)
    errors = tuple(one for report in reports for one in report.errors)
    checked = tuple(path for report in reports for path in report.checked)
    unchanged = tuple(finding for report in reports for finding in report.unchanged)
    sources = dict(sorted(item for report in reports for item in report.sources.items()))
    summary = replace(
        counted(Summary(), findings, mentions),
        files=sum(report.summary.files for report in reports),
        other_language=sum(report.summary.other_language for report in reports),
        unchanged=len(unchanged),
    )
    return Report(
        findings=findings,
        mentions=mentions,
        unchanged=unchanged,
        skipped=skipped,
        errors=errors,
        checked=checked,
        sources=sources,
        summary=summary,
    )


def counted(summary: Summary, findings: Sequence[Finding], mentions: Sequence[Mention]) -> Summary:
    """The summary with the counts of findings and mentions."""
    return replace(summary, findings=by_level(findings), mentions=len(mentions))
