"""Latvian: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="lv",
    name="Latvian",
    native="latviešu",
    quotes=(("“", "”"), ("„", "”"), ("„", "“"), ("«", "»"), ('"', '"')),
    morphology=Morphology(
        citation_endings=words("s š is us a e i ais ā"),
        endings=closed(
            "s š is us a e i ais ā as es u am im um ai ei ī ū ē o ie iem ām ēm īm īs ās ēs os ajam ajā ajai ajiem ajām ajos ajās ums "
            "ajs ajas ajo"
        ),
        alternations=pairs("b:bj p:pj m:mj v:vj n:ņ l:ļ t:š d:ž c:č dz:dž s:š z:ž sn:šņ ln:ļņ zn:žņ šņ:sn ņ:n"),
        feminines=pairs("e:s e:is a:s iece:ieks iece:ieks āja:ājs"),
        adjective_citation=words("s š ais ā a"),
        adjective_endings=words("s š a u am ai ā i as o iem ām us os ās ais ajs ajam ajai ie ajiem ajām ajos ajās ajā"),
        verb_citation=words("t āt ēt īt ot"),
        verb_endings=words(
            "t āt ēt īt ot ā ē ī o u i a am at ām ējam ējat ēja ējā ēju ējis ējusi ējuši āja āju ājam ājis ājusi ājuši īja īju ījis "
            "ījusi ījuši oja oju ojis ojusi ojuši ts ta ti tu tas tam tiem tās āts āta āti ātas ātu ēts ēta ēti ētas ētu īts īta īti "
            "ītas ītu ots ota oti otas otu ams ama ami amas amu āms āma āmi ošs oša oši ošas ošo ošu šana šanas šanu šanai šanā"
        ),
        function_words=closed(
            "ar arī bet bez bija biju bijām būs būt būtu būšu caur cita cits daudz dēļ es esam esat esi esmu gan gandrīz ir ja jau jo "
            "jums jābūt jūs jūsu ka kad kam kas ko kopā kopš kur kura kuras kuri kuru kurš kā kāpēc lai līdz man mana mans mazāk mums "
            "mēs mūsu nav ne nebija nekā no pa par pati pats paši pie pirms pret pār pēc sava savs savu starp tad tai tajā tas te tev "
            "tie tiem tikai to tu tur tā tām tāpēc tās un uz vai vairāk vajag var varētu viena viens virs visa visas visi viss visu "
            "viņa viņas viņi viņu viņš vēl zem ļoti šai šajā šie šis šo šās šī"
        ),
    ),
)
