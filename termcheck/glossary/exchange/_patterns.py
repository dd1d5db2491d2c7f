"""Terms in all their forms as regular expressions that Go, .NET and JavaScript (flag `u`) read alike: no look-around, no capture."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from termcheck.glossary.exchange._forms import Row, SpelledWord, TermForms
from termcheck.languages import LANGUAGES
from termcheck.languages._base import Language
from termcheck.model import Term

# What may stand between the words of one term: spaces, one hyphen or apostrophe; a comma where the term has one.
_BETWEEN = r"[\s\p{Zs}‐‑–'’‘ʼ-]{1,3}"
_BETWEEN_WITH_COMMA = r"[,\s\p{Zs}‐‑–'’‘ʼ-]{1,3}"
_APART = r"[^.;:!?\p{L}\p{N}]{1,12}"
_GAP = rf"{_APART}(?:[\p{{L}}\p{{N}}]+{_APART}){{0,6}}"
_LETTER = r"\p{L}"
# What a letter of a folded form may be in a text: Greek capitals have no accents, Romanian is also typed with cedillas.
_SPELLINGS = {"'": "'’", "ș": "șş", "ț": "țţ", "α": "αά", "ε": "εέ", "η": "ηή", "ι": "ιίϊΐ", "ο": "οό", "υ": "υύϋΰ", "ω": "ωώ", "σ": "σς"}
_BARE = {"ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ϊ": "ι", "ΐ": "ι", "ό": "ο", "ύ": "υ", "ϋ": "υ", "ΰ": "υ", "ώ": "ω", "ς": "σ"}
_UNACCENTED = str.maketrans(_BARE)
# A term shorter than this is no middle part of a compound, and no first or last part is shorter than these, as in a check.
_SHORTEST_MEDIAL, _SHORTEST_REST, _SHORTEST_BEGINNING = 11, 3, 2
# Hungarian has thousands of endings, which begin in few ways (-jaimban, -jaimból): so many letters tell one from a word.
_TELLING = 4


def is_cased(term: Term) -> bool:
    """Whether the capitals of a term count: by its `case`, and in German for nouns."""
    return term.case == "exact" or (term.case == "auto" and LANGUAGES[term.language].capital_nouns and term.plain.lower() != term.plain)


def pattern(term: Term, forms: TermForms) -> str:
    """A pattern for the term by itself, without word boundaries."""
    language = LANGUAGES[term.language]
    return alternatives(dict.fromkeys(_row(row, term, language) for row in forms.rows))


def compound_pattern(term: Term, forms: TermForms, *, others: Iterable[str] = ()) -> str:
    """A pattern for longer words that hold the term and none of the others; empty where none is looked for."""
    word = forms.rows[0][0]
    if forms.compounds == "none" or word is None:
        return ""
    # da børnepornografi is no compound of børneporno, hu gyermekpornográfiát none of gyermekpornográf: the last letter (-ia) changes.
    rests = (other.removeprefix(word.text.lower()) for other in others if other.startswith(word.text.lower()))
    longer = {(rest[:-1] or rest) + "*" for rest in rests if rest}
    return alternatives(list(_compounds(word, term, longer, anywhere=forms.compounds == "any")))


def alternatives(patterns: Collection[str]) -> str:
    """One pattern or another."""
    return "|".join(patterns) if len(patterns) < 2 else f"(?:{'|'.join(patterns)})"


def spelled(forms: Collection[str]) -> str:
    """The forms as one pattern: common beginnings once, `pornografi(?:a|ach|ami)`."""
    return _spelled(frozenset(form.translate(_UNACCENTED) for form in forms))


def _row(row: Row, term: Term, language: Language) -> str:
    written = ""
    for place, word in enumerate(row):
        if word is None:
            written += _GAP
            continue
        if place and row[place - 1] is not None:
            written += (_BETWEEN_WITH_COMMA if "," in term.text else _BETWEEN) + _articles(language)
        written += _word(word, term, language)
    return written


def _articles(language: Language) -> str:
    """mt tat-tfal, fr d'enfants: what is joined to a word of the term and is none of it."""
    joined = [article.rstrip("-'") for article in language.morphology.articles]
    return f"(?:{spelled(joined)}['’-])?" if joined else ""


