"""The reports on the files of a run as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from termcheck.report import Finding, Mention, Report, Summary, by_level


def combined(reports: Sequence[Report]) -> Report:
    """Several reports as one, in the order of paths and places, equal findings numbered."""
    found = sorted((finding for report in reports for finding in report.findings), key=lambda finding: finding.order)
    findings = tuple(_numbered(found)) if found else ()
    mentions = tuple(sorted((mention for report in reports for mention in report.mentions), key=lambda mention: mention.order))
    skipped = tuple(one for report in reports for one in report.skipped)
    errors = tuple(one for report in reports for one in report.errors)
    checked = tuple(path for report in reports for path in report.checked)
    unchanged = tuple(finding for report in reports for finding in report.unchanged)
    sources = dict(sorted(item for report in reports for item in report.sources.items()))
    summary = replace(
        counted(Summary(), findings, mentions),
        files=sum(report.summary.files for report in reports),
        other_language=sum(report.summary.other_language for report in reports),
        unchanged=len(unchanged),
    )
    return Report(
        findings=findings,
        mentions=mentions,
        unchanged=unchanged,
        skipped=skipped,
        errors=errors,
        checked=checked,
        sources=sources,
        summary=summary,
    )


def counted(summary: Summary, findings: Sequence[Finding], mentions: Sequence[Mention]) -> Summary:
    """The summary with the counts of findings and mentions."""
    return replace(summary, findings=by_level(findings), mentions=len(mentions))


def _numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, equal ones told apart by their ordinal."""
    from termcheck.places import fingerprint

    seen: Counter[str] = Counter()
    for finding in findings:
        own = fingerprint(finding.key, seen[finding.key])
        seen[finding.key] += 1
        yield finding if own == finding.fingerprint else replace(finding, fingerprint=own)
