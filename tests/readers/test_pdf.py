from __future__ import annotations

import random
import re
import subprocess
import sys
from collections.abc import Callable
from importlib import util

import pytest

from termcheck.errors import InputError, MissingExtraError
from termcheck.model import Document, Location
from termcheck.readers import _pdf_process, pdf
from termcheck.readers._pdf_map import PageMap, printed
from termcheck.readers._pdf_pages import Box, Glyph, Page, turned
from termcheck.readers._pdf_pages import Sheet as Sheets
from termcheck.readers._pdf_paragraphs import laid, paragraphs
from termcheck.readers._pdf_process import Worker
from termcheck.readers._pdf_quality import Quality, is_damaged, quality
from termcheck.readers._pdf_unread import unread
from termcheck.settings import Limits
from tests.readers import make_pdf
from tests.readers.make_pdf import CASES, HEIGHT, WIDTH, Sheet, Text, block

SENTENCES = (
    "The council protects young people in the town",
    "and pays for the help that they may want.",
    "It hears them and their parents first.",
)
PICTURE = b"q %d 0 0 %d 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q\n"
SCAN, LOGO = PICTURE % (WIDTH, HEIGHT), PICTURE % (40, 40)
BROKEN = (
    "V ceno 6etrtega 6lana je v0teto obve56anje, ki ga",
    "2upan Ob6ine dolo6i za obdobje enega mese6a,",
    "in name56anje plakatov na za to dolo6ena mesta.",
)
POEM = [Text(70, 700 - 12 * number, line) for number, line in enumerate(SENTENCES)]


def read(data: bytes, limits: Limits | None = None) -> Document:
    return pdf.read_bytes(data, path="x.pdf", limits=limits or Limits())


def texts(*sheets: Sheet) -> list[str]:
    return [segment.text for segment in read(make_pdf.pdf(sheets)).segments]


