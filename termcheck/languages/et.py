"""Estonian: data."""

from __future__ import annotations

from termcheck.languages._base import Cues, Language, Morphology, closed, pairs, words

_CASES = words(
    "d t st l lt le ks ni na ta ga s sse de te id sid eid isid aid uid tele telt tel tes test teks teni tena teta tega desse tesse "
    "dele delt del des dest deks deni dena deta dega il ilt ile is ist iks isse se"
)
_ENDINGS = {vowel + case for vowel in ("", "a", "e", "i", "u") for case in ("", *_CASES)} - {""}

LANGUAGE = Language(
    code="et",
    name="Estonian",
    native="eesti",
    quotes=(("„", "“"), ("„", "”"), ("“", "”"), ("«", "»"), ('"', '"')),
    compounds="any",
    conjunctions=words("ja või ning ega"),
    derivations=words("sus suse sust susega susest susele sused"),
    morphology=Morphology(
        citation_endings=words("a e i u"),
        endings=frozenset(_ENDINGS),
        alternations=pairs("kk:k pp:p tt:t k:g p:b t:d min:mis n:s el:l er:r ik:ig ade:at ode:ot õde:õt lde:lt rde:rt nde:nt ige:ikm"),
        irregular=pairs("mees:meh mees:mehe käsi:käe"),
        adjective_citation=words("a e i u"),
        function_words=closed(
            "aga ainult ajal alati all alla alt asemel ees eest ei enda enne et ette iga ilma ise ja jaoks juba just juurde juures "
            "juurest järel järele ka kaudu keda kelle kes kogu koos kui kuid kuna kuni kõik kõiki kõrval läbi lähe lähen läks ma me "
            "meie mida mille mina mind minu mis mitte muu muud muude mõned mõni nad nagu need neid nemad nende ning nüüd ole oled "
            "oleks olema oleme olen olete olevat oli olid olnud oma on palju peab peal peale pealt peavad pidi pole polnud pool poole "
            "poolt praegu pärast rohkem sa saab saavad sai seal sealt seas seda see sees seest selle sellel sellele selles sellest "
            "sest siia siin siis siit sina sind sinna sinu sisse ta taga tagant taha te teda teie tema tuleb tuli tõttu vahel vahele "
            "vastu veel vist väga vähe vähem väljas või võib võiks võivad üle üsna"
        ),
        linking=words("s e de te"),
        clitics=words("gi ki"),
    ),
    cues=Cues(
        designations=words(
            "termin termini terminit terminid termineid terminist sõna sõnad sõnu sõnade sõnast sõnapaar sõnapaari mõiste mõistet "
            "mõistest väljend väljendi väljendit väljendid väljendeid väljendist nimetus nimetuse nimetust nimetused nimetusest "
            "sõnastus sõnastuse sõnastust sõnavalik* sõnakasutus* terminoloogia* keelekasutus* tähistus tähistuse keelend*"
        ),
        headings=("pealkir*", "alapealkir*"),
        instead=(
            "pigem kui",
            "selle asemel et öelda",
            "selle asemel et kirjutada",
        ),
        instead_after=(
            *words("asemel asemele mõistet terminit"),
            "on eksitav",
            "on iganenud",
            "on vananenud",
            "on aegunud",
        ),
        advice=(
            *words(
                "väldi* vältida vältimi* välditaks* välditava* aegunud iganenud vananenud eksitav* loobu* asendav* kritiseeri* "
                "kirjuta kirjutage taunita*"
            ),
            "ei tohiks kasutada",
            "ei tohi kasutada",
            "ei tule kasutada",
            "ei ole soovitatav",
            "ei soovitata",
            "ei kasutata",
            "enam ei kasutata",
            "ei peaks kasutama",
            "tuleb kirjutada",
        ),
        so_called=words("niinimetatud nn nn. n-ö nii-öelda nõndanimetatud"),
        negation=(
            *words("mitte pole"),
            "ei ole",
            "ei olnud",
            "ei räägita",
            "ei nimetata",
            "ei kasutata",
            "ei kutsuta",
        ),
        contrast=(
            *words("vaid hoopis"),
            "vaid pigem",
        ),
        definition=(
            *words("tähendab tähendavad mõistetakse käsitatakse määratletakse tähenduses (edaspidi osutab"),
            "all mõistetakse",
            "käesoleva seaduse tähenduses",
            "edaspidi –",
            "nimetatakse edaspidi",
        ),
        attribution=(
            *words(
                "ütleb ütles ütlevad ütlesid väidab väitis kirjutab kirjutas kirjutavad märgib märkis rõhutab rõhutas nendib "
                "nentis tsiteerib tsitaat tsitaadi sõnul sõnutsi öeldakse sõna-sõnalt lausus märgitakse sedastab"
            ),
            "seisab kirjas",
            "seisis kirjas",
            "on öeldud",
        ),
        removal=(
            *words("asendatakse asendada muudetakse"),
            "jäetakse välja",
            "välja jätta",
            "tunnistatakse kehtetuks",
            "kustutatakse sõna",
        ),
        insertion=(
            *words("sõnaga sõnadega tekstiosaga väljendiga terminiga lauseosaga lisatakse"),
            "lisatakse sõna",
            "lisatakse sõnad",
            "järgmises sõnastuses",
            "täiendatakse sõnaga",
            "täiendatakse sõnadega",
            "sõnastatakse järgmiselt",
        ),
        historical=(
            *words(
                "tollal tollane tollase tollased tollaste tollaseid toonane toonase toonased toonaste kunagine kunagise kunagised "
                "ennemuiste vanasti"
            ),
            "tol ajal",
            "varem nimetati",
            "varem tuntud",
            "varem kutsuti",
            "omal ajal",
            "nimetati siis",
            "siis veel",
            "nõukogude ajal",
        ),
        acts=(
            *words(
                "direktiiv* raamotsus* määrus määruse määrust määruses määrusega seadus seaduse seadust seaduses seadusega "
                "seaduseelnõu* konventsioon* protokoll protokolli protokollis fakultatiivprotokoll* lisaprotokoll* resolutsioon* "
                "soovitus soovituse soovituses soovitust otsus otsuse otsuses otsust teatis teatise teatises leping lepingu "
                "lepingus eelnõu eelnõus põhimäärus* tegevuskava* deklaratsioon* seadustik*"
            ),
            "roheline raamat",
        ),
        subject=(
            *words(
                "käsitlev käsitleva käsitlevas käsitlevat käsitlevad kohta vastane tõkestamise tõkestamist tõkestamiseks "
                "ennetamise ennetamist ennetamiseks keelustamise keelustamist keelamise kaitse kaitseks müügi müüki seotud "
                "sätestav reguleeriv reguleeriva levitamise levitamist andmekogu toetuste toetamise muutmise"
            ),
            "mis käsitleb",
            "milles käsitletakse",
            "mis käsitlevad",
            "millega nähakse",
            "millega kehtestatakse",
            "millega muudetakse",
            "millega asendatakse",
            "vastu võitlemise kohta",
            "vastu võitlemise",
            "vastu võitlemist",
            "vastase võitluse",
            "vastase võitluse kohta",
            "vastast võitlust",
        ),
        finite=words(
            "on oli olid oleks ei peab peavad pidi tuleb tuli tohib tohi võib võivad võis saab saavad sai nõuab nõudis nõuavad "
            "kehtib kehtis jõustus jõustub sisaldab sisaldas hõlmab hõlmas sätestab sätestas keelab keelas lubab lubas kohustab "
            "kohustas kasvab kasvas suureneb suurenes väheneb vähenes võeti võetakse võttis anti annab andis levib levis jõudis "
            "muutis muudab rakendatakse kohaldatakse karistatakse kaitseb kaitses nimetab määratleb arutas tunnistati"
        ),
        provisions=words(
            "artikkel artikli artiklis artiklit artikleid art. § §-s §-i paragrahv paragrahvi paragrahvis lõige lõike lõikes lg "
            "punkt punkti punktis peatükk peatüki põhjendus põhjenduse karistusseadustiku"
        ),
        offences=words(
            "kuritegu kuriteo kuritegude kuritegusid kuriteod kuriteos süütegu süüteo süütegude kuriteokoosseis* kuriteona süüdi"
        ),
        references=(
            *words("allikad kirjandus viited bibliograafia allikmaterjalid"),
            "kasutatud allikad",
            "kasutatud kirjandus",
            "allikate loetelu",
            "kirjanduse loetelu",
            "viidatud allikad",
            "viidatud kirjandus",
        ),
        bodies=words(
            "raportöör* töörühm* kampaania* sihtasutus* fond fondi fondile võrgustik* ühing ühingu ühingule liit liidu liidule "
            "selts seltsi seltsile amet ameti büroo vihjeliin* keskus keskuse keskusele organisatsioon* projekt projekti projektile "
            "algatus algatuse komisjon komisjoni komitee* nõukogu koda koja rakkerühm*"
        ),
    ),
)
