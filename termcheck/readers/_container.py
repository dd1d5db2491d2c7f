"""A ZIP file as documents are kept in: its members, read one by one and never more of them than the limits allow."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from termcheck.errors import InputError
from termcheck.readers.encoding import decode
from termcheck.readers.xml import encoding_of
from termcheck.settings import Limits

if TYPE_CHECKING:
    from termcheck.readers._xml_pass import Receiver

CHUNK = 1 << 18
MOST_MEMBERS = 10_000
# A letter to 3,000 people packs to an 87th of its size, one page 3,000 times to a 168th; a bomb, to a thousandth.
MOST_GROWTH, GROWTH_COUNTS_FROM = 300, 10_000_000
SAVE_AGAIN = "open it in Word or LibreOffice and save it again"
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGINNINGS = (
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
KNOWN_MEMBERS = (
    ("word/document.xml", "a Word document"),
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file"),
)


class Container:
    """An open ZIP file. `kind` is what it should be (“Word”); members that stand there twice are refused, for programs differ on them."""

    def __init__(self, data: bytes, *, path: str, kind: str, limits: Limits) -> None:
        self.path, self._kind = path, kind
        self._left = self._allowed = limits.unpacked_mb * 1_000_000
        self._file = self._opened(data)
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._twice: set[str] = set()
        for member in self._file.infolist():
            name = member.filename.replace("\\", "/").lstrip("/")
            if name in self._members:
                self._twice.add(name)
            self._members.setdefault(name, member)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    @property
    def names(self) -> Iterator[str]:
        """The names of the members, as they are listed."""
        return iter(self._members)

    @property
    def looks(self) -> str:
        """What the members say that the file is."""
        return next((what for name, what in KNOWN_MEMBERS if name in self), "another ZIP archive")

    def error(self, what: str, try_this: str = SAVE_AGAIN) -> InputError:
        """An error about this file."""
        return InputError(self.path, what, try_this=try_this)

    def bytes_of(self, name: str) -> bytes:
        """The bytes of a member.

        Errors: InputError for one that is missing, damaged, locked, there twice, or larger than the limits when it is unpacked.
        """
        if name not in self:
            raise self.error(f"has no {name}: it is no complete {self._kind} file")
        if name in self._twice:
            raise self.error(f"holds {name} twice")
        member = self._members[name]
        if member.flag_bits & 1:
            raise self.error("is password protected", "remove the password and save it again")
        try:
            return b"".join(self._pieces(member))
        except DAMAGED:
            raise self.error(f"is damaged: {name} cannot be unpacked") from None

    def text_of(self, name: str) -> str:
        """The XML of a member as text, without a byte order mark. Errors: those of `bytes_of` and `xml_text`."""
        return xml_text(self.bytes_of(name), path=self.path, name=name)

    def _opened(self, data: bytes) -> zipfile.ZipFile:
        if not data.startswith(b"PK"):
            raise self.error(*_mislabelled(data, self._kind))
        # Each member of the list takes ten times its bytes in memory, so they are counted before it is read.
        if data.count(b"PK\x01\x02") > MOST_MEMBERS:
            raise self.error(f"holds more than {MOST_MEMBERS} members", "no document needs that many; is it an archive?")
        try:
            return zipfile.ZipFile(io.BytesIO(data))
        except DAMAGED:
            raise self.error("is damaged or cut off: its list of members cannot be read", "copy or download it again") from None

    def _pieces(self, member: zipfile.ZipInfo) -> Iterator[bytes]:
        """What a member unpacks to, counted as it comes: what its header says may be false."""
        unpacked = 0
        with self._file.open(member) as stream:
            while piece := stream.read(CHUNK):
                unpacked += len(piece)
                self._count(member, len(piece), unpacked)
                yield piece

    def _count(self, member: zipfile.ZipInfo, size: int, unpacked: int) -> None:
        self._left -= size
        if self._left < 0:
            what = f"unpacks to more than {self._allowed // 1_000_000} MB"
            raise self.error(what, "split it, or set `limits: unpacked_mb:` in the settings")
        if unpacked > max(GROWTH_COUNTS_FROM, MOST_GROWTH * member.compress_size):
            raise self.error(f"unpacks to more than {MOST_GROWTH} times its size, as a ZIP bomb does")


def xml_text(data: bytes, *, path: str, name: str) -> str:
    """The XML of a member as text, without a byte order mark. Errors: InputError for bytes that are not of its encoding."""
    try:
        return decode(data, path=path, encoding=encoding_of(data))
    except InputError as error:
        raise InputError(path, f"is damaged: in {name}, {error.what}", try_this=SAVE_AGAIN) from None


def parse_member(source: str, receiver: Receiver, *, path: str, name: str, depth: int | None = None) -> None:
    """Tell a receiver what stands in the XML of a member; `depth` as for any XML. Errors: InputError for XML that cannot be read."""
    # A file that is refused needs no parser.
    from termcheck.readers._xml_pass import parse

    try:
        parse(source, receiver, path=name, depth=depth)
    except InputError as error:
        raise InputError(path, f"is damaged: {error.where} {error.what}", try_this=SAVE_AGAIN) from None


def _mislabelled(data: bytes, kind: str) -> tuple[str, str]:
    """What a file is that is no ZIP file, and what to do."""
    if data.startswith(OLE):
        return _old(data, kind)
    looks = looks_like(data)
    if not data.strip():
        return looks, "save the document again"
    return f"is no {kind} file: it looks like {looks}", "give it the ending of what it is, or save it again"


def _old(data: bytes, kind: str) -> tuple[str, str]:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "is password protected", "remove the password and save it again"
    if "WordDocument".encode("utf-16-le") in data:
        return f"is no {kind} file: it is an old .doc file", "save it as .docx"
    return f"is no {kind} file: it is an Office file of before 2007", "save it in the format of today"


def looks_like(data: bytes) -> str:
    """What the first bytes of a file say that it is, in words that follow “looks like”."""
    if not data.strip():
        return "is empty"
    for beginning, what in BEGINNINGS:
        if data.startswith(beginning):
            return what
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if re.match(rb"<!doctype html|<html", head) or (head.startswith(b"<?xml") and b"<html" in head):
        return "a web page"
    if head.startswith(b"<?xml"):
        return "XML"
    return "plain text" if b"\0" not in data[:1000] and _is_text(data[:1000]) else "something else"


def _is_text(head: bytes) -> bool:
    return all(byte >= 32 or byte in b"\t\r\n\f" for byte in head)
