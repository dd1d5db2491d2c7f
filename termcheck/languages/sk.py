"""Slovak: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="sk",
    name="Slovak",
    native="slovenčina",
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ('"', '"')),
    morphology=Morphology(
        citation_endings=words("a e o í ý é á ie ia us um"),
        endings=closed(
            "a e o i u y ia ie iu í ou om ám am ách ach ami mi och ov ovi ovia iam iach ím ích ími ým ých ými ého ému ej ú á é ý ata "
            "atá iat iami ii ť ti ťou tí tiam"
        ),
        alternations=pairs(
            "k:c ch:s ek:k ec:c ok:k en:n el:l er:r ot:t eň:n ň:n ť:t ď:d ľ:l ôl:ol iec:c ierok:ierk tk:tok dk:dok vk:vok nk:nok "
            "čk:čiek rn:rní tn:tien dn:dien čn:čien ln:lien"
        ),
        bare_stems=True,
        irregular=pairs("človek:ľud človek:ľuď oko:oč ucho:uš dieťa:det dieťa:deť"),
        adjective_citation=words("ý í á é y i a e"),
        adjective_endings=words(
            "ý í á é y i a e ého eho ému emu om ým ym ou ej ú u ých ych ými ymi ieho iemu ím im ích ich ími imi ia ie iu"
        ),
        verb_citation=words("ať ovať iť ieť eť núť ť"),
        verb_endings=words(
            "ať ovať iť ieť eť núť uje ujem ujú ujeme uješ ujete oval ovala ovali ovalo ovaný ovaná ované á ám áš áme áte ajú al ala "
            "ali alo aný aná ané í ím íš íme íte ia il ila ili ilo ený ená ené enie ie el ela eli nie nem nú nul nula nuli"
        ),
        function_words=closed(
            "a aby aj ako ale alebo ani až bez bol bola boli bolo bude budem budeme budú by byť cez do ešte ho i iba ich im je jeho "
            "jej ju k kde kedy keď kto ktorá ktoré ktorého ktorí ktorú ktorý ku len ma majú mal mala mali malo mať medzi menej mi "
            "moja moje mu má mám môj na nad namiesto naša než nám nás o od okrem on ona oni ono po pod podľa pomocou potom počas pre "
            "pred preto pretože pri s sa si sme so som ste svoj svoja svoje svojho svoju sú tak tam teda tej ten ti tie tiež to toho "
            "tom tomu tu tá tí tých tým tými u už v vaša viac vo vám vás však z za zo čo ťa že"
        ),
    ),
)
