"""Portuguese: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, words

LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    native="português",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"')),
    look_alikes=("gl",),
    morphology=Morphology(
        citation_endings=words("a o e ão l m"),
        endings=closed("s es a as o os e ões ães ãos ão is ns eis m l"),
        vowel_rules=("accent-dropped",),
        adjective_citation=words("a o e l ão m"),
        adjective_endings=words("a o e as os es s l is eis ão ões ã ãs m ns"),
        verb_citation=words("ar er ir"),
        verb_endings=words(
            "ar o as a amos ais am ava avas ávamos avam ei aste ou astes aram ado ada ados adas ando ará arão arei aria ariam e em "
            "emos er es ia iam i eu eram ido ida idos idas endo erá erão eria eriam ir imos iu iram indo irá irão iria iriam asse "
            "assem esse essem isse issem"
        ),
        trusted_share=0.8,
        nominal_filter=True,
        function_words=closed(
            "a ali ante ao aos após aquela aquele aqui as assim até cada com como contra cuja cujo da das de desde deve devem do dos "
            "durante e ela elas ele eles em entre era eram essa essas esse esses esta estado estar estas estava estavam este esteja "
            "estes esteve estou está estás estão eu faz fazem fazer fez foi fora foram fui haja haver havia houve há ia iam ir isso "
            "isto já lhe lhes mais mas me mediante menos mesma mesmo meu meus minha minhas muita muito na nas nem no nos nossa nosso "
            "não nós o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem poder podia por pouca poucas pouco "
            "poucos primeira primeiras primeiro primeiros pôde quais qual quando que quem quer se segunda segundo seja sejam sem ser "
            "seria será serão seu seus sido sob sobre sois somos sou sua suas são só também te tem tenho ter terá teu teve tido tinha "
            "tinham toda todas todo todos tu tua têm um uma umas uns vai vem vou vão vós à às é és última últimas último últimos"
        ),
    ),
)
