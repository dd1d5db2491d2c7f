"""The hits of a document: candidates, the language of each segment that has one, and the uses that analysis finds there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, replace

from termcheck.analyse import knows, longest, of_part_of_speech, trained, uses
from termcheck.detect import ENOUGH, OFFICIAL, OTHER, Declared, declared_language, guess, normal_code, segment_language
from termcheck.forms.collection import Collection
from termcheck.glossary.foreign import FOREIGN
from termcheck.languages import LANGUAGES
from termcheck.misspellings import Misspellings
from termcheck.model import Document, Segment, Use
from termcheck.names import names_in, outermost
from termcheck.scan import Candidate, Scanner
from termcheck.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """The uses of deprecated terms in a document, the names that it calls concepts by, and the segments in none of the 24 languages."""

    uses: tuple[Use, ...]
    names: tuple[Use, ...] = ()
    misspelled: tuple[Use, ...] = ()
    other_language: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """The languages that a segment is read in; more than one when its language is undetermined."""

    languages: tuple[str, ...]
    determined: bool = True
    foreign: bool = False
    other: bool = False


class Finder:
    """Finds the uses of a collection's terms. `language` is the user's word and final; `scanner` one of the collection that is there."""

    def __init__(
        self,
        collection: Collection,
        settings: Settings,
        *,
        language: str | None = None,
        with_off: bool = False,
        with_names: bool = True,
        with_near: bool = True,
        scanner: Scanner | None = None,
    ) -> None:
        self._collection = collection
        self._settings = settings
        self._language = normal_code(language) if language is not None else None
        # That of a big glossary takes half a second to make.
        self.scanner = (scanner or Scanner(collection.plans)).also(with_off=with_off, with_names=with_names, with_near=with_near)
        self._misspellings = Misspellings(collection)

    def hits(self, document: Document, *, is_english: Callable[[], bool] | None = None) -> Hits:
        """The uses in a document, in the order of the text; where it is English, no English name is borrowed."""
        declared = declared_language(document, settings=self._settings, option=self._language)
        document_language = _DocumentLanguage(document)
        found: list[Use] = []
        names: list[Use] = []
        misspelled: list[Use] = []
        other = 0
        for segment in document.segments:
            candidates = self.scanner.candidates(segment)
            if not candidates:
                continue
            named = self._names(segment, candidates, declared, document_language)
            names += named
            reading = Reading(())
            if known := self._known(candidates, declared):
                reading = self._reading(candidates[0], known, declared, document_language)
            other += reading.other
            used = self._parsed(self._uses(candidates, reading)) if known else []
            found += used
            misspelled += self._misspelled(candidates, declared, document_language, others=[*named, *used])
        if is_english is not None and any(name.borrowed for name in names) and is_english():
            names = [name for name in names if not name.borrowed]
        return Hits(uses=tuple(found), names=tuple(outermost(names, found)), misspelled=tuple(misspelled), other_language=other)

    def language_of(self, document: Document) -> str | None:
        """The language of a document: said by option, text, name or settings, else guessed; None where it is none of the 24 or unknown."""
        language = declared_language(document, settings=self._settings, option=self._language).code or _DocumentLanguage(document).guessed()
        return language if language in OFFICIAL else None

    def _names(self, segment: Segment, candidates: list[Candidate], declared: Declared, document: _DocumentLanguage) -> list[Use]:
        known = self._named(candidates, declared)
        language = _language_among(known, segment, declared, document) if known else None
        return names_in(candidates, language, self._collection) if language in OFFICIAL else []

    def _misspelled(self, candidates: list[Candidate], declared: Declared, document: _DocumentLanguage, *, others: list[Use]) -> list[Use]:
        """The near misses of a segment, in one of the languages that a look at their letters gives."""
        codes = {code for candidate in candidates for code in candidate.near}
        language = _language_among(codes, candidates[0].segment, declared, document) if codes else None
        return self._misspellings.uses(candidates, language, others) if language in codes else []

    def _named(self, candidates: list[Candidate], declared: Declared) -> frozenset[str]:
        """The languages that can be meant in which a candidate is a form of a name."""
        codes = {code for candidate in candidates for code in candidate.names if not declared.final or code in (declared.code, FOREIGN)}
        return frozenset(code for code in codes if any(knows(one, self._collection.names(code)) for one in candidates))

    def _known(self, candidates: list[Candidate], declared: Declared) -> frozenset[str]:
        """The languages that can be meant in which a candidate is a form of a term: the lexicons of others are not made."""
        codes = {code for candidate in candidates for code in candidate.languages if not declared.final or code == declared.code}
        lexicons = {code: self._collection.lexicon(code) for code in codes}
        return frozenset(code for code in codes if any(knows(candidate, lexicons[code]) for candidate in candidates))

    def _uses(self, candidates: list[Candidate], reading: Reading) -> list[Use]:
        groups = [uses(candidates, self._collection.lexicon(code)) for code in reading.languages]
        found = groups[0] if len(groups) == 1 else longest(use for group in groups for use in group)
        if reading.determined and not reading.foreign:
            return found
        return [replace(use, determined=reading.determined, foreign=reading.foreign) for use in found]

    def _parsed(self, found: list[Use]) -> list[Use]:
        """The uses that the language's trained pipeline lets stand, where the settings name one."""
        name = self._settings.pipelines.get(found[0].term.language) if found else None
        if name is None:
            return found
        return list(of_part_of_speech(found, trained(name, str(self._settings.path or ""))))

    def _reading(self, candidate: Candidate, known: frozenset[str], declared: Declared, document: _DocumentLanguage) -> Reading:
        said = segment_language(candidate.segment, declared)
        if declared.final or said in known:
            return Reading((said,) if said in known else ())
        guessed = guess(candidate.segment.text, among=known) if said or self._ambiguous(known) else next(iter(known))
        if guessed == OTHER or (said == OTHER and guessed is None):
            return Reading((), other=True)
        language = guessed or said or document.guessed()
        if language == OTHER:
            return Reading((), other=True)
        if language is None:
            return Reading(tuple(sorted(known)), determined=False)
        # A passage of one language with a word of another: a foreign title or name, most likely.
        return Reading((language,)) if language in known else Reading(tuple(sorted(known)), foreign=True)

    def _ambiguous(self, known: Iterable[str]) -> bool:
        """Whether a hit alone leaves the language open: several have it, or one outside the 24 may (Russian детская порнография)."""
        codes = list(known)
        return len(codes) > 1 or bool(LANGUAGES[codes[0]].look_alikes)


def _language_among(codes: Set[str], segment: Segment, declared: Declared, document: _DocumentLanguage) -> str | None:
    """The language of a segment that may hold words of some languages: as said, else guessed, else the only one of them."""
    language = segment_language(segment, declared)
    if language not in codes and not declared.final:
        language = guess(segment.text) or language or document.guessed()
    return next(iter(codes)) if language is None and len(codes) == 1 else language


class _DocumentLanguage:
    """The language of a document without a declared one, by its running text; worked out when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: str | None = None
        self._asked = False

    def guessed(self) -> str | None:
        if not self._asked:
            self._asked = True
            self._known = guess(self._sample())
        return self._known

    def _sample(self) -> str:
        running = (segment.text for segment in self._document.segments if len(segment.text) > ENOUGH or len(self._document.segments) < 50)
        sample: list[str] = []
        length = 0
        for text in running:
            sample.append(text[:500])
            length += len(sample[-1])
            if length > 2000:
                break
        return "\n".join(sample)
