"""XLIFF 1.2 and 2.x, with what SDL and memoQ add: source and target of a translation, each in its language."""

from __future__ import annotations

from termcheck.readers._xml_dialect import ASIDE, BLOCK, INLINE, NATIVE, SKIP, Dialect, Rule, table

NAMESPACE = "urn:oasis:names:tc:xliff:document:"
ROOT = "xliff"

PROTECTED = Rule("inline", ("code",))
DEFINITION = Rule("inline", ("definition",))

DIALECT = Dialect(
    name="XLIFF",
    rules=table(
        # What a memory proposes and what a segmenter repeats is not the translator's text.
        (SKIP, "header skl skeleton alt-trans seg-source context-group count-group prop-group bin-source bin-target originalData cp"),
        (ASIDE, "note"),
        (Rule("aside"), "sub"),
        (NATIVE, "ph bpt ept it"),
        (INLINE, "g x bx ex mrk pc sc ec sm em"),
        (BLOCK, "source target"),
    ),
    # Their content is of the tools.
    foreign=SKIP,
    by_attribute={
        "mrk": {
            "mtype": {
                "seg": BLOCK,
                "protected": PROTECTED,
                "term": DEFINITION,
                "x-sdl-added": Rule("inline", ("inserted",)),
                "x-sdl-deleted": Rule("inline", ("deleted",)),
            },
            "type": {"term": DEFINITION},
        },
    },
    languages_of={"source-language": "source", "target-language": "target", "srcLang": "source", "trgLang": "target"},
)
