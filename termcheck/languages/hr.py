"""Croatian: data."""

from __future__ import annotations

from termcheck.languages._base import Cues, Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="hr",
    name="Croatian",
    native="hrvatski",
    quotes=(("„", "”"), ("‚", "’"), ("„", "“"), ("»", "«"), ("“", "”"), ('"', '"')),
    look_alikes=("sr", "bs"),
    conjunctions=words("i te ili odnosno ni niti"),
    # Endings of migranti/ce, invalidi/-kinje, osumnjičenik/ica.
    gender_endings=words("ica ice icu ici icom icama ka ke ki ku kom kama kinja kinje kinju kinjama ce cama tica tice"),
    morphology=Morphology(
        dictionary="hbs",
        citation_endings=words("a e o i"),
        endings=closed("a e i u om em ima ama ovi evi ova eva ove eve ovima evima og oga omu im ih ju jem jima eta ena ome oj"),
        alternations=pairs("k:c k:č g:z g:ž h:s h:š ak:k ac:c an:n ar:r al:l at:t st:šć ao:l tak:c ut:uć ost:ošć"),
        irregular=pairs("čovjek:ljud dijete:djec vrijeme:vremen ime:imen brat:brać gospodin:gospod uho:uš oko:oč"),
        adjective_citation=words("i an ar al ak a e o"),
        adjective_endings=words(
            "i a o e og oga om omu ome im ih oj u ima an na no ne ni nog noga nom nomu nome nim nih noj nu nima ra ro re ri rog roga "
            "rom rim rih roj ru la lo le li log loga lom lim lih loj lu ka ko ke ki kog koga kom kim kih koj ku eg ega em emu"
        ),
        verb_citation=words("ati iti jeti ovati nuti ti"),
        verb_endings=words(
            "ati iti jeti ovati nuti a am aš amo ate aju ao ala alo ali ale an ana ano ani ane anje i im iš imo ite e io ila ilo ili "
            "ile jen jena jeno jeni jene en ena eno eni ene uje ujem uješ ujemo uju ovao ovala ovali ovan ovana ovano ovani ne nem nu "
            "nuo nula nuli nut"
        ),
        function_words=closed(
            "a ako ali bez bi bih bila bile bili bilo bio bismo biste biti bude budem budu da do ga gdje hoće i ih ili im ima imaju "
            "imala imali imalo imam imao imati iz je jedan jedna jedno jer joj još ju k ka kad kada kao koja koje kojeg kojem koji "
            "kojih kojoj koju kroz li manje me među mi mogu moj moja moje mora moraju može mu na nad nam nas naš naša ne nego nije "
            "nisam nisu niti njegov njezin njih o od on ona one oni ono osim pa po pod pred prema pri prije radi s sa sam sama samo "
            "sav se si smo ste su sva sve svi svog svoj svoja svoje svoju ta tad taj tako također tamo te ti tih tijekom tim tko to "
            "toga toj tome tu u umjesto vam vas vaš vaša već više za zato će ćemo ću što"
        ),
    ),
    cues=Cues(
        designations=words(
            "izraz izraza izrazu izrazom izrazi izrazima pojam pojma pojmu pojmom pojmovi pojmova pojmovima riječ riječi riječju "
            "termin termina terminom termini nazivlj* terminologij* naziv naziva nazivom nazivi formulacij* sintagm* etiket*"
        ),
        headings=("naslov*", "naziv*"),
        instead=(
            *words("umjesto namjesto"),
            "a ne o",
            "a ne kao",
            "a ne",
            "radije nego",
            "ne o",
        ),
        instead_after=(
            "zamjenjuje se izrazom",
            "zamjenjuje se pojmom",
            "treba zamijeniti",
            "valja zamijeniti",
            "zamijenjena je izrazom",
            "zamijenjen je izrazom",
            "zamjenjujemo izrazom",
            "ustupa mjesto",
        ),
        advice=(
            *words(
                "izbjegava* izbjeći izbjegne nepreporuč* zastarj* zastario napušta* napustiti neprikladn* neprimjeren* "
                "zavaravajuć* stigmatizira* pogrdn*"
            ),
            "ne preporuč*",
            "ne upotrebljava*",
            "ne koristi se",
            "ne rabi se",
            "ne bi trebal*",
            "ne treba koristiti",
            "ne treba upotrebljavati",
            "ne smije upotrebljavati",
            "više se ne",
            "odustati od",
            "zamjenjuje izraz",
            "zamjenjuje pojam",
        ),
        so_called=(
            *words("takozvan* tzv. tzv"),
            "tako zvan*",
            "kolokvijalno zvan*",
        ),
        negation=(
            *words("nikako"),
            "nije riječ o",
            "ne radi se o",
            "nije to",
            "nisu to",
            "to nije",
            "ne o",
            "ne kao",
            "ne govorimo o",
            "ne govori se o",
            "ne pišemo",
            "nije bila riječ o",
        ),
        contrast=(
            *words("nego već"),
            "riječ je o",
            "radi se o",
            "nego o",
            "već o",
        ),
        definition=(
            *words("definira definicij* dalje: znači: znače:"),
            "dalje u tekstu",
            "u daljnjem tekstu",
            "u nastavku teksta",
            "definiran* kao",
            "je materijal",
            "je svaki materijal",
            "znači svak*",
            "znači bilo koj*",
            "znači materijal*",
            "označava svak*",
            "označava bilo koj*",
            "označava materijal*",
            "podrazumijeva se",
            "podrazumijeva svak*",
            "smatra se svak*",
        ),
        attribution=(
            *words(
                "rekao rekla rekli izjavi* napisa* istaknu* istaknuo tvrdi tvrde citira* citat* cit. glasi glase glasila poručio "
                "poručila navodi:"
            ),
            "prema riječima",
            "prema mišljenju",
            "prema izvješću",
            "prema ministr*",
            "prema autor*",
            "kako stoji",
            "kako navodi",
            "navodi da",
            "navode da",
            "navodi se da",
            "naveo da",
            "navela da",
            "naveo je da",
            "navela je da",
        ),
        removal=(
            *words("zamijeniti brisati zamjenjuju zamjenjuje"),
            "zamjenjuje se",
            "zamjenjuju se",
            "zamijenit će se",
            "briše se",
            "brišu se",
            "se briše",
            "se brišu",
            "izostavlja se",
            "izostavljaju se",
            "mijenja se i glasi",
        ),
        insertion=(
            *words("riječima riječju izrazom tekstom dodaju dodaje"),
            "dodaje se",
            "dodaju se",
            "umeće se",
            "umeću se",
            "iza riječi",
            "unosi se",
            "dopunjuje se",
            "dopunjuju se",
        ),
        historical=(
            *words("tadašnj* onodobn* nekoć nekada nekad nekadašnj* svojedobno onomad"),
            "u ono vrijeme",
            "u to vrijeme",
            "u to doba",
            "ranije nazivan*",
            "prije nazivan*",
            "tada nazivan*",
            "tada zvan*",
            "tada još",
            "je tada",
            "su tada",
        ),
        acts=(
            *words("direktiv* uredb* odluk* zakon zakona zakonu zakonom konvencij* protokol* rezolucij* preporuk* pravilnik*"),
            "komunikacij* komisije",
        ),
        subject=(
            *words("o protiv radi"),
            "o suzbijanju",
            "o borbi protiv",
            "o sprečavanju",
            "o sprječavanju",
            "za suzbijanje",
            "za borbu protiv",
            "u vezi s",
            "u vezi sa",
            "koja se odnosi na",
            "koji se odnosi na",
            "u pogledu",
            "o zaštiti",
            "o prevenciji",
        ),
        finite=words(
            "je su bio bila bilo bili bile bit će ima imaju može mogu mora moraju treba određuje propisuje predviđa nalaže zahtijeva "
            "uređuje obuhvaća sadržava sadrži uvodi obvezuje stupio stupila porastao porasla poraslo vrijedi nije nisu nema se "
            "također već riječ tko da ako zabran* omogući* dovela dovelo doveo kojima kojih kojem govori"
        ),
        provisions=words(
            "članak članka članku člankom članci članaka člancima čl. § st. stavak stavka stavku stavkom točk* toč. paragraf* "
            "poglavlj* odredb* glava glave glavi"
        ),
        offences=(
            *words("prekršaj* zločin* zločini"),
            "kazneno djelo",
            "kaznenog djela",
            "kaznenom djelu",
            "kaznenim djelom",
            "kaznena djela",
            "kaznenih djela",
            "kaznenim djelima",
        ),
        references=(
            *words("literatura izvori bibliografija reference referencije bilješke"),
            "popis literature",
            "popis izvora",
            "izvori i literatura",
            "literatura i izvori",
            "korištena literatura",
            "popis referenci",
            "pravni izvori",
        ),
        bodies=(
            *words(
                "izvjestitelj* kampanj* zaklad* udrug* pravobranitelj* ured ureda uredu centar centra centru linija linije liniju "
                "telefon koalicij* odbor odbora odboru mrež* savez saveza institut* povjerenstv*"
            ),
            "radn* skupin*",
        ),
    ),
)
