"""What `fix` does to texts, bytes and files. What is typed at the command line: tests/cli/cases/fix.yaml."""

from __future__ import annotations

import io
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from helpers import a_hit, exactly, glossary_of
from hypothesis import given, settings
from hypothesis import strategies as st
from readers.make_documents import paragraph, word

from termcheck import Checker
from termcheck._fix_bytes import landed, new_text, spelling_of, spliced
from termcheck._fix_write import PREFIX, other_names, replace_bytes, tidy
from termcheck.errors import InputError
from termcheck.fix import FileFix, Fixer, fix_paths, fixed, refuse_unfixable
from termcheck.readers import FORMATS, READERS, format_of
from termcheck.report import Suggestion
from termcheck.review import By
from termcheck.settings import Limits, Settings

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from review import accepted, rejected

MARKDOWN = READERS["markdown"]
NOUN = "pos: noun, number: singular"
OWN = glossary_of(f"""\
concepts:
  - id: migrant
    terms: {{en: {{preferred: {{term: irregular migrant, {NOUN}}}, deprecated: {{term: illegal migrant, {NOUN}}}}}}}
  - id: porn
    terms: {{en: {{preferred: {{term: child sexual abuse material, {NOUN}}}, deprecated: {{term: child pornography, {NOUN}}}}}}}
  - id: again
    terms: {{en: {{preferred: {{term: big street dog, {NOUN}}}, deprecated: {{term: street dog, {NOUN}}}}}}}
  - id: other
    terms: {{en: {{preferred: {{term: tiny street dog, {NOUN}}}, deprecated: {{term: alley cat, {NOUN}}}}}}}
  - id: letters
    terms: {{en: {{preferred: {{term: łódź, {NOUN}}}, deprecated: {{term: rowing boat, {NOUN}}}}}}}
  - id: sign
    terms: {{en: {{preferred: {{term: "x `y", {NOUN}}}, deprecated: {{term: code word, {NOUN}}}}}}}
  - id: recast
    terms: {{en: {{preferred: {{term: abuse, {NOUN}}}, deprecated: {{term: pornographic, pos: adjective}}}}}}
  - id: unknown
    terms: {{en: {{preferred: removal, deprecated: expulsion}}}}
  - id: nothing
    terms: {{en: {{deprecated: vagrant}}}}
""")


@cache
def checker() -> Checker:
    return Checker([OWN])


def words(change: Callable[[bytes, str], list[list[str]]], data: bytes) -> list[str]:
    """The paragraphs of a Word file's body once its changes are accepted or rejected."""
    body = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    return ["".join(piece.partition("|")[2] for piece in pieces) for pieces in change(body, "Anna")]


def fixed_text(text: str, *, unsafe: bool = False, name: str = "a.en.md", encoding: str = "utf-8", **wishes: list[str]) -> str:
    return Fixer(checker(), language="en", unsafe=unsafe, **wishes).fix(text.encode(encoding), path=name).new.decode(encoding)


def finding(start: int, end: int, *texts: str, **changes: object):
    values = {"literal": True, "suggestions": tuple(Suggestion(text=text, safe=True) for text in texts), **changes}
    return a_hit(start=start, end=end, **values)


