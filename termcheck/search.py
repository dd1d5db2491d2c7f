"""The strings of all plans of a run, looked for at once by one automaton."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

from termcheck.forms.near import Closer, closer_looks
from termcheck.forms.plan import Need, Plan

# An automaton of many strings takes long to make and much memory: of so many, only the beginnings are in it, and the rest is compared.
# Measured on 296,000 strings: 0.5 s as they are, 0.2 s cut at six letters.
MANY, CUT = 20_000, 6


class Search:
    """Finds words by their strings; words are numbered one plan after the other, and so are strings."""

    def __init__(self, plans: Sequence[Plan]) -> None:
        import ahocorasick

        self.plans = plans
        self._words = [0, *accumulate(len(plan.needs) for plan in plans)]
        self._strings = [0, *accumulate(len(plan.strings) for plan in plans)]
        strings = list(chain.from_iterable(plan.strings for plan in plans))
        cut = CUT if len(strings) > MANY else None
        firsts: dict[str, int] = {}
        # The strings that begin alike, or stand in several plans, by the number of the first of them.
        self._others: dict[int, list[int]] = {}
        for number, string in enumerate(strings):
            first = firsts.setdefault(string[:cut], number)
            if first != number:
                self._others.setdefault(first, []).append(number)
        self._cut = cut
        self._whole = [frozenset(plan.whole) for plan in plans]
        self._groups: dict[int, list[tuple[str, int, Sequence[int]]]] = {}
        # What looks closer, by the number of the string where it does; the words that it gives come after those of the plans.
        self._looks: dict[int, list[Closer]] = {}
        self._near: dict[int, list[tuple[int, int, Need]]] = {}
        self._next = self._words[-1]
        for string, look in chain.from_iterable(map(self._closer, range(len(plans)))):
            self._looks.setdefault(firsts.setdefault(string, self._strings[-1] + len(firsts)), []).append(look)
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for beginning, number in firsts.items():
            self._automaton.add_word(beginning, number)
        self._automaton.make_automaton()

    def note(self, text: str, seen: set[int]) -> None:
        """Add the words of which a folded text holds a string to those that were seen."""
        settled: set[int] = set()
        for end, number in self._automaton.iter(text) if self._strings[-1] else ():
            if number in settled:
                continue
            if number in self._looks:
                for look in self._looks[number]:
                    near = look.found(text, end)
                    if near:
                        seen.update(near)
                if number >= self._strings[-1]:
                    continue
            is_settled = number not in self._looks
            for rest, whole, words in self._groups.get(number) or self._group(number):
                if (rest and not text.startswith(rest, end + 1)) or (whole and _goes_on(text, end + 1 - whole)):
                    is_settled = False
                else:
                    seen.update(words)
            if is_settled:
                settled.add(number)

    def needs_at(self, word: int) -> Iterator[tuple[int, int, Need]]:
        """The needs of which a word is the rarest, each with the place of its plan and the number of the first word there."""
        if word >= self._words[-1]:
            return iter(self._near[word])
        place = bisect_right(self._words, word) - 1
        start = self._words[place]
        return ((place, start, need) for need in self.plans[place].needs_at(word - start))

    def _closer(self, place: int) -> Iterator[tuple[str, Closer]]:
        """What looks closer for a plan, with the strings where it does; what it gives are new words with needs of their own."""
        near, start, first = self.plans[place].near, self._words[place], self._next
        needs = [(code, first + stem, others) for code, stem, others in near.needs]
        needs += [(code, first + len(near.stems) + number, ()) for number, (code, *_) in enumerate(near.beside)]
        needs += [(code, first + len(near.stems) + len(near.beside) + number, ()) for number, (code, _) in enumerate(near.joined)]
        self._next += len(near.stems) + len(near.beside) + len(near.joined)
        for code, word, others in needs:
            self._near.setdefault(word, []).append((place, start, Need(language=code, words=(word - start, *others), kind="near")))
        return closer_looks(near, first)

    def _group(self, number: int) -> list[tuple[str, int, Sequence[int]]]:
        """The strings of an entry of the automaton: what follows the beginning, how long it is if no letter may go before it, its words."""
        group = self._groups[number] = [row for one in (number, *self._others.get(number, ())) for row in self._told(one)]
        return group

    def _told(self, number: int) -> Iterator[tuple[str, int, Sequence[int]]]:
        place = bisect_right(self._strings, number) - 1
        plan, start = self.plans[place], self._words[place]
        string = plan.strings[number - self._strings[place]]
        beginning = string[: self._cut]
        for word in plan.words_of(number - self._strings[place]):
            yield string[len(beginning) :], len(beginning) if word in self._whole[place] else 0, (start + word,)


def _goes_on(text: str, start: int) -> bool:
    """Whether a letter stands before a place. An abbreviation is no part of a word: MASI, not Finnish tarjoamasi."""
    return start > 0 and text[start - 1].isalnum()
