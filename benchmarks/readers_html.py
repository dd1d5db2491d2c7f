"""An independent reading of HTML and XHTML: lxml (libxml2) builds the tree, and a few rules take the text off it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HEAD = 1024
UNREAD = frozenset({"iframe", "math", "noembed", "rp", "rt", "script", "style", "svg", "template", "textarea"})
# fmt: off
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "nobr", "noscript", "q", "s", "samp", "small", "span", "strike", "strong", "time", "tt", "u", "var", "wbr",
})
# fmt: on
SHOWN = ("alt", "title", "summary", "placeholder", "aria-label", "label")
DESCRIPTIONS = frozenset({"description", "og:description", "og:title", "twitter:description", "twitter:title"})


def independent(path: Path) -> str:
    """The text of a file, a block a line."""
    from lxml import html

    # What names no encoding is UTF-8 to termcheck, and Latin-1 to libxml2. Without `huge_tree` a long file is cut.
    encoding = None if re.search(rb"charset|encoding", path.read_bytes()[:HEAD]) else "utf-8"
    tree = html.parse(str(path), parser=html.HTMLParser(encoding=encoding, huge_tree=True, remove_comments=True, remove_pis=True))
    pieces = "".join(_pieces(tree.getroot())).replace("\u00ad", "")
    return "\n".join(filter(None, (re.sub(r"[ \t\x1e]+", " ", line).strip() for line in pieces.replace("\n", " ").split("\x1e"))))


def _pieces(root: Any) -> Iterator[str]:
    """The pieces of text in the order of the file; U+001E stands between two blocks. Without recursion: pages nest deeply."""
    waiting: list[Any] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield node
            continue
        yield from _attributes(node)
        waiting.append(node.tail or "")
        if node.tag not in UNREAD:
            gap = "" if node.tag in INLINE else "\n" if node.tag in ("br", "sup") else "\x1e"
            waiting += [gap, *reversed(list(node)), node.text or "", gap]


def _attributes(node: Any) -> Iterator[str]:
    if node.tag == "meta" and (node.get("name") or node.get("property") or "").lower() in DESCRIPTIONS:
        yield f"\x1e{node.get('content') or ''}\x1e"
    yield from (f"\x1e{node.get(name)}\x1e" for name in SHOWN if node.get(name))
