"""TBX-Basic with data categories as elements: the same facts as in the other style, in the namespaces of their modules."""

from __future__ import annotations

import pytest

from tests.glossary.exchange.exported import exported

etree = pytest.importorskip("lxml.etree")
CORE, MIN, BASIC = "urn:iso:std:iso:30042:ed-2", "http://www.tbxinfo.net/ns/min", "http://www.tbxinfo.net/ns/basic"
# Data category, its namespace
CATEGORIES = [
    ("administrativeStatus", MIN),
    ("partOfSpeech", MIN),
    ("subjectField", MIN),
    ("definition", BASIC),
    ("externalCrossReference", BASIC),
    ("grammaticalGender", BASIC),
    ("source", BASIC),
    ("note", CORE),
    ("term", CORE),
]


@pytest.mark.parametrize(("category", "namespace"), CATEGORIES)
def test_a_data_category_is_an_element_of_its_module(category, namespace):
    root = etree.fromstring(exported("tbx-dct").encode())
    assert {etree.QName(one).namespace for one in root.iter() if etree.QName(one).localname == category} == {namespace}


def test_both_styles_say_the_same():
    dca, dct = (etree.fromstring(exported(format).encode()) for format in ("tbx", "tbx-dct"))
    assert dct.get("style") == "dct"
    assert [(one.get("type") or etree.QName(one).localname, one.text) for one in dca.iter()][1:] == [
        (etree.QName(one).localname, one.text) for one in dct.iter()
    ][1:]
