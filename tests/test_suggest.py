from __future__ import annotations

import pytest
from helpers import glossary_of

from termcheck.model import Use
from termcheck.readers.sourcemap import whole
from termcheck.suggest import suggestions

SUGGESTED = [
    ("{preferred: a, deprecated: x}", ["a: preferred term"]),
    ("{preferred: [a, b], admitted: d, deprecated: x}", ["a: preferred term", "b: preferred term"]),
    ("{preferred: {term: a, evidence: unverified}, deprecated: x}", ["a: preferred term (unverified)"]),
    ("{preferred: a, deprecated: {term: x, use: instead}}", ["instead: replacement given by the glossary"]),
    ("{preferred: 'stem|s', deprecated: x}", ["stems: preferred term"]),
    ("{admitted: d, deprecated: x}", []),
]


@pytest.mark.parametrize(("terms", "expected"), SUGGESTED)
def test_the_authors_replacement_else_the_preferred_terms_of_the_language(terms, expected):
    concept = glossary_of(f"concepts:\n  - {{id: c, terms: {{nl: {terms}, de: {{preferred: Z}}}}}}\n").concepts[0]
    use = Use(segment=whole("x"), start=0, end=1, concept=concept, term=concept.terms_in("nl", "deprecated")[0], tier="citation")
    assert [f"{one.text}: {one.why}" for one in suggestions(use)] == expected
    assert not any(one.safe for one in suggestions(use))
