"""The 24 official languages of the European Union."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from termcheck.languages._base import Language


class _Languages(Mapping[str, "Language"]):
    """The languages by code. The module of one is imported when its data is first asked for: a run needs one or two of the 24."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._modules = modules
        self._known: dict[str, Language] = {}

    def __getitem__(self, code: str) -> Language:
        if code not in self._known:
            self._known[code] = import_module(self._modules[code]).LANGUAGE
        return self._known[code]

    def __contains__(self, code: object) -> bool:
        return code in self._modules

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


LANGUAGES: Mapping[str, Language] = _Languages(
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
    }
)
