"""The benchmark runs and its data are what it says; nothing here looks at a time."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from termcheck import Checker
from termcheck.forms.collection import Collection, Resource
from termcheck.scan import Scanner

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import drafts  # noqa: E402 - the folder of the benchmark is no package: its scripts run by themselves
import speed  # noqa: E402
import terms  # noqa: E402


@pytest.fixture(scope="module")
def glossary(tmp_path_factory):
    path = tmp_path_factory.mktemp("benchmark") / "terms.yaml"
    path.write_text(terms.glossary(terms.table()), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def checker(glossary):
    return Checker([glossary])


@pytest.fixture(scope="module")
def scanner(glossary):
    return Scanner(Collection([Resource(glossary)]).plans)


def test_the_table_has_sixteen_single_words_and_six_terms_of_several():
    assert sorted(" " in row.term for row in terms.table()) == [False] * 16 + [True] * 6


def test_the_peers_get_the_words_that_they_can_hold():
    words = tomllib.loads(terms.typos_settings(terms.table()))["default"]["extend-words"]
    assert len(words) - len(terms.ACCEPTED_BY_TYPOS) == 15
    assert len(terms.codespell_list(terms.table()).splitlines()) == 16


@pytest.mark.parametrize("row", terms.table(), ids=lambda row: row.term)
def test_the_sentence_of_a_term_gives_one_finding(checker, row):
    assert [finding.term for finding in checker.check_text(row.sentence, language="nl").findings] == [row.term]


@pytest.mark.parametrize("language", drafts.sentences())
def test_a_clean_draft_has_no_finding(checker, language):
    assert checker.check_text(drafts.draft(language, size=2000), format="markdown").findings == ()


@pytest.mark.parametrize("language", drafts.sentences())
def test_a_clean_draft_holds_no_candidate_or_the_figures_are_not_of_a_clean_run(scanner, language):
    assert not scanner.could_hold(drafts.draft(language, size=20_000))


@pytest.mark.parametrize("findings", [0, 1, 10])
def test_a_draft_has_the_number_of_findings_asked_for(checker, findings):
    text = drafts.draft("nl", size=20_000, findings=findings)
    assert len(checker.check_text(text, format="markdown", language="nl").findings) == findings
    assert text == drafts.draft("nl", size=20_000, findings=findings)
    assert 20_000 <= len(text.encode()) < 22_000


def test_a_draft_too_short_for_its_findings_is_refused():
    with pytest.raises(ValueError, match="ask for a longer draft"):
        drafts.draft("nl", size=100, findings=50)


def test_a_folder_has_the_files_and_the_size_asked_for(tmp_path):
    drafts.folder_of(tmp_path, size=20_000, files=8)
    sizes = [path.stat().st_size for path in tmp_path.rglob("*.md")]
    assert len(sizes) == 8
    assert 20_000 <= sum(sizes) < 40_000


def test_the_benchmark_prints_a_row_for_each_command_that_is_installed(capsys):
    speed.main(["--present", "--size", "0.02", "--runs", "1", "--only", "one file"])
    printed = capsys.readouterr().out.splitlines()
    rows = [line for line in printed if line.startswith("| 0.02 MB")]
    assert "cores" in printed[0]
    assert [row.split("`")[1] for row in rows][:1] == [f"{speed.TERMCHECK} clean.md"]
