#!/usr/bin/env python3
"""What the readers read of real files, beside an independent reading of the same files: no sentence lost, none read twice.

Usage: readers.py [--words] PATH...
  PATH: files, or folders of them. A file whose independent reader is not installed is named and left out.
  --words: show the words behind the figures.

The independent reading of a format is `independent(path)` in readers_<format>.py. Words are compared as a multiset, without case; runs of
five words in a line tell whether they stand in the same order. What is no running text is not counted: addresses, comments.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import chain
from pathlib import Path
from statistics import median
from typing import NamedTuple

from termcheck.errors import InputError
from termcheck.model import Document, Mark
from termcheck.readers import FORMATS, binary_reader, format_of, text_reader
from termcheck.readers._addresses import address_marks
from termcheck.readers.encoding import decode
from termcheck.settings import Limits

WORD = re.compile(r"\w+")
RUN, TIMES, SHOWN = 5, 5, 12
INDEPENDENT = {
    "docx": "readers_docx",
    "html": "readers_html",
    "odt": "readers_docx",
    "pdf": "readers_pdf",
    "po": "readers_po_rst",
    "rst": "readers_po_rst",
    "xml": "readers_xml",
}
NO_TEXT = frozenset({"comment", "link"})
HEAD = (
    "| file | words, termcheck | words, other | lost | doubled | runs lost | runs doubled | s per MB |",
    "|---|--:|--:|--:|--:|--:|--:|--:|",
)


class Compared(NamedTuple):
    """Two readings of a file: what only one of them has."""

    ours: int
    theirs: int
    lost: Counter[str]
    doubled: Counter[str]
    runs_lost: Counter[str]
    runs_doubled: Counter[str]


def words(text: str) -> list[str]:
    """The words of a text in order."""
    return [word.lower() for word in WORD.findall(text)]


def runs(found: Sequence[str]) -> Iterator[str]:
    """Each row of five words; all of them where there are fewer."""
    if found:
        yield from (" ".join(found[at : at + RUN]) for at in range(max(1, len(found) - RUN + 1)))


def compared(ours: Iterable[str], theirs: Iterable[str]) -> Compared:
    """Compare the blocks of two readings; a run counts as found where it stands in the other reading over the ends of its blocks, too."""
    our_blocks, their_blocks = [words(block) for block in ours], [words(block) for block in theirs]
    our_words, their_words = list(chain.from_iterable(our_blocks)), list(chain.from_iterable(their_blocks))
    return Compared(
        ours=len(our_words),
        theirs=len(their_words),
        lost=Counter(their_words) - Counter(our_words),
        doubled=Counter(our_words) - Counter(their_words),
        runs_lost=_missing(their_blocks, our_words),
        runs_doubled=_missing(our_blocks, their_words),
    )


def _missing(blocks: Iterable[Sequence[str]], others: Sequence[str]) -> Counter[str]:
    """The runs of the blocks that occur more often in them than in all words of the other reading."""
    there = Counter(" ".join(others[at : at + size]) for size in range(1, RUN + 1) for at in range(len(others) - size + 1))
    return Counter(run for block in blocks for run in runs(block)) - there


def reading(path: Path) -> tuple[Document, float]:
    """The document of a file, and the CPU seconds for a megabyte of it."""
    data, format = path.read_bytes(), format_of(str(path)) or "text"
    read = _binary(data, format, path) if FORMATS[format].binary else _text(data, format, path)
    times = []
    for _ in range(TIMES):
        began = time.process_time()
        document = read()
        times.append(time.process_time() - began)
    return document, median(times) / len(data) * 1_000_000


def _text(data: bytes, format: str, path: Path) -> Callable[[], Document]:
    reader = text_reader(format)
    return lambda: reader.read(decode(data, path=str(path), encoding=reader.encoding_of(data)), path=str(path))


def _binary(data: bytes, format: str, path: Path) -> Callable[[], Document]:
    return lambda: binary_reader(format).read_bytes(data, path=str(path), limits=Limits())


def is_covered(marks: Iterable[Mark], text: str) -> bool:
    """Whether a text is a comment or an address from end to end."""
    return any(mark.kind in NO_TEXT and (mark.start, mark.end) == (0, len(text)) for mark in marks)


def report(path: Path, *, show_words: bool) -> None:
    """Print a file as a row of the table."""
    module = import_module(INDEPENDENT[format_of(str(path)) or ""])
    document, seconds = reading(path)
    other = (line for line in module.independent(path).splitlines() if not is_covered(address_marks(line), line))
    found = compared((segment.text for segment in document.segments if not is_covered(segment.marks, segment.text)), other)
    counts = [found.lost, found.doubled, found.runs_lost, found.runs_doubled]
    print(
        f"| {path.name} | {found.ours:,} | {found.theirs:,} |", *(f"{each.total():,} |" for each in counts), f"{seconds:.2f} |", flush=True
    )
    for name, each in zip(Compared._fields[2:], counts if show_words else (), strict=False):
        for text, count in each.most_common(SHOWN):
            print(f"    {name}: {text!r} {count}")


def files(paths: Iterable[str]) -> Iterator[Path]:
    """The files of formats that are compared, in the order given; those of a folder by name."""
    for path in map(Path, paths):
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (one for one in inside if one.is_file() and format_of(str(one)) in INDEPENDENT)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--words", action="store_true")
    arguments = parser.parse_args()
    print(*HEAD, sep="\n")
    for path in files(arguments.paths):
        try:
            report(path, show_words=arguments.words)
        except (ImportError, InputError) as error:
            print(f"| {path.name} | not compared: {error} |")


if __name__ == "__main__":
    main()
