"""A glossary file, read and checked: YAML → Glossary; every mistake has its place and advice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from termcheck.errors import GlossaryError, TermcheckError
from termcheck.glossary import keys
from termcheck.glossary.concepts import check_unique, read_concept, read_extension, read_sources
from termcheck.glossary.ids import read_id
from termcheck.glossary.terms import read_removals
from termcheck.glossary.titles import read_names, read_titles
from termcheck.model import Concept, Extension, Glossary, Term
from termcheck.yaml_fields import Faults, check_keys, fields_of, flag, items_of, require, text, texts
from termcheck.yaml_nodes import Fields, read_utf8, read_yaml

# Options that are read and kept and do not act yet → what `glossary validate` says about them. Empty when all act.
NOT_YET: dict[str, str] = {
    "abbreviation": "kept for the rules on abbreviations; there are none yet",
}


def load_glossary(path: str | Path) -> Glossary:
    """The glossary in a file; raises GlossaryError at the first mistake."""
    return parse_glossary(read_utf8(path, error=GlossaryError), path=Path(path).as_posix())


def parse_glossary(text: str, *, path: str) -> Glossary:
    """The glossary in a text; raises GlossaryError at the first mistake."""
    glossary, faults = _read(text, path=path)
    if faults:
        raise faults[0]
    return glossary


def glossary_errors(path: str | Path) -> list[TermcheckError]:
    """Every mistake in a glossary file, in the order of its lines."""
    try:
        return _read(read_utf8(path, error=GlossaryError), path=Path(path).as_posix())[1]
    except GlossaryError as fault:
        return [fault]


def _read(text: str, *, path: str) -> tuple[Glossary, list[TermcheckError]]:
    faults = Faults(GlossaryError)
    glossary = _glossary(read_yaml(text, path=path, error=GlossaryError), faults)
    return glossary, faults.found


def _glossary(root: Fields, faults: Faults) -> Glossary:
    check_keys(root, keys.GLOSSARY, faults, of="a glossary")
    written = require(root, "glossary", faults, of="the file")
    name = read_id(written, faults, of="the glossary") if written else ""
    sources = read_sources(root, faults)
    strict = flag(root, "strict", faults)
    entries = _entries(root, faults)
    concepts = tuple(read_concept(e, faults, glossary=name, declared=sources, strict=strict) for e in entries if "extends" not in e.values)
    extensions = tuple(read_extension(e, faults) for e in entries if "extends" in e.values)
    check_unique(concepts, faults)
    titles, names, removed = (root.values.get(key) for key in ("titles", "names", "remove_names"))
    return Glossary(
        name=name,
        path=root.origin.path,
        title=text(root, "title", faults),
        default=flag(root, "default", faults),
        strict=strict,
        sources=sources,
        concepts=concepts,
        titles=read_titles(titles, faults) if titles else (),
        names=read_names(names, faults) if names else (),
        notes=tuple(_notes(_looked_for(concepts, extensions))),
        extensions=extensions,
        remove_titles=tuple(act.text for act in texts(root, "remove_titles", faults)),
        remove_names=read_removals(removed, faults, of="`remove_names`") if removed else (),
    )


def _entries(root: Fields, faults: Faults) -> list[Fields]:
    node = root.values.get("concepts")
    items = items_of(node, faults, of="`concepts`") if node else ()
    entries = (fields_of(item, faults, of="a concept") for item in items)
    return [entry for entry in entries if entry]


def _looked_for(concepts: tuple[Concept, ...], extensions: tuple[Extension, ...]) -> list[Term]:
    own = [term for concept in concepts for term in concept.terms]
    added = [term for extension in extensions for term in extension.add]
    return [term for term in own + added if term.status == "deprecated"]


def _notes(terms: list[Term]) -> Iterator[str]:
    for option, note in NOT_YET.items():
        users = [term for term in terms if _uses(term, option)]
        if users:
            more = f" (and {len(users) - 1} more)" if len(users) > 1 else ""
            yield f"{users[0].origin}{more}: `{option}`: {note}"


def _uses(term: Term, option: str) -> bool:
    key, colon, value = option.partition(": ")
    if not key.isidentifier():
        return key in term.text
    written = getattr(term, key)
    return bool(written == value) if colon else bool(written)
