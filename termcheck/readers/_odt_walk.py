"""From the elements of one XML part of an OpenDocument text to its paragraphs; its styles are read on the way."""

from __future__ import annotations

from collections.abc import Callable

from termcheck.errors import InputError
from termcheck.model import MarkKind
from termcheck.readers._docx_paragraph import PLAIN, Look
from termcheck.readers._docx_story import PICTURE, TEXT_BOX, Flow, Story
from termcheck.readers._docx_styles import Style, Styles
from termcheck.readers._xml_dialect import Tag

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
PREFIXES = {
    **{f"{OASIS}{name}:1.0": name for name in ("office", "style", "text", "table")},
    f"{OASIS}drawing:1.0": "draw",
    f"{OASIS}svg-compatible:1.0": "svg",
    f"{OASIS}meta:1.0": "meta",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1998/Math/MathML": "math",
}
ROOTS = frozenset({"office:document", "office:document-content", "office:document-styles"})
# What was deleted, the signs of notes, the numbers of lists, readings above ruby, formulas, templates of indexes, metadata.
# fmt: off
UNREAD = frozenset({
    "text:tracked-changes", "text:note-citation", "text:number", "text:ruby-text", "math:math", "draw:object", "office:binary-data",
    "office:meta", "office:scripts", "office:settings", "office:font-face-decls", "office:forms", "office:event-listeners",
    "text:table-of-content-source", "text:illustration-index-source", "text:table-index-source", "text:object-index-source",
    "text:user-index-source", "text:alphabetical-index-source", "text:bibliography-source", "text:notes-configuration",
    "dc:creator", "dc:date", "meta:date-string", "meta:creator-initials",
})
SHAPES = frozenset({
    "draw:frame", "draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle", "draw:line", "draw:polyline",
    "draw:polygon", "draw:path", "draw:connector", "draw:caption", "draw:regular-polygon", "draw:measure",
})
# fmt: on
SIDES = {f"style:{name}{which}": name for name in ("header", "footer") for which in ("", "-left", "-first")}
DESCRIPTIONS = ("svg:title", "svg:desc")
CELLS = ("table:table-cell", "table:covered-table-cell")
MOST_SPACES = 100


