from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import InputError
from termcheck.readers.encoding import decode, looks_binary

TEXT = "Ærø\r\nплощад\rτέλος\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), None),
        (codecs.BOM_UTF8 + TEXT.encode(), None),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), None),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), None),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), None),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
    ],
)
def test_a_text_is_decoded_with_its_line_ends_and_without_its_byte_order_mark(data, encoding):
    assert decode(data, path="x", encoding=encoding) == TEXT


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"caf\xe9", None, "x:1:4: byte 3 (0xE9) is not UTF-8 (save the file as UTF-8, or name its encoding: --encoding windows-1252)"),
        (b"a\nb\r\ncaf\xe9", None, "x:3:4: byte 8 (0xE9) is not UTF-8"),
        (codecs.BOM_UTF8 + b"\n\xff", None, "x:2:1: byte 4 (0xFF) is not UTF-8"),
        (codecs.BOM_UTF16_LE + "a\n".encode("utf-16-le") + b"\x00\xd8", None, "x:2:1: byte 6 (0x00) is not UTF-16-LE"),
        ("a\n".encode("utf-16-be") + b"\x00", "utf-16-be", "x:2:1: byte 4 (0x00) is not UTF-16-BE"),
        (b"ab\x00\x01\x02\x03", None, "x: holds NUL bytes"),
        ("een zin".encode("utf-16-le"), None, "--encoding utf-16-le"),
        (b"a", "utf-99", 'x: there is no text encoding "utf-99" (for example: --encoding utf-8'),
        (b"a", "hex", "there is no text encoding"),
        (b"a", "undefined", "there is no text encoding"),
        (b"a", "utf\0", "there is no text encoding"),
    ],
)
def test_what_cannot_be_decoded_is_refused_with_its_place_and_advice(data, encoding, message):
    with pytest.raises(InputError) as raised:
        decode(data, path="x", encoding=encoding)
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("data", "binary"),
    [
        (b"", False),
        (b"plain text", False),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", True),
        (b"\x7fELF\x02\x01\x01" + bytes(9), True),
        ("zin".encode("utf-16"), False),
        ("een zin".encode("utf-16-be"), False),
        (b"caf\xe9", False),
    ],
)
def test_a_file_with_nul_bytes_is_binary_unless_it_is_wide_text(data, binary):
    assert looks_binary(data) is binary


@given(st.binary(), st.sampled_from([None, "utf-8", "utf-16", "cp1252", "utf-7", "idna", "no-such-codec"]))
def test_any_bytes_are_text_or_wrong_input(data, encoding):
    try:
        text = decode(data, path="x", encoding=encoding)
    except InputError:
        return
    assert isinstance(text, str)


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufeff")))
def test_utf_8_is_read_as_it_was_written(text):
    assert decode(text.encode(), path="x") == text
