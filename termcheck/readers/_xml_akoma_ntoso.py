"""Akoma Ntoso 3 (OASIS LegalDocML) and its drafts: acts, bills, judgments, debates."""

from __future__ import annotations

from termcheck.readers._xml_dialect import ASIDE, HEADING, INLINE, LINE, QUOTE, SKIP, Dialect, Rule, table

NAMESPACES = ("http://docs.oasis-open.org/legaldocml/ns/akn/", "http://www.akomantoso.org/")
ROOT = "akomaNtoso"

CITE, DEFINITION, EMPHASIS = Rule("inline", ("cite",)), Rule("inline", ("definition",)), Rule("inline", ("emphasis",))
DELETED, INSERTED = Rule("inline", ("deleted",)), Rule("inline", ("inserted",))
QUOTED = Rule("inline", ("quote",))

DIALECT = Dialect(
    name="Akoma Ntoso",
    rules=table(
        (SKIP, "meta proprietary num math"),
        (HEADING, "heading subheading crossHeading longTitle"),
        (Rule("inline", ("heading",)), "docTitle shortTitle"),
        (QUOTE, "quotedStructure embeddedStructure"),
        (QUOTED, "quotedText embeddedText"),
        (ASIDE, "authorialNote note"),
        (CITE, "ref mref rref affectedDocument documentRef"),
        (DEFINITION, "def term"),
        (EMPHASIS, "b i u em strong"),
        (DELETED, "del"),
        (INSERTED, "ins"),
        (LINE, "br eol eop"),
        (
            INLINE,
            "a abbr concept courtType date decoration docAuthority docCommittee docDate docIntroducer docJurisdiction docketNumber",
        ),
        (
            INLINE,
            "docNumber docProponent docPurpose docStage docStatus docType entity event fillIn img inline judge lawyer legislature location",
        ),
        (
            INLINE,
            "marker mmod mod neutralCitation noteRef object omissis opinion organization outcome party person placeholder process quantity",
        ),
        (INLINE, "relatedDocument remark rmod role scene session signature span sub sup time vote"),
    ),
    by_attribute={
        "quotedText": {"for": {"del": DELETED, "deletion": DELETED, "ins": INSERTED, "insertion": INSERTED}},
    },
    quotes={"quotedText": ("startQuote", "endQuote"), "embeddedText": ("startQuote", "endQuote")},
    document_language={"FRBRlanguage": "language"},
    shown_attributes=frozenset({"alt", "title"}),
)
