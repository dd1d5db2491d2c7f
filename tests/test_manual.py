"""Manual pages as Markdown: what a draft says is quoted and shown as it is written."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given, settings, strategies
from markdown_it import MarkdownIt

from termcheck.manual import escaped, manual_of, markdown

PAGE = """A word is wrong.

What it flags
    A `<word>` in <brackets>,
    in two lines.

Example
    ## Sources
    [1] A title
"""
MARKDOWN = """A word is wrong.

### What it flags

A `<word>` in \\<brackets\\>,
in two lines.

### Example

> \\## Sources\\
> \\[1\\] A title
"""
LETTERS = strategies.text(alphabet="ab1. #+-*_`<>[]()&;~\\|!é", min_size=1).map(str.strip).filter(bool)


def test_a_page_is_its_summary_and_the_text_under_each_heading():
    page = manual_of(SimpleNamespace(__doc__=PAGE))
    assert (page.summary, page.sections[1]) == ("A word is wrong.", ("Example", "## Sources\n[1] A title"))


def test_examples_are_quoted_and_headings_stand_at_the_wanted_level():
    assert markdown(manual_of(SimpleNamespace(__doc__=PAGE)), level=3) == MARKDOWN


@pytest.mark.parametrize("text", ["1. a", "# a", "- a", "<!-- a -->", "a &amp; b", "[a](b)", "a_b_"])
def test_an_escaped_line_is_shown_as_it_is_written(text):
    assert shown(escaped(text)) == text


@given(LETTERS)
@settings(max_examples=200)
def test_any_escaped_line_is_shown_as_it_is_written(text):
    assert shown(escaped(text)) == text


def shown(source: str) -> str:
    """What a reader of the Markdown sees of one paragraph."""
    _, inline, _ = MarkdownIt("commonmark").parse(source)
    return "".join(child.content for child in inline.children)
