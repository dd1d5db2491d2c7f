"""Spanish: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="es",
    name="Spanish",
    native="español",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"')),
    look_alikes=("ca", "gl"),
    morphology=Morphology(
        citation_endings=words("a o e"),
        endings=closed("s es a as o os e"),
        alternations=pairs("z:c"),
        vowel_rules=("accent-dropped",),
        adjective_citation=words("a o e"),
        adjective_endings=words("a o e as os es s"),
        verb_citation=words("ar er ir"),
        verb_endings=words(
            "ar o as a amos áis an aba abas ábamos aban é aste ó asteis aron ado ada ados adas ando ará arán aré aría arían e en emos "
            "er es ía ían í ió ieron ido ida idos idas iendo erá erán ería erían ir imos irá irán iría irían aran ara ase asen iera "
            "ieran iese iesen"
        ),
        trusted_share=0.8,
        nominal_filter=True,
        function_words=closed(
            "a al allí ante aquel aquella aquí así bajo cada como con contra cual cuales cuando cuya cuyo de del desde donde dos "
            "durante e el ella ellas ellos en entre era eran eres es esa esas ese eso esos esta estaba estaban estado estar estas "
            "este esto estos estoy estuvo está están estás esté fue fuera fueron fui ha haber habrá había habían hace hacen hacer "
            "hacia han has hasta hay haya hayan he hemos hizo hubo iba ir la las le les lo los me mediante menos mi mis misma mismo "
            "muy más ni no nos nosotros nuestra nuestro o os otra otras otro otros para paras pero poder podía por primer primera "
            "primeras primero primeros pudo puede pueden puedo que quien quienes se sea sean segunda segundo según ser será serán "
            "sería si sido sin sobre sois solo somos son soy su sus sólo también te tener tengo tenía tercer tercera tiene tienen "
            "toda todas todo todos tras tu tus tuvo tú u un una unas uno unos va van vosotros y ya yo él última últimas último "
            "últimos único"
        ),
    ),
)
