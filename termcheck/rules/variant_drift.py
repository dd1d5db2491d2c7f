"""The files of a run call one concept by different names.

What it flags
    A file that keeps to one name for a concept while other files of the run keep to another: each is consistent in itself, but not with
    the others. One finding for each name that is not the recommended one, at its first use in the first file that has it; the related
    places are the other files. Recommended is the preferred term, or the name that most files use where the glossary prefers none.

Why
    Acts of one body are read together. What one of them calls child abuse images and the next child sexual abuse material looks like two
    things, and each file alone shows nothing wrong.

Example
    Whoever spreads child abuse images is punished. (in one file; the others write “child sexual abuse material”)

Better
    Whoever spreads child sexual abuse material is punished.

When it stays silent
    In a run over a single file; for files that mix names themselves (mixed-variants); between languages (`termcheck compare`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from termcheck.model import Judged
from termcheck.places import Places, one_line
from termcheck.report import Finding, Related, Single
from termcheck.rules._names import by_term, finding_of_name, instead_of, level_of_name, related
from termcheck.rules.mixed_variants import variants
from termcheck.settings import Settings

ID = "variant-drift"
# A repository may have thousands of files: so many are named.
MOST_NAMED = 20


def singles(names: Judged, settings: Settings) -> Iterator[Single]:
    """The concepts that a document calls by one name, each as the finding that it becomes if other files call it by another."""
    places = Places(names.document)
    for uses in variants(names):
        first = uses[0]
        level = level_of_name(first, settings, rule=ID, level="warning" if first.concept.strict else "info")
        if len(by_term(uses)) == 1 and level != "off":
            preferred = first.concept.terms_in(first.term.language, "preferred")
            instead = instead_of(first, preferred, why="the one name to use")
            finding = finding_of_name(first, rule=ID, level=level, message="", instead=instead, related=(), places=places)
            place = related(first, places, count=len(uses))
            yield Single(finding=finding, place=place, preferred=first.term.status == "preferred")


def findings(found: Iterable[Single]) -> Iterator[Finding]:
    """The findings over the files of a run, by what each of them calls its concepts."""
    groups: dict[tuple[str, str, str], dict[str, list[Single]]] = {}
    for single in sorted(found, key=lambda single: single.finding.order):
        group = single.finding.glossary, single.finding.concept, single.place.language
        groups.setdefault(group, {}).setdefault(single.place.term, []).append(single)
    for terms in groups.values():
        yield from _drifting(terms) if len(terms) > 1 else ()


def _drifting(terms: dict[str, list[Single]]) -> Iterator[Finding]:
    keep = min(terms, key=lambda term: (not terms[term][0].preferred, -len(terms[term]), term))
    for term in sorted(terms.keys() - {keep}):
        first = terms[term][0].finding
        there = terms[keep][0].place
        what = f"“{one_line(first.found)}” is what {_files(terms[term])} this; {_files(terms[keep])} it “{keep}” ({there.path})"
        advice = first.suggestions[0].text if first.suggestions else keep
        yield replace(first, message=f"{what}; write “{advice}”", related=_named(terms, term))


def _files(singles: Sequence[Single]) -> str:
    return "1 file calls" if len(singles) == 1 else f"{len(singles)} files call"


def _named(terms: dict[str, list[Single]], term: str) -> tuple[Related, ...]:
    """The other files with the same name, then those with others."""
    others = [single.place for other in sorted(terms, key=lambda other: other != term) for single in terms[other]]
    return tuple(others[1 : MOST_NAMED + 1])
