"""The findings of a page, file by file, and the concepts with the reasons and sources that they rest on."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from termcheck.model import Source
from termcheck.report import Finding, Report, Suggestion
from termcheck.reporters._html_facets import Facet, language, subject
from termcheck.reporters._html_text import address, escaped, message, paragraph, place, sentence, words
from termcheck.reporters._place import also


def findings(report: Report, facets: Sequence[Facet]) -> Iterator[str]:
    """A section for each file. The findings come in the order of the report, numbered from 1."""
    for path, group in groupby(enumerate(report.findings, start=1), key=lambda numbered: numbered[1].path):
        numbered = list(group)
        name = f"file-{numbered[0][0]}"
        yield f'<section class="file" aria-labelledby="{name}">\n<h3 id="{name}"><bdi class="place">{escaped(path)}</bdi></h3>\n<ol>'
        yield from (_finding(finding, number, facets, report.sources) for number, finding in numbered)
        yield "</ol>\n</section>"


def _finding(finding: Finding, number: int, facets: Sequence[Facet], sources: Mapping[str, tuple[Source, ...]]) -> str:
    data = "".join(f' data-{facet.name}="{facet.number(finding)}"' for facet in facets)
    where = place(finding.path, finding.line, finding.column, finding.location)
    pieces = (
        f'<li class="finding {finding.level}" id="finding-{number}" data-level="{finding.level}"{data}>',
        f'<h4><span class="level">{finding.level.capitalize()}</span> {where}</h4>',
        sentence(finding),
        f'<p class="message">{message(finding.message, finding.language)}</p>',
        _suggestions(finding),
        _related(finding),
        f'<p class="note"><b>Note:</b> {paragraph(finding.note)}</p>' if finding.note else "",
        _why(finding, facets[0], len(sources.get(finding.concept, ()))),
        f'<p class="about">{_about(finding)}</p>',
        "</li>",
    )
    return "\n".join(piece for piece in pieces if piece)


def _suggestions(finding: Finding) -> str:
    if not finding.suggestions:
        return ""
    items = "".join(f"<li>{_suggestion(one, finding.language)}</li>" for one in finding.suggestions)
    head = "Write instead" if finding.suggestions[0].replaces else "Recast with"
    return f'<div class="instead"><p>{head}</p><ul>{items}</ul></div>'


def _related(finding: Finding) -> str:
    items = "".join(f"<li>{escaped(also(one))}</li>" for one in finding.related)
    return f'<div class="related"><p>See also</p><ul>{items}</ul></div>' if items else ""


def _suggestion(suggestion: Suggestion, language: str) -> str:
    notes = "".join(f' <span class="aside">{paragraph(text)}</span>' for text in (suggestion.why, suggestion.note) if text)
    return f"<strong>{words(suggestion.text, language)}</strong>{notes}"


def _why(finding: Finding, concepts: Facet, sources: int) -> str:
    """The way to the reason, which stands once on the page: a whole text for each of 10,000 findings would make it 20 MB."""
    counted = f", and {sources} {'source' if sources == 1 else 'sources'}" if sources else ""
    link = f'<a href="#concept-{concepts.number(finding)}">the reason for {escaped(subject(finding))}</a>'
    return f'<details class="why"><summary>Why{counted}</summary><p>See {link}.</p></details>'


def _about(finding: Finding) -> str:
    pieces = [language(finding)] if finding.language else []
    pieces += [subject(finding), finding.rule] if finding.concept else [subject(finding)]
    return " ".join(f"<span>{escaped(piece)}</span>" for piece in (*pieces, f"fingerprint {finding.fingerprint}"))


def concepts(report: Report, facet: Facet) -> Iterator[str]:
    """What each concept rests on: the reason, and its sources."""
    examples: dict[str, list[Finding]] = {}
    for finding in report.findings:
        examples.setdefault(facet.label(finding), []).append(finding)
    for label, number in facet.numbers.items():
        yield f'<article class="concept" id="concept-{number}">\n<h3>{escaped(label)}</h3>\n<div class="reason">'
        yield from _reasons(examples[label])
        if examples[label][0].concept:
            yield _sources(report.sources.get(examples[label][0].concept, ()))
        yield "</div>\n</article>"


def _reasons(examples: Sequence[Finding]) -> Iterator[str]:
    whys = dict.fromkeys(finding.why for finding in examples if finding.why)
    if not whys and not examples[0].concept:
        whys = dict.fromkeys([_why_of_rule(examples[0].rule)])
    yield from (f"<p>{paragraph(why)}</p>" for why in whys or ["The glossary gives no reason."])


def _why_of_rule(name: str) -> str:
    from termcheck.rules import RULES

    manual = inspect.cleandoc(RULES[name].__doc__ or "").splitlines() if name in RULES else []
    after = manual[manual.index("Why") + 1 :] if "Why" in manual else []
    return " ".join(after[: after.index("")] if "" in after else after) or "No concept is meant."


def _sources(sources: Sequence[Source]) -> str:
    if not sources:
        return '<p class="aside">No source is given.</p>'
    return f'<p class="label">Sources</p>\n<ul class="sources">{"".join(f"<li>{_source(one)}</li>" for one in sources)}</ul>'


def _source(source: Source) -> str:
    target = address(source.url)
    title = paragraph(source.title) or escaped(source.id)
    if target is None:
        return ", ".join(piece for piece in (title, paragraph(source.reference), paragraph(source.url)) if piece)
    linked = f'<a href="{escaped(target)}" rel="noopener noreferrer">{title or escaped(target)}</a>'
    return ", ".join(piece for piece in (linked, paragraph(source.reference)) if piece)
