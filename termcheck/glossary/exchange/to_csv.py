"""A table, a row for each term, by RFC 4180: what a spreadsheet opens and `termcheck glossary import` reads back.

What only termcheck acts on (forms, compounds, exceptions) is not written. A cell stays as it is even where it begins with `=` or `+`:
a note is not changed for the sake of a spreadsheet, so open tables of unknown origin as text.
"""

from __future__ import annotations

import csv
import io

from termcheck.glossary.exchange._export import concepts_of, source_of
from termcheck.glossary.exchange._forms import Forms
from termcheck.model import Concept, Glossary, Term

NEEDS_FORMS = False
COLUMNS = (
    *("concept", "language", "term", "status", "evidence", "level", "definition", "why", "source", "note", "use"),
    *("pos", "number", "gender", "abbreviation"),
    *("external_id", "external_status", "reliability", "subject", "entry_note", "term_id", "language_tag", "term_type"),
)


def written(glossary: Glossary, *, forms: Forms) -> str:
    """The table: its header, then the terms in the order of the glossary; lines end in CR LF."""
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    table.writeheader()
    table.writerows(_row(term, concept, glossary) for concept in concepts_of(glossary) for term in concept.terms)
    return text.getvalue()


def _row(term: Term, concept: Concept, glossary: Glossary) -> dict[str, str]:
    of, said = concept.external, term.external
    return {
        "concept": concept.id,
        "language": term.language,
        "term": said.get("term") or term.plain,
        "status": term.status,
        "evidence": term.evidence,
        "level": term.level or concept.level,
        "definition": _definition(term, concept),
        "why": concept.why,
        "source": source_of(term, glossary),
        "note": term.note,
        "use": term.use,
        "pos": said.get("pos") or term.pos or "",
        "number": said.get("number") or term.number,
        "gender": said.get("gender") or term.gender,
        "abbreviation": "true" if term.abbreviation else "",
        "external_id": of.get("id", ""),
        "external_status": said.get("status", ""),
        "reliability": said.get("reliability", ""),
        "subject": of.get("subject", ""),
        "entry_note": of.get("note", ""),
        "term_id": said.get("id", ""),
        "language_tag": said.get("language", ""),
        "term_type": said.get("type", ""),
    }


def _definition(term: Term, concept: Concept) -> str:
    """The definition in the language of the row, where it has one of its own; one of no language stands in every row."""
    said, tag = concept.external, term.external.get("language") or term.language
    of = said.get("definition-language", "")
    elsewhere = of and any((other.external.get("language") or other.language) == of for other in concept.terms)
    return said.get(f"definition.{tag}", "") if elsewhere and tag != of else concept.definition