def error(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(InputError) as raised:
        read(data, limits)
    return str(raised.value)


@pytest.mark.parametrize("make", [make_pdf.columns, make_pdf.over_pages, make_pdf.letters, make_pdf.turned, make_pdf.tables])
def test_the_cases_are_what_the_script_writes(make):
    assert (CASES / f"{make.__name__.replace('_', '-')}.pdf").read_bytes() == make()


@pytest.mark.parametrize(
    ("lines", "read_as"),
    [
        (("a line with kinder-", "opvang in it"), ["a line with kinder-\nopvang in it"]),
        (("it fills its line, and then the sentence", "ends.", "Another begins here and fills its line too"), ["it fills its line, and then the sentence\nends.", "Another begins here and fills its line too"]),
        (("1. The first item of this list.", "2. The second item of it."), ["1. The first item of this list.", "2. The second item of it."]),
        (("2.1 This item is set out and its other", "     lines are set in."), ["2.1 This item is set out and its other\nlines are set in."]),
        (("a ﬁrst oﬃce of 3\u00a0km", "and its ﬂag is here"), ["a first office of 3 km\nand its flag is here"]),
    ],
)  # fmt: skip
def test_lines_become_paragraphs(lines, read_as):
    assert texts(Sheet(block(70, 700, lines))) == read_as


def test_columns_that_the_file_interleaves_are_read_one_after_the_other():
    left, right = (
        [f"left column line {number} goes on" for number in range(6)],
        [f"right column line {number} goes on" for number in range(6)],
    )
    both = [text for pair in zip(block(70, 700, left), block(300, 700, right), strict=True) for text in pair]
    assert texts(Sheet(both)) == ["\n".join([*left, *right])]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_turned_page_reads_the_same(rotate):
    assert texts(Sheet(POEM, rotate=rotate)) == texts(Sheet(POEM))


@pytest.mark.parametrize(
    ("matrix", "x", "y"), [("0 1 -1 0", 300, 200), ("0 -1 1 0", 300, 600), ("-1 0 0 -1", 400, 300)], ids=["up", "down", "upside-down"]
)
def test_a_turned_line_is_read_and_boxed_where_it_stands(matrix, x, y):
    (segment,) = read(make_pdf.pdf([Sheet([Text(x, y, "one line of words", matrix=matrix)])])).segments
    left, top, right, bottom = segment.location.bbox
    assert segment.text == "one line of words"
    assert left - 3 <= x <= right + 3
    assert top - 3 <= HEIGHT - y <= bottom + 3


def test_the_box_counts_from_the_top_left_of_what_is_shown():
    (segment,) = read(make_pdf.pdf([Sheet([Text(150, 250, "word")], box="100 200 400 500")])).segments
    left, top, _, bottom = segment.location.bbox
    assert (left, round(top) < 250 <= round(bottom) + 3) == (50.0, True)


def test_a_range_of_a_paragraph_has_the_box_of_its_words_on_their_page():
    text, words = printed(
        [(3, [("one", 10.0, 20.0, 30.0, 28.0), ("two", 35.0, 20.0, 50.0, 28.0)]), (4, [("three", 10.0, 5.0, 40.0, 13.0)])]
    )
    places = PageMap(100, words, "Scope")
    assert (text, places.source_span(4, 7), places.is_literal(4, 7)) == ("one two\nthree", (104, 107), False)
    assert places.location(5, 6) == Location(heading="Scope", page=3, bbox=(35.0, 20.0, 50.0, 28.0))
    assert places.location(0, len(text)).bbox == (10.0, 20.0, 50.0, 28.0)
    assert places.location(8, 13).page == 4


def test_the_map_leads_into_the_reading_text_of_the_document():
    for path in sorted(CASES.glob("*.pdf")):
        document = read(path.read_bytes())
        for segment in document.segments:
            start, end = segment.map.source_span(0, len(segment.text))
            assert document.parts[0][start:end] == segment.text


def test_every_word_is_read_once():
    lines = [Text(50 + 37 * (number % 11), 30 + 13 * (number * 7 % 60), f"w{number}x", 6 + number % 7) for number in range(200)]
    found = re.findall(r"w\d+x", read(make_pdf.pdf([Sheet(lines)])).parts[0])
    assert sorted(found) == sorted(text.words for text in lines)


def test_a_turned_box_comes_back_after_four_quarters():
    box = Box(10, 20, 30, 50)
    assert turned(turned(box, 1, 200, 100), 3, 100, 200) == box
    assert turned(box, 1, 200, 100) == Box(50, 10, 80, 30)


@pytest.mark.parametrize(
    "word",
    [
        "6etrtega",
        "Ob6ine",
        "DOLO6ITVI",
        "gt}ricah",
        "vkljuCujejo",
        "p4$1ovenskih",
        "\ue001\ue002\ue003",
        "ab\ufffdc",
        "wkqvgh",
        "Ïðàâèëíèê",
        "ùõìöê÷îê÷",
    ],
)
def test_words_of_no_language_are_told(word):
    assert is_damaged(word)


@pytest.mark.parametrize(
    "word",
    [
        *("CO2", "B2B", "G20", "12bis", "100EUR", "2nd", "3D", "4270/2014", "2η", "1ο", "Α΄143", "McDonald", "YouTube", "LehrerInnen"),
        *("NL91ABNA0417164300", "Täter*innen", "čtvrtstoletí", "příštího", "évêché", "zmrzl", "štvrť", "vrhnpoljski", "Übergrößenträger", "υποχρεώσεων", "първият", "għaxqiet", "2011/93/EU"),
    ],
)  # fmt: skip
def test_words_of_any_language_are_let_pass(word):
    assert quality([word]).damaged == 0


def test_few_damaged_words_are_no_bad_text():
    assert [Quality(100, 4).is_bad, Quality(100, 5).is_bad, Quality(4, 4).is_bad, Quality(1000, 20).is_bad] == [False, True, False, False]


@pytest.mark.parametrize(
    ("sheets", "said"),
    [
        ([Sheet([], drawing=SCAN)], "page 1 has no text layer: a scan"),
        ([Sheet([Text(20, 20, "1")], drawing=SCAN)] * 3 + [Sheet(POEM)], "pages 1-3 have no text layer: a scan"),
        ([Sheet([], drawing=b"0 0 m 9 9 l S\n" * 400)], "page 1 has no text layer: a scan, or letters drawn as lines"),
        ([Sheet(block(70, 700, BROKEN))], "has a text layer that is not language: .* words are damaged .*ocrmypdf"),
    ],
)  # fmt: skip
def test_what_only_a_person_can_read_is_an_error(sheets, said):
    assert re.search(said, error(make_pdf.pdf(sheets)))


@pytest.mark.parametrize("sheets", [[Sheet([])], [Sheet(POEM, drawing=SCAN)], [Sheet([Text(70, 700, "Annex")], drawing=LOGO)]])
def test_a_picture_behind_text_an_empty_page_and_a_logo_are_no_scan(sheets):
    assert read(make_pdf.pdf(sheets)).format == "pdf"


def test_single_pages_that_cannot_be_read_are_named():
    row = [
        False,
        [[number, [[word, 0, 0, 1, 1] for word in SENTENCES[0].split()]] for number in (1, 2, 3)],
    ]
    bad = [False, [[4, [[word, 0, 0, 1, 1] for word in ("Ob6ine", "6etrtega") * 10]]]]
    pages = [(False, True)] * 4 + [(True, True), (True, True), (False, False)]
    whats = [(part.what, part.whole) for part in unread([row] * 40 + [bad], pages)]
    assert whats == [
        ("pages 5-6 have no text layer: a scan, or letters drawn as lines", False),
        ("page 7 has damage and cannot be opened", False),
        ("page 4 has a text layer that is not language", False),
    ]


def test_a_locked_file_is_named_unless_anyone_may_open_it():
    assert "is locked with a password" in error(make_pdf.pdf([Sheet(POEM)], password="secret"))
    assert read(make_pdf.pdf([Sheet(POEM)], password="")).segments[0].text == "\n".join(SENTENCES[:2])


def test_a_missing_library_is_named_with_the_line_that_installs_it(monkeypatch):
    monkeypatch.setattr(pdf, "find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match="pypdfium2, which is not installed") as raised:
        read(make_pdf.columns())
    assert raised.value.try_this == "pip install pypdfium2"


def test_pdfium_is_not_loaded_into_the_run():
    code = "import sys; from termcheck.readers import pdf; sys.exit(any('pdfium' in name or name == 'subprocess' for name in sys.modules))"
    assert util.find_spec("pypdfium2") is not None
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


LOOP = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]/Parent 2 0 R>>"}
DEEP = {1: b"<</Type/Catalog/Pages 2 0 R>>"} | {n: b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (n + 1) for n in range(2, 20_000)}
MANY = {
    1: b"<</Type/Catalog/Pages 2 0 R>>",
    2: b"<</Type/Pages/Count 10000/Kids[%s]>>" % (b"3 0 R " * 10_000),
    3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"A text that is called a PDF.", "is not a PDF file"),
        (b"", "is not a PDF file"),
        (b"%PDF-1.7\n", "is damaged"),
        (b"%PDF-1.7\n" + b"\0" * 1000, "is damaged"),
        (make_pdf.columns()[:200], "is damaged"),
        (make_pdf.written(MANY), "has 10000 pages, more than 5000"),
    ],
    ids=["text", "empty", "head", "zeros", "cut", "pages"],
)
def test_a_file_that_cannot_be_read_is_an_error_that_says_why(data, said):
    assert said in error(data)


