"""A termbase in a few lines, imported into a glossary that is loaded again."""

from __future__ import annotations

from pathlib import Path

from termcheck.glossary import parse_glossary
from termcheck.glossary.exchange import Options
from termcheck.glossary.exchange.importing import begin_import
from termcheck.model import Glossary


def imported(content: str | bytes, folder: Path, name: str, options: Options | None = None) -> tuple[Glossary, list[str]]:
    """The glossary of a file, and what was odd in it."""
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    started = begin_import(file, format=None, name=None, options=options or Options())
    return parse_glossary("".join(started.text()), path="g.yaml"), list(started.notices.counts)


def terms_of(glossary: Glossary) -> list[str]:
    """Each term in a line: `csam nl preferred dader`."""
    return [f"{concept.id} {term.language} {term.status} {term.text}" for concept in glossary.concepts for term in concept.terms]
