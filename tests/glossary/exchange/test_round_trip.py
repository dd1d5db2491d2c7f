"""What came in goes out, and comes in again the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from termcheck.glossary.exchange import EXPORTS
from termcheck.model import Concept, Glossary, Origin

from .imported import imported

TERMS = """<tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="C-7"><descrip type="subjectField">law</descrip>
<langSec xml:lang="nl"><descripGrp><descrip type="definition">Wie een misdrijf pleegt.</descrip></descripGrp>
<termSec id="t1"><term>dader</term><termNote type="partOfSpeech">noun</termNote>
<termNote type="administrativeStatus">standardizedTerm-admn-sts</termNote></termSec>
<termSec><term>pleger</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
<descripGrp><descrip type="context">De pleger vlucht.</descrip></descripGrp></termSec>
<termSec><term>boef</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote><note>Spreektaal.</note></termSec></langSec>
<langSec xml:lang="en-GB"><descripGrp><descrip type="definition">Who commits an offence.</descrip></descripGrp>
<termSec><term>offender</term><termNote type="partOfSpeech">properNoun</termNote>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><descrip type="reliabilityCode">3</descrip></termSec></langSec>
</conceptEntry>
<conceptEntry id="254003"><langSec xml:lang="pt-BR">
<termSec><term>take ... into account</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec>
</conceptEntry></body></text></tbx>"""
HERE = Origin(path="")
# A table has no column for contexts.
PLAIN = TERMS.replace('<descripGrp><descrip type="context">De pleger vlucht.</descrip></descripGrp>', "")
FORMATS = [("tbx", "b.tbx", TERMS), ("tbx-dct", "b.tbx", TERMS), ("csv", "b.csv", PLAIN)]


def bare(glossary: Glossary) -> list[Concept]:
    """The concepts without the places where they stand and without the name of the file that they come from."""
    return [
        replace(concept, glossary="", origin=HERE, sources=(), terms=tuple(replace(term, origin=HERE, source="") for term in concept.terms))
        for concept in glossary.concepts
    ]


@pytest.mark.parametrize(("format", "name", "content"), FORMATS)
def test_an_export_comes_back_as_it_went_out(format, name, content, tmp_path):
    first, _ = imported(content, tmp_path, "a.tbx")
    second, _ = imported(EXPORTS[format].written(first, forms={}), tmp_path, name)
    assert bare(second) == bare(first)


def test_statuses_ids_and_tags_go_out_as_they_came_in(tmp_path):
    out = EXPORTS["tbx"].written(imported(TERMS, tmp_path, "a.tbx")[0], forms={})
    kept = (
        "C-7",
        "254003",
        "t1",
        "standardizedTerm-admn-sts",
        "supersededTerm-admn-sts",
        "en-GB",
        "pt-BR",
        "properNoun",
        ">3<",
        "take ... into",
    )
    assert [word for word in kept if word not in out] == []
