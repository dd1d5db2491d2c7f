"""What the suite measures: the comparisons with peers, and speed against size, terms, findings and processes."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import drafts
import large
import speed
from speed import MEGABYTE, TERMCHECK, Case, on
from terms import LANGUAGE

# One finding in so many sentences.
SHARES = (0, 100, 10, 3, 1)
RARE, EVERY = 100, 1
LAW, TEXTS, CACHE, JOBS, LARGE = "law", "texts", "results cache", "processes", "large glossary"
WITH_CACHE = TERMCHECK.replace(" --no-cache", "")
TEXTLINT, CSPELL = "textlint --no-color", "cspell --no-progress --no-summary --config cspell.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How large the measured things are: megabytes, numbers of terms, processes."""

    quick: bool
    runs: int
    clean: float
    files: tuple[float, ...]
    law: float
    dense: float
    terms: tuple[int, ...]
    large: int
    scanned: float
    jobs: tuple[int, ...]


FULL = Sizes(
    quick=False,
    runs=5,
    clean=50,
    files=(0.01, 0.1, 1, 5, 20),
    law=50,
    dense=5,
    terms=(96, 1_000, 10_000, 100_000),
    large=100_000,
    scanned=10,
    jobs=(1, 2, 4),
)
QUICK = Sizes(quick=True, runs=1, clean=1, files=(0.01, 0.1), law=0.5, dense=0.1, terms=(), large=96, scanned=0.5, jobs=(1, 2))


def cases(folder: Path, sizes: Sizes, *, jobs: bool, texts: Path | None) -> list[Case]:
    """All cases; writes what they read. `jobs`: whether termcheck can be told the number of processes."""
    speed.write_data(folder, sizes.clean)
    found = [*speed.cases(sizes.clean), *_by_size(folder, sizes), *_by_findings(folder, sizes), *_by_terms(folder, sizes), _cache(sizes)]
    if jobs:
        found += [_jobs(sizes, number) for number in sizes.jobs]
    if texts is not None:
        found += _real(folder, sizes, texts)
    return found


def has_jobs(termcheck: str, environment: Mapping[str, str]) -> bool:
    """Whether `termcheck check` knows --jobs."""
    help_page = subprocess.run([termcheck, "check", "--help"], env=dict(environment), capture_output=True, text=True, check=False)
    return "--jobs" in help_page.stdout


def law_name(every: int) -> str:
    """The case of law text with one finding in so many sentences."""
    return f"{LAW} text, {f'a finding in 1 of {every} sentences' if every else 'no finding'}"


def terms_name(number: int, *, clean: bool) -> str:
    """The case of a glossary of so many terms, on an empty file or on clean text."""
    return f"{LARGE}: {number:,} terms, {'clean text' if clean else 'empty file'}"


def terms_command(number: int, *, clean: bool) -> str:
    """The command of that case."""
    return f"termcheck check --no-cache --glossary terms-{number}/{large.NAME} {'scanned' if clean else 'empty.md'}"


def jobs_command(number: int) -> str:
    """The command that checks the clean files by so many processes."""
    return f"{TERMCHECK} --jobs {number} clean"


def jobs_name(number: int) -> str:
    """The case of so many processes."""
    return f"{JOBS}: {number}"


def _by_size(folder: Path, sizes: Sizes) -> Iterator[Case]:
    for megabytes in sizes.files:
        path = folder / f"size-{megabytes:g}.{LANGUAGE}.md"
        path.write_text(drafts.draft(LANGUAGE, size=int(megabytes * MEGABYTE)), encoding="utf-8", newline="\n")
        # Those two take minutes from some megabytes on, or stop.
        node = (f"{TEXTLINT} {path.name}", f"{CSPELL} {path.name}") if megabytes <= 1 else ()
        yield Case(f"one clean file of {megabytes:g} MB", (*on(path.name), *node), "size", megabytes, path.stat().st_size)
    whole = (folder / "clean.md").stat().st_size
    yield Case(f"one clean file of {sizes.clean:g} MB", on("clean.md"), "size", sizes.clean, whole)


def _by_findings(folder: Path, sizes: Sizes) -> Iterator[Case]:
    for every in SHARES:
        megabytes = sizes.law if every == RARE else sizes.dense
        name = f"{LAW}-{every}"
        files = max(1, round(2 * megabytes))
        drafts.law_folder(folder / name, size=int(megabytes * MEGABYTE), files=files, every=every)
        yield Case(law_name(every), (f"{TERMCHECK} {name}",), "findings", 1 / every if every else 0, _bytes(folder / name))


def _by_terms(folder: Path, sizes: Sizes) -> Iterator[Case]:
    scanned = folder / "scanned"
    scanned.mkdir()
    for number, draft in enumerate(large.clean_drafts(sizes.scanned)):
        (scanned / f"{number:04}.md").write_text(draft, encoding="utf-8", newline="\n")
    size = _bytes(scanned)
    yield Case(terms_name(22, clean=False), (f"{TERMCHECK} empty.md",), "load", 22)
    yield Case(terms_name(22, clean=True), (f"{TERMCHECK} scanned",), "terms", 22, size)
    for number in sizes.terms:
        large.written(folder / f"terms-{number}", number)
        yield Case(terms_name(number, clean=False), (terms_command(number, clean=False),), "load", number)
        yield Case(terms_name(number, clean=True), (terms_command(number, clean=True),), "terms", number, size)


def _cache(sizes: Sizes) -> Case:
    """An unchanged folder again: the first round, which is not counted, fills the cache."""
    name = f"{LAW}-{RARE}"
    return Case(f"{CACHE}: {name} again", (f"{WITH_CACHE} {name}", f"{TERMCHECK} {name}"), size=int(sizes.law * MEGABYTE))


def _jobs(sizes: Sizes, number: int) -> Case:
    return Case(jobs_name(number), (jobs_command(number),), "jobs", number, int(sizes.clean * MEGABYTE))


def _real(folder: Path, sizes: Sizes, texts: Path) -> Iterator[Case]:
    size = drafts.repeated(texts, folder / TEXTS, size=int(sizes.law * MEGABYTE), every=RARE)
    yield Case(f"{TEXTS}: those given, a finding in 1 of {RARE} sentences", (f"{TERMCHECK} {TEXTS}",), size=size)


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())
