from __future__ import annotations

from pathlib import Path

import pytest

from rules.names import glossary
from termcheck.check import Checker
from termcheck.settings import Settings

GREEN, PAPER, YELLOW = "Het groenboek is af.", "Het discussiestuk is af.", "De gele map is af."
RUNS = [
    ([GREEN, GREEN], []),
    ([GREEN, PAPER], [("b.nl.md", "discussiestuk")]),
    ([PAPER, GREEN], [("a.nl.md", "discussiestuk")]),
    ([PAPER, GREEN, YELLOW, PAPER], [("a.nl.md", "discussiestuk"), ("c.nl.md", "gele map")]),
    ([PAPER, YELLOW, PAPER], [("b.nl.md", "gele map")]),
    ([GREEN, f"{GREEN} {PAPER}"], []),
    ([PAPER, f"{GREEN} {YELLOW} {PAPER}"], []),
    ([GREEN, f"{PAPER} <!-- termcheck: ignore[variant-drift] -->"], []),
    ([PAPER], []),
]


def drift(folder: Path, texts: list[str], **settings: object) -> list[tuple[str, str]]:
    for name, text in zip("abcdef", texts, strict=False):
        (folder / f"{name}.nl.md").write_text(f"{text}\n", encoding="utf-8")
    report = Checker([glossary()], settings=Settings(base=folder, **settings)).check_paths([folder])
    return [(Path(finding.path).name, finding.found) for finding in report.findings if finding.rule == "variant-drift"]


@pytest.mark.parametrize(("texts", "wanted"), RUNS)
def test_a_file_that_calls_a_concept_otherwise_than_the_others_is_told(tmp_path, texts, wanted):
    assert drift(tmp_path, texts) == wanted


def test_the_settings_can_turn_it_off(tmp_path):
    assert drift(tmp_path, [GREEN, PAPER], rules={"variant-drift": "off"}) == []


def test_the_languages_are_judged_apart(tmp_path):
    (tmp_path / "x.de.md").write_text("Das Grünbuch ist da.\n", encoding="utf-8")
    assert drift(tmp_path, [GREEN]) == []


def test_the_related_places_are_the_other_files(tmp_path):
    for name, text in (("a", PAPER), ("b", GREEN), ("c", PAPER)):
        (tmp_path / f"{name}.nl.md").write_text(f"{text}\n", encoding="utf-8")
    (finding,) = Checker([glossary()], settings=Settings(base=tmp_path)).check_paths([tmp_path]).findings
    assert [(Path(one.path).name, one.term, one.line) for one in finding.related] == [
        ("c.nl.md", "discussiestuk", 1),
        ("b.nl.md", "groenboek", 1),
    ]
    assert "2 files call this; 1 file calls it “groenboek”" in finding.message
