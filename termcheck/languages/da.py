"""Danish: data."""

from __future__ import annotations

from termcheck.languages._base import Agreement, Cues, Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="da",
    name="Danish",
    native="dansk",
    quotes=(('"', '"'), ("»", "«"), ("”", "”"), ("“", "”"), ("„", "“"), ("’", "’")),
    look_alikes=("no", "nn"),
    compounds="any",
    conjunctions=words("og eller samt"),
    derivations=words("sk ske isk iske"),
    morphology=Morphology(
        citation_endings=words("e"),
        endings=closed("e en et er ene erne s es ens ets ers enes ernes n r rne rnes t ns ts rs te"),
        alternations=pairs("et:ed el:l er:r en:n m:mm t:tt s:ss n:nn d:dd k:kk g:gg l:ll p:pp b:bb f:ff ium:i um:"),
        irregular=pairs(
            "mand:mænd barn:børn bog:bøg far:fædr mor:mødr bror:brødr datter:døtr hånd:hænd fod:fødd ælder:ældr and:ænd tand:tænd "
            "nat:nætt stad:stæd øje:øjn kraft:kræft"
        ),
        adjective_citation=words("e t"),
        adjective_endings=words("e t es ts"),
        verb_citation=words("e"),
        verb_endings=words("e er ede et es edes ende te t tes r s"),
        function_words=closed(
            "ad af alle alt anden andet andre at blev blevet blive bliver burde bør da de dem den denne der deres det dette din dine "
            "disse dit du efter eller en end er et fik for fra få får før gennem haft han hans har havde have hendes her hos hun hvad "
            "hvem hvis hvor hvorfor i ikke jeg kan kun kunne med meget mellem men mens mere min mindre mine mit mod må måtte nu når "
            "og også om over på selv siden sig sin sine sit skal skulle som så til uden under var ved vi vil ville vores vær være "
            "været"
        ),
        linking=words("s e en er"),
    ),
    # "den børnepornografi, der" would have to become "det materiale, der", and "er udbredt" agrees in other words (er ulovlig, er
    # ulovligt); after a preposition and at the end of a sentence nothing agrees: "handel med børnepornografi."
    agreement=Agreement(
        prepositions=closed(
            "af angående bag efter for fra gennem i ifølge inden med mellem mod om omkring over på til uden under ved vedrørende via"
        ),
        joining=closed("og eller samt men"),
        pointing=closed("den denne det dette hvilken hvilket dens dets sådan sådant nogen noget ingen intet samme"),
    ),
    cues=Cues(
        designations=(
            *words(
                "term termen termer termerne termens ord ordet ordene ordets begreb* udtryk udtrykket udtrykkene udtrykkets "
                "betegnelse* benævnelse* formulering* ordvalg* ordlyd* terminologi* sprogbrug* etiket etiketten glose* vending "
                "vendingen benævnes"
            ),
            "kaldes for",
            "kaldes ofte",
            "det der kaldes",
            "hvad der kaldes",
            "betegnes som",
        ),
        headings=("overskrift*", "titel", "titlen"),
        instead=(
            *words("fremfor"),
            "i stedet for",
            "istedet for",
            "i stedet for ordet",
            "frem for",
            "snarere end",
            "hellere end",
        ),
        instead_after=(
            "er misvisende",
            "er vildledende",
            "er et misvisende",
            "er forælde*",
            "er et forældet",
            "er et uheldigt",
            "hedder nu",
            "kaldes nu",
            "bør hedde",
        ),
        advice=(
            *words("undgå undgås undgår undlad* frarå* forælde* misvisende vildledende erstatter kritiser* skriv udfase*"),
            "uheldigt ord",
            "bør ikke bruges",
            "bør ikke anvendes",
            "må ikke bruges",
            "må ikke anvendes",
            "skal ikke bruges",
            "bruges ikke længere",
            "anvendes ikke længere",
            "bør erstattes",
            "tal hellere",
        ),
        so_called=words("såkaldt* s.k."),
        negation=(
            *words("hverken"),
            "er ikke",
            "var ikke",
            "ikke om",
            "ikke tale om",
            "ikke tales om",
            "ikke sige",
            "ikke skrive",
            "ikke kalde*",
            "ikke benævne*",
            "ikke bruge",
            "ikke anvende",
            "ikke ordet",
            "ikke begrebet",
            "ikke længere om",
            "ikke som",
            "aldrig tale om",
        ),
        contrast=(
            *words("men derimod snarere"),
            "men derimod",
            "men om",
            "men i stedet",
            "men snarere",
        ),
        definition=(
            *words("forstås betyder defineres herefter (nedenfor menes"),
            "i det følende",
            "i det følgende",
            "herefter benævnt",
            "herefter kaldet",
            "dækker over",
            "har samme betydning",
        ),
        attribution=(
            *words(
                "siger sagde skriver skrev oplyser oplyste anfører anførte fremhæver fremhævede påpeger påpegede hævder hævdede "
                "udtaler udtalte citerer citat citatet lyder lød ordret fastslår fastslog"
            ),
            "hedder det",
            "hed det",
            "står der",
            "stod der",
            "med ordene",
        ),
        removal=(
            *words("erstattes ændres udgår ophæves stryges"),
            "erstattes med",
            "erstattes af",
            "ændres til",
            "udskiftes med",
            "afløses af",
        ),
        insertion=(
            *words("til: indsættes tilføjes"),
            "erstattes med",
            "erstattes af",
            "ændres til",
            "indsættes som",
            "affattes således",
            "får følgende ordlyd",
            "udskiftes med",
            "afløses af",
        ),
        historical=(
            *words("dengang daværende datidens førhen"),
            "på den tid",
            "på daværende tidspunkt",
            "i datiden",
            "tidligere kaldt",
            "tidligere kaldet",
            "tidligere benævnt",
            "i sin tid",
            "kaldtes dengang",
            "oprindelig kaldt",
            "i gamle dage",
            "i fordums tid",
        ),
        acts=words(
            "direktiv direktivet direktivets direktiver direktivs rammeafgørelse* forordning* lov loven lovens love lovene "
            "konvention* protokol protokollen protokollens tillægsprotokol* resolution* henstilling* traktat* afgørelse afgørelsen "
            "meddelelse meddelelsen bekendtgørelse* lovbekendtgørelse* lovforslag* cirkulære* betænkning* beslutningsforslag* "
            "direktivforslag* vejledning vejledningen anordning* handlingsplan* grønbog* erklæring*"
        ),
        subject=(
            *words("om vedrørende angående"),
            "med henblik på",
            "om bekæmpelse af",
            "om foranstaltninger til",
            "om foranstaltninger mod",
            "om forebyggelse af",
            "om forbud mod",
            "om beskyttelse af",
            "om beskyttelse mod",
            "om ændring af",
            "om salg af",
            "om handel med",
            "om gennemførelse af",
            "om ophævelse af",
            "om straf for",
            "om strafbare forhold",
            "om registre over",
            "om adgang for",
            "til bekæmpelse af",
            "til forebyggelse af",
            "til gennemførelse af",
        ),
        finite=words(
            "er var bliver blev skal skulle bør burde må måtte kan kunne vil ville har havde kræver krævede gælder gjaldt trådte "
            "træder indebærer indebar indeholder indeholdt omfatter omfattede angiver fastsætter fastsatte forbyder forbød tillader "
            "tillod pålægger siger giver gav stiger steg falder faldt findes fandtes kom kommer gør gjorde sigter regulerer rækker "
            "mangler hindrer beskytter gennemføres ophæves definerer nævner behandler går gik straffer kriminaliserer"
        ),
        provisions=words(
            "artikel artiklen artiklens artikler art. § §§ stk. stykke kapitel kapitlet kap. betragtning straffeloven straffelovens"
        ),
        offences=(
            *words("forbrydelse forbrydelsen forbrydelser lovovertrædelse lovovertrædelsen lovovertrædelser overtrædelse overtrædelsen"),
            "strafbare handling",
            "strafbart forhold",
            "dømt for",
            "dømmes for",
            "tiltalt for",
            "straffes for",
            "sigtet for",
        ),
        references=words(
            "referencer referenceliste kilder kildeliste kildefortegnelse kildehenvisninger litteratur litteraturliste "
            "litteraturfortegnelse litteraturhenvisninger bibliografi henvisninger"
        ),
        bodies=(
            *words(
                "ordfører* arbejdsgruppe* kampagne* fond fonden fondens stiftelse* netværk netværket netværkets forening "
                "foreningen foreningens forbund forbundet forbundets landsforening* kontor kontoret myndighed myndigheden "
                "hotline* center centret centeret organisation organisationen projekt projektet initiativ initiativet udvalg "
                "udvalget komité komitéen råd rådet taskforce* rapportør* selskab selskabet"
            ),
            "nationale center",
        ),
    ),
)
