"""Dutch: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="nl",
    name="Dutch",
    native="Nederlands",
    quotes=(("„", "”"), ("“", "”"), ("‘", "’"), ("'", "'"), ('"', '"')),
    look_alikes=("af",),
    compounds="any",
    morphology=Morphology(
        citation_endings=words("e"),
        endings=closed("en n s e es ren eren"),
        alternations=pairs("t:tt k:kk p:pp l:ll m:mm n:nn s:ss f:ff g:gg d:dd r:rr b:bb heid:hed"),
        irregular=pairs("stad:sted kind:kinder ei:eier lid:led schip:schep blad:blader rund:runder lied:lieder"),
        vowel_rules=("open-syllable",),
        adjective_citation=words("e"),
        adjective_endings=words("e s er ere ste en"),
        verb_citation=words("en n"),
        verb_endings=words("en n t te ten de den end ende"),
        function_words=closed(
            "aan al als ben bent bij daar dan dat de deze die dit door een eens eer en er gaan gaat geen gehad geweest geworden ging "
            "haar had hadden heb hebben hebt heeft hem hen het hier hij hoe hun ik in is je jij jouw jullie kan kon konden kunnen "
            "kunt laat laten liet maar mag me meer met mij mijn minder mocht mochten moest moesten moet moeten mogen na naar niet nog "
            "nu of om ons onze ook op over per sedert sinds slechts te tegen toch toen tot tussen u uit uw van voor waar waarom "
            "wanneer waren was wat we weer wel werd werden wie wij wil wilde wilden willen wilt word worden wordt wou zal ze zeer "
            "zich zij zijn zo zonder zou zouden zullen zult"
        ),
        linking=words("s e en n er"),
    ),
)
