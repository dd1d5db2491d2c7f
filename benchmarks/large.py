#!/usr/bin/env python3
"""A glossary of 100,000 terms in 24 languages, made by rule: what compiling it costs, loading its forms, scanning with it.

Words are syllables of each language with an ending that its nouns or adjectives have (data/syllables.tsv), so that the dictionary lends
them a paradigm by analogy, as it does to any word that it does not know. A third of the terms are an adjective and a noun.

Usage: large.py [--terms NUMBER] [--size MB] [--profile] [FOLDER]
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import drafts
import terms
from measure import UNIT, run

if TYPE_CHECKING:
    from termcheck import Checker

TERMS, SIZE = 100_000, 10.0
DRAFT = 20_000
# Deprecated terms of a concept in one language, beside its preferred one.
DEPRECATED = 4
NAME = "large.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Syllables:
    """What the words of a language are made of."""

    onsets: tuple[str, ...]
    nuclei: tuple[str, ...]
    codas: tuple[str, ...]
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A step in the life of one process: CPU seconds, and the megabytes it holds after it and has held at most."""

    name: str
    cpu: float
    held: float
    peak: float


@cache
def syllables() -> dict[str, Syllables]:
    """The rows of data/syllables.tsv by language."""
    with (terms.DATA / "syllables.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [(code, [tuple(cell.split()) for cell in cells]) for code, *cells in csv.reader(lines, delimiter="\t")]
    return {code: Syllables(onsets=o, nuclei=n, codas=c, nouns=s, adjectives=a) for code, (o, n, c, s, a) in rows}


def made_terms(language: str, number: int) -> list[str]:
    """So many different terms of a language; the same ones each time."""
    choice = random.Random(f"terms of {language}")
    its = syllables()[language]
    nouns, found = _words(choice, its, its.nouns), dict[str, None]()
    adjectives = [next(_words(choice, its, its.adjectives)) for _ in range(max(1, number // 20))]
    while len(found) < number:
        noun = next(nouns)
        found[f"{_picked(choice, adjectives)} {noun}" if len(found) % 3 == 2 else noun] = None
    return list(found)


def concepts(number: int) -> int:
    """As many concepts as hold so many deprecated terms over all languages."""
    return -(-number // (DEPRECATED * len(syllables())))


def glossary(number: int) -> str:
    """A glossary with so many deprecated terms or a few more: its concepts have a preferred and four deprecated ones in each language."""
    size = 1 + DEPRECATED
    pools = {code: made_terms(code, size * concepts(number)) for code in syllables()}
    lines = ["glossary: large", "title: Terms made by rule", "concepts:"]
    for at in range(concepts(number)):
        lines += [f"  - id: concept-{at + 1}", "    terms:"]
        for code, pool in pools.items():
            preferred, *deprecated = pool[size * at : size * (at + 1)]
            lines += [f"      {code}:", f"        preferred: {_quoted(preferred)}"]
            lines += [f"        deprecated: [{', '.join(map(_quoted, deprecated))}]"]
    return "\n".join(lines) + "\n"


def using(language: str, number: int) -> str:
    """A deprecated term of a glossary of that size, for a text that holds one."""
    return made_terms(language, (1 + DEPRECATED) * concepts(number))[1]


def stages(path: Path, size: float) -> list[Stage]:
    """What one process spends with a glossary whose forms are compiled: loading, scanning clean text, the first finding."""
    from termcheck import Checker
    from termcheck.glossary.load import parse_glossary

    texts = clean_drafts(size)
    checker, few = Checker([path]), Checker([parse_glossary(terms.glossary(terms.table()), path="terms.yaml")])
    few.check_text("")
    number = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["terms"]
    drafts_of = f"{size:g} MB of clean drafts"
    found = [
        _stage("load the forms", lambda: checker.check_text("")),
        _stage(f"scan {drafts_of}", lambda: _scan(checker, texts)),
        _stage("scan them again", lambda: _scan(checker, texts)),
        _stage("scan them with 22 terms", lambda: _scan(few, texts)),
        _stage("import spaCy", lambda: __import__("spacy.tokenizer")),
    ]
    for name, codes in (("the first finding, Dutch", ["nl"]), ("the first findings of all others", sorted(syllables()))):
        found.append(_stage(name, _first_findings(checker, {code: using(code, number) for code in codes})))
    return found


def clean_drafts(size: float) -> list[str]:
    """Clean drafts in eight languages, so many megabytes together."""
    codes = list(drafts.sentences())
    number = max(1, round(size * 1e6 / DRAFT))
    return [drafts.draft(codes[at % len(codes)], size=min(DRAFT, int(size * 1e6)), seed=at) for at in range(number)]


def _scan(checker: Checker, texts: Sequence[str]) -> None:
    for text in texts:
        checker.check_text(text, format="markdown")


def written(folder: Path, number: int) -> Path:
    """The glossary as a file, with its size beside it; one that is there is used again."""
    path = folder / NAME
    folder.mkdir(parents=True, exist_ok=True)
    told = json.dumps({"terms": number})
    if not path.exists() or path.with_suffix(".json").read_text(encoding="utf-8") != told:
        path.write_text(glossary(number), encoding="utf-8", newline="\n")
        path.with_suffix(".json").write_text(told, encoding="utf-8")
    return path


def rows(found: Sequence[Stage]) -> Iterator[str]:
    """The stages as rows of a Markdown table."""
    yield from ("| step | CPU s | holds MB | peak MB |", "|---|--:|--:|--:|")
    yield from (f"| {one.name} | {one.cpu:.2f} | {one.held:.0f} | {one.peak:.0f} |" for one in found)


def profile(work: Callable[[], object]) -> None:
    """Run, and print on stderr where the time went."""
    import cProfile
    import pstats

    profiler = cProfile.Profile()
    profiler.runcall(work)
    pstats.Stats(profiler, stream=sys.stderr).sort_stats("cumulative").print_stats(40)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the glossary, compile it, and let a process of its own go through the stages."""
    options = _options().parse_args(arguments)
    if options.stages:
        found = stages(options.folder / NAME, options.size)
        print(json.dumps([{name: getattr(one, name) for name in Stage.__slots__} for one in found]))
        return
    with tempfile.TemporaryDirectory(prefix="termcheck-large-") as temporary:
        folder = (options.folder or Path(temporary)).resolve()
        path = written(folder, options.terms)
        environment = os.environ | {"TERMCHECK_CACHE": str(folder / "cache")}
        compiled = run([sys.executable, "-m", "termcheck", "glossary", "compile", str(path)], folder=folder, environment=environment)
        print(f"{options.terms:,} terms, {path.stat().st_size / 1e6:.1f} MB of YAML; forms: {_size_of_forms(folder):.1f} MB")
        print(f"termcheck glossary compile: exit {compiled.code}, {compiled.cpu:.1f} s of CPU, {compiled.memory:.0f} MB")
        if options.profile:
            profile(lambda: stages(path, options.size))
            return
        command = [sys.executable, __file__, "--stages", "--size", str(options.size), str(folder)]
        print(*rows(read_stages(command, environment)), sep="\n")


def read_stages(command: Sequence[str], environment: Mapping[str, str]) -> list[Stage]:
    """The stages as another process tells them; run twice, since the first run fills the cache."""
    told = [subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=True).stdout for _ in range(2)]
    return [Stage(**one) for one in json.loads(told[-1])]


def _stage(name: str, work: Callable[[], object]) -> Stage:
    began = time.process_time()
    work()
    cpu = time.process_time() - began
    return Stage(name=name, cpu=cpu, held=_held(), peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / 1e6)


def _held() -> float:
    """The megabytes of memory that the process holds; 0 where the system does not tell."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6 if status.exists() else 0.0


def _first_findings(checker: Checker, texts: Mapping[str, str]) -> Callable[[], None]:
    """Looks for the term that is in the text of each language."""

    def look() -> None:
        for code, text in texts.items():
            # The language is told by the name, as in a run over a folder: an option would be another run.
            if not checker.check_text(text, path=f"draft.{code}.txt").findings:
                raise ValueError(f"{code}: {text} is not found")

    return look


def _words(choice: random.Random, its: Syllables, endings: Sequence[str]) -> Iterator[str]:
    """Words without end: two or three syllables, the last one before the ending without a vowel."""
    while True:
        inner = "".join(_syllable(choice, its) for _ in range(1 + _below(choice, 2)))
        yield inner + _picked(choice, its.onsets) + _picked(choice, its.nuclei) + _picked(choice, its.codas) + _picked(choice, endings)


def _syllable(choice: random.Random, its: Syllables) -> str:
    coda = _picked(choice, its.codas) if _below(choice, 3) == 0 else ""
    return _picked(choice, its.onsets) + _picked(choice, its.nuclei) + coda


def _picked(choice: random.Random, pool: Sequence[str]) -> str:
    return pool[_below(choice, len(pool))]


def _below(choice: random.Random, limit: int) -> int:
    # Only `random()` gives the same sequence in every version of Python.
    return int(choice.random() * limit)


def _quoted(term: str) -> str:
    # An English "no" or a Dutch "ja" would be a truth value without.
    return json.dumps(term, ensure_ascii=False)


def _size_of_forms(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.glob("*.forms.*")) / 1e6


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", help="where to write, and to find what was written (default: a temporary folder)")
    parser.add_argument("--terms", type=int, default=TERMS, help=f"deprecated terms, over all languages (default {TERMS:,})")
    parser.add_argument("--size", type=float, default=SIZE, metavar="MB", help=f"megabytes of clean text (default {SIZE:g})")
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead of the table")
    parser.add_argument("--stages", action="store_true", help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    main()