APPLIED = [
    ([finding(0, 3, "x")], "x def ghi", []),
    ([finding(4, 7, "xxxxx"), finding(0, 3, "y")], "y xxxxx ghi", []),
    ([finding(0, 7, "x"), finding(4, 7, "y")], "x ghi", ["overlap"]),
    ([finding(0, 3, "x"), finding(0, 7, "y")], "y ghi", ["overlap"]),
    ([finding(0, 3, "x", "y")], "x def ghi", []),
    ([finding(0, 3)], "abc def ghi", ["no replacement"]),
    ([finding(0, 3, "x", literal=False)], "abc def ghi", ["markup"]),
    ([finding(0, 3, suggestions=(Suggestion(text="x", replaces=False),))], "abc def ghi", ["recast"]),
    ([finding(0, 3, suggestions=(Suggestion(text="x"),))], "abc def ghi", ["unsafe"]),
    ([finding(0, 3, suggestions=(Suggestion(text="x"), Suggestion(text="y", safe=True)))], "abc def ghi", ["unsafe"]),
]
CHANGED = [
    ("The illegal migrant spoke.", "The irregular migrant spoke."),
    ("# Illegal Migrant\r\n\r\nThe illegal migrant  \r\nspoke.\r\n", "# Irregular Migrant\r\n\r\nThe irregular migrant  \r\nspoke.\r\n"),
    ("The illegal\nmigrant spoke.", "The irregular\nmigrant spoke."),
    ("> The child\n> pornography &amp; more", "> The child\n> pornography &amp; more"),
    ("The **child pornography** was seized.", "The **child sexual abuse material** was seized."),
    ("The child **pornography** was seized.", "The child **pornography** was seized."),
    ("`child pornography`. Illegal migrant.", "`child pornography`. Irregular migrant."),
    ("The term “illegal migrant” is outdated.", "The term “illegal migrant” is outdated."),
    ("The illegal migrant<!-- termcheck: ignore --> spoke.", "The illegal migrant<!-- termcheck: ignore --> spoke."),
    ("An expulsion of the illegal migrant.", "An expulsion of the irregular migrant."),
    ("The street dog barked. The illegal migrant spoke.", "The street dog barked. The irregular migrant spoke."),
    ("The alley cat slept.", "The alley cat slept."),
    ("The code word and a ` here.", "The code word and a ` here."),
    ("---\ntitle: Child pornography\n---\n\nText.\n", "---\ntitle: Child sexual abuse material\n---\n\nText.\n"),
]


@pytest.mark.parametrize(("findings", "expected", "reasons"), APPLIED)
def test_the_first_suggestion_is_applied_where_it_may_be(findings, expected, reasons):
    result = fixed("abc def ghi", findings, reader=MARKDOWN, unsafe=False)
    assert (result.text, [one.reason for one in result.left]) == (expected, reasons)


def test_unsafe_suggestions_are_applied_when_they_are_wanted():
    result = fixed("abc def", [finding(0, 3, suggestions=(Suggestion(text="x"),))], reader=MARKDOWN, unsafe=True)
    assert (result.text, len(result.applied), result.left) == ("x def", 1, ())


def test_a_text_is_written_as_the_format_writes_it():
    class Entities:
        def written(self, text: str) -> str:
            return text.replace("&", "&amp;")

    assert fixed("abc", [finding(0, 3, "a & b")], reader=Entities(), unsafe=False).text == "a &amp; b"


@pytest.mark.parametrize(("text", "expected"), CHANGED)
def test_a_draft_is_fixed_where_that_is_safe(text, expected):
    assert fixed_text(text) == expected


def test_concepts_and_rules_narrow_it_down():
    text = "The illegal migrant and the child pornography."
    assert fixed_text(text, concepts=["porn"]) == "The illegal migrant and the child sexual abuse material."
    assert fixed_text(text, concepts=["g/migrant"]) == "The irregular migrant and the child pornography."
    assert fixed_text(text, rules=["unused-suppression"]) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252", "latin-1", "cp1250"])
def test_bytes_outside_the_edits_are_the_same_in_every_encoding(encoding):
    text = "\tété \u00a0The illegal migrant é\r\nö\rü\x0cThe illegal migrant"
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    data = (mark + text).encode(encoding)
    own = Checker([OWN], settings=Settings(encoding=None if encoding.startswith("utf") else encoding))
    result = Fixer(own, language="en").fix(data, path="a.txt")
    assert result.new == (mark + text.replace("illegal", "irregular")).encode(encoding) and len(result.fixed.edits) == 2


@pytest.mark.parametrize("encoding", ["utf-7", "iso-2022-jp"])
def test_an_encoding_whose_bytes_hang_together_is_refused(encoding):
    data = b"+AGEAYg- the illegal migrant" if encoding == "utf-7" else "日本 the illegal migrant 日本".encode(encoding)
    result = Fixer(Checker([OWN], settings=Settings(encoding=encoding)), language="en").fix(data, path="a.txt")
    assert result.new == data or result.new.decode(encoding) == data.decode(encoding).replace("illegal", "irregular")
    assert encoding != "utf-7" or "does not give back the same bytes" in result.after.errors[0].message


