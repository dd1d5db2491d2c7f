"""The settings that judge: kinds of mention, exemptions, trained pipelines."""

from __future__ import annotations

from pathlib import Path

import pytest

from termcheck.errors import SettingsError
from termcheck.settings import MENTION_RULES, Exempt, Settings, load_settings


def load(folder: Path, text: str, name: str = "termcheck.yaml") -> Settings:
    (folder / name).write_text(text, encoding="utf-8")
    return load_settings(folder / name)


READ = [
    ("mentions: {quotation: info, title: 'off'}", "mentions", {"quotation": "info", "title": "off"}),
    ("mentions: {quotation: off}", "mentions", {"quotation": "off"}),
    ("mentions: {unlisted-title: warning}", "mentions", {"unlisted-title": "warning"}),
    ("mentions:\n", "mentions", {}),
    (
        "exempt: {csam: {phrases: [bad word unit], paths: [archive/**]}}",
        "exempt",
        {"csam": Exempt(phrases=("bad word unit",), paths=("archive/**",))},
    ),
    ("exempt: {csam: {phrases: bad word unit}}", "exempt", {"csam": Exempt(phrases=("bad word unit",))}),
    ("exempt: {csam: {}}", "exempt", {"csam": Exempt()}),
    ("pipelines: {fr: fr_core_news_sm}", "pipelines", {"fr": "fr_core_news_sm"}),
    ("pipelines: {fr-BE: fr_core_news_sm}", "pipelines", {"fr": "fr_core_news_sm"}),
]


@pytest.mark.parametrize(("text", "key", "value"), READ)
def test_what_a_file_says_is_read(text, key, value, tmp_path):
    assert getattr(load(tmp_path, text), key) == value


def test_pyproject_says_it_too(tmp_path):
    text = '[tool.termcheck]\nmentions = {quotation = "info"}\npipelines = {fr = "fr_core_news_sm"}\n[tool.termcheck.exempt.csam]\nphrases = ["a b"]\n'
    settings = load(tmp_path, text, "pyproject.toml")
    assert (settings.mentions, settings.pipelines, settings.exempt) == (
        {"quotation": "info"},
        {"fr": "fr_core_news_sm"},
        {"csam": Exempt(phrases=("a b",))},
    )


WRONG = [
    ("mentions: {quotes: info}", "termcheck.yaml:1:12", "quotes"),
    ("mentions: {quotation: silent}", "termcheck.yaml:1:23", "silent"),
    ("mentions: [quotation]", "termcheck.yaml:1:11", "mentions"),
    ("exempt: [csam]", "termcheck.yaml:1:9", "exempt"),
    ("exempt: {csam: [a phrase]}", "termcheck.yaml:1:16", "csam"),
    ("exempt: {csam: {phrase: [a]}}", "termcheck.yaml:1:17", "phrase"),
    ("exempt: {csam: {paths: ['!']}}", "termcheck.yaml:1:25", "!"),
    ("pipelines: {xx: xx_core}", "termcheck.yaml:1:13", "xx"),
    ("pipelines: {fr: [a, b]}", "termcheck.yaml:1:17", "fr"),
]


@pytest.mark.parametrize(("text", "place", "word"), WRONG)
def test_a_mistake_is_named_with_its_place(text, place, word, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError) as caught:
        load(tmp_path, text)
    assert str(caught.value.where) == place
    assert word in caught.value.what
    assert caught.value.try_this


def test_every_kind_of_mention_can_be_set(tmp_path):
    settings = load(tmp_path, "mentions:\n" + "".join(f"  {kind}: info\n" for kind in MENTION_RULES))
    assert list(settings.mentions) == list(MENTION_RULES)


HOLDS = [
    ("bad word unit", "the Bad\n  Word Unit met", True),
    ("bad word unit", "the bad word met the unit", False),
    ("(bad word)", "the (bad word) met", True),
    ("word", "the bad word met", False),
    ("bad word", "the bad word met", True),
]


@pytest.mark.parametrize(("phrase", "text", "exempt"), HOLDS)
def test_a_phrase_exempts_what_it_stands_over(phrase, text, exempt):
    start = text.lower().index("bad")
    end = text.lower().index("word") + 4
    settings = Settings(exempt={"c": Exempt(phrases=(phrase,))})
    assert settings.exempts("c", "a.md", text, start, end) is exempt
    assert not settings.exempts("d", "a.md", text, start, end)
