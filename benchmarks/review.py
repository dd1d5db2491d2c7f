#!/usr/bin/env python3
"""Reviews Word files and proves what a review promises: every place said, nothing lost, and LibreOffice keeps all of it.

    python benchmarks/review.py FOLDER [--keep FOLDER]

For every .docx of the folder a copy gets deprecated terms into words split over runs, tables, a header and a footnote (python's zipfile
does that, not termcheck). It is reviewed with `--suggest`; then an own reading by ElementTree rejects and accepts all changes. With
LibreOffice installed, the result is converted to DOCX and ODT and counted there. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from termcheck.check import Checker
from termcheck.report import Report
from termcheck.review import By, Revision, fixed_document, reviewed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
# A tracked change of the looks of a run that is cut gets a number of its own in each piece.
ID = re.compile(r' \w+:id="\d+"')
EVERY = 25
SENTENCES = {"nl": ("Wij bestrijden ", ("kinder", "porno", "grafie")), "en": ("We fight ", ("child", " porno", "graphy"))}
LOOKS = ("<w:b/>", "", "<w:i/>")
COLUMNS = (
    "file",
    "put in",
    "found",
    "commented",
    "listed",
    "replaced",
    "old text when rejected",
    "new text when accepted",
    "other members",
)
OFFICE = ("comments kept", "changes kept", "annotations in ODT")
OURS = By(author="termcheck", date="2026-11-24T10:00:00Z")


def members_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def seeded(data: bytes, language: str) -> tuple[bytes, int]:
    """A copy with deprecated terms in it, and how many."""
    members = members_of(data)
    before, pieces = SENTENCES[language]
    runs = "".join(f"<w:r><w:rPr>{look}</w:rPr>{_text(piece)}</w:r>" for look, piece in zip(LOOKS, pieces, strict=True))
    sentence = f"<w:r>{_text(' ' + before)}</w:r>{runs}<w:r>{_text('.')}</w:r>"
    body = members["word/document.xml"].decode()
    paragraphs = [match.end() for match in re.finditer(r"</w:t></w:r>(?=</w:p>)", body)][::EVERY]
    for at in reversed(paragraphs):
        body = body[:at] + sentence + body[at:]
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = body[: paragraphs[0]] + note + body[paragraphs[0] :]
    at = body.rindex(">", 0, body.index("<", body.rindex("<w:sectPr") + 1)) + 1
    body = body[:at] + '<w:headerReference w:type="default" r:id="seeded1"/>' + body[at:]
    members["word/document.xml"] = body.encode()
    separators = "".join(f'<w:footnote w:type="{kind}" w:id="{number}"><w:p/></w:footnote>' for number, kind in SEPARATORS)
    _add(members, 1, "header", "hdr", f"<w:p>{sentence}</w:p>")
    _add(members, 2, "footnotes", "footnotes", f'{separators}<w:footnote w:id="2"><w:p>{sentence}</w:p></w:footnote>')
    return packed(members), len(paragraphs) + 2


SEPARATORS = ((0, "separator"), (1, "continuationSeparator"))


def packed(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def rejected(source: bytes, author: str = OURS.author) -> list[list[str]]:
    """The paragraphs as they are when all changes of the author are rejected, each as pieces of one look."""
    return _paragraphs(source, author, kept="del", dropped="ins")


def accepted(source: bytes, author: str = OURS.author) -> list[list[str]]:
    """The paragraphs as they are when all changes of the author are accepted."""
    return _paragraphs(source, author, kept="ins", dropped="del")


def _paragraphs(source: bytes, author: str, *, kept: str, dropped: str) -> list[list[str]]:
    root = ET.fromstring(source)
    return [_joined(_pieces(paragraph, author, kept, dropped)) for paragraph in root.iter(f"{W}p")]


def _pieces(parent: ET.Element, author: str, kept: str, dropped: str) -> Iterator[tuple[str, str]]:
    """Look and content of all that stands in an element; a comment's marks count as nothing."""
    for child in parent:
        name = child.tag.removeprefix(W)
        is_ours = child.get(f"{W}author") == author
        if name == "r":
            yield from _run(child)
        elif (is_ours and name == dropped) or name in ("commentRangeStart", "commentRangeEnd"):
            continue
        elif (is_ours and name == kept) or name in ("hyperlink", "smartTag", "sdt", "sdtContent", "ins", "fldSimple"):
            yield from _pieces(child, author, kept, dropped)
        else:
            yield "", ET.tostring(child, "unicode")


def _run(run: ET.Element) -> Iterator[tuple[str, str]]:
    look = ID.sub("", "".join(ET.tostring(one, "unicode") for one in run.findall(f"{W}rPr") if len(one)))
    for child in run:
        if child.tag in (f"{W}t", f"{W}delText"):
            yield look, child.text or ""
        elif child.tag not in (f"{W}rPr", f"{W}commentReference"):
            yield look, ET.tostring(child, "unicode")


def _joined(pieces: Iterator[tuple[str, str]]) -> list[str]:
    joined: list[list[str]] = []
    for look, text in pieces:
        if joined and joined[-1][0] == look:
            joined[-1][1] += text
        elif text:
            joined.append([look, text])
    return [f"{look}|{text}" for look, text in joined]


