"""Formex 4: what the Publications Office of the European Union writes the Official Journal in."""

from __future__ import annotations

from termcheck.readers._xml_dialect import ASIDE, HEADING, INLINE, LINE, QUOTE, ROW, SKIP, Dialect, Rule, table

# The schema is named in an attribute; of files without it only those are known whose root is no common word.
SCHEMA = "formex"
# fmt: off
ROOTS = frozenset({
    "ACT", "AGR", "CONS.ACT", "CONS.ANNEX", "CONS.DOC", "CONS.OTH", "CONS.OTH.DOC", "ECR.GENERAL", "LSEU", "REPORT.HEARING",
    "SUMMARY.DECISION", "SUMMARY.JUDGMENT",
})
# fmt: on

CITE, DEFINITION, EMPHASIS = Rule("inline", ("cite",)), Rule("inline", ("definition",)), Rule("inline", ("emphasis",))
# Metadata, numbers, and the names of files that are kept elsewhere.
SKIPPED = ("BIB.", "INFO.", "NO.", "PAGE.", "DOCUMENT.REF", "INCL.", "LG.")


def by_name(name: str) -> Rule | None:
    """Rules for families of elements: REF.DOC.OJ, TI.ART, NO.PARAG."""
    if name.startswith("REF."):
        return CITE
    if name.startswith(("TI.", "STI.")):
        return HEADING
    return SKIP if name.startswith(SKIPPED) else None


DIALECT = Dialect(
    name="Formex",
    rules=table(
        (SKIP, "COLL YEAR COM VOLUME.REF INCLUSIONS SPEC.ED MARGIN"),
        (HEADING, "TI STI"),
        (QUOTE, "QUOT.S"),
        (ASIDE, "NOTE"),
        (DEFINITION, "DEFINITION"),
        (EMPHASIS, "HT"),
        (LINE, "BR LINE.BREAK"),
        (INLINE, "DATE FT IE QUOT.START QUOT.END ANCHOR LINK OVERLINE UNDERLINE"),
    ),
    # The title of an act is one: kind and number, date, subject.
    within={"TI": {"P": ROW}, "STI": {"P": ROW}},
    by_name=by_name,
    signs={"QUOT.START": "CODE", "QUOT.END": "CODE"},
    document_language_text=frozenset({"LG.DOC"}),
)