@pytest.mark.parametrize("data", [make_pdf.written(LOOP), make_pdf.written(DEEP)], ids=["loop", "deep"])
def test_a_tree_of_pages_without_end_ends(data):
    try:
        read(data)
    except InputError as problem:
        assert str(problem).startswith("x.pdf: ")


@pytest.mark.parametrize("box", ["0 0 1e9 1e9", "0 0 0 0", "5 5 -5 -5", "-1e30 0 1e30 1e30"])
def test_a_page_of_any_size_is_read(box):
    assert "The council protects" in read(make_pdf.pdf([Sheet(POEM, box=box)])).parts[0]


def test_a_mutated_file_is_read_or_refused():
    sane, dice = make_pdf.columns() + b"\n", random.Random(1)
    for _ in range(200):
        data = bytearray(sane)
        for _ in range(dice.randrange(1, 12)):
            data[dice.randrange(5, len(data))] = dice.randrange(256)
        cut = bytes(data[: dice.choice((len(data), len(data), dice.randrange(len(data))))])
        try:
            read(cut)
        except InputError as problem:
            assert str(problem).startswith("x.pdf: ")


SLOW, DEAD = "import time; time.sleep(60)", "import os; os.abort()"


@pytest.mark.parametrize(("code", "what"), [(SLOW, "time"), (DEAD, "died")])
def test_a_process_that_hangs_or_dies_is_an_error_of_one_file(monkeypatch, code, what):
    worker = Worker()
    started = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    monkeypatch.setattr(worker, "_process", started)
    monkeypatch.setattr(worker, "_limits", (Limits().file_mb, Limits().unpacked_mb))
    assert worker.ask(make_pdf.columns() * 100, Limits(seconds=1)) == {"error": what}
    assert "paragraphs" in worker.ask(make_pdf.columns(), Limits())


