"""The first version of a glossary file: a commented template, or one made of a list of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from termcheck.errors import InputError
from termcheck.glossary.ids import as_id
from termcheck.glossary.phrases import misuse, phrase
from termcheck.model import Origin
from termcheck.yaml_nodes import UNUSABLE, shown

ARROW = re.compile(r"\s*(?:->|→|;|\t)\s*")
# YAML and its editors read other words and signs as something else than text.
PLAIN = re.compile(r"[^\W\d_][\w ’.-]*[\w.]|[^\W\d_]")
NO_TEXT = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
HEAD = """\
# {name}: What this glossary is about, in one sentence.
#
# Check this file:  termcheck glossary validate {file}
# Use it:           termcheck check --glossary {file}, or list it under `glossaries:` in termcheck.yaml
# All the keys:     https://github.com/termcheck/termcheck/blob/main/docs/glossary-format.md

glossary: {id}
title: {title}
"""
SOURCES = """\
# What the entries rest on; `source:` of a term names one of these ids.
sources:
  style-guide:
    title: The text that says which word to write
    # reference: page 12
    # url: https://example.org/guide

# Official titles of acts; nothing inside them is a finding.
# titles:
#   - id: dir-2011-93
#     {language}: "The title of the act in this language"

"""
CONCEPT = """\
concepts:
  # One entry for each thing that has several names.
  - id: first-concept
    definition: What the concept is.
    why: Why the deprecated term should not be written; shown with the first finding.
    sources: [style-guide]
    level: warning            # error, warning, info or off
    terms:
      {language}:
        preferred:
          - term: new wording
            source: style-guide
        # Accepted too:
        # admitted: [another wording]
        deprecated:
          - term: old wording
            source: style-guide
            # pos: noun                     # noun, adjective or verb
            # evidence: unverified          # no text was read for it: at most info
            # except_in: [phrase in which it is right]
            # only_near: [word that must stand in the same sentence]
      # Further languages, by code (bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv):
      # nl: {{preferred: …, deprecated: […]}}
    examples:
      {language}:
        wrong: A sentence with the old wording in it.
        right: A sentence with the new wording in it.
"""
TO_WRITE = "        # preferred: the term to write instead\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A line of a word list: a word not to be written, and the one to write where the line names it."""

    deprecated: str
    preferred: str
    line: int


def template(name: str, *, file: str, language: str) -> str:
    """A glossary with one concept to fill in."""
    return _head(name, file) + "\n" + SOURCES.format(language=language) + CONCEPT.format(language=language)


def from_words(name: str, pairs: Iterable[Pair], *, file: str, language: str) -> str:
    """A glossary with a concept for each preferred word, and for each word that has none."""
    groups: dict[tuple[str, str], list[str]] = {}
    for pair in pairs:
        # Words that are to be replaced by the same one are one concept.
        group = groups.setdefault((pair.preferred, "" if pair.preferred else pair.deprecated), [])
        if pair.deprecated not in group:
            group.append(pair.deprecated)
    ids = _ids(preferred or alone for preferred, alone in groups)
    concepts = (_concept(id, preferred, words, language) for id, ((preferred, _), words) in zip(ids, groups.items(), strict=True))
    return _head(name, file) + "\nconcepts:\n" + "".join(concepts)


def pairs_of(text: str, *, path: str) -> list[Pair]:
    """The lines of a word list: `old -> new`, `old;new` or a bare word; `#` begins a comment. Errors: InputError with its line."""
    pairs = [pair for number, line in enumerate(text.splitlines(), 1) if (pair := _pair(line, Origin(path=path, line=number)))]
    if not pairs:
        raise InputError(path, "holds no words", try_this="write lines such as `old wording -> new wording`")
    _check(pairs, path)
    return pairs


def _pair(line: str, where: Origin) -> Pair | None:
    written = line.strip()
    if not written or written.startswith("#"):
        return None
    words = [phrase(word) for word in ARROW.split(written)]
    if len(words) > 2 or not all(words):
        raise InputError(where, f"is not a pair of words: {shown(written)}", try_this="write `old wording -> new wording`, one a line")
    for word in words:
        _check_word(word, where)
    return Pair(deprecated=words[0], preferred=words[1] if len(words) == 2 else "", line=where.line or 0)


def _check_word(word: str, where: Origin) -> None:
    if re.search(UNUSABLE, word):
        raise InputError(where, "holds a character that does not print", try_this="delete it")
    for what, advice in misuse(word):
        raise InputError(where, f"the term {shown(word)} {what}", try_this=advice)


def _check(pairs: list[Pair], path: str) -> None:
    """A word may not be preferred and deprecated in one concept, nor the same line come with two answers."""
    answers: dict[str, Pair] = {}
    for pair in pairs:
        where = Origin(path=path, line=pair.line)
        if _plain(pair.deprecated) == _plain(pair.preferred):
            raise InputError(where, f"{shown(pair.deprecated)} is to be replaced by itself", try_this="write another word behind the arrow")
        before = answers.setdefault(pair.deprecated, pair)
        if before.preferred != pair.preferred:
            what = f"{shown(pair.deprecated)} has another replacement in line {before.line}"
            raise InputError(where, what, try_this="keep one of the two lines")


def _plain(term: str) -> str:
    return term.replace("|", "").replace("=", "")


def _head(name: str, file: str) -> str:
    return HEAD.format(name=name, id=_scalar(name), file=file, title=_scalar(name.replace("-", " ").capitalize()))


def _concept(id: str, preferred: str, words: list[str], language: str) -> str:
    head = f"  - id: {_scalar(id)}\n    # definition: …\n    # why: …\n    terms:\n      {language}:\n"
    write = f"        preferred: {_scalar(preferred)}\n" if preferred else TO_WRITE
    return head + write + "        deprecated:\n" + "".join(f"          - {_scalar(word)}\n" for word in words)


def _ids(words: Iterable[str]) -> Iterator[str]:
    """An id for each word, unique; words of other letters than Latin ones are numbered."""
    seen: dict[str, int] = {}
    for word in words:
        id = as_id(word) or "concept"
        seen[id] = seen.get(id, 0) + 1
        # A number that is given may itself be somebody's word: `plan`, `plan`, `plan-2`.
        while seen[id] > 1 and f"{id}-{seen[id]}" in seen:
            seen[id] += 1
        own = id if seen[id] == 1 else f"{id}-{seen[id]}"
        seen.setdefault(own, 1)
        yield own


def _scalar(text: str) -> str:
    if PLAIN.fullmatch(text) and text.lower() not in NO_TEXT:
        return text
    import json

    return json.dumps(text, ensure_ascii=False)
