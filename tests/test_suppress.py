"""Suppressions: what they cover, where they are written, which are used."""

from __future__ import annotations

import pytest
from helpers import a_hit, exactly
from hypothesis import given
from hypothesis import strategies as st

from termcheck.check import Checker
from termcheck.model import Document
from termcheck.readers import text_reader
from termcheck.suppress import keep, suppressions

GLOSSARY = exactly(nl=["kinderporno", "illegale vreemdeling"])
IGNORE = "<!-- termcheck: ignore[c] -->"


def findings(source: str, format: str = "markdown") -> list[str]:
    """What is still found, and the rule where it is not a deprecated term."""
    report = Checker([GLOSSARY]).check_text(source, language="nl", format=format)
    return [
        finding.found if finding.rule == "deprecated-term" else f"{finding.line}:{finding.column} {finding.found}"
        for finding in report.findings
    ]


def unused(*names: str, at: str = "1:6") -> list[str]:
    return [f"{at} termcheck: ignore[{', '.join(names)}]" if names else f"{at} termcheck: ignore"]


COVERED = [
    # a word
    f"Een kinderporno{IGNORE} hier.",
    f"Een **kinderporno**{IGNORE} hier.",
    f"Een illegale vreemdeling{IGNORE} hier.",
    f"Een illegale\nvreemdeling{IGNORE} hier.",
    # a line
    f"Een kinderporno hier. {IGNORE}",
    f"{IGNORE} Een kinderporno hier, en kinderporno daar.",
    f"Een zin.\nEen illegale\nvreemdeling hier. {IGNORE}",
    f"| kinderporno | {IGNORE} |\n|---|---|\n",
    # the next line
    "<!-- termcheck: ignore-next-line[c] -->\nEen kinderporno hier.",
    "<!-- termcheck: ignore-next-line -->\n\n\nEen kinderporno hier.",
    # a block, also inside another, also to the end
    "<!-- termcheck: ignore-start[c] -->\n\nEen kinderporno.\n\nEen kinderporno.\n\n<!-- termcheck: ignore-end -->\n",
    "<!-- termcheck: ignore-start[c] -->\n\nEen kinderporno.\n",
    "<!-- termcheck: ignore-start[c] -->\n\nA kinderporno\n\n<!-- termcheck: ignore-start -->\n\nB kinderporno\n\n<!-- termcheck: ignore-end -->"
    "\n\nC kinderporno\n\n<!-- termcheck: ignore-end -->\n",
    # a file
    "Een kinderporno.\n\nEen kinderporno.\n\n<!-- termcheck: ignore-file[c] -->\n",
    # ways of writing
    "Een kinderporno. <!--termcheck:ignore[c]-->",
    "Een kinderporno. <!--\ntermcheck: ignore-file [ c , other ] because of the law -->",
    "Een kinderporno. <!-- termcheck: ignore -->",
    "Een kinderporno. <!-- termcheck: ignore[deprecated-term] -->",
    "Een kinderporno. <!-- termcheck: ignore[g/c] -->",
    "Een kinderporno. <!-- termcheck: ignore[other, c] -->",
    f"Een kinderporno. {IGNORE}\r\nNog een regel.\r\n",
    "Een <!-- termcheck: ignore-next-line -->\r\nkinderporno.\r\n",
]


@pytest.mark.parametrize("source", COVERED)
def test_what_a_suppression_covers_is_silent(source):
    assert findings(source) == []


STAY = [
    # another word, line, block, name
    (f"Een kinderporno{IGNORE} en kinderporno.", ["kinderporno"]),
    (f"Een kinderporno.\nEen kinderporno. {IGNORE}", ["kinderporno"]),
    (f"Een kinderporno. {IGNORE}\nEen kinderporno.", ["kinderporno"]),
    ("<!-- termcheck: ignore-next-line -->\nkinderporno\nkinderporno", ["kinderporno"]),
    ("<!-- termcheck: ignore-start -->\n\nkinderporno\n\n<!-- termcheck: ignore-end -->\n\nkinderporno", ["kinderporno"]),
    ("Een kinderporno. <!-- termcheck: ignore[cc] -->", ["kinderporno", *unused("cc", at="1:23")]),
    ("Een zin. <!-- termcheck: ignore[c, d] -->", unused("c", "d", at="1:15")),
    (f"Een zin. {IGNORE}\r\nEen kinderporno.", [*unused("c", at="1:15"), "kinderporno"]),
    (f"{IGNORE}\n\nEen kinderporno.", [*unused("c"), "kinderporno"]),
    ("Een zin. <!-- termcheck: ignore-next-line -->", unused(at="1:15")),
    ("Een zin.\n\n<!-- termcheck: ignore-end -->", unused(at="3:6")),
    ("Een zin.\n\n<!-- termcheck: ignore-start -->", unused(at="3:6")),
    # misspelt
    ("Een kinderporno. <!-- termcheck: ignroe[c] -->", ["kinderporno", *unused("c", at="1:23")]),
    ("<!-- termcheck: ignore-nextline[c] -->\nEen kinderporno.", [*unused("c"), "kinderporno"]),
    ("Een kinderporno. <!-- termcheck: disable -->", ["kinderporno", *unused(at="1:23")]),
    # shown, not said
    ("Een kinderporno. `<!-- termcheck: ignore[c] -->`", ["kinderporno"]),
    ("Een kinderporno.\n\n```\n<!-- termcheck: ignore-file -->\n```\n", ["kinderporno"]),
    ("Een kinderporno.\n\n    <!-- termcheck: ignore-file -->\n", ["kinderporno"]),
    ("Een kinderporno. termcheck: ignore[c]", ["kinderporno"]),
    # a mention needs none
    (f"Zie `kinderporno`. {IGNORE}", unused("c", at="1:25")),
]


