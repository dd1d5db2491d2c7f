"""termcheck inside spaCy: `nlp.add_pipe("termcheck", config={"glossaries": ["child-protection"]})`.

Adds `doc.spans["termcheck"]` (label = rule, kb_id = concept) and `doc._.termcheck`, the report. Offsets count in `doc.text`.
Only spaCy imports this module (entry point `spacy_factories`), and it looks for the factory as soon as it has done so: hence the imports
of spaCy at the top, which everywhere else stand inside functions.
"""

from __future__ import annotations

from spacy.language import Language as Pipeline
from spacy.tokens import Doc, Span

from termcheck.check import Checker
from termcheck.detect import normal_code

SPANS = "termcheck"


class Component:
    """Checks each document that passes; the language is the pipeline's unless one is given (Maltese: blank "xx" with language "mt")."""

    def __init__(self, glossaries: list[str], language: str) -> None:
        self._checker = Checker(glossaries)
        self._language = language
        if not Doc.has_extension("termcheck"):
            Doc.set_extension("termcheck", default=None)

    def __call__(self, doc: Doc) -> Doc:
        report = self._checker.check_text(doc.text, language=self._language)
        doc._.termcheck = report
        doc.spans[SPANS] = [_span(doc, finding.start, finding.end, finding.rule, finding.concept) for finding in report.findings]
        return doc


@Pipeline.factory("termcheck", default_config={"glossaries": [], "language": None}, assigns=["doc._.termcheck", "doc.spans"])
def make_component(nlp: Pipeline, name: str, glossaries: list[str], language: str | None) -> Component:
    """The factory behind the entry point. Errors: InputError for a language that is none of the 24."""
    return Component(glossaries, normal_code(language or str(nlp.lang)))


def _span(doc: Doc, start: int, end: int, label: str, concept: str) -> Span:
    span = doc.char_span(start, end, label=label, kb_id=concept, alignment_mode="expand")
    assert span is not None  # "expand" finds a span for any range inside the text
    return span
