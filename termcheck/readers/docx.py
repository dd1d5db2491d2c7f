"""Word files: DOCX, with macros (DOCM) or as templates (DOTX, DOTM), transitional and strict.

Paragraphs are counted as Word's own statistics count them: those of the body that hold text, cells of tables included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termcheck.model import Document
from termcheck.settings import Limits

if TYPE_CHECKING:
    from termcheck.readers._docx_package import Member, Package
    from termcheck.readers._docx_story import Story
    from termcheck.readers._docx_styles import Styles


def read_bytes(data: bytes, *, path: str, limits: Limits) -> Document:
    """The document of a Word file: a segment for each paragraph, note, comment, text box, header, footer and description of a picture.

    Tracked deletions and hidden text are not read, insertions are. Errors: InputError for a file that is none of Word, has a password, is
    damaged or beyond the limits.
    """
    from termcheck.readers._docx_package import Package
    from termcheck.readers._docx_story import arranged

    package = Package(data, path=path, limits=limits)
    styles = _styles(package)
    members = package.members()
    stories = [_story(member, part, package, styles, depth=limits.depth) for part, member in enumerate(members)]
    parts = tuple(member.source for member in members)
    return Document(path=path, format="docx", parts=parts, segments=arranged(stories[1:], stories[0]), lines=False)


def members(data: bytes, *, path: str, limits: Limits) -> tuple[Member, ...]:
    """The members that `read_bytes` reads, in the order of `Document.parts`. Errors: those of `read_bytes`."""
    from termcheck.readers._docx_package import Package

    return Package(data, path=path, limits=limits).members()


def _styles(package: Package) -> Styles:
    from termcheck.readers._container import parse_member
    from termcheck.readers._docx_styles import StylesReceiver

    receiver = StylesReceiver()
    member = package.styles()
    if member is not None:
        parse_member(member.source, receiver, path=package.path, name=member.name)
    return receiver.styles


def _story(member: Member, part: int, package: Package, styles: Styles, *, depth: int) -> Story:
    from termcheck.readers._container import parse_member
    from termcheck.readers._docx_story import Story
    from termcheck.readers._docx_walk import Walk

    story = Story(member.source, part, "" if member.kind == "document" else member.kind)
    parse_member(member.source, Walk(story, styles, path=member.name, depth=depth), path=package.path, name=member.name, depth=depth)
    return story
