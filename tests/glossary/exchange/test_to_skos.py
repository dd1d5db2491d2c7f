"""SKOS: read by rdflib where it is installed, and by our import."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.glossary.exchange.exported import back, exported, work

SKOS = "http://www.w3.org/2004/02/skos/core#"
# Property, language, labels
LABELS = [
    ("prefLabel", "en", {"worker"}),
    ("altLabel", "en", {"employee", "working person"}),
    ("hiddenLabel", "en", {"farm hand", "handy", "drudge"}),
    ("prefLabel", "nl-BE", {"werknemer"}),
    ("prefLabel", "el", set()),
    ("definition", "nl", {"Wie werkt."}),
]


def said(text, name):
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=text, format="xml")
    return [(str(subject), value) for subject, value in graph.subject_objects(rdflib.URIRef(SKOS + name))]


@pytest.mark.parametrize(("name", "language", "texts"), LABELS)
def test_statuses_are_labels(name, language, texts):
    assert {str(label) for _, label in said(exported("skos"), name) if label.language == language} == texts


def test_there_is_one_preferred_label_for_a_language():
    languages = [label.language for _, label in said(exported("skos"), "prefLabel")]
    assert len(languages) == len(set(languages))
    assert "“working person” (en) is preferred too." in [str(note) for _, note in said(exported("skos"), "note")]


@pytest.mark.parametrize(("own", "address"), [("https://example.org/c/7", "https://example.org/c/7"), ("c 7", "urn:termcheck:work/worker")])
def test_an_address_is_kept_and_any_other_id_is_a_notation(own, address):
    (concept,) = work().concepts
    text = exported("skos", replace(work(), concepts=(replace(concept, external={"id": own}),)))
    assert {subject for subject, _ in said(text, "prefLabel")} == {address}
    assert [str(value) for _, value in said(text, "notation")] == [own] * (own != address)


def test_what_is_imported_again_has_the_same_terms(tmp_path):
    pytest.importorskip("lxml")
    (concept,), again = work().concepts, back(exported("skos"), tmp_path / "work.rdf", map={"hiddenlabel": "deprecated"})
    assert (again.id, again.definition) == (concept.id, concept.definition)
    expected = {(t.language, t.text, "admitted" if t.text == "working person" else t.status) for t in concept.terms}
    # Greek has no preferred term.
    assert {(t.language, t.text, t.status) for t in again.terms} == expected
