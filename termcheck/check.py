"""The conductor: the order of the steps, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from itertools import compress
from operator import not_
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.discover import Found, content_of, discover
from termcheck.files import Run, Watch
from termcheck.forms.chosen import chosen
from termcheck.forms.collection import Collection
from termcheck.readers import FORMATS, binary_reader, format_of, text_reader
from termcheck.readers.encoding import decode, looks_binary
from termcheck.report import Hit, Mention, Problem, Report, Summary
from termcheck.reports import CLEAN, attempted, combined, looked_at, of_path, problem, skipped
from termcheck.scan import Scanner
from termcheck.settings import Settings
from termcheck.suppress import SIGN

__all__ = ["ABOUT_NAMES", "STANDARD_INPUT", "Checker", "problem"]

# Most files hold no candidate, and what comes after the scan is imported where one does: it takes longer to load than a file to check.
if TYPE_CHECKING:
    from termcheck.changes import Changes
    from termcheck.find import Finder
    from termcheck.judge import Named
    from termcheck.mentions._passage import Surroundings
    from termcheck.model import Document, Glossary, Judged, Source, Use
    from termcheck.results import Results

STANDARD_INPUT = "<stdin>"
# The rules that look at preferred and admitted terms.
ABOUT_NAMES = ("foreign-term", "mixed-variants", "undefined-abbreviation", "variant-drift")


class Checker:
    """Checks texts and files against glossaries: values, shipped names or paths; none means the settings' list.

    With `changes` only what stands on changed lines is reported, judged in the whole file. With `keep_results` the reports on files are
    kept in the user's cache folder, and not made again while nothing has changed.
    Errors: GlossaryError for a glossary that cannot be used, InputError for an unknown language or format.
    """

    def __init__(
        self,
        glossaries: Sequence[Glossary | str | Path] = (),
        *,
        settings: Settings | None = None,
        changes: Changes | None = None,
        keep_results: bool = False,
    ) -> None:
        self.settings = settings or Settings()
        self._given = glossaries
        self._changes = changes
        self._keep_results = keep_results
        self._collection = Collection(chosen(glossaries, self.settings))
        self._finders: dict[tuple[str | None, bool], Finder] = {}

    def __reduce__(self) -> tuple[object, ...]:
        # A process that is no fork makes its own: an automaton cannot be sent.
        make = partial(Checker, settings=self.settings, changes=self._changes, keep_results=self._keep_results)
        return make, (self._given,)

    def check_text(self, text: str, *, language: str | None = None, format: str = "text", path: str | None = None) -> Report:
        """Check one text. `language` is final; `format` names a reader. Offsets are code points of the text."""
        text_reader(format)
        path = path or "<text>"
        return combined([of_path(path, self._check_source(text, path=path, language=language, format=format))])

    def check_texts(self, texts: Iterable[str], *, language: str | None = None) -> Iterator[Report]:
        """Check texts one by one."""
        return (self.check_text(text, language=language) for text in texts)

    def check_paths(
        self,
        paths: Sequence[str | Path],
        *,
        language: str | None = None,
        exclude: Sequence[str] = (),
        force_exclude: bool = False,
        jobs: int | None = 1,
        watch: Watch | None = None,
    ) -> Report:
        """Check files and folders. A file that cannot be checked is an error in the report; the others are still checked.

        `jobs` are processes, None for as many as pay; the report is the same. `watch` is told the files done, all files and the findings.
        Errors: Interrupted, with the report so far, at Ctrl-C.
        """
        self._scanner_for(language)
        names, excludes = [str(path) for path in paths], (*self.settings.exclude, *exclude)
        files = list(discover(names, exclude=excludes, force_exclude=force_exclude, readable=format_of, base=self.settings.base))
        run = Run(files, partial(self._check_found, language=language), jobs=jobs, watch=watch)
        run.read(range(len(files)))
        return run.report(*self._drift(run))

    def check_bytes(self, data: bytes, *, path: str, language: str | None = None) -> Report:
        """Check a file's content that was read elsewhere (standard input)."""
        return of_path(path, attempted(lambda: self._check_data(data, path=path, language=language), path=path))

    def named(self, path: str, *, language: str | None = None) -> Named:
        """What a file calls all concepts, by terms of every status. Errors: InputError for a file that cannot be read."""
        from termcheck.judge import Named, judge

        document = self._document(path)
        finder = self._finder(language, thorough=True)
        hits = finder.hits(document)
        judged = judge((*hits.uses, *hits.names), document, self._surroundings, self.settings)
        return Named(document=document, language=finder.language_of(document), uses=judged.uses, mentions=judged.mentions)

    def _document(self, path: str) -> Document:
        data = content_of(path, self.settings.limits)
        format = format_of(path) or "text"
        if FORMATS[format].binary:
            return binary_reader(format).read_bytes(data, path=path, limits=self.settings.limits)
        reader = text_reader(format)
        return reader.read(decode(data, path=path, encoding=self.settings.encoding or reader.encoding_of(data)), path=path)

    def _check_found(self, found: Found, thorough: bool, *, language: str | None) -> Report:
        if found.error is not None:
            return Report(errors=(problem(found.error, path=found.path),))
        if self._changes is not None and not self._changes.touch(found.path):
            return Report()
        if found.reason is not None:
            return skipped(found.path, found.reason)
        return attempted(partial(self._check_file, found.path, language=language, thorough=thorough), path=found.path)

    def _check_file(self, path: str, *, language: str | None, thorough: bool) -> Report:
        return self._check_data(content_of(path, self.settings.limits), path=path, language=language, thorough=thorough)

    def _drift(self, run: Run) -> Iterator[Report]:
        """A report on what the files of a run call differently, where they do."""
        if self.settings.rules.get("variant-drift") == "off" or not any(report.seen or report.singles for report in run.reports):
            return
        from termcheck.drift import to_be_read

        run.read(to_be_read(run.reports, self._collection), thorough=True)
        if not any(report.singles for report in run.reports):
            return
        from termcheck.rules import variant_drift

        findings = tuple(variant_drift.findings(single for report in run.reports for single in report.singles))
        yield Report(findings=findings, sources=self._sources({finding.concept for finding in findings}))

    def _check_data(self, data: bytes, *, path: str, language: str | None, thorough: bool = False) -> Report:
        format = format_of(path) or "text"
        if FORMATS[format].binary:
            return self._check_binary(data, format, path=path, language=language, thorough=thorough)
        if looks_binary(data):
            return skipped(path, "not a text file")
        encoding = self.settings.encoding or text_reader(format).encoding_of(data)
        source = decode(data, path=path, encoding=encoding)
        return self._check_source(source, path=path, language=language, format=format, thorough=thorough)

    def _check_binary(self, data: bytes, format: str, *, path: str, language: str | None, thorough: bool) -> Report:
        make = partial(self._read_binary, data, format, path=path, language=language, thorough=thorough)
        return self._kept(data, f"{format} {thorough}", path=path, language=language, make=make)

    def _read_binary(self, data: bytes, format: str, *, path: str, language: str | None, thorough: bool) -> Report:
        document = binary_reader(format).read_bytes(data, path=path, limits=self.settings.limits)
        unread = tuple(Problem(path=path, line=None, column=None, message=what, advice=advice) for what, advice in document.unread)
        text = "\n\n".join(segment.text for segment in document.segments)
        is_english = partial(self._is_english, text, path, language)
        look = self._scanner_for(language).look(text, is_english=is_english)
        if not (thorough or look.holds):
            return replace(looked_at(path, look.names), errors=unread)
        return replace(self._check_document(document, self._finder(language), is_english), errors=unread)

    def _check_source(self, source: str, *, path: str, language: str | None, format: str, thorough: bool = False) -> Report:
        reader = text_reader(format)
        is_english = partial(self._is_english, source, path, language)
        look = self._scanner_for(language).look(reader.scanned(source), is_english=is_english)
        if not (thorough or look.holds or SIGN in source):
            return looked_at(path, look.names) if look.names else CLEAN

        def make() -> Report:
            return self._check_document(reader.read(source, path=path), self._finder(language), is_english)

        return self._kept(source.encode(errors="surrogatepass"), format, path=path, language=language, make=make)

    def _kept(self, content: bytes, about: str, *, path: str, language: str | None, make: Callable[[], Report]) -> Report:
        """The report of an earlier run, where there is one and nothing has changed."""
        return self._results.of(content, about, path=path, language=language, make=make) if self._results else make()

    @cached_property
    def _results(self) -> Results | None:
        """The kept reports; those on changed lines are not kept: the revision may be another next time."""
        if not self._keep_results or self._changes is not None:
            return None
        from termcheck.results import Results, can_be_kept

        return Results(self.settings, self._collection) if can_be_kept(self.settings, self._collection) else None

    def _is_english(self, source: str, path: str, language: str | None) -> bool:
        """Whether a text is said to be English, by the user or its path, or is by its words where nothing is said."""
        from termcheck.detect import is_english, language_of_path, normal_code

        said = normal_code(language) if language is not None else language_of_path(path, settings=self.settings)
        return said == "en" if said else is_english(source)

    def _check_document(self, document: Document, finder: Finder, is_english: Callable[[], bool]) -> Report:
        from termcheck.judge import judge
        from termcheck.rules import NAME_RULES, RULES, USE_RULES, level_of, unused_suppression, variant_drift
        from termcheck.suppress import keep

        hits = finder.hits(document, is_english=is_english)
        wanted = [use for use in hits.uses if level_of(use, self.settings) != "off"]
        judged = judge(wanted, document, self._surroundings, self.settings)
        names = self._names(hits.names, document)
        singles = tuple(variant_drift.singles(names, self.settings))
        of_uses = (finding for rule in USE_RULES.values() for finding in rule.findings(judged, self.settings))
        of_names = (finding for rule in NAME_RULES.values() for finding in rule.findings(names, self.settings))
        slips = judge(hits.misspelled, document, self._surroundings, self.settings)
        of_slips = RULES["misspelled-term"].findings(slips, self.settings)
        kept = keep((*of_uses, *of_names, *of_slips, *(single.finding for single in singles)), document)
        own = (finding for finding in kept.findings if finding.rule != variant_drift.ID)
        found = (*own, *unused_suppression.findings(kept.unused, document))
        shown = [self._is_shown(finding, document) for finding in found]
        findings = tuple(compress(found, shown))
        unchanged = tuple(compress(found, map(not_, shown)))
        mentions = tuple(mention for mention in _mentions(judged) if self._is_shown(mention, document))
        summary = Summary(files=1, other_language=hits.other_language, unchanged=len(unchanged))
        return Report(
            findings=findings,
            mentions=mentions,
            unchanged=unchanged,
            checked=(document.path,),
            sources=self._sources({finding.concept for finding in findings}),
            singles=tuple(one for one in singles if one.finding in kept.findings and self._is_shown(one.finding, document)),
            summary=summary,
        )

    def _names(self, names: tuple[Use, ...], document: Document) -> Judged:
        """The names that are used and not only mentioned."""
        from termcheck.introductions import with_introduced
        from termcheck.judge import judge

        return with_introduced(judge(names, document, self._surroundings, self.settings))

    def _is_shown(self, hit: Hit, document: Document) -> bool:
        return self._changes is None or self._changes.hold(hit, document)

    def _sources(self, concepts: set[str]) -> dict[str, tuple[Source, ...]]:
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
        with_near = self.settings.rules.get("misspelled-term") != "off"
        return Scanner(self._collection.plans, with_off=self._with_off, with_names=self._with_names, with_near=with_near)

    @property
    def _with_off(self) -> bool:
        """Whether the settings may raise the level of what is off."""
        return bool(self.settings.levels)

    @property
    def _with_names(self) -> bool:
        """Whether a rule looks at what concepts are called."""
        return any(self.settings.rules.get(rule) != "off" for rule in ABOUT_NAMES)

    def _scanner_for(self, language: str | None) -> Scanner:
        """The scanner, which serves all languages, once it is known that there is such a language."""
        if language is not None:
            from termcheck.detect import normal_code

            normal_code(language)
        return self._scanner

    def _finder(self, language: str | None, *, thorough: bool = False) -> Finder:
        """The finder for a language; a thorough one finds what is off, too."""
        if (language, thorough) not in self._finders:
            from termcheck.find import Finder

            with_off, with_names = thorough or self._with_off, thorough or self._with_names
            self._finders[language, thorough] = Finder(
                self._collection, self.settings, language=language, with_off=with_off, with_names=with_names, scanner=self._scanner
            )
        return self._finders[language, thorough]


def _mentions(judged: Judged) -> tuple[Mention, ...]:
    from termcheck.places import Places

    places = Places(judged.document)
    return tuple(Mention(**places.of_use(use), reason=reason) for use, reason in judged.mentions)
