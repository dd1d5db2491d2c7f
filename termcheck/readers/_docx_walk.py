"""From the elements of one XML part of a Word file to its paragraphs."""

from __future__ import annotations

from collections.abc import Callable

from termcheck.errors import InputError
from termcheck.model import MarkKind
from termcheck.readers._docx_paragraph import PLAIN, Look
from termcheck.readers._docx_story import TEXT_BOX, Flow, Story
from termcheck.readers._docx_styles import BODY_LEVEL, WORD, Run, Styles, level_of, read_property
from termcheck.readers._xml_dialect import Tag

# Deleted text, the old looks of changed text, the instructions of fields, the readings above ruby, formulas.
# fmt: off
UNREAD = frozenset({
    "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "oMath", "oMathPara", "sectPrChange", "pPrChange", "rPrChange",
    "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange", "tblPrExChange", "numberingChange", "binData", "sdtPr",
})
# fmt: on
# Elements of other namespaces that matter; the others are passed through.
FOREIGN = frozenset({"AlternateContent", "Fallback", "oMath", "oMathPara", "docPr"})
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "‑", "softHyphen": ""}
NOTES: dict[str, tuple[MarkKind, ...]] = {"footnote": ("note",), "endnote": ("note",), "comment": ("comment",)}
REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote", "commentReference": "comment"}
UNSHOWN_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
SIGN_OF_A_FONT = "□"
DESCRIPTIONS = frozenset({"descr", "title"})
REVISED = frozenset({"del", "moveFrom"})


class _Field:
    """The fields open in a flow: text between the beginning of one and its separator is an instruction."""

    __slots__ = ("instructions", "opened")

    def __init__(self) -> None:
        self.opened: list[bool] = []
        self.instructions = 0

    def read(self, kind: str) -> None:
        if kind == "begin":
            self.opened.append(True)
            self.instructions += 1
        elif self.opened and kind in ("separate", "end"):
            self.instructions -= self.opened.pop()
            if kind == "separate":
                self.opened.append(False)

    def end_paragraph(self) -> None:
        """No instruction runs over a paragraph's end: one that never ends would swallow the document."""
        if self.instructions:
            self.opened.clear()
            self.instructions = 0


class _State:
    """What of a flow is under way: the runs one in another, the look of the innermost, the fields, what the paragraph says of itself."""

    __slots__ = ("field", "look", "merged", "outline", "runs", "style")

    def __init__(self) -> None:
        self.field = _Field()
        self.runs: list[Run] = []
        self.look: Look | None = None
        self.style = ""
        self.outline: int | None = None
        # The paragraph's end is deleted: the next one goes on with it.
        self.merged = False


