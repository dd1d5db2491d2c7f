"""Concepts as the text of a glossary file, piece by piece, so that a large termbase is never in memory whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from termcheck.glossary.exchange._concept import Imported, ImportedConcept
from termcheck.glossary.keys import LEVELS, STATUSES
from termcheck.yaml_nodes import UNUSABLE

if TYPE_CHECKING:
    from termcheck.model import Status

# What needs no quotation marks in YAML: it begins with a letter and holds no sign that means something.
PLAIN = re.compile(r"[^\W\d_](?:[\w '’()./&+–-]*[\w)./+])?")
# Text here, and something else for other readers of YAML.
NOT_TEXT = frozenset({"yes", "no", "true", "false", "null", "on", "off", "y", "n"})


def header(name: str, *, title: str, file: str) -> str:
    """The beginning of a glossary whose one source is a termbase."""
    named, origin = (scalar(" ".join(text.split())) for text in (title if _clean(title) else name, file))
    return (
        f"# Imported from {origin} by `termcheck glossary import`.\n"
        f"glossary: {name}\ntitle: {named}\nsources:\n  {name}:\n    title: {named}\nconcepts:\n"
    )


def concept_yaml(concept: ImportedConcept, *, source: str) -> str:
    """A concept of the list of concepts."""
    return "".join(f"{line}\n" for line in _concept(concept, source))


def scalar(text: str) -> str:
    """A text as a YAML value."""
    clean = _clean(text)
    return clean if PLAIN.fullmatch(clean) and clean.lower() not in NOT_TEXT else json.dumps(clean, ensure_ascii=False)


def _clean(text: str) -> str:
    return re.sub(UNUSABLE, " ", text).strip()


def _concept(concept: ImportedConcept, source: str) -> Iterator[str]:
    yield f"  - id: {scalar(concept.id)}"
    yield from _pairs({"definition": concept.definition, "why": concept.why}, "    ")
    yield f"    sources: [{source}]"
    yield from _external(concept.external, "    ")
    yield "    terms:"
    # Terms come sorted by language.
    for language in dict.fromkeys(term.language for term in concept.terms):
        yield f"      {language}:"
        for status in STATUSES:
            yield from _terms([term for term in concept.terms if (term.language, term.status) == (language, status)], status)


def _terms(terms: Iterable[Imported], status: Status) -> Iterator[str]:
    lines = [line for term in terms for line in _term(term)]
    if lines:
        yield f"        {status}:"
    yield from lines


def _term(term: Imported) -> Iterator[str]:
    options = _options(term)
    if not options and not term.external:
        yield f"          - {scalar(term.text)}"
        return
    yield f"          - term: {scalar(term.text)}"
    yield from _pairs(options, "            ")
    yield from _external(term.external, "            ")


def _options(term: Imported) -> Mapping[str, str]:
    said = term.said
    level = said.fields.get("level", "")
    # Only deprecated terms are reported, and a warning is what a concept gives them anyway.
    acts = term.status == "deprecated" and level in LEVELS and level != "warning"
    options = {
        "level": level if acts else "",
        "evidence": "unverified" if term.evidence == "unverified" else "",
        "use": said.fields.get("use", ""),
        "note": said.note,
        "source": said.source,
        "pos": said.pos,
        "number": said.number,
        "gender": said.gender,
        "abbreviation": "true" if said.abbreviation else "",
    }
    return {key: value for key, value in options.items() if value}


def _external(external: Mapping[str, str], indent: str) -> Iterator[str]:
    pairs = list(_pairs(external, f"{indent}  "))
    if pairs:
        yield f"{indent}external:"
    yield from pairs


def _pairs(values: Mapping[str, str], indent: str) -> Iterator[str]:
    for key, value in values.items():
        if _clean(value) and _clean(key):
            yield f"{indent}{scalar(key)}: {value if key == 'abbreviation' else scalar(value)}"
