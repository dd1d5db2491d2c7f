"""The passage is in another language than the word.

What it lets pass
    A hit of one language in a passage of another: a foreign title or name quoted as it is. Each passage is judged by its own language, as
    the text, its file name or statistics tell it. Where the language was given (`--language`), only that language is looked for.

Why
    What another language's glossary rejects may be the only official name there, and the writer of this passage did not choose the word.

Example
    Die französische Fassung spricht an dieser Stelle von pédopornographie. (in a German report)

Still a finding
    The same word in a French paragraph of that report.
"""

from __future__ import annotations

from termcheck.mentions._passage import Passage
from termcheck.mentions._verdict import MENTION, Verdict


def verdict(passage: Passage) -> Verdict | None:
    """A mention where the passage was found to be in another language."""
    return MENTION if passage.use.foreign else None