@pytest.mark.parametrize(("source", "left"), STAY)
def test_what_no_suppression_covers_stays_and_an_unused_one_is_a_finding(source, left):
    assert findings(source) == left


PLAIN = [
    ("Een kinderporno. termcheck: ignore[c]", []),
    ("# termcheck: ignore-file[c]\n\nEen kinderporno.\n", []),
    ("termcheck: ignore-next-line\nEen kinderporno.\n", []),
    ("termcheck: ignore-start\nEen kinderporno.\ntermcheck: ignore-end\nEen kinderporno.\n", ["kinderporno"]),
    (f"Een kinderporno{IGNORE} hier en kinderporno daar.\n", ["kinderporno"]),
    ("Een kinderporno. termcheck: ignroe[c]", ["kinderporno", "1:18 termcheck: ignore[c]"]),
    ("Het programma termcheck: een hulp tegen kinderporno.", ["kinderporno"]),
]


@pytest.mark.parametrize(("source", "left"), PLAIN)
def test_in_plain_text_the_words_stand_in_the_line(source, left):
    assert findings(source, "text") == left


REASONS = [
    ("Een zin. <!-- termcheck: ignore[c] naam van de wet -->", "naam van de wet"),
    ("Een zin. <!-- termcheck: ignore[c] -->", ""),
    ("Een zin. <!-- termcheck: ignore zonder haken -->\r\n", "zonder haken"),
    ("Een zin. <!-- termcheck: ignore[c] over\ntwee regels -->", "over"),
    (f"Een zin. <!-- termcheck: ignore[c] {'x' * 500} -->", "x" * 300),
]


@pytest.mark.parametrize(("source", "reason"), REASONS)
def test_a_suppression_may_give_its_reason(source, reason):
    (wish,) = suppressions(text_reader("markdown").read(source, path="a.md"))
    assert wish.reason == reason


def plain(source: str) -> Document:
    return text_reader("text").read(source, path="a.txt")


@given(
    wishes=st.lists(
        st.sampled_from(["ignore", "ignore[c]", "ignore[d]", "ignore-next-line[c]", "ignore-start", "ignore-end", "ignore-file[d]", "-"]),
        max_size=12,
    ),
    lines=st.lists(st.tuples(st.integers(0, 14), st.sampled_from("cd")), max_size=10),
)
def test_the_quick_way_says_what_the_slow_one_says(wishes, lines):
    document = plain("".join(f"a termcheck: {wish} \n" for wish in wishes) + "end\n" * 3)
    starts = [0, *(at + 1 for at, sign in enumerate(document.parts[0]) if sign == "\n")]
    places = [(starts[line % len(starts)], concept) for line, concept in lines]
    found = [a_hit(start=start, end=start + 1, concept=concept) for start, concept in places]
    covering = [
        [w for w in suppressions(document) if (not w.ids or f.concept in w.ids) and w.start < f.end and f.start < w.end] for f in found
    ]
    kept = keep(found, document)
    assert list(kept.findings) == [f for f, over in zip(found, covering, strict=True) if not over]
    assert set(kept.unused) == set(suppressions(document)) - {wish for over in covering for wish in over}


class Counted(int):
    """A number that counts how often it is compared."""

    compared = 0

    def __lt__(self, other: int) -> bool:
        Counted.compared += 1
        return int(self) < int(other)

    def __gt__(self, other: int) -> bool:
        Counted.compared += 1
        return int(self) > int(other)


def comparisons(size: int, directive: str) -> int:
    line = f"a kinderporno termcheck: {directive}\n"
    document = plain(line * size)
    found = [a_hit(start=Counted(at * len(line) + 2), end=Counted(at * len(line) + 13)) for at in range(size)]
    Counted.compared = 0
    assert len(keep(found, document).findings) <= 1
    return Counted.compared


@pytest.mark.parametrize("directive", ["ignore[c]", "ignore-file[c]", "ignore-start"])
def test_ten_times_as_many_suppressions_cost_about_ten_times_as_much(directive):
    assert comparisons(10_000, directive) < 30 * comparisons(1_000, directive)


def test_a_long_line_of_suppressions_is_read_in_one_go():
    source = "a termcheck: ignore[c] " * 10_000
    assert len(suppressions(plain(source))) == 10_000


OWN_LINES = [
    (
        "po",
        '# termcheck: ignore[c] why\n#: a.c\nmsgctxt "x"\nmsgid "a"\nmsgstr ""\n"b"\n\nmsgid "c"\n',
        'msgctxt "x"\nmsgid "a"\nmsgstr ""\n"b"\n',
    ),
    ("po", '# termcheck: ignore-next-line\nmsgid "a"\nmsgstr "b"\nmsgid "c"\nmsgstr "d"\n', 'msgid "a"\nmsgstr "b"\n'),
    ("rst", ".. termcheck: ignore[c] why\n   more\n\nA block\nof lines.\n\nOther.\n", "A block\nof lines.\n"),
]


@pytest.mark.parametrize(("format", "source", "covered"), OWN_LINES)
def test_a_comment_on_its_own_lines_covers_the_entry_or_block_that_follows(format, source, covered):
    (wish,) = suppressions(text_reader(format).read(source, path="x"))
    assert source[wish.start : wish.end] == covered


@pytest.mark.parametrize(
    ("format", "source"), [("po", 'msgid "termcheck: ignore"\n'), ("po", "#. termcheck: ignore\n"), ("rst", "``termcheck: ignore``\n")]
)
def test_directives_outside_comments_say_nothing(format, source):
    assert suppressions(text_reader(format).read(source, path="x")) == ()
