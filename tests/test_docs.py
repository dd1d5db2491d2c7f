"""The generated pages are current, everything has its page, and every link leads somewhere."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from termcheck.glossary.builtin import shipped
from termcheck.glossary.load import load_glossary
from termcheck.manual import escaped
from termcheck.mentions import MENTIONS
from termcheck.rules import RULES
from termcheck.settings_file import KEYS

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "docs"))

import build  # noqa: E402 - the folder of the pages is no package: its script runs by itself

MADE = build.pages()
LINKING = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])
CONCEPTS = [(name, concept.id) for name, path in shipped().items() for concept in load_glossary(path).concepts]
COMMANDS = (
    "check",
    "compare",
    "init",
    "languages",
    "explain",
    "glossary list",
    "glossary show",
    "glossary validate",
    "glossary compile",
    "glossary new",
    "glossary diff",
    "glossary stats",
    "glossary review-sheet",
    "glossary import",
    "glossary export",
    "glossary forms",
)


@cache
def tokens(path: Path) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(path.read_text(encoding="utf-8"))


@cache
def anchors(path: Path) -> set[str]:
    """What a #fragment may name: the headings as GitHub names them, and the ids that are written out."""
    found: set[str] = set(re.findall(r'<a id="([^"]+)"', path.read_text(encoding="utf-8")))
    for opening, inline in zip(tokens(path), tokens(path)[1:], strict=False):
        if opening.type == "heading_open":
            words = "".join(child.content for child in inline.children or () if child.type in ("text", "code_inline"))
            name = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
            found.add(next(one for one in (name, *(f"{name}-{number}" for number in range(1, 100))) if one not in found))
    return found


def links(path: Path) -> Iterator[str]:
    """The relative links of a page."""
    inside = (child for token in tokens(path) for child in token.children or ())
    targets = (child.attrGet("href") or child.attrGet("src") for child in inside)
    yield from (str(target) for target in targets if target and not re.match(r"[a-z]+:", str(target)))


def resolves(link: str, page: Path) -> bool:
    file, _, fragment = unquote(link).partition("#")
    target = (page.parent / file).resolve() if file else page
    return target.exists() and (not fragment or target.suffix != ".md" or fragment in anchors(target))


@pytest.mark.parametrize("path", MADE)
def test_a_generated_page_is_current(path):
    file = ROOT / "docs" / path
    assert file.is_file() and file.read_text(encoding="utf-8") == MADE[path], "run: python docs/build.py"


@pytest.mark.parametrize("path", MADE)
def test_a_generated_page_says_so_and_ends_with_its_last_line(path):
    first, _, rest = MADE[path].partition("\n")
    assert first == "<!-- made by docs/build.py; do not edit -->" and rest.endswith("\n") and not rest.endswith("\n\n")
    assert "\n\n\n" not in rest and str(ROOT) not in rest


def test_no_page_is_left_of_what_is_gone():
    assert set(build.generated_files()) <= set(MADE), "run: python docs/build.py"


def test_every_rule_and_every_kind_of_mention_has_its_page():
    assert {f"rules/{rule}.md" for rule in RULES} | {f"mentions/{kind}.md" for kind in MENTIONS} <= set(MADE)


@pytest.mark.parametrize(("glossary", "concept"), CONCEPTS)
def test_every_concept_has_its_heading_on_the_page_of_its_glossary(glossary, concept):
    assert concept in anchors(ROOT / "docs" / "glossaries" / f"{glossary}.md")


def test_every_term_title_and_name_of_a_glossary_stands_on_its_page():
    for name, path in shipped().items():
        glossary, page = load_glossary(path), MADE[f"glossaries/{name}.md"]
        terms = [term.plain for concept in glossary.concepts for term in concept.terms]
        written = [*terms, *(title.text for title in glossary.titles), *(one.text for one in glossary.names)]
        assert [text for text in written if escaped(text).replace("|", "\\|") not in page] == []


def test_every_setting_has_its_heading_and_its_example_is_valid_yaml():
    assert anchors(ROOT / "docs" / "settings.md") - {"settings"} == set(KEYS)
    assert all(yaml.safe_load(token.content) for token in tokens(ROOT / "docs" / "settings.md") if token.type == "fence")


def test_every_command_has_its_heading():
    assert {f"termcheck-{name.replace(' ', '-')}" for name in COMMANDS} <= anchors(ROOT / "docs" / "command-line.md")


@pytest.mark.parametrize("page", LINKING, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(page):
    assert [link for link in links(page) if not resolves(link, page)] == []
