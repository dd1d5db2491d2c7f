"""Czech: data."""

from __future__ import annotations

from termcheck.languages._base import Cues, Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="cs",
    name="Czech",
    native="čeština",
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ('"', '"')),
    conjunctions=words("a i nebo či anebo ani"),
    # Endings of migranti/-tky, pracovníci/-ice.
    gender_endings=words("ka ky ku kou ce ek kám kami kách tka tky tku tek tkám tkami tkách ice ic icím icemi icích"),
    morphology=Morphology(
        citation_endings=words("a e o í ý é á ě us um"),
        endings=closed(
            "a e o u y ě i í á é ý ou em ám am ách ami emi ech ích ům ů ovi ové ími ím ými ým ých ého ému ej ata at aty atech mi ete "
            "eti etem ev evi"
        ),
        alternations=pairs(
            "k:c k:č h:z h:ž ch:š r:ř ek:k ec:c en:n el:l et:t ev:v ůr:or ůj:oj ěn:n ůl:ol ůz:oz ůh:oh íh:ih íz:iz ouh:uh eň:n ň:n "
            "ť:t ď:d izmus:ism ismus:izm vn:ven rn:ren ln:len dn:den tn:ten kn:ken čn:čen žn:žen šn:šen tk:tek dk:dek čk:ček žk:žek "
            "nk:nek vk:vek lk:lek řk:řek šk:šek"
        ),
        bare_stems=True,
        irregular=pairs("člověk:lid člověk:lidé oko:oč ucho:uš dítě:dět"),
        adjective_citation=words("ý í á é"),
        adjective_endings=words("ý í á é ého ému ém ým ou ých ými ího ímu ím ích ími ější ejší ě y a o i"),
        verb_citation=words("at ovat it et ět nout t"),
        verb_endings=words(
            "at ovat it et ět nout uje uji uju ují ujeme ujete uješ oval ovala ovali ovalo ovaly ován ována ováno ováni ovány á ám áš "
            "áme áte ají al ala ali alo aly án ána áno áni ány í ím íš íme íte il ila ili ilo ily en ena eno eni eny el ela eli elo "
            "ely ne nu nou nul nula nuli nut nuta"
        ),
        function_words=closed(
            "a aby ale ani až bez bude budeme budete budou budu by bych bychom byl byla byli bylo byly bys být během co do ho i jak "
            "jako je jeho jejich jen ještě ji jich jim jsem jsi jsme jsou jste jí k kde kdo kdy když ke kolem kromě kterou která "
            "které kterého který kteří ku mají mezi mne moje mu má mám méně místo mít mě měl měla měli mělo můj na nad naše nebo než "
            "nám nás o od on ona oni ono pak po pod podle pomocí pouze pro proto protože před přes při s se si svou svá své svého "
            "svým svůj ta tady tak také tam tedy ten ti to toho tom tomu totiž tu ty té tím tě těch těm těmi u už v vaše ve vám vás "
            "více však z za ze že"
        ),
    ),
    cues=Cues(
        designations=(
            *words(
                "termín termínu termínem termíny termínů terminologi* pojem pojm* výraz výrazu výrazem výrazy výrazů slovo slova "
                "slovem slovu slov označení označením název názvu názvem názvy názvů formulac* sousloví nálepk*"
            ),
            "slovní spojení",
            "slovním spojením",
            "slovního spojení",
        ),
        headings=("nadpis*", "název*"),
        instead=(
            *words("namísto místo"),
            "a ne o",
            "a nikoli o",
            "a nikoliv o",
            "a ne",
            "spíše než",
            "a nikoli",
            "a nikoliv",
            "nikoli o",
            "nikoliv o",
        ),
        instead_after=(
            *words("ustupuje"),
            "se nahrazuje pojmem",
            "se nahrazuje výrazem",
            "nahrazujeme pojmem",
            "nahrazujeme výrazem",
            "je třeba nahradit",
            "nahradil pojem",
            "nahradil výraz",
        ),
        advice=(
            *words(
                "vyhýbá* vyhýbejte nedoporučuj* zastaral* nepoužívá* nepoužívat nepoužívej* neužívá* opouští* opustit nevhodn* "
                "zavádějíc* stigmatizuj*"
            ),
            "vyhnout se",
            "vyvarovat se",
            "nemá se používat",
            "nemají se používat",
            "neměl by se používat",
            "neměly by se používat",
            "nemělo by se používat",
            "upouští se",
            "upustit od",
            "nahrazuje výraz",
            "nahrazuje pojem",
            "vyhýbejme se",
        ),
        so_called=(
            *words("takzvan* tzv. tzv"),
            "tak zvan*",
            "lidově zvan*",
            "tak řečen*",
        ),
        negation=(
            *words("nikoli nikoliv nepíšeme neříkáme"),
            "nejde o",
            "nejedná se o",
            "nejde tedy o",
            "ne o",
            "nejsou to",
            "nemluvíme o",
            "nehovoříme o",
            "nebyla to",
            "není to žádná",
            "to není",
            "není to",
        ),
        contrast=(
            *words("ale nýbrž avšak leč"),
            "nebo spíše",
            "jde o",
        ),
        definition=(
            *words("rozumíme rozumět definuje vymezuj* definice definici definicí znamená: znamenají:"),
            "se rozumí",
            "rozumí se",
            "rozumějí se",
            "dále jen",
            "dále jako",
            "je definován*",
            "jsou definován*",
            "je materiál",
            "je jakýkoli materiál",
            "znamená každ*",
            "znamená jakýkoli*",
            "znamená veškeré",
            "znamená materiál*",
        ),
        attribution=(
            *words(
                "řekl* prohlásil* konstatuj* konstatoval* napsal* zdůraznil* tvrdí* cituj* cit. citac* citát* zní zněl* vyjádřil* "
                "uvedl*: uvádí:"
            ),
            "píše se",
            "podle ministr*",
            "podle zprávy",
            "podle autor*",
            "podle policie",
            "slovy ministr*",
            "stojí psáno",
            "uvedl*, že",
            "uvádí, že",
            "uvádějí, že",
            "jak uvádí",
            "jak uvedl*",
        ),
        removal=(
            *words("nahradit škrtnout nahrazují nahrazuje zrušují vypouštějí"),
            "nahrazují se",
            "nahrazuje se",
            "byla nahrazena",
            "byl nahrazen",
            "se zrušuje",
            "zrušuje se",
            "zrušují se",
            "se vypouští",
            "vypouští se",
            "se škrtá",
            "se škrtají",
            "nahrazují slov*",
            "nahrazuje slov*",
        ),
        insertion=(
            *words("slovy slovem zní výrazem textem vkládají vkládá doplňují doplňuje"),
            "vkládá se",
            "vkládají se",
            "doplňuje se",
            "doplňují se",
            "vkládá slov*",
            "vkládají slov*",
        ),
        historical=(
            *words("tehdejš* kdysi někdejš*"),
            "v té době",
            "v oné době",
            "svého času",
            "dříve označovan*",
            "dříve nazývan*",
            "dříve užívan*",
            "dříve používan*",
            "dříve se označoval*",
            "dříve se nazýval*",
            "dříve se říkalo",
            "tehdy nazýv*",
            "tehdy označ*",
            "tehdy užív*",
            "tehdy používan*",
            "tehdy ještě",
        ),
        acts=(
            *words(
                "směrnic* nařízení* rozhodnutí* zákon zákona zákonem zákonu zákoně úmluv* protokol* usnesení* doporučení "
                "doporučením vyhlášk*"
            ),
            "sdělení komise",
        ),
        subject=(
            *words("o k proti"),
            "o boji",
            "o boji proti",
            "k boji",
            "k potírání",
            "týkající se",
            "týkajícím se",
            "týkajícího se",
            "týkajícímu se",
            "ve věci",
            "kterým se",
            "kterou se",
            "na ochranu",
            "pro boj",
            "o potírání",
            "o prevenci",
            "o předcházení",
            "o ochraně",
        ),
        finite=words(
            "je jsou byl byla bylo byly byli bude budou má mají může mohou musí měl měla by stanoví ukládá vyžaduje požaduje upravuje "
            "obsahuje zavádí nabyl* vstoupil* vzrostl* stoupl* roste platí není nejsou nebyl* nemá již také však jde jedná kdo že aby "
            "pokud zakazuj* umožnil* přispěl* vedl* postihuje nebrání nichž níž němž kterých která které hovoří"
        ),
        provisions=words(
            "článek článku článkem články článků čl. § odst. odstavec odstavce odstavci písm. písmen* paragraf* hlava hlavy hlavě "
            "ustanovení"
        ),
        offences=(
            *words("zločin* přečin* přestupk*"),
            "trestný čin",
            "trestného činu",
            "trestným činem",
            "trestném činu",
            "trestné činy",
            "trestných činů",
            "trestným činům",
            "trestnými činy",
            "skutková podstata",
        ),
        references=(
            *words("literatura bibliografie zdroje prameny odkazy"),
            "seznam literatury",
            "použitá literatura",
            "seznam použité literatury",
            "použité zdroje",
            "seznam zdrojů",
            "literatura a zdroje",
            "poznámky pod čarou",
            "odborná literatura",
            "právní předpisy",
        ),
        bodies=(
            *words(
                "zpravodaj* kampa* nadac* spolek spolku sdružení* úřad úřadu úřadem linka linky linku lince centrum centra "
                "ombudsman* odbor odboru výbor* platform* koalic* ústav ústavu"
            ),
            "pracovní* skupin*",
            "nadační fond",
        ),
    ),
)
