"""Maltese: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="mt",
    name="Maltese",
    native="Malti",
    spacy="xx",
    quotes=(("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'")),
    morphology=Morphology(
        dictionary="",
        citation_endings=words("a i u"),
        endings=closed(
            "i a u iet ijiet jiet at ien in an t ti tu tha tna tkom thom itha itu na hom ha kom ek ejn tejn ajn ejh ejha ejhom s"
        ),
        alternations=pairs("ju:j ku:k à:a"),
        irregular=pairs(
            "tifel:tfal tifla:tfajliet ktieb:kotba raġel:rġiel mara:nisa xahar:xhur sena:snin jum:jiem ġurnata:ġranet belt:bliet "
            "dar:djar triq:toroq bieb:bibien kamra:kmamar mejda:mwejjed siġra:siġar qalb:qlub id:idejn sieq:saqajn ras:rjus "
            "kelb:klieb ħabib:ħbieb xogħol:xogħlijiet tabib:tobba qorti:qrati gżira:gżejjer baħar:ibħra knisja:knejjes skola:skejjel "
            "storja:stejjer kelma:kliem siegħa:sigħat darba:drabi ħaġa:ħwejjeġ għalqa:għelieqi razzett:rziezet xmara:xmajjar "
            "ħajt:ħitan tieqa:twieqi sodda:sodod kewkba:kwiekeb ilsien:ilsna żarbun:żraben marid:morda fqir:foqra għani:għonja "
            "żagħżugħ:żgħażagħ xiħ:xjuħ tarbija:trabi għarus:għarajjes ġar:ġirien bniedem:bnedmin għasfur:għasafar ħmar:ħmir "
            "żiemel:żwiemel baqra:baqar suldat:suldati wild:ulied iben:ulied barrani:barranin hu:aħwa qassis:qassisin isqof:isqfijiet "
            "sultan:slaten re:rejiet kastell:kastelli fdal:fdalijiet dritt:drittijiet"
        ),
        adjective_citation=words("u i a"),
        adjective_endings=words("a i in iet u ja wa"),
        verb_citation=words("a"),
        verb_endings=words("a u t na at et ew aw"),
        function_words=closed(
            "aktar anqas aħna bi biex biss dak dan dawk dawn dik din fejn fi għal għandha għandhom għandu hawn hemm hi hija hu huma "
            "huwa hux ikun imma int intom jew jien jista jistgħu jkun jkunu kien kienet kienu kif kollha kull li ma ma' meta min minn "
            "sa ta tista tkun u ukoll xi"
        ),
        mutations=pairs(
            "isk:sk ist:st isp:sp isf:sf ism:sm isn:sn isl:sl isq:sq ixt:xt ixk:xk ixp:xp itf:tf irġ:rġ irj:rj imħ:mħ imk:mk int:nt "
            "inb:nb ilq:lq iddr:ddr"
        ),
        articles=words(
            "il- l- iċ- id- in- ir- is- it- ix- iz- iż- tal- ta' tac- tad- tan- tar- tas- tat- tax- taż- taz- taċ- t- fil- f' fl- "
            "fis- fit- fir- fin- fid- fix- fiż- fiċ- bil- bl- b' bis- bit- bir- bin- bid- bix- biċ- biż- għall- għal- għat- għas- "
            "għan- għar- għad- mill- mil- mit- mis- mir- min- mid- mix- miż- miċ- mal- mat- mas- mar- man- mad- max- lill- lil- lis- "
            "lit- lir- lin- sal- sat- sas- sar- bħall- bħal- bħas- ġol- tul- m' s' x'"
        ),
    ),
)