def test_letters_that_the_encoding_has_not_are_left():
    own = Checker([OWN], settings=Settings(encoding="latin-1"))
    result = Fixer(own, language="en").fix(b"The rowing boat.", path="a.txt")
    assert (result.new, [one.reason for one in result.fixed.left]) == (b"The rowing boat.", ["encoding"])


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5), st.text(max_size=5)), max_size=5))
def test_splicing_bytes_is_splicing_text(text, wishes):
    source = text.encode("utf-8", "ignore").decode().removeprefix("\ufeff")
    findings = [finding(start, min(start + length, len(source)), new) for start, length, new in wishes if start <= len(source)]
    result = fixed(source, findings, reader=MARKDOWN, unsafe=True, writable=lambda new: new == new.encode("utf-8", "ignore").decode())
    spelling = spelling_of(source.encode(), source, path="a", encoding=None)
    assert spliced(source.encode(), source, result.edits, spelling, path="a") == result.text.encode()


PIECES = (
    "The illegal migrant¦child pornography¦Child\nPornography¦an expulsion¦street dog¦alley cat¦code word¦vagrant¦the term¦“¦”¦so-called¦not¦but¦and"
    "¦is outdated¦**¦*¦`¦~~¦> ¦- ¦\n¦\n\n¦\r\n¦.¦,¦# ¦<!-- ¦ -->¦irregular migrant¦(Article 5)¦Directive 2011/93/EU on¦[a](b)¦pornographic¦| a |¦{¦}"
    "¦&amp;¦ł"
)
DRAFTS = st.lists(st.sampled_from(PIECES.split("¦")), max_size=25).map(" ".join)
PO = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n\nmsgid "illegal migrant"\nmsgstr "{}"\n'
# A draft as a file of each format.
FILES = {
    "a.md": str,
    "a.txt": str,
    "a.html": str,
    "a.rst": str,
    "a.xml": lambda text: f"<doc><p>{READERS['xml'].written(text)}</p></doc>",
    "a.po": lambda text: PO.format(READERS["po"].written(text)),
}


@settings(max_examples=200)
@given(DRAFTS, st.sampled_from(sorted(FILES)), st.booleans())
def test_fixing_twice_is_fixing_once_and_what_is_repaired_is_not_found_again(text, name, unsafe):
    fixer = Fixer(checker(), language="en", unsafe=unsafe)
    once = fixer.fix(FILES[name](text).encode(), path=name)
    twice = fixer.fix(once.new, path=name)
    assert twice.new == once.new
    spans = landed(once.fixed.edits)
    assert not any(one.start < end and start < one.end for one in twice.before.findings for start, end in spans)


@settings(max_examples=200)
@given(DRAFTS, st.sampled_from(sorted(FILES)))
def test_nothing_in_a_mention_is_touched_and_nothing_outside_of_findings(text, name):
    result = Fixer(checker(), language="en", unsafe=True).fix(FILES[name](text).encode(), path=name)
    edits = result.fixed.edits
    assert not any(one.start < edit.end and edit.start < one.end for one in result.before.mentions for edit in edits)
    assert {(edit.start, edit.end) for edit in edits} <= {(one.start, one.end) for one in result.before.findings}
    assert not edits or new_text(result.source, edits).encode() == result.new


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_text_format_can_be_fixed(name):
    before = FILES[name]("The illegal migrant.").encode()
    assert Fixer(checker(), language="en").fix(before, path=name).new == before.replace(b"The illegal", b"The irregular")


def test_every_text_format_is_tested():
    assert {name for name, format in FORMATS.items() if not format.binary} == {format_of(name) for name in FILES}


# --- Files


def run(folder: Path, *names: str, write: bool = True) -> dict[str, FileFix]:
    paths = [str(folder / name) for name in names] or [str(folder)]
    outcomes = fix_paths(Fixer(checker(), language="en"), paths, Settings(base=folder), write=write)
    return {Path(outcome.path).name: outcome for outcome in outcomes}


