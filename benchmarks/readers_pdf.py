#!/usr/bin/env python3
"""How termcheck reads PDFs beside pdftotext (poppler): words read by both, lost and doubled by us, and seconds per megabyte.

`python benchmarks/readers_pdf.py FILE...` prints a Markdown table. Words are compared as a multiset: letters and digits, composed, those
cut at a line end joined. pdftotext also reads what annotations print. The text layer of a bad scan is compared as it is.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from termcheck.readers._pdf_process import WORKER
from termcheck.settings import Limits

HYPHEN = re.compile(r"[-\u00ad]\s*\n\s*")
WORD = re.compile(r"[^\W_]+")
LOOK_ALIKES = str.maketrans("∆µΩ", "ΔμΩ")
SHOWN = 12


def words(text: str) -> Counter[str]:
    """The words of a text, those cut at a line end joined."""
    return Counter(WORD.findall(HYPHEN.sub("", unicodedata.normalize("NFKC", text)).translate(LOOK_ALIKES)))


def ours(path: Path) -> tuple[str, float]:
    """The text that termcheck's worker reads, and the seconds that it takes once it runs."""
    data = path.read_bytes()
    started = time.perf_counter()
    read = WORKER.ask(data, Limits())
    seconds = time.perf_counter() - started
    lines = [[" ".join(word[0] for word in words) for _, words in lines] for _, lines in read.get("paragraphs", ())]
    return "\n\n".join("\n".join(paragraph) for paragraph in lines), seconds


def theirs(path: Path) -> tuple[str, float]:
    """The text that pdftotext reads, and its seconds."""
    started = time.perf_counter()
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8"), time.perf_counter() - started


def row(path: Path) -> str:
    """A file as a row of the table, and below it some of the words that only one of the two has."""
    (own, own_seconds), (other, other_seconds) = ours(path), theirs(path)
    mine, its = words(own), words(other)
    lost, added = its - mine, mine - its
    doubled = sum(count for word, count in added.items() if word in its)
    megabytes = path.stat().st_size / 1_000_000
    cells = (path.name, mine.total(), its.total(), (mine & its).total(), lost.total(), doubled, added.total() - doubled)
    speeds = (f"{own_seconds / megabytes:.2f}", f"{other_seconds / megabytes:.2f}")
    notes = f"<!-- only theirs: {_some(lost)}; only ours: {_some(added)} -->"
    return f"| {' | '.join(map(str, (*cells, *speeds)))} |\n{notes}"


def _some(counted: Counter[str]) -> str:
    return " ".join(sorted(counted.elements())[:SHOWN])


def main(paths: Sequence[str]) -> None:
    """Print the table."""
    WORKER.ask(b"%PDF-", Limits())
    print("| file | words, termcheck | words, pdftotext | both | lost | doubled | otherwise cut | s/MB | s/MB, pdftotext |")
    print("|---|---|---|---|---|---|---|---|---|")
    for path in map(Path, paths):
        print(row(path))


if __name__ == "__main__":
    main(sys.argv[1:])
