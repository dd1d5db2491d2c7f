"""Concepts of a glossary file, and what it changes in concepts of others."""

from __future__ import annotations

from collections.abc import Mapping

from termcheck.glossary import keys
from termcheck.glossary.examples import read_examples
from termcheck.glossary.ids import ID, check_id, read_id
from termcheck.glossary.terms import read_removals, read_terms
from termcheck.model import Concept, Extension, Source, Term
from termcheck.yaml_fields import Faults, check_keys, choice, did_you_mean, fields_of, pairs, require, text, text_node, texts
from termcheck.yaml_nodes import Fields, Node, shown


def read_sources(root: Fields, faults: Faults) -> dict[str, Source]:
    """The sources that a glossary declares, by id."""
    node = root.values.get("sources")
    entries = fields_of(node, faults, of="`sources`") if node else None
    if not entries:
        return {}
    sources: dict[str, Source] = {}
    for key, value in entries.values.items():
        check_id(key, entries.keys[key], faults, of="a source")
        source = fields_of(value, faults, of=f"the source {shown(key)}")
        if source:
            sources[key] = _source(key, source, faults)
    return sources


def read_concept(entry: Fields, faults: Faults, *, glossary: str, declared: Mapping[str, Source], strict: bool) -> Concept:
    """A concept of the glossary's own."""
    check_keys(entry, keys.CONCEPT, faults, of="a concept")
    written = require(entry, "id", faults, of="the concept")
    terms = require(entry, "terms", faults, of="the concept")
    sources = texts(entry, "sources", faults)
    for source in sources:
        if source.text not in declared:
            advice = did_you_mean(source.text, declared) if declared else f"add `{source.text[:60]}` under `sources:` of the glossary"
            faults.add(source.origin, f"the source {shown(source.text)} is not declared", try_this=advice)
    return Concept(
        id=read_id(written, faults, of="a concept") if written else "",
        glossary=glossary,
        origin=written.origin if written else entry.origin,
        definition=text(entry, "definition", faults),
        why=text(entry, "why", faults),
        sources=tuple(source.text for source in sources),
        level=choice(entry, "level", keys.LEVELS, faults) or "warning",
        strict=strict,
        terms=read_terms(terms, faults) if terms else (),
        examples=read_examples(entry, faults),
        external=pairs(entry, "external", faults),
    )


def read_extension(entry: Fields, faults: Faults) -> Extension:
    """What the glossary changes in a concept of another one; sources may be that one's, so `merge` checks them."""
    check_keys(entry, keys.EXTENSION, faults, of="a concept with `extends`")
    glossary, concept = _target(entry.values["extends"], faults)
    _check_same_id(entry, concept, faults)
    remove = entry.values.get("remove")
    return Extension(
        glossary=glossary,
        concept=concept,
        origin=entry.values["extends"].origin,
        definition=text(entry, "definition", faults),
        why=text(entry, "why", faults),
        sources=tuple(source.text for source in texts(entry, "sources", faults)),
        level=choice(entry, "level", keys.LEVELS, faults),
        add=_added(entry, faults),
        remove=read_removals(remove, faults, of="`remove`") if remove else (),
    )


def check_unique(concepts: tuple[Concept, ...], faults: Faults) -> None:
    """Report ids that two concepts of one file share."""
    first: dict[str, Concept] = {}
    for concept in concepts:
        before = first.setdefault(concept.id, concept)
        if concept.id and before is not concept:
            what = f"the concept {shown(concept.id)} stands twice; first in line {before.origin.line}"
            faults.add(concept.origin, what, try_this="join the two, or give this one another id")


def _source(key: str, source: Fields, faults: Faults) -> Source:
    check_keys(source, keys.SOURCE, faults, of="a source")
    require(source, "title", faults, of=f"the source {shown(key)}")
    return Source(id=key, title=text(source, "title", faults), reference=text(source, "reference", faults), url=text(source, "url", faults))


def _added(entry: Fields, faults: Faults) -> tuple[Term, ...]:
    node = entry.values.get("terms")
    return read_terms(node, faults) if node else ()


def _target(node: Node, faults: Faults) -> tuple[str, str]:
    written = text_node(node, faults, of="`extends`")
    if not written:
        return "", ""
    glossary, slash, concept = written.text.partition("/")
    if slash and ID.fullmatch(glossary) and ID.fullmatch(concept):
        return glossary, concept
    advice = "write the glossary, a slash and the concept: `extends: child-protection/csam`"
    faults.add(written.origin, f"`extends` does not name a concept: {shown(written.text)}", try_this=advice)
    return "", ""


def _check_same_id(entry: Fields, concept: str, faults: Faults) -> None:
    node = entry.values.get("id")
    written = read_id(node, faults, of="a concept") if node else ""
    if node and written and concept and written != concept:
        what = f"`id` says {shown(written)}, `extends` says {shown(concept)}"
        faults.add(node.origin, what, try_this="remove `id`, or remove `extends` if this is a concept of its own")
