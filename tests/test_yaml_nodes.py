"""The YAML reader: text as written, places, and one kind of error."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck.errors import SettingsError
from termcheck.yaml_nodes import DEEPEST, Fields, Items, Text, plain, read_utf8, read_yaml

LAUGHS = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9))
CHAIN = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 300))
ADVICE_OF_QUOTES = "quotation marks"

# YAML, line, column, words of the message, words of the advice
BROKEN = [
    ("", 1, 1, "is empty", "documentation"),
    ("# only a comment\n", 1, 1, "is empty", "documentation"),
    ("- a\n- b\n", 1, 1, "must be a mapping", "key: value"),
    ("just words\n", 1, 1, "must be a mapping", "key: value"),
    ("a: b\n---\nc: d\n", 2, 1, "second document", "---"),
    ("a:\n\tb: c\n", 2, 1, "tab", "spaces"),
    ("a: b\n\tc\n", 2, 1, "tab", "spaces"),
    ("a: b: c\n", 1, 5, "mapping values", ADVICE_OF_QUOTES),
    ("é😀: b: c\n", 1, 6, "mapping values", ADVICE_OF_QUOTES),
    ("a: @b\n", 1, 4, "cannot start", ADVICE_OF_QUOTES),
    ("a: *\n", 1, 5, "alphabetic", ADVICE_OF_QUOTES),
    ("a: 'b\n", 2, 1, "end of stream", "not closed"),
    ("a: [b, c\nd: e\n", 2, 2, "']'", "close the list"),
    ("a: {b\n", 2, 1, "'}'", "close the mapping"),
    ('a: "b" c\n', 1, 8, "not YAML", "quoted whole"),
    ("- a\nb: c\n", 2, 1, "not YAML", "column"),
    ("%YAML 3.0\n---\na: b\n", 1, 1, "incompatible", "%YAML"),
    ("a: b\nc: d\na: e\n", 3, 1, "`a` stands twice; first in line 1", "remove"),
    ("a:\n  x: 1\n  x: 2\n", 3, 3, "`x` stands twice; first in line 2", "remove"),
    ("a: {b: c, b: c}\n", 1, 11, "`b` stands twice", "remove"),
    ("[a]: b\n", 1, 1, "a key must be text", "key: value"),
    ("{a: b}: c\n", 1, 1, "a key must be text", "key: value"),
    ("a: &x [b]\n*x : c\n", 2, 1, "a key must be text", "key: value"),
    ("a: *x\n", 1, 4, "`*x` refers to nothing", ADVICE_OF_QUOTES),
    ("a: &x\n  - *x\n", 2, 5, "inside the value", "write the value out"),
    ("a: &x\n  b: 1\nc:\n  <<: *x\n", 4, 3, "merge keys", "write the keys out"),
    ("a: !!int 3\n", 1, 4, "tags", ADVICE_OF_QUOTES),
    ("a: !mine {b: c}\n", 1, 4, "tags", ADVICE_OF_QUOTES),
    ("a: b\nc: \x07\n", 2, 4, "U+0007", "delete"),
    ("a: b\nc: d\u2028e\n", 2, 5, "U+2028", "delete"),
    ("a: b\nc: d\ud800\n", 2, 5, "U+D800", "delete"),
    ('a: "\\x07"\n', 1, 4, "escape", "delete"),
    (LAUGHS, 6, 45, "too large", "fewer aliases"),
    (CHAIN, 99, 12, "too large", "fewer aliases"),
    # From 1,000 on libyaml gives up by itself, at another place.
    ("a: " + "[" * 900 + "]" * 900, 1, 4 + DEEPEST - 1, "nested", "brackets"),
    ("a: " + "{b: " * 10_000, 1, 4 + 4 * (DEEPEST - 1), "nested", "brackets"),
    ("- " * 10_000 + "a", 1, 1 + 2 * DEEPEST, "nested", "indentation"),
    ("".join(" " * n + "a:\n" for n in range(10_000)), DEEPEST + 1, DEEPEST + 1, "nested", "indentation"),
]


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "SafeLoader":
        monkeypatch.delattr(yaml, "CSafeLoader")
    return str(request.param)


def read(text: str) -> Fields:
    return read_yaml(text, path="x.yaml", error=SettingsError)


@pytest.mark.parametrize(("text", "line", "column", "message", "advice"), BROKEN, ids=[case[3] for case in BROKEN])
def test_broken_yaml_is_an_error_with_place_and_advice(text: str, line: int, column: int, message: str, advice: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read(text)
    assert (caught.value.where.line, caught.value.where.column) == (line, column)
    assert message in caught.value.what
    assert advice in caught.value.try_this


@pytest.mark.parametrize("text", [case[0] for case in BROKEN] + ['a: "\\ud800"\n', 'a: "\\UFFFFFFFF"\n', 'a: "\\q"\n', "a: !<x y\n"])
def test_the_pure_python_parser_refuses_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    with pytest.raises(SettingsError):
        read(text)


def test_scalars_are_text_as_written(loader: str) -> None:
    written = ["no", "off", "yes", "true", "null", "~", "2011-12-13", "0123", "0x1F", "1_000", "1e3", ".inf", "12:30:45", "=", "<<"]
    assert plain(read("a:\n" + "".join(f"  - {word}\n" for word in written))) == {"a": written}
    assert plain(read("no: off\n1: 2\n'<<': x\n~:\nb: {c: , d: ''}\n")) == {
        "no": "off",
        "1": "2",
        "<<": "x",
        "~": "",
        "b": {"c": "", "d": ""},
    }


def test_every_value_and_key_has_its_place_in_code_points(loader: str) -> None:
    root = read("# 😀\nκλειδί: 'τιμή'\nb:\n  - x\n  - 😀é: y\n")
    items = root.values["b"]
    assert isinstance(items, Items) and isinstance(items.items[1], Fields)
    places = [root.keys["κλειδί"], root.values["κλειδί"].origin, items.origin, items.items[0].origin, items.items[1].values["😀é"].origin]
    assert [(place.line, place.column) for place in places] == [(2, 1), (2, 9), (4, 3), (4, 5), (5, 9)]
    assert str(places[0]) == "x.yaml:2:1"


def test_simple_aliases_stand_for_their_value(loader: str) -> None:
    root = read("a: &x [b, c]\nd: *x\ne: {f: *x, g: &k key}\n*k : v\n")
    assert plain(root) == {"a": ["b", "c"], "d": ["b", "c"], "e": {"f": ["b", "c"], "g": "key"}, "key": "v"}
    assert root.values["d"].origin.line == 1


def test_line_ends_of_all_systems_count_once() -> None:
    root = read("a: 1\r\nb: 2\rc: 3\nd: 4\n")
    assert [node.origin.line for node in root.values.values()] == [1, 2, 3, 4]


def test_a_file_is_read_as_utf8_without_its_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: \xc3\xa9\n")
    assert read_utf8(tmp_path / "a.yaml", error=SettingsError) == "a: é\n"


@pytest.mark.parametrize(
    ("data", "place"), [(b"a: b\nc: \xe9\n", "2:4"), ("a: b\n".encode("utf-16"), "1:1"), (b"a: b\r\n\xc3\xa9\xff", "2:2")]
)
def test_other_encodings_are_refused_where_they_begin(tmp_path: Path, data: bytes, place: str) -> None:
    (tmp_path / "a.yaml").write_bytes(data)
    with pytest.raises(SettingsError, match=rf"a\.yaml:{place}: is not UTF-8 \(save the file"):
        read_utf8(tmp_path / "a.yaml", error=SettingsError)


def test_a_missing_file_and_a_folder_are_errors(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(SettingsError, match="cannot be read"):
            read_utf8(path, error=SettingsError)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab:-[]{}&*!|>'\"%@#?, \n\t\\x0é\u2028\ufeff\ud800"), max_size=40))
def test_any_text_is_a_mapping_or_an_error(text: str) -> None:
    try:
        root = read(text)
    except SettingsError as fault:
        assert fault.what and fault.try_this
        return
    assert all(isinstance(node, Text | Items | Fields) for node in root.values.values())


def test_reading_needs_no_yaml_before_it_reads() -> None:
    import subprocess
    import sys

    code = "import sys, termcheck.glossary, termcheck.yaml_nodes; sys.exit('yaml' in sys.modules or 'difflib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