def _word(word: SpelledWord, term: Term, language: Language) -> str:
    tails = language.morphology.clitics
    after = _letters(0) if word.open else f"(?:{spelled(tails)})?" if tails else ""
    return spelled(_in_case(word, term)) + after


def _in_case(word: SpelledWord, term: Term) -> Collection[str]:
    """The forms in the capitals that they must have; where only some words have one, the others may begin a sentence."""
    if not is_cased(term):
        return word.forms
    if term.case == "exact":
        return [_like(form, word.text) for form in word.forms]
    capital = [form[:1].upper() + form[1:] for form in word.forms]
    return capital if word.text[:1].isupper() else [*word.forms, *capital]


def _like(form: str, citation: str) -> str:
    """A form with the capitals of the citation form (EU, AIs)."""
    capitals = (letter.isupper() for letter in citation.ljust(len(form)))
    return "".join(letter.upper() if is_capital else letter for letter, is_capital in zip(form, capitals, strict=False))


def _compounds(word: SpelledWord, term: Term, longer: set[str], *, anywhere: bool) -> Iterator[str]:
    before = _letters(_SHORTEST_BEGINNING)
    yield before + spelled(word.forms)
    if not anywhere:
        return
    rest = _rest(word, LANGUAGES[term.language], longer)
    citation = min(word.forms, key=lambda form: (form != word.text.lower(), form))
    if len(citation) >= _SHORTEST_MEDIAL:
        yield before + spelled([citation]) + rest
    yield spelled(_in_case(SpelledWord(text=word.text, forms=(citation,)), term)) + rest


def _rest(word: SpelledWord, language: Language, longer: set[str]) -> str:
    """What may follow a term in a compound: letters that make neither a form of it nor a derivation (sv barnpornografi|ska)."""
    citation = word.text.lower()
    own = {form.removeprefix(citation) for form in word.forms if form.startswith(citation)}
    endings = own | longer | set(language.derivations) | language.morphology.endings
    excluded = {ending if len(ending) < _TELLING else ending[:_TELLING].rstrip("*") + "*" for ending in endings if ending}
    return _other_than(frozenset(excluded), _SHORTEST_REST)


@cache
def _other_than(rests: frozenset[str], least: int) -> str:
    """Letters, at least so many, that are none of the rests; `ság*` is every rest that begins so."""
    by_letter = _by_letter(rests - {""})
    less = max(least - 1, 0)
    if not by_letter:
        return _letters(max(least, 1)) if "" in rests else _letters(least)
    known = "".join(_SPELLINGS.get(letter, letter) for letter in by_letter if letter != "*")
    followed = {letter: _other_than(more, less) for letter, more in by_letter.items() if "*" not in more}
    other = rf"[^\P{{L}}{known}]{_letters(less)}"
    return f"(?:{'|'.join([*_joined(followed), other])})" + ("" if "" in rests or least else "?")


def _letters(least: int) -> str:
    """Letters, at least so many."""
    return _LETTER + {0: "*", 1: "+"}.get(least, f"{{{least},}}")


@cache
def _spelled(forms: frozenset[str]) -> str:
    followed = {letter: _spelled(more) for letter, more in _by_letter(forms - {""}).items()}
    branches = list(_joined(followed))
    if "" not in forms or not branches:
        return alternatives(branches)
    return branches[0] + "?" if _is_letter(branches) else f"(?:{'|'.join(branches)})?"


def _is_letter(branches: list[str]) -> bool:
    """Whether there is one branch, of one letter or class of letters."""
    return len(branches) == 1 and (len(branches[0]) == 1 or re.fullmatch(r"\[[^\]]+\]", branches[0]) is not None)


def _by_letter(forms: Collection[str]) -> dict[str, frozenset[str]]:
    """First letter → what follows it."""
    found: dict[str, set[str]] = {}
    for form in sorted(forms):
        found.setdefault(form[0], set()).add(form[1:])
    return {letter: frozenset(rests) for letter, rests in found.items()}


def _joined(followed: dict[str, str]) -> Iterator[str]:
    """Letter and what follows; letters that the same follows are one class."""
    letters: dict[str, str] = {}
    for letter, after in followed.items():
        letters[after] = letters.get(after, "") + _SPELLINGS.get(letter, letter)
    yield from (f"[{group}]{after}" if len(group) > 1 else group + after for after, group in letters.items())
