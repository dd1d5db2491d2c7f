"""What a word of running text stands for when something has been put onto it: mutations, clitics, possessives, accents."""

from __future__ import annotations

from unicodedata import combining, normalize

from termcheck.forms.fold import fold
from termcheck.languages._base import Language, Morphology

# What is left of a Finnish or Estonian word when a clitic is taken off.
_SHORTEST_HOST = 4


def without_accents(text: str) -> str:
    return normalize("NFC", "".join(letter for letter in normalize("NFD", text) if not combining(letter)))


def variants(token: str, language: Language) -> frozenset[str]:
    """The token and what it may stand for without its mutation, clitic, possessive ending or second accent; folded."""
    morphology = language.morphology
    word = fold(token)
    found = {word, *_demutated(token, word, morphology)}
    found |= {host for form in tuple(found) for host in _without(form, morphology.clitics)}
    found |= {host for form in tuple(found) for host in _without_possessive(form, morphology)}
    if morphology.enclitic_accent:
        found.add(_without_second_accent(word))
    return frozenset(found)


def mutated(word: str, language: Language) -> frozenset[str]:
    """The word with each initial mutation it can have (ga fear: fhear, bhfear); with the word itself."""
    morphology = language.morphology
    prefixed = {letter + word for letter in morphology.vowel_prefixes}
    return frozenset({word} | prefixed | {new + word[len(base) :] for new, base in morphology.mutations if word.startswith(base)})


def _demutated(token: str, word: str, morphology: Morphology) -> set[str]:
    if not morphology.mutations:
        return set()
    found = {base + word[len(mutated) :] for mutated, base in morphology.mutations if word.startswith(mutated)}
    if word[:1] and word[0] in morphology.vowel_prefixes and (word[1:2] in tuple(morphology.vowels) or token[1:2].isupper()):
        # tAthair, hÉireann, n-athair without its hyphen.
        found.add(word[1:])
    return found


def _without(word: str, endings: tuple[str, ...]) -> set[str]:
    return {word[: -len(ending)] for ending in endings if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_HOST}


def _without_possessive(word: str, morphology: Morphology) -> set[str]:
    """The word before its possessive, with the -n or -t that the possessive has swallowed (talonsa: talon, talot)."""
    hosts = _without(word, morphology.possessives)
    return hosts | {host + swallowed for host in hosts for swallowed in morphology.swallowed}


def _without_second_accent(word: str) -> str:
    accents = [at for at, letter in enumerate(word) if "\u0301" in normalize("NFD", letter)]
    if len(accents) != 2:
        return word
    second = accents[1]
    return word[:second] + without_accents(word[second]) + word[second + 1 :]
