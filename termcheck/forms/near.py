"""What the scan has to know to find a term with a slip in it: halves of long words, one of which a slip leaves as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

# The shortest beginning of a word's forms that is looked for with a slip in it, by whether the term is deprecated and whether it has
# several words, the longest of which it is. Halves of shorter words stand in every text, and what is preferred is not worth as long a look.
LONGEST = {(True, False): 9, (True, True): 9, (False, False): 12, (False, True): 13}
# From so many letters on a long word may have two slips, both in one half.
TWICE_LONG = 14
# How far around a long word that stands as it should the other words of its term are looked at, in letters; the last past markup.
REACH, REACH_OF_GAP, REACH_OF_MARKUP = 60, 160, 1000
# How many letters beside a half tell at first, and how many answers are kept.
NEAREST, MOST_KNOWN = 5, 2000
_SHORTEST_HALF = 4
# How many times as rare letters are with one letter more.
_RARER = 2.0
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_WORD = re.compile(r"[^\W_]+")
_MARKUP = re.compile(r"[<>&;\[\]()|#]")
_WORDS = re.compile(r"[\w \-‐‑]*")
_TAG = re.compile(r"<[^<>]*>|\]\([^()]*\)|\]\[[^\[\]]*\]|[\[\]]")


class NearPlan(NamedTuple):
    """What to look for, in letters as the scan has them; `others` are numbers of the plan's words that must stand in the text as well.

    `stems`: the beginning of a long word's forms, and where it is cut in halves; `needs`: language, stem, others.
    `beside`: language, the beginning of a long word, how far to look around it, and the beginnings of the other words of its terms, each
    with how many slips it may have. `joined`: language, two words of a term written as one.
    """

    stems: Sequence[tuple[str, int]] = ()
    needs: Sequence[tuple[str, int, Sequence[int]]] = ()
    beside: Sequence[tuple[str, str, int, Sequence[tuple[str, int]]]] = ()
    joined: Sequence[tuple[str, str]] = ()


def slips_allowed(length: int) -> int:
    """How many slips a long word may have."""
    return 2 if length >= TWICE_LONG else 1


def cut_of(stem: str, sample: str) -> int:
    """Where to cut a stem so that its halves are rare, by their letters and a sample of text; one letter between them is in neither."""
    cuts = range(_SHORTEST_HALF, len(stem) - _SHORTEST_HALF)
    return min(cuts, key=lambda cut: _commonness(stem[:cut], sample) + _commonness(stem[cut + 1 :], sample))


def _commonness(half: str, sample: str) -> float:
    return float((1 + sample.count(half)) * _RARER ** -len(half))


def begins(text: str, wanted: str, slips: int) -> bool:
    """Whether a text begins with a word but for so many slips: a letter too many, too few, another one, or two neighbours swapped."""
    at = 0
    for a, b in zip(text, wanted, strict=False):
        if a != b:
            break
        at += 1
    if at == len(wanted):
        return True
    if slips == 0:
        return False
    left, rest = text[at:], wanted[at:]
    swapped = left[:2] == rest[:2][::-1]
    if slips == 1:
        # The same as below in a fraction of the time.
        return left.startswith(rest[1:]) or left.startswith((rest, rest[1:]), 1) or (swapped and left.startswith(rest[2:], 2))
    changed = ((left[1:], rest[1:]), (left[1:], rest), (left, rest[1:]), *(((left[2:], rest[2:]),) if swapped else ()))
    return any(begins(there, other, slips - 1) for there, other in changed)


class Half:
    """A half of long words, and what should stand after it or, backwards, before it."""

    __slots__ = ("_answers", "_length", "_possible", "_reach", "_rests", "backward")

    def __init__(self, length: int, *, backward: bool) -> None:
        self.backward = backward
        self._length = length
        self._reach = NEAREST
        self._rests: list[tuple[str, int, int]] = []
        self._possible: dict[str, tuple[tuple[str, int, int], ...]] = {}
        self._answers: dict[str, tuple[int, ...]] = {}

    def add(self, rest: str, slips: int, number: int) -> None:
        """The rest of a long word, in the direction of reading on, how many slips it may have, and the number to give for it."""
        self._rests.append((rest, slips, number))
        self._reach = max(self._reach, len(rest) + slips)

    def found(self, text: str, end: int) -> tuple[int, ...]:
        """The numbers of the words that stand with a slip around the half whose last letter is at an index."""
        there = self._beside(text, end, self._reach)
        nearest = there[:NEAREST]
        possible = self._possible.get(nearest)
        if possible is None:
            possible = _kept(self._possible, nearest, tuple(one for one in self._rests if _could_follow(nearest, *one[:2])))
        if not possible:
            return ()
        answer = self._answers.get(there)
        if answer is None:
            if _MARKUP.search(there):
                return _standing(_without_markup(self._beside(text, end, REACH_OF_MARKUP), backward=self.backward), possible)
            answer = _kept(self._answers, there, _standing(there, possible))
        return answer

    def _beside(self, text: str, end: int, reach: int) -> str:
        if self.backward:
            start = end + 1 - self._length
            return text[start - reach if start > reach else 0 : start][::-1]
        return text[end + 1 : end + 1 + reach]


def _could_follow(nearest: str, rest: str, slips: int) -> bool:
    return _MARKUP.search(nearest) is not None or begins(nearest, rest[: NEAREST - slips], slips)


def _standing(there: str, possible: tuple[tuple[str, int, int], ...]) -> tuple[int, ...]:
    """The numbers of those that stand with a slip at the beginning of a text, as far as words, spaces and hyphens go."""
    told = _WORDS.match(there)
    return tuple(number for rest, slips, number in possible if _has_slip(told[0] if told else "", rest, slips))


def _without_markup(there: str, *, backward: bool) -> str:
    import html

    text = html.unescape(_TAG.sub("", there[::-1] if backward else there))
    return text[::-1] if backward else text


class Neighbourhood:
    """A long word around which another word of its term may stand with a slip."""

    __slots__ = ("_number", "_reach", "_seen", "_stems")

    def __init__(self, reach: int, stems: Sequence[tuple[str, int]], number: int) -> None:
        self._reach = reach
        self._stems = stems
        self._number = number
        self._seen: dict[str, bool] = {}

    def found(self, text: str, end: int) -> tuple[int, ...]:
        """The number of the neighbour if it stands with a slip near the word whose beginning ends at an index."""
        around = text[max(0, end - self._reach) : end + self._reach]
        if _MARKUP.search(around):
            around = text[max(0, end - REACH_OF_MARKUP) : end + REACH_OF_MARKUP]
        return (self._number,) if any(map(self._is_near, around.split())) else ()

    def _is_near(self, chunk: str) -> bool:
        known = self._seen.get(chunk)
        if known is None:
            words = _WORD.findall(chunk)
            known = _kept(self._seen, chunk, any(_has_slip(word, stem, slips) for word in words for stem, slips in self._stems))
        return known


class Joined:
    """Two words written as one."""

    __slots__ = ("_number",)

    def __init__(self, number: int) -> None:
        self._number = number

    def found(self, text: str, end: int) -> tuple[int, ...]:
        """The number of the two words: where the scan hits them they stand."""
        return (self._number,)


Closer = Half | Neighbourhood | Joined


def closer_looks(plan: NearPlan, number: int) -> Iterator[tuple[str, Closer]]:
    """The strings to scan for, each with what looks closer where one is hit and gives numbers from `number` on.

    Stems come first, then neighbours, then joined words.
    """
    halves: dict[tuple[str, bool], Half] = {}
    for index, (stem, cut) in enumerate(plan.stems):
        slips = slips_allowed(len(stem))
        for half, rest, backward in ((stem[:cut], stem[cut:], False), (stem[cut + 1 :], stem[cut::-1], True)):
            halves.setdefault((half, backward), Half(len(half), backward=backward)).add(rest, slips, number + index)
    yield from ((string, half) for (string, _), half in halves.items())
    for index, (_, word, reach, stems) in enumerate(plan.beside, number + len(plan.stems)):
        yield word, Neighbourhood(reach, stems, index)
    for index, (_, string) in enumerate(plan.joined, number + len(plan.stems) + len(plan.beside)):
        yield string, Joined(index)


def _has_slip(text: str, wanted: str, slips: int) -> bool:
    return not text.startswith(wanted) and begins(text, wanted, slips)


def _kept(answers: dict[_Key, _Value], key: _Key, answer: _Value) -> _Value:
    if len(answers) >= MOST_KNOWN:
        answers.clear()
    answers[key] = answer
    return answer
