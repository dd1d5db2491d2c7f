"""From bytes to text, at the gate: what cannot be decoded for certain is refused with its place."""

from __future__ import annotations

import codecs

from termcheck.errors import InputError
from termcheck.model import Origin

# The UTF-32 mark begins with the UTF-16 one (FF FE 00 00), so it is asked first.
MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
BYTE_ORDER_MARK = "\ufeff"
# What Python calls a codec too, but no file is written in.
NOT_OF_FILES = frozenset({"base64", "bz2", "hex", "idna", "punycode", "quopri", "rot-13", "rot13", "undefined", "uu", "zlib"})
# As much as git looks at to tell text from binary.
HEAD = 8000
ADVICE = "save the file as UTF-8, or name its encoding: --encoding windows-1252"
ADVICE_WIDE = "save the file as UTF-8, or name its encoding: --encoding utf-16-le"


def decode(data: bytes, *, path: str, encoding: str | None = None) -> str:
    """The text of a file, with its line ends as stored and without a byte order mark.

    UTF-8, or UTF-16 and UTF-32 with a byte order mark, or the encoding named. Raises InputError with the place of the first wrong byte.
    """
    if encoding is not None:
        return _strictly(data, _known(encoding, path=path), path=path).removeprefix(BYTE_ORDER_MARK)
    mark, name = _byte_order(data)
    if not mark and b"\0" in data[:HEAD]:
        advice = ADVICE_WIDE if _looks_wide(data) else ""
        raise InputError(path, "holds NUL bytes: a binary file, or text in an encoding that it does not name", try_this=advice)
    return _strictly(data[len(mark) :], name, path=path, skipped=len(mark))


def looks_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding; UTF-16 without a byte order mark is text."""
    head = data[:HEAD]
    return b"\0" in head and not _byte_order(head)[0] and not _looks_wide(head)


def _byte_order(data: bytes) -> tuple[bytes, str]:
    for mark, name in MARKS:
        if data.startswith(mark):
            return mark, name
    return b"", "utf-8"


def _looks_wide(data: bytes) -> bool:
    """Whether the NUL bytes stand as in UTF-16 text of the Latin script: nearly always in one place of two, hardly ever in the other."""
    even, odd = data[:HEAD:2], data[1:HEAD:2]
    shares = sorted((even.count(0) / max(1, len(even)), odd.count(0) / max(1, len(odd))))
    return shares[0] < 0.02 and shares[1] > 0.6


def _known(encoding: str, *, path: str) -> str:
    unknown = InputError(
        path, f'there is no text encoding "{encoding}"', try_this="for example: --encoding utf-8, windows-1252, iso-8859-2"
    )
    if not encoding.isprintable():
        raise unknown  # Python's own look-up fails otherwise on a NUL.
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        raise unknown from None
    if name in NOT_OF_FILES:
        raise unknown
    return name


def _strictly(data: bytes, encoding: str, *, path: str, skipped: int = 0) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise _undecodable(data, encoding, error, path=path, skipped=skipped) from None


def _undecodable(data: bytes, encoding: str, error: UnicodeError, *, path: str, skipped: int) -> InputError:
    at = error.start if isinstance(error, UnicodeDecodeError) else 0
    before = data[:at].decode(encoding, errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    what = f"byte {at + skipped} (0x{data[at : at + 1].hex().upper()}) is not {encoding.upper()}"
    return InputError(Origin(path=path, line=line, column=column), what, try_this=ADVICE)
