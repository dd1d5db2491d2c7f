#!/usr/bin/env python3
"""What the readers of PO and reStructuredText read of files, beside a reading of the same files by polib and docutils.

Prints a Markdown table, one row for each folder or file named: files, words read by each, words lost (only the other has them), doubled
(only we have them), CPU seconds per megabyte of ours and of the other. Needs polib and docutils, which termcheck itself does not.
"""

from __future__ import annotations

import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from termcheck.errors import InputError
from termcheck.model import Document, Mark
from termcheck.readers import po, rst
from termcheck.readers._addresses import address_marks
from termcheck.readers.encoding import decode
from termcheck.readers.sourcemap import INVISIBLE

WORD = re.compile(r"[^\W_]+")
SUFFIXES = {".po": po, ".pot": po, ".rst": rst}
ASIDE = frozenset({"comment", "link", "code"})
# Parts of a docutils document that are no text: what was not read, and what docutils says about it.
UNREAD = ("comment", "raw", "system_message", "substitution_reference", "literal_block", "doctest_block", "literal")
UNREAD_TOO = (
    "math",
    "math_block",
    "footnote_reference",
    "label",
    "option_string",
    "option_argument",
    "generated",
    "citation_reference",
    "problematic",
    "pending",
)


class Row(NamedTuple):
    """The counts of some files."""

    files: int
    ours: int
    theirs: int
    lost: int
    doubled: int
    our_time: float
    their_time: float
    size: int


def independent(path: Path) -> str:
    """The text of a PO file by polib, of any other by docutils."""
    return _by_polib(path) if path.suffix in (".po", ".pot") else _by_docutils(path)


def _by_polib(path: Path) -> str:
    import polib

    messages = polib.pofile(str(path))
    texts: list[str] = [messages.header]
    for entry in messages:
        if not entry.obsolete:
            texts += [entry.tcomment, entry.msgid, entry.msgid_plural]
            texts += [] if entry.fuzzy else [entry.msgstr, *entry.msgstr_plural.values()]
    return "\n".join(texts)


def _by_docutils(path: Path) -> str:
    from docutils import frontend, nodes, utils
    from docutils.parsers import rst as docutils_rst

    _lenient()
    data = path.read_bytes()
    source = decode(data, path=str(path), encoding=rst.encoding_of(data))
    settings = frontend.get_default_settings(docutils_rst.Parser)
    settings.report_level, settings.halt_level, settings.file_insertion_enabled, settings.raw_enabled = 5, 6, False, False
    # Parsed only: what docutils does afterwards puts text in (contents, substitutions), which the source does not hold there.
    tree = utils.new_document(str(path), settings)
    docutils_rst.Parser().parse(source, tree)
    unread = {*UNREAD, *UNREAD_TOO}
    texts = [node for node in tree.findall(nodes.Text) if unread.isdisjoint(_around(node))]
    pictures = [node["alt"] for node in tree.findall(nodes.image) if "alt" in node and node["alt"] not in node.parent.get("names", ())]
    return "".join([f"{_gap(text)}{text.astext()}" for text in texts] + [f"\n{alt}" for alt in pictures])


def _around(node: Any) -> set[str]:
    names = set()
    while node.parent is not None:
        node = node.parent
        names.add(node.tagname)
    return names


def _gap(text: Any) -> str:
    """Between blocks a line end; inside of one nothing, or a word in two pieces would be two."""
    from docutils import nodes

    parent = text.parent
    while isinstance(parent, nodes.Inline) and parent.parent.index(parent) > 0:
        return ""
    return "" if parent.index(text) > 0 and not isinstance(parent, nodes.Inline) else "\n"


