"""Compiled glossaries as files of JSON lines: what is where, the plan of the scan, then one line a language, read when it is asked for."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import astuple
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termcheck.forms.plan import Plan, from_json, to_json
from termcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termcheck.forms.compile import Compiled, CompiledLanguage, WordForms

FORMAT = 5
_TIERS = ("citation", "dictionary", "analogy", "ending", "bare")


class DamagedError(ValueError):
    """A file of compiled forms is not what its first lines tell of it."""


def beside(glossary: Path) -> Path:
    """Where a glossary's compiled forms are kept when they are committed with it."""
    return glossary.with_name(glossary.stem + ".forms.jsonl")


def digest(data: bytes) -> str:
    """A key for content."""
    import hashlib

    return hashlib.blake2b(data, digest_size=16).hexdigest()


def dump(compiled: Compiled, *, key: str) -> bytes:
    """The file for a compiled glossary whose content has the key."""
    lines = {"plan": {"": _line(to_json(compiled.plan))}}
    for kind, languages in (("language", compiled.languages), ("names", compiled.names)):
        lines[kind] = {code: _line({kind: code, "words": [packed(word) for word in one.words.values()]}) for code, one in languages.items()}
    at = 0
    table: dict[str, dict[str, tuple[int, int, str]]] = {}
    for kind, group in lines.items():
        for code, line in group.items():
            table.setdefault(kind, {})[code] = at, len(line), digest(line)
            at += len(line)
    contents = _line(table)
    head = _line({"forms": FORMAT, "of": key, "sum": digest(contents)})
    return b"".join([head, contents, *(line for group in lines.values() for line in group.values())])


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A file of compiled forms. Each language is read when it is asked for: of a big glossary most are not."""

    path: Path
    plan: Plan
    begin: int
    table: Mapping[str, Mapping[str, tuple[int, int, str]]]

    def language(self, code: str) -> CompiledLanguage | None:
        """The words of the deprecated terms of one language; None if the glossary has none there. Errors: DamagedError."""
        return self._words("language", code)

    def names_in(self, code: str) -> CompiledLanguage | None:
        """The words of the preferred and admitted terms of one language; None if the glossary has none there. Errors: DamagedError."""
        return self._words("names", code)

    def _words(self, kind: str, code: str) -> CompiledLanguage | None:
        place = self.table.get(kind, {}).get(code)
        if place is None:
            return None
        # Most runs end with the plan: nothing of it is found.
        from termcheck.forms.compile import CompiledLanguage

        at, length, its_digest = place
        words = (unpacked(row) for row in json.loads(_slice(self.path, self.begin + at, length, its_digest))["words"])
        return CompiledLanguage({word.wanted: word for word in words})


def opened(path: Path, *, key: str) -> Stored | None:
    """A file of compiled forms, or None if there is none, or it is not of this content, not whole or not ours."""
    try:
        return _opened(path, key=key)
    except (OSError, DamagedError):
        return None


def _opened(path: Path, *, key: str) -> Stored:
    with path.open("rb") as file:
        head, contents = file.readline(), file.readline()
        if _parsed(head) != {"forms": FORMAT, "of": key, "sum": digest(contents)}:
            raise DamagedError
        begin, size = file.tell(), os.fstat(file.fileno()).st_size
        table = json.loads(contents)
        if size != begin + sum(length for group in table.values() for _, length, _ in group.values()):
            raise DamagedError
        _, length, its_digest = table["plan"][""]
        plan = from_json(json.loads(_checked(file.read(length), its_digest)))
        return Stored(path=path, plan=plan, begin=begin, table=table)


def _slice(path: Path, at: int, length: int, its_digest: str) -> bytes:
    with path.open("rb") as file:
        file.seek(at)
        return _checked(file.read(length), its_digest)


def _checked(data: bytes, its_digest: str) -> bytes:
    if digest(data) != its_digest:
        raise DamagedError
    return data


def packed(word: WordForms) -> list[Any]:
    """A word's forms as plain data, sorted."""
    tiers = {tier: forms for tier in _TIERS if (forms := sorted(form for form, its in word.forms.items() if its == tier))}
    return [list(astuple(word.wanted)), tiers, sorted(word.stems), sorted(word.blocked)]


def unpacked(row: list[Any]) -> WordForms:
    """A word's forms from plain data."""
    from termcheck.forms.compile import WordForms
    from termcheck.forms.pattern import Wanted

    wanted, tiers, stems, blocked = row
    forms = {form: tier for tier, group in tiers.items() for form in group}
    return WordForms(Wanted(*wanted), forms, tuple(stems), frozenset(blocked))


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        return None


def tools_version() -> str:
    """A key for everything besides the glossary that the forms depend on: termcheck, the dictionary, the tables as installed."""
    return digest(f"{version_of('forms', 'languages')} {_dictionary_version()}".encode())


def version_of(*folders: str) -> str:
    """A key for what folders of termcheck hold, as installed."""
    package = Path(__file__).parent.parent
    tables = sorted(table for folder in folders for table in _tables(package / folder))
    # Imported by name: what the package exports is above these layers.
    return digest(f"{import_module('termcheck').__version__} {tables}".encode())


def _tables(folder: Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        files = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py")]
    return ((name, status.st_size, status.st_mtime_ns) for name, status in files)


def _dictionary_version() -> str:
    """The version of simplemma, by the name of the folder that its installer left beside it (simplemma-1.1.2.dist-info)."""
    # importlib.metadata takes longer to load than everything else that a clean run needs of forms; find_spec loads nothing.
    from importlib.util import find_spec

    spec = find_spec("simplemma")
    beside = Path(spec.origin).parent.parent.glob("simplemma-*") if spec and spec.origin else ()
    found = sorted(path.name for path in beside)
    if found:
        return " ".join(found)
    from importlib.metadata import version

    return version("simplemma")
