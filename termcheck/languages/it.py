"""Italian: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="it",
    name="Italian",
    native="italiano",
    quotes=(('"', '"'), ("«", "»"), ("“", "”"), ("‘", "’")),
    morphology=Morphology(
        citation_endings=words("a e i o"),
        endings=closed("a e i o he hi ie ii io"),
        alternations=pairs("c:ch g:gh"),
        irregular=pairs("uomo:uomin dio:dei tempio:templi bue:buoi"),
        adjective_citation=words("a e i o"),
        adjective_endings=words("a e i o he hi"),
        verb_citation=words("are ere ire"),
        verb_endings=words(
            "are o i a iamo ate ano avo avi ava avamo avate avano ai asti ò ammo aste arono ato ata ati ando erà eranno erò erei "
            "erebbe erebbero ino ere e ete ono evo eva evano ei é erono uto uta uti ute endo ire isce iscono isco ite iva ivano ii ì "
            "irono ito ita iti irà iranno assero asse"
        ),
        trusted_share=0.8,
        nominal_filter=True,
        function_words=closed(
            "a abbia abbiamo agli ai al alla alle allo altra altre altri altro anche andare avere avete aveva avevano avrà avuto che "
            "chi ci coi col come con contro così cui da dagli dai dal dalla dalle degli dei del dell della delle dello deve devono di "
            "dopo dove dovere durante e ebbe ed era erano ero essere fa fanno fare fatto fece fosse fra fu furono già gli ha hai "
            "hanno ho i il in io l la le lei lo loro lui là ma me mediante meno mi mia mie miei mio molto negli nei nel nella nelle "
            "nello noi non nostra nostro né o od ogni per più possono potere poteva prima prime primi primo può quale quali quando "
            "quella quelle quelli quello questa queste questi questo qui saranno sarebbe sarà se sei senza si sia siamo siano siete "
            "solo sono sopra sotto sta stanno stare stata state stati stato stava stessa stesso sto su sua sue sugli sui sul sulla "
            "sulle suo suoi te ti tra tu tua tuo tutta tutte tutti tutto ultima ultimo un una uno va vanno verso vi voi è"
        ),
        articles=words("l' d' dell' all' dall' nell' sull' un' quest' quell' c' s'"),
    ),
)
