"""Formats told apart, and what `--map` may say."""

from __future__ import annotations

import builtins
import pkgutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck.errors import InputError, MissingExtraError
from termcheck.glossary import exchange
from termcheck.glossary.exchange import EXPORTS, IMPORTS, Options
from termcheck.glossary.exchange.importing import begin_import, read_map

from .imported import imported

# name, content → format
FORMATS = [
    ("a.xml", b"<?xml version='1.0'?><!-- x --><martif type='TBX'/>", "tbx"),
    ("a.xml", "<?xml version='1.0' encoding='utf-16'?><tbx type='TBX-Basic'></tbx>".encode("utf-16"), "tbx"),
    ("a.xml", "<mtf/>".encode("utf-16"), "multiterm"),
    ("a.xml", b"<r xmlns='http://www.w3.org/2004/02/skos/core#'/>", "skos"),
    ("a.ttl", b"", "skos"),
    ("a.csv", b"#UTX 1.20; directionality: multi;\n#term:la\n", "utx"),
    ("a.csv", b"E_ID|L_CODE|T_TERM\n", "iate"),
    ("a.csv", b"id,nl\n", "table"),
    ("a.xlsx", b"PK", "table"),
]
MAPS = [
    (["Toestand=status"], {"toestand": "status"}),
    (["Dutch  term = nl", "verboden=deprecated"], {"dutch term": "nl", "verboden": "deprecated"}),
    (["a=b=status_nl"], {"a=b": "status_nl"}),
]
REFUSED = [("Toestand", "has no `=`"), ("=nl", "has no `=`"), ("x=statu", "nothing that a file"), ("x=status_xx", "nothing that a file")]


@pytest.mark.parametrize(("name", "content", "format"), FORMATS)
def test_a_format_is_told_by_its_beginning_or_name(name, content, format, tmp_path):
    path = tmp_path / name
    assert next(key for key, module in IMPORTS.items() if module.looks_like(content, path=str(path))) == format


@pytest.mark.parametrize(("pairs", "expected"), MAPS)
def test_a_map_says_what_words_of_the_file_mean(pairs, expected):
    assert read_map(pairs) == expected


@pytest.mark.parametrize(("pair", "words"), REFUSED)
def test_a_map_that_says_nothing_is_refused(pair, words):
    with pytest.raises(InputError, match=words):
        read_map([pair])


@pytest.mark.parametrize("name", ["a.pdf", "missing.tbx"])
def test_what_is_no_termbase_is_refused(name, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(InputError):
        begin_import(tmp_path / name, format=None, name=None, options=Options())


MISSING = [("a.tbx", b"<tbx/>", "lxml"), ("a.ttl", b"", "rdflib"), ("a.xlsx", b"PK", "python_calamine")]


@pytest.mark.parametrize(("name", "content", "package"), MISSING)
def test_a_package_that_is_missing_is_named_with_how_to_get_it(name, content, package, tmp_path, monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name == package:
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError) as raised:
        imported(content, tmp_path, name)
    assert "pip install" in raised.value.try_this


# A small file of each format that is text.
SAMPLES = {
    "a.tbx": "<tbx type='TBX-Basic'><text><body><conceptEntry id='c'><langSec xml:lang='nl'><termSec><term>a</term></termSec></langSec></conceptEntry></body></text></tbx>",
    "a.xml": "<mtf><conceptGrp><languageGrp><language lang='NL'/><termGrp><term>a</term></termGrp></languageGrp></conceptGrp></mtf>",
    "a.rdf": "<R xmlns:s='http://www.w3.org/2004/02/skos/core#'><s:Concept><s:prefLabel xml:lang='nl'>a</s:prefLabel></s:Concept></R>",
    "a.ttl": "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n<a> a s:Concept ; s:prefLabel 'a'@nl .\n",
    "a.utx": "#UTX 1.11; en/nl\n#src\ttgt\ttgt:term status\na\tb\tapproved\n",
    "iate.csv": "E_ID|L_CODE|T_TERM|T_EVALUATION\n1|nl|a|Preferred\n",
    "a.csv": "id,nl,status_nl,en\n1,a,preferred,b\n",
}
PIECES = st.sampled_from(
    ["<", ">", "&", "&x;", '"', "|", ";", ",", "\t", "\n", "=", "...", "…", "\0", "\ufeff", "nl", "é", "<!ENTITY x 'y'>"]
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SAMPLES)), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 20), PIECES), max_size=4))
def test_a_damaged_file_is_read_or_refused(name, changes):
    content = SAMPLES[name]
    for at, length, piece in changes:
        content = content[:at] + piece + content[at + length :]
    with TemporaryDirectory() as folder, suppress(InputError):
        assert imported(content, Path(folder), name)[0].concepts


def test_the_registries_list_the_modules_of_the_folder():
    modules = {module.name for module in pkgutil.iter_modules(exchange.__path__)}
    assert {f"from_{name}" for name in IMPORTS} == {name for name in modules if name.startswith("from_")}
    assert {f"to_{name.replace('-', '_')}" for name in EXPORTS} == {name for name in modules if name.startswith("to_")}
