"""Per concept and language: which term each version uses, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from termcheck._compare_units import Key, key_of_concept

if TYPE_CHECKING:
    from termcheck.compare import Comparison, Hits

SCHEMA = 1
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How often a version uses and mentions a term of a concept; the term is empty where it names the concept by none."""

    concept: str
    glossary: str
    language: str
    path: str
    term: str = ""
    status: str = ""
    uses: int = 0
    mentions: int = 0


def counts(comparison: Comparison) -> tuple[Count, ...]:
    """The rows of a matrix: by concept, then by version, the most frequent term first."""
    keys = sorted(
        {key_of_concept(use.concept) for hits in comparison.hits for use in (*hits.uses, *hits.mentions)}, key=lambda key: key[::-1]
    )
    return tuple(
        count
        for key in keys
        for version, hits in zip(comparison.compared.versions, comparison.hits, strict=True)
        for count in _of_version(key, version.language, version.path, hits)
    )


def as_text(comparisons: Sequence[Comparison]) -> str:
    """A block for each concept: per version its terms, with how often they are used."""
    blocks = ["".join(f"{line}\n" for line in _block(comparison)) for comparison in comparisons]
    return "\n".join(blocks)


def as_csv(comparisons: Sequence[Comparison]) -> str:
    """The rows under a header (RFC 4180). A path that a spreadsheet would take for a formula begins with `./`: it is the same file."""
    import csv
    from io import StringIO

    lines = StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(Count.__dataclass_fields__)
    for count in (count for comparison in comparisons for count in counts(comparison)):
        path = f"./{count.path}" if count.path.startswith(_FORMULA) else count.path
        writer.writerow({**asdict(count), "path": path}.values())
    return lines.getvalue()


def as_json(comparisons: Sequence[Comparison]) -> str:
    """One JSON object, indented, keys in a fixed order."""
    import json

    matrices = [
        {
            "versions": [{"path": version.path, "language": version.language} for version in comparison.compared.versions],
            "counts": [asdict(count) for count in counts(comparison)],
        }
        for comparison in comparisons
    ]
    return json.dumps({"schema": SCHEMA, "matrices": matrices}, ensure_ascii=False, indent=2) + "\n"


def as_html(comparisons: Sequence[Comparison]) -> str:
    """One page with a table for each comparison: concepts down, versions across."""
    from termcheck._compare_html import page
    from termcheck.reporters.text import count

    body = [line for number, comparison in enumerate(comparisons, start=1) for line in _table(comparison, number)]
    return page("Terms of the language versions", count(len(comparisons), "text"), body)


def _of_version(key: Key, language: str, path: str, hits: Hits) -> Iterator[Count]:
    used = Counter((use.term.plain, use.term.status) for use in hits.uses if key_of_concept(use.concept) == key)
    mentioned = Counter((use.term.plain, use.term.status) for use in hits.mentions if key_of_concept(use.concept) == key)
    glossary, concept = key
    terms = sorted({*used, *mentioned}, key=lambda term: (-used[term], -mentioned[term], term))
    if not terms:
        yield Count(concept=concept, glossary=glossary, language=language, path=path)
    for term in terms:
        yield Count(
            concept=concept, glossary=glossary, language=language, path=path,
            term=term[0], status=term[1], uses=used[term], mentions=mentioned[term],
        )  # fmt: skip


def _block(comparison: Comparison) -> Iterator[str]:
    yield ", ".join(f"{version.language} {version.path}" for version in comparison.compared.versions)
    concept = language = ""
    for count in counts(comparison):
        if count.concept != concept:
            concept, language = count.concept, ""
            yield ""
            yield f"{concept} ({count.glossary})"
        yield f"  {count.language if count.language != language else '  '}  {_shown(count)}"
        language = count.language


def _shown(count: Count) -> str:
    """A term with its counts; the preferred ones are the rule, so only other standings are said."""
    if not count.term:
        return "   -"
    asides = ([count.status] if count.status != "preferred" else []) + ([f"{count.mentions} mentioned"] if count.mentions else [])
    return f"{count.uses:>4}  {count.term}" + (f" ({', '.join(asides)})" if asides else "")


def _table(comparison: Comparison, number: int) -> Iterator[str]:
    from termcheck.reporters._html_text import escaped

    versions = comparison.compared.versions
    heads = "".join(f'<th scope="col">{escaped(one.language)} <bdi class="place">{escaped(one.path)}</bdi></th>' for one in versions)
    yield f'<section aria-labelledby="text-{number}">\n<h2 id="text-{number}">Text {number}</h2>\n<table>'
    yield f'<caption>Terms and how often each is used</caption>\n<thead><tr><th scope="col">Concept</th>{heads}</tr></thead>\n<tbody>'
    found = counts(comparison)
    for concept, glossary in dict.fromkeys((count.concept, count.glossary) for count in found):
        of_it = [count for count in found if (count.concept, count.glossary) == (concept, glossary)]
        cells = ("".join(_item(count) for count in of_it if (count.path, count.language) == (one.path, one.language)) for one in versions)
        yield f'<tr><th scope="row">{escaped(concept)}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'
    yield "</tbody>\n</table>\n</section>"


def _item(count: Count) -> str:
    from termcheck.reporters._html_text import escaped, words

    if not count.term:
        return '<span class="absent">no term</span>'
    asides = escaped(_shown(count).partition(count.term)[2])
    return f"<div>{words(count.term, count.language)} × {count.uses}{asides}</div>"
