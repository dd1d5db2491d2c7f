"""Every output of the one report is as approved. After a change that is meant, write the new output into the file and read it through."""

from __future__ import annotations

from pathlib import Path

import pytest

from reporters.report import REPORT
from termcheck.reporters import REPORTERS, Style

APPROVED = Path(__file__).parent / "approved"


@pytest.mark.parametrize("name", REPORTERS)
def test_the_output_is_as_approved(name):
    (approved,) = APPROVED.glob(f"{name}.*")
    assert REPORTERS[name].render(REPORT, Style(mentions=True)) == approved.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", REPORTERS)
def test_the_same_report_gives_the_same_characters(name):
    assert len({REPORTERS[name].render(REPORT, Style()) for _ in range(2)}) == 1
