"""Croatian: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="hr",
    name="Croatian",
    native="hrvatski",
    quotes=(("„", "”"), ("‚", "’"), ("„", "“"), ("»", "«"), ("“", "”"), ('"', '"')),
    look_alikes=("sr", "bs"),
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
)
