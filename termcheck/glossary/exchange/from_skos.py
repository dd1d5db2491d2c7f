"""SKOS: RDF/XML, read element by element, and Turtle, which needs rdflib.

prefLabel is preferred, altLabel admitted; altLabel of a concept that owl:deprecated marks is deprecated. hiddenLabel is left out, for it
holds misspellings as well as words to avoid: `--map hiddenLabel=deprecated` (or `admitted`) takes it in.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.errors import InputError, MissingExtraError
from termcheck.glossary.exchange import _entry
from termcheck.glossary.exchange._lines import lines
from termcheck.glossary.exchange._termbase import Designation, Entry, Warned
from termcheck.glossary.exchange._words import STATUSES
from termcheck.glossary.exchange._xml_stream import LANGUAGE, children, local, streamed, words
from termcheck.model import Origin

if TYPE_CHECKING:
    from termcheck.glossary.exchange import Options

# What is said of a concept: the name without its namespace, the language tag, the value.
Statement = tuple[str, str, str]
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
SKOS = "http://www.w3.org/2004/02/skos/core#"
LABELS = ("prefLabel", "altLabel", "hiddenLabel")
NAMES = {"editorialNote": "note", "note": "note", "scopeNote": "note", "source": "source"}
# Relations that have no place in a glossary and that an export would not write.
KEPT = frozenset({"broader", "exactMatch", "inScheme", "notation", *NAMES})
XL = "labels that are things of their own (SKOS-XL) are not read"
HIDDEN = "hidden labels are left out: `--map hiddenLabel=deprecated` takes them in"


def looks_like(head: bytes, *, path: str) -> bool:
    """Whether the namespace of SKOS is named at the beginning, or the name says Turtle."""
    return path.lower().endswith((".ttl", ".rdf", ".skos")) or SKOS.encode() in head.replace(b"\0", b"")


def title(path: Path, *, options: Options) -> str:
    """Nothing: a file may hold several schemes."""
    return ""


def entries(path: Path, *, options: Options) -> Iterator[Entry | Warned]:
    """The concepts, in the order of the file (RDF/XML) or of their addresses (Turtle, which has no order)."""
    said: dict[str, list[Statement]] = {}
    for address, statement in _turtle(path, options) if path.suffix.lower() == ".ttl" else _rdf_xml(path):
        said.setdefault(address, []).append(statement)
    for address, statements in said.items():
        yield from _concept(address, statements, options)


def _concept(address: str, statements: list[Statement], options: Options) -> Iterator[Entry | Warned]:
    names = {name for name, _, _ in statements}
    if "literalForm" in names or (not names & {*LABELS, "Concept"}):
        return
    if not names & set(LABELS):
        yield Warned(message=XL if "xlLabel" in names else "a concept without a label is left out", entry=address)
        return
    if "hiddenLabel" in names and options.map.get("hiddenlabel") not in ("admitted", "deprecated"):
        yield Warned(message=HIDDEN, entry=address)
    gone = any(name == "deprecated" and value in ("true", "1") for name, _, value in statements)
    terms = list(_labels(statements, hidden=options.map.get("hiddenlabel", ""), gone=gone))
    facts = [(NAMES.get(name, name), value) for name, _, value in statements if name in KEPT]
    definitions = {tag: value for name, tag, value in reversed(statements) if name == "definition"}
    yield _entry.entry(address, terms, facts, dict(reversed(definitions.items())))


def _labels(statements: Iterable[Statement], *, hidden: str, gone: bool) -> Iterator[Designation]:
    meaning = {"prefLabel": "preferred", "altLabel": "deprecated" if gone else "admitted", "hiddenLabel": hidden}
    for name, tag, value in statements:
        status = meaning.get(name, "")
        if status in STATUSES:
            # The kind of label is kept where the status does not tell it.
            kind = {"label": name} if status != {"prefLabel": "preferred", "altLabel": "admitted"}.get(name) else {}
            yield Designation(text=value, language=tag, status=STATUSES[status], fields=kind)


def _rdf_xml(path: Path) -> Iterator[tuple[str, Statement]]:
    """Statements by the address of what they are of."""
    for element in streamed(path, frozenset({"Concept", "Description", "Label"})):
        address = element.get(f"{RDF}about") or element.get(f"{RDF}ID") or element.get(f"{RDF}nodeID") or ""
        if local(element) == "Concept":
            yield address, ("Concept", "", "")
        for child in children(element):
            target = child.get(f"{RDF}resource") or ""
            name = local(child)
            if name == "type":
                name = re.split(r"[/#]", target)[-1]
            elif name in LABELS and not str(child.tag).startswith(f"{{{SKOS}}}"):
                name = "xlLabel"
            yield address, (name, child.get(LANGUAGE) or "", target or words(child))


def _turtle(path: Path, options: Options) -> Iterator[tuple[str, Statement]]:
    """The same, sorted: the parser gives them in no order."""
    from_rdflib = _parsed(path, "".join(lines(path, options)))
    for subject, predicate, tag, value in sorted(from_rdflib):
        name = re.split(r"[/#]", predicate)[-1]
        if name in LABELS and not predicate.startswith(SKOS):
            name = "xlLabel"
        yield subject, (re.split(r"[/#]", value)[-1] if name == "type" else name, tag, value)


def _parsed(path: Path, text: str) -> Iterator[tuple[str, str, str, str]]:
    """The triples of a Turtle text: subject, predicate, language, value."""
    try:
        from rdflib import Graph, Literal
    except ImportError:
        raise MissingExtraError(path.as_posix(), "Turtle needs rdflib, which is not installed", try_this="pip install rdflib") from None
    # It complains about addresses with odd signs on the standard error of whoever runs it.
    logging.getLogger("rdflib").setLevel(logging.ERROR)
    graph = Graph()
    try:
        graph.parse(data=text, format="turtle")
    # What the parser raises at a line that ends too early.
    except (SyntaxError, IndexError) as error:
        raise InputError(_place(path, text, error), "is not Turtle", try_this="mend the file near this place, or export it again") from None
    for subject, predicate, value in graph:
        language = (value.language or "") if isinstance(value, Literal) else ""
        yield str(subject), str(predicate), language, " ".join(str(value).split())


def _place(path: Path, text: str, error: SyntaxError | IndexError) -> Origin:
    line = getattr(error, "lines", None)
    at = getattr(error, "_i", None)
    if line is None or at is None:
        return Origin(path=path.as_posix(), line=text.count("\n") + 1)
    before = text.encode()[:at].decode(errors="replace")
    return Origin(path=path.as_posix(), line=before.count("\n") + 1, column=len(before) - before.rfind("\n"))
