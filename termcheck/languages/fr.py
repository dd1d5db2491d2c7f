"""French: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="fr",
    name="French",
    native="français",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’"), ("‹", "›"), ('"', '"')),
    look_alikes=("oc",),
    morphology=Morphology(
        citation_endings=words("e al"),
        endings=closed("s x e es aux al ale ales"),
        alternations=pairs("l:ll n:nn f:v eu:eus"),
        irregular=pairs("travail:travaux bail:baux vitrail:vitraux corail:coraux émail:émaux œil:yeux ciel:cieux"),
        adjective_citation=words("e al el eux if er"),
        adjective_endings=words(
            "s e es al ale ales aux el elle elles els eux euse euses if ive ifs ives er ère ers ères le les ne nes te tes"
        ),
        verb_citation=words("er ir re oir"),
        verb_endings=words(
            "er e es ons ez ent ais ait ions iez aient é ée és ées ant erai era erons erez eront erais erait eraient ir is it issons "
            "issez issent issait issaient issant i ie ies irai ira iront re s t u ue us ues"
        ),
        trusted_share=0.8,
        nominal_filter=True,
        function_words=closed(
            "a ai ait après as au aura aurait auront aussi autre autres aux avaient avait avant avec avez avoir avons bien car ce "
            "celle celles celui ces cet cette ceux chez comme contre d dans de depuis dernier dernière des doit doivent donc dont du "
            "elle elles en encore entre es est et eu faire fait fut ici il ils je l la le les leur leurs lorsque lui là ma mais me "
            "mes mon même mêmes ne ni non nos notre nous ont or ou où par pas pendant peut peuvent plus pour premier premiers "
            "première premières puis quand que qui quoi sa sans se sera serait seront ses si soient soit sommes son sont sous suis "
            "sur ta te tes ton tous tout toute toutes très tu un une va vers vont vos votre vous y à étaient étais était été êtes "
            "être"
        ),
        articles=words("l' d' qu' s' n' j' m' t' c'"),
    ),
)
