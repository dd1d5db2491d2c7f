"""The inflected forms of words: from the dictionary, else by analogy with a known word, else by the language's endings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from termcheck.forms.dictionary import Dictionary
from termcheck.forms.endings import comparable, has_own_endings, irregular, stem_candidates, stems, written_out
from termcheck.forms.fold import fold
from termcheck.forms.variants import mutated, variants
from termcheck.languages._base import Language

FormTier = Literal["dictionary", "analogy", "ending"]

# Measured: a shorter common ending tells nothing of the paradigm, and forms that fewer neighbours have are other words' oddities.
_SHORTEST_COMMON_ENDING = 3
_SHARE_OF_NEIGHBOURS = 0.15
_MOST_NEIGHBOURS = 80
# When most of many neighbours have a form, the ending rule is believed against the dictionary, which files a form under one lemma only.
_MANY_NEIGHBOURS = 5
_MORE_FORMS = 1.5
_FEWEST_FORMS = 3
_LONGEST_CHANGE = 6


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Wanted:
    """A word whose forms are wanted; strict when it is the only word of its term, so that no other word lends it precision."""

    text: str
    pos: str | None = None
    strict: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflected:
    """The forms of a word, the stems that an ending may follow, and the dictionary's words that an ending rule would wrongly catch."""

    forms: Mapping[str, FormTier]
    stems: tuple[str, ...]
    blocked: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Survey:
    """What one pass over the dictionary brings: forms by lemma, and the strangers that each stem would catch."""

    forms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    caught: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


@dataclass(frozen=True, slots=True)
class _Analogy:
    """The forms borrowed from neighbours: those that enough of them have, and those that most of many have, spelled as by `_aligned`."""

    likely: frozenset[str] = frozenset()
    sure: frozenset[str] = frozenset()
    own_letters: int = 0


def inflect(wanted: Iterable[Wanted], language: Language, dictionary: Dictionary | None) -> dict[Wanted, Inflected]:
    """All that is known of the forms of words of one language, in at most three passes over its dictionary."""
    words = sorted(set(wanted), key=lambda word: (word.text, word.pos or "", word.strict))
    if dictionary is None:
        return {word: _without_dictionary(word, language) for word in words}
    readings = {text: dictionary.lemmas_of(text) for text in {fold(word.text) for word in words}}
    survey = _survey(words, readings, language, dictionary)
    analogies = _analogies(set(readings), dictionary, language)
    return {word: _inflected(word, readings[fold(word.text)], survey, analogies, language, dictionary) for word in words}


def tier_of(token: str, inflected: Inflected, language: Language) -> FormTier | None:
    """How a word of running text is a form of the word: by dictionary, analogy or ending; None when it is not."""
    word = fold(token)
    if word in inflected.forms:
        return inflected.forms[word]
    if word in inflected.blocked:
        return None
    hosts = variants(token, language)
    for host in sorted(hosts):
        if host in inflected.forms:
            return inflected.forms[host]
    known = set(inflected.stems)
    free = (host for host in hosts if host not in inflected.blocked)
    return "ending" if any(stem in known for host in free for stem in stem_candidates(host, language)) else None


def _without_dictionary(word: Wanted, language: Language) -> Inflected:
    tiers = _by_endings(word, language)
    return Inflected(forms=dict(sorted(tiers.items())), stems=_stems_after(word, language))


def _by_endings(word: Wanted, language: Language) -> dict[str, FormTier]:
    """The citation form and the forms that the tables give without looking at a text: adjectives', verbs', bare stems."""
    tiers: dict[str, FormTier] = dict.fromkeys(written_out(word.text, language, word.pos), "ending")
    if not word.strict:
        # Another word of the term lends precision, and this one may be the adjective that agrees with it.
        tiers |= dict.fromkeys(written_out(word.text, language, word.pos or "adjective"), "ending")
    tiers |= dict.fromkeys(irregular(fold(word.text), language), "ending")
    if language.morphology.bare_stems or not word.strict:
        tiers |= dict.fromkeys(stems(word.text, language, word.pos), "ending")
    return tiers | {fold(word.text): "dictionary"}


def _stems_after(word: Wanted, language: Language) -> tuple[str, ...]:
    """The stems that the nouns' endings may follow; none for a word whose own endings are written out."""
    if word.strict and has_own_endings(language, word.pos):
        return ()
    return tuple(sorted(stems(word.text, language, word.pos)))


