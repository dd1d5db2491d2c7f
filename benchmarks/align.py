"""Units right, when the language versions of a text are aligned.

    python benchmarks/align.py ../shared/realtexts/docs [--verbose]

A unit is right if it holds exactly the segments that stand together in the alignment made by hand (benchmarks/data/align/*.json: numbers of
segments, from 0; ranges for runs of pairs). Three kinds of pairs:
- real ones, aligned by hand;
- drafts of our own in tests/data/align, aligned by hand;
- real texts beside a disguise of themselves: each word replaced by letters of about its length, figures and names kept, and then some
  segments left out, joined or cut, with or without their numbers. What belongs together is known, since the disguise is made here.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from termcheck.align import Alignment, Version, align
from termcheck.model import Document, Segment
from termcheck.readers import FORMATS, binary_reader, format_of, text_reader
from termcheck.readers.encoding import decode
from termcheck.readers.sourcemap import whole
from termcheck.settings import Limits

HERE = Path(__file__).parent
OWN = HERE.parent / "tests" / "data" / "align"
GOLD = HERE / "data" / "align"
DISGUISED = (
    "akn-fi-2006-1068.xml",
    "docx-nl-aiia-template.docx",
    "fmx-en-e-evidence-2023-1543.xml",
    "xhtml-en-dsa-2022-2065.xhtml",
    "md-en-ie-1998-act-22.md",
    "md-nl-richtlijn-kinderpornografie-2013.md",
    "md-de-stgb.md",
    "md-el-fek-a-137-2014.md",
)
# Shares of segments that are left out, joined with the next one, and cut in two.
CHANGES = {"as it is": (0.0, 0.0, 0.0), "changed": (0.03, 0.05, 0.05)}
NUMBER = re.compile(r"\A\W{0,3}(?:\d+(?:\.\d+)+|\(?[^\W_]{1,5}[.)]+|(?:§|Artikel|Article) ?\d+ ?[a-z]?\b)\s*(?=\S)")
BARE = re.compile(r"\W{0,2}[^\W_]{1,5}[.)]*\Z")
WORD = re.compile(r"[^\W\d_]+")
LETTERS = "aeiourstnlmkpd"

Unit = tuple[tuple[int, ...], ...]


def read(path: Path) -> Document:
    """A file as a document."""
    data, format = path.read_bytes(), format_of(str(path)) or "text"
    if FORMATS[format].binary:
        return binary_reader(format).read_bytes(data, path=str(path), limits=Limits())
    reader = text_reader(format)
    return reader.read(decode(data, path=str(path), encoding=reader.encoding_of(data)), path=str(path))


def units_of(alignment: Alignment) -> set[Unit]:
    """The units as numbers of segments."""
    numbers = [{id(segment): at for at, segment in enumerate(version.document.segments)} for version in alignment.versions]
    return {
        tuple(tuple(of[id(segment)] for segment in part) for of, part in zip(numbers, unit.parts, strict=True)) for unit in alignment.units
    }


def gold_units(entries: Iterable[Sequence[object]]) -> list[Unit]:
    """Units from a file: [[3], [3, 4]] is one; ["0-9", "1-10"] stands for ten pairs (or triples, …)."""
    units: list[Unit] = []
    for entry in entries:
        if isinstance(entry[0], str):
            ranges = [range(int(low), int(high) + 1) for low, _, high in (str(piece).partition("-") for piece in entry)]
            units += [tuple((at,) for at in row) for row in zip(*ranges, strict=True)]
        else:
            units.append(tuple(tuple(part) for part in entry))  # type: ignore[arg-type]
    return units


def disguise(document: Document, changes: tuple[float, float, float], *, numbered: bool, seed: int = 1) -> tuple[Document, list[Unit]]:
    """A text that stands for a translation of the document, and what belongs together."""
    chance = random.Random(seed)
    drop, join, cut = changes
    texts: list[tuple[str, Segment]] = []
    units: list[Unit] = []
    at = 0
    segments = document.segments
    while at < len(segments):
        segment, draw = segments[at], chance.random()
        text = segment.text if numbered else NUMBER.sub("", segment.text, count=1) or segment.text
        plain = not any(mark.kind in ("heading", "link", "comment") for mark in segment.marks) and len(text) > 40
        here = len(texts)
        if draw < drop:
            units.append(((at,), ()))
        elif draw < drop + join and plain and at + 1 < len(segments) and _plain(segments[at + 1]):
            texts.append((f"{_other(text, chance)} {_other(segments[at + 1].text, chance)}", segment))
            units.append(((at, at + 1), (here,)))
            at += 1
        elif draw < drop + join + cut and plain and len(text) > 160:
            words = _other(text, chance).split(" ")
            half = len(words) * chance.randint(30, 70) // 100
            texts += ((" ".join(words[:half]), segment), (" ".join(words[half:]), replace(segment, marks=())))
            units.append(((at,), (here, here + 1)))
        else:
            texts.append((_other(text, chance), segment))
            units.append(((at,), (here,)))
        at += 1
    made = tuple(
        replace(
            whole(text),
            part=number,
            location=segment.location,
            marks=tuple(replace(mark, start=0, end=len(text)) for mark in segment.marks if mark.end - mark.start > len(segment.text) // 2),
        )
        for number, (text, segment) in enumerate(texts)
    )
    return Document(path="disguise", format="text", parts=tuple(text for text, _ in texts), segments=made), units


def _plain(segment: Segment) -> bool:
    return len(segment.text) > 40 and not NUMBER.match(segment.text) and not segment.marks


def _other(text: str, chance: random.Random) -> str:
    """Other words, on the whole as long: a tenth longer or shorter."""
    stretch = chance.gauss(1.0, 0.1)

    def word(match: re.Match[str]) -> str:
        found = match.group()
        if found.isupper() or (found[0].isupper() and chance.random() < 0.3):
            return found
        random_letters = random.Random(found.lower())
        length = max(1, round(len(found) * stretch + chance.gauss(0, 1)))
        letters = "".join(random_letters.choice(LETTERS) for _ in range(length))
        return letters.capitalize() if found[0].isupper() else letters

    number = NUMBER.match(text) or BARE.match(text)
    start = number.end() if number else 0
    return text[:start] + WORD.sub(word, text[start:])


def measure(name: str, documents: Sequence[Document], gold: Sequence[Unit], *, verbose: bool) -> None:
    """Align, compare and print a line."""
    versions = [Version(path=document.path, language=str(at), document=document) for at, document in enumerate(documents)]
    before = time.process_time()
    found = units_of(align(versions))
    spent = time.process_time() - before
    right = sum(unit in found for unit in gold)
    sizes = " + ".join(str(len(document.segments)) for document in documents)
    print(f"| {name} | {sizes} | {len(gold)} | {right} | {right / len(gold):.3f} | {spent:.1f} s |")
    if verbose:
        for unit in [unit for unit in gold if unit not in found][:12]:
            near = [other for other in found if any(set(a) & set(b) for a, b in zip(unit, other, strict=True))]
            print("   want", unit, "got", sorted(near))


def main() -> None:
    """Print the table."""
    folder, verbose = Path(sys.argv[1]), "--verbose" in sys.argv
    print("| pair | segments | units by hand | right | share | CPU |\n|---|---|---|---|---|---|")
    for path in sorted(GOLD.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        files = [next(place / name for place in (folder, OWN) if (place / name).exists()) for name in gold["files"]]
        measure(path.stem, [read(file) for file in files], gold_units(gold["units"]), verbose=verbose)
    for name in DISGUISED:
        document = read(folder / name)
        for change, shares in CHANGES.items():
            for numbered in (True, False):
                other, units = disguise(document, shares, numbered=numbered)
                title = f"{name} and a disguise, {change}, {'with' if numbered else 'without'} numbers"
                measure(title, [document, other], units, verbose=verbose)


if __name__ == "__main__":
    main()
