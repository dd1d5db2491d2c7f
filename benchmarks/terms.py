"""The 22 terms of the benchmark: one table, written as a glossary and as the peers' own lists."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

DATA = Path(__file__).parent / "data"
LANGUAGE = "nl"
# Words of the clean sentences that the built-in English list of typos takes for mistakes: without them it would print thousands of lines.
ACCEPTED_BY_TYPOS = ("affaires", "ein", "legt", "materiaal", "oder", "parlament", "sie", "tages", "victimes", "vor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A deprecated term, what to write instead, and a sentence that uses the term once."""

    term: str
    instead: str
    sentence: str


def table() -> list[Row]:
    """The rows of data/terms.tsv."""
    with (DATA / "terms.tsv").open(encoding="utf-8", newline="") as lines:
        return [Row(term=term, instead=instead, sentence=sentence) for term, instead, sentence in csv.reader(lines, delimiter="\t")]


def glossary(rows: list[Row]) -> str:
    """A termcheck glossary: a concept for each wording to use."""
    lines = ["glossary: benchmark", "title: The terms of the benchmark", "concepts:"]
    for number, (instead, group) in enumerate(groupby(sorted(rows, key=_instead), key=_instead), 1):
        deprecated = ", ".join(json.dumps(row.term, ensure_ascii=False) for row in group)
        lines += [f"  - id: concept-{number}", "    terms:", f"      {LANGUAGE}:"]
        lines += [f"        preferred: {instead}", f"        deprecated: [{deprecated}]"]
    return "\n".join(lines) + "\n"


def codespell_list(rows: list[Row]) -> str:
    """A codespell dictionary: it takes single words only."""
    return "".join(f"{row.term}->{row.instead}\n" for row in rows if " " not in row.term)


def typos_settings(rows: list[Row]) -> str:
    """A typos configuration: it takes single words without a hyphen, besides its built-in English list."""
    words = {row.term: row.instead for row in rows if row.term.isalpha()} | {word: word for word in ACCEPTED_BY_TYPOS}
    return "[default.extend-words]\n" + "".join(f"{json.dumps(word)} = {json.dumps(instead)}\n" for word, instead in words.items())


def prh_rules(rows: list[Row]) -> str:
    """Rules of prh, which textlint runs."""
    # As regular expressions: of a plain "hiv-patiënt" prh makes one that JavaScript refuses.
    rules = [{"expected": row.instead, "pattern": f"/{row.term}/"} for row in rows]
    # JSON is YAML, too.
    return json.dumps({"version": 1, "rules": rules}, ensure_ascii=False, indent=1) + "\n"


def textlint_settings() -> str:
    """A textlint configuration that runs the rules of prh and no other."""
    return json.dumps({"rules": {"prh": {"rulePaths": ["prh.yml"]}}}) + "\n"


def cspell_settings(rows: list[Row]) -> str:
    """A cspell configuration: it takes single words, and is told to flag no others."""
    words = [row.term for row in rows if row.term.isalpha()]
    settings = {"version": "0.2", "language": LANGUAGE, "flagWords": words, "unknownWords": "report-flagged"}
    return json.dumps(settings, ensure_ascii=False, indent=1) + "\n"


def _instead(row: Row) -> str:
    return row.instead
