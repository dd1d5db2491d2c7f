#!/usr/bin/env python3
"""What the Word and OpenDocument readers read of files, beside the readings of the same files by pandoc and by python-docx.

    python benchmarks/readers_docx.py FILE...

Prints a Markdown table: words read by each, words lost (only the other has them), doubled (we have them more often), words of the other
that are not found in our order, and CPU seconds per megabyte of unpacked XML. Headers, footers, comments and descriptions of pictures are
counted apart, since pandoc reads none of them. Needs pandoc; python-docx where it is installed.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from termcheck.model import Document
from termcheck.readers import docx, odt
from termcheck.settings import Limits

WORD = re.compile(r"\w+")
RUNS = 5


def independent(path: Path) -> str:
    """The text of a file as pandoc reads it, tracked changes accepted, notes after the paragraph that they hang on."""
    kind = "docx" if path.suffix.startswith(".do") else "odt"
    command = ["pandoc", "--from", kind, "--to", "json", "--track-changes=accept", str(path)]
    read = subprocess.run(command, capture_output=True, check=True, text=True)
    notes: list[str] = []
    return "".join(_pandoc(json.loads(read.stdout)["blocks"], notes)) + "".join(notes)


def by_python_docx(path: Path) -> str | None:
    """The text of the body as python-docx reads it; None where it is not installed or the file is no DOCX."""
    if path.suffix != ".docx":
        return None
    try:
        from docx import Document as Opened
    except ImportError:
        return None
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    opened = Opened(str(path))
    return "\n".join(Paragraph(found, opened).text for found in opened.element.body.iter(qn("w:p")))


def read(path: Path) -> Document:
    """Our reading."""
    reader = docx if path.suffix.startswith(".do") else odt
    return reader.read_bytes(path.read_bytes(), path=str(path), limits=Limits())


def _pandoc(node: Any, notes: list[str]) -> Iterator[str]:
    """The pieces of text of a part of pandoc's document, blocks parted by line ends."""
    if isinstance(node, list):
        for one in node:
            yield from _pandoc(one, notes)
    elif isinstance(node, dict):
        kind, content = node.get("t"), node.get("c")
        if kind in ("Str", "Code", "Math"):
            yield content if kind == "Str" else f" {content[-1]} "
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield " "
        elif kind == "Note":
            notes.append("\n" + "".join(_pandoc(content, notes)))
        elif kind in ("Link", "Image", "Span"):
            yield from _pandoc(content[1], notes)
        elif content is not None:
            yield "\n" if kind in ("Para", "Plain", "Header", "Div", "Table") else ""
            yield from _pandoc(content, notes)
            yield "\n" if kind in ("Para", "Plain", "Header", "Div", "Table") else ""


def words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def out_of_order(ours: Sequence[str], other: Sequence[str]) -> int:
    """How many words of the other stand in no sequence of four words of ours: sentences cut or rearranged."""
    known = {tuple(ours[at : at + 4]) for at in range(len(ours))}
    missing = [at for at in range(len(other) - 3) if tuple(other[at : at + 4]) not in known]
    return len({word for at in missing for word in range(at, at + 4)})


def row(path: Path) -> str:
    document = read(path)
    segments = document.segments
    beside = [s for s in segments if s.location and s.location.part.split(" ")[0] in ("header", "footer", "comment", "picture")]
    body = [segment for segment in segments if segment not in beside]
    ours = words("\n".join(segment.text for segment in body))
    size = sum(len(part.encode()) for part in document.parts) / 1e6
    seconds = median(list(_seconds(path))) / size
    cells = [path.name, str(len(ours)), str(sum(len(words(segment.text)) for segment in beside))]
    for other in (independent(path), by_python_docx(path)):
        theirs = words(other) if other is not None else None
        cells += ["", "", "", ""] if theirs is None else _compared(ours, theirs)
    return f"| {' | '.join([*cells, f'{size:.2f}', f'{seconds:.2f}'])} |"


def _compared(ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    lost, doubled = Counter(theirs) - Counter(ours), Counter(ours) - Counter(theirs)
    return [str(len(theirs)), str(lost.total()), str(doubled.total()), str(out_of_order(ours, theirs))]


def _seconds(path: Path) -> Iterator[float]:
    for _ in range(RUNS):
        begun = time.process_time()
        read(path)
        yield time.process_time() - begun


def main(arguments: Sequence[str]) -> None:
    others = " | ".join(f"{name}: words | lost | doubled | out of order" for name in ("pandoc", "python-docx"))
    print(f"| file | words | beside the body | {others} | MB of XML | s/MB |")
    print(f"|---|{'--:|' * 12}")
    for name in arguments:
        print(row(Path(name)))


if __name__ == "__main__":
    main(sys.argv[1:])
