"""The CSV of IATE, with the columns that a user chose."""

from __future__ import annotations

import pytest

from termcheck.errors import InputError

from .imported import imported, terms_of

HEADER = "E_ID|E_DOMAINS|L_CODE|L_DEFINITION|T_TERM|T_TYPE|T_RELIABILITY|T_EVALUATION\n"
ROWS = """11|LAW|nl|Wie het doet|dader|Term|Very reliable|Preferred
11|LAW|nl|Wie het doet|boef|Term|Reliability not verified|Obsolete
11|LAW|en||offender|Term|Reliable|(Proposed)
11|LAW|en||OFF|Abbreviation|Minimum reliability|
12|LAW|en||victim|Term|1|Deprecated
"""


def test_rows_of_an_id_are_a_concept(tmp_path):
    glossary, _ = imported(HEADER + ROWS, tmp_path, "export.csv")
    assert terms_of(glossary) == [
        *("11 en preferred OFF", "11 en admitted offender", "11 nl preferred dader", "11 nl deprecated boef"),
        "12 en deprecated victim",
    ]
    assert [term.evidence for concept in glossary.concepts for term in concept.terms] == [
        "read",
        "read",
        "read",
        "unverified",
        "unverified",
    ]


def test_words_are_kept(tmp_path):
    concept = imported(HEADER + ROWS, tmp_path, "export.csv")[0].concepts[0]
    assert concept.external == {"id": "11", "subject": "LAW", "definition-language": "nl"}
    assert concept.terms[1].external == {"reliability": "Reliable", "status": "(Proposed)", "type": "Term"}
    assert (concept.terms[1].note, concept.terms[0].abbreviation) == ("Proposed in IATE, not settled.", True)


def test_rows_that_do_not_stand_together_are_told(tmp_path):
    _, warnings = imported(HEADER + ROWS + "11|LAW|fr||auteur|Term|Reliable|\n", tmp_path, "export.csv")
    assert any("do not stand together" in warning for warning in warnings)


def test_without_ids_each_row_is_a_concept(tmp_path):
    glossary, _ = imported("L_CODE|T_TERM\nnl|dader\nen|victim\n", tmp_path, "export.csv")
    assert terms_of(glossary) == ["dader nl preferred dader", "victim en preferred victim"]


def test_a_byte_that_is_not_of_the_encoding_is_placed(tmp_path):
    with pytest.raises(InputError, match="is not UTF-8") as raised:
        imported((HEADER + "13|LAW|fr||prét|Term|1|\n").encode("latin-1"), tmp_path, "export.csv")
    assert (raised.value.where.line, raised.value.where.column) == (2, 14)
