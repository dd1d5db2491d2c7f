"""The file of a baseline: written, merged by git, read back, and refused with the place of its mistake."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from termcheck.baseline import Baseline, Entry, load_baseline, written
from termcheck.errors import InputError

WHOLE = """\
{
  "schema": 1,
  "findings": [
    {"path": "a.md", "key": "k", "count": 2, "rule": "deprecated-term", "concept": "csam", "found": "παιδική πορνογραφία"},
    {"path": "b.md", "key": "k", "count": 1, "rule": "", "concept": "", "found": ""}
  ]
}
"""
ENTRIES = (
    Entry(path="a.md", key="k", count=2, rule="deprecated-term", concept="csam", found="παιδική πορνογραφία"),
    Entry(path="b.md", key="k", count=1),
)


def load(folder: Path, source: str | bytes) -> Baseline:
    data = source if isinstance(source, bytes) else source.encode("utf-8", "backslashreplace")
    (folder / "known.json").write_bytes(data)
    return load_baseline(folder / "known.json")


def listed(*rows: str) -> str:
    return '{"schema": 1, "findings": [\n' + "\n".join(rows) + "\n]}"


def test_a_baseline_has_one_line_for_each_entry(tmp_path):
    assert written(Baseline(folder=tmp_path, entries=ENTRIES)) == WHOLE
    assert load(tmp_path, WHOLE) == Baseline(folder=tmp_path, entries=ENTRIES)


def test_an_empty_baseline_has_no_entry(tmp_path):
    assert written(Baseline(folder=tmp_path)) == '{\n  "schema": 1,\n  "findings": [\n  ]\n}\n'
    assert load(tmp_path, written(Baseline(folder=tmp_path))).entries == ()


A, B, MORE = '{"path": "a", "key": "k", "count": 1}', '{"path": "b", "key": "k", "count": 1}', '{"path": "a", "key": "k", "count": 3}'
TAKEN = {
    "any layout": json.dumps(json.loads(listed(f"{A},", B)), indent=8),
    "line ends of Windows": listed(f"{A},", B).replace("\n", "\r\n"),
    "a byte order mark": "\ufeff" + listed(f"{A},", B),
    "any order": listed(f"{B},", A),
    "a comma too few": listed(A, B),
    "a comma too many": listed(f"{A},", f"{B},"),
    "commas as a merge of both sides leaves them": listed(A, f"{B},").replace("\n", "  \r\n"),
    "keys of later versions": listed('{"path": "a", "key": "k", "count": 1, "since": []},', B),
    "an entry twice": listed(f"{A},", f"{A},", B),
}


@pytest.mark.parametrize("source", TAKEN.values(), ids=list(TAKEN))
def test_what_other_programs_and_merges_make_of_the_file_is_read(source, tmp_path):
    assert load(tmp_path, source).entries == (Entry(path="a", key="k", count=1), Entry(path="b", key="k", count=1))


@pytest.mark.parametrize("rows", [(f"{A},", MORE), (f"{MORE},", A)])
def test_of_an_entry_that_stands_twice_the_larger_counts(rows, tmp_path):
    assert load(tmp_path, listed(*rows)).entries == (Entry(path="a", key="k", count=3),)


@pytest.mark.parametrize("found", ["},\n]", "},]", "}\n{", '"', "\u2028", "\ud800", "a\\b", "<<<<<<< HEAD", "\n=======\n"])
def test_any_words_survive(found, tmp_path):
    entries = (Entry(path=f"{found}.md", key="k", count=1, found=found), Entry(path=f"{found}.nl.md", key="k", count=1))
    assert load(tmp_path, written(Baseline(folder=tmp_path, entries=entries))).entries == tuple(sorted(entries, key=lambda one: one.spot))


CONFLICT = listed(f"{A},", "<<<<<<< HEAD", f"{A},", "=======", f"{B},", ">>>>>>> branch", B)
# what stands in the file → where and how it is refused
MISTAKES = {
    "a conflict": (CONFLICT, "known.json:3:1", "conflict"),
    "a conflict with its base": (listed("||||||| base", A), "known.json:2:1", "conflict"),
    "half a conflict": (listed(A, ">>>>>>> x"), "known.json:3:1", "conflict"),
    "nothing": ("", "known.json:1:1", "is not JSON"),
    "half of the file": (WHOLE[:80], "known.json:4:46", "is not JSON"),
    "other signs": (listed(f"{A};"), "known.json:2:38", "is not JSON"),
    "brackets without end": ("[" * 100_000, "known.json", "is not JSON"),
    "a number without end": (listed("9" * 5000), "known.json", "is not JSON"),
    "another encoding": (b'{"schema": 1,\n"findings": "\xe9"}', "known.json:2:14", "is not UTF-8"),
    "a list": ("[]", "known.json", "is not a baseline"),
    "a report": ('{"schema": "1.0", "findings": []}', "known.json", "is not a baseline"),
    "no schema": ('{"findings": []}', "known.json", "is not a baseline"),
    "a schema that is no number": ('{"schema": true, "findings": []}', "known.json", "is not a baseline"),
    "no list": ('{"schema": 1, "findings": {}}', "known.json", "is not a baseline"),
    "a later schema": ('{"schema": 2, "findings": []}', "known.json", "schema 2"),
    "an entry that is a text": (listed(f"{A},", '"a"'), "known.json:3:1", "must be an object"),
    "no count": (listed('{"path": "a", "key": "k"}'), "known.json:2:1", "`count`"),
    "a count of nothing": (listed(f"{A},", f"{B},", '  {"path": "a", "key": "k", "count": 0}'), "known.json:4:3", "`count`"),
    "a count of less than nothing": (listed('{"path": "a", "key": "k", "count": -1}'), "known.json:2:1", "`count`"),
    "a count beyond reason": (listed('{"path": "a", "key": "k", "count": 1000000001}'), "known.json:2:1", "`count`"),
    "a count in pieces": (listed('{"path": "a", "key": "k", "count": 1.5}'), "known.json:2:1", "`count`"),
    "a count that is a yes": (listed('{"path": "a", "key": "k", "count": true}'), "known.json:2:1", "`count`"),
    "a path that is a number": (listed('{"path": 1, "key": "k", "count": 1}'), "known.json:2:1", "`path`"),
    "no path": (listed('{"key": "k", "count": 1}'), "known.json:2:1", "`path`"),
    "an empty key": (listed('{"path": "a", "key": "", "count": 1}'), "known.json:2:1", "`key`"),
    "words that are none": (listed('{"path": "a", "key": "k", "count": 1, "found": null}'), "known.json:2:1", "`found`"),
    "a list that stands twice": ('{"findings": [1], "schema": 1,\n "findings":\n[ 2]}', "known.json:3:3", "must be an object"),
    "other keys before": ('{"a": {"findings": [1]}, "schema": 1, "findings": [ ' + A + " , 5]}", "known.json:1:93", "must be an object"),
}


@pytest.mark.parametrize(("source", "place", "what"), MISTAKES.values(), ids=list(MISTAKES))
def test_a_mistake_has_its_place_and_advice(source, place, what, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match=what) as caught:
        load(tmp_path, source)
    assert str(caught.value.where) == place
    assert caught.value.try_this


@pytest.mark.parametrize(("name", "what"), [("no.json", "no such file"), (".", "cannot be read"), ("loose.json", "cannot be read")])
def test_a_file_that_cannot_be_read_is_refused(name, what, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("loose.json").symlink_to("nowhere.json")
    with pytest.raises(InputError, match=what) as caught:
        load_baseline(Path(name))
    assert caught.value.try_this


def test_a_file_that_is_missing_names_the_command_that_writes_it(tmp_path):
    with pytest.raises(InputError) as caught:
        load_baseline(tmp_path / "no.json")
    assert "termcheck baseline" in caught.value.try_this


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["", "a", "k", "\ud800"]),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["schema", "findings", "path", "key", "count", "found"]), inner)
    ),
    max_leaves=12,
)
PIECES = [
    '{"schema": 1, "findings": [',
    "]}",
    A,
    B,
    ",",
    "\n",
    "{",
    "}",
    "]",
    '"',
    "<<<<<<< x\n",
    "=======\n",
    "1e999",
    "NaN",
    " ",
    "\\u0000",
    "\r",
]
SOURCES = st.one_of(
    JSON.map(json.dumps),
    JSON.map(lambda value: json.dumps({"schema": 1, "findings": value}, indent=1)),
    st.lists(JSON, max_size=5).map(lambda entries: json.dumps({"schema": 1, "findings": entries})),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 9), st.text(max_size=3)).map(
        lambda cut: WHOLE[: cut[0]] + cut[2] + WHOLE[cut[0] + cut[1] :]
    ),
)


@settings(max_examples=200)
@given(SOURCES)
@example('{"schema": 1, "findings": [{"path": "\\u0000", "key": "k", "count": 1}]}')
def test_any_file_is_read_or_refused(tmp_path_factory, source):
    folder = tmp_path_factory.getbasetemp()
    try:
        entries = load(folder, source).entries
    except InputError as error:
        assert error.try_this
    else:
        assert load(folder, written(Baseline(folder=folder, entries=entries))).entries == entries


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=termcheck", "-c", "user.email=termcheck@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, *entries: Entry) -> None:
    (folder / "known.json").write_text(written(Baseline(folder=folder, entries=entries)), encoding="utf-8")
    git(folder, "add", "known.json")
    git(folder, "commit", "--quiet", "--message", "entries")


@pytest.fixture
def repository(tmp_path):
    if not shutil.which("git"):
        pytest.skip("needs git")
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    return tmp_path


def entry(path: str, count: int = 1) -> Entry:
    return Entry(path=path, key=f"key of {path}", count=count)


def merged(folder: Path, base: list[Entry], ours: list[Entry], theirs: list[Entry]) -> tuple[Entry, ...]:
    """What stands in the file after a branch is merged."""
    commit(folder, *base)
    git(folder, "branch", "theirs")
    commit(folder, *ours)
    git(folder, "checkout", "--quiet", "theirs")
    commit(folder, *theirs)
    git(folder, "merge", "--quiet", "main", "--message", "merge")
    return load_baseline(folder / "known.json").entries


OLD = [entry("b.md"), entry("d.md"), entry("f.md")]


def test_git_merges_entries_of_two_branches_without_a_conflict(repository):
    ours, theirs = [entry("a.md"), *OLD], [*OLD[:2], entry("e.md"), OLD[2], entry("g.md")]
    assert [one.path for one in merged(repository, OLD, ours, theirs)] == ["a.md", "b.md", "d.md", "e.md", "f.md", "g.md"]


def test_git_merges_what_one_branch_took_out(repository):
    assert [one.path for one in merged(repository, OLD, OLD[1:], [*OLD, entry("g.md")])] == ["d.md", "f.md", "g.md"]


def test_with_a_union_merge_two_branches_may_write_in_the_same_place(repository):
    (repository / ".gitattributes").write_text("known.json merge=union\n", encoding="utf-8")
    git(repository, "add", ".gitattributes")
    ours, theirs = [*OLD[:2], entry("f.md", 3), entry("g.md")], [*OLD[:2], entry("f.md", 2), entry("h.md"), entry("i.md")]
    found = merged(repository, OLD, ours, theirs)
    assert [(one.path, one.count) for one in found] == [("b.md", 1), ("d.md", 1), ("f.md", 3), ("g.md", 1), ("h.md", 1), ("i.md", 1)]
