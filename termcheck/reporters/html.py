"""For readers without a terminal: one page that holds all it needs, asks no server for anything and works without its script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from termcheck.report import Report
from termcheck.reporters import _html_others as others
from termcheck.reporters._html_facets import Facet, facets_of, form, table
from termcheck.reporters._html_findings import concepts, findings

if TYPE_CHECKING:
    from termcheck.reporters import Style

# What the page's script shows when it holds findings back.
REST = '<p id="rest" hidden><button type="button">Show more</button></p>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the page that the contents list."""

    id: str
    title: str
    body: str


def render(report: Report, style: Style) -> str:
    """One HTML document. Mentions are always in it, folded; no style changes it."""
    sections = tuple(_sections(report))
    lines = (*_head(report), *_top(report, sections), *(_section(section) for section in sections), *_foot())
    return "".join(f"{line}\n" for line in lines)


def _sections(report: Report) -> Iterator[Section]:
    facets = facets_of(report.findings)
    yield Section(id="summary", title="Summary", body=_joined(_summary(report, facets)))
    if report.errors:
        yield Section(id="unchecked", title="Not checked", body=_joined(others.errors(report.errors)))
    if report.findings:
        yield Section(id="concepts", title="Reasons and sources", body=_joined(concepts(report, facets[0])))
        yield Section(id="findings", title="Findings", body=_joined((form(facets), *findings(report, facets), REST)))
    if report.mentions:
        yield Section(id="mentions", title="Mentions", body=_joined(others.mentions(report.mentions)))
    if report.gone:
        yield Section(id="gone", title="Gone from the drafts", body=_joined(others.gone(report.gone)))
    if report.skipped:
        yield Section(id="skipped", title="Skipped files", body=_joined(others.skipped(report.skipped)))


def _section(section: Section) -> str:
    return (
        f'<section id="{section.id}" aria-labelledby="{section.id}-title">\n'
        f'<h2 id="{section.id}-title" tabindex="-1">{section.title}</h2>\n{section.body}\n</section>'
    )


def _head(report: Report) -> Iterator[str]:
    style, script = _resource("page.css"), _resource("page.js")
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    # Nothing may be fetched or run but the two pieces of this page, even if a draft's words broke out of their place.
    yield (
        f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src {_digest(style)}; '
        f"script-src {_digest(script)}; base-uri 'none'; form-action 'none'\">"
    )
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="termcheck">'
    yield f"<title>Terminology report: {_verdict(report)}</title>\n<style>{style}</style>\n</head>"


def _resource(name: str) -> str:
    return files("termcheck.reporters").joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _top(report: Report, sections: Sequence[Section]) -> Iterator[str]:
    target = "findings" if report.findings else "summary"
    yield f'<body>\n<a class="skip" href="#{target}-title">Skip to the {target}</a>'
    yield f'<header>\n<h1>Terminology report</h1>\n<p class="verdict">{_verdict(report)}</p>'
    links = "".join(f'<li><a href="#{section.id}-title">{section.title}</a></li>' for section in sections)
    yield f'<nav aria-label="Contents"><ul>{links}</ul></nav>\n</header>\n<main>'


def _foot() -> Iterator[str]:
    yield "</main>\n<footer>\n<p>Made by termcheck. Only a click on a source asks a server for anything.</p>\n</footer>"
    yield f"<script>{_resource('page.js')}</script>\n</body>\n</html>"


def _verdict(report: Report) -> str:
    number, read = len(report.findings), report.summary.files
    of_files = _counted(read, "file")
    if not number:
        return f"no findings in {of_files}"
    return f"{_counted(number, 'finding')} in {len({one.path for one in report.findings})} of {of_files}"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _summary(report: Report, facets: Sequence[Facet]) -> Iterator[str]:
    yield '<dl class="figures">'
    yield from (f'<div class="{kind}"><dt>{name}</dt><dd>{number}</dd></div>' for kind, name, number in _figures(report))
    yield "</dl>"
    if report.findings:
        yield '<div class="tables">'
        yield from (table(facet, report.findings) for facet in facets)
        yield "</div>"


def _figures(report: Report) -> Iterator[tuple[str, str, int]]:
    summary = report.summary
    yield "plain", "Files checked", summary.files
    yield "error", "Errors", summary.findings.get("error", 0)
    yield "warning", "Warnings", summary.findings.get("warning", 0)
    yield "info", "Info", summary.findings.get("info", 0)
    yield "plain", "Mentions let pass", summary.mentions
    # What only some runs have is not shown as nothing: a reader would ask what a baseline is.
    rare = {
        "Known in the baseline": summary.known,
        "On unchanged lines": summary.unchanged,
        "Gone from the baseline": sum(one.count for one in report.gone),
        "Passages in other languages": summary.other_language,
    }
    yield from (("plain", name, number) for name, number in rare.items() if number)
    yield "plain", "Files skipped", len(report.skipped)
    yield "plain", "Not checked", len(report.errors)


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines)
