"""The rules for prh: which there are, and that YAML reads them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.glossary.exchange.exported import files

START, END = r"(?<![\p{L}\p{N}_])", r"(?![\p{L}\p{N}_])"
# File, its rules: what to write, how many patterns, the last sign of the first (i: capitals do not count)
RULES = [
    ("work-en.yml", [("worker", 1, "i")]),
    ("work-nl.yml", [("werknemer", 1, "i"), ("werknemer", 2, "i")]),
    ("work-nl-info.yml", [("werknemer", 1, "i")]),
    ("work-de.yml", [("Beschäftigte", 1, "/")]),
]


@pytest.mark.parametrize(("file", "rules"), RULES)
def test_a_rule_is_of_one_kind(file, rules):
    read = yaml.safe_load(files("prh")[file])
    assert read["version"] == 1
    assert [(rule["expected"], len(rule["patterns"]), rule["patterns"][0][-1]) for rule in read["rules"]] == rules


def test_words_begin_and_end_where_letters_of_any_script_do():
    (rule,) = yaml.safe_load(files("prh")["work-de.yml"])["rules"]
    assert rule["patterns"] == [f"/{START}Knecht(?:en?)?{END}/"]


def test_a_rule_says_why_and_what_else_may_be_written():
    (rule,) = yaml.safe_load(files("prh")["work-en.yml"])["rules"]
    assert rule["prh"] == "Or: “working person”. Nobody is a pair of hands. [worker]"


def test_a_term_that_nothing_replaces_is_left_out():
    assert set(files("prh")) == {"work-de.yml", "work-en.yml", "work-nl.yml", "work-nl-info.yml"}


def test_what_prh_cannot_say_stands_in_a_comment():
    assert "# Left out: “handy”, which counts only near “man”.\n" in files("prh")["work-en.yml"]


@pytest.mark.skipif(shutil.which("textlint") is None, reason="textlint with textlint-rule-prh is not installed")
def test_textlint_finds_forms_and_compounds_and_nothing_else(tmp_path):
    for name, text in files("prh").items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "rc.json").write_text(json.dumps({"rules": {"prh": {"rulePaths": ["work-nl.yml", "work-en.yml"]}}}))
    (tmp_path / "draft.md").write_text("Farm-hands and hands. Werkkrachten, werkkrachtenbeleid, knechtse, werk.\n", encoding="utf-8")
    textlint = Path(shutil.which("textlint") or "").resolve()
    command = [str(textlint), "--config", "rc.json", "--rules-base-directory", str(textlint.parents[2]), "--format", "json", "draft.md"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    found = [message["message"].split(" => ")[0] for message in json.loads(ended.stdout)[0]["messages"]]
    assert found == ["Farm-hands", "Werkkrachten", "werkkrachtenbeleid", "knechtse"]
