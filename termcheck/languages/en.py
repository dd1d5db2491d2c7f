"""English: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="en",
    name="English",
    native="English",
    quotes=(("‘", "’"), ("“", "”"), ('"', '"'), ("'", "'")),
    morphology=Morphology(
        endings=closed("s es"),
        alternations=pairs("y:i f:v fe:v man:men sis:s"),
        bare_stems=True,
        irregular=pairs("child:children tooth:teeth foot:feet goose:geese mouse:mice ox:oxen man:men"),
        verb_citation=words("e"),
        verb_endings=words("s es ed ing e d"),
        trusted_share=0.8,
        nominal_filter=True,
        function_words=closed(
            "a about again also am an and are as at be been being but by can could did do does done down for from had has have having "
            "he her here him his how i if in is it its just may me might must my no nor not of on once only or other others our out "
            "over own same shall she should so than that the their them then there these they this those to too under up us very was "
            "we were what when where which who whom whose why will with would yes you your"
        ),
    ),
)
