"""Forms written out for other tools: what a lexicon reads as a term is among them."""

from __future__ import annotations

import pytest
from helpers import deprecated

from termcheck.forms.collection import Resource
from termcheck.forms.written import written_forms

# Language, term, forms that are among its last word's, words that are not
FORMS = [
    ("en", "{term: farm hand}", {"hand", "hands"}, {"handy"}),
    ("nl", "{term: knecht, not_forms: [knechten]}", {"knecht"}, {"knechten", "knechtschap"}),
    ("pl", "{term: robotnik rolny}", {"rolny", "rolnego", "rolnym"}, {"rola"}),
    ("ga", "{term: cailín}", {"cailín", "chailín", "gcailín"}, {"ailín"}),
    ("nl", "{term: '=knecht'}", {"knecht"}, {"knechten"}),
]


@pytest.mark.parametrize(("language", "text", "among", "others"), FORMS)
def test_forms_are_those_by_which_a_term_is_found(language, text, among, others):
    resource = Resource(None, deprecated(**{language: text}))
    (forms,) = written_forms(resource.glossary, resource.language).values()
    last = forms.rows[0][-1]
    assert last is not None
    assert among <= set(last.forms)
    assert set(last.forms).isdisjoint(others)
