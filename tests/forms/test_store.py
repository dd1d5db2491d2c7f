from __future__ import annotations

import json
import os
import shutil
from importlib.machinery import ModuleSpec
from importlib.metadata import version
from pathlib import Path
from unittest.mock import patch

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
COMPILED_WORDS = b'{"language":"el","words"'


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """Opens bytes as a file."""
    path = tmp_path_factory.mktemp("forms") / "g.forms.jsonl"

    def opened(data: bytes, *, key: str = "k") -> store.Stored | None:
        path.write_bytes(data)
        return store.opened(path, key=key)

    return opened


def test_compiled_forms_come_back_as_they_were_stored(opened):
    stored = opened(STORED)
    assert stored.plan == COMPILED.plan
    assert {code: stored.language(code) for code in COMPILED.languages} == COMPILED.languages
    assert {code: stored.names_in(code) for code in COMPILED.names} == COMPILED.names


def test_inflected_words_come_back_as_they_were_stored(opened):
    language = Resource(shipped()["child-protection"]).language("hu")
    assert opened(store.dump(Compiled(COMPILED.plan, {"hu": language}), key="k")).language("hu") == language


def test_a_language_without_terms_has_no_words(opened):
    assert opened(STORED).language("de") is None


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
def test_a_file_of_another_content_is_not_used(opened, data, key):
    assert opened(data, key=key) is None


def test_a_file_that_is_not_there_is_not_used(tmp_path):
    assert store.opened(tmp_path, key="k") is store.opened(tmp_path / "none", key="k") is None


@given(st.integers(min_value=0, max_value=len(STORED) - 1))
@example(STORED.index(b"\n") + 1)
def test_a_file_that_was_cut_off_is_not_used(opened, length):
    assert opened(STORED[:length]) is None


@given(st.integers(min_value=0, max_value=len(STORED) - 1), st.sampled_from([b"\x00", b"\xff", b'"', b"{", b"]", b"\n", b"0"]))
@example(STORED.index(b"\n") + 1, b"\x00")
def test_a_file_with_another_letter_in_it_is_not_used_and_no_crash(opened, at, byte):
    damaged = STORED[:at] + byte + STORED[at + 1 :]
    try:
        assert damaged == STORED or all_languages(opened(damaged)) is None
    except store.DamagedError:
        # Told when the damaged line is read.
        assert at > STORED.index(COMPILED_WORDS)


def all_languages(stored: store.Stored | None) -> list[object] | None:
    return stored and [stored.language(code) for code in COMPILED.languages]


def test_one_line_a_language_follows_the_first():
    assert [json.loads(line)["language"] for line in STORED.splitlines()[3:]] == ["el", "mt", "nl", "pl"]


def test_a_language_is_read_when_it_is_asked_for(opened):
    stored = opened(STORED)
    with patch.object(store.json, "loads", side_effect=AssertionError("read")), pytest.raises(AssertionError):
        stored.language("nl")


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
