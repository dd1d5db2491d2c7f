"""Hungarian: data."""

from __future__ import annotations

from termcheck.languages._base import Cues, Language, Morphology, closed, pairs, words

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
    conjunctions=words("és vagy illetve valamint"),
    derivations=words(
        "ság* ség* ság ságot ságok ságokat sága ságát ságának ságában ságával ságáról ságára sággal ságban ságba ságból sághoz ságnak "
        "ságon ságra ságról ságtól ságnál ságért sági ságú ség séget ségek ségeket sége ségét ségének ségében ségével ségéről "
        "ségére séggel ségben ségbe ségből séghez ségnek ségen ségre ségről ségtől ségnél ségért ségi ségű"
    ),
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
    cues=Cues(
        designations=words(
            "szó szót szava szavak szavakat kifejezés kifejezést kifejezések kifejezéseket kifejezése fogalom fogalmat terminus "
            "terminust szakkifejezés* szakszó szakszót megnevezés megnevezést megnevezése megnevezések elnevezés elnevezést "
            "elnevezése elnevezések megjelölés megjelölést szóhasználat* megfogalmazás* szövegezés* terminológia terminológiát "
            "terminológiája szóösszetétel* címke címkét nevezik nevezni szókapcsolat*"
        ),
        headings=("alcím*", "címe", "címét", "címének", "cím"),
        instead=(
            *words("semmint"),
            "inkább mint",
            "sem mint",
            "ahelyett hogy azt írnánk",
        ),
        instead_after=words(
            "helyett kifejezés* megnevezés* elnevezés* szót szóhasználat* szóösszetétel* szókapcsolat* elavult félrevezető"
        ),
        advice=(
            *words(
                "kerülni kerülendő* kerülje* kerüljük elkerülendő* mellőz* elavult* félrevezető* megtévesztő* helytelen* felvált* "
                "kifogásol* írjunk használjuk"
            ),
            "nem helyénvaló",
            "nem használható",
            "nem használandó",
            "ne használ*",
            "nem szabad használni",
            "nem ajánlott",
            "nem javasolt",
            "már nem használ*",
            "többé nem használ*",
            "kell írni",
            "kell használni",
        ),
        so_called=words("úgynevezett* ún. u.n. úgymond"),
        negation=(
            "ez nem",
            "az nem",
            "ezek nem",
            "azok nem",
            "ne a",
            "ne az",
            "nem nevez*",
            "nem használ*",
            "ne használ*",
            "nem beszélünk",
            "ne beszélj*",
            "nem egyszerűen",
            "nem pusztán",
            "nem szabad",
            "nem hívj*",
            "nem minősül",
            "nem csupán",
        ),
        contrast=(
            *words("hanem"),
            "hanem inkább",
            "hanem a",
        ),
        definition=(
            *words("értendő értjük értik továbbiakban: alkalmazásában minősül jelentése"),
            "érteni kell",
            "(a továbbiakban",
            "a továbbiakban:",
            "e törvény alkalmazásában",
            "e rendelet alkalmazásában",
            "azt jelenti",
            "olyan anyagot jelent",
        ),
        attribution=(
            *words(
                "mondja mondta mondják írja írta írják írták állítja állította hangsúlyozza hangsúlyozta közölte fogalmaz "
                "fogalmazott fogalmazta idézi idézte idézet idézve nyilatkozta kijelentette megállapítja megállapította szavaival "
                "olvasható"
            ),
            "így szól",
            "szó szerint",
            "áll benne",
        ),
        removal=(
            *words("szövegrész helyébe törlendő elhagy* helyére"),
            "szövegrész helyébe",
            "szövegrészek helyébe",
            "szó helyébe",
            "szavak helyébe",
            "kifejezés helyébe",
            "kifejezés helyére",
            "hatályát veszti",
            "hatályát vesztik",
            "váltja fel",
        ),
        insertion=(
            *words("helyébe helyére beilleszt* beiktat* kiegészül"),
            "kiegészül a",
            "egészül ki",
            "az alábbi szöveg",
            "a következő szöveg",
            "következő szöveggel",
        ),
        historical=(
            *words("akkoriban akkori egykor egykori hajdan hajdani hajdanán régebben régen régente korabeli"),
            "az akkori",
            "annak idején",
            "abban az időben",
            "abban a korban",
            "korábban úgy",
            "korábban csak",
            "korábban nevezett",
            "korábbi nevén",
        ),
        acts=(
            *words(
                "irányelv* kerethatározat* rendelet rendelete rendeletet rendeletének rendeletben rendelettel rendeletről törvény "
                "törvénye törvényt törvényben törvénnyel törvények egyezmény* jegyzőkönyv* határozat határozata határozatot "
                "határozatban állásfoglalás* ajánlás ajánlása ajánlást ajánlásban közlemény közleménye közleményt "
                "törvényjavaslat* javaslat javaslata szerződés szerződése nyilatkozat nyilatkozata kormányrendelet* utasítás "
                "utasítása tvr."
            ),
            "cselekvési terv",
            "zöld könyv",
            "törvényerejű rendelet",
        ),
        subject=(
            *words(
                "szóló szólóan vonatkozó kapcsolatos tárgyában megelőzéséről visszaszorításáról tilalmáról védelméről "
                "betiltásáról felszámolásáról terjesztésének értékesítéséről kereskedelméről módosításáról felváltásáról "
                "nyilvántartásáról ellátásáról támogatásáról megállapításáról elrendeléséről jogairól megtiltásáról büntetéséről "
                "céljából"
            ),
            "elleni küzdelemről",
            "elleni küzdelem",
            "elleni fellépésről",
            "elleni intézkedésekről",
            "elleni védelemről",
        ),
        finite=(
            *words(
                "van vannak volt voltak lesz lesznek kell kellett lehet lehetett nem előírja előírta megköveteli tartalmaz "
                "tartalmazza tiltja megtiltja tiltotta engedi kötelezi lépett szabályozza szabályozta rendelkezik rendelkezett nő "
                "nőtt növekedett csökkent csökken terjed terjedt szerepel szerepelt vonatkozik kiterjed említi meghatározza "
                "bünteti büntetik elfogadta módosította vezetett jött vált tudja tudják szolgál szolgálja óta alapján szerint "
                "értelmében"
            ),
            "lehetővé teszi",
            "hatályba lépett",
            "hatályba lép",
            "elfogadása óta",
        ),
        provisions=words(
            "cikk cikke cikkben cikkének cikkében § §-a §-ában §-ának bekezdés bekezdése bekezdésében pont pontja pontjában fejezet "
            "fejezete szakasz szakasza preambulumbekezdés* btk. paragrafus*"
        ),
        offences=words(
            "bűncselekmény bűncselekménye bűncselekményt bűncselekmények bűncselekménynek bűntett bűntette bűntettet vétség vétsége "
            "vétséget tényállás tényállása"
        ),
        references=(
            *words("irodalom irodalomjegyzék hivatkozások források forrásjegyzék bibliográfia szakirodalom"),
            "felhasznált irodalom",
            "hivatkozott irodalom",
        ),
        bodies=words(
            "előadó* munkacsoport* kampány* alapítvány* hálózat hálózata hálózatot egyesület* szövetség szövetsége iroda irodája "
            "hatóság hatósága forródrót* központ központja szervezet szervezete projekt projektje kezdeményezés* bizottság "
            "bizottsága társaság társasága mozgalom mozgalma munkabizottság*"
        ),
    ),
)
