"""TMX 1.4: translation memories, each variant in its language."""

from __future__ import annotations

from termcheck.readers._xml_dialect import ASIDE, BLOCK, INLINE, NATIVE, SKIP, Dialect, Rule, table

NAMESPACE = "http://www.lisa.org/tmx"
ROOT = "tmx"

DIALECT = Dialect(
    name="TMX",
    rules=table(
        (SKIP, "header prop"),
        (ASIDE, "note"),
        (Rule("aside"), "sub"),
        (NATIVE, "ph bpt ept it ut"),
        (INLINE, "hi"),
        (BLOCK, "seg"),
    ),
    foreign=SKIP,
    language_attributes=frozenset({"lang"}),
)
