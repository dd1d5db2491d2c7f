"""Danish: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="da",
    name="Danish",
    native="dansk",
    quotes=(('"', '"'), ("»", "«"), ("”", "”"), ("“", "”"), ("„", "“"), ("’", "’")),
    look_alikes=("no", "nn"),
    compounds="any",
    morphology=Morphology(
        citation_endings=words("e"),
        endings=closed("e en et er ene erne s es ens ets ers enes ernes n r rne rnes t ns ts rs te"),
        alternations=pairs("el:l er:r en:n m:mm t:tt s:ss n:nn d:dd k:kk g:gg l:ll p:pp b:bb f:ff ium:i um:"),
        irregular=pairs(
            "mand:mænd barn:børn bog:bøg far:fædr mor:mødr bror:brødr datter:døtr hånd:hænd fod:fødd ælder:ældr and:ænd tand:tænd "
            "nat:nætt stad:stæd øje:øjn kraft:kræft"
        ),
        adjective_citation=words("e t"),
        adjective_endings=words("e t es ts"),
        verb_citation=words("e"),
        verb_endings=words("e er ede et es edes ende te t tes r s"),
        function_words=closed(
            "ad af alle alt anden andet andre at blev blevet blive bliver burde bør da de dem den denne der deres det dette din dine "
            "disse dit du efter eller en end er et fik for fra få får før gennem haft han hans har havde have hendes her hos hun hvad "
            "hvem hvis hvor hvorfor i ikke jeg kan kun kunne med meget mellem men mens mere min mindre mine mit mod må måtte nu når "
            "og også om over på selv siden sig sin sine sit skal skulle som så til uden under var ved vi vil ville vores vær være "
            "været"
        ),
        linking=words("s e en er"),
    ),
)
