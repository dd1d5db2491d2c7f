from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import pytest
from helpers import collection_of, exactly

from termcheck.cache import cache_folder
from termcheck.errors import GlossaryError, InputError
from termcheck.forms import compile, store
from termcheck.forms.collection import Collection, Resource, write_compiled
from termcheck.forms.compile import compile_glossary
from termcheck.glossary import load

TEXT = """
glossary: g
concepts:
  - {id: c, terms: {nl: {deprecated: {term: kinderporno, match: exact}}, de: {deprecated: {term: Kinderporno, match: exact}}}}
"""
ANOTHER = """
glossary: h
concepts:
  - {extends: g/c, remove: {nl: kinderporno}, terms: {nl: {deprecated: {term: jihadbruid, match: exact}}}}
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("TERMCHECK_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "g.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def never_compiled():
    return patch.object(compile, "compile_glossary", side_effect=AssertionError("compiled again"))


def test_a_glossary_file_is_compiled_once_and_then_read_from_the_cache(file):
    made = Resource(file)
    assert made.language("nl")
    with never_compiled():
        assert (Resource(file).plan, Resource(file).language("nl")) == (made.plan, made.language("nl"))


def test_compiled_forms_beside_the_glossary_are_used(file):
    assert write_compiled(file) == store.beside(file)
    with never_compiled():
        assert Collection([Resource(file)]).lexicon("nl").knows(["kinderporno"])
    assert [path.name for path in cache_folder().glob("glossary-*")] == []


@pytest.mark.parametrize("written", [b"", b"\xff\n", b'{"forms":1,"of":"an older glossary","anchors":{}}\n'])
def test_compiled_forms_of_another_content_are_passed_over(file, written):
    store.beside(file).write_bytes(written)
    compiled = compile_glossary(Resource(file).glossary)
    assert (Resource(file).plan, Resource(file).language("de")) == (compiled.plan, compiled.languages["de"])


def test_a_changed_glossary_is_compiled_anew(file):
    assert Resource(file).plan
    file.write_text(TEXT.replace("kinderporno", "jihadbruid"), encoding="utf-8")
    assert [Collection([Resource(file)]).lexicon("nl").knows([word]) for word in ("kinderporno", "jihadbruid")] == [False, True]


def test_a_value_needs_no_file():
    assert collection_of(exactly(nl="kinderporno")).lexicon("nl").knows(["kinderporno"])
    assert collection_of(exactly(nl="fietspad")).lexicon("nl").knows(["kinderporno"]) is False


def test_an_extension_changes_what_is_looked_for(tmp_path, file):
    (tmp_path / "h.yaml").write_text(ANOTHER, encoding="utf-8")
    lexicon = Collection([Resource(file), Resource(tmp_path / "h.yaml")]).lexicon("nl")
    assert [lexicon.knows([word]) for word in ("kinderporno", "jihadbruid")] == [False, True]


def test_a_second_run_scans_without_opening_a_glossary(file):
    assert Collection([Resource(file)]).plans
    with patch.object(load, "load_glossary", side_effect=AssertionError("read again")):
        assert Collection([Resource(file)]).plans[0].needs == ["de 0\nnl 0"]


def test_a_glossary_is_parsed_once_for_each_content_and_path(tmp_path, file):
    read = Resource(file).glossary
    with patch.object(load, "load_glossary", side_effect=AssertionError("read again")):
        assert Resource(file).glossary == read
    (tmp_path / "h.yaml").write_bytes(file.read_bytes())
    assert Resource(tmp_path / "h.yaml").glossary.path.endswith("h.yaml")
    file.write_text(TEXT.replace("kinderporno", "jihadbruid"), encoding="utf-8")
    assert Resource(file).glossary != read


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:-1], lambda data: data.replace(b"kinderporno", b"kinderpornO")])
def test_a_damaged_parsed_glossary_is_not_used(file, damage):
    read = Resource(file).glossary
    [parsed] = cache_folder().glob("parsed-*")
    parsed.write_bytes(damage(parsed.read_bytes()))
    assert Resource(file).glossary == read


@pytest.mark.parametrize("change", [lambda data: data.replace(b"kinderporno", b"kinderpornO"), None], ids=["damaged", "gone"])
def test_forms_that_are_damaged_after_a_look_at_the_plan_are_made_anew(file, change):
    resource = Resource(file)
    words = Resource(file).language("nl")
    assert resource.plan
    [forms] = cache_folder().glob("glossary-*")
    forms.write_bytes(change(forms.read_bytes())) if change else forms.unlink()
    assert resource.language("nl") == words


def test_without_a_cache_the_forms_are_made_for_the_run(file, tmp_path, monkeypatch):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    monkeypatch.setenv("TERMCHECK_CACHE", str(tmp_path / "taken"))
    resource = Resource(file)
    assert [resource.language(code) is not None for code in ("nl", "de", "fr")] == [True, True, False]
    assert resource.names_in("nl") is None


def test_compiled_forms_that_cannot_be_written_are_an_error(file):
    store.beside(file).mkdir()
    with pytest.raises(InputError, match="cannot be written"):
        write_compiled(file)


def test_glossaries_that_claim_one_concept_are_an_error_before_any_text_is_read(tmp_path, file):
    (tmp_path / "h.yaml").write_text(TEXT.replace("glossary: g", "glossary: h"), encoding="utf-8")
    with pytest.raises(GlossaryError, match="already in"):
        _ = Collection([Resource(file), Resource(tmp_path / "h.yaml")]).plans


def test_values_that_claim_one_concept_are_an_error_whatever_went_together_before():
    assert Collection([Resource(None, exactly(nl="kinderporno")), Resource(None, replace(exactly(nl="a"), name="h", concepts=()))]).plans
    with pytest.raises(GlossaryError, match="already in"):
        _ = Collection([Resource(None, exactly(nl="kinderporno")), Resource(None, replace(exactly(nl="a"), name="h"))]).plans


@pytest.mark.parametrize(("text", "message"), [("glossary: g\nconcept: []\n", "unknown key"), (None, "cannot be read")])
def test_a_glossary_that_cannot_be_used_is_an_error_with_its_place(tmp_path, text, message):
    path = tmp_path / "broken.yaml"
    if text:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError, match=rf"broken\.yaml.*{message}"):
        _ = Collection([Resource(path)]).plans


def test_a_lexicon_is_made_once():
    own = collection_of(exactly(nl="kinderporno"))
    assert own.lexicon("nl") is own.lexicon("nl")
