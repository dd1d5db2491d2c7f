"""Irish: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="ga",
    name="Irish",
    native="Gaeilge",
    quotes=(("‘", "’"), ("“", "”"), ('"', '"'), ("'", "'")),
    morphology=Morphology(
        citation_endings=words("e a í"),
        endings=closed("e a í ta te eanna anna acha ainn igh aigh na idí óirí ithe"),
        alternations=pairs("each:i ach:a acht:achta ir:r il:l in:n id:d ais:as air:ar"),
        bare_stems=True,
        irregular=pairs(
            "bean:mná leanbh:leanaí leanbh:linbh duine:daoin lá:laethant mí:míonn teach:tithe teach:tí cara:cairde namhaid:naimhde "
            "deirfiúr:deirfiúracha deartháir:deartháireacha cú:cúnna bó:ba"
        ),
        vowel_rules=("broad", "slender"),
        adjective_citation=words("ach each úil a e"),
        adjective_endings=words("ach acha aí aigh each eacha eí igh úil úla a e í uí"),
        verb_citation=words("aigh igh áil ú"),
        verb_endings=words(
            "aigh igh ann eann íonn aíonn faidh fidh óidh eoidh adh eadh aíodh íodh aítear ítear tar tear ta te the tha ú aithe ithe f"
        ),
        vowels="aeiouáéíóú",
        function_words=closed(
            "a ach acu ag agus aici aige air amháin an ann anois anseo ansin aon ar as atá ba beidh bheadh bhur bhí bhíodh bí bíonn "
            "cad chuig chun conas cá cé cén de den di do dom don dtí duit dá dó dóibh dúinn eile faoi freisin féin fós gach go gur "
            "gurb i iad idir in ina inár is le leat leis leo linn liom léi mar mo mura má mé na nach ná ní níl níor nó orm orthu "
            "raibh roimh sa san seo siad sibh sin sinn siúd sé sí thar trí tá táim tú uaidh uaim uile uirthi um ár é í ó ón"
        ),
        mutations=pairs("bhf:f mb:b gc:c nd:d ng:g bp:p dt:t ts:s bh:b ch:c dh:d fh:f gh:g mh:m ph:p sh:s th:t"),
        vowel_prefixes="tnh",
    ),
)
