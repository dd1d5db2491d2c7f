"""Language keys of a glossary file."""

from __future__ import annotations

from termcheck.languages import LANGUAGES
from termcheck.model import Origin
from termcheck.yaml_fields import Faults
from termcheck.yaml_nodes import shown

# Codes of countries, and languages that are easily taken for one of the 24.
MISTAKEN = {
    "at": "de",
    "cz": "cs",
    "dk": "da",
    "ee": "et",
    "gb": "en",
    "gr": "el",
    "ie": "ga",
    "se": "sv",
    "si": "sl",
    "uk": "en",
}
NORWEGIAN = "`no` is read as text here, not as false; Norwegian is not one of the 24 official languages of the European Union: remove it"


def known_language(code: str, where: Origin, faults: Faults) -> bool:
    """Whether a key is the code of one of the 24 languages; reports it if not."""
    if code in LANGUAGES:
        return True
    faults.add(where, f"unknown language {shown(code)}", try_this=_advice(code))
    return False


def _advice(code: str) -> str:
    lower = code.lower()
    if lower in ("no", "nb", "nn", "false"):
        return NORWEGIAN
    named = {name.lower(): key for key, language in LANGUAGES.items() for name in (language.name, language.native)}
    stem = lower.replace("_", "-").split("-")[0]
    meant = MISTAKEN.get(stem) or named.get(lower) or (stem if stem in LANGUAGES else None)
    if meant:
        return f"{LANGUAGES[meant].name} is `{meant}`"
    return f"known are: {', '.join(LANGUAGES)}"
