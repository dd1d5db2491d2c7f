"""UTX in both of its shapes."""

from __future__ import annotations

import pytest

from termcheck.errors import InputError

from .imported import imported, terms_of

TABS = """#UTX 1.11; en-US/nl-BE; 2010-01-01; copyright: x; dictionary: Our terms
#src\ttgt\tsrc:pos\ttgt:term status\tconcept ID
offender\tdader\tnoun\tapproved\t7
offender\tboef\tnoun\tforbidden\t7
victim\tslachtoffer\tnoun\tprovisional\t
victim\tgedupeerde\tnoun\tnon-standard\t
"""
COMMAS = """#UTX 1.20; directionality: multi;
#term:en,term:nl,term:la,
"offender, or suspect",dader,reus,
victim,∅,victima,
"""


def test_tabs_are_read(tmp_path):
    glossary, _ = imported(TABS, tmp_path, "a.utx")
    assert glossary.title == "Our terms"
    assert terms_of(glossary) == [
        *("7 en preferred offender", "7 nl preferred dader", "7 nl deprecated boef"),
        *("victim en preferred victim", "victim nl admitted slachtoffer", "victim nl deprecated gedupeerde"),
    ]
    assert glossary.concepts[0].terms[1].external == {"language": "nl-BE", "status": "approved"}


def test_commas_are_read(tmp_path):
    glossary, warnings = imported(COMMAS, tmp_path, "a.utx")
    assert terms_of(glossary) == [
        *("offender-or-suspect en preferred offender, or suspect", "offender-or-suspect nl preferred dader"),
        "victim en preferred victim",
    ]
    assert warnings == ["the language `la` is not one of the 24 that are read: its terms are left out"]


def test_columns_without_names_are_refused(tmp_path):
    with pytest.raises(InputError, match="no line that names the columns"):
        imported("#UTX 1.11; en/nl\noffender\tdader\n", tmp_path, "a.utx")
