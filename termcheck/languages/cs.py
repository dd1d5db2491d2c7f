"""Czech: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="cs",
    name="Czech",
    native="čeština",
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ('"', '"')),
    morphology=Morphology(
        citation_endings=words("a e o í ý é á ě us um"),
        endings=closed(
            "a e o u y ě i í á é ý ou em ám am ách ami emi ech ích ům ů ovi ové ími ím ými ým ých ého ému ej ata at aty atech mi ete "
            "eti etem ev evi"
        ),
        alternations=pairs(
            "k:c k:č h:z h:ž ch:š r:ř ek:k ec:c en:n el:l et:t ev:v ůr:or ůj:oj ěn:n ůl:ol ůz:oz ůh:oh íh:ih íz:iz ouh:uh eň:n ň:n "
            "ť:t ď:d izmus:ism ismus:izm vn:ven rn:ren ln:len dn:den tn:ten kn:ken čn:čen žn:žen šn:šen tk:tek dk:dek čk:ček žk:žek "
            "nk:nek vk:vek lk:lek řk:řek šk:šek"
        ),
        bare_stems=True,
        irregular=pairs("člověk:lid člověk:lidé oko:oč ucho:uš dítě:dět"),
        adjective_citation=words("ý í á é"),
        adjective_endings=words("ý í á é ého ému ém ým ou ých ými ího ímu ím ích ími ější ejší ě y a o i"),
        verb_citation=words("at ovat it et ět nout t"),
        verb_endings=words(
            "at ovat it et ět nout uje uji uju ují ujeme ujete uješ oval ovala ovali ovalo ovaly ován ována ováno ováni ovány á ám áš "
            "áme áte ají al ala ali alo aly án ána áno áni ány í ím íš íme íte il ila ili ilo ily en ena eno eni eny el ela eli elo "
            "ely ne nu nou nul nula nuli nut nuta"
        ),
        function_words=closed(
            "a aby ale ani až bez bude budeme budete budou budu by bych bychom byl byla byli bylo byly bys být během co do ho i jak "
            "jako je jeho jejich jen ještě ji jich jim jsem jsi jsme jsou jste jí k kde kdo kdy když ke kolem kromě kterou která "
            "které kterého který kteří ku mají mezi mne moje mu má mám méně místo mít mě měl měla měli mělo můj na nad naše nebo než "
            "nám nás o od on ona oni ono pak po pod podle pomocí pouze pro proto protože před přes při s se si svou svá své svého "
            "svým svůj ta tady tak také tam tedy ten ti to toho tom tomu totiž tu ty té tím tě těch těm těmi u už v vaše ve vám vás "
            "více však z za ze že"
        ),
    ),
)
