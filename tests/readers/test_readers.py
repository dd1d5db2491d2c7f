from __future__ import annotations

import subprocess
import sys

import pytest

from termcheck.errors import InputError
from termcheck.readers import FORMATS, format_of, text_reader


@pytest.mark.parametrize(
    ("path", "format"),
    [
        ("a.md", "markdown"),
        ("A/B.MD", "markdown"),
        ("a.nl.markdown", "markdown"),
        ("a.txt", "text"),
        ("docs/README", "text"),
        ("LICENSE", "text"),
        ("changelog", "text"),
        ("Makefile", None),
        (".gitignore", None),
        ("a.docx", "docx"),
        ("a.dotm", "docx"),
        ("a.odt", "odt"),
        ("a.pdf", "pdf"),
        ("a.rst", "rst"),
        ("nl/a.po", "po"),
        ("a.html", "html"),
        ("a.XHTML", "html"),
        ("a.xml", "xml"),
        ("a.fmx", "xml"),
        ("a.nl.xliff", "xml"),
        ("a.doc", None),
        ("a.csv", None),
        ("docs.md/notes", None),
        ("docs/.md", None),
        ("", None),
    ],
)
def test_a_format_is_chosen_by_the_name_of_the_file(path, format):
    assert format_of(path) == format


def test_a_format_without_a_reader_of_texts_is_an_error_that_lists_the_formats():
    with pytest.raises(InputError, match=r"markdown.*text"):
        text_reader("checkstyle")


def test_no_two_readers_claim_the_same_suffix():
    suffixes = [suffix for format in FORMATS.values() for suffix in format.suffixes]
    assert len(suffixes) == len(set(suffixes))


def test_choosing_a_reader_loads_no_parser():
    code = "import sys, termcheck.readers; sys.exit('markdown_it' in sys.modules or 'yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
