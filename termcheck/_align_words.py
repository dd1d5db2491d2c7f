"""The words that number the parts of acts in the 24 languages: data.

A line that begins with such a word and a number (Article 3, § 3) or ends with it (hu 3. cikk, lt 3 straipsnis) opens the part.
"""

from __future__ import annotations

from termcheck.languages._base import words

ARTICLES = {
    "bg": words("член чл"),
    "cs": words("článek čl"),
    "da": words("artikel art"),
    "de": words("artikel art"),
    "el": words("άρθρο αρθρο άρθ"),
    "en": words("article art"),
    "es": words("artículo articulo art"),
    "et": words("artikkel paragrahv"),
    "fi": words("artikla pykälä"),
    "fr": words("article art"),
    "ga": words("airteagal alt"),
    "hr": words("članak čl"),
    "hu": words("cikk"),
    "it": words("articolo art"),
    "lt": words("straipsnis"),
    "lv": words("pants"),
    "mt": words("artikolu"),
    "nl": words("artikel art"),
    "pl": words("artykuł art"),
    "pt": words("artigo art"),
    "ro": words("articolul articol art"),
    "sk": words("článok čl"),
    "sl": words("člen"),
    "sv": words("artikel art"),
}
# Chapters, titles, parts and sections: which of them a language calls how does not matter, their numbers do.
DIVISIONS = {
    "bg": words("глава раздел дял част"),
    "cs": words("kapitola hlava oddíl část"),
    "da": words("kapitel kap afsnit afdeling del"),
    "de": words("kapitel titel abschnitt teil"),
    "el": words("κεφάλαιο κεφαλαιο τμήμα τμημα τίτλος τιτλοσ μέρος μεροσ"),
    "en": words("chapter title section part"),
    "es": words("capítulo título sección parte"),
    "et": words("peatükk jagu jaotis osa"),
    "fi": words("luku osasto jakso osa"),
    "fr": words("chapitre titre section partie"),
    "ga": words("caibidil teideal roinn cuid"),
    "hr": words("poglavlje glava naslov odjeljak dio"),
    "hu": words("fejezet cím szakasz rész"),
    "it": words("capo capitolo titolo sezione parte"),
    "lt": words("skyrius skirsnis antraštinė dalis"),
    "lv": words("nodaļa iedaļa sadaļa daļa"),
    "mt": words("kapitolu titolu taqsima sezzjoni parti"),
    "nl": words("hoofdstuk titel afdeling deel"),
    "pl": words("rozdział tytuł oddział sekcja dział część"),
    "pt": words("capítulo título secção seção parte"),
    "ro": words("capitolul titlul secțiunea partea"),
    "sk": words("kapitola hlava oddiel časť"),
    "sl": words("poglavje naslov oddelek odsek del"),
    "sv": words("kapitel kap avdelning avsnitt del"),
}
ANNEXES = {
    "bg": words("приложение"),
    "cs": words("příloha"),
    "da": words("bilag"),
    "de": words("anhang anlage"),
    "el": words("παράρτημα παραρτημα"),
    "en": words("annex appendix schedule"),
    "es": words("anexo"),
    "et": words("lisa"),
    "fi": words("liite"),
    "fr": words("annexe"),
    "ga": words("iarscríbhinn"),
    "hr": words("prilog"),
    "hu": words("melléklet"),
    "it": words("allegato"),
    "lt": words("priedas"),
    "lv": words("pielikums"),
    "mt": words("anness"),
    "nl": words("bijlage"),
    "pl": words("załącznik"),
    "pt": words("anexo"),
    "ro": words("anexa"),
    "sk": words("príloha"),
    "sl": words("priloga"),
    "sv": words("bilaga"),
}
# Article premier, Artículo único, 1er, first: the first article is often not numbered by a figure.
FIRST = frozenset(words("premier primero primo único prvi erster eerste first jediný jedyny"))
# The alphabets in which points are lettered; Greek letters are numerals (α, β, …, ε, στ, ζ, …, ι, ια).
CYRILLIC = "абвгдежзийклмнопрстуфхцчшщьюя"
GREEK = dict(
    zip(
        ("α", "β", "γ", "δ", "ε", "στ", "ζ", "η", "θ", "ι", "κ", "λ", "μ", "ν", "ξ", "ο", "π"),
        (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80),
        strict=True,
    )
)
