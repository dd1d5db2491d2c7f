"""Swedish: data."""

from __future__ import annotations

from termcheck.languages._base import Agreement, Cues, Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="sv",
    name="Swedish",
    native="svenska",
    quotes=(("”", "”"), ("’", "’"), ('"', '"'), ("»", "«"), ("»", "»"), ("“", "”")),
    compounds="any",
    conjunctions=words("och eller samt"),
    derivations=words("sk ska skt ske isk iska iskt iske"),
    morphology=Morphology(
        citation_endings=words("a e"),
        endings=closed(
            "en n et t ar er or r na arna erna orna s ens ns ets ts ars ers ors nas arnas ernas ornas a an e es ans are rna as rnas rs"
        ),
        alternations=pairs("el:l er:r en:n m:mm n:nn um: ium:i"),
        irregular=pairs(
            "man:män bok:böck fot:fött son:sön dotter:döttr mor:mödr bror:brödr far:fäder mus:möss natt:nätt hand:händ stad:städ "
            "land:länd strand:stränd tand:tänd kraft:kräft förälder:föräldr"
        ),
        adjective_citation=words("a e"),
        adjective_endings=words("a t e s as ts es"),
        verb_citation=words("a"),
        verb_endings=words("a ar ade at as ades ats ande er te de t es tes des ts ad ada adde dda tt d da r s it its"),
        function_words=closed(
            "alla allt andra annan annat att av bara blev bli blir blivit borde bör de dem den denna deras dessa det detta din dina "
            "dit ditt dom du då efter eller en ens ett fick från få får fått för före genom ha hade haft han hans har hennes hit hon "
            "hos här inte jag kan kunde kunnat med medan mellan men mer min mina mindre mitt mot mycket må måste ni nu när och också "
            "om på sedan sig sin sina sitt själv ska skall skulle som så till under utan vad var vara varför varit vars vart vem vi "
            "vid vill ville vore vår våra vårt än är över"
        ),
        linking=words("s o u e a"),
    ),
    # "den barnpornografi som" would have to become "det material som", and "är förbjuden" "är förbjudet"; after a preposition and at the
    # end of a sentence nothing agrees: "handel med barnpornografi."
    agreement=Agreement(
        prepositions=closed(
            "angående av avseende bakom beträffande efter enligt från för genom gällande i inom kring med mellan mot om på rörande till "
            "under utan via vid över"
        ),
        joining=closed("och eller samt men"),
        pointing=closed("den denna denne densamma det detta detsamma vilken vilket dess sådan sådant någon något ingen inget"),
    ),
    cues=Cues(
        designations=(
            *words(
                "term termen termer termerna terms termens ord ordet orden ordets ordens begrepp* uttryck uttrycket uttrycken "
                "uttryckets benämning* beteckning* formulering* ordval* ordalydelse* terminologi* språkbruk* glosa glosan "
                "etikett* benämns"
            ),
            "kallas för",
            "kallas ofta",
            "brukar kallas",
            "som kallas",
            "vad som kallas",
            "betecknas som",
        ),
        headings=("rubrik*", "titel", "titeln"),
        instead=(
            "i stället för",
            "istället för",
            "i stället för ordet",
            "snarare än",
            "hellre än",
            "och inte om",
        ),
        instead_after=(
            "är missvisande",
            "är vilseledande",
            "är ett missvisande",
            "är föråldra*",
            "är ett föråldrat",
            "är ett olyckligt",
            "heter numera",
            "kallas numera",
            "bör heta",
        ),
        advice=(
            *words("undvik* undvek* avråd* förlegad* föråldra* missvisande vilseledande utmönstra* ersätter kritisera* skriv"),
            "olyckligt ord",
            "bör inte användas",
            "ska inte användas",
            "får inte användas",
            "används inte längre",
            "ska inte längre användas",
            "bör ersättas",
            "rekommenderas inte",
            "tala hellre",
        ),
        so_called=(
            *words("såkallad* s.k."),
            "så kallad*",
            "så kallat",
            "s k",
        ),
        negation=(
            *words("varken"),
            "är inte",
            "är ej",
            "var inte",
            "inte om",
            "inte fråga om",
            "inte tala om",
            "inte talas om",
            "inte säga",
            "inte skriva",
            "inte kalla*",
            "inte benämna*",
            "inte använda",
            "inte ordet",
            "inte termen",
            "inte längre om",
            "inte som",
            "aldrig tala om",
        ),
        contrast=(
            *words("utan snarare"),
            "utan om",
            "utan i stället",
        ),
        definition=(
            *words("avses betyder definieras förstås (nedan härefter hädanefter"),
            "i det följande",
            "nedan kallad*",
            "nedan kallat",
            "har samma betydelse",
            "syftar på",
            "är liktydig*",
        ),
        attribution=(
            *words(
                "säger sade sa skriver skrev uppger uppgav anför anförde framhåller framhöll påpekar påpekade hävdar hävdade "
                "uttalar uttalade citerar citat citatet lyder löd ordagrant skrivit sagt"
            ),
            "heter det",
            "hette det",
            "står det",
            "stod det",
            "står att läsa",
            "med orden",
        ),
        removal=(
            *words("ersätts utgår utgå stryks strykas upphävs upphävas"),
            "ersätts med",
            "ersätts av",
            "ersättas med",
            "ersättas av",
            "ska ersättas",
            "byts ut",
            "bytas ut",
            "byts mot",
            "tas ut",
        ),
        insertion=(
            *words("infogas införs införas läggs lyda"),
            "ersätts med",
            "ersätts av",
            "ersättas med",
            "ersättas av",
            "byts ut mot",
            "bytas ut mot",
            "byts mot",
            "läggs till",
            "läggas till",
            "skjuts in",
            "ska lyda",
            "följande lydelse",
            "får lydelsen",
        ),
        historical=(
            *words("dåtida dåtidens dåvarande fordom dåförtiden"),
            "på den tiden",
            "vid den tiden",
            "tidigare kallad*",
            "tidigare kallat",
            "tidigare benämnd*",
            "tidigare benämnt",
            "förr i tiden",
            "en gång i tiden",
            "kallades då",
            "då kallades",
            "som då kallades",
            "i gamla dagar",
        ),
        acts=words(
            "direktiv direktivet direktivets direktiven direktivs rambeslut* förordning* lag lagen lagens lagar lagarna konvention* "
            "protokoll protokollet protokollets resolution* rekommendation* fördrag* traktat* beslut beslutet genomförandebeslut* "
            "meddelande* kungörelse* föreskrifter föreskrifterna lagförslag* proposition* betänkande* direktivförslag* grönbok* "
            "handlingsplan* deklaration* lagstiftningsresolution* tilläggsprotokoll*"
        ),
        subject=(
            *words("om angående rörande avseende beträffande"),
            "med anledning av",
            "om åtgärder mot",
            "om åtgärder som",
            "om bekämpande av",
            "om bekämpning av",
            "om kampen mot",
            "om förebyggande av",
            "om förbud mot",
            "om skydd för",
            "om skydd mot",
            "om ändring i",
            "om ändring av",
            "om handel med",
            "om försäljning av",
            "om straff för",
            "om register över",
            "om genomförande av",
            "om upphävande av",
            "med bestämmelser om",
            "med förbud mot",
        ),
        finite=words(
            "är var blir blev ska skall skulle bör borde måste får fick kan kunde vill har hade kräver krävde gäller gällde trädde "
            "träder innebär innebar innehåller innehöll omfattar omfattade anger angav föreskriver föreskrev förbjuder förbjöd "
            "tillåter tillät ålägger säger ger gav ökar ökade minskar minskade finns fanns antogs antog kom kommer gör gjorde "
            "syftar syftade reglerar reglerade räcker saknar saknade hindrar hindrade skyddar genomförs genomfördes upphävs "
            "upphävdes definierar nämner behandlar behandlade gick går lyder straffar kriminaliserar"
        ),
        provisions=words(
            "artikel artikeln artiklarna artiklar artikelns art. § kap. kapitel kapitlet stycket skäl skälet brottsbalken brottsbalkens"
        ),
        offences=(
            *words("brott brottet brotten brottets gärning gärningen brottsrubricering*"),
            "dömdes för",
            "döms för",
            "dömts för",
            "åtalad för",
            "åtalas för",
            "ansvar för",
        ),
        references=(
            *words(
                "referenser referenslista referensförteckning källor källförteckning källhänvisningar litteratur litteraturlista "
                "litteraturförteckning litteraturhänvisningar bibliografi"
            ),
            "käll- och litteraturförteckning",
        ),
        bodies=(
            *words(
                "rapportör* arbetsgrupp* kampanj* stiftelse* nätverk nätverket nätverkets förening föreningen föreningens "
                "riksförbund* förbund förbundet förbundets byrå byrån byråns myndighet myndigheten hotline* centrum centrumet "
                "organisation organisationen projekt projektet initiativ initiativet utredning utredningen kommitté kommittén "
                "delegation delegationen insatsstyrka* sällskap sällskapet"
            ),
            "nationellt centrum",
        ),
    ),
)