def draft(folder: Path, name: str = "a.md", text: str = "The illegal migrant.\n") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_files_are_written_in_place_and_others_stay_untouched(tmp_path):
    draft(tmp_path)
    clean = draft(tmp_path, "b.md", "Nothing here.\n")
    before = clean.stat()
    run(tmp_path)
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "The irregular migrant.\n"
    assert (clean.stat().st_mtime_ns, clean.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md"]


def test_without_writing_nothing_changes(tmp_path):
    path = draft(tmp_path)
    leftover = draft(tmp_path, f"{PREFIX}x", "")
    assert run(tmp_path, "a.md", write=False)["a.md"].changes and "illegal" in path.read_text(encoding="utf-8") and leftover.exists()


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o755, 0o666])
def test_the_mode_is_kept(tmp_path, mode):
    path = draft(tmp_path)
    path.chmod(mode)
    run(tmp_path, "a.md")
    assert path.stat().st_mode & 0o7777 == mode and "irregular" in path.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_symbolic_link_stays_one_and_its_target_is_fixed(tmp_path):
    target = draft(tmp_path, "target.md")
    (tmp_path / "sub").mkdir()
    link = tmp_path / "sub" / "link.md"
    link.symlink_to(Path("..") / "target.md")
    run(tmp_path, "sub/link.md")
    assert link.is_symlink() and "irregular" in target.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_hard_link_keeps_the_old_text_and_that_is_said(tmp_path):
    path = draft(tmp_path)
    os.link(path, tmp_path / "backup.txt")
    assert other_names(str(path)) == 1 and run(tmp_path, "a.md")["a.md"].other_names == 1
    assert "illegal" in (tmp_path / "backup.txt").read_text(encoding="utf-8") and "irregular" in path.read_text(encoding="utf-8")


def test_a_read_only_file_is_an_error_and_the_others_are_fixed(tmp_path):
    path = draft(tmp_path)
    draft(tmp_path, "b.md")
    path.chmod(0o444)
    outcomes = run(tmp_path)
    assert "read-only" in outcomes["a.md"].after.errors[0].message and outcomes["b.md"].changes
    assert "illegal" in path.read_text(encoding="utf-8") and not outcomes["a.md"].fixed.edits


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_an_error(tmp_path):
    draft(tmp_path)
    tmp_path.chmod(0o555)
    outcome = run(tmp_path, "a.md")["a.md"]
    tmp_path.chmod(0o755)
    assert "cannot be written" in outcome.after.errors[0].message


def test_a_folder_that_takes_no_new_file_is_an_error(tmp_path, monkeypatch):
    path = draft(tmp_path)

    def full(*, prefix: str, dir: Path) -> tuple[int, str]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("termcheck._fix_write.tempfile.mkstemp", full)
    assert "No space left on device" in run(tmp_path, "a.md")["a.md"].after.errors[0].message
    assert "illegal" in path.read_text(encoding="utf-8")


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path):
    path = draft(tmp_path, text="newer")
    with pytest.raises(InputError, match="has changed since it was read"):
        replace_bytes(str(path), old=b"older", new=b"fixed")
    assert path.read_text(encoding="utf-8") == "newer" and [one.name for one in tmp_path.iterdir()] == ["a.md"]


