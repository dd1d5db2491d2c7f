"""The styles of a Word file: which paragraphs are headings and quotations, which runs are set off, hidden, in another language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from termcheck.model import MarkKind
from termcheck.readers._docx_paragraph import Look
from termcheck.readers._xml_dialect import Tag

# The namespace of Office's own files and that of ISO/IEC 29500 Strict.
WORD = frozenset({"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"})
OFF = frozenset({"0", "false", "off", "none"})
# Word resolves no longer chain of styles.
LONGEST_CHAIN = 20
BODY_LEVEL = 9
# Word keeps the English names of its own styles in files of every language; other programs write those of theirs.
HEADING_NAME = re.compile(
    r"(?:heading|kop|überschrift|titre|título|titolo|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|naslov|pealkiri|virsraksts"
    r"|antraštė|titlu|заглавие|επικεφαλίδα)[ _-]?[1-9]|title|subtitle"
)
KINDS_OF_NAMES: dict[str, tuple[MarkKind, ...]] = {
    "quote": ("quote",),
    "intense quote": ("quote",),
    "block text": ("quote",),
    "quotations": ("quote",),
    "html cite": ("cite",),
    "book title": ("cite",),
    "html definition": ("definition",),
    "html code": ("code",),
    "html keyboard": ("code",),
    "html preformatted": ("code",),
    "html sample": ("code",),
    "html typewriter": ("code",),
    "macro text": ("code",),
    "preformatted text": ("code",),
    "source code": ("code",),
    "source text": ("code",),
    "verbatim": ("code",),
}


@dataclass(slots=True)
class Style:
    """What a style says itself; None where it leaves that to the one that it is based on."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    language: str | None = None


class Resolved(NamedTuple):
    """What a style says with those that it is based on."""

    heading: bool = False
    kinds: tuple[MarkKind, ...] = ()
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    language: str | None = None


@dataclass(slots=True)
class Styles:
    """The styles by id, the language of text that names none, and the id of the style of paragraphs that name none."""

    styles: dict[str, Style] = field(default_factory=dict)
    default_language: str | None = None
    default_style: str = ""
    _known: dict[str, Resolved] = field(default_factory=dict)

    def of(self, style: str) -> Resolved:
        """What a style says; for one that is not in the file, what its id tells."""
        if style not in self._known:
            self._known[style] = _resolved(self._chain(style))
        return self._known[style]

    def believed(self, language: str | None) -> str | None:
        """The language that a run is marked with, where the mark says something.

        Word marks what is typed with the language of the keyboard, very often English, and leaves unmarked what is in the language that
        it was installed in. So neither English nor the default of the file tells anything.
        """
        code = _code(language)
        default = self.default_language or self.of(self.default_style).language
        return language if code not in (None, "en", _code(default)) else None

    def _chain(self, style: str) -> list[Style]:
        chain: list[Style] = []
        seen: set[str] = set()
        while style and style not in seen and len(chain) < LONGEST_CHAIN:
            seen.add(style)
            chain.append(self.styles.get(style) or Style(name=style))
            style = chain[-1].based_on
        return chain


class Run:
    """What the properties of a run say themselves."""

    __slots__ = ("bold", "hidden", "italic", "language", "style")

    def __init__(self) -> None:
        self.style = ""
        self.bold: bool | None = None
        self.italic: bool | None = None
        self.hidden: bool | None = None
        self.language: str | None = None

    def look(self, styles: Styles, paragraph_style: str) -> Look:
        """How the run is set in a paragraph. The bold letters of a heading's style set nothing off; those of a run do."""
        own, around = styles.of(self.style), styles.of(paragraph_style or styles.default_style)
        bold, italic = (one if one is not None else two for one, two in ((self.bold, own.bold), (self.italic, own.italic)))
        hidden = next((said for said in (self.hidden, own.hidden, around.hidden) if said is not None), False)
        emphasis: tuple[MarkKind, ...] = ("emphasis",) if bold or italic else ()
        language = styles.believed(self.language or own.language or around.language)
        return Look(kinds=(*emphasis, *own.kinds), language=language, hidden=hidden)


class StylesReceiver:
    """Receives word/styles.xml."""

    def __init__(self) -> None:
        self.styles = Styles()
        self._open: list[str] = []
        self._style = Style()
        self._conditional = 0

    def start(self, tag: Tag, at: int) -> None:
        name, value = tag.name, tag.attributes.get("val", "")
        if self._conditional or name == "tblStylePr":
            # The looks of a table's first row, last column …
            self._conditional += 1
        elif name == "style":
            self._begin(tag)
        elif name == "name":
            self._style.name = value
        elif name == "basedOn":
            self._style.based_on = value
        elif name == "outlineLvl":
            self._style.outline = level_of(value)
        elif name == "lang" and "rPrDefault" in self._open:
            self.styles.default_language = value or None
        elif self._open[-1:] == ["rPr"] and "rPrDefault" not in self._open:
            read_property(self._style, tag)
        self._open.append(name)

    def end(self, at: int) -> None:
        if self._conditional:
            self._conditional -= 1
        self._open.pop()

    def text(self, text: str, start: int, end: int) -> None:
        """Styles hold no text."""

    def comment(self, start: int, end: int) -> None:
        """A comment in the XML is no comment of Word."""

    def _begin(self, tag: Tag) -> None:
        key = tag.attributes.get("styleId", "")
        self._style = self.styles.styles.setdefault(key, Style(name=key))
        if tag.attributes.get("type") == "paragraph" and is_on(tag.attributes.get("default", "0")):
            self.styles.default_style = key


def read_property(target: Style | Run, tag: Tag) -> None:
    """What one property of a run says."""
    value = tag.attributes.get("val")
    if tag.name == "b":
        target.bold = is_on(value)
    elif tag.name == "i":
        target.italic = is_on(value)
    elif tag.name == "vanish":
        target.hidden = is_on(value)
    elif tag.name == "lang":
        target.language = value or None


def is_on(value: str | None) -> bool:
    """Whether a property that may be on or off is on; written without a value, it is."""
    return value is None or value not in OFF


def level_of(value: str) -> int:
    """The outline level of a paragraph, 0 for the highest; that of the body for what is no level."""
    return int(value) if value.isascii() and value.isdigit() and len(value) == 1 else BODY_LEVEL


def _resolved(chain: list[Style]) -> Resolved:
    names = [style.name.lower().removesuffix(" char") for style in chain]
    outline = next((style.outline for style in chain if style.outline is not None), None)
    named = any(HEADING_NAME.fullmatch(name) for name in names)
    return Resolved(
        heading=outline < BODY_LEVEL if outline is not None else named,
        kinds=tuple(dict.fromkeys(kind for name in names for kind in KINDS_OF_NAMES.get(name, ()))),
        bold=next((style.bold for style in chain if style.bold is not None), None),
        italic=next((style.italic for style in chain if style.italic is not None), None),
        hidden=next((style.hidden for style in chain if style.hidden is not None), None),
        language=next((style.language for style in chain if style.language is not None), None),
    )


def _code(tag: str | None) -> str | None:
    """The language of a tag without its region; None for “x-none” and what is no tag."""
    primary = re.split("[-_]", tag or "")[0].lower()
    return primary if len(primary) in (2, 3) and primary.isalpha() else None
