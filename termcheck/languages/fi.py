"""Finnish: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

_CASES = words(
    "n a ä i u e o y ö s t ta tä tta ttä ssa ssä sta stä lla llä lta ltä lle na nä ksi in tten den iden jen ten en t itä ita ia iä ja jä "
    "ihin han hin hon hön hun hyn hen een aan ään oon öön iin uun yyn seen siin "
    "issa issä ista istä illa illä ilta iltä ille iksi ina inä itta ittä ine"
)
# Before a possessive the genitive and the nominative plural lose their -n and -t, and -ksi becomes -kse-.
_BEFORE_POSSESSIVE = words(
    "ssa ssä sta stä lla llä lta ltä lle na nä ta tä a ä ja jä ia iä ita itä issa issä ista istä illa illä ille iksi ina inä kse ikse"
)
_POSSESSIVES = words("ni si nsa nsä mme nne an än en")
_SHORT = {
    *_CASES,
    *(case + possessive for case in _BEFORE_POSSESSIVE for possessive in _POSSESSIVES),
    "nsa",
    "nsä",
    "ni",
    "si",
    "mme",
    "nne",
}
_ENDINGS = _SHORT | {vowel + ending for vowel in "aeiouyäö" for ending in _SHORT}

LANGUAGE = Language(
    code="fi",
    name="Finnish",
    native="suomi",
    quotes=(("”", "”"), ("’", "’"), ("»", "«"), ("»", "»"), ('"', '"')),
    compounds="any",
    morphology=Morphology(
        citation_endings=words("a ä i o u e"),
        endings=frozenset(_ENDINGS),
        alternations=pairs(
            "kk:k pp:p tt:t k: p:v t:d nk:ng nt:nn lt:ll rt:rr mp:mm us:ukse us:uksi ys:ykse ys:yksi is:ikse is:iksi uus:uude "
            "uus:uute uus:uuksi yys:yyde yys:yyte yys:yyksi nen:se nen:si as:aa äs:ää in:ime ton:ttoma tön:ttömä e:ee si:te si:de "
            "de:tee te:ttee ke:kkee pe:ppee ve:pee das:taa tas:ttaa kas:kkaa pas:ppaa gas:kaa vas:paa däs:tää tär:ttäre ut:ue yt:ye"
        ),
        irregular=pairs("mies:mieh"),
        adjective_citation=words("a ä i o u e nen"),
        function_words=closed(
            "aikana aina aivan ali alla alle alta ehkä ei eivät emme en enemmän ennen enää esimerkiksi että he heidän heitä hyvin hän "
            "hänen häntä ilman itse ja jo joiden joita joka jonka jos joskus jossa jota jotka juuri juurikaan jälkeen kanssa kanssaan "
            "kautta kenen kerran ketä kohtaan kohti koska kuin kuka kun kyllä lopulta luokse luona luota läpi me meidän meitä melko "
            "mikä minkä minua minun minä mitkä mitä muiden muita mukaan mukana mutta muun muut myös ne niiden niihin niin niissä "
            "niistä niitä noita nuo nyt näiden näitä nämä ole olemme olen olet olette oli olisi olisivat olivat olla olleet ollut on "
            "ovat paljon pitäisi pitää puoleen puolesta päin päälle päällä päältä saa saavat se sekä sen siellä sieltä siihen siinä "
            "siis siitä silloin sinne sinua sinun sinä sitten sitä tai takia te teidän tuo tuolla tuon tuota tähän tämä tämän tänne "
            "tässä tästä tätä täysin täytyy täällä täältä usein vaan vain varten vastaan vasten vielä vieressä voi voin voisi voivat "
            "vuoksi vähemmän vähän yli"
        ),
        linking=words("n s"),
        clitics=words("kin kaan kään han hän ko kö pa pä"),
        possessives=words("ni si nsa nsä mme nne an än en"),
        swallowed=words("n t"),
    ),
)
