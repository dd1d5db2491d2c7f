#!/usr/bin/env python3
"""How many slips of the keyboard in the shipped glossaries' own terms are found, and how often a text without one is flagged.

Makes a slip of each kind in every preferred, admitted and deprecated term, sets it in a sentence, and checks that with all glossaries, the
language given. With JSON lines of texts ("lang", "text") it lists what is flagged there, and how many words there are.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from unicodedata import combining, normalize

from drafts import sentences

from termcheck import Checker, load_glossary
from termcheck.glossary.builtin import folder
from termcheck.model import Term

RULE = "misspelled-term"
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
NEAR = {key: row[max(0, at - 1) : at] + row[at + 1 : at + 2] for row in KEYS for at, key in enumerate(row)}
WORD = re.compile(r"[^\W\d_]+")


def deletion(word: str, choice: random.Random) -> str:
    """A letter too few."""
    at = _inside(word, choice)
    return word[:at] + word[at + 1 :]


def doubling(word: str, choice: random.Random) -> str:
    """A letter twice."""
    at = _inside(word, choice)
    return word[: at + 1] + word[at:]


def swap(word: str, choice: random.Random) -> str:
    """Two neighbours in the wrong order."""
    places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
    at = choice.choice(places) if places else 0
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def neighbour(word: str, choice: random.Random) -> str:
    """A key beside the right one; the next letter of the alphabet where the keyboard has another script."""
    at = _inside(word, choice)
    small = word[at].lower()
    other = choice.choice(NEAR[small]) if small in NEAR else chr(ord(word[at]) + 1)
    return word[:at] + other + word[at + 1 :]


def diacritic(word: str, choice: random.Random) -> str:
    """One letter without its sign."""
    places = [at for at, letter in enumerate(word) if _bare(letter) != letter]
    at = choice.choice(places) if places else -1
    return word[:at] + _bare(word[at]) + word[at + 1 :] if places else word


def split(word: str, choice: random.Random) -> str:
    """A space in a word."""
    return _parted(word, " ", choice)


def hyphen(word: str, choice: random.Random) -> str:
    """A hyphen in a word."""
    return _parted(word, "-", choice)


SLIPS: dict[str, Callable[[str, random.Random], str]] = {
    "deletion": deletion, "doubling": doubling, "swap": swap, "neighbouring key": neighbour,
    "dropped diacritic": diacritic, "split": split, "hyphen": hyphen,
}  # fmt: skip


def misspelled(term: Term, kind: str) -> str | None:
    """The term with a slip of a kind in its longest word, or joined there to the next; None where it has none."""
    words = list(WORD.finditer(term.plain))
    longest = max(words, key=lambda word: len(word[0]), default=None)
    if longest is None or len(longest[0]) < 5:
        return None
    if kind == "joined":
        text = re.sub(r"(?<=\w\w\w) (?=\w\w\w)", "", term.plain, count=1)
    else:
        chosen = choice_of(term, kind).choice([word for word in words if len(word[0]) >= 5])
        target = longest if kind in ("split", "hyphen") else chosen
        text = term.plain[: target.start()] + SLIPS[kind](target[0], choice_of(term, kind)) + term.plain[target.end() :]
    return text if text != term.plain else None


def framed(term: Term, text: str) -> str:
    """The words in a clean sentence of the language, of English where there is none, behind its third word."""
    pool = sentences()
    words = pool.get(term.language, pool["en"])[0].split(" ")
    return " ".join([*words[:3], text, *words[3:]])


def choice_of(term: Term, kind: str) -> random.Random:
    """The same choices for a term and a kind each time."""
    return random.Random(f"{term.language} {term.plain} {kind}")


def terms() -> Iterator[Term]:
    """The terms of the shipped glossaries that are no abbreviations, of concepts that are looked for."""
    for path in sorted(folder().glob("*.yaml")):
        for concept in load_glossary(str(path)).concepts:
            yield from (term for term in concept.terms if not (term.abbreviation or term.only_near or concept.level == "off"))


def recall(checker: Checker) -> Iterator[str]:
    """Rows of a table: by kind of slip, how many were made and which share was found, and of the deprecated terms."""
    for kind in (*SLIPS, "joined"):
        made: Counter[str] = Counter()
        found: Counter[str] = Counter()
        for term in terms():
            text = misspelled(term, kind)
            if text is not None:
                groups = ("all", term.status, "long" if _is_long(term) else "short")
                report = checker.check_text(framed(term, text), language=term.language)
                made.update(groups)
                found.update(groups if any(f.rule == RULE for f in report.findings) else ())
                found.update(["as the term"] if any(f.rule == "deprecated-term" for f in report.findings) else ())
        shares = (f"{found[group] / made[group]:.3f}" if made[group] else "" for group in ("all", "deprecated", "long", "short"))
        yield f"| {kind} | {made['all']} | {' | '.join(shares)} | {found['as the term']} |"


def alarms(checker: Checker, paths: Sequence[Path]) -> Iterator[str]:
    """What is flagged in texts, each once, with where it stands, and how many words there are."""
    words = 0
    for row in (json.loads(line) for path in paths for line in path.open(encoding="utf-8")):
        words += len(WORD.findall(row["text"]))
        for finding in checker.check_text(row["text"], language=row["lang"]).findings:
            if finding.rule == RULE:
                around = row["text"][max(0, finding.start - 40) : finding.end + 30].replace("\n", " ")
                yield f"{row['lang']} {finding.found} → {finding.term} ({finding.level}): … {around} …"
    yield f"{words} words"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the recall, or what is flagged in texts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path, help="JSON lines of texts without misspellings")
    options = parser.parse_args(arguments)
    checker = Checker([path.stem for path in sorted(folder().glob("*.yaml"))])
    if options.texts:
        print(*alarms(checker, options.texts), sep="\n")
        return
    print("| slip | made | found | of deprecated terms | of terms with a long word | of the others | found as the term itself |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for row in recall(checker):
        print(row, flush=True)


def _is_long(term: Term) -> bool:
    words = WORD.findall(term.plain)
    return max(map(len, words)) >= (9 if len(words) == 1 else 11)


def _inside(word: str, choice: random.Random) -> int:
    return choice.randrange(1, max(2, len(word) - 1))


def _parted(word: str, sign: str, choice: random.Random) -> str:
    if len(word) < 8:
        return word
    at = choice.randrange(3, len(word) - 3)
    return word[:at] + sign + word[at:]


def _bare(letter: str) -> str:
    return normalize("NFC", "".join(sign for sign in normalize("NFD", letter) if not combining(sign)))


if __name__ == "__main__":
    main()
