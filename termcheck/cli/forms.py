"""`termcheck glossary forms`."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from termcheck.cli.output import emit

if TYPE_CHECKING:
    from termcheck.forms.compile import CompiledLanguage
    from termcheck.forms.lexicon import Lexicon
    from termcheck.forms.review import Hit, ReviewedTerm, ReviewedWord
    from termcheck.model import Glossary, Term

WIDTH = 100
LABEL = 12
# The order of the page; "bare" is what is left where diacritics are not typed.
PROVENANCE = {
    "citation": "citation",
    "dictionary": "dictionary",
    "analogy": "analogy",
    "ending": "ending",
    "bare": "bare letters",
}
COMPOUNDS = {
    "none": "not looked for in longer words",
    "last": "as the last part of longer words",
    "any": "as any part of longer words",
}


class Pos(StrEnum):
    """The parts of speech that have endings of their own."""

    noun = "noun"
    adjective = "adjective"
    verb = "verb"


class Format(StrEnum):
    """The outputs of a review."""

    text = "text"
    json = "json"


def forms(
    term: Annotated[str, typer.Argument(metavar="TERM", help="A term in its citation form; the signs of the glossary format act.")],
    language: Annotated[str, typer.Option(metavar="xx", help="The language of the term.")],
    glossary: Annotated[str | None, typer.Option(metavar="NAME|PATH", help="Take the term, with its options, from this glossary.")] = None,
    pos: Annotated[Pos | None, typer.Option(help="The part of speech of a term that is in no glossary.")] = None,
    format: Annotated[Format, typer.Option(help="The output.")] = Format.text,
) -> None:
    """Show every form by which a deprecated term is found, and how it is known, for a linguist's review."""
    from termcheck.detect import normal_code
    from termcheck.forms.review import reviewed

    code = normal_code(language)
    found = _from_glossary(term, code, glossary, pos) if glossary else _by_itself(term, code, pos)
    pages = [(of, reviewed(one, compiled)) for of, one, compiled in found]
    if format == Format.json:
        emit(json.dumps({"terms": [_data(of, page) for of, page in pages]}, ensure_ascii=False, indent=2) + "\n")
    else:
        emit("\n".join("".join(f"{line}\n" for line in _page(of, page)) for of, page in pages))


def hits(text: str, words: Lexicon) -> Iterator[Hit]:
    """The deprecated terms that a phrase holds, by the matcher of a run."""
    from termcheck.forms.fold import WORD
    from termcheck.forms.review import Hit
    from termcheck.matching import Token, exception, matches

    tokens = [Token(word.start(), word.end(), word.group()) for word in WORD.finditer(text)]
    for match in matches(tokens, text, words):
        yield Hit(match.entry, match.start, match.end, match.tier, exception(match, tokens, text, words))


def _by_itself(text: str, code: str, pos: Pos | None) -> list[tuple[str, Term, CompiledLanguage]]:
    """The term as a glossary would have it without any option."""
    from termcheck.errors import InputError
    from termcheck.forms.compile import CompiledLanguage
    from termcheck.forms.pattern import wanted_of
    from termcheck.forms.worker import inflected_elsewhere
    from termcheck.glossary.phrases import misuse, phrase
    from termcheck.languages import LANGUAGES
    from termcheck.model import Origin, Term
    from termcheck.yaml_nodes import shown

    written = phrase(text)
    for what, advice in misuse(written):
        raise InputError("", f"the term {shown(written)} {what}", try_this=advice)
    term = Term(text=written, language=code, status="deprecated", origin=Origin(path=""), pos=pos.value if pos else None)
    words = inflected_elsewhere(sorted(wanted_of(term)), LANGUAGES[code])
    return [("", term, CompiledLanguage({word.wanted: word for word in words}))]


