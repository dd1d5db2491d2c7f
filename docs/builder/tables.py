"""Markdown that the pages share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

MADE = "<!-- made by docs/build.py; do not edit -->"


def page(title: str, blocks: Iterable[str]) -> str:
    """A page: the mark that it is generated, its title, its blocks with an empty line between them."""
    return "\n\n".join(block.strip("\n") for block in (MADE, f"# {title}", *blocks) if block) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are Markdown of one line."""
    return "\n".join(_lines(head, rows))


def code(text: str) -> str:
    """Text as it is written."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def folded(summary: str, block: str) -> str:
    """A block that a reader opens when it is wanted."""
    return f"<details>\n<summary>{summary}</summary>\n\n{block}\n\n</details>"


def _lines(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for cells in (head, ["---"] * len(head), *rows):
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
