"""The reports on the files of a run as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from termcheck.errors import InputError, TermcheckError
from termcheck.report import Finding, Mention, Problem, Report, Skipped, Summary, by_level

Seen = tuple[tuple[tuple[str, str], tuple[int, int]], ...]
# The report on every file with nothing to report: a run may have 100,000 of them, and who holds it knows the path.
CLEAN = Report(summary=Summary(files=1))


def attempted(step: Callable[[], Report], *, path: str) -> Report:
    """What a step makes of a file, or the error that kept it from it."""
    try:
        return step()
    except InputError as error:
        return Report(errors=(problem(error, path=path),))


def problem(error: TermcheckError, *, path: str = "") -> Problem:
    """An error as data for the report."""
    where = error.where
    return Problem(path=where.path or path, line=where.line, column=where.column, message=error.what, advice=error.try_this)


def skipped(path: str, reason: str) -> Report:
    """The report on a file that was not read."""
    return Report(skipped=(Skipped(path=path, reason=reason),))


def looked_at(path: str, names: Seen) -> Report:
    """The report on a file that holds no more than names, by which others may call the same."""
    return Report(checked=(path,), seen=names, summary=CLEAN.summary)


def of_path(path: str, report: Report) -> Report:
    """The report on a file, with its path where that is clean."""
    return replace(CLEAN, checked=(path,)) if report is CLEAN else report


def of_files(paths: Sequence[str], reports: Sequence[Report], *more: Report) -> Report:
    """The reports on files, in their order, and more reports, as one."""
    checked = tuple(one for path, report in zip(paths, reports, strict=True) for one in ((path,) if report is CLEAN else report.checked))
    whole = combined([*(report for report in reports if report is not CLEAN), *more])
    return replace(whole, checked=checked, summary=replace(whole.summary, files=len(checked)))


def combined(reports: Sequence[Report]) -> Report:
    """Several reports as one, in the order of paths and places, equal findings numbered."""
    found = sorted((finding for report in reports for finding in report.findings), key=lambda finding: finding.order)
    findings = tuple(_numbered(found)) if found else ()
    mentions = tuple(sorted((mention for report in reports for mention in report.mentions), key=lambda mention: mention.order))
    left_out = tuple(one for report in reports for one in report.skipped)
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
        skipped=left_out,
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
