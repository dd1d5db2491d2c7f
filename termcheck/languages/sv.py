"""Swedish: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="sv",
    name="Swedish",
    native="svenska",
    quotes=(("”", "”"), ("’", "’"), ('"', '"'), ("»", "«"), ("»", "»"), ("“", "”")),
    compounds="any",
    morphology=Morphology(
        citation_endings=words("a e"),
        endings=closed(
            "en n et t ar er or r na arna erna orna s ens ns ets ts ars ers ors nas arnas ernas ornas a an e es ans are rna as rnas rs"
        ),
        alternations=pairs("el:l er:r en:n m:mm n:nn um: ium:i"),
        irregular=pairs(
            "man:män bok:böck fot:fött son:sön dotter:döttr mor:mödr bror:brödr far:fäder mus:möss natt:nätt hand:händ stad:städ "
            "land:länd strand:stränd tand:tänd kraft:kräft förälder:föräldr"
        ),
        adjective_citation=words("a e"),
        adjective_endings=words("a t e s as ts es"),
        verb_citation=words("a"),
        verb_endings=words("a ar ade at as ades ats ande er te de t es tes des ts ad ada adde dda tt d da r s it its"),
        function_words=closed(
            "alla allt andra annan annat att av bara blev bli blir blivit borde bör de dem den denna deras dessa det detta din dina "
            "dit ditt dom du då efter eller en ens ett fick från få får fått för före genom ha hade haft han hans har hennes hit hon "
            "hos här inte jag kan kunde kunnat med medan mellan men mer min mina mindre mitt mot mycket må måste ni nu när och också "
            "om på sedan sig sin sina sitt själv ska skall skulle som så till under utan vad var vara varför varit vars vart vem vi "
            "vid vill ville vore vår våra vårt än är över"
        ),
        linking=words("s o u e a"),
    ),
)
