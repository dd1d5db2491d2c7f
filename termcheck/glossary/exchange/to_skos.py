"""SKOS as RDF/XML: a preferred term is a prefLabel, an admitted one an altLabel, a deprecated one a hiddenLabel.

A label of SKOS is bare text, so of a term's part of speech, source and evidence nothing is kept (an unverified term
comes back as any other), and its note stands at the concept.
SKOS allows one prefLabel a language. Source: SKOS Reference, W3C 2009, S14 and section 5.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from termcheck.glossary.exchange._export import concepts_of, source_text
from termcheck.glossary.exchange._forms import Forms
from termcheck.glossary.exchange._xml_text import document
from termcheck.model import Concept, Glossary, Term

NEEDS_FORMS = False
_NAMESPACES = {
    "xmlns:dct": "http://purl.org/dc/terms/",
    "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmlns:skos": "http://www.w3.org/2004/02/skos/core#",
}
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def written(glossary: Glossary, *, forms: Forms) -> str:
    """The glossary as a concept scheme. A concept that came with an address keeps it."""
    root = ET.Element("rdf:RDF", _NAMESPACES)
    scheme = f"urn:termcheck:{glossary.name}"
    about = ET.SubElement(root, "skos:ConceptScheme", {"rdf:about": scheme})
    ET.SubElement(about, "dct:title").text = glossary.title or glossary.name
    for concept in concepts_of(glossary):
        _add_concept(root, concept, glossary, scheme)
    return document(root)


def _add_concept(root: ET.Element, concept: Concept, glossary: Glossary, scheme: str) -> None:
    said = concept.external
    own = said.get("id", "")
    address = own if _ADDRESS.fullmatch(own) else f"{scheme}/{concept.id}"
    about = ET.SubElement(root, "skos:Concept", {"rdf:about": address})
    for of in said.get("inScheme", scheme).split("\n"):
        ET.SubElement(about, "skos:inScheme", {"rdf:resource": of})
    _add(about, "skos:notation", own if own and address != own else said.get("notation", ""))
    for label, term in _labels(concept):
        _add(about, f"skos:{label}", term.external.get("term") or term.plain, _tag(term))
    _add(about, "skos:definition", concept.definition, said.get("definition-language", ""))
    for name, text in said.items():
        if name.startswith("definition."):
            _add(about, "skos:definition", text, name.removeprefix("definition."))
    _add(about, "skos:scopeNote", concept.why)
    for tag, note in _notes(concept):
        _add(about, "skos:note", note, tag)
    for source in dict.fromkeys((said.get("source", ""), *(source_text(name, glossary) for name in concept.sources))):
        _add(about, "dct:source", source)


def _labels(concept: Concept) -> Iterator[tuple[str, Term]]:
    """The labels, one preferred for each language tag: what SKOS allows."""
    taken: set[str] = set()
    for term in concept.terms:
        if term.status == "preferred":
            yield ("altLabel" if _tag(term) in taken else "prefLabel"), term
            taken.add(_tag(term))
        else:
            yield ("altLabel" if term.status == "admitted" else "hiddenLabel"), term


def _notes(concept: Concept) -> Iterator[tuple[str, str]]:
    """Notes with their language tags: the concept's own, those of its terms, and which alternatives are preferred as well."""
    yield from (("", note) for note in concept.external.get("note", "").split("\n"))
    for label, term in _labels(concept):
        if label == "altLabel" and term.status == "preferred":
            yield "en", f"“{term.plain}” ({_tag(term)}) is preferred too."
        if term.note:
            yield "en", f"“{term.plain}” ({_tag(term)}): {term.note}"


def _tag(term: Term) -> str:
    return term.external.get("language") or term.language


def _add(parent: ET.Element, name: str, text: str, tag: str = "") -> None:
    if text:
        ET.SubElement(parent, name, {"xml:lang": tag} if tag else {}).text = text
