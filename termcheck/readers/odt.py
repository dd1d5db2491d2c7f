"""OpenDocument texts: ODT, as templates (OTT), and as one flat XML file (FODT).

Paragraphs are counted as in Word files: those of the body that hold text, cells of tables included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termcheck.model import Document
from termcheck.settings import Limits

if TYPE_CHECKING:
    from termcheck.readers._container import Container
    from termcheck.readers._docx_story import Story
    from termcheck.readers._docx_styles import Styles

CONTENT, STYLES, FLAT = "content.xml", "styles.xml", "document.xml"
TEXT_TYPE = b"application/vnd.oasis.opendocument.text"
MANIFEST = "META-INF/manifest.xml"


def read_bytes(data: bytes, *, path: str, limits: Limits) -> Document:
    """The document of an OpenDocument text: a segment for each paragraph, note, comment, text box, header, footer and description.

    What was deleted under change tracking and hidden text are not read. Errors: InputError for a file that is none, has a password, is
    damaged or beyond the limits.
    """
    from termcheck.readers._docx_story import arranged
    from termcheck.readers._docx_styles import Styles

    sources = _opened(data, path=path, limits=limits)
    styles = Styles(default_style="paragraph/")
    stories: list[Story] = []
    # The styles come first: those of the content build on them.
    for part, (name, source) in reversed(list(enumerate(sources))):
        styles = Styles(dict(styles.styles), default_style="paragraph/")
        stories.append(_story(name, source, part, styles, path=path, depth=limits.depth))
    parts = tuple(source for _, source in sources)
    return Document(path=path, format="odt", parts=parts, segments=arranged(stories[:-1], stories[-1]), lines=False)


def members(data: bytes, *, path: str, limits: Limits) -> tuple[tuple[str, str], ...]:
    """Names and XML texts of the members that `read_bytes` reads, in the order of `Document.parts`; a flat file is its own only one.

    Errors: those of `read_bytes`.
    """
    return _opened(data, path=path, limits=limits)


def _opened(data: bytes, *, path: str, limits: Limits) -> tuple[tuple[str, str], ...]:
    from termcheck.readers._container import Container, looks_like, xml_text

    if looks_like(data) == "XML":
        return ((FLAT, xml_text(data, path=path, name=FLAT)),)
    container = Container(data, path=path, kind="OpenDocument", limits=limits)
    if CONTENT not in container or not _is_text(container):
        raise container.error(f"is no OpenDocument text: it looks like {_looks(container)}", "give it the ending of what it is")
    if MANIFEST in container and b"encryption-data" in container.bytes_of(MANIFEST):
        raise container.error("is password protected", "remove the password and save it again")
    names = [CONTENT, *([STYLES] if STYLES in container else [])]
    return tuple((name, container.text_of(name)) for name in names)


def _is_text(container: Container) -> bool:
    return "mimetype" not in container or container.bytes_of("mimetype").startswith(TEXT_TYPE)


def _looks(container: Container) -> str:
    return "an OpenDocument file that is no text" if CONTENT in container else container.looks


def _story(name: str, source: str, part: int, styles: Styles, *, path: str, depth: int) -> Story:
    from termcheck.readers._container import parse_member
    from termcheck.readers._docx_story import Story
    from termcheck.readers._odt_walk import Walk

    story = Story(source, part)
    parse_member(source, Walk(story, styles, path=name, depth=depth), path=path, name=name, depth=depth)
    return story
