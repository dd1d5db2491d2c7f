"""What the elements of HTML are to a reader of text; what is not listed stands inside a line, as in a browser."""

from __future__ import annotations

from termcheck.model import MarkKind
from termcheck.readers._tags import KINDS as KINDS_IN_MARKDOWN
from termcheck.readers._tags import SHOWN_ATTRIBUTES as SHOWN_IN_MARKDOWN

KINDS: dict[str, tuple[MarkKind, ...]] = {
    **KINDS_IN_MARKDOWN,
    "title": ("heading",),
    "dt": ("definition",),
    "dd": ("definition",),
    "listing": ("code",),
    "xmp": ("code",),
}
SHOWN_ATTRIBUTES = SHOWN_IN_MARKDOWN | {"aria-description", "aria-placeholder", "aria-roledescription", "aria-valuetext"}
# fmt: off
BLOCK = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "meta", "nav", "noframes", "ol", "optgroup",
    "option", "p", "plaintext", "pre", "search", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "title", "tr", "ul", "xmp",
})
VOID = frozenset({
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source",
    "track", "wbr",
})
# The standard lets these go on behind the end of the block that they were left open in.
FORMATTING = frozenset({"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Elements whose inside is no markup.
RAW = frozenset({"iframe", "noembed", "script", "style", "textarea", "title"})
# An end tag of these that is missing would hide the rest of the file.
ENDED = frozenset({"textarea", "title"})
FOREIGN = frozenset({"math", "svg"})
# HTML that begins inside a drawing or formula ends it, as the standard has it, unless it stands in one of the others.
BREAKING = HEADINGS | {
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "head", "hr", "i", "img", "li",
    "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tt", "u",
    "ul", "var",
}
INTEGRATION = frozenset({"annotation-xml", "desc", "foreignobject", "template", "title"})
UNREAD = frozenset({"iframe", "noembed", "rp", "rt", "rtc", "script", "style", "template", "textarea"}) | FOREIGN
# Something stands there that a reader sees, so that the words on both sides are two. A script is not seen.
SEEN = (UNREAD - {"script", "style"}) | {
    "audio", "button", "canvas", "embed", "img", "input", "meter", "object", "progress", "select", "video",
}
PRESERVED = frozenset({"listing", "pre", "xmp"})
# No end tag outside of these reaches what was opened outside of them.
SCOPE = frozenset({"applet", "button", "caption", "marquee", "object", "table", "td", "template", "th"})
TABLE_SCOPE = frozenset({"table", "template"})
OF_TABLES = frozenset({"caption", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"})
# An element that begins ends these, up to the nearest of those.
_LIST, _TABLE = SCOPE | {"dir", "menu", "ol", "ul"}, TABLE_SCOPE
_GROUPS = frozenset({"caption", "colgroup", "tbody", "tfoot", "thead"})
_CELLS = frozenset({"td", "th"})
_RUBY = frozenset({"rb", "rp", "rt", "rtc"})
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "a": (frozenset({"a"}), SCOPE),
    "dd": (frozenset({"dd", "dt"}), SCOPE | {"dl"}),
    "dt": (frozenset({"dd", "dt"}), SCOPE | {"dl"}),
    "li": (frozenset({"li"}), _LIST),
    "optgroup": (frozenset({"optgroup", "option"}), SCOPE | {"select"}),
    "option": (frozenset({"option"}), SCOPE | {"optgroup", "select"}),
    **dict.fromkeys(_GROUPS, (_GROUPS | _CELLS | {"tr"}, _TABLE)),
    **dict.fromkeys(_RUBY, (_RUBY, SCOPE | {"ruby"})),
    **dict.fromkeys(_CELLS, (_CELLS, _TABLE | {"tr"})),
    "tr": (_CELLS | {"tr"}, _TABLE),
}
# fmt: on
DESCRIPTIONS = frozenset(
    {
        "abstract",
        "dc.description",
        "dc.title",
        "dcterms.abstract",
        "dcterms.description",
        "dcterms.title",
        "description",
        "og:description",
        "og:image:alt",
        "og:title",
        "twitter:description",
        "twitter:image:alt",
        "twitter:title",
    }
)
BUTTONS = frozenset({"button", "reset", "submit"})
