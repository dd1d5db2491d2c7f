"""The 24 official languages of the European Union."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from termcheck.registry import Registry

if TYPE_CHECKING:
    from termcheck.languages._base import Language

LANGUAGES: Mapping[str, Language] = Registry(
    {
        "bg": "termcheck.languages.bg",
        "cs": "termcheck.languages.cs",
        "da": "termcheck.languages.da",
        "de": "termcheck.languages.de",
        "el": "termcheck.languages.el",
        "en": "termcheck.languages.en",
        "es": "termcheck.languages.es",
        "et": "termcheck.languages.et",
        "fi": "termcheck.languages.fi",
        "fr": "termcheck.languages.fr",
        "ga": "termcheck.languages.ga",
        "hr": "termcheck.languages.hr",
        "hu": "termcheck.languages.hu",
        "it": "termcheck.languages.it",
        "lt": "termcheck.languages.lt",
        "lv": "termcheck.languages.lv",
        "mt": "termcheck.languages.mt",
        "nl": "termcheck.languages.nl",
        "pl": "termcheck.languages.pl",
        "pt": "termcheck.languages.pt",
        "ro": "termcheck.languages.ro",
        "sk": "termcheck.languages.sk",
        "sl": "termcheck.languages.sl",
        "sv": "termcheck.languages.sv",
    },
    value="LANGUAGE",
)
