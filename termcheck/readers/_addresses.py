"""Ranges of running text that are no words: web and mail addresses, file paths, hashtags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termcheck.model import Mark

# Every pattern begins with something rare or is bound in length, so that a line of 100 MB costs no more than its length.
URL = re.compile(r"(?<![a-z])(?:https?|ftp)://[^\s<>\"“”«»]+|(?<![\w.])www\.[^\s<>\"“”«»]+", re.IGNORECASE)
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
HASHTAG = re.compile(r"(?<![\w&/#])#(?=\d*[^\W\d])\w+")
# Only endings of files are taken: "verslag.De" is a sentence that lacks a space.
FILE = re.compile(
    r"\.(?:md|txt|rst|adoc|pdf|docx?|xlsx?|pptx?|odt|ods|csv|tsv|json|ya?ml|toml|xml|html?|tbx|tmx|po|zip|png|jpe?g|svg|gif|py|js|css)(?![\w-])",
    re.IGNORECASE,
)
PATH = re.compile(r"(?<![\w./\\])(?:~|\.{1,2})?/(?:[\w.@-]{1,255}/){1,64}[\w.@-]*|(?<!\w)[A-Za-z]:\\[^\s\"<>|]+")
NAME_BACKWARDS = re.compile(r"[\w.~/\\:@-]*+")
LONGEST_PATH = 255
CLOSING = ".,;:!?)]}'’”»*_"


def address_marks(text: str) -> tuple[Mark, ...]:
    """Marks of kind link (web and mail addresses) and code (file paths, hashtags) in running text, in order."""
    links = [Mark(kind="link", start=start, end=end) for start, end in _links(text)]
    codes = [Mark(kind="code", start=start, end=end) for start, end in _codes(text)]
    return tuple(sorted({*links, *codes}, key=lambda mark: (mark.start, mark.end, mark.kind)))


def _links(text: str) -> Iterator[tuple[int, int]]:
    if "://" in text or "www." in text or "WWW." in text:
        for match in URL.finditer(text):
            yield match.start(), _without_closing(text, match.start(), match.end())
    if "@" in text:
        for match in MAIL.finditer(text):
            yield match.start(), _without_closing(text, match.start(), match.end())


def _codes(text: str) -> Iterator[tuple[int, int]]:
    if "#" in text:
        yield from (match.span() for match in HASHTAG.finditer(text))
    if "/" in text or "\\" in text:
        for match in PATH.finditer(text):
            yield match.start(), _without_closing(text, match.start(), match.end())
    if "." in text:
        for match in FILE.finditer(text):
            yield _file_start(text, match.start()), match.end()


def _file_start(text: str, dot: int) -> int:
    backwards = text[max(0, dot - LONGEST_PATH) : dot][::-1]
    name = NAME_BACKWARDS.match(backwards)
    return dot - (name.end() if name else 0)


def _without_closing(text: str, start: int, end: int) -> int:
    """The end of an address without the signs that close the sentence or the bracket around it: (www.example.eu)."""
    while end > start and text[end - 1] in CLOSING and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return end
