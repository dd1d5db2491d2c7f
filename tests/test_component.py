from __future__ import annotations

from importlib.metadata import entry_points

import pytest
import spacy
from spacy.tokens import Doc

from termcheck.errors import GlossaryError, InputError
from termcheck.report import Report

GLOSSARY = {"glossaries": ["child-protection"]}


@pytest.fixture(scope="module")
def nlp():
    nlp = spacy.blank("nl")
    nlp.add_pipe("termcheck", config=GLOSSARY)
    return nlp


def shown(doc: Doc) -> list[tuple[str, str, str]]:
    return [(span.text, span.label_, span.kb_id_) for span in doc.spans["termcheck"]]


def test_spacy_finds_the_component_by_its_entry_point():
    (point,) = entry_points(group="spacy_factories", name="termcheck")
    assert point.value == "termcheck.component:make_component"


def test_findings_are_spans_with_rule_and_concept(nlp):
    doc = nlp("De politie zocht naar kinderporno; kinderpornografie is strafbaar.")
    assert shown(doc) == [("kinderporno", "deprecated-term", "csam"), ("kinderpornografie", "deprecated-term", "csam")]


def test_the_report_stands_on_the_document(nlp):
    doc = nlp("Over kinderporno.")
    assert isinstance(doc._.termcheck, Report)
    assert [(finding.start, finding.end, finding.language) for finding in doc._.termcheck.findings] == [(5, 16, "nl")]


def test_a_clean_document_has_no_spans(nlp):
    doc = nlp("Over fietspaden.")
    assert (shown(doc), doc._.termcheck.findings) == ([], ())


def test_documents_pass_one_by_one(nlp):
    docs = list(nlp.pipe(["kinderporno", "fietspad", "kinderporno en kinderpornografie", ""]))
    assert [len(doc.spans["termcheck"]) for doc in docs] == [1, 0, 2, 0]


def test_displacy_shows_the_spans(nlp):
    html = spacy.displacy.render(nlp("Over kinderporno."), style="span", options={"spans_key": "termcheck"}, page=False, jupyter=False)
    assert all(word in html for word in ("kinderporno", "deprecated-term", "csam"))


LANGUAGES = [
    ("nl", None, "kinderporno", ["kinderporno"]),
    ("de", None, "kinderporno, Kinderpornografie", ["Kinderpornografie"]),
    ("xx", "mt", "pornografija tat-tfal", ["pornografija tat-tfal"]),
    ("xx", "nl-BE", "kinderporno", ["kinderporno"]),
    ("de", "nl", "kinderporno", ["kinderporno"]),
]


@pytest.mark.parametrize(("pipeline", "language", "text", "found"), LANGUAGES)
def test_the_language_is_the_pipelines_or_the_one_that_is_given(pipeline, language, text, found):
    nlp = spacy.blank(pipeline)
    nlp.add_pipe("termcheck", config={**GLOSSARY, **({"language": language} if language else {})})
    doc = nlp(text)
    assert [span.text for span in doc.spans["termcheck"]] == found


def test_without_glossaries_the_shipped_ones_are_used():
    nlp = spacy.blank("nl")
    nlp.add_pipe("termcheck")
    assert shown(nlp("kinderporno")) == [("kinderporno", "deprecated-term", "csam")]


@pytest.mark.parametrize(
    ("pipeline", "config", "error"),
    [("xx", {}, InputError), ("nl", {"language": "no"}, InputError), ("nl", {"glossaries": ["nothing-such"]}, GlossaryError)],
)
def test_wrong_input_is_told_when_the_pipeline_is_built(pipeline, config, error):
    with pytest.raises(error):
        spacy.blank(pipeline).add_pipe("termcheck", config=config)


def test_a_pipeline_comes_back_from_disk(nlp, tmp_path):
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert again.config["components"]["termcheck"]["glossaries"] == ["child-protection"]
    assert shown(again("Over kinderporno.")) == [("kinderporno", "deprecated-term", "csam")]


def test_a_pipeline_comes_back_from_its_config_and_bytes(nlp):
    again = spacy.blank("nl").from_config(nlp.config).from_bytes(nlp.to_bytes())
    assert shown(again("Over kinderporno.")) == [("kinderporno", "deprecated-term", "csam")]


def test_the_component_may_stand_anywhere_and_twice(tmp_path):
    nlp = spacy.blank("nl")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("termcheck", first=True, config=GLOSSARY)
    nlp.add_pipe("termcheck", name="again", config=GLOSSARY)
    assert (nlp.pipe_names, len(nlp("kinderporno").spans["termcheck"])) == (["termcheck", "sentencizer", "again"], 1)


@pytest.mark.parametrize(
    "text", ["kin\u00adder\u200bporno", "een kinder-\nporno.", "x-kinderporno's", "kinderporno/kinderporno", "  kinderporno"]
)
def test_a_span_covers_at_least_what_was_found(nlp, text):
    doc = nlp(text)
    for finding, span in zip(doc._.termcheck.findings, doc.spans["termcheck"], strict=True):
        assert span.start_char <= finding.start < finding.end <= span.end_char
    assert len(doc.spans["termcheck"]) >= 1
