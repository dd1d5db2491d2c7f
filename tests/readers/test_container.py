from __future__ import annotations

import io
import struct
import warnings
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.make_documents import zipped
from termcheck.errors import InputError
from termcheck.readers._container import Container, looks_like, xml_text
from termcheck.settings import Limits

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def opened(data: bytes, *, megabytes: int = 500) -> Container:
    return Container(data, path="a.docx", kind="Word", limits=Limits(unpacked_mb=megabytes))


def test_members_are_read_by_name_whatever_the_slashes():
    container = opened(zipped({"word\\document.xml": b"x", "/b.xml": b"y", "../../etc/passwd": b"z"}, packed=True))
    assert (container.bytes_of("word/document.xml"), container.bytes_of("b.xml")) == (b"x", b"y")
    assert list(container.names) == ["word/document.xml", "b.xml", "../../etc/passwd"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"%PDF-1.7", "looks like a PDF file"),
        (b"{\\rtf1", "looks like an RTF file"),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "looks like a web page"),
        (b"<?xml version='1.0'?><html>", "looks like a web page"),
        (b"<?xml version='1.0'?><a/>", "looks like XML"),
        (b"Dear colleagues", "looks like plain text"),
        (b"\0\1\2", "looks like something else"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "is password protected .*remove the password"),
        (OLE + "WordDocument".encode("utf-16-le"), "is an old .doc file .*save it as .docx"),
        (OLE, "of before 2007"),
        (b"PK\x03\x04 and no more", "damaged or cut off"),
    ],
)
def test_a_file_of_another_kind_is_an_error_that_says_what_it_looks_like(data, said):
    with pytest.raises(InputError, match=said):
        opened(data)


def test_a_file_cut_off_anywhere_is_an_error():
    data = zipped({"a": b"x" * 50}, packed=True)
    for end in range(2, len(data) - 1):
        with pytest.raises(InputError, match=r"a\.docx: is damaged"):
            opened(data[:end])


def test_a_member_that_is_missing_or_stands_there_twice_is_an_error():
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("a", b"one")
        archive.writestr("a", b"two")
    with pytest.raises(InputError, match="holds a twice"):
        opened(file.getvalue()).bytes_of("a")
    with pytest.raises(InputError, match="has no b: it is no complete Word file"):
        opened(file.getvalue()).bytes_of("b")


def test_an_encrypted_member_is_an_error():
    data = bytearray(zipped({"a": b"x"}))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="password protected"):
        opened(bytes(data)).bytes_of("a")


def test_no_more_is_unpacked_than_the_limit_over_all_members():
    letters = bytes(range(256)) * 2500
    container = opened(zipped({"a": letters, "b": letters}), megabytes=1)
    assert container.bytes_of("a") == letters
    with pytest.raises(InputError, match=r"unpacks to more than 1 MB .*limits: unpacked_mb:"):
        container.bytes_of("b")


def test_a_member_that_grows_as_a_bomb_does_is_refused_below_the_limit():
    with pytest.raises(InputError, match="more than 300 times its size, as a ZIP bomb does"):
        opened(zipped({"a": bytes(20_000_000)}, packed=True)).bytes_of("a")


@pytest.mark.parametrize("said", [0, 1, 2**31])
def test_what_a_header_says_of_the_size_is_not_believed(said):
    data = bytearray(zipped({"a": bytes(20_000_000)}, packed=True))
    at = data.rfind(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", said)
    with pytest.raises(InputError):
        opened(bytes(data)).bytes_of("a")


def test_an_archive_of_thousands_of_members_is_refused_before_they_are_listed():
    with pytest.raises(InputError, match="more than 10000 members"):
        opened(zipped(dict.fromkeys(map(str, range(10_001)), b"")))
    assert len(list(opened(zipped(dict.fromkeys(map(str, range(5_000)), b""))).names)) == 5_000


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<a>é</a>".encode(), "<a>é</a>"),
        ("\ufeff<a>é</a>".encode(), "<a>é</a>"),
        ("<a>é</a>".encode("utf-16"), "<a>é</a>"),
        ('<?xml version="1.0" encoding="windows-1252"?><a>é</a>'.encode("cp1252"), '<?xml version="1.0" encoding="windows-1252"?><a>é</a>'),
    ],
)
def test_the_xml_of_a_member_is_text_in_the_encoding_that_it_names(data, text):
    assert xml_text(data, path="a.docx", name="b.xml") == text


@pytest.mark.parametrize("data", [b"<a>\xff\xff</a>", b"\xff\xfe<\0a", b'<?xml version="1.0" encoding="x-none"?><a/>'])
def test_a_wrong_encoding_is_an_error_that_names_the_member(data):
    with pytest.raises(InputError, match=r"a\.docx: is damaged: in b\.xml, .*save it again"):
        xml_text(data, path="a.docx", name="b.xml")


@settings(max_examples=200)
@given(st.data())
def test_changed_bytes_give_the_content_or_an_error(data):
    changed = bytearray(zipped({"a": b"some text, and some more of it", "b": b"x" * 300}, packed=True))
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    try:
        container = opened(bytes(changed))
        contents = [container.bytes_of(name) for name in container.names]
    except InputError:
        return
    assert all(isinstance(content, bytes) for content in contents)


@given(st.binary(max_size=300))
def test_any_bytes_look_like_something(data):
    assert looks_like(data)
