"""The page of the settings: the file that `termcheck init` writes, key by key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.tables import page
from termcheck.manual import escaped_prose
from termcheck.settings import template

INTRODUCTION = """\
Settings stand in `termcheck.yaml`, which `termcheck init` writes with all of them as comments, or under `[tool.termcheck]` in
`pyproject.toml`, with the same keys. The nearest file from the current folder upwards counts. Every setting is optional. Paths and patterns
count from the folder of the file. [Options](command-line.md#termcheck-check) go before settings."""
# A line of prose; a setting has its key or two spaces right after the #.
PROSE = re.compile(r"# (?=\S)")


def settings_page() -> str:
    """Each key of the settings with its paragraph and an example."""
    _, *paragraphs = template().strip().split("\n\n")
    return page("Settings", [INTRODUCTION, *(block for paragraph in paragraphs for block in _setting(paragraph))])


def _setting(paragraph: str) -> Iterator[str]:
    lines = paragraph.splitlines()
    prose = [PROSE.sub("", line) for line in lines if PROSE.match(line)]
    example = [line.removeprefix("#") for line in lines if not PROSE.match(line)]
    yield f"## {example[0].partition(':')[0]}"
    yield escaped_prose("\n".join(prose))
    yield "\n".join(["```yaml", *example, "```"])
