"""The glossaries of a run: what to scan for at once, everything else when a candidate asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.cache import read_cached, write_cached, write_whole
from termcheck.errors import GlossaryError, InputError
from termcheck.forms import store
from termcheck.glossary.builtin import folder

# A clean run reads the plans and no more: what parses, compiles and looks up words is imported where it is first needed.
if TYPE_CHECKING:
    from termcheck.forms.compile import CompiledLanguage
    from termcheck.forms.lexicon import Lexicon
    from termcheck.forms.store import Plan
    from termcheck.model import Glossary


@dataclass(frozen=True)
class Resource:
    """A glossary by its file, opened only as far as is needed, or as a value."""

    path: Path | None
    value: Glossary | None = None

    @cached_property
    def key(self) -> str:
        """The key of its content: of the file's bytes, or of the terms. Errors: GlossaryError."""
        if self.path is None:
            from termcheck.forms.compile import deprecated_terms, names_of

            terms = sorted(deprecated_terms(self.glossary).items()), sorted(names_of(self.glossary).items())
            return store.digest(repr(terms).encode())
        try:
            return store.digest(self.path.read_bytes())
        except OSError as error:
            raise GlossaryError(
                str(self.path), f"cannot be read: {error.strerror}", try_this="check the path and its permissions"
            ) from error

    @cached_property
    def glossary(self) -> Glossary:
        """The glossary. Errors: GlossaryError."""
        from termcheck.glossary.load import load_glossary

        return self.value or load_glossary(str(self.path))

    @property
    def shipped(self) -> bool:
        """Whether it comes with termcheck: those go together (a test shows it)."""
        return self.path is not None and self.path.parent == folder()

    @property
    def plan(self) -> Plan:
        """What to scan for. Errors: GlossaryError."""
        return self._stored.plan

    def language(self, code: str) -> CompiledLanguage | None:
        """The compiled words of the deprecated terms of one language."""
        return self._stored.language(code)

    def names_in(self, code: str) -> CompiledLanguage | None:
        """The compiled words of the preferred and admitted terms of one language."""
        return self._stored.names_in(code)

    @cached_property
    def _stored(self) -> store.Stored:
        """The compiled forms: committed beside the glossary, else cached, else made now and cached."""
        beside = store.beside(self.path) if self.path else None
        committed = beside.read_bytes() if beside and beside.is_file() else b""
        found = store.opened(committed, key=self.key) or self._cached()
        return found or self._made()

    def _cached(self) -> store.Stored | None:
        data = read_cached(self._cached_name)
        return store.opened(data, key=self.key) if data is not None else None

    def _made(self) -> store.Stored:
        from termcheck.forms.compile import compile_glossary

        data = store.dump(compile_glossary(self.glossary), key=self.key)
        write_cached(self._cached_name, data)
        made = store.opened(data, key=self.key)
        assert made is not None  # it was written a line above
        return made

    @cached_property
    def _cached_name(self) -> str:
        return f"glossary-{self.key}-{store.tools_version()}.jsonl"


def write_compiled(path: Path) -> Path:
    """Compile a glossary file anew and write its forms beside it; the path written. Errors: GlossaryError, InputError."""
    from termcheck.forms.compile import compile_glossary

    resource = Resource(path)
    target = store.beside(path)
    data = store.dump(compile_glossary(resource.glossary), key=resource.key)
    try:
        write_whole(target, data)
    except OSError as error:
        raise InputError(str(target), f"cannot be written: {error.strerror}", try_this="check the folder and its permissions") from error
    return target


class Collection:
    """The glossaries of a run, merged when first asked for."""

    def __init__(self, resources: Sequence[Resource]) -> None:
        self.resources = tuple(resources)
        self._lexicons: dict[str, Lexicon] = {}
        self._names: dict[str, Lexicon] = {}

    @cached_property
    def plans(self) -> list[Plan]:
        """What to scan for, once it is known that the glossaries go together. Errors: GlossaryError."""
        plans = [resource.plan for resource in self.resources]
        self._go_together()
        return plans

    @cached_property
    def glossaries(self) -> tuple[Glossary, ...]:
        """The glossaries with their extensions applied. Errors: GlossaryError."""
        from termcheck.glossary.merge import merge

        return merge([resource.glossary for resource in self.resources])

    def lexicon(self, language: str) -> Lexicon:
        """The lexicon of the deprecated terms of one language, made at its first use."""
        if language not in self._lexicons:
            from termcheck.forms.lexicon import lexicon

            compiled = [part for resource in self.resources if (part := resource.language(language))]
            self._lexicons[language] = lexicon(language, self.glossaries, compiled)
        return self._lexicons[language]

    def names(self, language: str) -> Lexicon:
        """The lexicon of the preferred and admitted terms of one language, made at its first use."""
        if language not in self._names:
            from termcheck.forms.lexicon import lexicon

            compiled = [part for resource in self.resources if (part := resource.names_in(language))]
            self._names[language] = lexicon(language, self.glossaries, compiled, statuses=("preferred", "admitted"))
        return self._names[language]

    def _go_together(self) -> None:
        """Merge them once: two that claim one concept must be told even when no draft holds a candidate."""
        if all(resource.shipped for resource in self.resources):
            return
        name = f"together-{store.digest(' '.join(resource.key for resource in self.resources).encode())}"
        if read_cached(name) is None and self.glossaries:
            write_cached(name, b"")
