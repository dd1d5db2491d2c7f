"""What is known and what is new, in reports made by hand, in drafts edited at random, and on the command line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from edited_drafts import TERMS, Drafts
from helpers import a_hit, exactly

from termcheck.baseline import Baseline, Entry, only_new, update, written
from termcheck.check import Checker
from termcheck.report import Gone, Problem, Report, Skipped, Summary
from termcheck.reports import combined
from termcheck.settings import Settings


def findings(written_as: str) -> tuple:
    """Findings from `path:key path:key`, in places that go up."""
    return tuple(a_hit(path=path, key=key, start=at) for at, (path, key) in enumerate(one.split(":") for one in written_as.split()))


def entries(written_as: str) -> tuple[Entry, ...]:
    """Entries from `path:key:count path:key:count`."""
    parts = (one.split(":") for one in written_as.split())
    return tuple(Entry(path=path, key=key, count=int(count), concept="c", found="abc") for path, key, count in parts)


def report_of(found: str, checked: str, **more: object) -> Report:
    return Report(findings=findings(found), checked=tuple(checked.split()), **more)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The current folder, in which a.md, b.md and sub/c.md exist."""
    (tmp_path / "sub").mkdir()
    for name in ("a.md", "b.md", "sub/c.md"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


# findings, files checked, entries → new ones, entries gone; a.md, b.md and sub/c.md exist
BUDGETS = {
    "what is in the file is known": ("a.md:k", "a.md", "a.md:k:1", "", ""),
    "what is not is new": ("a.md:k", "a.md", "", "a.md:k", ""),
    "another key is another finding": ("a.md:k", "a.md", "a.md:l:1", "a.md:k", "a.md:l:1"),
    "equal ones are counted": ("a.md:k a.md:k a.md:k", "a.md", "a.md:k:2", "a.md:k", ""),
    "what occurs less often is gone so many times": ("a.md:k", "a.md", "a.md:k:3", "", "a.md:k:2"),
    "text moves between files of the run": ("b.md:k", "a.md b.md", "a.md:k:1", "", ""),
    "text moves once": ("b.md:k b.md:k", "a.md b.md", "a.md:k:1", "b.md:k", ""),
    "a copy is new": ("a.md:k b.md:k", "a.md b.md", "a.md:k:1", "b.md:k", ""),
    "a copy in an earlier file is new": ("a.md:k b.md:k", "a.md b.md", "b.md:k:1", "a.md:k", ""),
    "text moves from a file that has gone": ("a.md:k", "a.md", "old.md:k:1", "", ""),
    "it moves from there before it moves from a file that is left": ("a.md:k", "a.md b.md", "b.md:k:1 old.md:k:1", "", "b.md:k:1"),
    "a renamed file keeps what it had": ("a.md:k a.md:k a.md:l", "a.md", "old.md:k:2 old.md:l:1", "", ""),
    "a file that was not checked keeps its entry": ("a.md:k", "a.md", "b.md:k:1", "a.md:k", ""),
    "what stood in a file that has gone is gone": ("", "a.md", "old.md:k:1 sub/old.md:k:2", "", "old.md:k:1 sub/old.md:k:2"),
    "a file that was not checked loses nothing": ("", "a.md", "sub/c.md:k:1", "", ""),
    "standard input has entries of its own": ("<stdin>:k", "<stdin>", "<stdin>:k:1", "", ""),
    "standard input loses nothing when files are checked": ("", "a.md", "<stdin>:k:1", "", ""),
    "paths are told one way": ("./sub/../a.md:k", "./sub/../a.md", "a.md:k:1", "", ""),
    "a folder where a file was is not the file": ("", "a.md", "sub:k:1", "", "sub:k:1"),
}


@pytest.mark.parametrize(("found", "checked", "known", "new", "gone"), BUDGETS.values(), ids=list(BUDGETS))
def test_a_baseline_counts(found, checked, known, new, gone, folder):
    left = only_new(report_of(found, checked), Baseline(folder=folder, entries=entries(known)), partial=False)
    assert " ".join(f"{one.path}:{one.key}" for one in left.findings) == new
    assert [(one.path, one.count) for one in left.gone] == [(entry.path, entry.count) for entry in entries(gone)]
    assert len(left.known) == len(found.split()) - len(left.findings)


def test_the_last_of_equal_findings_is_the_new_one(folder):
    left = only_new(report_of("a.md:k a.md:k a.md:k", "a.md"), Baseline(folder=folder, entries=entries("a.md:k:2")), partial=False)
    assert [one.start for one in left.known] == [0, 1]
    assert [one.start for one in left.findings] == [2]


def test_the_summary_counts_what_is_new_and_what_is_known(folder):
    report = report_of("a.md:k a.md:l a.md:l", "a.md", summary=Summary(files=1, findings={"error": 3, "warning": 0, "info": 0}, mentions=2))
    left = only_new(report, Baseline(folder=folder, entries=entries("a.md:l:9")), partial=False)
    assert left.summary == Summary(files=1, findings={"error": 0, "warning": 1, "info": 0}, mentions=2, known=2)


def test_a_partial_run_cannot_tell_what_has_gone(folder):
    left = only_new(report_of("a.md:k", "a.md"), Baseline(folder=folder, entries=entries("a.md:k:1 a.md:l:1 old.md:l:1")), partial=True)
    assert (left.findings, left.gone) == ((), ())


def test_the_level_does_not_matter(folder):
    report = Report(findings=(replace(a_hit(path="a.md"), key="k", level="error"),), checked=("a.md",))
    assert only_new(report, Baseline(folder=folder, entries=entries("a.md:k:1")), partial=False).findings == ()


def unread(path: str, *, skipped: bool) -> Report:
    if skipped:
        return Report(skipped=(Skipped(path=path, reason="r"),))
    return Report(errors=(Problem(path=path, line=None, column=None, message="m", advice=""),))


@pytest.mark.parametrize("skipped", [True, False])
@pytest.mark.parametrize("path", ["old.md", "lost/old.md", "lost", "./lost/"])
def test_a_file_that_could_not_be_read_has_not_gone(path, skipped, folder):
    baseline = Baseline(folder=folder, entries=entries("lost/old.md:k:1 old.md:k:1"))
    gone = only_new(unread(path, skipped=skipped), baseline, partial=False).gone
    assert [one.path for one in gone] == (["lost/old.md"] if path == "old.md" else ["old.md"])
    kept = update(unread(path, skipped=skipped), baseline, prune=True).baseline.entries
    assert [one.path for one in kept] == (["old.md"] if path == "old.md" else ["lost/old.md"])


def test_what_has_gone_is_told_by_the_path_from_here(folder, monkeypatch):
    monkeypatch.chdir(folder / "sub")
    baseline = Baseline(folder=folder, entries=entries("b.md:k:1 old.md:k:1 sub/c.md:k:1"))
    assert only_new(report_of("", "c.md ../b.md"), baseline, partial=False).gone == tuple(
        Gone(path=path, concept="c", found="abc", count=1) for path in ("../b.md", "../old.md", "c.md")
    )


def test_names_count_from_the_folder_of_the_baseline_however_it_is_named(folder, monkeypatch):
    link = folder.parent / f"{folder.name}-link"
    link.symlink_to(folder, target_is_directory=True)
    for base in (folder, link):
        for path in ("a.md", str(folder / "a.md"), str(link / "a.md"), "sub/../a.md"):
            left = only_new(report_of(f"{path}:k", path), Baseline(folder=base, entries=entries("a.md:k:1")), partial=False)
            assert (left.findings, left.gone) == ((), ())
    left = only_new(report_of("a.md:k", "a.md"), Baseline(folder=folder / "sub", entries=entries("../a.md:k:1")), partial=False)
    assert left.findings == ()


# findings, files checked, old entries, prune → entries written, how many are new, how many have gone
UPDATES = {
    "a first baseline has all findings": ("b.md:k a.md:l a.md:k b.md:k", "a.md b.md", "", False, "a.md:k:1 a.md:l:1 b.md:k:2", 4, 0),
    "the same findings are the same entries": ("a.md:k a.md:k", "a.md", "a.md:k:2", False, "a.md:k:2", 0, 0),
    "what is new comes": ("a.md:k a.md:l", "a.md", "a.md:k:1", False, "a.md:k:1 a.md:l:1", 1, 0),
    "what has gone stays": ("", "a.md", "a.md:k:1 old.md:k:2", False, "a.md:k:1 old.md:k:2", 0, 3),
    "what has gone is pruned": ("", "a.md", "a.md:k:1 old.md:k:2", True, "", 0, 3),
    "a count that shrank stays": ("a.md:k", "a.md", "a.md:k:3", False, "a.md:k:3", 0, 2),
    "a count that shrank is pruned": ("a.md:k", "a.md", "a.md:k:3", True, "a.md:k:1", 0, 2),
    "files that were not checked keep theirs": ("a.md:k", "a.md", "b.md:k:1 sub/c.md:l:1", True, "a.md:k:1 b.md:k:1 sub/c.md:l:1", 1, 0),
    "an entry follows its text": ("b.md:k", "a.md b.md", "a.md:k:1", False, "b.md:k:1", 0, 0),
    "entries follow a renamed file": ("a.md:k a.md:l", "a.md", "old.md:k:1 old.md:l:1", False, "a.md:k:1 a.md:l:1", 0, 0),
}


@pytest.mark.parametrize(("found", "checked", "old", "prune", "then", "new", "gone"), UPDATES.values(), ids=list(UPDATES))
def test_a_baseline_is_brought_up_to_date(found, checked, old, prune, then, new, gone, folder):
    changed = update(report_of(found, checked), Baseline(folder=folder, entries=entries(old)), prune=prune)
    assert [(one.path, one.key, one.count) for one in changed.baseline.entries] == [(one.path, one.key, one.count) for one in entries(then)]
    assert (changed.new, changed.gone) == (new, gone)
    again = update(report_of(found, checked), changed.baseline, prune=prune)
    assert written(again.baseline) == written(changed.baseline)


def test_a_copy_of_what_stands_on_an_unchanged_line_is_new(folder):
    old, copy = (a_hit(path="a.md", key="k", found="x") for _ in range(2))
    report = Report(findings=(copy,), unchanged=(old,), checked=("a.md",))
    left = only_new(report, Baseline(folder=folder, entries=entries("a.md:k:1")), partial=True)
    assert (left.findings, left.known) == ((copy,), ())


def test_an_entry_says_what_was_found_on_one_line(folder):
    report = Report(findings=(a_hit(path="a.md", key="k", found="kinder-\nporno\n  x"),), checked=("a.md",))
    (entry,) = update(report, Baseline(folder=folder), prune=False).baseline.entries
    assert entry == Entry(path="a.md", key="k", count=1, rule="deprecated-term", concept="c", found="kinderporno x")


def test_a_key_in_many_files_takes_no_longer_for_each(folder):
    many = 20_000
    report = report_of(" ".join(f"new{number}.md:k" for number in range(many)), " ".join(f"new{number}.md" for number in range(many)))
    old = Baseline(folder=folder, entries=entries(" ".join(f"old{number}.md:k:1" for number in range(many))))
    left = only_new(report, old, partial=False)
    assert (len(left.findings), len(left.gone)) == (0, 0)


class Checked:
    """Drafts as a run reports on them; what did not change is not checked again."""

    def __init__(self, seed: int) -> None:
        self._checker = Checker([exactly(en=list(TERMS))], settings=Settings(mentions={"quotation": "off"}))
        self._reports: dict[tuple[str, str], Report] = {}
        self.drafts = Drafts(seed, files=3, blocks=3)

    def report(self) -> Report:
        return combined([self._report(name, self.drafts.text(name)) for name in sorted(self.drafts.files)])

    def _report(self, name: str, text: str) -> Report:
        if (name, text) not in self._reports:
            self._reports[name, text] = self._checker.check_text(text, language="en", format="markdown", path=name)
        return self._reports[name, text]


def after(checked: Checked, baseline: Baseline) -> tuple[int, int]:
    """How many findings are new, and how many entries have gone."""
    left = only_new(checked.report(), baseline, partial=False)
    assert len(left.findings) + len(left.known) == checked.drafts.terms()
    return len(left.findings), sum(one.count for one in left.gone)


# Four times 250 edits outside of the four words; after each, something is planted, something disturbed, and taken back.
@pytest.mark.parametrize("seed", range(4))
def test_after_any_edit_nothing_old_comes_back_and_nothing_new_is_hidden(seed, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    checked = Checked(seed)
    baseline = update(checked.report(), Baseline(folder=tmp_path), prune=False).baseline
    for _ in range(250):
        checked.drafts.edit()
        assert after(checked, baseline) == (0, 0)
        with checked.drafts.for_a_moment():
            planted = checked.drafts.plant()
            assert after(checked, baseline) == (planted, 0)
        with checked.drafts.for_a_moment():
            disturbed = checked.drafts.disturb()
            assert after(checked, baseline) == (disturbed, disturbed)
