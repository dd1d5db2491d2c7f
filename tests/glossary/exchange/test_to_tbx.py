"""TBX-Basic as attributes of data categories: read by a parser that is not ours, and by our import."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.glossary.exchange.exported import back, exported, work

etree = pytest.importorskip("lxml.etree")
TBX = "{urn:iso:std:iso:30042:ed-2}"
# ISO 30042:2019, the core structure: what an element may hold, in its order; `aux` stands for what describes.
AUX = {"admin", "adminGrp", "descrip", "descripGrp", "note", "ref", "transacGrp", "xref"}
HOLDS = {
    "tbx": [{"tbxHeader"}, {"text"}],
    "tbxHeader": [{"fileDesc"}],
    "fileDesc": [{"titleStmt"}, {"sourceDesc"}],
    "text": [{"body"}],
    "body": [{"conceptEntry"}],
    "conceptEntry": [AUX, {"langSec"}],
    "langSec": [AUX, {"termSec"}],
    "termSec": [{"term"}, {"termNote"}, AUX],
    "descripGrp": [{"descrip"}, {"admin", "note"}],
}
# Path in the one entry → texts there
SAID = [
    ("descrip[@type='subjectField']", ["Labour"]),
    ("note", ["first, a note", "second", "Nobody is a pair of hands."]),
    ("xref[@type='externalCrossReference']", ["Style guide"]),
    ("langSec[@xml:lang='en']/descripGrp/descrip[@type='definition']", ["Someone who works."]),
    ("langSec[@xml:lang='nl']/descripGrp/descrip[@type='definition']", ["Wie werkt."]),
    ("langSec[@xml:lang='en']/termSec/term", ["worker", "working person", "employee", "farm hand", "handy", "drudge"]),
    ("langSec/termSec[@id='t1']/termNote[@type='administrativeStatus']", ["standardizedTerm-admn-sts"]),
    ("langSec[@xml:lang='de']/termSec/termNote[@type='administrativeStatus']", ["preferredTerm-admn-sts", "deprecatedTerm-admn-sts"]),
    ("langSec[@xml:lang='nl-BE']/termSec/termNote[@type='grammaticalGender']", ["other"]),
    ("langSec[@xml:lang='nl-BE']/termSec/termNote[@type='grammaticalNumber']", ["singular"]),
    ("langSec[@xml:lang='nl-BE']/termSec/descrip[@type='reliabilityCode']", ["9"]),
    ("langSec[@xml:lang='nl']/termSec/descrip[@type='reliabilityCode']", ["1"]),
    ("langSec[@xml:lang='en']/termSec/admin[@type='source']", ["Style guide, part 2"]),
    ("langSec[@xml:lang='en']/termSec/note", ["Not for “contractor”."]),
]


def tree(text):
    return etree.fromstring(text.encode())


@pytest.mark.parametrize(("path", "texts"), SAID)
def test_each_fact_stands_in_its_data_category(path, texts):
    entry = tree(exported("tbx")).find(f"{TBX}text/{TBX}body/{TBX}conceptEntry[@id='c7']")
    steps = path.replace("/", f"/{TBX}").replace("xml:lang", "{http://www.w3.org/XML/1998/namespace}lang")
    assert [found.text for found in entry.findall(TBX + steps)] == texts


def test_every_element_holds_what_the_core_structure_allows_in_its_order():
    for element in tree(exported("tbx")).iter():
        groups = HOLDS.get(etree.QName(element).localname, [])
        places = [next(i for i, names in enumerate(groups) if etree.QName(child).localname in names) for child in element if groups]
        assert places == sorted(places)


def test_the_root_names_dialect_style_and_namespace():
    root = tree(exported("tbx"))
    assert (root.tag, root.get("type"), root.get("style")) == (f"{TBX}tbx", "TBX-Basic", "dca")


def test_a_status_that_came_in_gives_way_to_what_the_glossary_says_now():
    glossary = work()
    (concept,) = glossary.concepts
    changed = replace(concept, terms=(replace(concept.terms[0], status="deprecated"), *concept.terms[1:]))
    assert "standardizedTerm" not in exported("tbx", replace(glossary, concepts=(changed,)))


def test_signs_that_xml_forbids_are_replaced():
    glossary = replace(work(), title="a\x01b")
    assert tree(exported("tbx", glossary)).findtext(f".//{TBX}title") == "a\ufffdb"


@pytest.mark.parametrize("format", ["tbx", "tbx-dct"])
def test_what_is_imported_again_is_what_was_exported(format, tmp_path):
    (concept,), again = work().concepts, back(exported(format), tmp_path / "work.tbx")
    assert again.external["id"] == "c7"
    assert again.definition == concept.definition
    told = [{(t.language, t.text, t.status, t.evidence, t.note, t.pos, t.number) for t in one.terms} for one in (concept, again)]
    assert told[0] == told[1]


def test_what_was_imported_comes_back_as_it_was(tmp_path):
    once = back(exported("tbx"), tmp_path / "work.tbx")
    twice = back(exported("tbx", replace(work(), concepts=(once,))), tmp_path / "work.tbx")
    assert (twice.external, [replace(t, origin=once.origin) for t in twice.terms]) == (
        once.external,
        [replace(t, origin=once.origin) for t in once.terms],
    )
