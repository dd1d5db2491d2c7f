"""A termbase as the text of a glossary: the format found, its entries read one by one, what was odd counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from termcheck.errors import InputError
from termcheck.glossary.exchange import IMPORTS, Options
from termcheck.glossary.exchange._concept import Concepts, Notices, slug
from termcheck.glossary.exchange._glossary_yaml import concept_yaml, header
from termcheck.glossary.exchange._termbase import Warned
from termcheck.glossary.keys import STATUSES
from termcheck.languages import LANGUAGES
from termcheck.yaml_fields import did_you_mean

# As much as a format shows itself by: XML declarations and comments may be long.
HEAD = 8000
FIELDS = (
    *("id", "concept", "language", "term", "status", "definition", "subject", "source", "note", "context"),
    *("reliability", "pos", "number", "gender", "type", "ignore"),
)
# What `--map` may say that something in a file means.
MEANINGS = (*FIELDS, *STATUSES, *LANGUAGES)


@dataclass(slots=True, kw_only=True)
class Import:
    """A termbase on its way in. The counts are complete when the text is."""

    path: Path
    format: str
    name: str
    title: str
    options: Options
    notices: Notices = field(default_factory=Notices)
    concepts: int = 0
    terms: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    unverified: int = 0

    def text(self) -> Iterator[str]:
        """The glossary, piece by piece. Errors: InputError for a file that cannot be read or has nothing to read."""
        yield header(self.name, title=self.title, file=self.path.name)
        concepts = Concepts(self.options, self.notices)
        for item in IMPORTS[self.format].entries(self.path, options=self.options):
            if isinstance(item, Warned):
                self.notices.add(item)
                continue
            concept = concepts.concept(item)
            if concept:
                self.concepts += 1
                self.terms.update(term.language for term in concept.terms)
                self.statuses.update(term.status for term in concept.terms)
                self.unverified += sum(term.evidence == "unverified" for term in concept.terms)
                yield concept_yaml(concept, source=self.name)
        if not self.concepts:
            raise InputError(self.path.as_posix(), f"read as {self.format}, holds no term that is read", try_this=self._advice())

    def _advice(self) -> str:
        first = next(iter(self.notices.first), "")
        return f"{first}; `--format` names another format" if first else f"`--format` names another format: {', '.join(IMPORTS)}"


def begin_import(path: Path, *, format: str | None, name: str | None, options: Options) -> Import:
    """An import of a file. Errors: InputError for a file that cannot be read."""
    known = format or _format_of(path)
    title = IMPORTS[known].title(path, options=options)
    chosen = name or slug(path.name.partition(".")[0]) or "termbase"
    return Import(path=path, format=known, name=chosen, title=title or path.name, options=options)


def _format_of(path: Path) -> str:
    """The format that the beginning of a file, or its name, shows."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise InputError(path.as_posix(), f"cannot be read: {error.strerror}", try_this="check the path and its permissions") from None
    for name, module in IMPORTS.items():
        if module.looks_like(head, path=path.as_posix()):
            return name
    raise InputError(path.as_posix(), "is none of the formats that are read", try_this=f"`--format` names one: {', '.join(IMPORTS)}")


def read_map(pairs: Iterable[str]) -> dict[str, str]:
    """`THEIRS=OURS` pairs, theirs in small letters. Errors: InputError for one that says nothing."""
    found: dict[str, str] = {}
    for pair in pairs:
        theirs, sign, ours = pair.rpartition("=")
        base, _, language = ours.strip().lower().partition("_")
        if not sign or not theirs.strip():
            raise InputError(
                "--map", f'"{pair}" has no `=`', try_this="write what the file calls it, `=`, and what it is: --map Toestand=status"
            )
        if base not in MEANINGS or (language and language not in LANGUAGES):
            advice = did_you_mean(ours, MEANINGS) if not language else f"after `_` stands a language: {', '.join(LANGUAGES)}"
            raise InputError("--map", f'"{ours}" is nothing that a file can be told to mean', try_this=advice)
        found[" ".join(theirs.lower().split())] = ours.strip().lower()
    return found