def outcome(path: Path, checker: Checker, keep: Path | None) -> dict[str, object]:
    """A row of the table."""
    language = path.name.split("-")[1]
    data, put = seeded(path.read_bytes(), language)
    began = time.process_time()
    report = checker.check_bytes(data, path=path.name, language=language)
    checked = time.process_time()
    revision = reviewed(data, report, path=path.name, limits=checker.settings.limits, by=OURS, suggest=True)
    took = time.process_time() - checked
    old, new = members_of(data), members_of(revision.data)
    row: dict[str, object] = dict(zip(COLUMNS, _proofs(path, put, len(report.findings), revision, old, new), strict=True))
    fixed = fixed_document(
        data,
        report.findings,
        path=path.name,
        limits=checker.settings.limits,
        by=OURS,
        unsafe=True,
        recheck=lambda new: _again(checker, new, path),
    )
    row["left after a fix"] = len(_again(checker, fixed.data, path).findings)
    row["s for the check"], row["s for the review"] = f"{checked - began:.2f}", f"{took:.2f}"
    if shutil.which("soffice"):
        with tempfile.TemporaryDirectory() as folder:
            row |= zip(OFFICE, _converted(revision.data, keep or Path(folder), path.stem), strict=True)
    return row


def _again(checker: Checker, data: bytes, path: Path) -> Report:
    return checker.check_bytes(data, path=path.name, language=path.name.split("-")[1])


def _proofs(path: Path, put: int, found: int, revision: Revision, old: dict[str, bytes], new: dict[str, bytes]) -> tuple[object, ...]:
    stories = [name for name in old if re.fullmatch(r"word/(document|header\d*|footnotes\d*)\.xml", name)]
    is_old = all(rejected(new[name]) == rejected(old[name], "nobody") for name in stories)
    instead = {one.finding.found for one in revision.left} | {finding.found for finding in revision.replaced}
    plain = ["".join("".join(piece.partition("|")[2:]) for line in accepted(new[name]) for piece in line) for name in stories]
    is_new = revision.left == () and not any(words in text for words in instead for text in plain)
    same = sum(old[name] == new[name] for name in old)
    return (
        path.name,
        put,
        found,
        len(revision.commented),
        len(revision.listed),
        len(revision.replaced),
        _yes(is_old),
        _yes(is_new),
        f"{same} of {len(old)} the same",
    )


def _converted(data: bytes, folder: Path, stem: str) -> tuple[str, str, str]:
    """What LibreOffice keeps of comments and changes when it saves the file as DOCX and as ODT."""
    folder.mkdir(exist_ok=True)
    given = folder / f"{stem}.reviewed.docx"
    given.write_bytes(data)
    for kind in ("docx", "odt", "pdf"):
        profile = f"-env:UserInstallation=file://{folder.resolve()}/profile"
        call = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder / kind), str(given)]
        subprocess.run(call, check=True, capture_output=True, timeout=600)
    old, new = members_of(data), members_of((folder / "docx" / given.name).read_bytes())
    kept = f"{_count(new, 'comments', 'comment')} of {_count(old, 'comments', 'comment')}"
    changes = ", ".join(f"{_texts(new, name)} of {_texts(old, name)} {what}" for name, what in (("ins", "new"), ("del", "old")))
    content = members_of((folder / "odt" / given.with_suffix(".odt").name).read_bytes())["content.xml"]
    return kept, changes, str(len(re.findall(rb"<office:annotation[ >]", content)))


def _count(members: dict[str, bytes], part: str, name: str) -> int:
    return len(re.findall(rf"<w:{name}\b".encode(), members.get(f"word/{part}.xml", b"")))


def _texts(members: dict[str, bytes], name: str) -> int:
    """How many words are inserted or deleted in the body."""
    root = ET.fromstring(members["word/document.xml"])
    return sum(len("".join(one.itertext()).split()) for one in root.iter(f"{W}{name}"))


def _add(members: dict[str, bytes], number: int, kind: str, root: str, content: str) -> None:
    """Add a part to a Word file."""
    words = f'xmlns:w="{W[1:-1]}"'
    members[f"word/{kind}9{number}.xml"] = f"<w:{root} {words}>{content}</w:{root}>".encode()
    relation = f'<Relationship Id="seeded{number}" Type="{TYPES}{kind}" Target="{kind}9{number}.xml"/></Relationships>'
    override = f'<Override PartName="/word/{kind}9{number}.xml" ContentType="{CONTENT}{kind}+xml"/></Types>'
    for name, end, more in (
        ("word/_rels/document.xml.rels", b"</Relationships>", relation),
        ("[Content_Types].xml", b"</Types>", override),
    ):
        members[name] = members[name].replace(end, more.encode())


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "NO"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the Word files")
    parser.add_argument("--keep", type=Path, help="where the reviewed files and what LibreOffice makes of them stay")
    given = parser.parse_args()
    checker = Checker()
    rows = [outcome(path, checker, given.keep) for path in sorted(given.folder.glob("*.docx"))]
    for number, row in enumerate(rows):
        if not number:
            print(f"| {' | '.join(row)} |\n|{'---|' * len(row)}")
        print(f"| {' | '.join(str(value) for value in row.values())} |")


if __name__ == "__main__":
    main()
