"""Glossaries: read, checked, found and brought together."""

from termcheck.glossary.builtin import default_glossaries, find_glossary, shipped
from termcheck.glossary.load import glossary_errors, load_glossary, parse_glossary
from termcheck.glossary.merge import merge

__all__ = ["default_glossaries", "find_glossary", "glossary_errors", "load_glossary", "merge", "parse_glossary", "shipped"]
