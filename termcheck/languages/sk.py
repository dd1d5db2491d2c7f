"""Slovak: data."""

from __future__ import annotations

from termcheck.languages._base import Cues, Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="sk",
    name="Slovak",
    native="slovenčina",
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ('"', '"')),
    conjunctions=words("a aj i alebo či ani"),
    # Endings of migranti/-tky, pracovníci/čky.
    gender_endings=words("ka ky ku kou ke iek kám kami kách tka tky tku tiek tkám tkami tkách čka čky čku čok čkám čkami čkách"),
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
    cues=Cues(
        designations=(
            *words(
                "termín termínu termínom termíny termínov terminológi* pojem pojm* výraz výrazu výrazom výrazy výrazov slovo "
                "slova slovom slovu slová slov označenie označenia označením pomenovani* názov názvu názvom názvy formulác* "
                "nálepk*"
            ),
            "slovné spojenie",
            "slovného spojenia",
            "slovným spojením",
        ),
        headings=("nadpis*", "názov*", "názvom"),
        instead=(
            *words("namiesto"),
            "a nie o",
            "a nie ako",
            "nie však",
            "skôr ako",
            "a nie",
            "nie o",
        ),
        instead_after=(
            *words("ustupuje"),
            "sa nahrádza pojmom",
            "sa nahrádza výrazom",
            "nahrádzame pojmom",
            "nahrádzame výrazom",
            "treba nahradiť",
            "nahradil pojem",
            "nahradil výraz",
        ),
        advice=(
            *words("vyhýba* neodporúča* zastaran* zastaral* nepoužíva* neužíva* upúšťa* opúšťa* nevhodn* zavádzajúc* stigmatizuj*"),
            "vyhnúť sa",
            "vyvarovať sa",
            "nemá sa používať",
            "nemajú sa používať",
            "nemal by sa používať",
            "nemali by sa používať",
            "nemalo by sa používať",
            "upustiť od",
            "nahrádza výraz",
            "nahrádza pojem",
        ),
        so_called=(
            *words("takzvan* tzv. tzv takrečen*"),
            "tak zvan*",
            "ľudovo zvan*",
        ),
        negation=(
            *words("nepíšeme"),
            "nejde o",
            "nejedná sa o",
            "nejde teda o",
            "nie o",
            "nie sú to",
            "nie ako",
            "nebola to",
            "nehovoríme o",
            "nehovorme o",
            "nikdy nie",
            "to nie je",
            "nie je to",
        ),
        contrast=(
            *words("ale lež avšak"),
            "ide o",
            "skôr o",
            "nie však",
            "ale o",
        ),
        definition=(
            *words("rozumieme rozumieť definuje vymedzuj* definíci* znamená: znamenajú:"),
            "sa rozumie",
            "sa rozumejú",
            "rozumie sa",
            "rozumejú sa",
            "ďalej len",
            "ďalej ako",
            "je vymedzen*",
            "je definovan*",
            "sú definovan*",
            "je materiál",
            "je akýkoľvek materiál",
            "znamená každ*",
            "znamená akýkoľvek",
            "znamená všetk*",
            "znamená materiál*",
        ),
        attribution=(
            *words(
                "povedal* vyhlásil* konštatuj* konštatoval* napísal* zdôraznil* tvrdí* cituj* cit. citác* citát* znie znel* "
                "vyjadril* uviedol: uviedla: uvádza:"
            ),
            "píše sa",
            "podľa ministr*",
            "podľa správy",
            "podľa autor*",
            "podľa polície",
            "slovami ministr*",
            "uviedol, že",
            "uviedla, že",
            "uviedli, že",
            "uvádza, že",
            "uvádzajú, že",
            "ako uvádza",
        ),
        removal=(
            *words("nahradiť vypustiť nahrádzajú nahrádza nahradia vypúšťajú"),
            "nahrádza sa",
            "nahrádzajú sa",
            "sa vypúšťa",
            "vypúšťa sa",
            "vypúšťajú sa",
            "sa zrušuje",
            "sa zrušujú",
            "zrušuje sa",
            "sa škrtá",
            "sa škrtajú",
            "sa mení na",
        ),
        insertion=(
            *words("slovami slovom znie výrazom textom vkladajú vkladá dopĺňajú dopĺňa"),
            "vkladá sa",
            "vkladajú sa",
            "dopĺňa sa",
            "dopĺňajú sa",
            "sa pripája",
            "sa pripájajú",
        ),
        historical=(
            *words("vtedajš* kedysi niekdajš*"),
            "v tom čase",
            "v tej dobe",
            "v onom čase",
            "svojho času",
            "predtým označovan*",
            "predtým nazývan*",
            "predtým používan*",
            "v minulosti označovan*",
            "v minulosti nazývan*",
            "v minulosti sa označoval*",
            "vtedy nazýv*",
            "vtedy označ*",
            "vtedy používan*",
            "vtedy ešte",
        ),
        acts=(
            *words("smernic* nariadeni* rozhodnuti* zákon zákona zákonom zákonu zákone dohovor* protokol* uzneseni* odporúčani* vyhlášk*"),
            "oznámenie komisie",
            "oznámenia komisie",
            "oznámení komisie",
        ),
        subject=(
            *words("o k proti"),
            "o boji",
            "o boji proti",
            "na boj",
            "na boj proti",
            "týkajúc* sa",
            "týkajúci sa",
            "týkajúca sa",
            "vo veci",
            "ktorým sa",
            "ktorou sa",
            "na ochranu",
            "na účely",
            "o potláčaní",
            "o prevencii",
            "o predchádzaní",
            "o ochrane",
        ),
        finite=words(
            "je sú bol bola bolo boli bude budú má majú môže môžu musí musia mal mala by ustanovuje stanovuje ukladá vyžaduje "
            "požaduje upravuje obsahuje zavádza nadobudl* nadobudol vzrástl* stúpl* rastie platí nie nebol* nemá už tiež však ide "
            "jedná kto že aby ak zakazuj* umožnil* prispel* viedl* postihuje nebráni ktorých ktorá ktoré hovorí"
        ),
        provisions=words(
            "článok článku článkom články článkov čl. § ods. odsek odseku odseky odsekom písm. písmen* paragraf* hlava hlavy hlave "
            "ustanoveni*"
        ),
        offences=(
            *words("zločin* prečin* priestupk*"),
            "trestný čin",
            "trestného činu",
            "trestným činom",
            "trestnom čine",
            "trestné činy",
            "trestných činov",
            "trestnými činmi",
            "skutková podstata",
        ),
        references=(
            *words("literatúra bibliografia zdroje pramene odkazy"),
            "zoznam literatúry",
            "použitá literatúra",
            "zoznam použitej literatúry",
            "použité zdroje",
            "zoznam zdrojov",
            "literatúra a zdroje",
            "poznámky pod čiarou",
            "odborná literatúra",
            "právne predpisy",
        ),
        bodies=(
            *words(
                "spravodajk* spravodajc* kampa* nadáci* združeni* úrad úradu úradom linka linky linku linke centrum centra "
                "ombudsman* odbor odboru výbor* platform* koalíci* ústav ústavu"
            ),
            "osobitn* spravod*",
            "pracovn* skupin*",
        ),
    ),
)
