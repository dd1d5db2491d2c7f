"""Stems and the endings that may follow them, by the closed tables of each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from termcheck.forms.fold import fold
from termcheck.forms.variants import without_accents
from termcheck.languages._base import Language, Morphology, VowelRule

SHORTEST_STEM = 3
_UMLAUT = str.maketrans("aou", "äöü")
_VOICED = {"s": "z", "f": "v"}


def stems(word: str, language: Language, pos: str | None = None) -> frozenset[str]:
    """What an ending may follow: the word without its citation ending, and the alternations of that; folded."""
    morphology = language.morphology
    folded = comparable(fold(word), language)
    found = {folded, *irregular(folded, language)}
    for base in _bases(folded, _citation_endings(morphology, pos)):
        found.add(base)
        found.update(_alternated(base, morphology))
        found.update(stem for rule in morphology.vowel_rules for stem in _VOWEL_RULES[rule](base))
    return frozenset(stem for stem in found if len(stem) >= SHORTEST_STEM)


def stem_candidates(token: str, language: Language) -> Iterator[str]:
    """The token without each listed ending it has, longest stem first; none shorter than SHORTEST_STEM."""
    morphology = language.morphology
    word = comparable(fold(token), language)
    for length in morphology.ending_lengths:
        stem, ending = word[:-length], word[-length:]
        if len(stem) < SHORTEST_STEM:
            return
        if ending in morphology.endings and _may_follow(stem, ending, morphology):
            yield stem


def irregular(word: str, language: Language) -> frozenset[str]:
    """The irregular forms or stems of a folded word (en grandchild: grandchildren)."""
    replaced = language.morphology.irregular
    return frozenset(comparable(word.removesuffix(old) + new, language) for old, new in replaced if word.endswith(old))


def comparable(word: str, language: Language) -> str:
    """The folded word as stems are compared: in Greek without its accent."""
    return without_accents(word) if language.morphology.moving_accent else word


def written_out(word: str, language: Language, pos: str | None) -> frozenset[str]:
    """The forms of an adjective or verb by its own endings, of which there are few enough to list them."""
    morphology = language.morphology
    endings = {"adjective": morphology.adjective_endings, "verb": morphology.verb_endings}.get(pos or "", ())
    if not endings:
        return frozenset()
    return frozenset(stem + ending for stem in stems(word, language, pos) for ending in endings)


def has_own_endings(language: Language, pos: str | None) -> bool:
    """Whether words of this part of speech have a table of their own and do not take the nouns' endings."""
    morphology = language.morphology
    return bool({"adjective": morphology.adjective_endings, "verb": morphology.verb_endings}.get(pos or "", ()))


def _citation_endings(morphology: Morphology, pos: str | None) -> tuple[str, ...]:
    own = {"adjective": morphology.adjective_citation, "verb": morphology.verb_citation}.get(pos or "", ())
    return own or morphology.citation_endings


def _may_follow(stem: str, ending: str, morphology: Morphology) -> bool:
    return not morphology.after_vowel or ending[0] not in morphology.after_vowel or stem[-1] in morphology.vowels


def _bases(word: str, citation_endings: tuple[str, ...]) -> Iterator[str]:
    for base in (word, *(word.removesuffix(ending) for ending in citation_endings)):
        if len(base) >= SHORTEST_STEM:
            yield base


def _alternated(base: str, morphology: Morphology) -> Iterator[str]:
    for old, new in morphology.alternations:
        kept = base[: -len(old)]
        # A stem whose end is dropped altogether (da museum, museer) must stay long enough to tell words apart.
        if base.endswith(old) and len(kept) >= (2 if new else 4):
            yield kept + new


def _umlaut(base: str) -> Iterator[str]:
    """de Haus, Häuser; Mutter, Mütter: the last a, o, u (au counts as a)."""
    for at in range(len(base) - 1, 0, -1):
        if base[at] not in "aou":
            continue
        start = at - 1 if base[at - 1 : at + 1] == "au" else at
        yield base[:start] + base[start].translate(_UMLAUT) + base[start + 1 :]
        return


def _open_syllable(base: str) -> Iterator[str]:
    """nl taak, taken; brief, brieven; reis, reizen; huis, huizen."""
    last = base[-1]
    if last in _VOICED:
        yield base[:-1] + _VOICED[last]
    if len(base) > 3 and base[-3] == base[-2] and base[-2] in "aeou":
        yield base[:-2] + last
        if last in _VOICED:
            yield base[:-2] + _VOICED[last]


def _accent_dropped(base: str) -> Iterator[str]:
    """es nación, naciones; pt inglês, ingleses."""
    if len(base) > 1:
        yield base[:-2] + without_accents(base[-2]) + base[-1]


def _breaking(base: str) -> Iterator[str]:
    """ro seară, seri; școală, școli; măr, mere; carte, cărți."""
    for old, new in (("ea", "e"), ("oa", "o"), ("ă", "e"), ("a", "ă")):
        at = base.rfind(old)
        if len(base) > 3 and at > 0:
            yield base[:at] + new + base[at + len(old) :]


def _broad(base: str) -> Iterator[str]:
    """ga athair, athar."""
    if len(base) > 3 and base[-2] == "i":
        yield base[:-2] + base[-1]


def _slender(base: str) -> Iterator[str]:
    """ga leabhar, leabhair."""
    if len(base) > 3 and base[-1] not in "aeiouáéíóú" and base[-2] in "aouáóúé":
        yield base[:-1] + "i" + base[-1]


_VOWEL_RULES: dict[VowelRule, Callable[[str], Iterator[str]]] = {
    "umlaut": _umlaut,
    "open-syllable": _open_syllable,
    "accent-dropped": _accent_dropped,
    "breaking": _breaking,
    "broad": _broad,
    "slender": _slender,
}
