"""A Word file taken apart and put together again: what is not changed stays as it is, byte for byte."""

from __future__ import annotations

import codecs
import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping

from termcheck._review_marks import quoted
from termcheck.errors import InputError
from termcheck.readers._container import Container
from termcheck.readers._docx_package import Member
from termcheck.readers._xml_dialect import Tag
from termcheck.readers._xml_pass import parse
from termcheck.readers._xml_walk import WHOLE
from termcheck.settings import Limits

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "[Content_Types].xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# Relationships of a file of Office and of one of ISO/IEC 29500 Strict, by the namespace of its text.
KINDS = {
    TRANSITIONAL: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "http://purl.oclc.org/ooxml/officeDocument/relationships/",
}
NEW_DATE = (1980, 1, 1, 0, 0, 0)
_ENCODING = re.compile(r"""\A<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']""")


class WordFile:
    """The bytes of a Word file. Errors: InputError for one that is signed, damaged or beyond the limits."""

    def __init__(self, data: bytes, *, path: str, limits: Limits) -> None:
        self.path = path
        self._container = Container(data, path=path, kind="Word", limits=limits)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self._listed = archive.infolist()
        self._bytes = {info.filename: b"" if info.is_dir() else self._container.bytes_of(_own(info)) for info in self._listed}
        if any(name.startswith("_xmlsignatures/") for name in self._bytes):
            raise InputError(path, "is digitally signed: any change would break the signature", try_this="review a copy without it")

    def __contains__(self, name: str) -> bool:
        return name in self._container

    def text_of(self, name: str) -> str:
        """The XML of a member."""
        return self._container.text_of(name)

    def with_texts(self, texts: Mapping[str, str]) -> bytes:
        """The file with other XML in some members, and new members at its end."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for info in self._listed:
                text = texts.get(_own(info))
                archive.writestr(_copied(info), self._bytes[info.filename] if text is None else self._encoded(info, text))
            known = {_own(info) for info in self._listed}
            for name in sorted(texts.keys() - known):
                archive.writestr(zipfile.ZipInfo(name, NEW_DATE), texts[name].encode("utf-8"), zipfile.ZIP_DEFLATED)
        return file.getvalue()

    def _encoded(self, info: zipfile.ZipInfo, text: str) -> bytes:
        """The new text in the encoding of the old one. Errors: InputError for a member that would not stay as it is elsewhere."""
        data, old = self._bytes[info.filename], self.text_of(_own(info))
        named = _ENCODING.match(old)
        for mark, encoding in (
            (b"", "utf-8"),
            (codecs.BOM_UTF8, "utf-8"),
            (codecs.BOM_UTF16_LE, "utf-16-le"),
            (codecs.BOM_UTF16_BE, "utf-16-be"),
            (b"", named[1] if named else "utf-8"),
        ):
            if data.startswith(mark) and data == mark + old.encode(encoding, "replace"):
                return mark + text.encode(encoding, "xmlcharrefreplace")
        raise InputError(self.path, f"holds {info.filename} in an unusual encoding", try_this="open it in Word and save it again")


def with_comments(file: WordFile, members: Iterable[Member], xml: Callable[[str], str], texts: dict[str, str]) -> None:
    """Add comments (written with the prefix that is given) to the texts to be changed, with what makes Word find them."""
    main, *others = members
    listing = posixpath.join(posixpath.dirname(main.name), "_rels", f"{posixpath.basename(main.name)}.rels")
    related = file.text_of(listing) if listing in file else f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}"></Relationships>'
    namespace = root_of(main.source).namespace
    receiver = _Related()
    parse(related, receiver, path=file.path)
    known = next((member for member in others if member.kind == "comments"), None)
    if known is not None and receiver.has_comments:
        texts[known.name] = appended(known.source, xml)
        return
    name = _free(posixpath.join(posixpath.dirname(main.name), "comments"), ".xml", file)
    texts[name] = appended(f'{HEAD}<w:comments xmlns:w="{namespace}"></w:comments>', xml)
    number = _free_id(receiver.ids)
    kind, target = f"{KINDS.get(namespace, KINDS[TRANSITIONAL])}comments", posixpath.basename(name)
    attributes = f'Id="{number}" Type="{kind}" Target="{quoted(target)}"'
    texts[listing] = appended(related, lambda prefix: f"<{prefix}Relationship {attributes}/>")
    override = f'PartName="/{quoted(name)}" ContentType="{COMMENTS_TYPE}"'
    texts[TYPES] = appended(file.text_of(TYPES), lambda prefix: f"<{prefix}Override {override}/>")


class Root:
    """The root of an XML text: its name as written, its namespace, where its first tag and its content end."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.namespace = self.name = ""
        self.inner = self.end_at = 0
        self._depth = 0

    def start(self, tag: Tag, at: int) -> None:
        if not self._depth:
            whole = WHOLE.match(self.source, at)
            self.inner = whole.end() if whole else at
            self.name = self.source[at + 1 : self.inner].rstrip("/>").split()[0]
            self.namespace = tag.namespace
        self._depth += 1

    def end(self, at: int) -> None:
        self._depth -= 1
        self.end_at = at

    def text(self, text: str, start: int, end: int) -> None:
        """Only the tags count."""

    def comment(self, start: int, end: int) -> None:
        """Only the tags count."""


def root_of(source: str) -> Root:
    """The root of an XML text. Errors: InputError for XML that cannot be read."""
    root = Root(source)
    parse(source, root, path="")
    return root


def appended(source: str, child: Callable[[str], str]) -> str:
    """The XML with one more child at the end of the root, written with the prefix of the root."""
    root = root_of(source)
    prefix = root.name.rpartition(":")[0]
    written = child(f"{prefix}:" if prefix else "")
    if root.end_at < root.inner:
        return f"{source[: root.inner - 2]}>{written}</{root.name}>{source[root.inner :]}"
    return source[: root.end_at] + written + source[root.end_at :]


class _Related:
    """The ids of a list of relationships, and whether one leads to comments."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.has_comments = False

    def start(self, tag: Tag, at: int) -> None:
        self.ids.add(tag.attributes.get("Id", ""))
        self.has_comments = self.has_comments or tag.attributes.get("Type", "").endswith("/comments")

    def end(self, at: int) -> None:
        """Relationships are told where they begin."""

    def text(self, text: str, start: int, end: int) -> None:
        """They hold no text."""

    def comment(self, start: int, end: int) -> None:
        """A comment says nothing of them."""


def _free_id(used: set[str]) -> str:
    return next(name for number in range(1, len(used) + 2) if (name := f"rId{number}") not in used)


def _free(stem: str, suffix: str, file: WordFile) -> str:
    names = (f"{stem}{number or ''}{suffix}" for number in range(10_001))
    return next(name for name in names if name not in file)


def _own(info: zipfile.ZipInfo) -> str:
    """The name of a member as the reader has it."""
    return info.filename.replace("\\", "/").lstrip("/")


def _copied(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """What the list of members says of one, as far as it does not tell sizes and places."""
    copy = zipfile.ZipInfo(info.filename, info.date_time)
    copy.compress_type, copy.external_attr, copy.comment, copy.create_system = (
        info.compress_type,
        info.external_attr,
        info.comment,
        info.create_system,
    )
    return copy