class Walk:
    """Receives a part. Errors: InputError for another root than one of OpenDocument, and for elements nested deeper than the limit."""

    def __init__(self, story: Story, styles: Styles, *, path: str, depth: int) -> None:
        self.story, self.styles, self.path, self.depth = story, styles, path, depth
        self.open: list[str] = []
        self.unread = 0
        # The looks of the paragraph and of the spans in it, and of the flows around this one with the styles of their paragraphs.
        self.looks: list[Look] = [PLAIN]
        self.outer: list[tuple[list[Look], str]] = []
        self.style = Style()
        self.paragraph_style = ""
        self.starts: dict[str, Callable[[Tag, int], None]] = {
            **dict.fromkeys(("text:p", "text:h"), self._paragraph),
            **dict.fromkeys(SHAPES, self._shape),
            **dict.fromkeys(SIDES, self._side),
            **dict.fromkeys(DESCRIPTIONS, self._description),
            **dict.fromkeys(CELLS, self._cell),
            "text:span": self._span, "text:s": self._spaces, "text:tab": self._tab, "text:line-break": self._line,
            "text:note": self._note, "office:annotation": self._annotation, "table:table": self._table, "table:table-row": self._row,
            "style:style": self._style, "style:default-style": self._default, "style:text-properties": self._properties,
        }  # fmt: skip
        self.ends: dict[str, Callable[[], None]] = {
            **dict.fromkeys((*SHAPES, *SIDES, *DESCRIPTIONS, "text:note", "office:annotation"), self._leave),
            "text:p": self._end_paragraph, "text:h": self._end_heading, "text:span": self._end_span, "table:table": story.leave_table,
        }  # fmt: skip

    def start(self, tag: Tag, at: int) -> None:
        name = f"{PREFIXES.get(tag.namespace, '')}:{tag.name}"
        if not self.open and name not in ROOTS:
            raise InputError(self.path, "is no XML of OpenDocument")
        if len(self.open) + self.unread >= self.depth:
            raise InputError(self.path, f"has more than {self.depth} elements in one another")
        if self.unread or name in UNREAD or (name == "text:section" and tag.attributes.get("display") == "none"):
            self.unread += 1
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

    def text(self, text: str, start: int, end: int) -> None:
        paragraph = self.story.flow.paragraph
        if paragraph is not None and not self.unread and not self.looks[-1].hidden:
            paragraph.take_collapsed(text, start, end, self.looks[-1])

    def comment(self, start: int, end: int) -> None:
        """A comment in the XML is no comment of the document."""

    def _paragraph(self, tag: Tag, at: int) -> None:
        # A paragraph in a paragraph stands in a shape that is not known here.
        self.story.close()
        self.story.open(at)
        self.paragraph_style = self._key("paragraph", tag.attributes.get("style-name", ""))
        style = self.styles.of(self.paragraph_style)
        self.looks = [Look(language=self.styles.believed(style.language), hidden=bool(style.hidden))]

    def _end_paragraph(self) -> None:
        style = self.styles.of(self.paragraph_style)
        self.story.close(("heading", *style.kinds) if style.heading else style.kinds)

    def _end_heading(self) -> None:
        self.story.close(("heading", *self.styles.of(self.paragraph_style).kinds))

    def _span(self, tag: Tag, at: int) -> None:
        outer, own = self.looks[-1], self.styles.of(self._key("text", tag.attributes.get("style-name", "")))
        emphasis: tuple[MarkKind, ...] = ("emphasis",) if own.bold or own.italic else ()
        kinds = tuple(dict.fromkeys((*outer.kinds, *emphasis, *own.kinds)))
        language = self.styles.believed(own.language) if own.language else outer.language
        self.looks.append(Look(kinds=kinds, language=language, hidden=outer.hidden if own.hidden is None else own.hidden))

    def _end_span(self) -> None:
        if len(self.looks) > 1:
            self.looks.pop()

    def _spaces(self, tag: Tag, at: int) -> None:
        count = tag.attributes.get("c", "1")
        self._put(" " * (min(int(count), MOST_SPACES) if count.isdecimal() and len(count) < 10 else 1), at)

    def _tab(self, tag: Tag, at: int) -> None:
        self._put("\t", at)

    def _line(self, tag: Tag, at: int) -> None:
        self._put("\n", at)

    def _put(self, text: str, at: int) -> None:
        paragraph = self.story.flow.paragraph
        if paragraph is not None and not self.looks[-1].hidden:
            paragraph.put(text, at, self.looks[-1])

    def _note(self, tag: Tag, at: int) -> None:
        kind = "endnote" if tag.attributes.get("note-class") == "endnote" else "footnote"
        self._aside(kind, at, ("note",))

    def _annotation(self, tag: Tag, at: int) -> None:
        self._aside("comment", at, ("comment",))

    def _aside(self, kind: str, at: int, kinds: tuple[MarkKind, ...]) -> None:
        key = f"{kind}:{at}:{self.story.part}"
        self.story.flow.asides.append(key)
        self._enter(Flow(place=kind, note=key, kinds=kinds))

    def _shape(self, tag: Tag, at: int) -> None:
        self._enter(Flow(place=TEXT_BOX))

    def _side(self, tag: Tag, at: int) -> None:
        self._enter(Flow(place=SIDES[self.open[-1]]))

    def _description(self, tag: Tag, at: int) -> None:
        self._enter(Flow(place=PICTURE))
        self.story.open(at)

    def _enter(self, flow: Flow) -> None:
        self.story.enter(flow)
        self.outer.append((self.looks, self.paragraph_style))
        self.looks, self.paragraph_style = [PLAIN], ""

    def _leave(self) -> None:
        self.story.close()
        self.story.leave()
        self.looks, self.paragraph_style = self.outer.pop()

    def _table(self, tag: Tag, at: int) -> None:
        self.story.enter_table()

    def _row(self, tag: Tag, at: int) -> None:
        self.story.next_row()

    def _cell(self, tag: Tag, at: int) -> None:
        self.story.next_cell()

    def _key(self, family: str, name: str) -> str:
        key = f"{family}/{name}"
        self.styles.styles.setdefault(key, Style(name=_plain(name)))
        return key

    def _style(self, tag: Tag, at: int) -> None:
        given = tag.attributes
        family, parent = given.get("family", ""), given.get("parent-style-name", "")
        self.style = Style(name=_plain(given.get("name", "")), based_on=self._key(family, parent) if parent else "")
        self.styles.styles[f"{family}/{given.get('name', '')}"] = self.style

    def _default(self, tag: Tag, at: int) -> None:
        self.style = Style()
        if tag.attributes.get("family") == "paragraph":
            self.styles.styles["paragraph/"] = self.style

    def _properties(self, tag: Tag, at: int) -> None:
        if self.open[-2:-1] not in (["style:style"], ["style:default-style"]):
            return
        given, style = tag.attributes, self.style
        if "font-weight" in given:
            style.bold = given["font-weight"] not in ("normal", "100", "200", "300", "400")
        if "font-style" in given:
            style.italic = given["font-style"] != "normal"
        if "display" in given:
            style.hidden = given["display"] == "none"
        style.language = given.get("language") or style.language


def _plain(name: str) -> str:
    """The name of a style as it is shown: Source_20_Text."""
    return name.replace("_20_", " ")