def test_a_file_that_is_gone_meanwhile_is_an_error(tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        replace_bytes(str(tmp_path / "gone.md"), old=b"older", new=b"fixed")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("limits", [Limits(file_mb=0)])
def test_a_file_beyond_the_limit_is_an_error(tmp_path, limits):
    draft(tmp_path)
    (outcome,) = fix_paths(Fixer(checker()), [str(tmp_path / "a.md")], Settings(base=tmp_path, limits=limits), write=True)
    assert "MB, more than 0" in outcome.after.errors[0].message


@pytest.mark.parametrize(("name", "advice"), [("a.pdf", "fix the text"), ("a.odt", "fix the text")])
def test_a_named_file_that_is_no_text_stops_everything(tmp_path, name, advice):
    path = draft(tmp_path)
    draft(tmp_path, name)
    with pytest.raises(InputError, match="cannot be fixed in place") as refused:
        run(tmp_path, "a.md", name)
    assert advice in refused.value.try_this and "illegal" in path.read_text(encoding="utf-8")


def word_file(folder: Path, name: str = "a.en.docx") -> Path:
    path = folder / name
    path.write_bytes(
        word(paragraph("We combat illegal mig", "rants") + paragraph("An illegal mi", "grant") + paragraph("Illegal migrant."))
    )
    return path


def fix_word(folder: Path, *names: str, in_place: bool = False, unsafe: bool = False) -> list[FileFix]:
    fixer = Fixer(checker(), unsafe=unsafe, by=By(author="Anna"), in_place=in_place)
    return list(fix_paths(fixer, [str(folder / name) for name in names], Settings(base=folder), write=True))


def test_a_word_file_is_fixed_in_a_copy_with_tracked_changes(tmp_path):
    path = word_file(tmp_path)
    old = path.read_bytes()
    (outcome,) = fix_word(tmp_path, path.name)
    copy = (tmp_path / "a.en.reviewed.docx").read_bytes()
    assert (path.read_bytes(), outcome.target) == (old, str(tmp_path / "a.en.reviewed.docx"))
    assert ([left.reason for left in outcome.fixed.left], len(outcome.fixed.edits)) == (["unsafe", "unsafe"], 1)
    assert (words(rejected, copy), words(accepted, copy)[-1]) == (words(rejected, old), "Irregular migrant.")
    assert b'w:author="Anna"' in zipfile.ZipFile(io.BytesIO(copy)).read("word/document.xml")


def test_a_word_file_is_fixed_in_place_on_demand(tmp_path):
    path = word_file(tmp_path)
    (outcome,) = fix_word(tmp_path, path.name, in_place=True, unsafe=True)
    assert (len(outcome.fixed.edits), outcome.after.findings) == (3, ())
    assert sum("rregular migrant" in text for text in words(accepted, path.read_bytes())) == 3
    (again,) = fix_word(tmp_path, path.name, in_place=True, unsafe=True)
    assert not again.changes


def test_a_reviewed_copy_is_neither_overwritten_nor_fixed_itself(tmp_path):
    word_file(tmp_path)
    copy = word_file(tmp_path, "a.en.reviewed.docx")
    old = copy.read_bytes()
    outcomes = list(fix_paths(Fixer(checker()), [str(tmp_path)], Settings(base=tmp_path), write=True))
    assert [one.after.errors[0].message for one in outcomes if one.after.errors] == ["already exists"]
    assert [one.after.skipped[0].reason for one in outcomes if one.after.skipped] == ["a copy with tracked changes"]
    assert copy.read_bytes() == old


def test_a_file_that_is_no_text_in_a_folder_is_skipped(tmp_path):
    draft(tmp_path)
    draft(tmp_path, "b.pdf")
    outcomes = run(tmp_path)
    assert outcomes["a.md"].changes and outcomes["b.pdf"].after.skipped


def test_texts_can_be_fixed():
    refuse_unfixable(["a.md", "a.txt", "README", "notes.xyz"])


# --- Killed on the way

TOGGLE = """
import sys
from termcheck._fix_write import replace_bytes
path, old, new = sys.argv[1], b"old" * 40_000, b"new" * 40_000
print("ready", flush=True)
while True:
    replace_bytes(path, old=old, new=new)
    old, new = new, old
"""


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_kill_at_any_moment_leaves_the_old_or_the_new_file_and_no_litter_for_long(tmp_path):
    dice = random.Random(7)
    path = tmp_path / "a.md"
    path.write_bytes(b"old" * 40_000)
    for _ in range(25):
        path.write_bytes(b"old" * 40_000)
        child = subprocess.Popen([sys.executable, "-c", TOGGLE, str(path)], stdout=subprocess.PIPE)
        child.stdout.readline()
        time.sleep(dice.random() / 50)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        assert path.read_bytes() in (b"old" * 40_000, b"new" * 40_000)
        tidy(tmp_path)
        assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.skipif(os.name != "posix", reason="needs locks")
def test_what_a_living_run_writes_is_not_taken_away(tmp_path):
    import fcntl

    leftover, dead = draft(tmp_path, f"{PREFIX}alive"), draft(tmp_path, f"{PREFIX}dead")
    with leftover.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        tidy(tmp_path)
        assert leftover.exists() and not dead.exists()
    tidy(tmp_path)
    assert not leftover.exists()


def test_exactly_written_terms_without_a_number_are_never_safe():
    own = Checker([exactly(en="illegal migrant")])
    assert Fixer(own, language="en").fix(b"The illegal migrant.", path="a.md").fixed.left[0].reason == "no replacement"
