"""`examples:` of a concept in a glossary file: a sentence with a deprecated term and the same sentence with the preferred one."""

from __future__ import annotations

from termcheck.glossary import keys
from termcheck.glossary.codes import known_language
from termcheck.model import Example
from termcheck.yaml_fields import Faults, check_keys, fields_of, require, text
from termcheck.yaml_nodes import Fields, Node


def read_examples(entry: Fields, faults: Faults) -> tuple[Example, ...]:
    """The examples of a concept, in the order of the file."""
    node = entry.values.get("examples")
    languages = fields_of(node, faults, of="`examples`") if node else None
    if not languages:
        return ()
    known = [code for code, where in languages.keys.items() if known_language(code, where, faults)]
    read = (_example(code, languages.values[code], faults) for code in known)
    return tuple(example for example in read if example)


def _example(language: str, node: Node, faults: Faults) -> Example | None:
    fields = fields_of(node, faults, of="an example")
    if not fields:
        return None
    check_keys(fields, keys.EXAMPLE, faults, of="an example")
    for key in keys.EXAMPLE:
        require(fields, key, faults, of="the example")
    wrong, right = (text(fields, key, faults) for key in keys.EXAMPLE)
    return Example(language=language, wrong=wrong, right=right, origin=fields.origin)
