"""XML of no known dialect: names that HTML, DocBook, DITA, JATS and TEI share, and a rule for all others.

An element that the table does not name is part of a line of text when, over the whole document, it mostly stands beside text, holds a text
that is short on average, and never holds only other elements. All others begin and end a block.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from termcheck.readers._tags import INLINE as HTML_INLINE
from termcheck.readers._tags import KINDS as HTML_KINDS
from termcheck.readers._tags import SHOWN_ATTRIBUTES, UNREAD
from termcheck.readers._xml_dialect import ASIDE, BLOCK, CODE, HEADING, INLINE, LINE, QUOTE, SKIP, Dialect, Rule, Tag, table

# How long the text of an element in a line is on average, at most.
SHORT = 200

CITE, DEFINITION, EMPHASIS = Rule("inline", ("cite",)), Rule("inline", ("definition", "emphasis")), Rule("inline", ("emphasis",))
WORD = Rule("inline", ("code",))

RULES: Mapping[str, Rule] = {
    **{name: Rule("inline", HTML_KINDS.get(name, ())) for name in HTML_INLINE},
    **{name: Rule("block", kinds) for name, kinds in HTML_KINDS.items() if name not in HTML_INLINE},
    **dict.fromkeys(UNREAD, SKIP),
    **table(
        (BLOCK, "p para simpara formalpara div li item listitem entry td th dt dd caption body section article abstract"),
        (HEADING, "title subtitle head heading article-title"),
        (QUOTE, "blockquote disp-quote lq epigraph"),
        (Rule("inline", ("quote",)), "quote q quoted"),
        (CODE, "pre programlisting screen codeblock literallayout preformat synopsis msgblock"),
        (WORD, "literal filename command option userinput systemoutput codeph filepath varname apiname monospace code"),
        (EMPHASIS, "emphasis italic bold underline hi emph"),
        (CITE, "citetitle citation cite biblioref mixed-citation element-citation bibl"),
        (DEFINITION, "firstterm dfn defined-term glossterm term"),
        (ASIDE, "footnote fn endnote indexterm"),
        (INLINE, "link ulink xref ext-link foreign phrase ph keyword acronym subscript superscript trademark wordasword"),
        (LINE, "br lb linebreak line-break newline"),
        (Rule("inline", ("inserted",)), "ins add inserted"),
        (Rule("inline", ("deleted",)), "del s strike deleted"),
    ),
}


@dataclass(slots=True)
class Layout:
    """Counts how the elements of a document stand: a receiver for one pass over it."""

    beside: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    length: Counter[str] = field(default_factory=Counter)
    holders: set[str] = field(default_factory=set)
    open: list[_Open] = field(default_factory=list)

    def start(self, tag: Tag, at: int) -> None:
        if self.open:
            self.open[-1].children[tag.name] += 1
        self.open.append(_Open(tag.name))

    def end(self, at: int) -> None:
        ended = self.open.pop()
        (self.beside if ended.length else self.alone).update(ended.children)
        self.length[ended.name] += ended.length
        if ended.children and not ended.length:
            self.holders.add(ended.name)

    def text(self, text: str, start: int, end: int) -> None:
        self.open[-1].length += len(text.strip())

    def comment(self, start: int, end: int) -> None:
        """Comments tell nothing of the layout."""

    def inline(self) -> frozenset[str]:
        """The names of the elements that stand in lines of text."""
        often = (name for name, count in self.beside.items() if count > self.alone[name] and name not in self.holders)
        return frozenset(name for name in often if self.length[name] <= SHORT * (self.beside[name] + self.alone[name]))


@dataclass(slots=True)
class _Open:
    name: str
    length: int = 0
    children: Counter[str] = field(default_factory=Counter)


_BASE = Dialect(
    name="XML",
    rules=RULES,
    language_attributes=frozenset({"lang"}),
    shown_attributes=SHOWN_ATTRIBUTES - {"label", "summary", "placeholder"},
)


def dialect(layout: Layout) -> Dialect:
    """The dialect of a document by its layout."""
    return replace(_BASE, rules={**dict.fromkeys(layout.inline(), INLINE), **RULES})
