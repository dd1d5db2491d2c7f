"""What is planted in the examples, counted by hand, is what termcheck finds there."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from termcheck import Checker
from termcheck.report import Report
from termcheck.settings import Settings, load_settings

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
CONTENT = yaml.safe_load((ROOT / "tests" / "data" / "examples.yaml").read_text(encoding="utf-8"))
# The policy repository is checked by its own settings, with the ministry's glossary beside the shipped one.
FOLDERS = {"drafts": ("child-protection", {}), "policy-repository": ("ministry", {"excluded": True})}


@cache
def report(folder: str) -> Report:
    settings = load_settings(EXAMPLES / folder / "termcheck.yaml") if folder == "policy-repository" else Settings(base=EXAMPLES)
    return Checker(settings=settings).check_paths([EXAMPLES / folder])


def rows() -> list[tuple[str, dict]]:
    kept = []
    for row in CONTENT["planted"]:
        folder = row["file"].partition("/")[0]
        if row.get("glossary", FOLDERS[folder][0]) == FOLDERS[folder][0] and not row.get("excluded"):
            kept.append((folder, row))
    return kept


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"-\n|\*|\u00ad", "", text))


def place(hit) -> tuple[str, int, str]:
    return (Path(hit.path).resolve().relative_to(EXAMPLES).as_posix(), hit.line, flat(hit.found))


@pytest.mark.parametrize(("folder", "row"), rows(), ids=lambda value: f"{value['file']}:{value['line']}" if isinstance(value, dict) else "")
def test_what_is_planted_is_found(folder, row):
    told = report(folder)
    uses = [place(finding) for finding in told.findings]
    mentions = [(*place(mention), mention.reason) for mention in told.mentions]
    here = (row["file"], row["line"], flat(row["text"]))
    if row["kind"] == "mention":
        assert (*here, row["reason"]) in mentions
    else:
        assert here in uses


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_else_is_found(folder):
    planted = [(row["file"], row["line"], flat(row["text"]), row["kind"] == "mention") for its, row in rows() if its == folder]
    told = report(folder)
    found = [(*place(hit), False) for hit in told.findings] + [(*place(hit), True) for hit in told.mentions]
    assert sorted(found) == sorted(planted)


@pytest.mark.parametrize("file", CONTENT["clean"])
def test_a_clean_draft_is_clean(file):
    told = Checker(["child-protection"]).check_paths([EXAMPLES / file])
    assert (told.findings, told.mentions, told.errors) == ((), (), ())
