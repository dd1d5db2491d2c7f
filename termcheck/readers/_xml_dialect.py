"""What a dialect of XML says about its elements: data, one file for each dialect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from termcheck.model import MarkKind

# block: ends and begins a segment. inline: a part of a line of text, joins words. aside: a segment of its own inside a sentence, which goes
# on after it. skip: not read. native: the code of another format inside a word, not read. line: a line break. row: a part of a segment
# with a space before it.
How = Literal["block", "inline", "aside", "skip", "native", "line", "row"]


class Rule(NamedTuple):
    """How an element is read, and the marks of the text in it; `preserve` keeps its lines and indents."""

    how: How
    kinds: tuple[MarkKind, ...] = ()
    preserve: bool = False


BLOCK, INLINE, ASIDE, SKIP = Rule("block"), Rule("inline"), Rule("aside", ("note",)), Rule("skip")
HEADING, QUOTE, CODE = Rule("block", ("heading",)), Rule("block", ("quote",)), Rule("block", ("code",), preserve=True)
LINE, NATIVE, ROW = Rule("line"), Rule("native"), Rule("row")


class Tag(NamedTuple):
    """The start of an element: its local name, its attributes by local name, and whether it is of the namespace of the root."""

    name: str
    attributes: Mapping[str, str]
    own: bool = True
    namespace: str = ""
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How the elements of a dialect are read, by their local names."""

    name: str
    rules: Mapping[str, Rule]
    # Elements that the table does not name, and those of other namespaces.
    default: Rule = BLOCK
    foreign: Rule | None = None
    # What an attribute changes of the rule: element → attribute → value → rule.
    by_attribute: Mapping[str, Mapping[str, Mapping[str, Rule]]] = field(default_factory=dict)
    # What an element is right inside of another: outer element → element → rule.
    within: Mapping[str, Mapping[str, Rule]] = field(default_factory=dict)
    # Further rules for names that are too many to list.
    by_name: Callable[[str], Rule | None] | None = None
    # Elements that are a sign, and the attribute with its code point in hexadecimal figures.
    signs: Mapping[str, str] = field(default_factory=dict)
    # Elements whose quotation marks are attributes: that of the first and that of the last one.
    quotes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    # Attributes that tell the language as xml:lang does.
    language_attributes: frozenset[str] = frozenset()
    # Attributes that tell the language of another element further in: source-language → source.
    languages_of: Mapping[str, str] = field(default_factory=dict)
    # Where the language of the whole document stands: element → attribute, or elements that hold it as their text.
    document_language: Mapping[str, str] = field(default_factory=dict)
    document_language_text: frozenset[str] = frozenset()
    # Attributes that a reader of the document meets.
    shown_attributes: frozenset[str] = frozenset()

    def rule(self, tag: Tag, outer: str) -> Rule:
        """How an element inside another one is read."""
        if not tag.own and self.foreign is not None:
            return self.foreign
        if tag.name in self.within.get(outer, ()):
            return self.within[outer][tag.name]
        for attribute, by_value in self.by_attribute.get(tag.name, {}).items():
            found = by_value.get(tag.attributes.get(attribute, "").lower())
            if found is not None:
                return found
        return self.rules.get(tag.name) or (self.by_name and self.by_name(tag.name)) or self.default


def table(*groups: tuple[Rule, str]) -> dict[str, Rule]:
    """A table of rules from lists of names."""
    return {name: rule for rule, names in groups for name in names.split()}