def _from_glossary(text: str, code: str, name: str, pos: Pos | None) -> list[tuple[str, Term, CompiledLanguage]]:
    """The term of each concept that deprecates it, by the compiled forms that a run would take."""
    from termcheck.errors import InputError
    from termcheck.forms.collection import Resource
    from termcheck.forms.fold import fold_term
    from termcheck.glossary.builtin import find_glossary
    from termcheck.glossary.phrases import phrase
    from termcheck.yaml_nodes import shown

    if pos:
        raise InputError("", "--pos and --glossary do not go together", try_this="write `pos:` into the glossary, or leave one out")
    resource = Resource(find_glossary(name, base=Path.cwd()))
    terms = [(of, term) for of, term in _terms(resource.glossary, code) if term.status == "deprecated"]
    wanted = fold_term(phrase(text))
    chosen = [(of, term) for of, term in terms if wanted in (fold_term(term.text), fold_term(term.plain))]
    compiled = resource.language(code)
    if not chosen or compiled is None:
        what = f"{shown(name)} has no deprecated {code} term {shown(text)}"
        raise InputError("", what, try_this=_advice(text, [term.plain for _, term in terms], code))
    return [(of, term, compiled) for of, term in chosen]


def _advice(text: str, known: list[str], code: str) -> str:
    from termcheck.yaml_fields import closest

    meant = closest(text, known)
    return f"did you mean `{meant}`?" if meant else f"without --glossary it is taken as a plain {code} term"


def _terms(glossary: Glossary, code: str) -> Iterator[tuple[str, Term]]:
    for concept in glossary.concepts:
        yield from ((f"{glossary.name}/{concept.id}", term) for term in concept.terms_in(code))
    for extension in glossary.extensions:
        yield from ((f"{extension.glossary}/{extension.concept}", term) for term in extension.add if term.language == code)


def _page(of: str, page: ReviewedTerm) -> Iterator[str]:
    """A term as a page."""
    term = page.term
    yield f"{term.text} ({', '.join(piece for piece in (term.language, term.pos, of) if piece)})"
    for word in page.words:
        if len(page.words) > 1:
            yield f"  {word.text}"
        yield from _word_lines(word)
    if len(page.words) > 1 and (term.forms or term.not_forms):
        yield "  the whole term"
    yield from _line("author", term.forms)
    yield from _line("left out", term.not_forms)
    if page.attached:
        yield from _line("also with", ("; ".join(page.attached),))
    yield from _line("compounds", (COMPOUNDS[page.compounds],))
    if page.doubtful:
        yield "  note: these forms rest on analogy or endings alone, please review them: `forms:` adds some, `not_forms:` leaves some out"


def _word_lines(word: ReviewedWord) -> Iterator[str]:
    if word.kind == "frozen":
        yield from _line("as written", (word.text,))
        return
    if word.kind == "stem":
        yield from _line("stem", (f"{word.text}- and any word that begins so",))
        return
    for tier, label in PROVENANCE.items():
        yield from _line(label, [form for known, group in word.forms.items() if known == tier for form in group])
    if word.stems:
        yield from _line("stems", [f"{stem}-" for stem in word.stems])
        yield from _line("", (f"each with any of {word.endings} endings",))
        yield from _line("but not", word.exceptions)


def _line(label: str, pieces: list[str] | tuple[str, ...]) -> list[str]:
    """A label and what it holds, over as many lines as it takes; nothing where there is nothing."""
    start = f"    {label:<{LABEL}}  "
    indent = " " * len(start)
    return textwrap.wrap(", ".join(pieces), WIDTH, initial_indent=start, subsequent_indent=indent, break_on_hyphens=False)


def _data(of: str, page: ReviewedTerm) -> dict[str, Any]:
    """A term as data."""
    from dataclasses import asdict

    term = page.term
    return {
        "term": term.text,
        "language": term.language,
        "concept": of or None,
        "pos": term.pos,
        "match": term.match,
        "words": [asdict(word) for word in page.words],
        "author": list(term.forms),
        "left_out": list(term.not_forms),
        "attached": list(page.attached),
        "compounds": page.compounds,
        "review": page.doubtful,
    }
