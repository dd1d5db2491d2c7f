"""The growth benchmark makes what it says and computes its exponent; nothing here looks at a time."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from termcheck import Checker

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import growth  # noqa: E402 - the folder of the benchmark is no package: its scripts run by themselves
import terms  # noqa: E402

BY_NAME = {one.what: one for one in growth.GROWTHS}


@pytest.fixture(scope="module")
def checker(tmp_path_factory):
    path = tmp_path_factory.mktemp("growth") / "terms.yaml"
    path.write_text(terms.glossary(terms.table()), encoding="utf-8")
    return Checker([path])


@pytest.mark.parametrize(
    ("what", "n", "hits"),
    [
        ("a file", 20_000, 0),
        ("a line", 20_000, 0),
        ("findings", 60, 60),
        ("findings in one line", 60, 60),
        ("suppressions", 60, 0),
        ("quotation marks in one paragraph", 1_000, 10),
        ("small files", 12, 0),
    ],
)
def test_each_growth_writes_as_many_hits_as_it_says(what, n, hits, checker, tmp_path):
    BY_NAME[what].write(tmp_path, n)
    report = checker.check_paths([tmp_path], language=terms.LANGUAGE)
    assert (len(report.findings) + len(report.mentions), len(report.checked)) == (hits, n if what == "small files" else 1)


def test_each_size_is_twice_the_one_before_and_a_full_run_has_100_000_files():
    assert all(
        big == 2 * small
        for one in growth.GROWTHS
        for kind in range(3)
        for small, big in zip(one.sizes(kind), one.sizes(kind)[1:], strict=False)
    )
    assert BY_NAME["small files"].sizes(growth.FULL)[-1] == 100_000


@pytest.mark.parametrize(
    ("times", "power"), [([0.1, 0.2, 0.4, 0.8], 1), ([0.1, 0.4, 1.6, 6.4], 2), ([0.01, 0.02, 0.1, 0.2], 1), ([0.01, 0.02], None)]
)
def test_the_exponent_is_the_slope_of_what_takes_long_enough(times, power):
    steps = [growth.Row(what="a", unit="b", n=100 << step, cpu=time, beyond=time) for step, time in enumerate(times)]
    assert growth.exponent(steps) == (None if power is None else pytest.approx(power))


def test_it_runs_and_writes_its_rows(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(growth, "GROWTHS", (growth.Growth("findings", "findings", (5, 5, 5), growth._findings),))
    growth.main(["--quick", "--json", str(tmp_path / "rows.json")])
    rows = json.loads((tmp_path / "rows.json").read_text(encoding="utf-8"))
    assert [(row["what"], row["n"]) for row in rows] == [("findings", n) for n in (5, 10, 20, 40, 80)]
    assert all(row["cpu"] > 0 for row in rows)
    assert capsys.readouterr().out.startswith("findings: ")
