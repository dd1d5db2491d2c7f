from __future__ import annotations

import json
import os
import shutil
from importlib.machinery import ModuleSpec
from importlib.metadata import version
from pathlib import Path

import pytest
from helpers import deprecated
from hypothesis import example, given
from hypothesis import strategies as st

import termcheck
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


def spec_of(folder: Path) -> ModuleSpec:
    """What the import system says of a simplemma that is installed in a folder."""
    (folder / "simplemma").mkdir(exist_ok=True)
    return ModuleSpec("simplemma", None, origin=str(folder / "simplemma" / "__init__.py"))


def test_the_version_of_the_dictionary_is_read_from_beside_it_without_loading_it():
    assert store._dictionary_version() == f"simplemma-{version('simplemma')}.dist-info"


def test_another_termcheck_or_dictionary_makes_another_key(tmp_path, monkeypatch):
    keys = {store.tools_version()}
    monkeypatch.setattr(termcheck, "__version__", "0.0.0")
    keys.add(store.tools_version())
    monkeypatch.setattr("importlib.util.find_spec", lambda name: spec_of(tmp_path))
    assert store._dictionary_version() == version("simplemma")
    (tmp_path / "simplemma-9.0.dist-info").mkdir()
    keys.add(store.tools_version())
    assert len(keys) == 3


def test_a_changed_table_makes_another_key(tmp_path):
    shutil.copytree(Path(store.__file__).parent, tmp_path / "forms")
    before = sorted(store._tables(tmp_path / "forms"))
    assert before == sorted(store._tables(tmp_path / "forms")) != []
    os.utime(tmp_path / "forms" / "fold.py", ns=(0, 1))
    assert sorted(store._tables(tmp_path / "forms")) != before
