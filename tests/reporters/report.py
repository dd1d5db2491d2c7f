"""One report with everything that an output has to show; the approved outputs are made from it."""

from __future__ import annotations

from dataclasses import replace

from termcheck.model import Location, Source
from termcheck.report import Columns, Excerpt, Finding, Gone, Mention, Problem, Report, Skipped, Suggestion, Summary

WHY = (
    "The word makes a crime look like a kind of entertainment, which no child has agreed to take part in; "
    "a draft that uses it says what its author does not mean."
)

FIRST = Finding(
    path="drafts/nota één.nl.md",
    start=40,
    end=51,
    line=3,
    column=12,
    end_line=3,
    end_column=23,
    location=None,
    found="kinderporno",
    language="nl",
    glossary="child-protection",
    concept="csam",
    term="kinderporno",
    excerpts=(Excerpt(line=3, text="… zocht naar kinderporno op servers.", start=13, end=24),),
    sentence=Excerpt(line=None, text="De \U0001f600 politie & <justitie> zocht naar kinderporno op servers.", start=37, end=48),
    utf16=Columns(start=13, end=24),
    utf8=Columns(start=15, end=26),
    rule="deprecated-term",
    level="error",
    message="“kinderporno” is deprecated; write “materiaal van seksueel kindermisbruik”",
    suggestions=(
        Suggestion(text="materiaal van seksueel kindermisbruik", why="preferred term"),
        Suggestion(text="beeldmateriaal van kindermisbruik", why="preferred term (unverified)", note="Of pictures and films only."),
    ),
    why=WHY,
    note="Colloquial.",
    key="0123456789abcdef01234567",
    fingerprint="0123456789abcdef01234567",
    literal=True,
)
OVER_A_LINE_BREAK = Finding(
    path="drafts/nota één.nl.md",
    start=400,
    end=414,
    line=99,
    column=9,
    end_line=100,
    end_column=7,
    location=None,
    found="kinder-\nporno",
    language="nl",
    glossary="child-protection",
    concept="csam",
    term="kinderporno",
    excerpts=(Excerpt(line=99, text="Er stond kinder-", start=9, end=16), Excerpt(line=100, text="  porno op.", start=0, end=7)),
    sentence=Excerpt(line=None, text="Er stond kinderporno op.", start=9, end=20),
    utf16=Columns(start=9, end=7),
    utf8=Columns(start=9, end=7),
    rule="deprecated-term",
    level="warning",
    message="“kinder- porno” is deprecated; write “materiaal van seksueel kindermisbruik”",
    suggestions=(Suggestion(text="materiaal van seksueel kindermisbruik", safe=True, why="preferred term"),),
    why=WHY,
    key="123456789abcdef012345678",
    fingerprint="123456789abcdef012345678",
    tier="dictionary",
)
WITHOUT_LINES = Finding(
    path="report.docx",
    start=7,
    end=18,
    line=None,
    column=None,
    end_line=None,
    end_column=None,
    location=Location(
        part="word/document.xml", label="paragraph 4", paragraph=4, heading="2. Scope", page=3, bbox=(72.0, 90.5, 180.0, 102.0)
    ),
    found="kinderporno",
    language="undetermined",
    glossary="ministry",
    concept="images",
    term="kinderporno",
    excerpts=(Excerpt(line=None, text="Pas op kinderporno", start=7, end=18),),
    sentence=Excerpt(line=None, text="Pas op kinderporno", start=7, end=18),
    rule="deprecated-term",
    level="info",
    message="“kinderporno” is deprecated (language undetermined; read as nl)",
    key="23456789abcdef0123456789",
    fingerprint="23456789abcdef0123456789",
    tier="compound",
)
UNUSED = Finding(
    path="zz %41,b:c.md",
    start=0,
    end=10,
    line=1,
    column=1,
    end_line=1,
    end_column=11,
    location=None,
    found="termcheck: ignore[csam]",
    language="",
    glossary="",
    concept="",
    term="",
    excerpts=(Excerpt(line=1, text="termcheck: ignore[csam] 100% sure | <b>", start=0, end=10),),
    sentence=Excerpt(line=None, text="termcheck: ignore[csam] 100% sure | <b>", start=0, end=10),
    utf16=Columns(start=1, end=11),
    utf8=Columns(start=1, end=11),
    rule="unused-suppression",
    level="warning",
    message="“termcheck: ignore[csam]” silences nothing; take it out, or mend the name in brackets",
    key="3456789abcdef0123456789a",
    fingerprint="3456789abcdef0123456789a",
    literal=True,
)
KNOWN = replace(FIRST, start=900, end=911, line=120, end_line=120, key="456789abcdef0123456789ab", fingerprint="456789abcdef0123456789ab")
MENTION = Mention(
    path="drafts/nota één.nl.md",
    start=100,
    end=111,
    line=5,
    column=20,
    end_line=5,
    end_column=31,
    location=None,
    found="kinderporno",
    language="nl",
    glossary="child-protection",
    concept="csam",
    term="kinderporno",
    excerpts=(Excerpt(line=5, text="Schrijf nooit meer „kinderporno”.", start=20, end=31),),
    sentence=Excerpt(line=None, text="Schrijf nooit meer „kinderporno”.", start=20, end=31),
    utf16=Columns(start=20, end=31),
    utf8=Columns(start=22, end=33),
    reason="quotation",
)
REPORT = Report(
    findings=(FIRST, OVER_A_LINE_BREAK, WITHOUT_LINES, UNUSED),
    mentions=(MENTION,),
    skipped=(Skipped(path="logo.png", reason="not a text file"),),
    errors=(
        Problem(path="old.txt", line=None, column=None, message="is not UTF-8", advice="name its encoding with --encoding"),
        Problem(path="g.yaml", line=3, column=5, message="unknown key `x`", advice=""),
    ),
    checked=("drafts/clean.md", "drafts/nota één.nl.md", "report.docx", "zz %41,b:c.md"),
    known=(KNOWN,),
    gone=(Gone(path="drafts/nota één.nl.md", concept="csam", found="kinderpornografie", count=2),),
    sources={
        "csam": (
            Source(
                id="ep-2015",
                title="European Parliament resolution of 11 March 2015",
                reference="2015/2564(RSP)",
                url="https://example.org/ep",
            ),
            Source(id="house", title="House style <2024>"),
        ),
        "images": (),
    },
    summary=Summary(files=4, findings={"error": 1, "warning": 2, "info": 1}, mentions=1, other_language=2, known=1, unchanged=3),
)
