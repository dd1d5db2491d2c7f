"""Slovenian: data."""

from __future__ import annotations

from termcheck.languages._base import Cues, Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="sl",
    name="Slovenian",
    native="slovenščina",
    quotes=(("„", "“"), ("»", "«"), ("‚", "‘"), ("“", "”"), ('"', '"')),
    conjunctions=words("in ter ali oziroma oz niti"),
    # Endings of invalidi/-ke, migranti_ke, učenec/učenka.
    gender_endings=words("ka ke ki ko k kam kah kami ica ice ici ico ic icam icah icami nja nje nj njam"),
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
    cues=Cues(
        designations=(
            *words(
                "izraz izraza izrazu izrazom izrazi izrazov izraze izrazih izrazje pojem pojma pojmu pojmom pojmi pojmov pojme "
                "beseda besede besedo besedi besed termin termina terminom terminologij* poimenovanj* naziv naziva nazivom "
                "ubeseditev formulacij*"
            ),
            "besedna zveza",
            "besedne zveze",
            "besedno zvezo",
        ),
        headings=("naslov*",),
        instead=(
            *words("namesto"),
            "raje kot",
            "in ne o",
            "in ne kot",
            "in ne",
            "ne pa",
            "a ne",
            "ne o",
        ),
        instead_after=(
            "nadomešča izraz",
            "nadomeščamo z izrazom",
            "se nadomesti z izrazom",
            "nadomestimo z izrazom",
            "je treba nadomestiti",
            "nadomesti pojem",
            "se umika izrazu",
        ),
        advice=(
            *words(
                "izogib* izogniti izognemo odsvetuje* odsvetovan* zastarel* neprimer* neustrez* opušča* opustiti opustitev "
                "zavajajoč* stigmatizira*"
            ),
            "ne uporablja*",
            "ni primeren",
            "ni primerna",
            "ni primerno",
            "ni ustrezen",
            "ni ustrezna",
            "ne bi smel*",
            "ne sme uporabljati",
            "ni več v rabi",
            "nadomešča izraz",
            "nadomešča pojem",
        ),
        so_called=(
            *words("t.i. tim."),
            "tako imenovan*",
            "t. i.",
            "pogovorno imenovan*",
        ),
        negation=(
            "ne gre za",
            "ni to",
            "niso to",
            "ne o",
            "ne kot",
            "ne za",
            "ne govorimo o",
            "ne govori se o",
            "ne pišemo",
            "ni šlo za",
            "nikakor ne",
        ),
        contrast=(
            *words("ampak temveč marveč"),
            "pač pa",
            "gre za",
            "ampak za",
        ),
        definition=(
            *words("opredeljuje razumemo opredelitev opredelitve opredelitvijo imenujemo pomeni: pomenijo:"),
            "v nadaljnjem besedilu",
            "v nadaljevanju",
            "je opredeljen*",
            "so opredeljen*",
            "se razume",
            "je gradivo",
            "je vsako gradivo",
            "pomeni vsak*",
            "pomeni katero*",
            "pomeni kakršno*",
            "pomeni gradiv*",
            "se šteje vsak*",
        ),
        attribution=(
            *words("zatrjuje* piše citira* citat* cit. glasi izjav* navaja:"),
            "je dejal*",
            "je povedal*",
            "je zapisal*",
            "je poudaril*",
            "so zapisali",
            "po besedah",
            "po mnenju",
            "kot pravi",
            "se je glasil*",
            "je trdil*",
            "po poročanju",
            "navaja, da",
            "navajajo, da",
            "kot navaja",
            "je navedel, da",
            "je navedla, da",
        ),
        removal=(
            *words("nadomestiti nadomesti nadomestijo nadomestita črta črtata črtajo"),
            "nadomestijo se",
            "nadomesti se",
            "se nadomeščajo",
            "črta se",
            "črtajo se",
            "se zbriše",
            "se zbrišejo",
            "se izbriše",
            "se izbrišejo",
        ),
        insertion=(
            *words("doda dodajo dodata vstavi vstavijo"),
            "doda se",
            "dodajo se",
            "vstavi se",
            "z besedilom",
            "z besedo",
            "z besedama",
            "z besedami",
            "se dopolni",
            "z izrazom",
            "z naslednjim besedilom",
        ),
        historical=(
            *words("tedanj* takratn* nekoč nekdanj* nekdaj svojčas"),
            "v tistem času",
            "v tistih letih",
            "svoj čas",
            "prej imenovan*",
            "prej označevan*",
            "včasih imenovan*",
            "takrat imenovan*",
            "takrat še",
            "je takrat",
            "so takrat",
        ),
        acts=(
            *words(
                "direktiv* uredb* sklep sklepa sklepu sklepom zakon zakona zakonu zakonom konvencij* protokol* resolucij* "
                "priporočil* pravilnik* odločb*"
            ),
            "okvirn* sklep*",
            "sporočilo komisije",
            "sporočila komisije",
        ),
        subject=(
            *words("o proti glede"),
            "o boju",
            "o boju proti",
            "za boj",
            "za boj proti",
            "v zvezi z",
            "za preprečevanje",
            "za zaščito",
            "za zatiranje",
            "s katero se",
            "s katerim se",
            "o preprečevanju",
            "o zatiranju",
            "o zaščiti",
            "o varstvu",
        ),
        finite=words(
            "je so bil bila bilo bili bile bo bodo ima imajo lahko mora morajo določa predvideva nalaga zahteva ureja vsebuje zajema "
            "uvaja velja veljajo ni niso nima naj sta bi se tudi še že gre kdor da če prepoved* omogoč* prispeval* katerih katerem "
            "kateri govori ki"
        ),
        provisions=words("člen člena členu členom členi členov člene čl. § odstav*k* odst. točk* poglavj* določb* alineja alineje alinei"),
        offences=(
            *words("prekršek prekršk* zločin* hudodelstv*"),
            "kaznivo dejanje",
            "kaznivega dejanja",
            "kaznivemu dejanju",
            "kaznivim dejanjem",
            "kazniva dejanja",
            "kaznivih dejanj",
            "kaznivimi dejanji",
        ),
        references=(
            *words("viri literatura bibliografija reference opombe sklici"),
            "viri in literatura",
            "literatura in viri",
            "seznam literature",
            "seznam virov",
            "uporabljena literatura",
            "uporabljeni viri",
            "navedena literatura",
            "pravni viri",
        ),
        bodies=(
            *words(
                "poročeval* kampanj* fundacij* ustanov* združenj* društv* zagovornik* varuh* urad urada uradu telefon linija "
                "linije center centra centru koalicij* odbor odbora zveza zveze inštitut*"
            ),
            "delovn* skupin*",
            "projektna skupina",
        ),
    ),
)
