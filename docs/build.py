#!/usr/bin/env python3
"""Writes the pages that repeat what the program and the glossaries say; `tests/test_docs.py` fails while one is not current."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from builder.command_line import command_line_page
from builder.glossaries import glossary_pages
from builder.settings import settings_page
from builder.tables import code, page, table

from termcheck.languages import LANGUAGES
from termcheck.languages.support import support
from termcheck.manual import escaped_prose, manual_of, markdown
from termcheck.mentions import MENTIONS
from termcheck.rules import RULES, USE_RULES

DOCS = Path(__file__).parent
# Folders that hold nothing but generated pages.
FOLDERS = ("rules", "mentions", "glossaries")
LEVELS = {
    "deprecated-in-compound": "One below the level of the term, but not below info.",
    "deprecated-term": "That of the term or its concept in the glossary (warning where none is given); at most info for unverified terms.",
    "foreign-term": "Info, or what [`rules`](../settings.md#rules) says.",
    "missing-concept": "Warning, but no louder than the concept; info where no term is verified; or what "
    "[`rules`](../settings.md#rules) says.",
    "misspelled-term": "Warning, or info where the term is no louder; info for preferred and admitted terms; or what "
    "[`rules`](../settings.md#rules) says.",
    "mixed-variants": "Info; warning in strict glossaries; or what [`rules`](../settings.md#rules) says. At most info for unverified "
    "terms.",
    "split-concept": "Info, or what [`rules`](../settings.md#rules) says.",
    "undefined-abbreviation": "Info, or what [`rules`](../settings.md#rules) says.",
    "uneven-status": "Warning; info for terms that are unverified or of level info; or what [`rules`](../settings.md#rules) says.",
    "unused-suppression": "Warning.",
    "variant-drift": "Info; warning in strict glossaries; or what [`rules`](../settings.md#rules) says. At most info for unverified terms.",
}
RULES_INTRODUCTION = """\
What becomes a finding. The name of the rule stands in brackets behind each finding, before the concept. `termcheck explain RULE` shows the
same pages."""
MENTIONS_INTRODUCTION = """\
A hit that is only a mention is let pass: it is listed under `--mentions` with its reason and is no finding. These are the kinds; each can
be turned off. `termcheck explain KIND` shows the same pages."""
SILENCE = """\
## How to silence it

```markdown
<!-- termcheck: ignore[{rule}] and the reason -->
```

It stands right after the word or on its line. A concept in the brackets silences that concept only. For a block, a file, a concept or a
folder: [Silence a finding](../silence-a-finding.md). The settings [`levels`](../settings.md#levels) and [`exempt`](../settings.md#exempt)
hold for all files."""
TAKE_OUT = """\
## How to silence it

Take the comment out: [Silence a finding](../silence-a-finding.md) says what each one covers."""
TURN_OFF = """\
## Turn it off

```yaml
mentions:
  {kind}: off
```

Then the kind is not looked for, and {then}. See the setting [`mentions`](../settings.md#mentions)."""
LET_PASS = "such hits are findings. With `info`, `warning` or `error` in place of `off` they are\nfindings of at most that level"
SOFTENED = "such hits keep their level"
# Kinds that let nothing pass and only lower the level.
SOFTENING = ("historical",)
LANGUAGES_INTRODUCTION = """\
What `termcheck languages` shows. *Forms*: a term is given once, in its citation form, and found in all its inflected forms. *Compounds*: it
is found inside longer words, too. *Mentions judged*: the words are known by which a sentence shows that it talks about a term. How well
this goes, measured on annotated text: [benchmarks/RESULTS.md](../benchmarks/RESULTS.md)."""
RECOGNISED = """\
The language of a text is the one that is given (`--language`), else that of `lang=` in the text, of the front matter, of the file name
(`draft.nl.md`, `nl/draft.md`), of the setting [`languages`](settings.md#languages), else what statistics say of the paragraph."""


def pages() -> dict[str, str]:
    """Every generated page, by its path below docs/."""
    alone = {"languages.md": _languages(), "settings.md": settings_page(), "command-line.md": command_line_page()}
    return {**alone, **dict(_rule_pages()), **dict(_mention_pages()), **glossary_pages()}


def generated_files() -> list[str]:
    """What stands in the folders of generated pages now."""
    return sorted(file.relative_to(DOCS).as_posix() for folder in FOLDERS for file in (DOCS / folder).rglob("*.md"))


def write() -> None:
    """Write all pages; remove what nothing makes any more."""
    made = pages()
    for path, text in made.items():
        (DOCS / path).parent.mkdir(exist_ok=True)
        (DOCS / path).write_bytes(text.encode())
    for path in set(generated_files()) - set(made):
        (DOCS / path).unlink()


def _rule_pages() -> Iterator[tuple[str, str]]:
    manuals = {rule: manual_of(module) for rule, module in RULES.items()}
    rows = ((_link(rule), escaped_prose(manual.summary), LEVELS[rule]) for rule, manual in manuals.items())
    yield "rules/README.md", page("Rules", [RULES_INTRODUCTION, table(("rule", "says", "level"), rows)])
    for rule, manual in manuals.items():
        silence = SILENCE.format(rule=rule) if rule in USE_RULES else TAKE_OUT
        yield f"rules/{rule}.md", page(rule, [markdown(manual), f"## Level\n\n{LEVELS[rule]}", silence])


def _mention_pages() -> Iterator[tuple[str, str]]:
    manuals = {kind: manual_of(module) for kind, module in MENTIONS.items()}
    rows = ((_link(kind), escaped_prose(manual.summary)) for kind, manual in manuals.items())
    yield "mentions/README.md", page("Mentions", [MENTIONS_INTRODUCTION, table(("kind", "says"), rows)])
    for kind, manual in manuals.items():
        yield (
            f"mentions/{kind}.md",
            page(kind, [markdown(manual), TURN_OFF.format(kind=kind, then=SOFTENED if kind in SOFTENING else LET_PASS)]),
        )


def _languages() -> str:
    rows = ((code(one.code), one.name, one.native, escaped_prose(support(one))) for one in LANGUAGES.values())
    return page("Languages", [LANGUAGES_INTRODUCTION, table(("code", "language", "own name", "how terms are found"), rows), RECOGNISED])


def _link(name: str) -> str:
    return f"[{code(name)}]({name}.md)"


if __name__ == "__main__":
    write()
