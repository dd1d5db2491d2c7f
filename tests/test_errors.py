from __future__ import annotations

import pytest

from termcheck.errors import GlossaryError, InputError, MissingExtraError, SettingsError, TermcheckError
from termcheck.model import Origin

SHOWN = [
    (Origin(path="g.yaml", line=3, column=5), "no term", "add one", "g.yaml:3:5: no term (add one)"),
    ("draft.md", "cannot be read", "", "draft.md: cannot be read"),
    ("", "unknown language", "try nl", "unknown language (try nl)"),
]


@pytest.mark.parametrize(("where", "what", "advice", "shown"), SHOWN)
def test_an_error_says_where_what_and_what_to_try(where, what, advice, shown):
    assert str(TermcheckError(where, what, try_this=advice)) == shown


@pytest.mark.parametrize("kind", [GlossaryError, SettingsError, InputError, MissingExtraError])
def test_every_error_of_the_user_is_caught_by_one_name(kind):
    error = kind("p", "w", try_this="t")
    assert isinstance(error, TermcheckError)
    assert (error.where, error.what, error.try_this) == (Origin(path="p"), "w", "t")
