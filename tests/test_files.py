from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest
from helpers import exactly, glossary_of
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck import files, parallel
from termcheck.check import Checker
from termcheck.discover import Found
from termcheck.files import Interrupted, Run
from termcheck.report import Report
from termcheck.settings import Settings

NAMES = """
concepts:
  - id: c
    terms: {nl: {preferred: beeldmateriaal, admitted: [opnamen], deprecated: {term: kinderporno, match: exact}}}
"""
DRAFTS = {
    "a.nl.md": "Het beeldmateriaal is weg.\n",
    "b.nl.md": "De opnamen zijn weg.\n",
    "c.nl.md": "kinderporno en opnamen\n",
    "clean.md": "fietspad\n",
    "d.nl.txt": b"\xff",
    "e.md": b"\x00\x01\x02",
    "f.rtf": "no reader",
    "g.nl.md": "<!-- termcheck: ignore[c] --> fiets\n",
    "g2.nl.md": "Het beeldmateriaal is weg, de opnamen zijn weg.\n",
    "h.nl.md": "Hier staat kinderporno en daar kinderporno.\n",
}
WORDS = ("kinderporno", "fietspad", "beeldmateriaal", "opnamen", "\n\n")


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def checker():
    return Checker([glossary_of(NAMES)])


def write(folder: Path, drafts: dict[str, str | bytes]) -> None:
    for name, content in drafts.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


@pytest.mark.parametrize("method", ["spawn", *(["fork"] if sys.platform == "linux" else [])])
@pytest.mark.parametrize("jobs", [2, 3, 50])
def test_the_report_does_not_tell_how_many_processes_made_it(here, checker, method, jobs):
    write(here, DRAFTS)
    alone = checker.check_paths([".", "missing.md"])
    with patch.object(parallel.shared_out, "__kwdefaults__", {"method": method}):
        assert checker.check_paths([".", "missing.md"], jobs=jobs) == alone
    assert {finding.rule for finding in alone.findings} >= {"deprecated-term", "mixed-variants", "unused-suppression", "variant-drift"}
    assert len(alone.errors) == 2


@settings(max_examples=10)
@given(drafts=st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), min_size=2, max_size=8), jobs=st.integers(2, 4))
def test_any_files_give_the_same_report_by_any_number_of_processes(checker, tmp_path_factory, drafts, jobs):
    folder = tmp_path_factory.mktemp("drafts")
    write(folder, {f"{number}.nl.md": text for number, text in enumerate(drafts)})
    assert checker.check_paths([folder], jobs=jobs) == checker.check_paths([folder])


def die(found: Found, _: bool) -> Report:
    if found.path == "b.md":
        os.kill(os.getpid(), signal.SIGKILL)
    return Report(checked=(found.path,))


def test_a_file_whose_process_dies_is_an_error_and_the_others_are_checked():
    run = Run([Found(path=f"{name}.md") for name in "abcd"], die, jobs=2)
    run.read(range(4))
    report = run.report()
    assert [(error.path, "signal 9" in error.message) for error in report.errors] == [("b.md", True)]
    assert report.checked == ("a.md", "c.md", "d.md")


def stop(found: Found, _: bool, *, at: str) -> Report:
    if found.path == at:
        raise KeyboardInterrupt
    return Report(checked=(found.path,))


@pytest.mark.parametrize(("at", "done"), [("a", 0), ("c", 2)])
def test_what_is_done_when_the_user_stops_a_run_is_not_lost(at, done):
    run = Run([Found(path=name) for name in "abcd"], partial(stop, at=at))
    with pytest.raises(Interrupted) as stopped:
        run.read(range(4))
    assert (stopped.value.report.checked, stopped.value.files) == (tuple("abcd"[:done]), 4)


def refuse(done: int, files: int, findings: int) -> None:
    raise KeyboardInterrupt


def test_a_run_shared_out_can_be_stopped_too(here, checker):
    write(here, DRAFTS)
    with pytest.raises(Interrupted) as stopped:
        checker.check_paths(["."], jobs=2, watch=refuse)
    assert stopped.value.files == len(DRAFTS)
    assert stopped.value.report.summary.files <= 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_tells_how_far_it_is(here, checker, jobs):
    told: list[tuple[int, int, int]] = []
    write(here, DRAFTS)
    report = checker.check_paths(["."], jobs=jobs, watch=lambda *now: told.append(now))
    first = [now for now in told if now[1] == len(DRAFTS)]
    assert [done for done, _, _ in first] == list(range(1, len(DRAFTS) + 1))
    assert [found for _, _, found in told] == sorted(found for _, _, found in told)
    assert told[-1][2] <= len(report.findings)


def test_few_files_start_no_process(here, checker):
    write(here, DRAFTS)
    with patch.object(files.Run, "_shared_out", side_effect=AssertionError):
        checker.check_paths(["."], jobs=None)


def test_a_wrong_glossary_is_told_from_a_process_as_from_here(here):
    (here / "one.yaml").write_text("glossary: one\nconcepts:\n  - {id: c, terms: {nl: {deprecated: kinderporno}}}\n", encoding="utf-8")
    write(here, DRAFTS)
    broken = Checker([exactly(nl="kinderporno"), replace(exactly(nl="opnamen"), name="h")], settings=Settings(base=here))
    wrong = []
    for jobs in (1, 2):
        with pytest.raises(Exception, match="already in") as told:
            broken.check_paths(["."], jobs=jobs)
        wrong.append((told.type, str(told.value)))
    assert wrong[0] == wrong[1]


def test_a_small_run_loads_nothing_that_shares_out_or_keeps(here):
    write(here, {"a.md": "fietspad\n", "b.md": "fietspad\n"})
    code = "import sys; from termcheck.cli import run; run(['check', '.']); sys.exit(' '.join(sys.modules))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    loaded = set(ended.stderr.split())
    assert "termcheck.files" in loaded
    assert loaded & {"multiprocessing", "pickle", "rich", "termcheck.packed", "termcheck.results", "termcheck.cli.progress"} == set()