def _survey(words: Collection[Wanted], readings: Mapping[str, frozenset[str]], language: Language, dictionary: Dictionary) -> _Survey:
    lemmas = {lemma for text, found in readings.items() for lemma in (text, *found)}
    guarded = {stem for word in words if word.strict for stem in _stems_after(word, language)}
    survey = _Survey()
    for form, lemma, capital in dictionary.entries(lemmas=lemmas, beginnings=_beginnings(guarded, language)):
        if lemma in lemmas:
            survey.forms[lemma].add(form)
        # A German noun is told from bekannter, berichtet by its capital alone.
        if capital or not language.capital_nouns:
            for stem in _caught(form, lemma, guarded, language):
                survey.caught[stem].add(form)
    return survey


def _beginnings(guarded: set[str], language: Language) -> set[str] | None:
    """How a dictionary word begins that one of the stems could catch; None where accents move, so that its beginning tells nothing."""
    if language.morphology.moving_accent:
        return None
    return {beginning for stem in guarded for beginning in mutated(stem, language)}


def _caught(form: str, lemma: str, guarded: set[str], language: Language) -> set[str]:
    """The stems by which an ending rule would take a dictionary word for a form of another lemma."""
    found = {stem for host in variants(form, language) for stem in stem_candidates(host, language) if stem in guarded}
    if found and language.morphology.gate == "soft":
        return found - set(stem_candidates(lemma, language)) - {lemma}
    return found


def _inflected(
    word: Wanted,
    readings: frozenset[str],
    survey: _Survey,
    analogies: Mapping[str, _Analogy],
    language: Language,
    dictionary: Dictionary,
) -> Inflected:
    text = fold(word.text)
    after = _stems_after(word, language)
    known = _paradigm(word, readings, after, survey, language)
    analogy = analogies.get(text, _Analogy())
    tiers: dict[str, FormTier] = {
        **_by_endings(word, language),
        **dict.fromkeys(analogy.likely if len(known) < 2 else (), "analogy"),
        **dict.fromkeys(known, "dictionary"),
    }
    if not word.strict:
        return Inflected(forms=dict(sorted(tiers.items())), stems=after)
    kept = _kept(word, tiers, readings, after, language, dictionary)
    caught = {form for stem in after for form in survey.caught.get(stem, ()) if not _confirms(analogy, form, language)}
    blocked = (caught | _function_words_caught(kept, after, language)) - kept
    return Inflected(forms={form: tiers[form] for form in sorted(kept)}, stems=after, blocked=frozenset(blocked))


def _paradigm(word: Wanted, readings: frozenset[str], after: tuple[str, ...], survey: _Survey, language: Language) -> frozenset[str]:
    """The dictionary's forms of a word: its own if it is a lemma with forms, else those of the lemmas it is a form of.

    Inside a term of several words all of them: pl dziecięca agrees in all forms of dziecięcy.
    """
    text = fold(word.text)
    own = survey.forms.get(text, set()) | {text}
    if word.strict and len(own) > 1:
        return frozenset(own)
    if not word.strict:
        return frozenset(own.union(readings, *(survey.forms.get(lemma, ()) for lemma in readings)))
    borrowed = {form for lemma in readings if not _is_masculine_of(lemma, text, language) for form in survey.forms.get(lemma, ())}
    # The dictionary files lv radīšana under radīt, hr gledanje under gledati: only what inflects the noun is its form.
    return frozenset({text} | {form for form in borrowed if _shares_stem(form, text, after, language)})


def _is_masculine_of(lemma: str, text: str, language: Language) -> bool:
    return any(
        text.endswith(feminine) and lemma == text.removesuffix(feminine) + masculine
        for feminine, masculine in language.morphology.feminines
    )


def _shares_stem(form: str, text: str, after: tuple[str, ...], language: Language) -> bool:
    return not {*after, *stem_candidates(text, language)}.isdisjoint({form, *stem_candidates(form, language)})


def _kept(
    word: Wanted,
    tiers: Mapping[str, FormTier],
    readings: frozenset[str],
    after: tuple[str, ...],
    language: Language,
    dictionary: Dictionary,
) -> set[str]:
    """The forms of a single word that can stand without a neighbour to vouch for them."""
    text = fold(word.text)
    # The dictionary may know an adjective by another of its citation forms (lv pornogrāfiskais for pornogrāfisks).
    lemmas = readings | {text} | written_out(text, language, word.pos)
    kept = {form for form, tier in tiers.items() if tier != "ending" or lemmas.issuperset(dictionary.lemmas_of(form))}
    if language.morphology.nominal_filter and word.pos not in ("adjective", "verb"):
        # it "sono" stands under "stato".
        kept = {form for form in kept if form in after or not set(after).isdisjoint(stem_candidates(form, language))}
    return kept - language.morphology.function_words | {text}


