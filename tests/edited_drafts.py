"""Drafts that are edited at random: words come and go, paragraphs move and are wrapped anew, files are renamed and split.

A word of a draft is a filler or a deprecated term; only `disturb` touches one of the four words around a term.
"""

from __future__ import annotations

import random
import re
import string
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

TERMS = ("illegal migrant", "street child", "fietspad-verbod")
AROUND = 4
LAYOUTS = ("", "", "", "- ", "1. ", "> ", "> - ", "  - ")


@dataclass(frozen=True)
class Block:
    """A paragraph: its words, and how it stands in the file."""

    words: tuple[str, ...]
    layout: str = ""
    width: int = 72
    blank: int = 1

    @property
    def terms(self) -> list[int]:
        return [at for at, word in enumerate(self.words) if word in TERMS]

    def near(self, at: int) -> list[int]:
        """The terms that have a word among their four, or are it."""
        return [term for term in self.terms if self._between(term, at, at + 1) < AROUND]

    def near_gap(self, at: int) -> list[int]:
        """The terms that a word would come to be near to that is put before a place."""
        return [term for term in self.terms if self._between(term, at, at) < AROUND]

    def _between(self, term: int, start: int, end: int) -> int:
        """How many words stand between a term and a place; a term may be two."""
        return len(" ".join(self.words[term + 1 : start] if term < start else self.words[end:term]).split())


