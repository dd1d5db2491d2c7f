from __future__ import annotations

import os
import time
from pathlib import Path
from unittest.mock import patch

import pytest

from termcheck import results
from termcheck.check import Checker
from termcheck.settings import Exempt, Settings

GLOSSARY = """
glossary: mine
concepts:
  - {id: c, why: No., terms: {nl: {preferred: beeldmateriaal, deprecated: {term: kinderporno, match: exact}}}}
"""
DRAFT = "Hier staat kinderporno.\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TERMCHECK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "mine.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "a.nl.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def checker(here: Path, **wishes: object) -> Checker:
    return Checker(["mine.yaml"], settings=Settings(base=here, **wishes), keep_results=True)


def entries(here: Path) -> list[Path]:
    return sorted((here / "cache" / "results").rglob("?" * 31))


def is_read_anew(found: Checker, *paths: str, **options: object) -> bool:
    """Whether a check reads more than the source."""
    with patch.object(Checker, "_check_document", autospec=True, side_effect=Checker._check_document) as reading:
        found.check_paths(paths or ["a.nl.md"], **options)
    return reading.called


def test_an_unchanged_file_gives_the_same_report_without_being_read_again(here):
    first = checker(here).check_paths(["a.nl.md"])
    assert first == Checker(["mine.yaml"], settings=Settings(base=here)).check_paths(["a.nl.md"])
    assert checker(here).check_paths(["a.nl.md"]) == first
    assert not is_read_anew(checker(here))


def test_a_clean_file_gets_no_entry(here):
    (here / "b.nl.md").write_text("Hier staat niets.\n", encoding="utf-8")
    checker(here).check_paths(["b.nl.md"])
    assert entries(here) == []


CHANGES = {
    "the content": lambda here: (here / "a.nl.md").write_text(DRAFT * 2, encoding="utf-8"),
    "the glossary": lambda here: (here / "mine.yaml").write_text(GLOSSARY.replace("No.", "Yes."), encoding="utf-8"),
    "the folders beside it": lambda here: (here / "a.nl.md").replace(here / "b.nl.md"),
}
WISHES = {
    "levels": {"c": "error"},
    "rules": {"variant-drift": "off"},
    "mentions": {"quotation": "off"},
    "exempt": {"c": Exempt(phrases=("staat kinderporno",))},
    "encoding": "latin-1",
    "verified_only": True,
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_the_report_has_it_made_anew(here, change):
    checker(here).check_paths(["."])
    CHANGES[change](here)
    assert is_read_anew(checker(here), ".")


@pytest.mark.parametrize("wish", WISHES)
def test_other_settings_have_the_report_made_anew(here, wish):
    checker(here).check_paths(["a.nl.md"])
    assert is_read_anew(checker(here, **{wish: WISHES[wish]}))


@pytest.mark.parametrize("options", [{"language": "nl"}, {"language": "de"}])
def test_a_language_that_is_given_has_the_report_made_anew(here, options):
    checker(here).check_paths(["a.nl.md"])
    assert is_read_anew(checker(here), **options)


@pytest.mark.parametrize("part", ["_program", "_installed"])
def test_another_version_has_the_report_made_anew(here, part):
    checker(here).check_paths(["a.nl.md"])
    with patch.object(results, part, return_value=[("other", 1, 1)]):
        assert is_read_anew(checker(here))


@pytest.mark.parametrize("wishes", [{"exclude": ("x",)}, {"fail_on": "error"}, {"baseline": Path("b.json")}])
def test_settings_that_say_nothing_of_a_file_leave_its_report(here, wishes):
    checker(here).check_paths(["a.nl.md"])
    assert not is_read_anew(checker(here, **wishes))


def test_the_same_text_under_another_name_has_a_report_of_its_own(here):
    (here / "b.nl.md").write_text(DRAFT, encoding="utf-8")
    for _ in range(2):
        assert [finding.path for finding in checker(here).check_paths(["."]).findings] == ["a.nl.md", "b.nl.md"]


@pytest.mark.parametrize(
    "damage", [lambda data: b"", lambda data: data[:-1], lambda data: data[:40] + b"\xff" + data[41:], lambda data: b"\0" * len(data)]
)
def test_a_damaged_entry_is_as_good_as_none(here, damage):
    first = checker(here).check_paths(["a.nl.md"])
    (entry,) = entries(here)
    entry.write_bytes(damage(entry.read_bytes()))
    assert checker(here).check_paths(["a.nl.md"]) == first
    assert not is_read_anew(checker(here))


def test_a_folder_that_cannot_be_written_only_costs_time(here):
    (here / "cache").write_text("a file", encoding="utf-8")
    assert len(checker(here).check_paths(["a.nl.md"]).findings) == 1


def test_nothing_is_kept_that_cannot_be_known_to_be_out_of_date(here):
    assert checker(here)._results is not None
    assert checker(here, pipelines={"nl": "./model"})._results is None
    assert Checker([checker(here)._collection.glossaries[0]], keep_results=True)._results is None
    assert Checker(["mine.yaml"], settings=Settings(base=here))._results is None


def test_the_oldest_entries_go_when_there_are_too_many(tmp_path, monkeypatch):
    monkeypatch.setattr(results, "MOST", 8 * results.BLOCK)
    for number in range(12):
        (tmp_path / f"{number:02}").write_bytes(b"x")
        os.utime(tmp_path / f"{number:02}", (time.time(), 1_000 + number))
    results.tidy(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["06", "07", "08", "09", "10", "11"]


def test_a_report_that_is_too_large_is_not_kept(here, monkeypatch):
    monkeypatch.setattr(results, "LARGEST", 10)
    checker(here).check_paths(["a.nl.md"])
    assert entries(here) == []


def test_a_document_is_not_even_opened_when_its_report_is_kept(here):
    clean = Path(__file__).parent / "readers" / "cases" / "docx"
    document = next(path for path in sorted(clean.rglob("*.docx")))
    (here / "a.docx").write_bytes(document.read_bytes())
    first = checker(here).check_paths(["a.docx"])
    with patch.object(Checker, "_read_binary", side_effect=AssertionError):
        assert checker(here).check_paths(["a.docx"]) == first


def test_processes_read_and_write_the_same_entries(here):
    for name in "bcdefgh":
        (here / f"{name}.nl.md").write_text(DRAFT, encoding="utf-8")
    first = checker(here).check_paths(["."], jobs=3)
    assert len(entries(here)) == 8
    assert checker(here).check_paths(["."], jobs=2) == first
    assert not is_read_anew(checker(here), ".")


def test_a_kept_report_still_tells_what_the_files_call_differently(here):
    (here / "mine.yaml").write_text(
        GLOSSARY.replace("preferred: beeldmateriaal", "preferred: beeldmateriaal, admitted: [opnamen]"), encoding="utf-8"
    )
    (here / "a.nl.md").write_text("Het beeldmateriaal.\n", encoding="utf-8")
    (here / "b.nl.md").write_text("De opnamen.\n", encoding="utf-8")
    first = checker(here).check_paths(["."])
    assert [finding.rule for finding in first.findings] == ["variant-drift"]
    assert checker(here).check_paths(["."]) == first
    assert not is_read_anew(checker(here), ".")