def _function_words_caught(forms: Collection[str], after: tuple[str, ...], language: Language) -> set[str]:
    """The function words that a form or an ending would catch once a mutation or clitic is off (ga dtí, go dtí, is no form of teach)."""
    known = {*forms, *after}
    return {
        word
        for word in language.morphology.function_words
        if any(not known.isdisjoint({host, *stem_candidates(host, language)}) for host in variants(word, language))
    }


def _analogies(texts: Collection[str], dictionary: Dictionary, language: Language) -> dict[str, _Analogy]:
    """The forms that words borrow from the known words with the longest common ending (lapsipornografia from pornografia)."""
    neighbours = _neighbours(texts, dictionary)
    lemmas = {lemma for found in neighbours.values() for lemma in found}
    forms: dict[str, set[str]] = defaultdict(set)
    for form, lemma, _ in dictionary.entries(lemmas=lemmas, beginnings=()):
        forms[lemma].add(form)
    return {text: replace(_sure(text, neighbours, forms, language), likely=_likely(text, neighbours, forms)) for text in texts}


def _likely(text: str, neighbours: Mapping[str, list[str]], forms: Mapping[str, set[str]]) -> frozenset[str]:
    for ending in _endings_of(text):
        found = [lemma for lemma in neighbours.get(ending, ()) if lemma != text]
        if found:
            return _borrowed(text, ending, {lemma: forms[lemma] for lemma in found}, share=_SHARE_OF_NEIGHBOURS)
    return frozenset()


def _sure(text: str, neighbours: Mapping[str, list[str]], forms: Mapping[str, set[str]], language: Language) -> _Analogy:
    # A neighbour with far more forms is no noun (el χώρος is declined like νόμος, not like μικρός, μικρή, μικρό).
    most = _MORE_FORMS * len(forms[text]) if len(forms.get(text, ())) >= _FEWEST_FORMS else float("inf")
    for ending in _endings_of(text):
        found = [lemma for lemma in neighbours.get(ending, ()) if lemma != text and len(forms[lemma]) <= most]
        if len(found) < _MANY_NEIGHBOURS:
            continue
        own = len(text) - len(ending)
        aligned = {lemma: {_aligned(form, len(lemma) - len(ending), language) for form in forms[lemma]} for lemma in found}
        plain = {_aligned(lemma, len(lemma) - len(ending), language): their for lemma, their in aligned.items()}
        sure = _borrowed(_aligned(text, own, language), ending, plain, share=language.morphology.trusted_share)
        return _Analogy(sure=sure, own_letters=own)
    return _Analogy()


def _aligned(form: str, own_letters: int, language: Language) -> str:
    """The form with its beginning as stems are compared: απόσταση, αποστάσεις moves its accent as κατάσταση, καταστάσεις does."""
    return comparable(form[:own_letters], language) + form[own_letters:]


def _confirms(analogy: _Analogy, form: str, language: Language) -> bool:
    return _aligned(form, analogy.own_letters, language) in analogy.sure


def _endings_of(text: str) -> Iterator[str]:
    """The endings of a word that are long enough to tell, longest first."""
    return (text[-length:] for length in range(len(text), _SHORTEST_COMMON_ENDING - 1, -1))


def _neighbours(texts: Collection[str], dictionary: Dictionary) -> dict[str, list[str]]:
    """The lemmas with enough forms to borrow from, by each ending that they share with a word."""
    endings = {ending for text in texts for ending in _endings_of(text)}
    shortest = {text[-_SHORTEST_COMMON_ENDING:] for text in texts if len(text) >= _SHORTEST_COMMON_ENDING}
    counted = dictionary.lemmas_ending(shortest)
    found: dict[str, list[str]] = defaultdict(list)
    for lemma in sorted(lemma for lemma, times in counted.items() if times >= _FEWEST_FORMS and lemma.isalpha()):
        for length in range(_SHORTEST_COMMON_ENDING, len(lemma) + 1):
            ending = lemma[-length:]
            if ending not in endings:
                break
            if len(found[ending]) < _MOST_NEIGHBOURS:
                found[ending].append(lemma)
    return found


def _borrowed(text: str, ending: str, neighbours: Mapping[str, set[str]], *, share: float) -> frozenset[str]:
    """The forms that a share of the neighbours have, with the beginning of the word in place of theirs."""
    beginning = text.removesuffix(ending)
    counted = Counter(
        beginning + form[len(neighbour) - len(ending) :]
        for neighbour, forms in neighbours.items()
        for form in forms
        if form.startswith(neighbour.removesuffix(ending))
    )
    unchanged = text[: max(2, len(text) - _LONGEST_CHANGE)]
    return frozenset(form for form, times in counted.items() if times >= max(1, share * len(neighbours)) and form.startswith(unchanged))
