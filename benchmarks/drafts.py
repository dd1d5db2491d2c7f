"""Drafts made by rule: Markdown of a given size in several languages, with a given number of findings or none; the same bytes each time."""

from __future__ import annotations

import csv
import random
import re
import textwrap
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from terms import DATA, LANGUAGE, table

COLUMNS = 88
SENTENCE_END = re.compile(r"[.;!?](?:\s|\Z)")


@cache
def sentences() -> dict[str, list[str]]:
    """The clean sentences of data/sentences.tsv, by language."""
    with (DATA / "sentences.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t"))
    return {code: [text for language, text in rows if language == code] for code in dict.fromkeys(code for code, _ in rows)}


def draft(language: str, *, size: int, findings: int = 0, seed: int = 0) -> str:
    """A Markdown draft of about `size` bytes; its findings (Dutch) are spread evenly over its blocks."""
    choice = random.Random(f"{language} {seed}")
    pool = sentences()[language]
    blocks = [f"# {pool[0].rstrip('.')}"]
    length = 0
    while length < size:
        blocks.append(_block(choice, pool, number=len(blocks)))
        length += len(blocks[-1].encode()) + 2
    return "\n\n".join(_with_findings(blocks, findings)) + "\n"


def folder_of(path: Path, *, size: int, files: int) -> None:
    """Fill a folder with clean drafts that have `size` bytes together, in all languages in turn; the name tells the language."""
    codes = list(sentences())
    for number in range(files):
        code = codes[number % len(codes)]
        target = path / f"{number // 250:03}" / f"{number:05}.{code}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(draft(code, size=size // files, seed=number), encoding="utf-8", newline="\n")


def law(*, size: int, every: int, seed: int = 0) -> str:
    """A Dutch law of about `size` bytes in articles, of which each sentence with that number (none for 0) has a finding."""
    choice = random.Random(f"law {seed}")
    pool, rows = sentences()[LANGUAGE], table()
    lines, length, said = ["# Wet"], 0, 0
    while length < size:
        lines.append(f"## Artikel {len(lines) // 2 + 1}")
        paragraph = []
        for text in _picked(choice, pool, 3 + _below(choice, 3)):
            said += 1
            # The rows are taken in turn by number, so that all terms occur however long the text.
            paragraph.append(rows[said // every % len(rows)].sentence if every and said % every == 0 else text)
        lines.append(" ".join(paragraph))
        length += len(lines[-1].encode()) + len(lines[-2]) + 4
    return "\n\n".join(lines) + "\n"


def law_folder(path: Path, *, size: int, files: int, every: int) -> None:
    """Fill a folder with laws that have `size` bytes together."""
    path.mkdir(parents=True)
    for number in range(files):
        text = law(size=size // files, every=every, seed=number)
        (path / f"{number:04}.{LANGUAGE}.md").write_text(text, encoding="utf-8", newline="\n")


def repeated(texts: Path, target: Path, *, size: int, every: int) -> int:
    """Fill a folder with the texts of another one (.md, .txt), repeated to `size` bytes, a finding after so many sentences; its bytes."""
    rows = table()
    found = sorted(path for path in texts.rglob("*") if path.suffix in (".md", ".txt"))
    pages = [(path, _sprinkled(path.read_text(encoding="utf-8"), [row.sentence for row in rows], every)) for path in found]
    done = 0
    while pages and done < size:
        for path, text in pages:
            copy = target / f"{done:012}" / path.name
            copy.parent.mkdir(parents=True)
            copy.write_text(text, encoding="utf-8", newline="\n")
            done += copy.stat().st_size
    return done


def _sprinkled(text: str, added: Sequence[str], every: int) -> str:
    """A text with one of the sentences as a paragraph of its own after so many of its sentences."""
    blocks, said, put = [], 0, 0
    for block in text.split("\n\n"):
        blocks.append(block)
        said += len(SENTENCE_END.findall(block))
        if said >= every * (put + 1):
            blocks.append(added[put % len(added)])
            put += 1
    return "\n\n".join(blocks)


def joined(path: Path, target: Path) -> None:
    """Write the drafts below a folder into one file."""
    with target.open("w", encoding="utf-8", newline="\n") as whole:
        for part in sorted(path.rglob("*.md")):
            whole.write(part.read_text(encoding="utf-8") + "\n")


def _with_findings(blocks: Sequence[str], findings: int) -> Iterator[str]:
    rows = table()
    every = len(blocks) / findings if findings else 0
    after = {int(every * number): rows[number % len(rows)].sentence for number in range(findings)}
    if len(after) != findings:
        raise ValueError(f"{len(blocks)} blocks cannot hold {findings} findings one by one: ask for a longer draft")
    for number, block in enumerate(blocks):
        yield block
        if number in after:
            yield after[number]


def _block(choice: random.Random, pool: Sequence[str], *, number: int) -> str:
    said = _picked(choice, pool, 3 + _below(choice, 4))
    kind = _below(choice, 10)
    if kind == 0:
        return f"## {number}. {said[0].rstrip('.')}"
    if kind == 1:
        return "\n".join(f"- {text}" for text in said)
    if kind == 2:
        return "\n".join(f"> {line}" for line in textwrap.wrap(" ".join(said[:2]), COLUMNS))
    if kind == 3:
        return "\n".join(["| | |", "|---|---|", *(f"| {row} | {text} |" for row, text in enumerate(said, 1))])
    return textwrap.fill(" ".join(_marked(choice, text, number) for text in said), COLUMNS, break_long_words=False, break_on_hyphens=False)


def _marked(choice: random.Random, sentence: str, number: int) -> str:
    """A sentence, now and then with emphasis, a link or a footnote-like reference."""
    kind = _below(choice, 8)
    first, _, rest = sentence.partition(" ")
    if kind == 0:
        return f"**{first}** {rest}"
    if kind == 1:
        return f"{first} {rest} ([{number}](https://example.org/{LANGUAGE}/{number}))"
    return sentence


def _picked(choice: random.Random, pool: Sequence[str], number: int) -> list[str]:
    """Different sentences: a step of seven, which divides no pool, comes back only after all."""
    first = _below(choice, len(pool))
    return [pool[(first + 7 * step) % len(pool)] for step in range(number)]


def _below(choice: random.Random, limit: int) -> int:
    # Only `random()` gives the same sequence in every version of Python.
    return int(choice.random() * limit)
