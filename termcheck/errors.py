"""What can go wrong on the user's side, said so that the user can mend it."""

from __future__ import annotations

from functools import partial

from termcheck.model import Origin


class TermcheckError(Exception):
    """Wrong input: where it is, what is wrong, what to try. Exit code 2."""

    def __init__(self, where: Origin | str, what: str, *, try_this: str = "") -> None:
        super().__init__(what)
        self.where = where if isinstance(where, Origin) else Origin(path=where)
        self.what = what
        self.try_this = try_this

    def __str__(self) -> str:
        advice = f" ({self.try_this})" if self.try_this else ""
        place = str(self.where)
        return f"{place}: {self.what}{advice}" if place else f"{self.what}{advice}"

    def __reduce__(self) -> tuple[object, ...]:
        # An exception is rebuilt from its message alone; one that cannot be breaks the pool of processes that it comes from.
        return partial(type(self), try_this=self.try_this), (self.where, self.what)


class GlossaryError(TermcheckError):
    """A glossary that cannot be used."""


class SettingsError(TermcheckError):
    """Settings that cannot be used."""


class InputError(TermcheckError):
    """A path or file that cannot be checked: missing, unreadable, wrong encoding, damaged."""


class MissingExtraError(InputError):
    """A file format whose reader needs a package that is not installed."""