def test_a_process_that_cannot_be_started_is_an_error(monkeypatch):
    monkeypatch.setattr(_pdf_process, "WORKER", Worker())
    monkeypatch.setattr(sys, "executable", "/no/such/program")
    assert "no process can be started" in error(make_pdf.columns())


def test_a_fork_starts_a_process_of_its_own(monkeypatch):
    worker = Worker()
    worker.ask(make_pdf.columns(), Limits())
    first = worker._process
    monkeypatch.setattr(_pdf_process.os, "getpid", lambda: -1)
    worker.ask(make_pdf.columns(), Limits())
    assert (worker._process is first, first.poll()) == (False, None)
    first.communicate()


def test_one_process_reads_all_files_of_a_run():
    read(make_pdf.columns())
    first = _pdf_process.WORKER._process
    read(make_pdf.letters())
    assert _pdf_process.WORKER._process is first


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no bound on a process of one's own")
def test_a_file_that_wants_too_much_memory_is_an_error_of_one_file():
    code = "from termcheck.readers._pdf_worker import bound_memory; bound_memory(300); bytearray(400_000_000)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "MemoryError" in ended.stderr


def calls(step: Callable[[], object]) -> int:
    """How many functions a step calls."""
    counted = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event == "call"

    sys.setprofile(count)
    step()
    sys.setprofile(None)
    return counted


@pytest.mark.parametrize(
    ("across", "down"), [(0.3, 0.0), (0.0, 0.3), (0.3, 0.3), (61.0, 0.1), (7.0, 13.0)], ids=["row", "stack", "slope", "columns", "scatter"]
)
def test_laying_out_a_page_takes_work_that_grows_as_the_page(across, down):
    def page(number: int) -> Page:
        glyphs = [Glyph("a", (at * across) % 550, (at * across) % 550 + 5, (at * down) % 800, 9) for at in range(number)]
        return Page(number=1, width=595, height=842, sheets=(Sheets(0, glyphs),))

    small, large = (calls(lambda number=number: paragraphs(laid(page(number)), pages=1)) for number in (1000, 4000))
    assert large < 8 * small
