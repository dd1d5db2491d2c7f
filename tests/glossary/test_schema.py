"""The schema for editors says what the loader says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from termcheck.glossary import keys
from termcheck.glossary.builtin import folder, shipped
from termcheck.languages import LANGUAGES

SCHEMA: dict[str, Any] = json.loads((folder() / "glossary.schema.json").read_text(encoding="utf-8"))
DEFS = SCHEMA["$defs"]
VALIDATOR = Draft202012Validator(SCHEMA)
VALID = Path(__file__).parent / "valid.yaml"

KEYS = [
    (SCHEMA, keys.GLOSSARY, ("glossary",)),
    (DEFS["source"], keys.SOURCE, ("title",)),
    (DEFS["title"], keys.TITLE, ("id",)),
    (DEFS["title_text"], keys.TITLE_TEXT, ("text",)),
    (DEFS["concept"], keys.CONCEPT, ("id", "terms")),
    (DEFS["example"], keys.EXAMPLE, ("wrong", "right")),
    (DEFS["extension"], keys.EXTENSION, ("extends",)),
    (DEFS["statuses"], keys.STATUSES, ()),
    (DEFS["long_form"], keys.TERM, ("term",)),
]
WORDS = [
    ("level", keys.LEVELS),
    ("evidence", keys.EVIDENCE),
    ("pos", keys.POS),
    ("number", keys.NUMBERS),
    ("gender", keys.GENDERS),
    ("match", keys.MATCHES),
    ("compounds", keys.COMPOUNDS),
    ("case", keys.CASES),
]


@pytest.mark.parametrize(("part", "known", "required"), KEYS)
def test_schema_and_loader_know_the_same_keys(part: dict[str, Any], known: tuple[str, ...], required: tuple[str, ...]) -> None:
    assert sorted(part["properties"]) == sorted(known)
    assert tuple(part.get("required", ())) == required
    assert part["additionalProperties"] is False


@pytest.mark.parametrize(("option", "words"), WORDS)
def test_schema_and_loader_know_the_same_words(option: str, words: tuple[str, ...]) -> None:
    assert DEFS["long_form"]["properties"][option]["enum"] == list(words)


def test_schema_and_loader_know_the_same_languages() -> None:
    assert DEFS["language"]["enum"] == list(LANGUAGES)
    assert list(DEFS["title"]["patternProperties"]) == [f"^({'|'.join(LANGUAGES)})$"]


def test_every_key_is_described() -> None:
    nameless = [key for part, _, _ in KEYS for key, value in part["properties"].items() if len(value.get("description", "")) < 10]
    assert nameless == []


@pytest.mark.parametrize("path", [VALID, *shipped().values()], ids=lambda path: path.name)
def test_the_schema_accepts_what_the_loader_accepts(path: Path) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert [error.message for error in VALIDATOR.iter_errors(read(path))] == []


# path of a mapping in valid.yaml
MAPPINGS: list[tuple[str | int, ...]] = [
    (),
    ("sources", "ilo-190"),
    ("titles", 0),
    ("titles", 0, "de", 1),
    ("names",),
    ("concepts", 0),
    ("concepts", 0, "terms"),
    ("concepts", 0, "terms", "en"),
    ("concepts", 0, "terms", "en", "deprecated", 1),
    ("concepts", 0, "examples", "en"),
    ("concepts", 2),
    ("concepts", 2, "remove"),
    ("remove_names",),
]


@pytest.mark.parametrize("path", MAPPINGS)
def test_the_schema_refuses_unknown_keys(path: tuple[str | int, ...]) -> None:
    glossary = read(VALID)
    place = glossary
    for step in path:
        place = place[step]
    place["unknown-key"] = "x"
    assert list(VALIDATOR.iter_errors(glossary))


def read(path: Path) -> Any:
    """As an editor reads it (YAML 1.2): only true and false are not text here."""
    text = path.read_text(encoding="utf-8")
    return booleans(yaml.load(text, Loader=yaml.BaseLoader))


def booleans(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: booleans(child) for key, child in value.items()}
    if isinstance(value, list):
        return [booleans(child) for child in value]
    return {"true": True, "false": False}.get(value, value)
