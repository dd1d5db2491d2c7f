from __future__ import annotations

import pytest

from termcheck.model import Suppression
from termcheck.readers import text_reader
from termcheck.rules.unused_suppression import findings

SOURCE = "Een regel.\r\n\r\nTekst. <!-- termcheck: ignore[c] wet -->\r\n"
AT = SOURCE.index("termcheck")


def wish(*ids: str) -> Suppression:
    return Suppression(ids=ids, part=0, start=0, end=0, written_at=AT)


WRITTEN = [((), "termcheck: ignore"), (("c",), "termcheck: ignore[c]"), (("c", "d"), "termcheck: ignore[c, d]")]


@pytest.mark.parametrize(("ids", "written"), WRITTEN)
def test_an_unused_suppression_is_a_warning_where_it_is_written(ids, written):
    (found,) = findings([wish(*ids)], text_reader("markdown").read(SOURCE, path="a.md"))
    assert (found.found, found.level, found.line, found.column, found.start, found.path) == (written, "warning", 3, 13, AT, "a.md")
    assert written in found.message


def test_without_unused_suppressions_there_is_no_finding():
    assert list(findings([], text_reader("markdown").read(SOURCE, path="a.md"))) == []


def test_unused_ones_are_told_apart_by_their_names():
    document = text_reader("markdown").read(SOURCE, path="a.md")
    assert len({found.fingerprint for found in findings([wish("c"), wish("d")], document)}) == 2
