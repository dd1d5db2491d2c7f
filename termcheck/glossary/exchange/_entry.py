"""What a file says of a concept or a term, as pairs of a name and a value, sorted into the values of an exchange."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from termcheck.glossary.exchange._termbase import Designation, Entry
from termcheck.glossary.exchange._words import GENDERS, NUMBERS, POS, is_shortened, one_of, status_of

if TYPE_CHECKING:
    from termcheck.glossary.exchange import Options

YES = frozenset({"1", "true", "x", "yes"})
Fact = tuple[str, str]
# What may say a status: the first is the one that all formats share, the others are kept under their own names.
STATUS = ("status", "normativeAuthorization", "usageStatus")


def designation(text: str, language: str, facts: Iterable[Fact], options: Options) -> Designation:
    """A term and what is said of it; what has no place of its own is in `fields`."""
    said = joined(facts)
    meanings = (status_of(said[name], options) for name in STATUS if name in said)
    grammar = {name: one_of(said.get(name, ""), known) for name, known in (("pos", POS), ("number", NUMBERS), ("gender", GENDERS))}
    taken = {"abbreviation", "definition", "note", "reliability", "source", "status"}
    return Designation(
        text=text,
        language=language,
        raw_status=said.get("status", ""),
        status=next((meaning for meaning in meanings if meaning), None),
        pos=grammar["pos"],
        number=grammar["number"],
        gender=grammar["gender"],
        abbreviation=is_shortened(said.get("type", "")) or said.get("abbreviation", "").lower() in YES,
        definition=said.get("definition", ""),
        source=said.get("source", ""),
        note=said.get("note", ""),
        reliability=said.get("reliability", ""),
        # A word of ours stands for itself; any other is kept as it is written.
        fields={name: value for name, value in said.items() if name not in taken and grammar.get(name) != value},
    )


def entry(identity: str, designations: Iterable[Designation], facts: Iterable[Fact], definitions: Mapping[str, str]) -> Entry:
    """A concept with its terms, and what is said of it. Definitions are by language tag; one among the facts is of no language."""
    said = joined(facts)
    taken = {"definition", "note", "source", "subject"}
    return Entry(
        id=identity,
        designations=tuple(designations),
        definitions={**({"": said["definition"]} if "definition" in said else {}), **definitions},
        subject=said.get("subject", ""),
        source=said.get("source", ""),
        note=said.get("note", ""),
        fields={name: value for name, value in said.items() if name not in taken},
    )


def joined(facts: Iterable[Fact]) -> dict[str, str]:
    """Values by name; several of one name are joined by a line end, each once."""
    found: dict[str, list[str]] = {}
    for name, value in facts:
        values = found.setdefault(name, [])
        if value and value not in values:
            values.append(value)
    return {name: "\n".join(values) for name, values in found.items() if values}
