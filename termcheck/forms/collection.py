"""The glossaries of a run: what to scan for at once, everything else when a candidate asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.cache import cache_folder, read_cached, write_cached, write_whole
from termcheck.errors import GlossaryError, InputError
from termcheck.forms import store
from termcheck.glossary.builtin import folder

# A clean run reads the plans and no more: what parses, compiles and looks up words is imported where it is first needed.
if TYPE_CHECKING:
    from termcheck.forms.compile import Compiled, CompiledLanguage
    from termcheck.forms.lexicon import Lexicon
    from termcheck.forms.plan import Plan
    from termcheck.model import Glossary


class Resource:
    """A glossary by its file, opened only as far as is needed, or as a value."""

    def __init__(self, path: Path | None, value: Glossary | None = None) -> None:
        self.path = path
        self.value = value

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
        return self.value or self._parsed()

    def _parsed(self) -> Glossary:
        """The glossary in the file, by what an earlier run has read there."""
        from termcheck.glossary.stored import dumped, loaded

        # Places in it have the path as it was given.
        of = store.digest(f"{self.path} {self.key} {store.version_of('glossary', '')}".encode())
        known = read_cached(f"parsed-{of}.json")
        if known is not None and known[: len(of)] == store.digest(known[len(of) :]).encode():
            return loaded(known[len(of) :])
        from termcheck.glossary.load import load_glossary

        key, glossary = self.key, load_glossary(str(self.path))
        # A file that was written to since it was looked at is no longer what the key says.
        if Resource(self.path).key == key:
            data = dumped(glossary)
            write_cached(f"parsed-{of}.json", store.digest(data).encode() + data)
        return glossary

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
        return self._whole(lambda: self._stored.language(code))

    def names_in(self, code: str) -> CompiledLanguage | None:
        """The compiled words of the preferred and admitted terms of one language."""
        return self._whole(lambda: self._stored.names_in(code))

    def _whole(self, read: Callable[[], CompiledLanguage | None]) -> CompiledLanguage | None:
        """What is read, if need be from forms made anew: the file may be damaged where nobody looked, or gone since it was opened."""
        try:
            return read()
        except (OSError, store.DamagedError):
            self._stored = self._made()
        return read()

    @cached_property
    def _stored(self) -> store.Stored | Compiled:
        """The compiled forms: committed beside the glossary, else cached, else made now and cached."""
        beside = store.opened(store.beside(self.path), key=self.key) if self.path else None
        return beside or store.opened(cache_folder() / self._cached_name, key=self.key) or self._made()

    def _made(self) -> store.Stored | Compiled:
        from termcheck.forms.compile import compile_glossary

        compiled = compile_glossary(self.glossary)
        write_cached(self._cached_name, store.dump(compiled, key=self.key))
        # Where the cache cannot be written, what was made has to do.
        return store.opened(cache_folder() / self._cached_name, key=self.key) or compiled

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
        self._same: dict[str, Mapping[tuple[str, str], str]] = {}

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

    def same_names(self, language: str) -> Mapping[tuple[str, str], str]:
        """For each name of a language, by concept and term, the first one that differs from it in number or article only."""
        if language not in self._same:
            from termcheck.forms.same import same_names

            self._same[language] = same_names(self.names(language))
        return self._same[language]

    def _go_together(self) -> None:
        """Merge them once: two that claim one concept must be told even when no draft holds a candidate."""
        if all(resource.shipped for resource in self.resources):
            return
        name = f"together-{store.digest(' '.join(resource.key for resource in self.resources).encode())}"
        if read_cached(name) is None and self.glossaries:
            write_cached(name, b"")
