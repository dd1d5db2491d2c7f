"""XML termbases, element by element: nothing is fetched, nothing expands, and what has been read is let go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.errors import InputError, MissingExtraError
from termcheck.model import Origin

if TYPE_CHECKING:
    from lxml.etree import _Element, _LogEntry

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NOT_XML = "is not well-formed XML"
# What the parser says of a prefix, an element or an entity → what helps.
ADVICE = (
    ("Premature end", "the file is cut off: copy or download it again"),
    ("mismatch", "close the elements in the order in which they were opened"),
    ("EntityRef", "write `&amp;` for `&`"),
    ("Entity '", "write the character itself"),
    ("Invalid bytes", "save the file in the encoding that its first line names"),
    ("Start tag expected", "is this an XML file?"),
)


def streamed(path: Path, names: frozenset[str], *, until: str = "") -> Iterator[_Element]:
    """The elements with the given local names, each complete and only until the next is asked for.

    Ends before an element named `until`. Errors: InputError with line and column; MissingExtraError without lxml.
    """
    etree = _lxml(path)
    # Entities stay as they stand; a DTD is not loaded, wherever it is; XInclude is only done by who asks for it.
    safe = {"resolve_entities": False, "no_network": True, "load_dtd": False, "remove_comments": True, "remove_pis": True}
    tags = [f"{{*}}{name}" for name in (*sorted(names), until) if name]
    parser = etree.iterparse(_known(path), events=("start", "end"), tag=tags, **safe)
    checked = False
    try:
        for event, element in parser:
            checked = checked or _refuse_entities(element, path)
            if event == "start" and local(element) == until:
                return
            if event == "end":
                yield element
                _let_go(element)
    except etree.XMLSyntaxError:
        raise _not_well_formed(path, parser.error_log) from None


def local(element: _Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: _Element, names: frozenset[str] | None = None) -> Iterator[_Element]:
    """The elements that an element holds; entities that nobody declared are none."""
    for child in element:
        if isinstance(child.tag, str) and (names is None or local(child) in names):
            yield child


def words(element: _Element) -> str:
    """The text of an element and of what stands in it, on one line."""
    return " ".join("".join(element.itertext()).split())


def _let_go(element: _Element) -> None:
    """Forget an element that was read, and its siblings before it, so that a large file needs little memory."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _refuse_entities(element: _Element, path: Path) -> bool:
    """True for a file that declares no entities. Errors: InputError for one that does."""
    dtd = element.getroottree().docinfo.internalDTD
    declared = next(iter(dtd.iterentities()), None) if dtd is not None else None
    if declared is None:
        return True
    what = f"declares the entity `{declared.name}`; entities are not read, for they can swell a file or fetch others"
    raise InputError(path.as_posix(), what, try_this="write the text out and delete the `<!ENTITY …>` lines")


def _known(path: Path) -> str:
    """The path of a file that can be opened."""
    try:
        with path.open("rb"):
            return str(path)
    except OSError as error:
        raise InputError(path.as_posix(), f"cannot be read: {error.strerror}", try_this="check the path and its permissions") from None


def _not_well_formed(path: Path, log: Iterable[_LogEntry]) -> InputError:
    first = next(iter(log), None)
    if first is None:
        return InputError(path.as_posix(), f"{NOT_XML}: it is empty", try_this="is this the right file?")
    advice = next((advice for sign, advice in ADVICE if sign in first.message), "mend the file near this place, or export it again")
    where = Origin(path=path.as_posix(), line=first.line, column=max(first.column, 1))
    return InputError(where, f"{NOT_XML}: {first.message}", try_this=advice)


def _lxml(path: Path):  # type: ignore[no-untyped-def]
    """The parser, which is an extra."""
    try:
        from lxml import etree
    except ImportError:
        raise MissingExtraError(
            path.as_posix(), "XML termbases need lxml, which is not installed", try_this="pip install 'termcheck[termbase]'"
        ) from None
    return etree
