"""For readers without a terminal: the units with findings side by side, on one page that needs no script and asks no server."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from termcheck._compare_columns import Marked
from termcheck._compare_text import absent, concerned, marked, place_of, shown_by_row, spot, unaligned
from termcheck._compare_units import Compared, Key, Row, Side
from termcheck.languages import LANGUAGES
from termcheck.places import Places
from termcheck.report import Finding, Report, Suggestion
from termcheck.reporters import _html_others as others
from termcheck.reporters._html_text import escaped, paragraph, place, speech, words
from termcheck.reporters.text import count

if TYPE_CHECKING:
    from termcheck.align import Version
    from termcheck.compare import Comparison

_SIDES = """
.sides { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: .75rem; }
.sides > li { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; }
.sides > li.changes { border-inline-start: 4px solid var(--warning); }
.sides p { margin: 0; }
.unit > ul:last-child { list-style: none; padding: 0; }
.absent { color: var(--soft); font-style: italic; }
td, th { white-space: normal; text-align: start; }
"""


def render(comparisons: Sequence[Comparison], report: Report) -> str:
    """One HTML document."""
    verdict = f"{count(len(report.findings), 'finding')} in {count(len(comparisons), 'comparison')}"
    body = [line for number, comparison in enumerate(comparisons, start=1) for line in _comparison(comparison, number, report)]
    if report.errors:
        body += ['<section aria-labelledby="unchecked">\n<h2 id="unchecked">Not checked</h2>', *others.errors(report.errors), "</section>"]
    if report.skipped:
        body += ['<section aria-labelledby="skipped">\n<h2 id="skipped">Skipped files</h2>', *others.skipped(report.skipped), "</section>"]
    return page("Language versions compared", verdict, body)


def page(title: str, verdict: str, body: Sequence[str]) -> str:
    """A whole page around its sections."""
    style = files("termcheck.reporters").joinpath("page.css").read_text(encoding="utf-8") + _SIDES
    digest = b64encode(sha256(style.encode()).digest()).decode()
    head = (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        # Nothing may be fetched or run, even if a draft's words broke out of their place.
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="termcheck">',
        f"<title>{title}: {verdict}</title>\n<style>{style}</style>\n</head>",
        f'<body>\n<header>\n<h1>{title}</h1>\n<p class="verdict">{verdict}</p>\n</header>\n<main>',
    )
    return "".join(f"{line}\n" for line in (*head, *body, "</main>\n</body>\n</html>"))


def versions_of(comparison: Comparison) -> str:
    """The versions with their languages, as a heading."""
    shown = (f'<bdi class="place">{escaped(one.path)}</bdi> ({escaped(_name(one.language))})' for one in comparison.compared.versions)
    return ", ".join(shown)


def _name(language: str) -> str:
    return LANGUAGES[language].name if language in LANGUAGES else language


def _comparison(comparison: Comparison, number: int, report: Report) -> Iterator[str]:
    shown = shown_by_row(comparison, report)
    found = count(sum(len(findings) for _, findings in shown), "finding")
    units = count(len(comparison.compared.rows), "unit")
    yield f'<section aria-labelledby="comparison-{number}">\n<h2 id="comparison-{number}">Text {number}: {found} in {units}</h2>'
    yield f"<p>{versions_of(comparison)}</p>"
    places = [Places(version.document) for version in comparison.compared.versions]
    for at, (row, findings) in enumerate(shown, start=1):
        yield from _unit(row, findings, f"unit-{number}-{at}", comparison.compared, places)
    yield from _section("Not looked for", [paragraph(note) for note in comparison.notes])
    yield from _section("Not in all versions", [_absent(version, label) for version, label in absent(comparison.compared)])
    yield from _section("Not aligned", [_alone(*passage) for passage in unaligned(comparison)])
    yield "</section>"


def _section(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"<h3>{title}</h3>\n<ul>\n{''.join(f'<li>{item}</li>' for item in items)}\n</ul>"


def _absent(version: Version, label: str) -> str:
    return f'<bdi class="place">{escaped(version.path)}</bdi> has nothing for {escaped(label)}'


def _alone(version: Version, where: str, text: str) -> str:
    return f'<bdi class="place">{escaped(spot(version.path, where))}</bdi>: {words(text, version.language)}'


def _unit(row: Row, findings: Sequence[Finding], name: str, compared: Compared, places: Sequence[Places]) -> Iterator[str]:
    yield f'<section class="unit" aria-labelledby="{name}">\n<h3 id="{name}">{escaped(row.label) or "Unit"}</h3>\n<ul class="sides">'
    changing = {(finding.path, finding.language) for finding in findings}
    concepts = concerned(row, findings)
    yield from (_side(side, compared.versions[side.version], places[side.version], changing, concepts) for side in row.sides)
    yield "</ul>\n<ul>"
    yield from (_finding(finding) for finding in findings)
    yield "</ul>\n</section>"


def _side(side: Side, version: Version, places: Places, changing: set[tuple[str, str]], concepts: set[Key]) -> str:
    head = f"<h4><b>{escaped(_name(version.language))}</b>"
    if not side.segments:
        return f'<li>{head}</h4>\n<p class="absent">This version does not have the unit.</p></li>'
    where = place_of(side.segments[0], places)
    kind = ' class="changes"' if (version.path, version.language) in changing else ""
    shown = f'<bdi class="place">{escaped(spot(version.path, where))}</bdi>'
    return f"<li{kind}>{head} {shown}</h4>\n<p{speech(version.language)}>{_text(marked(side, concepts))}</p></li>"


def _text(text: Marked) -> str:
    pieces, at = [], 0
    for start, end in text.marks:
        if start >= at:
            pieces.append(f"{escaped(text.text[at:start])}<mark>{escaped(text.text[start:end])}</mark>")
            at = end
    return "".join(pieces) + escaped(text.text[at:])


def _finding(finding: Finding) -> str:
    where = place(finding.path, finding.line, finding.column, finding.location)
    languages = {other.found: other.language for other in finding.related}
    pieces = (
        f'<li class="finding {finding.level}">\n<h4><span class="level">{finding.level.capitalize()}</span> {where}</h4>',
        f'<p class="message">{_message(finding.message, languages, finding.language)}</p>',
        _suggestions(finding.suggestions, finding.language),
        f"<details><summary>Why</summary><p>{paragraph(finding.why)}</p></details>" if finding.why else "",
        f'<p class="about"><span>{escaped(finding.concept)} ({escaped(finding.glossary)})</span> <span>{finding.rule}</span></p>\n</li>',
    )
    return "\n".join(piece for piece in pieces if piece)


def _message(text: str, languages: Mapping[str, str], language: str) -> str:
    """A message, its quoted words each in the language of their version."""
    pieces = text.replace("”", "“").split("“")
    return "".join(f"“{words(piece, languages.get(piece, language))}”" if at % 2 else escaped(piece) for at, piece in enumerate(pieces))


def _suggestions(suggestions: Sequence[Suggestion], language: str) -> str:
    if not suggestions:
        return ""
    items = "".join(f"<li><strong>{words(one.text, language)}</strong> {paragraph(one.why)}</li>" for one in suggestions)
    return f'<div class="instead"><p>{"Write instead" if suggestions[0].replaces else "Recast with"}</p><ul>{items}</ul></div>'
