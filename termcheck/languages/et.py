"""Estonian: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

_CASES = words(
    "d t st l lt le ks ni na ta ga s sse de te id sid eid isid aid uid tele telt tel tes test teks teni tena teta tega desse tesse "
    "dele delt del des dest deks deni dena deta dega il ilt ile is ist iks isse se"
)
_ENDINGS = {vowel + case for vowel in ("", "a", "e", "i", "u") for case in ("", *_CASES)} - {""}

LANGUAGE = Language(
    code="et",
    name="Estonian",
    native="eesti",
    quotes=(("„", "“"), ("„", "”"), ("“", "”"), ("«", "»"), ('"', '"')),
    compounds="any",
    morphology=Morphology(
        citation_endings=words("a e i u"),
        endings=frozenset(_ENDINGS),
        alternations=pairs("kk:k pp:p tt:t k:g p:b t:d min:mis n:s el:l er:r ik:ig ade:at ode:ot õde:õt lde:lt rde:rt nde:nt ige:ikm"),
        irregular=pairs("mees:meh mees:mehe käsi:käe"),
        adjective_citation=words("a e i u"),
        function_words=closed(
            "aga ainult ajal alati all alla alt asemel ees eest ei enda enne et ette iga ilma ise ja jaoks juba just juurde juures "
            "juurest järel järele ka kaudu keda kelle kes kogu koos kui kuid kuna kuni kõik kõiki kõrval läbi lähe lähen läks ma me "
            "meie mida mille mina mind minu mis mitte muu muud muude mõned mõni nad nagu need neid nemad nende ning nüüd ole oled "
            "oleks olema oleme olen olete olevat oli olid olnud oma on palju peab peal peale pealt peavad pidi pole polnud pool poole "
            "poolt praegu pärast rohkem sa saab saavad sai seal sealt seas seda see sees seest selle sellel sellele selles sellest "
            "sest siia siin siis siit sina sind sinna sinu sisse ta taga tagant taha te teda teie tema tuleb tuli tõttu vahel vahele "
            "vastu veel vist väga vähe vähem väljas või võib võiks võivad üle üsna"
        ),
        linking=words("s e de te"),
        clitics=words("gi ki"),
    ),
)