class Walk:
    """Receives a part. Errors: InputError for another root than one of Word, and for elements nested deeper than the limit."""

    def __init__(self, story: Story, styles: Styles, *, path: str, depth: int) -> None:
        self.story, self.styles, self.path, self.depth = story, styles, path, depth
        self.state = _State()
        self.outer: list[_State] = []
        self.open: list[str] = []
        self.unread = 0
        # How many texts were read, and how many when each mc:AlternateContent began.
        self.texts = 0
        self.alternates: list[int] = []
        self.in_text = False
        self.starts: dict[str, Callable[[Tag, int], None]] = {
            **dict.fromkeys(("b", "i", "vanish", "lang", "rStyle"), self._property),
            **dict.fromkeys(("pStyle", "outlineLvl"), self._paragraph_property),
            **dict.fromkeys(SIGNS, self._sign),
            **dict.fromkeys(NOTES, self._note),
            **dict.fromkeys(REFERENCES, self._reference),
            "p": self._paragraph, "r": self._run, "t": self._text, "sym": self._symbol, "fldChar": self._field_sign,
            "tbl": self._table, "tr": self._row, "tc": self._cell, "txbxContent": self._text_box,
            "AlternateContent": self._alternate, "Fallback": self._fallback, "docPr": self._picture,
        }  # fmt: skip
        self.ends: dict[str, Callable[[], None]] = {
            **dict.fromkeys((*NOTES, "txbxContent"), self._leave),
            "p": self._end_paragraph, "r": self._end_run, "t": self._end_text, "tbl": self._end_table, "tc": self._close,
            "body": self._close, "AlternateContent": self._end_alternate,
        }  # fmt: skip

    def start(self, tag: Tag, at: int) -> None:
        name = tag.name if tag.namespace in WORD or tag.name in FOREIGN else ""
        if not self.open:
            self._check_root(name)
        if len(self.open) + self.unread >= self.depth:
            raise InputError(self.path, f"has more than {self.depth} elements in one another")
        if self.unread:
            self.unread += 1
            return
        if name in REVISED and self.open[-2:] == ["pPr", "rPr"]:
            self.state.merged = True
        if name in UNREAD:
            self.unread = 1
            return
        self.open.append(name)
        step = self.starts.get(name)
        if step is not None:
            step(tag, at)

    def end(self, at: int) -> None:
        if self.unread:
            self.unread -= 1
            return
        step = self.ends.get(self.open.pop())
        if step is not None:
            step()
        if not self.open:
            self._close()

    def text(self, text: str, start: int, end: int) -> None:
        if not self.in_text or self.unread:
            return
        self.texts += 1
        look = self._look()
        if look is not None:
            self.story.open(start).take(text, start, end, look)

    def comment(self, start: int, end: int) -> None:
        """A comment in the XML is no comment of Word."""

    def _check_root(self, name: str) -> None:
        if not name:
            raise InputError(self.path, "is no XML of Word")

    def _look(self) -> Look | None:
        """How the text under way is set; None where it is not shown."""
        state = self.state
        if state.look is None:
            state.look = state.runs[-1].look(self.styles, state.style) if state.runs else PLAIN
        return None if state.look.hidden or state.field.instructions else state.look

    def _put(self, text: str, at: int) -> None:
        look = self._look()
        if look is not None and text:
            self.story.open(at).put(text, at, look)

    def _paragraph(self, tag: Tag, at: int) -> None:
        self.story.open(at)
        self.state.style, self.state.outline, self.state.merged = "", None, False

    def _end_paragraph(self) -> None:
        self.state.field.end_paragraph()
        if not self.state.merged:
            self._close()

    def _close(self) -> None:
        style = self.styles.of(self.state.style or self.styles.default_style)
        outline = self.state.outline
        is_heading = style.heading if outline is None else outline < BODY_LEVEL
        self.story.close(("heading", *style.kinds) if is_heading else style.kinds)

    def _paragraph_property(self, tag: Tag, at: int) -> None:
        value = tag.attributes.get("val", "")
        if self.open[-2:-1] != ["pPr"]:
            return
        if tag.name == "pStyle":
            self.state.style = value
        else:
            self.state.outline = level_of(value)

    def _run(self, tag: Tag, at: int) -> None:
        self.state.runs.append(Run())
        self.state.look = None

    def _end_run(self) -> None:
        self.state.runs.pop()
        self.state.look = None

    def _property(self, tag: Tag, at: int) -> None:
        if self.open[-3:-1] != ["r", "rPr"] or not self.state.runs:
            return
        if tag.name == "rStyle":
            self.state.runs[-1].style = tag.attributes.get("val", "")
        else:
            read_property(self.state.runs[-1], tag)

    def _text(self, tag: Tag, at: int) -> None:
        self.in_text = True

    def _end_text(self) -> None:
        self.in_text = False

    def _sign(self, tag: Tag, at: int) -> None:
        # A tab is also a stop in the properties of a paragraph.
        if self.open[-2:-1] == ["r"]:
            self._put(SIGNS[tag.name], at)

    def _symbol(self, tag: Tag, at: int) -> None:
        self._put(_of_font(tag.attributes.get("char", "")), at)

    def _field_sign(self, tag: Tag, at: int) -> None:
        self.state.field.read(tag.attributes.get("fldCharType", ""))

    def _table(self, tag: Tag, at: int) -> None:
        self._close()
        self.story.enter_table()

    def _end_table(self) -> None:
        self.story.leave_table()

    def _row(self, tag: Tag, at: int) -> None:
        self.story.next_row()

    def _cell(self, tag: Tag, at: int) -> None:
        self.story.next_cell()

    def _text_box(self, tag: Tag, at: int) -> None:
        self._enter(Flow(place=TEXT_BOX))

    def _note(self, tag: Tag, at: int) -> None:
        if tag.attributes.get("type") in UNSHOWN_NOTES:
            self.open.pop()
            self.unread = 1
            return
        key = f"{tag.name}:{tag.attributes.get('id', '')}"
        self._enter(Flow(place=tag.name, note=key, kinds=NOTES[tag.name]))

    def _reference(self, tag: Tag, at: int) -> None:
        self.story.open(at)
        self.story.flow.asides.append(f"{REFERENCES[tag.name]}:{tag.attributes.get('id', '')}")

    def _enter(self, flow: Flow) -> None:
        self.story.enter(flow)
        self.outer.append(self.state)
        self.state = _State()

    def _leave(self) -> None:
        self._close()
        self.story.leave()
        self.state = self.outer.pop()

    def _alternate(self, tag: Tag, at: int) -> None:
        self.alternates.append(self.texts)

    def _end_alternate(self) -> None:
        self.alternates.pop()

    def _fallback(self, tag: Tag, at: int) -> None:
        """What older programs show: the same text once more, unless the choice before it held none."""
        if self.alternates and self.texts > self.alternates[-1]:
            self.open.pop()
            self.unread = 1

    def _picture(self, tag: Tag, at: int) -> None:
        if not DESCRIPTIONS.isdisjoint(tag.attributes):
            self.story.describe(at, DESCRIPTIONS)


def _of_font(code: str) -> str:
    """The sign with a code in hexadecimal figures; one that only its font knows is a box."""
    try:
        point = int(code, 16)
    except ValueError:
        return SIGN_OF_A_FONT
    private = 0xE000 <= point < 0xF900 or 0xD800 <= point < 0xE000 or not 32 <= point < 0x110000
    return SIGN_OF_A_FONT if private else chr(point)
