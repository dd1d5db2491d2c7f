"""Comments and tracked changes in Word files.

Nothing is taken away: the text before is what remains when all changes are rejected, and what is not touched stays byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from termcheck._review_comment import Own, Paragraphs, comment, own_comments, paragraphs_of, paragraphs_of_list
from termcheck._review_marks import By, Edits, Numbers, Vocabulary
from termcheck._review_package import WordFile, root_of, with_comments
from termcheck._review_story import Passage, Story
from termcheck.readers.docx import members
from termcheck.report import Finding, Report, Suggestion
from termcheck.settings import Limits

Recheck = Callable[[bytes], Report]

__all__ = ["By", "Left", "Revision", "copy_name", "fixed_document", "reviewed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A finding that was not replaced, and why."""

    finding: Finding
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A Word file with comments and tracked changes.

    `commented` have a comment of their own (`known` had one from an earlier review), `listed` stand in the first comment, for no comment
    can hang where they are; `replaced` are tracked changes, `left` are not.
    """

    data: bytes
    commented: tuple[Finding, ...] = ()
    known: tuple[Finding, ...] = ()
    listed: tuple[Finding, ...] = ()
    replaced: tuple[Finding, ...] = ()
    left: tuple[Left, ...] = ()


def reviewed(data: bytes, report: Report, *, path: str, limits: Limits, by: By, suggest: bool, recheck: Recheck | None = None) -> Revision:
    """A Word file with a comment at every finding of its report, and with tracked replacements where `suggest` is set.

    `recheck` gives the report on the result: a replacement that would itself be found is not made. Errors: InputError for a file that is
    none of Word, damaged, signed or beyond the limits.
    """

    def revised(refused: frozenset[str]) -> Revision:
        draft = _Draft(data, path=path, limits=limits, by=by)
        findings = draft.without_own_comments(report.findings)
        for finding in findings if suggest else ():
            draft.replace(finding, _choice(finding, refused, unsafe=True))
        for finding in findings:
            draft.comment(finding, paragraphs_of(finding, report.sources))
        draft.comment_on_listed()
        return draft.revision()

    return _lasting(revised, recheck)


def fixed_document(
    data: bytes, findings: Iterable[Finding], *, path: str, limits: Limits, by: By, unsafe: bool, recheck: Recheck | None = None
) -> Revision:
    """A Word file with safe suggestions (`unsafe`: the others too) as tracked changes and no comments. Errors: those of `reviewed`."""
    given = tuple(findings)

    def revised(refused: frozenset[str]) -> Revision:
        draft = _Draft(data, path=path, limits=limits, by=by)
        for finding in draft.without_own_comments(given):
            draft.replace(finding, _choice(finding, refused, unsafe=unsafe))
        return draft.revision()

    return _lasting(revised, recheck)


def _choice(finding: Finding, refused: frozenset[str], *, unsafe: bool) -> Suggestion | str:
    """The first suggestion that takes the place of what was found, else why there is none."""
    fitting = [one for one in finding.suggestions if one.replaces]
    if not fitting:
        return "needs recasting"
    allowed = [one for one in fitting if one.safe or unsafe]
    if not allowed:
        return "unsafe"
    lasting = (one for one in allowed if not any(words in one.text.lower() for words in refused))
    return next(lasting, "would be found again")


def _lasting(revised: Callable[[frozenset[str]], Revision], recheck: Recheck | None) -> Revision:
    """The revision without replacements that a check finds again: a preferred term may hold a deprecated one."""
    first = revised(frozenset())
    if recheck is None or not first.replaced:
        return first
    again = frozenset(finding.found.lower() for finding in recheck(first.data).findings)
    return revised(again)


def copy_name(path: str) -> Path:
    """Where the reviewed copy of a file goes: beside it, as NAME.reviewed.docx."""
    file = Path(path)
    return file.with_name(f"{file.stem}.reviewed{file.suffix}")


class _Draft:
    """A file under review: the edits of each of its parts, and what became of each finding."""

    def __init__(self, data: bytes, *, path: str, limits: Limits, by: By) -> None:
        self._data, self._path, self._by = data, path, by
        self._file = WordFile(data, path=path, limits=limits)
        self._members = members(data, path=path, limits=limits)
        self._numbers = Numbers(member.source for member in self._members)
        self._edits: dict[int, Edits] = {}
        self._own = next((self._own_in(part) for part, member in enumerate(self._members) if member.kind == "comments"), Own())
        self._comments: list[tuple[int, Paragraphs]] = []
        self._commented: list[Finding] = []
        self._known: list[Finding] = []
        self._listed: list[Finding] = []
        self._replaced: list[Finding] = []
        self._left: list[Left] = []

    def without_own_comments(self, findings: Iterable[Finding]) -> Sequence[Finding]:
        """The findings in their order, without what an earlier review says itself."""
        return [finding for finding in sorted(findings, key=lambda finding: finding.order) if not self._is_own(finding)]

    def replace(self, finding: Finding, choice: Suggestion | str) -> None:
        """Replace a finding as a tracked change, or note why not."""
        why = choice if isinstance(choice, str) else self._obstacle(finding, choice)
        if why:
            self._left.append(Left(finding=finding, why=why))
        else:
            self._replaced.append(finding)

    def comment(self, finding: Finding, paragraphs: Paragraphs) -> None:
        """Hang a comment on a finding, unless an earlier review did; where none can hang, it is listed."""
        edits, passage = self._at(finding)
        if passage is None or self._kind_of(finding) != "document" or not edits.story.holds_comment(passage):
            self._listed.append(finding)
        elif self._has_comment(edits.story, passage, paragraphs):
            self._known.append(finding)
        else:
            self._comments.append((edits.comment(passage), paragraphs))
            self._commented.append(finding)

    def comment_on_listed(self) -> None:
        """Name in a comment at the start of the body what no comment can hang on."""
        known = frozenset(line for paragraphs in self._own.texts.values() for line in paragraphs)
        paragraphs = paragraphs_of_list(self._listed, self._replaced, known)
        number = self._edits_of(0).comment_at_head() if paragraphs else None
        if number is not None:
            self._comments.append((number, paragraphs))

    def revision(self) -> Revision:
        """The outcome; without any edit, the bytes as they were."""
        return Revision(
            data=self._written(),
            commented=tuple(self._commented),
            known=tuple(self._known),
            listed=tuple(self._listed),
            replaced=tuple(self._replaced),
            left=tuple(self._left),
        )

    def _written(self) -> bytes:
        if not self._comments and not self._replaced:
            return self._data
        texts = {self._members[part].name: edits.written() for part, edits in sorted(self._edits.items()) if edits.is_edited}
        if self._comments:
            with_comments(self._file, self._members, self._xml_of_comments, texts)
        return self._file.with_texts(texts)

    def _xml_of_comments(self, prefix: str) -> str:
        words = Vocabulary(prefix, root_of(self._members[0].source).namespace)
        return "".join(comment(paragraphs, number, self._by, words) for number, paragraphs in sorted(self._comments))

    def _obstacle(self, finding: Finding, suggestion: Suggestion) -> str:
        """Replace a finding; why that cannot be done, empty when it is done."""
        edits, passage = self._at(finding)
        if passage is None or self._kind_of(finding) == "comments":
            return "stands in a comment or a description"
        why = edits.story.obstacle(passage, finding.found)
        return why or ("" if edits.replace(passage, suggestion.text) else "overlaps another replacement")

    def _at(self, finding: Finding) -> tuple[Edits, Passage | None]:
        where = finding.source
        if where is None:
            return self._edits_of(0), None
        edits = self._edits_of(where.part)
        return edits, edits.story.passage(where.start, where.end)

    def _edits_of(self, part: int) -> Edits:
        if part not in self._edits:
            member = self._members[part]
            root = root_of(member.source)
            story = Story(member.source, path=self._path)
            self._edits[part] = Edits(story, Vocabulary(root.name, root.namespace), self._by, self._numbers)
        return self._edits[part]

    def _kind_of(self, finding: Finding) -> str:
        return self._members[finding.source.part].kind if finding.source else ""

    def _own_in(self, part: int) -> Own:
        return own_comments(self._members[part].source, self._by, path=self._path)

    def _is_own(self, finding: Finding) -> bool:
        return finding.source is not None and self._kind_of(finding) == "comments" and self._own.hold(finding.source.start)

    def _has_comment(self, story: Story, passage: Passage, paragraphs: Paragraphs) -> bool:
        run = story.runs[passage.first]
        return passage.start == run.start and any(self._own.texts.get(number) == paragraphs for number in run.begun)
