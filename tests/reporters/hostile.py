"""Reports with everything that can break a format, and the programs of others that outputs are tried with."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import strategies as st

from reporters.report import FIRST, MENTION, WITHOUT_LINES
from termcheck.report import Gone, Problem, Report, Skipped, Suggestion

NASTY = [
    "\n", "\r\n", "\t", "\x00", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ud800", "\udcff", "\ufffe", "😀",
    "]]>", "<b>", "<!--", "&amp;", "::", "::error::",
]  # fmt: skip
SIGNS = [
    "%", "%0A", ":", ",", "=", "|", "\\", "\\|", "`", "``", "*", "_", "[", "](", ")", "$", "@user", "@", "#12", "GH-7",
    '"', "'", " ", "a", "é", "./",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from([*NASTY, *SIGNS]) | st.text(max_size=3), min_size=1, max_size=8).map("".join).filter(str.strip)
PLACES = st.sampled_from([(FIRST.line, FIRST.location, FIRST.utf8), (WITHOUT_LINES.line, WITHOUT_LINES.location, None)])


@st.composite
def findings(draw):
    line, location, utf8 = draw(PLACES)
    place = {"line": line, "location": location and replace(location, heading=draw(TEXTS)), "utf8": utf8, "end_line": line}
    words = {name: draw(TEXTS) for name in ("path", "found", "message", "why", "note")}
    suggestions = tuple(Suggestion(text=draw(TEXTS), why=draw(TEXTS), replaces=draw(st.booleans())) for _ in range(draw(st.integers(0, 2))))
    concept = draw(st.sampled_from(["csam", ""]))
    own = {"level": draw(st.sampled_from(["error", "warning", "info"])), "fingerprint": draw(st.sampled_from(["a" * 24, "b" * 24]))}
    return replace(FIRST, suggestions=suggestions, concept=concept, **place, **words, **own)


MENTIONS = st.builds(lambda path, found: replace(MENTION, path=path, found=found), TEXTS, TEXTS)
PROBLEMS = st.builds(
    Problem, path=TEXTS | st.just(""), line=st.none() | st.just(3), column=st.none() | st.just(5), message=TEXTS, advice=TEXTS | st.just("")
)
SKIPPED = st.builds(Skipped, path=TEXTS, reason=TEXTS)
GONE = st.builds(Gone, path=TEXTS, concept=st.sampled_from(["", "csam"]), found=TEXTS, count=st.integers(1, 3))


def _some(of):
    return st.lists(of, max_size=3).map(tuple)


REPORTS = st.builds(
    Report,
    findings=_some(findings()),
    mentions=_some(MENTIONS),
    skipped=_some(SKIPPED),
    errors=_some(PROBLEMS),
    checked=_some(TEXTS),
    gone=_some(GONE),
)
# One of each, with every sign there is.
ALL = "".join([*NASTY, *SIGNS])
WORST = Report(
    findings=tuple(
        replace(one, path=f"a{ALL}", found=ALL, message=ALL, why=ALL, note=ALL, suggestions=(Suggestion(text=ALL, why=ALL),))
        for one in (FIRST, WITHOUT_LINES)
    ),
    mentions=(replace(MENTION, path=f"b{ALL}", found=ALL),),
    skipped=(Skipped(path=f"c{ALL}", reason=ALL),),
    errors=(Problem(path=f"d{ALL}", line=3, column=5, message=ALL, advice=ALL),),
)


def node(script: str, folder: Path, *arguments: str, package: str) -> str:
    """What a script prints, run in a folder with the packages that the environment variable TERMCHECK_NODE_MODULES names; else the test is skipped."""
    modules = Path(os.environ.get("TERMCHECK_NODE_MODULES", "/nowhere"))
    if not shutil.which("node") or not (modules / package).is_dir():
        pytest.skip(f"needs node and the npm package {package} in the folder TERMCHECK_NODE_MODULES")
    (folder / "node_modules").symlink_to(modules, target_is_directory=True)
    (folder / "script.mjs").write_text(script, encoding="utf-8")
    ended = subprocess.run(["node", "script.mjs", *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


def lines_of(text: str) -> list[str]:
    """The lines of a text as every program counts them that knows the line feed."""
    return text.removesuffix("\n").split("\n") if text else []


def objects(text: str) -> list[dict]:
    return [json.loads(line) for line in lines_of(text)]
