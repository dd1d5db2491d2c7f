from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import closing, nullcontext
from multiprocessing import active_children

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck import parallel
from termcheck.errors import InputError
from termcheck.parallel import MOST, Died, pieces, processes, shared_out

METHODS = ["spawn", *(["fork"] if sys.platform == "linux" else [])]
FATAL, WRONG, BROKEN = 7, 11, 13


def square(item: int) -> int:
    return item * item


def slow(item: int) -> int:
    time.sleep(60 if item else 0)
    return item


def die_at_seven(item: int) -> int:
    if item == FATAL:
        os.kill(os.getpid(), signal.SIGKILL)
    return item * item


def refuse(item: int) -> int:
    if item == WRONG:
        raise InputError("a.md", "wrong", try_this="right")
    return 1 // (item - BROKEN)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_item_is_done_once_whoever_does_it(method, jobs):
    assert sorted(shared_out(square, [1] * 40, jobs=jobs, method=method)) == [(item, item * item) for item in range(40)]


@pytest.mark.parametrize("method", METHODS)
def test_only_the_item_that_its_process_dies_at_is_lost(method):
    done = dict(shared_out(die_at_seven, [1] * 200, jobs=2, method=method))
    assert done.pop(FATAL) == Died("signal 9")
    assert done == {item: item * item for item in range(200) if item != FATAL}


@pytest.mark.parametrize(
    ("items", "error", "told"), [(BROKEN, InputError, "a.md: wrong"), (WRONG, None, ""), (BROKEN + 1, RuntimeError, "ZeroDivisionError")]
)
def test_what_goes_wrong_in_a_process_is_told_here(items, error, told):
    wrong = pytest.raises(error, match=told) if error else nullcontext()
    with wrong:
        # The last item is the heaviest and goes first.
        list(shared_out(refuse, [MOST + item * (item > WRONG) for item in range(items)], jobs=1))


def test_nobody_is_left_at_work_when_the_rest_is_not_wanted():
    before = set(active_children())
    with closing(shared_out(slow, [1] * 4, jobs=4)) as outcomes:
        assert next(outcomes) == (0, 0)
    assert set(active_children()) <= before


@given(st.lists(st.integers(0, 3 * MOST), max_size=60), st.integers(1, 5))
def test_pieces_hold_every_item_once_and_are_no_heavier_than_needed(weights, jobs):
    found = pieces(weights, jobs)
    assert sorted(item for piece in found for item in piece) == list(range(len(weights)))
    assert all(sum(weights[item] for item in piece[:-1]) <= MOST for piece in found)
    heaviness = [sum(weights[item] for item in piece) for piece in found]
    assert heaviness == sorted(heaviness)


@pytest.mark.parametrize(
    ("weights", "wanted", "number"),
    [([], 4, 1), ([1, 1], 4, 2), ([1] * 9, 4, 4), ([1] * 9, None, 1), ([parallel.LEAST[parallel.METHOD]] * 9, None, 8), ([10**9], None, 1)],
)
def test_as_many_processes_as_are_wanted_or_pay(weights, wanted, number, monkeypatch):
    monkeypatch.setattr(parallel, "_cores", lambda: 8)
    # The runner of the tests has threads of its own.
    monkeypatch.delitem(sys.modules, "threading")
    assert processes(weights, wanted) == number