def _lenient() -> None:
    """Teach docutils that directives and roles may be of Sphinx: their content is text. It takes them for errors."""
    from docutils import nodes
    from docutils.parsers.rst import Directive, directives, roles

    from termcheck.readers._rst_names import CODE_DIRECTIVES, VERSIONED, has_code_argument, role_reading

    class Unknown(Directive):
        optional_arguments, final_argument_whitespace, has_content = 1, True, True

        def run(self) -> list[Any]:
            node = nodes.container()
            if self.arguments and not has_code_argument(self.name) and self.name not in CODE_DIRECTIVES:
                text = self.arguments[0]
                inline, _ = self.state.inline_text(" ".join(text.split()[1:]) if self.name in VERSIONED else text, self.lineno)
                node += nodes.paragraph("", "", *inline)
            if self.name not in CODE_DIRECTIVES:
                self.state.nested_parse(self.content, self.content_offset, node)
            return [node]

    class Options(dict[str, Any]):
        def __bool__(self) -> bool:
            return True

        def __getitem__(self, name: str) -> Any:
            return lambda value: value

    Unknown.option_spec = Options()

    def role(name: str, raw: str, text: str, *_: Any, **__: Any) -> Any:
        shown, target = re.sub(r"(?s)\s<[^<>]*>\Z", "", text), re.search(r"\s<[^<>]*>\Z", text)
        if role_reading(name) == "code" or (role_reading(name) == "name" and not target):
            return [nodes.literal(raw, text)], []
        return [nodes.inline(raw, shown.rstrip() if role_reading(name) == "name" else text)], []

    known, known_role = _ORIGINAL.setdefault("directive", directives.directive), _ORIGINAL.setdefault("role", roles.role)
    docutils_own = {"code-block", "sourcecode", "highlight", "include", "raw", "role"}

    def directive(name: str, language: Any, document: Any) -> Any:
        found = None if name in docutils_own else known(name, language, document)[0]
        return found or Unknown, []

    def find_role(name: str, language: Any, line: int, reporter: Any) -> Any:
        found, messages = known_role(name, language, line, reporter)
        return (found, messages) if found else (role, [])

    directives.directive, roles.role = directive, find_role


_ORIGINAL: dict[str, Any] = {}


def compared(path: Path) -> Row:
    """A file read both ways. Errors: InputError when ours refuses it, ValueError or OSError when the other does."""
    data = path.read_bytes()
    reader = SUFFIXES[path.suffix]
    source = decode(data, path=str(path), encoding=reader.encoding_of(data))
    our_time, document = _timed(lambda: reader.read(source, path=str(path)))
    their_time, text = _timed(lambda: independent(path))
    ours, theirs = words(document, comments=reader is po), their_words(text, addresses=reader is po)
    return Row(1, ours.total(), theirs.total(), (theirs - ours).total(), (ours - theirs).total(), our_time, their_time, len(data))


def words(document: Document, *, comments: bool) -> Counter[str]:
    """The words of a document that are no code or address, and no comment unless those count."""
    found: Counter[str] = Counter()
    for segment in document.segments:
        found.update(WORD.findall(_blanked(segment.text, [mark for mark in segment.marks if mark.kind in ASIDE and not comments])))
    return found


def their_words(text: str, *, addresses: bool) -> Counter[str]:
    """The words of the other reading, composed and without signs that print nothing; an address in running text is text for docutils."""
    bare = unicodedata.normalize("NFC", text.translate({ord(sign): None for sign in INVISIBLE}))
    lines = [bare] if addresses else [_blanked(line, address_marks(line)) for line in bare.split("\n")]
    return Counter(word for line in lines for word in WORD.findall(line))


def _blanked(text: str, marks: Iterable[Mark]) -> str:
    for mark in marks:
        text = text[: mark.start] + "\0" * (mark.end - mark.start) + text[mark.end :]
    return text


def _timed(step: Callable[[], Any]) -> tuple[float, Any]:
    started = time.process_time()
    result = step()
    return time.process_time() - started, result


def files(name: str) -> list[Path]:
    path = Path(name)
    return sorted(one for one in path.rglob("*") if one.suffix in SUFFIXES and one.is_file()) if path.is_dir() else [path]


def shown(name: str, rows: Iterable[Row], refused: int) -> str:
    """The sum of some rows as a row of the table."""
    total = Row(*map(sum, zip(*rows, strict=True)))
    speed, other = (seconds / total.size * 1e6 for seconds in (total.our_time, total.their_time))
    counts = " | ".join(f"{count:,}" for count in (total.files, refused, total.ours, total.theirs, total.lost, total.doubled))
    return f"| {name} | {counts} | {speed:.2f} | {other:.2f} |"


def main(names: Sequence[str]) -> None:
    """Print the table."""
    print("| files of | files | refused | words, termcheck | words, other | lost | doubled | s per MB | other, s per MB |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for name in names:
        rows: list[Row] = []
        refused = 0
        for path in files(name):
            try:
                rows.append(compared(path))
            except (InputError, OSError, ValueError, AttributeError, RecursionError, AssertionError) as error:
                refused += 1
                print(path, type(error).__name__, str(error)[:100], file=sys.stderr)
                continue
            if rows[-1].lost + rows[-1].doubled:
                print(path, *rows[-1][1:5], file=sys.stderr)
        if rows:
            print(shown(Path(name).name, rows, refused), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
