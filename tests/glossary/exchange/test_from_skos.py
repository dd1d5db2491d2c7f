"""SKOS in RDF/XML and Turtle."""

from __future__ import annotations

import pytest

from termcheck.errors import InputError
from termcheck.glossary.exchange import Options

from .imported import imported, terms_of

XML = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#"
 xmlns:owl="http://www.w3.org/2002/07/owl#" xmlns:xl="http://www.w3.org/2008/05/skos-xl#">
<skos:ConceptScheme rdf:about="http://example.org/t"/>
<skos:Concept rdf:about="http://example.org/t/12"><skos:prefLabel xml:lang="en">offender</skos:prefLabel>
<skos:altLabel xml:lang="en">perpetrator</skos:altLabel><skos:hiddenLabel xml:lang="en">ofender</skos:hiddenLabel>
<skos:definition xml:lang="en">Who did it.</skos:definition><skos:definition xml:lang="fr">L’auteur.</skos:definition></skos:Concept>
<rdf:Description rdf:about="http://example.org/t/13"><rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
<skos:prefLabel xml:lang="nl">dader</skos:prefLabel><skos:altLabel xml:lang="nl">boef</skos:altLabel><owl:deprecated>true</owl:deprecated></rdf:Description>
<rdf:Description rdf:about="http://example.org/t/13"><skos:prefLabel xml:lang="pt-BR">autor</skos:prefLabel></rdf:Description>
<skos:Concept rdf:about="http://example.org/t/14"><xl:prefLabel rdf:resource="http://example.org/l/1"/></skos:Concept>
<skos:Concept rdf:about="http://example.org/t/15"/>
</rdf:RDF>"""
TURTLE = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix t: <http://example.org/t/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
t:13 a skos:Concept ; skos:prefLabel "dader"@nl, "autor"@pt-BR ; skos:altLabel "boef"@nl ; owl:deprecated true .
t:12 a skos:Concept ; skos:prefLabel "offender"@en ; skos:altLabel "perpetrator"@en ; skos:hiddenLabel "ofender"@en ;
  skos:definition "Who did it."@en, "L’auteur."@fr .
t:14 a skos:Concept ; <http://www.w3.org/2008/05/skos-xl#prefLabel> t:l1 .
t:15 a skos:Concept .
"""
READ = ["12 en preferred offender", "12 en admitted perpetrator", "13 nl preferred dader", "13 nl deprecated boef", "13 pt preferred autor"]
FORMATS = [("a.rdf", XML), ("a.xml", XML), ("a.ttl", TURTLE)]


@pytest.mark.parametrize(("name", "content"), FORMATS)
def test_labels_are_read(name, content, tmp_path):
    glossary, warnings = imported(content, tmp_path, name)
    assert terms_of(glossary) == READ
    assert (glossary.concepts[0].definition, glossary.concepts[0].external["definition.fr"]) == ("Who did it.", "L’auteur.")
    assert glossary.concepts[0].external["id"] == "http://example.org/t/12"
    assert [word for word in ("SKOS-XL", "without a label", "hidden labels", "pt-BR") if not any(word in told for told in warnings)] == []


@pytest.mark.parametrize(("name", "content"), FORMATS)
def test_hidden_labels_are_what_the_user_says(name, content, tmp_path):
    glossary, _ = imported(content, tmp_path, name, Options(map={"hiddenlabel": "deprecated"}))
    assert terms_of(glossary)[:3] == [*READ[:2], "12 en deprecated ofender"]
    assert glossary.concepts[0].terms[2].external == {"label": "hiddenLabel"}


BROKEN = [
    ('@prefix a: <http://example.org/> .\na:x a:y "z\n', 2),
    ("a:x a:y 1 .\n", 1),
    ('@prefix a: <http://example.org/> .\na:x a:y "z"@en', 2),
]


@pytest.mark.parametrize(("content", "line"), BROKEN)
def test_turtle_that_is_none_is_refused_with_its_line(content, line, tmp_path):
    with pytest.raises(InputError, match="is not Turtle") as raised:
        imported(content, tmp_path, "a.ttl")
    assert raised.value.where.line == line
