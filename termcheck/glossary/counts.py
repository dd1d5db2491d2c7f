"""How many concepts, terms and forms a glossary has in each language, and what they rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from termcheck.model import Glossary, Term, Tier

# Forms stand in a layer above this one.
if TYPE_CHECKING:
    from termcheck.forms.review import ReviewedWord

# The words by which a deprecated term is found, in all their forms.
WordsOf = Callable[[Term], tuple["ReviewedWord", ...]]
SCHEMA = 1
TIERS: tuple[Tier, ...] = ("citation", "dictionary", "analogy", "ending", "bare")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The counts of one language, or of all under an empty code.

    `read` and `unverified` count terms. The rest counts forms of the words of deprecated terms by where they come from; a form of two
    words counts twice, `stem` counts stems that any ending may follow, `author` the forms that the glossary lists.
    """

    language: str
    concepts: int = 0
    terms: int = 0
    preferred: int = 0
    admitted: int = 0
    deprecated: int = 0
    read: int = 0
    unverified: int = 0
    citation: int = 0
    dictionary: int = 0
    analogy: int = 0
    ending: int = 0
    bare: int = 0
    stem: int = 0
    author: int = 0


def counts(glossary: Glossary, words_of: WordsOf) -> tuple[Count, ...]:
    """The counts of each language of a glossary, the total last."""
    terms = _terms(glossary)
    codes = sorted({term.language for _, term in terms})
    by_language = [_count(code, [(of, term) for of, term in terms if term.language == code], words_of) for code in codes]
    entries = len({of for of, _ in terms})
    return (*by_language, _total(by_language, concepts=entries))


def as_text(counted: Sequence[tuple[str, Sequence[Count]]]) -> str:
    """A table for each glossary."""
    return "\n".join("".join(f"{line}\n" for line in _table(name, rows)) for name, rows in counted)


def as_json(counted: Sequence[tuple[str, Sequence[Count]]]) -> str:
    """One JSON object, indented, keys in a fixed order."""
    import json

    glossaries = [{"glossary": name, "total": _without_code(rows[-1]), "languages": list(map(asdict, rows[:-1]))} for name, rows in counted]
    return json.dumps({"schema": SCHEMA, "glossaries": glossaries}, ensure_ascii=False, indent=2) + "\n"


def as_csv(counted: Sequence[tuple[str, Sequence[Count]]]) -> str:
    """A row for each language of each glossary, under a header (RFC 4180)."""
    import csv
    from io import StringIO

    lines = StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(["glossary", *Count.__dataclass_fields__])
    writer.writerows([name, *asdict(row).values()] for name, rows in counted for row in rows[:-1])
    return lines.getvalue()


def _terms(glossary: Glossary) -> list[tuple[str, Term]]:
    """Every term with its concept, those that are added to concepts of other glossaries too."""
    own = [(concept.id, term) for concept in glossary.concepts for term in concept.terms]
    added = [(f"{one.glossary}/{one.concept}", term) for one in glossary.extensions for term in one.add]
    return own + added


def _count(code: str, terms: Sequence[tuple[str, Term]], words_of: WordsOf) -> Count:
    status = Counter(term.status for _, term in terms)
    evidence = Counter(term.evidence for _, term in terms)
    bad = [term for _, term in terms if term.status == "deprecated"]
    return Count(
        language=code,
        concepts=len({of for of, _ in terms}),
        terms=len(terms),
        preferred=status["preferred"],
        admitted=status["admitted"],
        deprecated=status["deprecated"],
        read=evidence["read"],
        unverified=evidence["unverified"],
        author=sum(len(term.forms) for term in bad),
        **_forms(word for term in bad for word in words_of(term)),
    )


def _forms(words: Iterable[ReviewedWord]) -> dict[str, int]:
    """How many forms come from where; a word that several terms share counts once."""
    seen = {(word.text, word.kind, tuple(word.forms.values())): word for word in words}.values()
    found: dict[str, int] = {tier: sum(len(word.forms.get(tier, ())) for word in seen) for tier in TIERS}
    return {**found, "stem": sum(len(word.stems) + int(word.kind == "stem") for word in seen)}


def _total(rows: Sequence[Count], *, concepts: int) -> Count:
    summed = {name: sum(getattr(row, name) for row in rows) for name in Count.__dataclass_fields__ if name != "language"}
    return Count(**{**summed, "language": "", "concepts": concepts})


def _without_code(total: Count) -> dict[str, Any]:
    return {name: number for name, number in asdict(total).items() if name != "language"}


def _table(name: str, rows: Sequence[Count]) -> Iterator[str]:
    heads = list(Count.__dataclass_fields__)
    lines = [[row.language or "total", *(str(getattr(row, head)) for head in heads[1:])] for row in rows]
    widths = [max(len(head), *(len(line[column]) for line in lines)) for column, head in enumerate(heads)]
    yield name
    for line in (heads, *lines):
        cells = (f"{cell:>{width}}" for cell, width in zip(line[1:], widths[1:], strict=True))
        yield "  ".join([f"{line[0]:<{widths[0]}}", *cells])
