"""What the dialect of a TBX file does not allow, told and nevertheless read. Source: the schemas of TBX-Basic, version 3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termcheck.glossary.exchange._termbase import Warned
from termcheck.glossary.exchange._xml_stream import local

if TYPE_CHECKING:
    from lxml.etree import _Element

# Elements of DCA, whose data category is in `type`.
CARRIERS = frozenset({"admin", "adminNote", "descrip", "descripNote", "termNote", "transac", "transacNote", "ref", "xref"})
# TBX-Core and TBX-Min allow less; what they lack and TBX-Basic has is not worth a warning.
KNOWN_DIALECTS = frozenset({"TBX-Basic", "TBX-Core", "TBX-Min"})
# A reliability is of IATE's dialect only, but whoever has one must write it somewhere, termcheck's export too.
CATEGORIES = frozenset(
    {
        "reliabilityCode",
        *("administrativeStatus", "context", "crossReference", "customerSubset", "definition", "externalCrossReference"),
        *("geographicalUsage", "grammaticalGender", "grammaticalNumber", "partOfSpeech", "projectSubset", "source", "subjectField"),
        *("termLocation", "termType", "xGraphic", "responsibility", "transactionType"),
    }
)
POS = frozenset({"adjective", "adverb", "noun", "other", "properNoun", "verb"})
# Category → the elements that it may stand in.
PLACES = {
    "source": ({"adminGrp", "descripGrp", "termSec", "langSec"}, "in the descripGrp of the definition or context that it is of"),
    "definition": ({"conceptEntry", "langSec"}, "at the concept or at the language"),
    "transactionType": ({"transacGrp"}, "in a transacGrp"),
}
TYPES = {"transac": "transactionType", "transacNote": "responsibility"}


def category(element: _Element) -> str:
    """The data category of an element in either style."""
    return (element.get("type") or local(element)) if local(element) in CARRIERS else local(element)


def objections(entry: _Element) -> Iterator[Warned]:
    """What stands in an entry that its dialect does not allow. Private dialects are not judged."""
    dialect = entry.getroottree().getroot().get("type") or ""
    if dialect not in KNOWN_DIALECTS:
        return
    for element in entry.iter():
        for what in _objections(element, dialect) if isinstance(element.tag, str) else ():
            yield Warned(message=what, line=element.sourceline, entry=entry.get("id") or "")


def _objections(element: _Element, dialect: str) -> Iterator[str]:
    name, of, holder = local(element), category(element), element.getparent()
    if name in TYPES and of != TYPES[name]:
        yield f"the type `{of}` of {name} is not one of {dialect}"
    elif name in CARRIERS and of not in CATEGORIES:
        yield f"the data category `{of}` is not one of {dialect}"
    places, where = PLACES.get(of, (frozenset(), ""))
    at = local(_level(element) if of == "definition" else holder)
    if places and at not in places:
        yield f"`{of}` stands at {at}; in {dialect} it stands {where}"
    value = (element.text or "").strip()
    if of == "partOfSpeech" and value and value not in POS:
        yield f"the part of speech `{value[:60]}` is not one of {dialect}"


def _level(element: _Element) -> _Element:
    """What an element is said of: a group is no level."""
    holder = element.getparent()
    return holder.getparent() if local(holder) == "descripGrp" else holder
