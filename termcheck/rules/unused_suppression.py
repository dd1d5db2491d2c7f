"""A suppression silences nothing.

What it flags
    A `termcheck: ignore[…]` that no finding needs: the word has gone, the name in brackets is misspelt, or the comment covers another line.

Why
    A suppression that has outlived its finding hides the next one.

Example
    De politie spoort beelden van seksueel kindermisbruik op. <!-- termcheck: ignore[csam] -->

Better
    De politie spoort beelden van seksueel kindermisbruik op.

When it stays silent
    When at least one finding is silenced by the comment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termcheck.model import Document, Segment, Suppression
from termcheck.places import Places, fingerprint_text, key_of
from termcheck.readers.sourcemap import whole
from termcheck.report import Finding

ID = "unused-suppression"


def findings(unused: Iterable[Suppression], document: Document) -> Iterator[Finding]:
    """A warning for each suppression that silenced nothing."""
    places = Places(document)
    for wish in unused:
        segment = whole(document.parts[wish.part])
        yield _finding(wish, segment, places)


def _finding(wish: Suppression, segment: Segment, places: Places) -> Finding:
    names = ", ".join(wish.ids)
    written = f"termcheck: ignore[{names}]" if names else "termcheck: ignore"
    end = wish.written_at + len("termcheck:")
    key = key_of(fingerprint_text(ID, names, segment, wish.written_at, end))
    return Finding(
        **places.of(segment, wish.written_at, end),
        found=written,
        language="",
        glossary="",
        concept="",
        term="",
        rule=ID,
        level="warning",
        message=f"“{written}” silences nothing; take it out, or mend the name in brackets",
        key=key,
        fingerprint=key,
    )
