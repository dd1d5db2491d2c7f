"""Which language a text is in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings, strategies

from termcheck.detect import (
    ENOUGH,
    OFFICIAL,
    OTHER,
    Declared,
    declared_code,
    declared_language,
    guess,
    language_of_path,
    normal_code,
    segment_language,
)
from termcheck.errors import InputError
from termcheck.languages import LANGUAGES
from termcheck.model import Document, Segment
from termcheck.readers.sourcemap import whole
from termcheck.settings import Settings

SENTENCES = {
    "bg": (
        "Министерството предлага нови мерки за закрила на децата от сексуално насилие в интернет.",
        "Държавите членки осигуряват на всяко дете достъп до безплатна правна и психологическа помощ.",
        "Съдът реши, че личните данни на пострадалите не могат да се публикуват от медиите.",
    ),
    "cs": (
        "Ministerstvo navrhuje nová opatření na ochranu dětí před sexuálním zneužíváním na internetu.",
        "Členské státy zajistí, aby každé dítě mělo přístup k bezplatné právní a psychologické pomoci.",
        "Soud rozhodl, že osobní údaje obětí nesmějí být ve sdělovacích prostředcích zveřejněny.",
    ),
    "da": (
        "Ministeriet foreslår nye foranstaltninger til beskyttelse af børn mod seksuelt misbrug på nettet.",
        "Medlemsstaterne sørger for, at hvert barn har adgang til gratis juridisk og psykologisk bistand.",
        "Retten fandt, at oplysninger om de forurettede ikke må offentliggøres i medierne uden samtykke.",
    ),
    "de": (
        "Das Ministerium schlägt neue Maßnahmen zum Schutz von Kindern vor sexuellem Missbrauch im Netz vor.",
        "Die Mitgliedstaaten sorgen dafür, dass jedes Kind kostenlos rechtlich und psychologisch beraten wird.",
        "Das Gericht entschied, dass die Daten der Betroffenen nicht in den Medien erscheinen dürfen.",
    ),
    "el": (
        "Το Υπουργείο προτείνει νέα μέτρα για την προστασία των παιδιών από τη σεξουαλική κακοποίηση στο διαδίκτυο.",
        "Τα κράτη μέλη εξασφαλίζουν ότι κάθε παιδί έχει πρόσβαση σε δωρεάν νομική και ψυχολογική βοήθεια.",
        "Το δικαστήριο έκρινε ότι τα στοιχεία των θυμάτων δεν επιτρέπεται να δημοσιεύονται στα μέσα ενημέρωσης.",
    ),
    "en": (
        "The ministry proposes new measures to protect children from sexual abuse on the internet.",
        "Member States shall ensure that every child has access to free legal and psychological help.",
        "The court held that the personal data of those affected may not be published by the press.",
    ),
    "es": (
        "El ministerio propone nuevas medidas para proteger a los niños de los abusos sexuales en internet.",
        "Los Estados miembros velarán por que cada menor tenga acceso a asistencia jurídica y psicológica gratuita.",
        "El tribunal decidió que los datos de las víctimas no pueden publicarse en los medios de comunicación.",
    ),
    "et": (
        "Ministeerium teeb ettepaneku uute meetmete kohta laste kaitsmiseks seksuaalse väärkohtlemise eest internetis.",
        "Liikmesriigid tagavad, et igal lapsel on juurdepääs tasuta õigusabile ja psühholoogilisele nõustamisele.",
        "Kohus leidis, et kannatanute isikuandmeid ei tohi meedias ilma nende nõusolekuta avaldada.",
    ),
    "fi": (
        "Ministeriö ehdottaa uusia toimia lasten suojelemiseksi seksuaaliselta hyväksikäytöltä verkossa.",
        "Jäsenvaltioiden on varmistettava, että jokainen lapsi saa maksutta oikeudellista ja psykologista apua.",
        "Tuomioistuin katsoi, ettei uhrien henkilötietoja saa julkaista tiedotusvälineissä.",
    ),
    "fr": (
        "Le ministère propose de nouvelles mesures pour protéger les enfants contre les abus sexuels en ligne.",
        "Les États membres veillent à ce que chaque enfant ait accès gratuitement à une aide juridique et psychologique.",
        "Le tribunal a jugé que les données des victimes ne pouvaient pas être publiées dans les médias.",
    ),
    "ga": (
        "Tá bearta nua á moladh ag an Aireacht chun leanaí a chosaint ar mhí-úsáid ghnéasach ar an idirlíon.",
        "Áiritheoidh na Ballstáit go mbeidh rochtain ag gach leanbh ar chabhair dlí agus síceolaíoch saor in aisce.",
        "Chinn an chúirt nach féidir sonraí pearsanta na n-íospartach a fhoilsiú sna meáin chumarsáide.",
    ),
    "hr": (
        "Ministarstvo predlaže nove mjere za zaštitu djece od spolnog zlostavljanja na internetu.",
        "Države članice osiguravaju da svako dijete ima pristup besplatnoj pravnoj i psihološkoj pomoći.",
        "Sud je odlučio da se osobni podaci žrtava ne smiju objavljivati u medijima bez njihova pristanka.",
    ),
    "hu": (
        "A minisztérium új intézkedéseket javasol a gyermekek szexuális bántalmazás elleni online védelmére.",
        "A tagállamok gondoskodnak arról, hogy minden gyermek ingyenes jogi és lelki segítséget kapjon.",
        "A bíróság kimondta, hogy az áldozatok személyes adatai nem hozhatók nyilvánosságra a sajtóban.",
    ),
    "it": (
        "Il ministero propone nuove misure per proteggere i bambini dagli abusi sessuali in rete.",
        "Gli Stati membri provvedono affinché ogni minore abbia accesso gratuito all'assistenza legale e psicologica.",
        "Il tribunale ha deciso che i dati delle vittime non possono essere pubblicati dai mezzi di informazione.",
    ),
    "lt": (
        "Ministerija siūlo naujas priemones vaikams apsaugoti nuo seksualinės prievartos internete.",
        "Valstybės narės užtikrina, kad kiekvienas vaikas galėtų gauti nemokamą teisinę ir psichologinę pagalbą.",
        "Teismas nusprendė, kad nukentėjusiųjų asmens duomenys negali būti skelbiami žiniasklaidoje.",
    ),
    "lv": (
        "Ministrija ierosina jaunus pasākumus, lai aizsargātu bērnus no seksuālas vardarbības internetā.",
        "Dalībvalstis nodrošina, ka katram bērnam ir pieejama bezmaksas juridiskā un psiholoģiskā palīdzība.",
        "Tiesa nolēma, ka cietušo personas datus nedrīkst publicēt plašsaziņas līdzekļos.",
    ),
    "mt": (
        "Il-Ministeru qed jipproponi miżuri ġodda biex iħares lit-tfal mill-abbuż sesswali fuq l-internet.",
        "L-Istati Membri għandhom jiżguraw li kull minuri jkollu aċċess b'xejn għal għajnuna legali u psikoloġika.",
        "Il-qorti ddeċidiet li d-data personali tal-vittmi ma tistax tiġi ppubblikata fil-midja.",
    ),
    "nl": (
        "Het ministerie stelt nieuwe maatregelen voor om kinderen te beschermen tegen seksueel misbruik op internet.",
        "De lidstaten zorgen ervoor dat elk kind gratis toegang heeft tot juridische en psychologische hulp.",
        "De rechter oordeelde dat de gegevens van de slachtoffers niet in de media mogen verschijnen.",
    ),
    "pl": (
        "Ministerstwo proponuje nowe środki służące ochronie dzieci przed wykorzystywaniem seksualnym w internecie.",
        "Państwa członkowskie zapewniają każdemu dziecku dostęp do bezpłatnej pomocy prawnej i psychologicznej.",
        "Sąd orzekł, że danych osobowych pokrzywdzonych nie wolno publikować w mediach bez ich zgody.",
    ),
    "pt": (
        "O ministério propõe novas medidas para proteger as crianças contra o abuso sexual na Internet.",
        "Os Estados-Membros asseguram que cada criança tenha acesso gratuito a apoio jurídico e psicológico.",
        "O tribunal decidiu que os dados das vítimas não podem ser publicados nos meios de comunicação.",
    ),
    "ro": (
        "Ministerul propune măsuri noi pentru protejarea copiilor împotriva abuzurilor sexuale pe internet.",
        "Statele membre se asigură că fiecare copil are acces gratuit la asistență juridică și psihologică.",
        "Instanța a hotărât că datele victimelor nu pot fi publicate în presă fără acordul acestora.",
    ),
    "sk": (
        "Ministerstvo navrhuje nové opatrenia na ochranu detí pred sexuálnym zneužívaním na internete.",
        "Členské štáty zabezpečia, aby každé dieťa malo prístup k bezplatnej právnej a psychologickej pomoci.",
        "Súd rozhodol, že osobné údaje obetí sa nesmú zverejňovať v médiách bez ich súhlasu.",
    ),
    "sl": (
        "Ministrstvo predlaga nove ukrepe za zaščito otrok pred spolno zlorabo na spletu.",
        "Države članice zagotovijo, da ima vsak otrok dostop do brezplačne pravne in psihološke pomoči.",
        "Sodišče je odločilo, da se osebni podatki žrtev ne smejo objavljati v medijih brez njihovega soglasja.",
    ),
    "sv": (
        "Ministeriet föreslår nya åtgärder för att skydda barn mot sexuella övergrepp på internet.",
        "Medlemsstaterna ska se till att varje barn har tillgång till kostnadsfri juridisk och psykologisk hjälp.",
        "Domstolen fann att de drabbades personuppgifter inte får offentliggöras i medierna utan samtycke.",
    ),
}
ELSEWHERE = {
    "ru": "Правительство приняло законопроект о защите детей от насилия в сети Интернет.",
    "uk": "Уряд ухвалив законопроєкт про захист дітей від насильства в мережі інтернет.",
    "mk": "Министерството ќе објави јавен повик за поддршка на организациите што им помагаат на децата.",
    "no": "Regjeringen legger fram et forslag til lov som skal beskytte barn mot overgrep på nettet.",
    "ca": "El Govern ha aprovat una proposta de llei per protegir els infants dels abusos a la xarxa.",
    "gl": "A Xunta deberá asegurar que cada persoa menor que precise axuda reciba atención nunha semana.",
    "af": "Die regering het 'n wetsontwerp aanvaar om kinders teen misbruik op die internet te beskerm.",
    "lb": "D'Regierung huet e Gesetzesprojet ugeholl fir d'Kanner virun Mëssbrauch um Internet ze schützen.",
    "tr": "Hükümet, çocukların internette istismara karşı korunmasına ilişkin yasa tasarısını kabul etti.",
}
BOSNIAN = "Općinski sud u Sarajevu potvrdio je presudu i odredio da se podaci žrtve ne objavljuju u medijima."


def document(path: str = "draft.md", language: str | None = None) -> Document:
    return Document(path=path, format="text", parts=("",), segments=(), language=language)


def segment(language: str | None) -> Segment:
    return Segment(text="x", map=whole("x").map, language=language)


@pytest.mark.parametrize("tag", ["nl", "NL", "nl-BE", "nl_BE", " nl-Latn-BE ", "nld", "dut"])
def test_a_tag_of_any_shape_gives_its_two_letters(tag: str) -> None:
    assert normal_code(tag) == "nl"


@pytest.mark.parametrize(
    ("tag", "advice"),
    [
        ("xx", "bg cs da"),
        ("no", "Norwegian"),
        ("se", "`sv`"),
        ("gr", "`el`"),
        ("dutch", "`nl`"),
        ("deutsch", "`de`"),
        ("", "bg cs da"),
        ("n/l", "bg cs da"),
    ],
)
def test_an_unknown_language_is_an_error_with_advice(tag: str, advice: str) -> None:
    with pytest.raises(InputError, match="unknown language") as raised:
        normal_code(tag)
    assert advice in raised.value.try_this


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("de-AT", "de"),
        ("ENG", "en"),
        ("ru", OTHER),
        ("sr-Latn", OTHER),
        ("und", None),
        ("mul", None),
        ("", None),
        (None, None),
        ("English", None),
    ],
)
def test_a_tag_in_a_text_names_one_of_the_24_another_language_or_none(tag: str | None, code: str | None) -> None:
    assert declared_code(tag) == code


def test_the_codes_are_those_of_the_language_files() -> None:
    assert list(OFFICIAL) == sorted(LANGUAGES)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("draft.nl.md", "nl"),
        ("draft.nl-BE.md", "nl"),
        ("draft_nl.md", "nl"),
        ("draft-nl.md", "nl"),
        ("draft-nl-be.md", "nl"),
        ("COM_2024_60_EN.txt", "en"),
        ("guide-en-fr.md", "fr"),
        ("nl.md", "nl"),
        ("en/summary.sv.md", "sv"),
        ("nl/draft.md", "nl"),
        ("nl-BE/chapters/draft.md", "nl"),
        ("de/annex/fr/draft.md", "fr"),
        ("wi.fi.md", "fi"),
        # Words that look like codes.
        ("wi-fi.md", None),
        ("policy-hr.md", None),
        ("rules-for-it.md", None),
        ("it/security.md", None),
        ("hr/leave.md", None),
        ("build-x86.md", None),
        ("sign-in.md", None),
        ("no/draft.md", None),
        ("draft.md", None),
        ("draftnl.md", None),
    ],
)
def test_a_path_tells_the_language_unless_its_code_may_be_a_word(path: str, code: str | None, tmp_path: Path) -> None:
    assert language_of_path(str(tmp_path / path), settings=Settings(base=tmp_path)) == code


def test_a_doubtful_folder_counts_beside_another_language(tmp_path: Path) -> None:
    for name in ("it", "hr", "nl-BE"):
        (tmp_path / name).mkdir()
    found = [language_of_path(str(tmp_path / f"{name}/draft.md"), settings=Settings(base=tmp_path)) for name in ("it", "hr", "cs")]
    assert found == ["it", "hr", "cs"]


def test_folders_above_the_work_do_not_tell_the_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "de"))
    inside, home = tmp_path / "de" / "work", tmp_path / "de" / "draft.md"
    assert language_of_path(str(inside / "draft.md"), settings=Settings(base=inside)) is None
    assert language_of_path(str(home), settings=Settings(base=tmp_path / "elsewhere")) is None


@pytest.mark.parametrize(
    ("path", "front_matter", "option", "expected"),
    [
        ("x.sv.md", "fr", "nl-BE", Declared(code="nl", final=True)),
        ("x.sv.md", "fr", None, Declared(code="fr")),
        ("x.sv.md", "ru", None, Declared(code=OTHER)),
        ("x.sv.md", "und", None, Declared(code="sv")),
        ("x.sv.md", None, None, Declared(code="sv")),
        ("letters/x.md", None, None, Declared(code="mt")),
        ("notes/x.md", None, None, Declared()),
    ],
)
def test_option_then_front_matter_then_file_name_then_settings(
    path: str, front_matter: str | None, option: str | None, expected: Declared, tmp_path: Path
) -> None:
    wishes = Settings(base=tmp_path, languages=(("letters/", "mt"), ("*.sv.md", "lv")))
    assert declared_language(document(str(tmp_path / path), front_matter), settings=wishes, option=option) == expected


@pytest.mark.parametrize(
    ("own", "declared", "expected"),
    [
        ("fr", Declared(code="nl", final=True), "nl"),
        ("fr-LU", Declared(code="nl"), "fr"),
        ("ru", Declared(code="nl"), OTHER),
        ("und", Declared(code="nl"), "nl"),
        (None, Declared(), None),
    ],
)
def test_a_passage_has_its_own_language_unless_the_users_word_is_final(own: str | None, declared: Declared, expected: str | None) -> None:
    assert segment_language(segment(own), declared) == expected


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SENTENCES.items() for text in texts])
def test_a_sentence_is_recognised_where_its_language_is_expected(code: str, text: str) -> None:
    assert guess(text, among=frozenset({code})) == code
    assert guess(text) in (code, None)


def test_nearly_all_sentences_are_recognised_without_expectations() -> None:
    right = [guess(text) == code for code, texts in SENTENCES.items() for text in texts]
    assert sum(right) / len(right) >= 0.95


@pytest.mark.parametrize("text", ELSEWHERE.values(), ids=ELSEWHERE.keys())
def test_a_language_outside_the_24_is_seen_as_such(text: str) -> None:
    assert guess(text) == OTHER
    assert guess(text, among=frozenset({"bg", "da", "de", "es", "nl", "pt"})) == OTHER


def test_of_two_possible_languages_the_expected_one_is_taken() -> None:
    found = [guess(BOSNIAN), guess(BOSNIAN, among=frozenset({"hr"})), guess(BOSNIAN, among=frozenset({"sl"}))]
    assert found == [None, "hr", None]


@pytest.mark.parametrize(
    "text", ["", "Kinderen hebben recht op bescherming.", "12 " * 200, "https://example.org/de/der/die/das " * 9, "=" * 500, "\ud800" * 90]
)
def test_short_text_and_text_without_words_stay_undecided(text: str) -> None:
    assert guess(text) is None


def test_capitals_and_line_breaks_do_not_matter() -> None:
    text = SENTENCES["nl"][1]
    assert {guess(text), guess(text.upper()), guess(text.replace(" ", "\n"))} == {"nl"}


def test_only_the_beginning_of_a_long_paragraph_is_read() -> None:
    text = SENTENCES["fi"][0] + " "
    assert guess(text * 60_000) == "fi"


@settings(max_examples=100, deadline=None)
@given(strategies.text(max_size=200))
def test_any_text_gives_a_code_or_none(text: str) -> None:
    assert guess(text) in (*OFFICIAL, OTHER, None)


@settings(max_examples=200, deadline=None)
@given(strategies.text(max_size=ENOUGH // 2))
def test_any_tag_is_read_or_refused(tag: str) -> None:
    assert declared_code(tag) in (*OFFICIAL, OTHER, None)
