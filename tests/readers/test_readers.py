from __future__ import annotations

import subprocess
import sys

import pytest

from termcheck.errors import InputError
from termcheck.readers import READERS, markdown, reader_for, reader_named, text


@pytest.mark.parametrize(
    ("path", "reader"),
    [
        ("a.md", markdown),
        ("A/B.MD", markdown),
        ("a.nl.markdown", markdown),
        ("a.txt", text),
        ("docs/README", text),
        ("LICENSE", text),
        ("changelog", text),
        ("Makefile", None),
        (".gitignore", None),
        ("a.docx", None),
        ("a.rst", None),
        ("a.html", None),
        ("docs.md/notes", None),
        ("docs/.md", None),
        ("", None),
    ],
)
def test_a_reader_is_chosen_by_the_name_of_the_file(path, reader):
    assert reader_for(path) is reader


@pytest.mark.parametrize(("name", "reader"), [("text", text), ("markdown", markdown)])
def test_a_reader_is_found_by_the_name_of_its_format(name, reader):
    assert reader_named(name) is reader


def test_a_format_without_a_reader_is_an_error_that_lists_the_formats():
    with pytest.raises(InputError, match="markdown, text"):
        reader_named("pdf")


def test_no_two_readers_claim_the_same_suffix():
    suffixes = [suffix for reader in READERS.values() for suffix in reader.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


def test_choosing_a_reader_loads_no_parser():
    code = "import sys, termcheck.readers; sys.exit('markdown_it' in sys.modules or 'yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