class Drafts:
    """Files of blocks, by name."""

    def __init__(self, seed: int, *, files: int, blocks: int) -> None:
        self.dice = random.Random(seed)
        self._vocabulary = [self._syllables() for _ in range(300)]
        self.files = {f"draft{number}.md": [self.block() for _ in range(blocks)] for number in range(files)}
        self._names = files

    def text(self, name: str) -> str:
        """A file as it stands on the disk; some have the line ends of Windows."""
        pieces = [line for block in self.files[name] for line in (*self._lines(block), *[""] * block.blank)]
        return ("\r\n" if name < "draft2" else "\n").join(["# Draft", "", *pieces])

    def block(self, terms: int = 2) -> Block:
        """A new paragraph with some terms, now and then close together."""
        words = [self.word() for _ in range(self.dice.randint(8, 30))]
        for _ in range(terms):
            words.insert(self.dice.randint(0, len(words)), self.dice.choice(TERMS))
        return Block(words=tuple(words), layout=self.dice.choice(LAYOUTS), width=self.dice.randint(20, 100))

    def word(self) -> str:
        return self.dice.choice(self._vocabulary) + self.dice.choice(["", "", "", "", ","])

    def terms(self) -> int:
        return sum(len(block.terms) for blocks in self.files.values() for block in blocks)

    @contextmanager
    def for_a_moment(self) -> Iterator[None]:
        """What is done meanwhile is taken back."""
        before = {name: list(blocks) for name, blocks in self.files.items()}
        yield
        self.files = before

    def edit(self) -> None:
        """One edit outside of the four words around any term."""
        self.dice.choice([self._insert, self._delete, self._swap, self._wrap, self._move, self._rename, self._split, self._append])()

    def plant(self) -> int:
        """A new paragraph, or a second copy of an old one; the number of terms it brings."""
        name, _ = self._place()
        old = self.dice.choice([block for blocks in self.files.values() for block in blocks])
        new = self.dice.choice([self.block(terms=1), replace(old, width=self.dice.randint(20, 100))])
        self.files[name].insert(self.dice.randint(0, len(self.files[name])), new)
        return len(new.terms)

    def disturb(self) -> int:
        """Another word among the four around a term; the number of terms that have it there."""
        name, at = self._place(with_terms=True)
        block = self.files[name][at]
        spots = [spot for spot in range(len(block.words)) if block.near(spot) and block.words[spot] not in TERMS]
        spot = self.dice.choice(spots)
        self._set(name, at, [*block.words[:spot], "quite" + self._syllables(), *block.words[spot + 1 :]])
        return len(block.near(spot))

    def _insert(self) -> None:
        name, at = self._place()
        words = self.files[name][at].words
        gaps = [gap for gap in range(len(words) + 1) if not self.files[name][at].near_gap(gap)]
        if gaps:
            gap = self.dice.choice(gaps)
            sentence = [self.word() for _ in range(self.dice.choice([1, 1, 6]))]
            self._set(name, at, [*words[:gap], *sentence, *words[gap:]])

    def _delete(self) -> None:
        name, at = self._place()
        words = self.files[name][at].words
        free = self._free(self.files[name][at])
        if free and len(words) > 3:
            self._set(name, at, [*words[: free[0]], *words[free[0] + 1 :]])

    def _swap(self) -> None:
        name, at = self._place()
        words = self.files[name][at].words
        for spot in self._free(self.files[name][at])[:3]:
            words = (*words[:spot], self.word(), *words[spot + 1 :])
        self._set(name, at, words)

    def _wrap(self) -> None:
        name, at = self._place()
        width, blank = self.dice.randint(12, 120), self.dice.randint(1, 4)
        self.files[name][at] = replace(self.files[name][at], width=width, blank=blank, layout=self.dice.choice(LAYOUTS))

    def _move(self) -> None:
        name, at = self._place()
        block = self.files[name].pop(at)
        goal = self.files[self.dice.choice(sorted(self.files))]
        goal.insert(self.dice.randint(0, len(goal)), block)

    def _rename(self) -> None:
        name = self.dice.choice(sorted(self.files))
        self.files[self._new_name()] = self.files.pop(name)

    def _split(self) -> None:
        """The second half of a file goes into a new one, or two files become one."""
        name = self.dice.choice(sorted(self.files))
        half = len(self.files[name]) // 2
        if len(self.files) < 6:
            self.files[self._new_name()] = self.files[name][half:]
            del self.files[name][half:]
        else:
            rest = self.files.pop(name)
            self.files[min(self.files)] += rest

    def _append(self) -> None:
        """A paragraph without a term comes, or goes where there are many."""
        name = self.dice.choice(sorted(self.files))
        free = [at for at, block in enumerate(self.files[name]) if not block.terms]
        if len(free) > 3:
            del self.files[name][self.dice.choice(free)]
        else:
            self.files[name].insert(self.dice.randint(0, len(self.files[name])), self.block(terms=0))

    def _place(self, *, with_terms: bool = False) -> tuple[str, int]:
        places = [(name, at) for name in sorted(self.files) for at, block in enumerate(self.files[name]) if block.terms or not with_terms]
        return self.dice.choice(places)

    def _free(self, block: Block) -> list[int]:
        spots = [spot for spot in range(len(block.words)) if not block.near(spot)]
        return self.dice.sample(spots, len(spots))

    def _set(self, name: str, at: int, words: object) -> None:
        self.files[name][at] = replace(self.files[name][at], words=tuple(words))

    def _new_name(self) -> str:
        self._names += 1
        return f"draft{self._names}.md"

    def _syllables(self) -> str:
        return "".join(self.dice.choice("bdfgklmnprst") + self.dice.choice("aeiou") for _ in range(self.dice.randint(2, 4)))

    @staticmethod
    def _lines(block: Block) -> list[str]:
        """The block wrapped at its width, words cut by hyphens at some line ends."""
        lines, line = [], ""
        for piece in " ".join(block.words).split(" "):
            if line and len(line) + len(piece) >= block.width:
                head, tail = _cut(piece) if len(line) % 4 == 0 else ("", piece)
                lines.append(f"{line} {head}" if head else line)
                line = tail
            else:
                line = f"{line} {piece}".strip()
        lines.append(line)
        later = re.sub(r"[-1.]", " ", block.layout)
        return [(later if number else block.layout) + one for number, one in enumerate(lines)]


def _cut(word: str) -> tuple[str, str]:
    """A word in two, with the hyphen that a line end wants; one with a hyphen is cut there."""
    if "-" in word:
        head, tail = word.split("-")
        return head + "-", tail
    return (word[:3] + "-", word[3:]) if len(word.rstrip(string.punctuation)) > 5 else ("", word)
