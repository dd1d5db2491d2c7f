"""The glossaries of a run, brought together: what one changes in another is applied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from termcheck.errors import GlossaryError
from termcheck.model import Concept, Extension, Glossary, Origin, Source, Term
from termcheck.yaml_fields import did_you_mean
from termcheck.yaml_nodes import shown


def merge(glossaries: Sequence[Glossary]) -> tuple[Glossary, ...]:
    """The glossaries in their order, extensions applied; raises GlossaryError where they contradict each other."""
    _check_names(glossaries)
    _check_concepts(glossaries)
    merged = {glossary.name: glossary for glossary in glossaries}
    for glossary in glossaries:
        for extension in glossary.extensions:
            target = _target(extension, merged)
            merged[target.name] = _extended(target, extension, glossary.sources)
    removed_titles = {act for glossary in glossaries for act in _removed_titles(glossary, glossaries)}
    removed_names = {name for glossary in glossaries for name in _removed_names(glossary, glossaries)}
    return tuple(_settled(glossary, removed_titles, removed_names) for glossary in merged.values())


def _check_names(glossaries: Sequence[Glossary]) -> None:
    first: dict[str, Glossary] = {}
    for glossary in glossaries:
        if glossary.name in first:
            what = f"the glossary {shown(glossary.name)} is loaded twice; also from {first[glossary.name].path}"
            raise GlossaryError(glossary.path, what, try_this="load it once, or change `glossary:` in one of them")
        first[glossary.name] = glossary


def _check_concepts(glossaries: Sequence[Glossary]) -> None:
    first: dict[str, Concept] = {}
    for concept in (concept for glossary in glossaries for concept in glossary.concepts):
        before = first.setdefault(concept.id, concept)
        if before is not concept:
            advice = f"write `extends: {before.glossary}/{before.id}` to change that one, or give this one another id"
            raise GlossaryError(concept.origin, f"the concept {shown(concept.id)} is already in {before.origin}", try_this=advice)


def _target(extension: Extension, glossaries: Mapping[str, Glossary]) -> Glossary:
    if extension.glossary in glossaries:
        return glossaries[extension.glossary]
    what = f"extends the concept {shown(extension.concept)} of {shown(extension.glossary)}, which is not loaded"
    advice = f"add `{extension.glossary}` to the glossaries of the settings, or use `--glossary {extension.glossary}`"
    raise GlossaryError(extension.origin, what, try_this=advice)


def _extended(glossary: Glossary, extension: Extension, sources: Mapping[str, Source]) -> Glossary:
    ids = [concept.id for concept in glossary.concepts]
    if extension.concept not in ids:
        what = f"the glossary {shown(glossary.name)} has no concept {shown(extension.concept)}"
        raise GlossaryError(extension.origin, what, try_this=did_you_mean(extension.concept, ids))
    place = ids.index(extension.concept)
    concept = _changed(glossary.concepts[place], extension)
    return replace(
        glossary,
        concepts=(*glossary.concepts[:place], concept, *glossary.concepts[place + 1 :]),
        sources=_joined_sources(glossary, extension, sources),
    )


def _changed(concept: Concept, extension: Extension) -> Concept:
    added = {(term.language, term.plain) for term in extension.add}
    kept = [term for term in _without_removed(concept, extension) if (term.language, term.plain) not in added]
    replaced = {term.language for term in extension.add if term.status == "preferred"}
    return replace(
        concept,
        definition=extension.definition or concept.definition,
        why=extension.why or concept.why,
        sources=tuple(dict.fromkeys((*concept.sources, *extension.sources))),
        level=extension.level or concept.level,
        terms=(*(_second(term) if term.language in replaced else term for term in kept), *extension.add),
    )


def _second(term: Term) -> Term:
    """The term as it stands when another one is preferred."""
    return replace(term, status="admitted") if term.status == "preferred" else term


def _without_removed(concept: Concept, extension: Extension) -> list[Term]:
    written = {(term.language, term.plain) for term in concept.terms}
    removed = {(language, _plain(text)) for language, text in extension.remove}
    for language, text in sorted(removed - written):
        known = [term.plain for term in concept.terms_in(language)]
        what = f"the concept {shown(concept.id)} has no {language} term {shown(text)} to remove"
        raise GlossaryError(extension.origin, what, try_this=did_you_mean(text, known) if known else f"remove `{language}:`")
    return [term for term in concept.terms if (term.language, term.plain) not in removed]


def _plain(text: str) -> str:
    return text.replace("|", "").replace("=", "")


def _joined_sources(glossary: Glossary, extension: Extension, sources: Mapping[str, Source]) -> dict[str, Source]:
    """The sources of the extended glossary and those of the extending one."""
    joined = {**sources, **glossary.sources}
    cited = [term.source for term in extension.add if term.source in sources]
    for key in (*extension.sources, *cited):
        if key not in joined:
            raise GlossaryError(extension.origin, f"the source {shown(key)} is not declared", try_this=did_you_mean(key, joined))
        if sources.get(key, joined[key]) != joined[key]:
            what = f"the source {shown(key)} is another one in {shown(glossary.name)}"
            raise GlossaryError(extension.origin, what, try_this="give it another id under `sources:`")
    return joined


def _removed_titles(glossary: Glossary, glossaries: Sequence[Glossary]) -> tuple[str, ...]:
    known = {title.id for other in glossaries for title in other.titles}
    for act in glossary.remove_titles:
        if act not in known:
            raise GlossaryError(_whole(glossary), f"no title {shown(act)} to remove", try_this=did_you_mean(act, sorted(known)))
    return glossary.remove_titles


def _removed_names(glossary: Glossary, glossaries: Sequence[Glossary]) -> tuple[tuple[str, str], ...]:
    known = {(name.language, name.text) for other in glossaries for name in other.names}
    for language, text in glossary.remove_names:
        if (language, text) not in known:
            names = sorted(name for other, name in known if other == language)
            raise GlossaryError(_whole(glossary), f"no {language} name {shown(text)} to remove", try_this=did_you_mean(text, names))
    return glossary.remove_names


def _whole(glossary: Glossary) -> Origin:
    return Origin(path=glossary.path)


def _settled(glossary: Glossary, titles: set[str], names: set[tuple[str, str]]) -> Glossary:
    """The glossary with nothing left to apply, so that merging twice is merging once."""
    return replace(
        glossary,
        titles=tuple(title for title in glossary.titles if title.id not in titles),
        names=tuple(name for name in glossary.names if (name.language, name.text) not in names),
        extensions=(),
        remove_titles=(),
        remove_names=(),
    )
