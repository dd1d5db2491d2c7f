"""The cues of a language in a text: looked for all at once, then looked up by their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from termcheck.forms.fold import fold, fold_term
from termcheck.languages import LANGUAGES

# The key of a place where a text is cut inside a word: any cue may begin there.
_ANY = -1
_MOST_PIECES = 16
_NO_WORD = re.compile(r"\W")


@cache
def pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    """A regular expression for cues: at word boundaries, any white space between words, `*` for any ending."""
    at_words, others = _alternatives(cues)
    # One look behind for all of them: most places of a text are inside of a word and are left at once.
    return re.compile("|".join(part for part in (at_words and rf"(?<!\w)(?:{at_words})", others) if part))


@cache
def _beginning(cues: tuple[str, ...]) -> re.Pattern[str]:
    """The same for a place where a word begins."""
    return re.compile("|".join(part for part in _alternatives(cues) if part))


def _alternatives(cues: tuple[str, ...]) -> tuple[str, str]:
    """The longest first: those that begin with a letter or figure, and the others."""
    written = sorted((fold_term(cue) for cue in cues), key=len, reverse=True)
    at_words = "|".join(_written(cue) for cue in written if cue[0].isalnum())
    return at_words, "|".join(_written(cue) for cue in written if not cue[0].isalnum())


def _written(cue: str) -> str:
    body = re.escape(cue).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")
    right = r"(?!\w)" if cue[-1].isalnum() else ""
    return f"{body}{right}"


def _key(cue: str) -> tuple[str, bool]:
    """How a cue begins, up to the first space or star, and whether a letter may follow there: before a star or after a sign."""
    written = fold_term(cue)
    key = re.split(r"[ *]", written, maxsplit=1)[0]
    return key, written[len(key) :].startswith("*") or not key[-1].isalnum()


class _Spotter:
    """Finds the beginnings of all cues of a language in one walk through a text."""

    def __init__(self, code: str) -> None:
        import ahocorasick

        cues = LANGUAGES[code].cues
        self.numbers: dict[tuple[str, bool], int] = {}
        for cue in (cue for name in cues.__dataclass_fields__ for cue in getattr(cues, name)):
            self.numbers.setdefault(_key(cue), len(self.numbers))
        spelled: dict[str, list[int]] = {}
        for (key, goes_on), number in self.numbers.items():
            if key[0].isalnum():
                # Between spaces, unless a letter may follow.
                spelled.setdefault(" " + _NO_WORD.sub(" ", key) + " " * (not goes_on), []).append(number)
        self.keys = tuple(key for key, _ in self.numbers if key[0].isalnum())
        self.longest = max(map(len, self.keys), default=0)
        self.others = [(key, number) for (key, _), number in self.numbers.items() if not key[0].isalnum()]
        self._automaton = ahocorasick.Automaton()
        for string, numbers in spelled.items():
            self._automaton.add_word(string, (len(string), tuple(numbers)))
        self._automaton.make_automaton()
        self._empty = not spelled

    def places(self, text: str) -> tuple[list[int], list[int]]:
        """Where in a folded text a cue may begin, in order, and the number of its key."""
        # A space for each sign that is in no word, and one at each end: the boundaries of words become letters to look for.
        spaced = f" {_NO_WORD.sub(' ', text)} "
        walk = self._automaton.iter(spaced) if not self._empty else ()
        found = [(end - length + 1, number) for end, (length, numbers) in walk for number in numbers]
        for key, number in self.others:
            at = text.find(key)
            while at >= 0:
                found.append((at, number))
                at = text.find(key, at + 1)
        found.sort()
        return [at for at, _ in found], [number for _, number in found]


@cache
def _spotter(code: str) -> _Spotter:
    return _Spotter(code)


@lru_cache(maxsize=4096)
def _keys(cues: tuple[str, ...], code: str) -> frozenset[int] | None:
    """The numbers of the keys of some cues; None when one is not of the language."""
    numbers = _spotter(code).numbers
    keys = {_key(cue) for cue in cues}
    return frozenset((*(numbers[key] for key in keys), _ANY)) if keys <= numbers.keys() else None


class CuedText:
    """A folded text with the places where a cue of a language may begin."""

    def __init__(self, text: str, code: str) -> None:
        self.text, self._code = text, code
        self._spotter = _spotter(code)
        self._places, self._numbers = self._spotter.places(text)
        self._known: dict[tuple[int, int], tuple[frozenset[int], list[int]]] = {}

    def found(self, cues: tuple[str, ...], low: int, high: int) -> Iterator[tuple[int, int]]:
        """The ranges of the cues in a piece of the text, as `pattern` finds them in that piece alone."""
        if not cues or low >= high:
            return iter(())
        wanted = _keys(cues, self._code)
        if wanted is None:
            return ((low + match.start(), low + match.end()) for match in pattern(cues).finditer(self.text[low:high]))
        return iter(()) if wanted.isdisjoint(self._keys_in(low, high)[0]) else self._walk(_beginning(cues), wanted, low, high)

    def _walk(self, beginning: re.Pattern[str], wanted: frozenset[int], low: int, high: int) -> Iterator[tuple[int, int]]:
        first, last = bisect_left(self._places, low), bisect_left(self._places, high)
        places = [self._places[index] for index in range(first, last) if self._numbers[index] in wanted]
        _, cut = self._keys_in(low, high)
        for at in sorted({*places, *cut}) if cut else places:
            match = beginning.match(self.text, at, high) if at >= low else None
            if match is not None:
                yield match.span()
                low = match.end()

    def _keys_in(self, low: int, high: int) -> tuple[frozenset[int], list[int]]:
        """The keys in a piece of the text, and where else a cue may stand; the rules ask about the same few pieces again and again."""
        known = self._known.get((low, high))
        if known is None:
            if len(self._known) >= _MOST_PIECES:
                self._known.clear()
            numbers = self._numbers[bisect_left(self._places, low) : bisect_left(self._places, high)]
            cut = self._cut(low, high)
            known = self._known[low, high] = frozenset((*numbers, _ANY) if cut else numbers), cut
        return known

    def _cut(self, low: int, high: int) -> list[int]:
        """Where a cue may begin only because a piece is cut inside a word: "including" ends with "in", "offence" begins anew at "fence"."""
        places: list[int] = []
        if self._is_inside_word(low) and self.text.startswith(self._spotter.keys, low):
            places.append(low)
        if self._is_inside_word(high) and self.text.endswith(self._spotter.keys, low, high):
            begins = range(max(low, high - self._spotter.longest), high)
            places += [at for at in begins if not self._is_inside_word(at)]
        return places

    def _is_inside_word(self, at: int) -> bool:
        return 0 < at < len(self.text) and _is_of_word(self.text[at - 1]) and _is_of_word(self.text[at])


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


@lru_cache(maxsize=1)
def folded(text: str) -> str:
    """The text, folded; the hits of one text ask for it one after the other."""
    return fold(text)


@lru_cache(maxsize=2)
def cued(text: str, code: str) -> CuedText:
    """A text with the cues of a language."""
    return CuedText(folded(text), code)
