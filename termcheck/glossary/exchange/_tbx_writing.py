"""TBX-Basic version 3 in both styles: DCA (the data category is an attribute) and DCT (it is the element).

`reliabilityCode` is of IATE's dialect and not of TBX-Basic, which has no place for it: it is written for terms that came with one, and as 1
(not verified) for unverified ones, since a term that nobody has verified must not come back as one that was read.
Source: ISO 30042:2019; TBX-Basic of LTAC.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from termcheck.glossary.exchange import Options
from termcheck.glossary.exchange._export import concepts_of, source_text
from termcheck.glossary.exchange._words import status_of
from termcheck.glossary.exchange._xml_text import document
from termcheck.model import Concept, Glossary, Status, Term

Style = Literal["dca", "dct"]
_CORE = "urn:iso:std:iso:30042:ed-2"
_MODULES = {"xmlns:min": "http://www.tbxinfo.net/ns/min", "xmlns:basic": "http://www.tbxinfo.net/ns/basic"}
_IN_MIN = frozenset({"administrativeStatus", "customerSubset", "partOfSpeech", "subjectField"})
_STATUSES: dict[Status, str] = {status: f"{status}Term-admn-sts" for status in ("preferred", "admitted", "deprecated")}
# A status that came in is given back, unless the glossary has come to say something else.
_A_STATUS = re.compile(r"(?:preferred|admitted|deprecated|superseded|standardized|legal|regulated)Term(?:-admi?n-sts)?")
_POS = frozenset({"adjective", "adverb", "noun", "other", "properNoun", "verb"})
_GENDERS = frozenset({"feminine", "masculine", "neuter", "other", "otherGender"})
_NUMBERS = frozenset({"dual", "mass", "other", "otherNumber", "plural", "singular"})
# What a termbase said that has no place of its own in a glossary → the element of its data category.
_TERM_NOTES = ("geographicalUsage", "normativeAuthorization", "termLocation", "usageStatus")
_ADMINS = ("customerSubset", "productSubset", "projectSubset")


class _Writer(NamedTuple):
    """How a data category is written."""

    style: Style

    def add(self, parent: ET.Element, carrier: str, category: str, text: str) -> None:
        """Add a data category, if there is anything to say."""
        if not text:
            return
        if self.style == "dca":
            ET.SubElement(parent, carrier, {"type": category}).text = text
        else:
            ET.SubElement(parent, f"{'min' if category in _IN_MIN else 'basic'}:{category}").text = text

    def add_described(self, parent: ET.Element, category: str, text: str, said: Mapping[str, str], *, tag: str = "") -> None:
        """Add a definition or context with its own source and notes."""
        if not text:
            return
        end = f".{tag}" if tag else ""
        group = ET.SubElement(parent, "descripGrp")
        self.add(group, "descrip", category, text)
        self.add(group, "admin", "source", said.get(f"{category}-source{end}", ""))
        _add_notes(group, said.get(f"{category}-note{end}", ""))


def written_tbx(glossary: Glossary, *, style: Style) -> str:
    """The glossary as a TBX file."""
    root = ET.Element("tbx", {"type": "TBX-Basic", "style": style, "xml:lang": "en", "xmlns": _CORE})
    if style == "dct":
        root.attrib |= _MODULES
    description = ET.SubElement(ET.SubElement(root, "tbxHeader"), "fileDesc")
    ET.SubElement(ET.SubElement(description, "titleStmt"), "title").text = glossary.title or glossary.name
    ET.SubElement(ET.SubElement(description, "sourceDesc"), "p").text = f"Written by termcheck from the glossary {glossary.name}."
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    for concept in concepts_of(glossary):
        _add_concept(body, concept, glossary, _Writer(style))
    return document(root)


def _add_concept(body: ET.Element, concept: Concept, glossary: Glossary, writer: _Writer) -> None:
    said = concept.external
    entry = ET.SubElement(body, "conceptEntry", {"id": said.get("id") or concept.id})
    sections = _by_tag(concept)
    writer.add(entry, "descrip", "subjectField", said.get("subject", ""))
    of = said.get("definition-language", "")
    if of not in sections:
        writer.add_described(entry, "definition", concept.definition, said)
    writer.add(entry, "admin", "source", said.get("source", ""))
    _add_notes(entry, said.get("note", ""))
    _add_notes(entry, concept.why)
    for title, url in _links(concept, glossary):
        _add_link(entry, title, url, writer)
    for tag, terms in sections.items():
        section = ET.SubElement(entry, "langSec", {"xml:lang": tag})
        definition = concept.definition if tag == of else said.get(f"definition.{tag}", "")
        writer.add_described(section, "definition", definition, said, tag=tag)
        writer.add(section, "admin", "source", said.get(f"source.{tag}", ""))
        _add_notes(section, said.get(f"note.{tag}", ""))
        for term in terms:
            _add_term(section, term, glossary, writer)


def _by_tag(concept: Concept) -> dict[str, list[Term]]:
    """The terms by language tag, in the order of the glossary; a termbase may tell pt-BR from pt."""
    found: dict[str, list[Term]] = {}
    for term in concept.terms:
        found.setdefault(term.external.get("language") or term.language, []).append(term)
    return found


def _add_term(section: ET.Element, term: Term, glossary: Glossary, writer: _Writer) -> None:
    said = term.external
    group = ET.SubElement(section, "termSec", {"id": said["id"]} if "id" in said else {})
    ET.SubElement(group, "term").text = said.get("term") or term.plain
    for category, value in _term_notes(term):
        writer.add(group, "termNote", category, value)
    writer.add_described(group, "definition", said.get("definition", ""), said)
    writer.add_described(group, "context", said.get("context", ""), said)
    writer.add(group, "descrip", "reliabilityCode", said.get("reliability") or ("1" if term.evidence == "unverified" else ""))
    writer.add(group, "admin", "source", source_text(term.source, glossary))
    for category in _ADMINS:
        writer.add(group, "admin", category, said.get(category, ""))
    _add_notes(group, term.note)


def _term_notes(term: Term) -> Iterator[tuple[str, str]]:
    said = term.external
    raw = said.get("status", "")
    yield "administrativeStatus", raw if _A_STATUS.fullmatch(raw) and status_of(raw, Options()) == term.status else _STATUSES[term.status]
    yield "partOfSpeech", _one_of(said.get("pos", ""), _POS, term.pos or "")
    yield "grammaticalGender", _one_of(said.get("gender", ""), _GENDERS, "other" if term.gender == "common" else term.gender)
    yield "grammaticalNumber", _one_of(said.get("number", ""), _NUMBERS, term.number)
    yield "termType", said.get("type") or ("abbreviation" if term.abbreviation else "")
    yield from ((category, said.get(category, "")) for category in _TERM_NOTES)


def _one_of(raw: str, known: frozenset[str], ours: str) -> str:
    """The word that came in, where it is one of TBX's."""
    return raw if raw in known else ours


def _links(concept: Concept, glossary: Glossary) -> Iterator[tuple[str, str]]:
    for name in concept.sources:
        source = glossary.sources.get(name)
        if source and source.url:
            yield source.title, source.url


def _add_link(entry: ET.Element, title: str, url: str, writer: _Writer) -> None:
    if writer.style == "dca":
        ET.SubElement(entry, "xref", {"type": "externalCrossReference", "target": url}).text = title
    else:
        ET.SubElement(entry, "basic:externalCrossReference", {"target": url}).text = title


def _add_notes(parent: ET.Element, notes: str) -> None:
    for note in filter(None, notes.split("\n")):
        ET.SubElement(parent, "note").text = note
