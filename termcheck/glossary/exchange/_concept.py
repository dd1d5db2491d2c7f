"""Concept entries of a termbase as concepts of a glossary: languages, statuses, evidence and ids decided, and what was decided told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from termcheck.glossary.exchange._termbase import Designation, Entry, Warned
from termcheck.glossary.exchange._words import language_of, reliability_of
from termcheck.glossary.phrases import GAP, SIGNS, misuse, phrase
from termcheck.languages import LANGUAGES
from termcheck.yaml_nodes import UNUSABLE

if TYPE_CHECKING:
    from termcheck.glossary.exchange import Options
    from termcheck.model import Evidence, Status

LONGEST_ID = 60
TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
# What a file may say in words of the glossary itself: those of termcheck's own CSV.
OWN_CONCEPT = frozenset({"concept", "why"})
OWN_TERM = frozenset({"evidence", "level", "use"})
FIRST_IS_PREFERRED = "of several terms of a language none is preferred: the first without a status is, please review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A term as it will stand in the glossary."""

    text: str
    language: str
    status: Status
    evidence: Evidence
    said: Designation
    external: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedConcept:
    """A concept as it will stand in the glossary; terms in the order of languages and of the file."""

    id: str
    definition: str
    why: str
    terms: tuple[Imported, ...]
    external: Mapping[str, str]


@dataclass(slots=True)
class Notices:
    """What was read otherwise than it stands: each kind once, with its first place and how often."""

    counts: dict[str, int] = field(default_factory=dict)
    first: dict[str, Warned] = field(default_factory=dict)

    def add(self, warned: Warned) -> None:
        """Count one more of its kind."""
        self.counts[warned.message] = self.counts.get(warned.message, 0) + 1
        self.first.setdefault(warned.message, warned)


