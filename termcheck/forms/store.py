"""Compiled glossaries as files: JSON lines, the plan of the scan first, then one line a language, so that a clean run reads one line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from termcheck.forms.compile import Compiled, CompiledLanguage, Plan, WordForms
from termcheck.forms.pattern import Wanted

FORMAT = 1
_BEGIN = b'{"language":"'
_TIERS = ("citation", "dictionary", "analogy", "ending")


def beside(glossary: Path) -> Path:
    """Where a glossary's compiled forms are kept when they are committed with it."""
    return glossary.with_name(glossary.stem + ".forms.jsonl")


def digest(data: bytes) -> str:
    """A key for content."""
    import hashlib

    return hashlib.blake2b(data, digest_size=16).hexdigest()


def dump(compiled: Compiled, *, key: str) -> bytes:
    """The file for a compiled glossary whose content has the key."""
    rows = ({"language": code, "words": [packed(word) for word in one.words.values()]} for code, one in compiled.languages.items())
    body = "".join(_line(row) for row in rows).encode()
    plan = {"words": compiled.plan.words, "needs": compiled.plan.needs}
    return _line({"forms": FORMAT, "of": key, "sum": digest(body), **plan}).encode() + body


@dataclass(frozen=True, slots=True)
class Stored:
    """A file of compiled forms; each language is parsed when it is asked for."""

    plan: Plan
    lines: Mapping[str, bytes]

    def language(self, code: str) -> CompiledLanguage | None:
        """The words of one language; None if the glossary has none there."""
        if code not in self.lines:
            return None
        words = (unpacked(row) for row in json.loads(self.lines[code])["words"])
        return CompiledLanguage({word.wanted: word for word in words})


def opened(data: bytes, *, key: str) -> Stored | None:
    """A file of compiled forms, or None if it is not of this content, not whole or not ours."""
    first, _, body = data.partition(b"\n")
    head = _parsed(first)
    if not isinstance(head, dict) or head.get("forms") != FORMAT or head.get("of") != key or head.get("sum") != digest(body):
        return None
    plan = Plan(tuple(map(tuple, head["words"])), tuple((code, tuple(indexes)) for code, indexes in head["needs"]))
    return Stored(plan, {line[len(_BEGIN) :][:2].decode(): line for line in body.splitlines()})


def packed(word: WordForms) -> list[Any]:
    """A word's forms as plain data, sorted."""
    tiers = {tier: forms for tier in _TIERS if (forms := sorted(form for form, its in word.forms.items() if its == tier))}
    return [list(astuple(word.wanted)), tiers, sorted(word.stems), sorted(word.blocked)]


def unpacked(row: list[Any]) -> WordForms:
    """A word's forms from plain data."""
    wanted, tiers, stems, blocked = row
    forms = {form: tier for tier, group in tiers.items() for form in group}
    return WordForms(Wanted(*wanted), forms, tuple(stems), frozenset(blocked))


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        return None


def tools_version() -> str:
    """A key for everything besides the glossary that the forms depend on: termcheck, the dictionary, the tables as installed."""
    from importlib.metadata import version

    here = Path(__file__).parent
    tables = sorted(
        (path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in (*here.glob("*.py"), *here.parent.glob("languages/*.py"))
    )
    return digest(f"{version('termcheck')} {version('simplemma')} {tables}".encode())
