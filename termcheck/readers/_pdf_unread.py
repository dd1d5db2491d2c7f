"""Which pages of a PDF nobody can read but a person: scans without a text layer, and pages whose text layer is not language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from termcheck.readers._pdf_quality import Quality, quality

RECOGNISE = "run text recognition on it, for instance: ocrmypdf --skip-text IN.pdf OUT.pdf"
RECOGNISE_AGAIN = "run text recognition on it again, for instance: ocrmypdf --force-ocr IN.pdf OUT.pdf"


class Unread(NamedTuple):
    """What cannot be read, what to try, and whether it is so much that the whole file counts as unread."""

    what: str
    advice: str
    whole: bool


def unread(paragraphs: Sequence[tuple[bool, Sequence[Any]]], pages: Sequence[tuple[bool, bool]]) -> list[Unread]:
    """What of a file cannot be read, from its paragraphs as the worker gives them; a page tells if it is a picture and could be loaded."""
    texts = _texts(paragraphs)
    judged = {number: quality(text) for number, text in texts.items()}
    numbered = list(enumerate(pages, 1))
    scans = [number for number, (picture, _) in numbered if picture]
    damaged = [number for number, (_, loaded) in numbered if not loaded]
    bad = [number for number in sorted(judged) if judged[number].is_bad]
    filled = len({*scans, *damaged, *judged})
    found = [
        Unread(f"{_named(scans)} no text layer: a scan, or letters drawn as lines", RECOGNISE, _most(scans, filled)),
        Unread(f"{_named(damaged)} damage and cannot be opened", "save or export it again", _most(damaged, filled)),
        _not_language(bad, judged, filled),
    ]
    return [one for one, numbers in zip(found, (scans, damaged, bad), strict=True) if numbers or one.whole]


def _texts(paragraphs: Sequence[tuple[bool, Sequence[Any]]]) -> dict[int, list[str]]:
    """The words of each page."""
    texts: dict[int, list[str]] = defaultdict(list)
    for _, lines in paragraphs:
        for number, words in lines:
            texts[number].extend(word[0] for word in words)
    return texts


def _not_language(bad: Sequence[int], judged: dict[int, Quality], filled: int) -> Unread:
    """Damaged words on single pages, or all over the file."""
    words, damaged = sum(one.words for one in judged.values()), sum(one.damaged for one in judged.values())
    if Quality(words, damaged).is_bad or _most(bad, filled):
        return Unread(f"has a text layer that is not language: {damaged} of {words} words are damaged", RECOGNISE_AGAIN, True)
    return Unread(f"{_named(bad)} a text layer that is not language", RECOGNISE_AGAIN, False)


def _most(numbers: Sequence[int], filled: int) -> bool:
    return 2 * len(numbers) > filled


def _named(numbers: Sequence[int]) -> str:
    """Page numbers with their verb: “page 3 has”, “pages 3-7, 9 have”."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    shown = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)
    return f"page {shown} has" if len(numbers) == 1 else f"pages {shown} have"
