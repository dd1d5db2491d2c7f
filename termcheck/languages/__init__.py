"""The 24 official languages of the European Union."""

from __future__ import annotations

from termcheck.languages import bg, cs, da, de, el, en, es, et, fi, fr, ga, hr, hu, it, lt, lv, mt, nl, pl, pt, ro, sk, sl, sv
from termcheck.languages._base import Language

LANGUAGES: dict[str, Language] = {
    "bg": bg.LANGUAGE,
    "cs": cs.LANGUAGE,
    "da": da.LANGUAGE,
    "de": de.LANGUAGE,
    "el": el.LANGUAGE,
    "en": en.LANGUAGE,
    "es": es.LANGUAGE,
    "et": et.LANGUAGE,
    "fi": fi.LANGUAGE,
    "fr": fr.LANGUAGE,
    "ga": ga.LANGUAGE,
    "hr": hr.LANGUAGE,
    "hu": hu.LANGUAGE,
    "it": it.LANGUAGE,
    "lt": lt.LANGUAGE,
    "lv": lv.LANGUAGE,
    "mt": mt.LANGUAGE,
    "nl": nl.LANGUAGE,
    "pl": pl.LANGUAGE,
    "pt": pt.LANGUAGE,
    "ro": ro.LANGUAGE,
    "sk": sk.LANGUAGE,
    "sl": sl.LANGUAGE,
    "sv": sv.LANGUAGE,
}
