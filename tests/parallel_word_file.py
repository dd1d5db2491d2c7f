#!/usr/bin/env python3
"""The French version of examples/parallel as a Word file, from its text in tests/data/parallel: `python tests/parallel_word_file.py`."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from readers.make_documents import paragraph, table, word

ROOT = Path(__file__).resolve().parent.parent
TEXTS = {name: ROOT / "tests" / "data" / "parallel" / f"{name}.fr.md" for name in ("clean", "draft")}
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
    f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
    for level in (1, 2, 3)
)


def word_file(text: str) -> bytes:
    """A text of headings, paragraphs and one table as a Word file."""
    return word("".join(_block(block) for block in escape(text).strip().split("\n\n")), styles=STYLES)


def _block(block: str) -> str:
    if block.startswith("|"):
        rows = [line.strip("| ").split(" | ") for line in block.splitlines() if "---" not in line]
        return table(*(tuple(paragraph(cell) for cell in row) for row in rows))
    signs, _, words = block.partition(" ") if block.startswith("#") else ("", "", block)
    return paragraph(words, style=f"Heading{len(signs)}" if signs else "")


if __name__ == "__main__":
    for name, text in TEXTS.items():
        target = ROOT / "examples" / "parallel" / name / "act.fr.docx"
        target.write_bytes(word_file(text.read_text(encoding="utf-8")))