class Concepts:
    """Makes the concepts of one glossary, whose ids differ."""

    def __init__(self, options: Options, notices: Notices) -> None:
        self._options, self._notices = options, notices
        self._ids: dict[str, int] = {}

    def concept(self, entry: Entry) -> ImportedConcept | None:
        """A concept, or None for an entry without a term in the languages that are read."""
        terms = sorted(self._terms(entry), key=lambda term: list(LANGUAGES).index(term.language))
        if not terms:
            self._tell("an entry without a term that is read is left out", entry)
            return None
        language, definition = self._definition(entry)
        return ImportedConcept(
            id=self._id(entry, terms),
            definition=definition,
            why=entry.fields.get("why", ""),
            terms=tuple(terms),
            external=_external_of(entry, language=language, definition=definition),
        )

    def _terms(self, entry: Entry) -> Iterator[Imported]:
        """The terms with their statuses, language by language."""
        read: dict[str, dict[str, Designation]] = {}
        for said in entry.designations:
            language = self._language(said, entry)
            text = self._text(said, entry) if language else ""
            if text and text in read.setdefault(language, {}):
                self._tell("a term that stands twice in a language of an entry is read once", entry)
            elif text:
                read[language][text] = said
        for language, terms in read.items():
            for (text, said), status in zip(terms.items(), self._statuses(list(terms.values()), entry), strict=True):
                external = _external_term(said, text, language)
                evidence = self._evidence(said, entry)
                yield Imported(text=text, language=language, status=status, evidence=evidence, said=said, external=external)

    def _language(self, said: Designation, entry: Entry) -> str:
        """The code of a term's language; empty where the term is to be left out."""
        code = language_of(said.language, self._options)
        if not code:
            name = f"`{said.language}` is not one of the 24 that are read" if said.language else "is not named"
            self._tell(f"the language {name}: its terms are left out", entry)
        elif re.match(rf"{code}[-_]", said.language.lower()):
            self._tell(f"`{said.language}` is read as `{code}`", entry)
        return "" if self._options.languages and code not in self._options.languages else code

    def _text(self, said: Designation, entry: Entry) -> str:
        """A term in the notation of the glossary; empty where it has no place there."""
        text = phrase(re.sub(UNUSABLE, " ", said.text))
        if "|" in text or "=" in text:
            self._tell("a term with `|` or `=`, which mean something in a glossary, is left out", entry)
            return ""
        if SIGNS.search(text):
            # "take ... into account" has its gap where a glossary has it.
            text = re.sub(rf"(?:\s*(?:\.{{3,}}|{GAP}))+\s*", f" {GAP} ", text).strip(f" {GAP}")
            self._tell(f"dots in a term are read as a gap of up to six words (`{GAP}`)", entry)
        if re.search(r"&\w+;", text):
            self._tell("a term holds an entity that the file does not declare, such as `&eacute;`", entry)
        for what, _ in misuse(text):
            self._tell(f"a term that {what} is left out", entry)
            return ""
        return text

    def _statuses(self, terms: list[Designation], entry: Entry) -> Iterator[Status]:
        """As the file says; else a sole term is preferred, the first of several too, and the rest admitted. Nothing is deprecated."""
        for word in sorted({said.raw_status for said in terms if said.raw_status and said.status is None}):
            self._tell(f'the status "{word}" is not known and is taken for none: `--map "{word}=admitted"` says what it means', entry)
        unsaid = next((said for said in terms if said.status is None), None)
        if any(said.status == "preferred" for said in terms):
            unsaid = None
        elif unsaid and sum(said.status != "deprecated" for said in terms) > 1:
            self._tell(FIRST_IS_PREFERRED, entry)
        for said in terms:
            yield "preferred" if said is unsaid else said.status or "admitted"

    def _evidence(self, said: Designation, entry: Entry) -> Evidence:
        if said.fields.get("evidence") == "unverified":
            return "unverified"
        reliability = reliability_of(said.reliability)
        if said.reliability and reliability is None:
            self._tell(f'the reliability "{said.reliability}" is not known and is taken for none', entry)
        return "unverified" if reliability is not None and reliability < self._options.least_reliability else "read"

    def _definition(self, entry: Entry) -> tuple[str, str]:
        """The definition that is shown, with its language tag: English, else of no language, else the first of those that are read."""
        codes = {tag: language_of(tag, self._options) for tag in entry.definitions}
        known = [tag for tag, code in codes.items() if code and (not self._options.languages or code in self._options.languages)]
        english = [tag for tag in codes if codes[tag] == "en"]
        for tag in (*english, *(tag for tag in codes if not tag), *known):
            return tag, entry.definitions[tag]
        return "", next((said.definition for said in entry.designations if said.definition), "") if not codes else ""

    def _id(self, entry: Entry, terms: list[Imported]) -> str:
        """An id that stays: from the file's, else from the first English term or the first one."""
        own = entry.fields.get("concept") or entry.id
        english = [term.text for term in terms if term.language == "en"]
        written = (slug(re.split(r"[/#]", own.rstrip("/#"))[-1]), *(slug(text) for text in (*english, terms[0].text)))
        wanted = next((word for word in written if word), "concept")
        self._ids[wanted] = self._ids.get(wanted, 0) + 1
        # The number itself may be taken: a, a, a-2.
        while self._ids[wanted] > 1:
            numbered = f"{wanted}-{self._ids[wanted]}"
            if numbered not in self._ids:
                self._ids[numbered] = 1
                return numbered
            self._ids[wanted] += 1
        return wanted

    def _tell(self, message: str, entry: Entry) -> None:
        self._notices.add(Warned(message=message, entry=entry.id))


def slug(text: str) -> str:
    """An id made of a text, empty where the text has no Latin letter or digit."""
    # "naïve" gives "naive"; "ł" and "ø" have no parts and are left out.
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare)[:LONGEST_ID].strip("-")


def _external_of(entry: Entry, *, language: str, definition: str) -> dict[str, str]:
    said = {"id": entry.id, "subject": entry.subject, "source": entry.source, "note": entry.note}
    if definition:
        said["definition-language"] = language if TAG.fullmatch(language) else ""
    said |= {f"definition.{tag}".rstrip("."): text for tag, text in entry.definitions.items() if text != definition}
    said |= {name: value for name, value in entry.fields.items() if name not in OWN_CONCEPT}
    return {name: value for name, value in said.items() if value}


def _external_term(said: Designation, text: str, language: str) -> dict[str, str]:
    kept = {name: value for name, value in said.fields.items() if name not in OWN_TERM}
    kept |= {"status": said.raw_status, "reliability": said.reliability, "definition": said.definition}
    # A column named "Dutch" has a language, and no tag.
    if said.language.lower() != language and TAG.fullmatch(said.language):
        kept["language"] = said.language
    if phrase(said.text) != text:
        kept["term"] = said.text
    return {name: value for name, value in sorted(kept.items()) if value}
