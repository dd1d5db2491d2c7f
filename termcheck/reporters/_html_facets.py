"""By what a reader takes findings apart: concept, language and file. Each has a table of counts and a field of the filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from termcheck.languages import LANGUAGES
from termcheck.model import Level
from termcheck.report import Finding
from termcheck.reporters._html_text import escaped

SHOWN_LEVELS: tuple[Level, ...] = ("error", "warning", "info")
# A longer table is folded, or the findings would begin pages below.
_SHORT = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A way to take findings apart: the label of each, and the labels of all with their numbers."""

    name: str
    label: Callable[[Finding], str]
    numbers: Mapping[str, int]

    def number(self, finding: Finding) -> int:
        return self.numbers[self.label(finding)]


def subject(finding: Finding) -> str:
    """What a finding is about: a concept of a glossary, or the rule where no concept is meant."""
    return f"{finding.concept} ({finding.glossary})" if finding.concept else f"{finding.rule} (rule)"


def language(finding: Finding) -> str:
    """The English name of the language of a finding."""
    if finding.language in LANGUAGES:
        return LANGUAGES[finding.language].name
    return finding.language or "no language"


def path(finding: Finding) -> str:
    """The file of a finding."""
    return finding.path


def facets_of(findings: Sequence[Finding]) -> tuple[Facet, Facet, Facet]:
    """The three facets of the findings."""
    return _facet("concept", subject, findings), _facet("language", language, findings), _facet("file", path, findings)


def _facet(name: str, label: Callable[[Finding], str], findings: Sequence[Finding]) -> Facet:
    labels = sorted({label(finding) for finding in findings})
    return Facet(name=name, label=label, numbers={one: number for number, one in enumerate(labels, start=1)})


def table(facet: Facet, findings: Sequence[Finding]) -> str:
    """The counts of a facet. A name leads to its first finding; the page's script filters by it instead."""
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("Errors", "Warnings", "Info", "All"))
    rows = "\n".join(_rows(facet, findings))
    whole = (
        f"<table>\n<caption>Findings by {facet.name}</caption>\n"
        f'<thead><tr><th scope="col">{facet.name.capitalize()}</th>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>'
    )
    if len(facet.numbers) <= _SHORT:
        return whole
    return f"<details>\n<summary>Findings by {facet.name}: {len(facet.numbers)} rows</summary>\n{whole}\n</details>"


def _rows(facet: Facet, findings: Sequence[Finding]) -> list[str]:
    first: dict[int, int] = {}
    counts: dict[int, Counter[Level]] = {}
    for at, finding in enumerate(findings, start=1):
        number = facet.number(finding)
        first.setdefault(number, at)
        counts.setdefault(number, Counter())[finding.level] += 1
    return [_row(facet.name, label, number, first[number], counts[number]) for label, number in facet.numbers.items()]


def _row(name: str, label: str, number: int, first: int, counts: Counter[Level]) -> str:
    cells = "".join(_cell(count) for count in (*(counts[level] for level in SHOWN_LEVELS), counts.total()))
    link = f'<a href="#finding-{first}" data-filter="{name}" data-value="{number}">{escaped(label)}</a>'
    return f'<tr><th scope="row">{link}</th>{cells}</tr>'


def _cell(count: int) -> str:
    return f"<td>{count}</td>" if count else '<td class="none">0</td>'


def form(facets: Sequence[Facet]) -> str:
    """The filter, hidden until the page's script shows it."""
    levels = "".join(f'<option value="{level}">{level.capitalize()}</option>' for level in SHOWN_LEVELS)
    fields = "\n".join((_select("level", levels), *(_select(facet.name, _options(facet)) for facet in facets)))
    return f"""<form id="filter" role="search" aria-label="Filter the findings" hidden>
<p class="field"><label for="by-text">Words</label><input id="by-text" name="text" type="search" autocomplete="off"></p>
{fields}
<p class="field"><button type="reset">Show all</button></p>
<p id="matches" role="status"></p>
</form>"""


def _select(name: str, options: str) -> str:
    return (
        f'<p class="field"><label for="by-{name}">{name.capitalize()}</label>'
        f'<select id="by-{name}" name="{name}"><option value="">All</option>{options}</select></p>'
    )


def _options(facet: Facet) -> str:
    return "".join(f'<option value="{number}">{escaped(label) or "-"}</option>' for label, number in facet.numbers.items())
