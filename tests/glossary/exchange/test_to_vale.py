"""The styles for Vale: which rules there are, what they say, and that YAML reads them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest
import yaml

from termcheck.glossary.exchange.to_vale import written
from tests.glossary.exchange.exported import files, forms, work

# File, key, value
SAID = [
    ("work-en/worker.yml", "extends", "substitution"),
    ("work-en/worker.yml", "level", "error"),
    ("work-en/worker.yml", "message", "Write “%s” instead of “%s”."),
    ("work-en/worker.yml", "description", "Nobody is a pair of hands."),
    ("work-en/worker.yml", "link", "https://example.org/guide?a=1&b=2"),
    ("work-en/worker.yml", "ignorecase", True),
    ("work-en/worker.yml", "swap", {r"farms?[\s\p{Zs}‐‑–'’‘ʼ-]{1,3}hand(?:['’]s|s)?": "worker|working person"}),
    ("work-nl/worker.yml", "swap", {"werkkracht(?:en)?": "werknemer"}),
    ("work-nl/worker-info.yml", "level", "suggestion"),
    ("work-nl/worker-recast.yml", "swap", {"knechtse?": "werknemer"}),
    ("work-nl/worker-warning-recast.yml", "message", "Recast with “%s”: “%s” is deprecated."),
    ("work-de/worker-capitals.yml", "ignorecase", False),
    ("work-el/worker-avoid.yml", "extends", "existence"),
]


@pytest.mark.parametrize(("file", "key", "value"), SAID)
def test_a_rule_says_what_the_glossary_says(file, key, value):
    assert yaml.safe_load(files("vale")[f"styles/{file}"])[key] == value


@pytest.mark.parametrize("said", ["Left out: “handy”, which counts only near “man”.", "Left out: “drudge”, which is off.", "no mention"])
def test_what_vale_cannot_say_stands_in_a_comment(said):
    comments = [line for line in files("vale")["styles/work-en/worker.yml"].splitlines() if line.startswith("#")]
    assert said in "\n".join(comments)


def test_no_expression_has_a_group_that_captures_or_looks_around():
    rules = [yaml.safe_load(text) for path, text in files("vale").items() if path.endswith(".yml")]
    expressions = [expression for rule in rules for expression in (*rule.get("swap", ()), *rule.get("tokens", ()))]
    assert len(expressions) > len(rules) / 2
    assert [one for one in expressions if one.count("(") != one.count("(?:")] == []


def test_a_long_expression_is_a_key_that_yaml_reads():
    of = dict(forms())
    long = of["worker", "nl", "werkkracht"].rows[0][0]
    assert long is not None
    several = type(long)(text=long.text, forms=tuple(f"werk{letter}{other}kracht" * 9 for letter in "abcdefg" for other in "klmnopq"))
    of["worker", "nl", "werkkracht"] = type(of["worker", "nl", "werkkracht"])(rows=((several,),))
    (key,) = yaml.safe_load(written(work(), forms=of)["styles/work-nl/worker.yml"])["swap"]
    assert len(key) > 1024


def test_the_settings_name_the_files_of_each_language():
    text = files("vale")[".vale.ini"]
    assert "StylesPath = styles\n" in text
    assert re.findall(r"\[\*\.(\w\w)\.", text) == ["de", "el", "en", "nl"]


@pytest.mark.skipif(shutil.which("vale") is None, reason="Vale is not installed")
def test_vale_finds_forms_and_compounds_and_nothing_else(tmp_path):
    for name, text in files("vale").items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "draft.nl.txt").write_text("Werkkrachten, werkkrachtenbeleid, knechtse en werk.\n", encoding="utf-8")
    command = ["vale", "--output", "JSON", "draft.nl.txt"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    found = [alert["Match"] for alerts in json.loads(ended.stdout).values() for alert in alerts]
    assert sorted(found) == ["Werkkrachten", "knechtse", "werkkrachtenbeleid"]
