"""Finnish: data."""

from __future__ import annotations

from termcheck.languages._base import Cues, Language, Morphology, closed, pairs, words

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
    conjunctions=words("ja tai sekä"),
    derivations=words("inen isen teetti teetin teettia teettiä teetissa teetista teettiin teetilla teetiksi teetit"),
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
    cues=Cues(
        designations=words(
            "määritelmä* termi termiä termin termit termejä termistä termiin sana sanaa sanan sanat sanoja sanojen sanasta sanaan sanapari "
            "sanaparia käsite käsitettä käsitteen käsitteestä ilmaisu ilmaisua ilmaisun ilmaisut ilmaisuja ilmaisusta ilmaus "
            "ilmausta ilmauksen ilmaukset ilmauksesta ilmauksia nimitys nimitystä nimityksen nimitykset nimityksestä nimityksiä "
            "nimike nimikettä nimikkeen sanonta sanontaa sanonnan sanamuo* sanavali* sananvali* terminologia* kielenkäyt* "
            "nimitetään nimitettiin nimitetty"
        ),
        headings=("otsik*", "nimike", "nimikkeen"),
        instead=(
            "mieluummin kuin",
            "pikemminkin kuin",
            "pikemmin kuin",
            "ennemmin kuin",
            "sen sijaan että",
        ),
        instead_after=(
            *words("sijasta sijaan asemesta tilalle tilalla -sana -sanaa -sanan -sanasta -termi -termiä -termin"),
            "on vanhentun*",
            "on harhaanjohtav*",
            "on epäonnistun*",
        ),
        advice=(
            *words(
                "vältet* välttä* vältä* vanhentu* vanhahtav* harhaanjohtav* epäonnistun* luopu* kritisoi* korvaava* kirjoita "
                "suositeltavampi*"
            ),
            "ei pidä käyttää",
            "ei tule käyttää",
            "ei saa käyttää",
            "ei enää käytetä",
            "ei käytetä",
            "ei suositella",
            "ei suositeltav*",
            "ei ole syytä käyttää",
            "ei pitäisi käyttää",
        ),
        so_called=(
            *words("ns. nk."),
            "niin sanottu*",
            "niin sanot*",
            "niin kutsut*",
        ),
        negation=(
            "ei ole",
            "eivät ole",
            "ei ollut",
            "ei puhuta",
            "ei puhu",
            "ei pidä puhua",
            "ei tule puhua",
            "ei kutsuta",
            "ei pidä kutsua",
            "ei käytetä",
            "ei käytä",
            "ei sana*",
            "ei termi*",
            "ei nimitetä",
            "eikä kyse ole",
            "ole kyse",
            "ei siis",
        ),
        contrast=(
            *words("vaan pikemminkin"),
            "vaan pikemminkin",
        ),
        definition=words("tarkoittaa tarkoitetaan tarkoittavat määritellään jäljempänä merkitsee ymmärretään (jäljempänä"),
        defined_endings=("lla", "llä"),
        attribution=words(
            "sanoo sanoi sanovat sanoivat toteaa totesi toteavat todetaan todettiin kirjoittaa kirjoitti kirjoittavat lausuu lausui "
            "lausunut väittää väitti huomauttaa huomautti kertoo kertoi siteeraa siteerasi lainaus lainauksen sanoin sanatarkasti "
            "sanottiin sanotaan"
        ),
        removal=(
            *words("korvataan korvattaisiin korvattava muutetaan kumotaan vaihdetaan"),
            "poistetaan sana",
            "poistetaan sanat",
            "poistetaan ilmaisu",
            "poistetaan ilmaus",
            "poistetaan pykälästä",
            "poistetaan kohdasta",
            "poistetaan artiklasta",
            "poistetaan momentista",
            "jätetään pois",
        ),
        insertion=(
            *words("sanalla sanoilla ilmaisulla ilmauksella ilmaisuilla ilmauksilla termillä tekstillä sanaksi sanoiksi lisätään"),
            "lisätään sana",
            "lisätään sanat",
            "lisätään ilmaisu",
            "muutetaan kuulumaan",
        ),
        historical=(
            *words("tuolloin tuolloi* silloinen silloise* silloisi* aikoinaan entisaikaan entisaikoina muinoin"),
            "siihen aikaan",
            "aiemmin nimitet*",
            "aiemmin kutsut*",
            "ennen kutsut*",
            "ennen vanhaan",
            "vielä 19*",
            "sanottiin ennen",
        ),
        acts=(
            *words(
                "direktiivi* puitepäätö* asetus asetuksen asetusta asetuksessa asetukseen asetuksella laki lain lakia laissa "
                "laista lakiin lailla lakiehdot* lakiehdotu* yleissopimu* sopimus sopimuksen sopimusta sopimuksessa pöytäkirja* "
                "päätöslauselma* suositus suosituksen suositusta suosituksessa päätös päätöksen päätöstä päätöksessä tiedonanto "
                "tiedonannon tiedonannossa määräys määräyksen perussopimu* julistus julistuksen toimintasuunnitelma* mietintö "
                "mietinnön laiksi asetukseksi direktiiviksi"
            ),
            "hallituksen esitys",
            "esitys laiksi",
            "valtioneuvoston asetus",
            "vihreä kirja",
        ),
        subject=(
            *words(
                "torjumisesta torjunnasta torjumiseksi ehkäisemisestä ehkäisystä ehkäisemiseksi estämisestä estämiseksi "
                "estotoimista vastaisesta vastaisista koskeva koskevan koskevaa koskevassa koskevasta koskevat koskevien "
                "koskeviksi koskevaksi suojelemisesta suojelusta suojaamisesta kieltämisestä kieltämiseksi kriminalisoinnista "
                "muuttamisesta kumoamisesta korvaamisesta levittämisestä kaupasta myynnistä toimista toimenpiteistä annettu "
                "annetun annetussa tehty tehdyn rekisteristä asemasta oikeuksista palveluista"
            ),
            "levittämisen estotoimista",
        ),
        finite=words(
            "on ovat oli olivat olisi ei eivät saa saavat pitää pitäisi täytyy tulee tulisi voi voivat voisi voidaan tulevat "
            "edellyttää edellytti edellyttävät vaatii vaati sisältää sisälsi säädetään säätää kieltää kielsi kielletään sallii "
            "velvoittaa velvoitti kasvaa kasvoi lisääntyi lisääntyy väheni vähenee löytyy löytyi tuli annettiin hyväksyttiin "
            "kumottiin pannaan pantiin käsittelee käsitteli mainitsee mainitaan määrittelee määritellään rangaistaan ulottuu koskee "
            "koski kattaa kattoi käytetään käytettiin"
        ),
        provisions=words(
            "artikla artiklan artiklaa artiklassa artiklat artiklojen art. § §:n §:ssä §:ää pykälä pykälän pykälässä luku luvun "
            "luvussa momentti momentin momentissa johdanto-osan rikoslain rikoslaki"
        ),
        offences=words(
            "rikos rikoksen rikosta rikokset rikosten rikoksista rikoksesta rikosnimike rikosnimikkeen rikosnimikkeellä teko teon "
            "tekoa tekomuoto nimikkeellä tuomittiin tuomitaan tuomittu"
        ),
        references=words(
            "lähteet lähdeluettelo lähdeviitteet kirjallisuus kirjallisuutta kirjallisuusluettelo viitteet viiteluettelo bibliografia"
        ),
        bodies=words(
            "esittelijä* raportoija* työryhmä* kampanja* säätiö* verkosto* yhdistys yhdistyksen yhdistykselle yhdistystä järjestö* "
            "liitto liiton liitolle toimisto toimiston virasto viraston vihjelinja* keskus keskuksen keskukselle hanke hankkeen "
            "hankkeelle hanketta aloite aloitteen komitea* neuvottelukunta neuvottelukunnan toimikunta toimikunnan seura seuran"
        ),
    ),
)
