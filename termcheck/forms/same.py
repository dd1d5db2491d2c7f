"""Which names of a concept are one name: person with a disability and persons with disabilities differ in number only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from termcheck.forms.fold import fold
from termcheck.forms.lexicon import Entry, Lexicon
from termcheck.forms.pattern import Wanted

# A concept's id and a term.
Key = tuple[str, str]


def same_names(lexicon: Lexicon) -> Mapping[Key, str]:
    """For each name of the lexicon, by concept and term, the first name of its concept that has the same words."""
    firsts: dict[str, list[Entry]] = {}
    names: dict[Key, str] = {}
    for entry in lexicon.entries:
        key = entry.concept.id, entry.term.plain
        if key not in names:
            known = firsts.setdefault(entry.concept.id, [])
            same = next((other for other in known if _are_same(entry, other, lexicon)), entry)
            names[key] = same.term.plain
            known += [entry] if same is entry else []
    return names


def _are_same(one: Entry, other: Entry, lexicon: Lexicon) -> bool:
    first, second = _content(one.words, lexicon), _content(other.words, lexicon)
    return len(first) == len(second) > 0 and all(_is_form(a, b, lexicon) for a, b in zip(first, second, strict=True))


def _content(words: Iterable[Wanted], lexicon: Lexicon) -> list[Wanted]:
    """The words of a name without articles, prepositions and the like."""
    small = lexicon.language.morphology.function_words
    return [word for word in words if fold(word.text) not in small and len(word.text) > 1]


def _is_form(a: Wanted, b: Wanted, lexicon: Lexicon) -> bool:
    """Whether one word is a form of the other."""
    return fold(a.text) == fold(b.text) or b in lexicon.readings(a.text) or a in lexicon.readings(b.text)
