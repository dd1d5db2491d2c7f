"""Latvian: data."""

from __future__ import annotations

from termcheck.languages._base import Cues, Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="lv",
    name="Latvian",
    native="latviešu",
    quotes=(("“", "”"), ("„", "”"), ("„", "“"), ("«", "»"), ('"', '"')),
    conjunctions=words("un vai"),
    gender_endings=words("a e as es ai ei ām ēm u"),
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
    cues=Cues(
        designations=(
            *words(
                "termins terminu termina terminam terminā terminus termini vārds vārdu vārda vārdam vārdus vārdi vārdos jēdziens "
                "jēdzienu jēdziena jēdzienam apzīmējums apzīmējumu apzīmējuma izteiciens izteicienu izteiciena izteikums "
                "izteikumu nosaukums nosaukumu nosaukuma nosaukumam formulējums formulējumu formulējuma vārdkopa vārdkopu "
                "vārdkopas terminoloģija terminoloģiju terminoloģijas frāze frāzi dēvē dēvēt"
            ),
            "vārdu savienojums",
            "vārdu savienojumu",
            "vārdu savienojuma",
            "vārdu izvēle",
            "saukt par",
            "sauc par",
            "dēvē par",
            "dēvēt par",
        ),
        headings=("virsrakst*", "nosaukum*"),
        instead=(
            "drīzāk nekā",
            "drīzāk kā",
            "labāk nekā",
            "tā vietā lai teiktu",
            "nevis par",
        ),
        instead_after=(
            *words("vietā jēdziens jēdzienu"),
            "ir novecojis",
            "ir novecojusi",
            "ir maldinoš*",
        ),
        advice=(
            *words(
                "izvairī* izvairā* jāizvair* nelieto* neizmanto* novecoj* maldino* nevēlam* kritiz* neprecīz* aizstājam* jāraksta "
                "jālieto nevis"
            ),
            "nevajadzētu lietot",
            "nevajag lietot",
            "nebūtu lietojams",
            "nebūtu lietojama",
            "nav lietojams",
            "nav lietojama",
            "nav vēlams",
            "nav ieteicams",
            "vairs nelieto*",
        ),
        so_called=(
            *words("t.s."),
            "tā sauktā",
            "tā saukto",
            "tā sauktās",
            "tā sauktais",
            "tā sauktie",
            "tā sauktajā",
            "tā sauktajiem",
            "tā sauktajām",
            "tā dēvētā",
            "tā dēvēto",
            "tā dēvētās",
            "tā dēvētais",
            "tā dēvētie",
            "tā dēvētajiem",
            "t. s.",
        ),
        negation=(
            *words("nevis nelieto*"),
            "tas nav",
            "tā nav",
            "tie nav",
            "tās nav",
            "nav runa par",
            "runa nav par",
            "runa nav",
            "nav jārunā par",
            "nerunā* par",
            "nav jālieto",
            "nesauc* par",
        ),
        contrast=(
            *words("bet drīzāk"),
            "bet gan",
            "bet drīzāk",
        ),
        definition=(
            *words("nozīmē saprot saprotama saprotams saprotami (turpmāk definē apzīmē"),
            "turpmāk –",
            "turpmāk -",
            "turpmāk tekstā",
            "šā likuma izpratnē",
            "šī likuma izpratnē",
            "šīs direktīvas izpratnē",
        ),
        attribution=words(
            "saka sacīja teica teikts raksta rakstīja rakstīts apgalvo apgalvoja norādīja uzsver uzsvēra citē citāts citātu citēja "
            "lasāms skan skanēja atzīmēja burtiski"
        ),
        removal=(
            *words("aizstāj aizstāt aizstājami aizstājams svītro svītrot svītrojams svītrojami izslēdz izslēgt groza"),
            "aizstāj ar",
            "atzīst par spēku zaudējušu",
        ),
        insertion=(
            *words("iekļauj iekļaut papildināt papildina pievieno"),
            "ar vārdiem",
            "ar vārdu",
            "ar terminu",
            "ar šādiem vārdiem",
            "papildina ar",
            "papildināt ar",
            "izsaka šādi",
            "izteikt šādi",
            "šādā redakcijā",
            "aizstāj ar",
            "aizstāt ar",
        ),
        historical=(
            *words(
                "toreiz toreizējā toreizējais toreizējās toreizējie toreizējo tolaik tolaika savulaik kādreizējā kādreizējais "
                "kādreizējie senāk"
            ),
            "tā laika",
            "agrāk dēvēja",
            "agrāk sauca",
            "agrāk dēvēt*",
            "agrāk saukt*",
            "senos laikos",
            "padomju laikā",
        ),
        acts=(
            *words(
                "direktīv* pamatlēmum* regula regulas regulu regulā regulai likums likuma likumā likumu likumi likumam konvencij* "
                "protokol* rezolūcij* ieteikums ieteikuma ieteikumā ieteikumu lēmums lēmuma lēmumā lēmumu paziņojums paziņojuma "
                "paziņojumā likumprojekt* līgums līguma līgumā noteikumi noteikumu noteikumos noteikumiem deklarācij* "
                "kriminālkodeks*"
            ),
            "rīcības plāns",
            "zaļā grāmata",
        ),
        subject=(
            *words(
                "par apkarošanas apkarošanai apkarošanu apkarošana novēršanas novēršanai novēršanu ierobežošanas ierobežošanai "
                "aizlieguma aizliegšanas izplatīšanas aizsardzības uzskaites reģistra reģistrēšanas atbalsta"
            ),
            "attiecībā uz",
            "ar ko",
            "ar kuru",
            "ar kuriem",
            "par cīņu pret",
            "par grozījumiem",
            "par pasākumiem",
            "par tirdzniecību ar",
            "par pasākumu",
            "sociālās aizsardzības",
        ),
        finite=words(
            "ir nav bija nebija būs būtu tika tiek tiks kļuva kļūst var varēja drīkst nedrīkst jābūt nosaka noteica paredz "
            "paredzēja prasa prasīja aizliedz aizliedza atļauj ļauj uzliek attiecas stājās stājas satur saturēja ietver pieauga "
            "pieaug palielinājās samazinājās izplatās kopš pieņēma pieņemta pieņemts pēc regulē regulēja aizsargā definē piemin "
            "izskatīja soda jāievēro jānodrošina jādzēš jāziņo transponēja transponē īstenoja īsteno ieviesa ievieš grozīja atcēla "
            "piemēro piemēroja liek neliedz neparedz"
        ),
        provisions=words(
            "pants panta pantu pantā panti pantam § daļa daļas daļā daļu punkts punkta punktā punktu nodaļa nodaļas nodaļā "
            "apsvērums apsvēruma krimināllikuma krimināllikumā art."
        ),
        offences=(
            *words(
                "noziegums noziegumu nozieguma noziegumi noziegumiem noziegumam noziedzīgs nodarījums noziedzīgu nodarījumu "
                "noziedzīga nodarījuma noziedzīgie nodarījumi noziedzīgajiem nodarījumiem pārkāpums pārkāpumu pārkāpuma"
            ),
            "notiesāja par",
            "notiesāts par",
            "apsūdzēts par",
            "soda par",
        ),
        references=(
            *words("literatūra avoti atsauces bibliogrāfija"),
            "literatūras saraksts",
            "izmantotā literatūra",
            "izmantotie avoti",
            "izmantotie avoti un literatūra",
            "avotu saraksts",
            "atsauču saraksts",
        ),
        bodies=(
            *words(
                "referent* ziņotāj* kampaņ* fond fonds fonda fondam fondu tīkls tīkla tīklam tīklu biedrīb* apvienīb* savienīb* "
                "birojs biroja birojam iestāde iestādes centrs centra centram organizācij* projekts projekta projektu iniciatīv* "
                "komitej* komisij* asociācij* nodibināju*"
            ),
            "darba grup*",
            "uzticības tālru*",
            "konsultatīvā padome",
        ),
    ),
)
