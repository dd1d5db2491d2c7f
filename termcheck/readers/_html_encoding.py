"""The encoding that an HTML file names, found as the HTML standard looks for it."""

from __future__ import annotations

import codecs
import re

from termcheck.readers.encoding import MARKS, NOT_OF_FILES

# A declaration in two bytes a letter says what it is before it says so.
WIDE = ((b"<\0?\0x\0", "utf-16-le"), (b"\0<\0?\0x", "utf-16-be"))
DECLARATION = re.compile(rb"\s*+<\?xml[^>]*?\sencoding\s*=\s*[\"']([^\"'>]+)[\"']")
COMMENT = re.compile(rb"<!--(?:(?!-->)[\x00-\xff])*+(?:-->)?")
META = re.compile(rb"<meta(?=[\s/])((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)", re.IGNORECASE)
ATTRIBUTE = re.compile(rb"([^\s/>=\"']++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))")
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([^\s;\"']+)", re.IGNORECASE)
LABEL = re.compile(r"[A-Za-z][\w:+-]*")
# Browsers take these names for a wider encoding of the same letters; a page cannot be in UTF-16 when its head reads as ASCII.
MEANT = {
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "cp1252": "windows-1252",
}
# Names that browsers know and Python does not.
LABELS = {"x-cp125": "cp125", "x-mac-cyrillic": "mac_cyrillic", "x-mac-roman": "mac_roman", "x-sjis": "cp932", "unicode-1-1-": ""}


def declared(head: bytes) -> str | None:
    """The encoding named in the first bytes of a file; None for none."""
    if head.startswith(tuple(mark for mark, _ in MARKS)):
        return None
    wide = next((name for start, name in WIDE if head.startswith(start)), None)
    declaration = DECLARATION.match(head)
    return wide or (_encoding(declaration[1]) if declaration else None) or _of_meta(COMMENT.sub(b" ", head))


def _of_meta(head: bytes) -> str | None:
    return next((name for meta in META.finditer(head) if (name := _named(meta[1]))), None)


def _named(attributes: bytes) -> str | None:
    """The encoding that a meta element names: by `charset`, or by `content` where it stands for the header of that name."""
    found = {match[1].lower(): match[match.lastindex or 1] for match in reversed(list(ATTRIBUTE.finditer(attributes)))}
    if b"charset" in found:
        return _encoding(found[b"charset"])
    charset = CHARSET.search(found.get(b"content", b"")) if found.get(b"http-equiv", b"").lower() == b"content-type" else None
    return _encoding(charset[1]) if charset else None


def _encoding(label: bytes) -> str | None:
    name = label.decode("latin-1").strip().lower()
    for start, meant in LABELS.items():
        name = meant + name.removeprefix(start) if name.startswith(start) and start[-1] in "-5" else meant if name == start else name
    if LABEL.fullmatch(name) is None:
        return None
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return None
    return None if known in NOT_OF_FILES or known == "utf-7" else MEANT.get(known, known)
