"""Tags, comments, sections and instructions taken off a text of whatever format, so that words that they part are whole.

This is for the search before any reading, which may see too much but not too little; the readers themselves parse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from termcheck.readers._html_elements import FOREIGN, RAW
from termcheck.readers._markup_html import UNREAD, Html

# Elements that are a line break: kinder-<br/>porno.
LINE_BREAKS = frozenset({"br", "eol", "eop", "lb", "line.break", "line-break", "linebreak", "newline"})
# The codes of another format in XLIFF and TMX, which are not read and part no word.
NATIVE = frozenset({"bpt", "ept", "it", "ph", "ut"})
# A tag, comment or section right behind a sign of a word, with another such sign right behind it, or with more that is hard to tell.
_HIDING = "|".join(sorted(UNREAD | NATIVE))
_INSIDE_A_WORD = re.compile(
    r"<(?<=[^\s<>]<)(?:[^<>!?\"'][^<>\"']*+(?:\"[^\"<>]*+\"[^<>\"']*+|'[^'<>]*+'[^<>\"']*+)*+><)*+"
    rf"(?:[!?]|(?i:{_HIDING})\b|[^<>\"']*+(?:\"[^\"<>]*+\"[^<>\"']*+|'[^'<>]*+'[^<>\"']*+)*+(?:[<\"']|\Z|>[^\s<]))"
)
# Possessive throughout: a tag that never closes is given up after one look.
_TAG = re.compile(r"<(/?)([^\W\d][\w:.-]*+)(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
# Most tags, taken off at once: of elements that are nothing special, with attributes that all formats read alike, and not the end of a
# comment. A sign that prints nothing stands in their place meanwhile, or "<<b>i>" would become a tag.
_SPECIAL = "|".join(re.escape(name) for name in sorted(LINE_BREAKS | UNREAD | NATIVE | RAW | FOREIGN))
_PLAIN_TAG = re.compile(
    rf"</?(?!(?i:{_SPECIAL})[\s/>])[A-Za-z][\w:.-]*+"
    r"(?:[ \t\r\n]++[A-Za-z_:][\w:.-]*+(?:=(?:\"[^\"<>]*+\"|'[^'<>]*+'|[\w.:#%-]++))?+)*+[ \t\r\n]*+/?+(?<!--)>"
)
_NOTHING = "\u2060"
# HTML takes <b<i> for one tag, and <![CDATA[<i> for a comment.
_TORN = re.compile(rf"<(?:[A-Za-z/?]|!(?!--))[^<>{_NOTHING}]*+{_NOTHING}")
# What a lenient reader of HTML takes for a tag, too.
_LIKE_A_TAG = re.compile(r"<(/?)([^\W\d]?[\w:.-]*+)[^<>]*+>")
# The inside of an element that holds no other one.
_CODE = r"(?:[^<\u2060]++|<!--(?:(?!-->)[^\0]){0,2000}+-->|<!\[CDATA\[(?:(?!\]\]>)[^\0]){0,2000}+\]\]>)*+"
# Where HTML may differ from XML; the XML declaration at the beginning does not count. XHTML differs from HTML where something is as in XML.
_LIKE_HTML = re.compile(r"<(?:\?|!(?:\[|-->|--->|(?i:doctype)[^>\[]*+\[)|/?(?!(?i:br)\b)[A-Za-z])(?<!\A<\?)")
_LIKE_XHTML = ("<![CDATA[", "<?", "/>")
# In HTML a number may end where a tag begins, and would go on behind it: &#105<b>2</b>.
_NUMBER = re.compile(r"&#(?:[0-9]++|[xX][0-9a-fA-F]++)(?=<)")
_DOCTYPE = re.compile(r"(?i)<!doctype[^>\[]*+(?:\[[^\]]*+\])?+")


def parts_a_word(text: str) -> bool:
    """Whether markup may stand inside a word."""
    return _INSIDE_A_WORD.search(text) is not None


def without_markup(text: str) -> Iterator[str]:
    """The text without its markup, as XML and, where that may differ, as HTML and XHTML."""
    text = _NUMBER.sub(r"\g<0>;", text) if "&#" in text else text
    rest = _PLAIN_TAG.sub(_NOTHING, text)
    yield _bare(rest, _Xml(rest).markup)
    if _TORN.search(rest):
        rest = text
    if _LIKE_HTML.search(rest) or "--!>" in rest:
        yield _bare(rest, Html(rest, xhtml=False).markup)
    if any(rest.find(sign, 1) > 0 for sign in _LIKE_XHTML):
        yield _bare(rest, Html(rest, xhtml=True).markup)


def _bare(text: str, markup: Callable[[int], tuple[int, str]]) -> str:
    """A text without the markup that begins at each "<": a function tells where it ends and what it leaves, no end for what is none."""
    kept: list[str] = []
    at = look = 0
    while (opened := text.find("<", look)) >= 0:
        end, left = markup(opened)
        look = max(end, opened + 1)
        if end > opened:
            kept += (text[at:opened], left)
            at = end
    return "".join((*kept, text[at:])).replace(_NOTHING, "")


class _Xml:
    """The markup of XML, and of HTML in Markdown; what is not found once is not looked for again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._missing: set[str] = set()

    def markup(self, at: int) -> tuple[int, str]:
        """Where the markup ends that begins at a "<", and what it leaves; no end for what is none."""
        text = self.text
        if text.startswith("<!--", at):
            return self._after("-->", at + 4), ""
        if text.startswith("<![CDATA[", at):
            end = self._after("]]>", at)
            return end, text[at + len("<![CDATA[") : end - len("]]>")] if end > 0 else ""
        if text.startswith("<?", at):
            return self._after(r"\?>", at + 2), ""
        if text.startswith("<!", at):
            doctype = _DOCTYPE.match(text, at)
            return self._after(">", doctype.end() if doctype else at), ""
        return self._tag(at)

    def _tag(self, at: int) -> tuple[int, str]:
        found = _TAG.match(self.text, at) or _LIKE_A_TAG.match(self.text, at)
        if found is None or not (found[1] or found[2]):
            return -1, ""
        name, end = found[2].lower(), found.end()
        if name in LINE_BREAKS:
            return end, "\n"
        if found[1] or self.text.endswith("/>", at, end):
            return end, ""
        if name in UNREAD:
            return max(end, self._after(rf"(?i)</{name}\b[^>]*>", end)), ""
        code = re.compile(rf"{_CODE}(?i:</{name}\s*>)").match(self.text, end) if name in NATIVE else None
        return code.end() if code else end, ""

    def _after(self, closing: str, at: int) -> int:
        """Where the next closing ends; -1 when there is none."""
        found = None if closing in self._missing else re.compile(closing).search(self.text, at)
        if found is None:
            self._missing.add(closing)
            return -1
        return found.end()
