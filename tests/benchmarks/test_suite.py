"""The suite runs piece by piece without a network, and says what it measured; nothing here looks at a time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import drafts  # noqa: E402 - the folder of the benchmark is no package: its scripts run by themselves
import large  # noqa: E402
import measure  # noqa: E402
import suite  # noqa: E402
import suite_cases  # noqa: E402
import targets  # noqa: E402
import terms  # noqa: E402

from termcheck import Checker  # noqa: E402
from termcheck.glossary.load import parse_glossary  # noqa: E402
from termcheck.languages import LANGUAGES  # noqa: E402

GROWTH = [{"what": "size", "n": n, "cpu": cpu} for n, cpu in ((1000, 0.1), (2000, 0.2), (4000, 0.4))]


def figures(cpu: float, *, memory: float = 30) -> measure.Figures:
    return measure.Figures(cpu=cpu, lowest=cpu, highest=cpu, wall=cpu, memory=memory, code=0)


@pytest.fixture(scope="module")
def checker(tmp_path_factory):
    path = tmp_path_factory.mktemp("suite") / "terms.yaml"
    path.write_text(terms.glossary(terms.table()), encoding="utf-8")
    return Checker([path])


def test_words_are_made_for_every_language():
    assert list(large.syllables()) == list(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_terms_of_a_language_differ_and_are_the_same_each_time(language):
    found = large.made_terms(language, 300)
    assert len(set(found)) == 300
    assert found[:20] == large.made_terms(language, 300)[:20]
    assert sum(" " in term for term in found) == 100


@pytest.mark.parametrize(("asked", "made"), [(1, 96), (96, 96), (97, 192), (100_000, 100_032)])
def test_a_large_glossary_has_at_least_the_terms_asked_for(asked, made):
    assert large.concepts(asked) * large.DEPRECATED * len(LANGUAGES) == made


def test_a_large_glossary_is_one_that_termcheck_takes():
    found = parse_glossary(large.glossary(96), path="large.yaml")
    deprecated = [term.text for concept in found.concepts for term in concept.terms if term.status == "deprecated"]
    assert len(deprecated) == 96
    assert large.using("fi", 96) in deprecated


@pytest.mark.parametrize(("every", "share"), [(0, 0), (10, 0.1), (1, 1)])
def test_a_law_has_a_finding_in_one_of_so_many_sentences(checker, every, share):
    text = drafts.law(size=10_000, every=every)
    said = sum(len(drafts.SENTENCE_END.findall(line)) for line in text.splitlines() if not line.startswith("#"))
    assert len(checker.check_text(text, format="markdown", language="nl").findings) == int(said * share)


def test_real_texts_are_repeated_with_a_finding_now_and_then(checker, tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "law.md").write_text("Het meldpunt bevestigt de melding.\n\n" * 20, encoding="utf-8")
    written = drafts.repeated(tmp_path / "texts", tmp_path / "copies", size=2000, every=10)
    assert 2000 <= written < 4000
    assert len(checker.check_paths([tmp_path / "copies"], language="nl").findings) == 2 * len(list((tmp_path / "copies").rglob("*.md")))


@pytest.mark.parametrize(("value", "at_least", "met"), [(1.0, False, True), (1.1, False, False), (1.0, True, True), (0.9, True, False)])
def test_a_target_is_met_at_its_limit(value, at_least, met):
    assert targets.Target(what="x", value=value, limit=1, at_least=at_least).met is met


def test_what_was_not_measured_is_not_met():
    found = targets.targets(targets.Book({}), suite_cases.QUICK, large={}, growth=[])
    assert {one.value for one in found} == {None}
    assert not any(one.met for one in found)


def test_every_target_has_a_case_that_measures_it(tmp_path):
    cases = suite_cases.cases(tmp_path, suite_cases.QUICK, jobs=True, texts=BENCHMARKS)
    book = targets.Book({(case.name, command): (figures(1), 10**6) for case in cases for command in case.commands})
    found = targets.targets(book, suite_cases.QUICK, large={"stages": [{"peak": 400}]}, growth=GROWTH)
    # The large glossary is a step of its own in a quick run, and no case.
    assert {one.what for one in found if one.value is None} == {
        one.what for one in found if "96 terms" in one.what and "in all" not in one.what
    }


def test_linear_growth_has_an_exponent_of_one():
    assert dict(targets.exponents(GROWTH)) == {"size": pytest.approx(1)}


def test_the_suite_writes_its_results_without_installing_anything(tmp_path, capsys):
    suite.main(["--quick", "--present", "--runs", "1", "--only", "law text, a finding in 1 of 3", "--out", str(tmp_path)])
    results = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    assert [(row["plot"], row["figures"]["code"]) for row in results["rows"]] == [("findings", 1)]
    assert (tmp_path / "results.md").read_text(encoding="utf-8") == capsys.readouterr().out
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "plots") == ["results.json", "results.md"]


def test_plots_are_the_same_bytes_each_time(tmp_path):
    pytest.importorskip("matplotlib")
    row = {"case": "x", "plot": "size", "size": 10, "figures": {"cpu": 1.0, "wall": 1.0}}
    rows = [
        {**row, "command": f"{name} x", "x": x, "plot": plot}
        for name in ("termcheck", "typos")
        for plot in ("size", "jobs")
        for x in (1, 2)
    ]
    (tmp_path / "results.json").write_text(json.dumps({"rows": rows, "growth": GROWTH}), encoding="utf-8")
    for name in ("a", "b"):
        command = [sys.executable, str(BENCHMARKS / "plots.py"), str(tmp_path / "results.json"), str(tmp_path / name)]
        subprocess.run(command, check=True, env=os.environ | {"MPLCONFIGDIR": str(tmp_path)})
    drawn = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    assert drawn == {path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()}
    assert sorted(drawn) == ["growth.svg", "jobs.svg", "size.svg"]
