"""Romanian: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="ro",
    name="Romanian",
    native="română",
    quotes=(("„", "”"), ("«", "»"), ("„", "“"), ("“", "”"), ('"', '"')),
    morphology=Morphology(
        citation_endings=words("ă a e u ie ea"),
        endings=closed("a ă ul ului uri urile urilor e ei ele elor i ii iile iilor le lor lui l ile ilor u ea ia iei ie ua eua elei ule o"),
        alternations=pairs("t:ț d:z s:ș st:șt sc:șt oar:or eas:es"),
        irregular=pairs("om:oameni soră:suror noră:nuror cap:capet"),
        vowel_rules=("breaking",),
        adjective_citation=words("ă e u"),
        adjective_endings=words("ă a e i ul ului ei ii ele elor ilor ile u ea uri le iul iului ie iei iile iilor o"),
        verb_citation=words("a ea e i î"),
        verb_endings=words(
            "a ea e i î ez ezi ează ăm ați am ai au ase ă ăsc ește esc ești im iți eam eau ind ând at ată ate it ită ite ut ută uți "
            "ute eze ească are ire ere ări area"
        ),
        function_words=closed(
            "a acea aceasta această acel acela acest acesta aceste acești acolo ai aibă aici al ale alt alte altă alți am are asupra "
            "atât au avea aveau avem aveți avut așa ca care ce cea cei cel cele celei celor celui cine conform contra cu cum când că "
            "către dacă dar de deci despre din doar după e ea ei el ele era eram erau este eu ești fi fie fiecare fiind foarte fost "
            "fu fără iar la le lor lui mai mea mei mele meu mă ne nici niște noastră noi nostru nu numai o ori pe pentru peste poate "
            "pot prin putea putem până sa sale sau se spre sub sunt suntem sunteți să săi său ta te toate toată tot toți trebuie tu "
            "tău un unde unei unor unui va vei veți voi vom vor vrea vă îi îl îmi în înainte încă între își îți și"
        ),
    ),
)
