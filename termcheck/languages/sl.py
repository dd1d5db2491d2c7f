"""Slovenian: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="sl",
    name="Slovenian",
    native="slovenščina",
    quotes=(("„", "“"), ("»", "«"), ("‚", "‘"), ("“", "”"), ('"', '"')),
    morphology=Morphology(
        citation_endings=words("a e o i um"),
        endings=closed(
            "a e i o u om em ama oma ema ima ah eh ih ami emi imi mi ov ev im ega emu ju jo ijo eta et eti jem ja je ji ena enom esa "
            "es esom esi ese"
        ),
        alternations=pairs(
            "ec:c ek:k en:n er:r el:l k:c g:z ev:v em:m ak:k et:t ot:t tk:tek dk:dek nk:nek vk:vek tn:ten dn:den vn:ven tnj:tenj"
        ),
        bare_stems=True,
        irregular=pairs("človek:ljud človek:ljudje otrok:otroc oko:oč uho:uš mati:mater hči:hčer"),
        adjective_citation=words("i en er el ek a e o"),
        adjective_endings=words(
            "a o e i ega emu em im ih imi na no ni ne nega nemu nem nim nih nimi ra ro ri re rega remu rem rim rih rimi la lo li le "
            "lega lemu lem lim lih limi ka ko ki ke kega kemu kem kim kih kimi"
        ),
        verb_citation=words("ati iti eti ovati niti ti"),
        verb_endings=words(
            "ati iti eti ovati niti a am aš amo ate ajo al ala alo ali ale an ana ano ani ane anje i im iš imo ite ijo il ila ilo ili "
            "ile jen jena jeno jeni jene en ena eno eni ene uje ujem uješ ujemo ujejo eval ovana ovano ovan ovani ne nem nejo nil "
            "nila nili"
        ),
        trusted_share=0.8,
        function_words=closed(
            "a ali ampak bi bil bila bile bili bilo biti bo bodo bolj bom bomo boš brez da do eden ena eno ga glede h ima imajo imam "
            "imel imela imeli imelo imeti in iz je jih jim jo k kaj katera kateri katero kdaj kdo ker ki kje ko kot lahko le manj me "
            "med mi moj moja moje mora morajo mu na nad nam namesto nas načeloma naš naša ne ni nisem niso niti njegov njen njih o ob "
            "od on ona oni ono pa po pod potem pred preden pri ravno razen razmeroma s sam sama samo se sem si smo so ste sva svoj "
            "svoja svoje svojo ta tako tam te tega teh tej tem temi temu ter ti to tu tudi v vam vas vaš vaša vendar ves večinoma vsa "
            "vse vsi z za zato če čez še že"
        ),
    ),
)
