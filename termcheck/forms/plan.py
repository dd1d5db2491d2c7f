"""The plan of a scan: which strings to look for, and which terms they call for. All of it is text that is taken apart only at a hit."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, Literal

from termcheck.forms.near import NearPlan
from termcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A foreign name and an abbreviation call for a look even where they are a concept's only name.
NameKind = Literal["name", "foreign", "abbreviation"]
_QUIET = "~"
NOTHING_NEAR = NearPlan([], [], [], [])


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What tells of a term: all these words, by their numbers.

    `kind` tells whether it is deprecated ("term") or a name, which has a concept and a number among the names of its language; `quiet` that
    it is looked for only where the settings give levels: the term is off, the name one of a concept that is off or of level info. A term of
    any status with a slip in it is "near".
    """

    language: str
    words: tuple[int, ...]
    kind: Literal["term", "near"] | NameKind = "term"
    quiet: bool = False
    number: int = 0
    concept: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to scan for. A word is a few strings of which every form of it contains one; a term needs all of its telling words.

    `words` holds for each string the number of the word that it tells of; a negative one counts from the end of `shared`, where the words
    of a string of several are. `needs` holds for each word, by its number, those of which it is the rarest word, one a line. `whole` are
    the words that are no part of a longer one. All are flat lists, which are read in no time: a plan may be of 100,000 terms.
    `near` tells of terms with a slip in them.
    """

    strings: Sequence[str]
    words: Sequence[int]
    shared: Sequence[Sequence[int]]
    needs: Sequence[str]
    whole: Sequence[int] = ()
    near: NearPlan = NOTHING_NEAR

    def words_of(self, number: int) -> Sequence[int]:
        """The words that a string tells of, by the string's number."""
        word = self.words[number]
        return (word,) if word >= 0 else self.shared[word]

    def needs_at(self, word: int) -> Iterator[Need]:
        """The needs of which a word is the rarest."""
        return map(_read, self.needs[word].splitlines())


def planned(needs: Sequence[Need], words: Sequence[tuple[str, ...]], near: NearPlan = NOTHING_NEAR) -> Plan:
    """The plan for needs and the strings of their words, in the order of their numbers."""
    strings: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        for string in word:
            strings.setdefault(string, []).append(number)
    # The rarest word is the one of which the shortest string is the longest.
    lengths = [min(map(len, word), default=0) for word in words]
    at: list[list[str]] = [[] for _ in words]
    kinds: list[set[str]] = [set() for _ in words]
    for need in (one for one in needs if one.words):
        at[max(need.words, key=lambda word: (lengths[word], -word))].append(_written(need))
        for number in need.words:
            kinds[number].add(need.kind)
    # An abbreviation is no part of a word: MASI, not Finnish tarjoamasi.
    whole = [number for number, its in enumerate(kinds) if its == {"abbreviation"}]
    shared = [found for found in strings.values() if len(found) > 1]
    following = count(-len(shared))
    numbers = [found[0] if len(found) == 1 else next(following) for found in strings.values()]
    lines = ["\n".join(group) for group in at]
    return Plan(strings=list(strings), words=numbers, shared=shared, needs=lines, whole=whole, near=near)


def to_json(plan: Plan) -> dict[str, Any]:
    """The plan as plain data."""
    return {
        "strings": plan.strings,
        "words": plan.words,
        "shared": plan.shared,
        "needs": plan.needs,
        "whole": plan.whole,
        "near": plan.near,
    }


def from_json(told: dict[str, Any]) -> Plan:
    """The plan from plain data, which stays as it is: most of it is never asked for."""
    return Plan(**{**told, "near": NearPlan(*told["near"])})


def _written(need: Need) -> str:
    """A need as a line: "nl 3,5", a name "nl 3,5 name 2 child-protection/csam"; a sign marks the quiet ones."""
    head = f"{need.language} {','.join(map(str, need.words))}"
    if need.kind == "term":
        return f"{head} {_QUIET}term" if need.quiet else head
    return f"{head} {_QUIET if need.quiet else ''}{need.kind} {need.number} {need.concept}"


def _read(line: str) -> Need:
    language, words, *more = line.split(" ", 4)
    numbers = tuple(map(int, words.split(",")))
    if not more:
        return Need(language=language, words=numbers)
    kind: Any = more[0].removeprefix(_QUIET)
    number, concept = more[1:] or (0, "")
    return Need(language=language, words=numbers, kind=kind, quiet=more[0].startswith(_QUIET), number=int(number), concept=concept)
