"""Lithuanian: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="lt",
    name="Lithuanian",
    native="lietuvių",
    quotes=(("„", "“"), ("‚", "‘"), ("«", "»"), ("“", "”"), ('"', '"')),
    morphology=Morphology(
        citation_endings=words("as is ys us uo a ė ias i ia asis usis ysis oji ioji ieji osios"),
        endings=closed(
            "as is ys us uo a ė ias i ia o io iaus aus ies ės ios ui iui ai iai ei ą į ų ę u iu umi iumi imi yje uje oje ėje e je ūs "
            "os ių ams iams ims oms ioms ėms ius es ais iais imis omis iomis ėmis uose iuose yse ose iose ėse ame iame ąją ojo ieji "
            "am iam ens enį enys enų įjį ųjų osios ąjį asis oji iuje ajam uoju ajame iesiems uosius aisiais uosiuose ajai ąja ojoje "
            "osioms ąsias osiomis osiose ysis iojo iajam iuoju iajame usis iųjų iuosius iaisiais iuosiuose"
        ),
        alternations=pairs("t:č d:dž uo:en"),
        irregular=pairs("žmogus:žmon"),
        feminines=pairs("ė:as ė:is a:as ė:ys"),
        adjective_citation=words("as is us ys a ė i ia"),
        adjective_endings=words(
            "as is us ys a ė i ia o io aus am iam ą į ų ę u iu iame ame oje ėje ioje os ios ės ai iai ei oms ėms ioms iems ių omis "
            "ėmis iomis ais iais iuose uose ose ėse iose ūs ius ie es asis ysis oji ioji ojo iojo ajam iajam ąjį įjį uoju iuoju ajame "
            "osios ajai ąją ieji iesiems ųjų iųjų uosius osioms aisiais"
        ),
        verb_citation=words("ti"),
        verb_endings=words(
            "ti a o i ia ė iau ei ome ame iame ote ate iate u iu ai davo s sime site siu si tų tume tumėte čiau tum tas ta tos to tą "
            "tam toje tus tiems tais ęs usi usios usį damas dama dami damos amas ama amos amo amą amai ami amų iamas iama iamos iamo "
            "iamą iami ojo oja ojama ojamas ojami imas imo"
        ),
        trusted_share=0.3,
        function_words=closed(
            "ant apie ar arba aš be bet bus buvau buvo būna būti būtų dar daug dėl esame esate esi esu gal gali galima iki ir iš jais "
            "jau jei jeigu ji jie jiems jis jo jog joje joms jos jums juo ją jūs jūsų jų kad kada kai kaip kam kartu kas kiek kita "
            "kitas kiti kitos ko kodėl kuo kur kuri kurie kurio kurios kuris kurią kurių ką labai lyg man mano mažai mes mums mūsų ne "
            "nebe nebuvo nei nes net nors nuo nėra o pagal pati pats patys per po prie prieš pro reikia savo su ta tai taip tais tame "
            "tarp tas tau tavo ten tie tiek tiems tik to todėl toje tomis toms tos tu tuo turi turėti tą tų už viena vienas vieno "
            "vieną vietoj virš visa visas visi viso visos visą visų yra čia į ši šiame šie šiems šio šioje šios šis šiuo šią šių"
        ),
    ),
)
