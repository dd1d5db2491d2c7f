"""MultiTerm XML, whose fields each termbase names itself."""

from __future__ import annotations

import pytest

from termcheck.glossary.exchange import Options

from .imported import imported, terms_of

FILE = """<?xml version="1.0" encoding="{encoding}"?><mtf><conceptGrp><concept>12</concept><system type="entryClass">1</system>
<transacGrp><transac type="origination">ann</transac><date>2020-01-01T10:00:00</date></transacGrp>
<descripGrp><descrip type="Subject">law</descrip></descripGrp>
<descripGrp><descrip type="Definition">Who does it.</descrip><descripGrp><descrip type="Source">Act 3</descrip></descripGrp></descripGrp>
<languageGrp><language type="English (United Kingdom)" lang="EN-GB"/>
<termGrp><term>offender</term><descripGrp><descrip type="Status">preferred</descrip></descripGrp>
<descripGrp><descrip type="Part of speech">noun</descrip></descripGrp></termGrp>
<termGrp><term>culprit</term><descripGrp><descrip type="Status">Forbidden</descrip></descripGrp></termGrp></languageGrp>
<languageGrp><language type="Dutch"/>
<termGrp><term>dader</term></termGrp>
<termGrp><term>boef</term><descripGrp><descrip type="Toestand">verboden</descrip></descripGrp></termGrp></languageGrp>
</conceptGrp></mtf>"""
OPTIONS = Options(map={"toestand": "status", "verboden": "deprecated"})
READ = ["12 en preferred offender", "12 en deprecated culprit", "12 nl preferred dader", "12 nl deprecated boef"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_concept_groups_are_read(encoding, tmp_path):
    glossary, _ = imported(FILE.format(encoding=encoding).encode(encoding), tmp_path, "a.xml", OPTIONS)
    assert terms_of(glossary) == READ


def test_fields_are_kept(tmp_path):
    concept = imported(FILE.format(encoding="utf-8"), tmp_path, "a.xml", OPTIONS)[0].concepts[0]
    assert (concept.definition, concept.external) == ("Who does it.", {"id": "12", "subject": "law", "definition-source": "Act 3"})
    assert [dict(term.external) for term in concept.terms] == [
        {"language": "EN-GB", "status": "preferred"},
        {"language": "EN-GB", "status": "Forbidden"},
        {},
        {"status": "verboden"},
    ]


def test_a_field_that_nobody_knows_is_kept_and_decides_nothing(tmp_path):
    glossary, warnings = imported(FILE.format(encoding="utf-8"), tmp_path, "a.xml")
    assert terms_of(glossary)[-1] == "12 nl admitted boef"
    assert glossary.concepts[0].terms[-1].external == {"Toestand": "verboden"}
    assert any("none is preferred" in warning for warning in warnings)
