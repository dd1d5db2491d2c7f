"""The dictionary of word forms: the only module that knows simplemma."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from termcheck.forms.fold import fold
from termcheck.languages._base import Language


@dataclass(frozen=True, slots=True, eq=False)
class Dictionary:
    """The lemma of every form that the dictionary of a language knows; all words that go in and come out are folded."""

    raw: Mapping[bytes, bytes]
    version: str

    def __contains__(self, word: str) -> bool:
        return any(spelling in self.raw for spelling in _spellings(word))

    def lemmas_of(self, word: str) -> frozenset[str]:
        """The lemmas that a word is a form of, written small or with a capital."""
        found = (self.raw.get(spelling) for spelling in _spellings(word))
        return frozenset(_folded(lemma) for lemma in found if lemma is not None)

    def entries(self, *, lemmas: Collection[str], beginnings: Collection[str] | None) -> Iterator[tuple[str, str, bool]]:
        """Each form, its lemma and whether it has a capital, in one pass: of the lemmas, and with one of the beginnings (None: all)."""
        wanted = {spelling for lemma in lemmas for spelling in _spellings(lemma)}
        begins = _beginning_test({spelling for beginning in beginnings or () for spelling in _spellings(beginning)})
        everything = beginnings is None
        for form, lemma in self.raw.items():
            if everything or lemma in wanted or begins(form):
                spelled = form.decode()
                yield fold(spelled), _folded(lemma), spelled[:1].isupper()

    def lemmas_ending(self, endings: Collection[str]) -> dict[str, int]:
        """How many forms each lemma with one of the endings has, in one pass."""
        tails = {spelling for ending in endings for spelling in _spellings(ending)}
        width = min(map(len, tails), default=0)
        tails = {tail[-width:] for tail in tails} if width else set()
        counted = Counter(lemma for lemma in self.raw.values() if lemma[-width:] in tails)
        return {_folded(lemma): forms for lemma, forms in counted.items()}


def open_dictionary(language: Language) -> Dictionary | None:
    """The dictionary of a language, read into memory; None where there is none (Maltese)."""
    code = language.morphology.dictionary
    if code == "":
        return None
    # Heavy: up to 4 s and 400 MB (Finnish), and needed only where a glossary is compiled.
    from simplemma import __version__
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    mapping = DefaultDictionaryFactory(cache_max_size=1).get_dictionary(code or language.code)
    return Dictionary(_as_bytes(mapping), f"simplemma {__version__}")


def word_test(language: Language) -> Callable[[str], bool]:
    """Tells whether a folded word is one of the dictionary of a language, without reading all of it into memory; never in Maltese."""
    code = language.morphology.dictionary
    if code == "":
        return lambda word: False
    from simplemma.strategies.dictionaries.stream_dictionary_factory import StreamDictionaryFactory

    words = StreamDictionaryFactory(cache_max_size=1).get_dictionary(code or language.code)
    return cache(lambda word: any(words.get(spelling.decode()) is not None for spelling in _spellings(word)))


def dictionary_version() -> str:
    """The name and version of the installed dictionary, without opening it; for cache keys."""
    from importlib.metadata import version

    return f"simplemma {version('simplemma')}"


def _as_bytes(mapping: Mapping[str, str]) -> Mapping[bytes, bytes]:
    """The bytes behind simplemma's decoding view (decoding each of 3.6 million Polish entries takes four times as long as reading them)."""
    raw: Mapping[bytes, bytes] | None = getattr(mapping, "_dict", None)
    return raw if raw is not None else {form.encode(): lemma.encode() for form, lemma in mapping.items()}


def _beginning_test(beginnings: set[bytes]) -> Callable[[bytes], bool]:
    """A quick test whether a spelling begins with one of many."""
    width = min(map(len, beginnings), default=0)
    lengths: dict[bytes, set[int]] = defaultdict(set)
    for beginning in beginnings:
        lengths[beginning[:width]].add(len(beginning))

    def begins(spelling: bytes) -> bool:
        first = spelling[:width]
        return first in lengths and any(spelling[:length] in beginnings for length in lengths[first])

    return begins


def _folded(spelling: bytes) -> str:
    return fold(spelling.decode())


def _spellings(word: str) -> set[bytes]:
    """The ways in which the dictionary may write a folded word."""
    small = {word, word.replace("ș", "ş").replace("ț", "ţ")}
    # Folding has turned the final sigma of πρόσωπος into σ.
    small |= {spelling[:-1] + "ς" for spelling in small if spelling.endswith("σ")}
    return {spelling.encode() for spelling in small | {spelling[:1].upper() + spelling[1:] for spelling in small}}
