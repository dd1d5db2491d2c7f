"""The schemas of the Finnish state for acts (Finlex), often called Akoma Ntoso by their file names."""

from __future__ import annotations

from termcheck.readers._xml_dialect import ASIDE, HEADING, SKIP, Dialect, Rule, table

NAMESPACE = "http://www.vn.fi/skeemat/"

EMPHASIS = Rule("inline", ("emphasis",))


def by_name(name: str) -> Rule | None:
    """Rules for families of elements: SaadosOtsikkoKooste, PykalaTunnusKooste, AsiakirjaNroKoodi."""
    if name.startswith("Saados") and name.endswith(("KursiiviKooste", "LihavaKooste", "LihavoituKooste")):
        return EMPHASIS
    if name.endswith(("OtsikkoKooste", "NimekeKooste", "OtsikkoTeksti", "NimekeTeksti")):
        return HEADING
    if name.endswith("AlaviiteKooste"):
        return ASIDE
    return SKIP if name.endswith(("TunnusKooste", "Koodi", "Tunniste")) else None


DIALECT = Dialect(
    name="Finlex",
    rules=table((SKIP, "IdentifiointiOsa"), (Rule("inline"), "SaadosYlaindeksiKooste SaadosAlaindeksiKooste SaadosViiteKooste")),
    by_name=by_name,
    language_attributes=frozenset({"kieliKoodi"}),
)
