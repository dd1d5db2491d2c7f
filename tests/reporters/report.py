"""One report with everything that an output has to show; the approved outputs are made from it."""

from __future__ import annotations

from termcheck.model import Location
from termcheck.report import Excerpt, Finding, Mention, Problem, Report, Skipped, Suggestion, Summary

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
    rule="deprecated-term",
    level="error",
    message="“kinderporno” is deprecated; write “materiaal van seksueel kindermisbruik”",
    suggestions=(
        Suggestion(text="materiaal van seksueel kindermisbruik", why="preferred term"),
        Suggestion(text="beeldmateriaal van kindermisbruik", why="preferred term (unverified)", note="Of pictures and films only."),
    ),
    why=WHY,
    note="Colloquial.",
    fingerprint="0123456789abcdef01234567",
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
    rule="deprecated-term",
    level="warning",
    message="“kinder- porno” is deprecated; write “materiaal van seksueel kindermisbruik”",
    suggestions=(Suggestion(text="materiaal van seksueel kindermisbruik", safe=True, why="preferred term"),),
    why=WHY,
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
    rule="deprecated-term",
    level="info",
    message="“kinderporno” is deprecated (language undetermined; read as nl)",
    fingerprint="23456789abcdef0123456789",
    tier="compound",
)
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
    reason="quotation",
)
REPORT = Report(
    findings=(FIRST, OVER_A_LINE_BREAK, WITHOUT_LINES),
    mentions=(MENTION,),
    skipped=(Skipped(path="logo.png", reason="not a text file"),),
    errors=(
        Problem(path="old.txt", line=None, column=None, message="is not UTF-8", advice="name its encoding with --encoding"),
        Problem(path="g.yaml", line=3, column=5, message="unknown key `x`", advice=""),
    ),
    summary=Summary(files=4, findings={"error": 1, "warning": 1, "info": 1}, mentions=1, other_language=2),
)
