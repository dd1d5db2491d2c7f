"""Termbases in and out: the formats of terminology tools, each a module, imported when it is asked for.

What has no place of its own in a glossary stands in `external`, a mapping of texts at each concept and term, under the name that the
termbase gives it; an export writes it back. Names that all formats share:

- at a concept: `id`, `subject`, `source`, `note`, `definition-language` (the tag of the definition), `definition.TAG` (definitions in
  other languages)
- at a term: `id`, `status` (as written), `reliability`, `language` (the tag, where it is more than the code: `pt-BR`), `pos`, `number`,
  `gender` (as written, where the glossary's word differs), `type` (TBX termType), `definition`, `term` (as written, where the glossary's
  notation differs)

Several values of one name are joined by a line end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from termcheck.glossary.exchange._termbase import Entry, Warned
from termcheck.registry import Registry

if TYPE_CHECKING:
    from termcheck.glossary.exchange._forms import Forms
    from termcheck.model import Glossary

# Below it, IATE says of a term that it was not verified.
LEAST_RELIABILITY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a termbase is read.

    `languages`: codes to keep, all when empty; they also name the columns of a table that has no header. `map`: what the file calls
    something → what it is here (a field, a language, a status); its keys are in small letters.
    """

    languages: tuple[str, ...] = ()
    least_reliability: int = LEAST_RELIABILITY
    map: Mapping[str, str] = field(default_factory=dict)
    encoding: str | None = None


class Import(Protocol):
    """What a module offers that reads a format."""

    def looks_like(self, head: bytes, *, path: str) -> bool:
        """Whether a file with these first bytes is of the format."""

    def title(self, path: Path, *, options: Options) -> str:
        """What the file calls itself, empty where it does not."""

    def entries(self, path: Path, *, options: Options) -> Iterator[Entry | Warned]:
        """The concept entries of a file, one by one. Errors: InputError for a file that cannot be read, with line and column."""


class Export(Protocol):
    """What a module offers that writes a format."""

    NEEDS_FORMS: bool

    def written(self, glossary: Glossary, *, forms: Forms) -> str | Mapping[str, str]:
        """The text of the file, or of several files by path. Where no forms are needed, none need be given."""


# In the order in which a file is asked: a table is what nothing else is.
IMPORTS: Mapping[str, Import] = Registry(
    {
        "tbx": f"{__name__}.from_tbx",
        "multiterm": f"{__name__}.from_multiterm",
        "skos": f"{__name__}.from_skos",
        "utx": f"{__name__}.from_utx",
        "iate": f"{__name__}.from_iate",
        "table": f"{__name__}.from_table",
    }
)
EXPORTS: Mapping[str, Export] = Registry(
    {
        "csv": f"{__name__}.to_csv",
        "prh": f"{__name__}.to_prh",
        "skos": f"{__name__}.to_skos",
        "tbx": f"{__name__}.to_tbx",
        "tbx-dct": f"{__name__}.to_tbx_dct",
        "vale": f"{__name__}.to_vale",
    }
)
