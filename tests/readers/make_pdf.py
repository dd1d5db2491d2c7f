"""Writes PDFs from plain PDF syntax, for tests: only the standard fonts, with maps of our own from their codes to letters.

`python -m tests.readers.make_pdf` writes the cases anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases" / "pdf"
PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Text:
    """Words at a place in points from the bottom left, in Helvetica of a size."""

    x: float
    y: float
    words: str
    size: float = 10
    matrix: str = "1 0 0 1"
    mode: int = 0


@dataclass(frozen=True)
class Sheet:
    """A page: its texts, quarter turns in degrees, drawing commands besides, and its MediaBox."""

    texts: Sequence[Text]
    rotate: int = 0
    drawing: bytes = b""
    box: str = f"0 0 {WIDTH} {HEIGHT}"


def block(x: float, y: float, lines: Iterable[str], *, size: float = 10, leading: float = 12) -> list[Text]:
    """Lines below one another."""
    return [Text(x, y - leading * number, line, size) for number, line in enumerate(lines)]


def pdf(sheets: Sequence[Sheet], *, password: str | None = None) -> bytes:
    """The bytes of a PDF; a password locks it (RC4 of 40 bits), the empty one too, but anyone may open that."""
    letters = sorted({letter for sheet in sheets for text in sheet.texts for letter in text.words})
    codes = _codes(letters)
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 3: _font(), 4: _stream(_to_unicode(codes))}
    kids = [5 + 2 * number for number in range(len(sheets))]
    objects[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    for kid, sheet in zip(kids, sheets, strict=True):
        objects[kid] = _page(sheet, kid + 1)
        objects[kid + 1] = _stream(_content(sheet, codes))
    return written(objects, password=password)


def written(objects: dict[int, bytes], *, password: str | None = None) -> bytes:
    """A file of numbered objects with its cross-reference table."""
    trailer = b"/Root 1 0 R"
    if password is not None:
        key, lock = _lock(password)
        objects = {number: _locked(body, key, number) for number, body in objects.items()}
        trailer += b"/Encrypt " + lock + b"/ID[<00><00>]"
    data, places = bytearray(b"%PDF-1.4\n"), []
    for number in sorted(objects):
        places.append((number, len(data)))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    table = b"".join(b"%d 1\n%010d 00000 n \n" % place for place in places)
    size = max(objects) + 1
    return bytes(data) + b"xref\n0 1\n0000000000 65535 f \n%strailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        table,
        size,
        trailer,
        len(data),
    )


def _codes(letters: Sequence[str]) -> dict[str, int]:
    """A code for each letter: its own in ASCII, so that the widths of the font hold."""
    free = iter(code for code in range(0xA1, 0x100))
    return {letter: ord(letter) if letter.isascii() else next(free) for letter in letters}


def _font() -> bytes:
    return b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 4 0 R>>"


def _to_unicode(codes: dict[str, int]) -> bytes:
    rows = b"".join(b"<%02x> <%s>\n" % (code, letter.encode("utf-16-be").hex().encode()) for letter, code in codes.items())
    parts = [rows[start : start + 100_000] for start in range(0, len(rows), 100_000)]
    maps = b"".join(b"%d beginbfchar\n%sendbfchar\n" % (len(codes), part) for part in parts)
    head = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
    return head + b"1 begincodespacerange <00> <ff> endcodespacerange\n" + maps + b"endcmap end end"


def _page(sheet: Sheet, content: int) -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Rotate %d/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>" % (
        sheet.box.encode(),
        sheet.rotate,
        content,
    )


def _content(sheet: Sheet, codes: dict[str, int]) -> bytes:
    shown = [
        b"BT /F %g Tf %d Tr %s %g %g Tm <%s> Tj ET\n"
        % (text.size, text.mode, text.matrix.encode(), text.x, text.y, bytes(codes[letter] for letter in text.words).hex().encode())
        for text in sheet.texts
    ]
    return sheet.drawing + b"".join(shown)


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def _lock(password: str) -> tuple[bytes, bytes]:
    """The key of the file and its encryption dictionary (PDF 1.4, standard security handler, revision 2)."""
    own = (password.encode() + PADDING)[:32]
    owner = _rc4(hashlib.md5(own).digest()[:5], own)
    key = hashlib.md5(own + owner + b"\xfc\xff\xff\xff" + b"\0").digest()[:5]
    user = _rc4(key, PADDING)
    return key, b"<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (owner.hex().encode(), user.hex().encode())


def _locked(body: bytes, key: bytes, number: int) -> bytes:
    """An object with its stream, if it has one, encrypted; none of ours has strings."""
    head, stream, content = body.partition(b"stream\n")
    if not stream:
        return body
    own = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
    return head + stream + _rc4(own, content.removesuffix(b"\nendstream")) + b"\nendstream"


def _rc4(key: bytes, data: bytes) -> bytes:
    state, swap = list(range(256)), 0
    for index in range(256):
        swap = (swap + state[index] + key[index % len(key)]) % 256
        state[index], state[swap] = state[swap], state[index]
    out, first, second = bytearray(), 0, 0
    for byte in data:
        first = (first + 1) % 256
        second = (second + state[first]) % 256
        state[first], state[second] = state[second], state[first]
        out.append(byte ^ state[(state[first] + state[second]) % 256])
    return bytes(out)


LEFT = (
    "De gemeente beschermt jongeren die op het",
    "internet met kinder-",
    "opvang en andere hulp te maken krijgen, en ook",
    "hun ouders. De regeling geldt voor alle scho-",
    "len, en voor verenigingen die in de ge-",
)
RIGHT = ("meente werken met vrijwilligers.", "Het college stelt nadere regels vast over de", "aanvraag en over de termijn van beslissing.")


def columns() -> bytes:
    """A title over two columns whose lines the file interleaves, a note, and a sentence that goes on in the other column."""
    both = [text for pair in zip(block(60, 700, LEFT), block(320, 700, (*RIGHT, "", "")), strict=True) for text in pair]
    note = Text(60, 90, "1 Een noot met een verwijzing naar www.gemeente.example.", 7)
    return pdf([Sheet([Text(60, 760, "Regeling over de opvang van jongeren in de gemeente", 16), *both, note])])


def over_pages() -> bytes:
    """Three pages with a header and a page number; sentences go on over the page, one of them cut inside a word, past a note."""
    bodies = [
        (
            "Die Behörde prüft den Antrag innerhalb einer Frist von vier Wochen und",
            "teilt die Entscheidung der Antragstellerin oder dem Antrag-",
        ),
        ("steller schriftlich mit.", "Gegen die Entscheidung kann innerhalb eines Monats Widerspruch bei der"),
        ("Behörde eingelegt werden.", "Das Nähere regelt eine Satzung."),
    ]
    sheets = [
        Sheet(
            [
                *block(70, 700, body, size=11, leading=13),
                Text(70, 120, f"{number} Fußnote in kleiner Schrift.", 8),
                Text(250, 810, "Satzungsentwurf vom 3. Mai"),
                Text(290, 30, str(number)),
            ]
        )
        for number, body in enumerate(bodies, 1)
    ]
    return pdf(sheets)


def letters() -> bytes:
    """Ligatures, Greek letters from another block, soft hyphens, no-break spaces, raised numbers, a word in two pieces."""
    lines = [
        Text(70, 750, "The o\ufb03ce \ufb01les a pro\ufb01t of 5\u00a0µm."),
        Text(70, 700, "∆ιάταγµα της Επιτροπής και η ∆ηµοσίευση."),
        Text(70, 650, "A word with a soft hy\u00adphen and one at the line\u00ad"),
        Text(70, 638, "end, and a letter with an accent e\u0301."),
        Text(70, 590, "protec"), Text(98, 590, "tion of children"), Text(170.3, 594, "12", 6), Text(180, 590, "online"),
    ]  # fmt: skip
    return pdf([Sheet(lines)])


def turned() -> bytes:
    """A page shown on its side, one whose text runs upwards, a watermark across the page, and an invisible text layer."""
    return pdf(
        [
            Sheet(block(100, 500, ("A page that is shown on its side", "has lines as other pages have.")), rotate=90),
            Sheet([Text(200, 300, "Upwards runs this line,", matrix="0 1 -1 0"), Text(212, 300, "and the next one.", matrix="0 1 -1 0")]),
            Sheet(
                [
                    Text(150, 300, "DRAFT", 40, matrix="0.7071 0.7071 -0.7071 0.7071"),
                    Text(70, 700, "Read though it is not printed.", mode=3),
                ]
            ),
        ]
    )


def tables() -> bytes:
    """Rows of cells, a numbered list, and paragraphs told by an indent, by room at the end of a line, and by a gap."""
    cells = [("Maatregel", "Uitvoering"), ("Voorlichting op scholen", "Gemeente en politie"), ("Hulp aan slachtoffers", "Stichting")]
    rows = [text for number, (a, b) in enumerate(cells) for text in (Text(70, 750 - 24 * number, a), Text(300, 750 - 24 * number, b))]
    items = [
        text
        for number in range(1, 5)
        for text in (Text(70, 640 - 12 * number, f"{number}."), Text(84, 640 - 12 * number, f"Punt {number} van de lijst."))
    ]
    body = block(70, 520, ("Dit is de eerste alinea, die over twee regels loopt en dan", "eindigt.", "De tweede begint hier."))
    indented = [
        Text(84, 460, "Een ingesprongen regel begint een alinea die doorloopt op"),
        Text(70, 448, "de volgende regel tot het einde van de bladspiegel hier"),
    ]
    return pdf([Sheet([*rows, *items, *body, *indented])])


def main() -> None:
    """Write the cases."""
    CASES.mkdir(parents=True, exist_ok=True)
    for make in (columns, over_pages, letters, turned, tables):
        (CASES / f"{make.__name__.replace('_', '-')}.pdf").write_bytes(make())


if __name__ == "__main__":
    main()
