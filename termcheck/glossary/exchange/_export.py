"""What the exports share: which concepts and terms they write, and what a term's source is called."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from termcheck.model import Concept, Glossary, Term


def only(glossary: Glossary, languages: Collection[str]) -> Glossary:
    """The glossary with the terms of some languages; a concept that has none there is left out."""
    concepts = (replace(concept, terms=_kept(concept.terms, languages)) for concept in glossary.concepts)
    extensions = (replace(extension, add=_kept(extension.add, languages)) for extension in glossary.extensions)
    return replace(
        glossary,
        concepts=tuple(concept for concept in concepts if concept.terms),
        extensions=tuple(extension for extension in extensions if extension.add),
    )


def concepts_of(glossary: Glossary) -> tuple[Concept, ...]:
    """The concepts, and what the glossary adds to those of others as concepts of their own."""
    added = (
        Concept(
            id=extension.concept,
            glossary=extension.glossary,
            origin=extension.origin,
            definition=extension.definition,
            why=extension.why,
            sources=extension.sources,
            level=extension.level or "warning",
            terms=extension.add,
        )
        for extension in glossary.extensions
        if extension.add
    )
    return (*glossary.concepts, *added)


def languages_of(terms: Iterable[Term]) -> list[str]:
    """The languages of terms, in the order of the alphabet."""
    return sorted({term.language for term in terms})


def source_of(term: Term, glossary: Glossary) -> str:
    """What a term rests on: a declared source by its title and reference, else as it is written."""
    return source_text(term.source, glossary)


def source_text(name: str, glossary: Glossary) -> str:
    """A declared source by its title and reference, else the text itself."""
    declared = glossary.sources.get(name)
    return ", ".join(piece for piece in (declared.title, declared.reference) if piece) if declared else name


def link_of(concept: Concept, glossary: Glossary) -> str:
    """The address of the first source of a concept that has one."""
    declared = (glossary.sources[name] for name in concept.sources if name in glossary.sources)
    return next((source.url for source in declared if source.url), "")


def _kept(terms: Iterable[Term], languages: Collection[str]) -> tuple[Term, ...]:
    return tuple(term for term in terms if term.language in languages)
