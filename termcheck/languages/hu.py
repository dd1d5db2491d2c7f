"""Hungarian: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

_CASES = words(
    "t ot et öt at ban ben ba be ból ből ra re ról ről n on en ön nak nek hoz hez höz tól től nál nél val vel ig ért vá vé ként kor"
)
_PLURALS = words("k ok ek ök ak")
_POSSESSIVES = words(
    "m om em öm am d od ed öd ad a e ja je unk ünk nk juk jük uk ük tok tek tök otok etek i im id ai ei jai jei aim eim jaim jeim "
    "aink eink jaink jeink aik eik jaik jeik ink ik aitok eitek é"
)
_AFTER_PLURAL = words(
    "t at et ot öt ban ben ba be ból ből ra re ról ről n on en ön an nak nek hoz hez höz tól től nál nél val vel ig ért ként"
)
_LONG = {"a": "á", "e": "é"}


def _lengthened(ending: str) -> str:
    """ruhája, ruhájában."""
    return ending[:-1] + _LONG.get(ending[-1], ending[-1])


# The v of -val and -vá becomes the consonant before it (asztallal, gyermekké).
_ASSIMILATED = {consonant + rest for consonant in "bcdfghjklmnprstvz" for rest in ("al", "el", "á", "é")}
_MARKED = (*_PLURALS, *_POSSESSIVES)
_SHORT = {
    *_CASES,
    *_MARKED,
    *_ASSIMILATED,
    *(_lengthened(mark) + case for mark in _MARKED for case in _AFTER_PLURAL),
    *(mark + mark[-1] + rest for mark in _MARKED if mark[-1] in "kmd" for rest in ("al", "el")),
    *(mark + rest for mark in _MARKED if mark[-1] == "i" for rest in ("vel", "val")),
}
# A final a or e is lengthened before an ending (ruha, ruhát).
_ENDINGS = _SHORT | {vowel + ending for vowel in "áé" for ending in ("", *_SHORT)}

LANGUAGE = Language(
    code="hu",
    name="Hungarian",
    native="magyar",
    quotes=(("„", "”"), ("»", "«"), ("’", "’"), ("“", "”"), ('"', '"')),
    compounds="any",
    morphology=Morphology(
        citation_endings=words("a e"),
        endings=frozenset(_ENDINGS),
        alternations=pairs("alom:alm elem:elm or:r ok:k er:r"),
        irregular=pairs(
            "ló:lova tó:tava hó:hava szó:szava fű:füve nyár:nyara tél:tele név:neve név:nevé kéz:keze víz:vize út:uta híd:hida úr:ura "
            "fél:fele levél:level"
        ),
        adjective_citation=words("a e"),
        vowels="aáeéiíoóöőuúüű",
        after_vowel="i",
        gate="soft",
        function_words=closed(
            "a abban ahol aki akik akit akkor alatt alá alól amely amelyek amelyet ami amikor amint amit annak arra attól az azok "
            "azonban azt be csak de ebben egy el elé elől előtt engem ennek erre ettől ez ezek ezt fel felett felé felől fog fognak "
            "fölött ha helyett hogy ide illetve innen iránt is itt kell kellett kevesebb kevés ki kérem körül közé között közül le "
            "lehet lehetett lenne lesz lesznek maga magát meg mellett mellé mellől mert mi miatt minden mindig minket mint most már "
            "más mások még mögé mögött nagyon ne neki nekik nem nincs nincsenek nélkül oda onnan ott pedig részére révén saját sem "
            "során szerint szintén számára te tehát ti tud tudnak téged több után vagy vagyok vagyunk valamint van vannak volt voltak "
            "végett által át én és így óta úgy ő ők"
        ),
    ),
)
