"""The language versions of one act: whether they name the same concepts in the same places, by terms of the same standing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from termcheck._compare_gaps import without_terms
from termcheck._compare_units import Compared, rows
from termcheck.align import Version, align, is_bilingual, split_bilingual
from termcheck.check import problem
from termcheck.detect import OFFICIAL
from termcheck.errors import InputError
from termcheck.model import Use
from termcheck.report import Finding, Problem, Report, Skipped, Summary
from termcheck.reports import combined
from termcheck.rules import missing_concept, split_concept, uneven_status
from termcheck.settings import Settings
from termcheck.suppress import keep

if TYPE_CHECKING:
    from termcheck.check import Checker
    from termcheck.judge import Named

RULES = (missing_concept, split_concept, uneven_status)
# Mentions that name no concept to a reader: an address, program code, and words that the glossary or the settings say are meant otherwise.
NOT_SAID = frozenset({"code", "exception"})
_NAME_IT = "name the file `act.nl.md`, write `lang: nl` into its front matter, or set `languages:` in termcheck.yaml"
_NAME_OTHERS = "name the other versions too: `termcheck compare act.nl.md act.en.md`, or `--by-suffix` with their folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """The uses and mentions of terms in one version, in the order of the text."""

    uses: tuple[Use, ...] = ()
    mentions: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Versions side by side, what all of them hold, what has to change, and what could not be asked."""

    compared: Compared
    hits: tuple[Hits, ...]
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()


def compare_paths(checker: Checker, paths: Sequence[str]) -> Comparison:
    """Compare files, each of them a version, or the languages of the segments of one file (XLIFF, TMX).

    Errors: InputError for a file that cannot be read, whose language is not known, or that is the second in its language.
    """
    named = [checker.named(path) for path in paths]
    if len(named) == 1 and is_bilingual(named[0].document):
        return _compare_segments(named[0], checker.settings)
    versions = [_version(one) for one in named]
    _check(versions)
    return compare(versions, [_hits(one.uses, one.mentions) for one in named], checker.settings)


def _compare_segments(named: Named, settings: Settings) -> Comparison:
    """Compare the languages of one file; those that no glossary has are left out, and it is said."""
    held = split_bilingual(named.document)
    versions = [version for version in held if version.language in OFFICIAL]
    _check(versions or [_version(named)])
    comparison = compare(versions, _hits_by_version(versions, named), settings)
    others = [version.language for version in held if version not in versions]
    notes = tuple(f"{named.document.path}: the segments in {language} are left out" for language in others)
    return replace(comparison, notes=(*comparison.notes, *notes))


def compare(versions: Sequence[Version], hits: Sequence[Hits], settings: Settings) -> Comparison:
    """Align versions and ask the rules about what stands beside what."""
    alignment = align(versions)
    heard = [(_heard(one.uses, settings), _heard(one.mentions, settings)) for one in hits]
    compared = Compared(versions=alignment.versions, rows=rows(alignment, heard), unaligned=alignment.unaligned)
    found = [finding for rule in RULES for finding in rule.findings(compared, settings)]
    findings = tuple(sorted(_not_suppressed(found, compared), key=lambda finding: finding.order))
    return Comparison(compared=compared, hits=tuple(hits), findings=findings, notes=tuple(_notes(compared)))


def report_of(comparisons: Sequence[Comparison], *, errors: Sequence[Problem] = (), skipped: Sequence[Skipped] = ()) -> Report:
    """The findings of comparisons as a report, which every output shows."""
    reports = [_report(comparison) for comparison in comparisons]
    return combined([*reports, Report(errors=tuple(errors), skipped=tuple(skipped))])


def _report(comparison: Comparison) -> Report:
    documents = {version.path: version.document for version in comparison.compared.versions}
    unread = [(path, *what) for path, document in documents.items() for what in document.unread]
    errors = tuple(problem(InputError(path, what, try_this=advice)) for path, what, advice in unread)
    return Report(findings=comparison.findings, errors=errors, checked=tuple(documents), summary=Summary(files=len(documents)))


def _version(named: Named) -> Version:
    return Version(path=named.document.path, language=named.language or "", document=named.document)


def _hits(uses: Iterable[Use], mentions: Iterable[tuple[Use, str]]) -> Hits:
    return Hits(uses=tuple(uses), mentions=tuple(use for use, reason in mentions if reason not in NOT_SAID))


def _hits_by_version(versions: Sequence[Version], named: Named) -> list[Hits]:
    """The hits of each language of a document whose segments are of several."""
    owners = {id(segment): version.language for version in versions for segment in version.document.segments}
    return [
        _hits(
            (use for use in named.uses if owners.get(id(use.segment)) == version.language),
            ((use, reason) for use, reason in named.mentions if owners.get(id(use.segment)) == version.language),
        )
        for version in versions
    ]


def _check(versions: Sequence[Version]) -> None:
    """Errors: InputError for fewer than two versions, an unknown language, or two versions in one language."""
    if len(versions) < 2:
        raise InputError(versions[0].path if versions else "", "stands alone; a comparison needs two versions", try_this=_NAME_OTHERS)
    first: dict[str, Version] = {}
    for version in versions:
        if version.language not in OFFICIAL:
            raise InputError(version.path, "the language is not known", try_this=_NAME_IT)
        other = first.setdefault(version.language, version)
        if other is not version:
            what = f"is in “{version.language}”, as {other.path} is; two versions have to be in two languages"
            raise InputError(version.path, what, try_this=f"leave one out, or {_NAME_IT}")


def _heard(uses: Iterable[Use], settings: Settings) -> list[Use]:
    """The hits of concepts that are to be looked at."""
    return [use for use in uses if (settings.level_of(use.concept.id, "") or use.concept.level) != "off"]


def _not_suppressed(findings: Sequence[Finding], compared: Compared) -> Iterator[Finding]:
    """The findings that no comment in their own file silences."""
    for path, document in {version.path: version.document for version in compared.versions}.items():
        yield from keep((finding for finding in findings if finding.path == path), document).findings


def _notes(compared: Compared) -> Iterator[str]:
    for concept, languages in without_terms(compared).items():
        yield f"{concept}: the glossary has no preferred or admitted term in {', '.join(languages)}; not missed there"
