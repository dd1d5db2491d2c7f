"""From a repository with findings to a green check, call by call."""

from __future__ import annotations

from pathlib import Path

import pytest

from termcheck.cli import CLEAN, FINDINGS, WRONG_INPUT, run

FILE = Path("termcheck-baseline.json")
OLD = "De politie zoekt naar kinderporno op servers.\n"


@pytest.fixture(autouse=True)
def _repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    Path("a.nl.md").write_text(OLD, encoding="utf-8")
    Path("termcheck.yaml").write_text(f"baseline: {FILE}\n", encoding="utf-8")


def test_only_what_is_new_fails(capsys):
    assert run(["check"]) == WRONG_INPUT
    assert run(["baseline"]) == run(["check"]) == CLEAN
    Path("a.nl.md").rename("b.nl.md")
    Path("b.nl.md").write_text("Vooraf.\n\n" + OLD.replace(" naar ", "\nnaar "), encoding="utf-8")
    assert run(["check"]) == CLEAN
    Path("c.nl.md").write_text(OLD, encoding="utf-8")
    capsys.readouterr()
    assert run(["check", "--format", "concise"]) == FINDINGS
    assert capsys.readouterr().out.startswith("c.nl.md:1:23: ")
    assert run(["check", "--no-baseline"]) == FINDINGS


def test_a_baseline_that_says_the_same_is_not_touched(capsys):
    run(["baseline"])
    FILE.write_bytes(FILE.read_bytes().replace(b"\n", b"\r\n"))
    before = FILE.stat()
    assert run(["baseline"]) == CLEAN
    assert (FILE.stat().st_mtime_ns, FILE.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert capsys.readouterr().out.splitlines()[-1] == f"{FILE}: 1 finding in 1 file (nothing new)"


def test_two_runs_write_the_same_bytes():
    run(["baseline"])
    first = FILE.read_bytes()
    FILE.unlink()
    run(["baseline", str(Path.cwd())])
    assert FILE.read_bytes() == first


def test_a_link_to_the_baseline_stays_a_link():
    Path("ci").mkdir()
    link = Path("ci/known.json")
    link.symlink_to(Path("..") / FILE)
    assert run(["baseline", "--output", str(link)]) == CLEAN
    assert run(["check"]) == run(["check", "--baseline", str(link)]) == CLEAN
    assert link.is_symlink()


def test_a_folder_below_sees_its_part_of_the_baseline(monkeypatch):
    Path("sub").mkdir()
    Path("sub/b.nl.md").write_text(OLD * 2, encoding="utf-8")
    run(["baseline"])
    before = FILE.read_bytes()
    monkeypatch.chdir("sub")
    assert run(["check", "."]) == run(["baseline", "--prune", "."]) == CLEAN
    assert (Path("..") / FILE).read_bytes() == before


def test_a_file_that_cannot_be_written_is_named(capsys):
    Path("folder").write_text("", encoding="utf-8")
    assert run(["baseline", "--output", "folder/known.json"]) == WRONG_INPUT
    assert "cannot be written" in capsys.readouterr().err
