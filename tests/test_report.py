from __future__ import annotations

from helpers import a_hit

from termcheck.report import Mention, Report, Summary


def test_hits_come_in_the_order_of_path_place_and_name():
    changes = [
        {"path": "a"},
        {"path": "b"},
        {"path": "b", "start": 1},
        {"path": "b", "start": 1, "end": 9},
        {"path": "b", "start": 1, "end": 9, "concept": "d"},
    ]
    hits = [a_hit(**change) for change in changes]
    assert sorted([hits[2], *hits[3:], hits[1], hits[0]], key=lambda hit: hit.order) == hits


def test_a_mention_orders_like_a_finding():
    assert a_hit(Mention).order == a_hit().order


def test_an_empty_report_counts_nothing():
    assert Report().summary == Summary(files=0, findings={"error": 0, "warning": 0, "info": 0}, mentions=0, other_language=0)
