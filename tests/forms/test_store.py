from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers import deprecated
from hypothesis import example, given
from hypothesis import strategies as st

from termcheck.forms import store
from termcheck.forms.collection import Resource
from termcheck.forms.compile import Compiled, compile_glossary
from termcheck.glossary.builtin import shipped

GLOSSARY = deprecated(
    nl="{term: gehandicapt, match: forms, forms: [gehandicapten]}", el="=παιδική =πορνογραφία", pl="pornografi|a", mt="=tfal"
)
COMPILED = compile_glossary(GLOSSARY)
STORED = store.dump(COMPILED, key="k")


def test_compiled_forms_come_back_as_they_were_stored():
    stored = store.opened(STORED, key="k")
    assert stored.plan == COMPILED.plan
    assert {code: stored.language(code) for code in stored.lines} == COMPILED.languages


def test_inflected_words_come_back_as_they_were_stored():
    language = Resource(shipped()["child-protection"]).language("hu")
    stored = store.opened(store.dump(Compiled(COMPILED.plan, {"hu": language}), key="k"), key="k")
    assert stored.language("hu") == language


def test_a_language_without_terms_has_no_words():
    assert store.opened(STORED, key="k").language("de") is None


def test_storing_twice_gives_the_same_bytes():
    assert store.dump(compile_glossary(GLOSSARY), key="k") == STORED


OTHER = [
    ("the key of another content", STORED, "other"),
    ("another format", STORED.replace(b'"forms":', b'"forms":9', 1), "k"),
    ("an empty file", b"", "k"),
    ("no JSON", b"glossary: g\n", "k"),
    ("another JSON", b"[1]\n", "k"),
    ("no last line end", STORED[:-1], "k"),
]


@pytest.mark.parametrize(("data", "key"), [case[1:] for case in OTHER], ids=[case[0] for case in OTHER])
def test_a_file_of_another_content_is_not_used(data, key):
    assert store.opened(data, key=key) is None


@given(st.integers(min_value=0, max_value=len(STORED) - 1))
@example(STORED.index(b"\n") + 1)
def test_a_file_that_was_cut_off_is_not_used(length):
    assert store.opened(STORED[:length], key="k") is None


@given(st.integers(min_value=0, max_value=len(STORED) - 1), st.sampled_from([b"\x00", b"\xff", b'"', b"{", b"]", b"\n", b"0"]))
@example(STORED.index(b"\n") + 1, b"\x00")
def test_a_file_with_another_letter_in_it_is_not_used_and_no_crash(at, byte):
    damaged = STORED[:at] + byte + STORED[at + 1 :]
    assert damaged == STORED or store.opened(damaged, key="k") is None


def test_one_line_a_language_follows_the_first():
    assert [json.loads(line)["language"] for line in STORED.splitlines()[1:]] == ["el", "mt", "nl", "pl"]


def test_compiled_forms_stand_beside_their_glossary():
    assert store.beside(Path("glossaries/g.yaml")) == Path("glossaries/g.forms.jsonl")


def test_the_key_tells_contents_apart():
    assert store.digest(b"a") == store.digest(b"a") != store.digest(b"b")
