"""What termbases say in words of their own, and what it is here: statuses, reliability, grammar, languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from termcheck.languages import LANGUAGES

if TYPE_CHECKING:
    from termcheck.glossary.exchange import Options
    from termcheck.model import Status

# ISO 12620 ends its values in "-admn-sts", and many files in "-admin-sts" or in nothing.
_SUFFIX = re.compile(r"(?:term)?(?:[-_ ]adm(?:i)?n[-_ ]sts)?$")
STATUSES: Mapping[str, Status] = {
    "preferred": "preferred",
    "standardized": "preferred",
    "standardised": "preferred",
    "legal": "preferred",
    "approved": "preferred",
    "recommended": "preferred",
    "admitted": "admitted",
    "allowed": "admitted",
    "alternative": "admitted",
    "permitted": "admitted",
    "proposed": "admitted",
    "provisional": "admitted",
    "regulated": "admitted",
    "deprecated": "deprecated",
    "superseded": "deprecated",
    "obsolete": "deprecated",
    "forbidden": "deprecated",
    "prohibited": "deprecated",
    "notrecommended": "deprecated",
    "non-standard": "deprecated",
    "rejected": "deprecated",
}
# IATE: one to four stars in words; its TBX has the numbers.
RELIABILITY = {
    "reliability not verified": 1,
    "not verified": 1,
    "minimum reliability": 6,
    "reliable": 9,
    "very reliable": 10,
}
POS = {
    "noun": ("noun", "n", "n.", "substantive", "nom", "substantief", "zelfstandig naamwoord", "substantiv", "sustantivo", "sostantivo"),
    "adjective": ("adjective", "adj", "adj.", "adjectif", "adjectief", "bijvoeglijk naamwoord", "adjektiv", "adjetivo", "aggettivo"),
    "verb": ("verb", "v", "v.", "verbe", "werkwoord", "verbum", "verbo"),
}
NUMBERS = {"singular": ("singular", "sg", "sing"), "plural": ("plural", "pl", "plur"), "dual": ("dual",)}
GENDERS = {
    "masculine": ("masculine", "m", "masc"),
    "feminine": ("feminine", "f", "fem"),
    "neuter": ("neuter", "n", "neut"),
    "common": ("common", "c", "utrum"),
}
SHORTENED = frozenset({"abbreviation", "abbrev", "abbr", "acronym", "initialism"})
# ISO 639-2 and 639-3, both where they differ.
THREE_LETTERS = {
    "bul": "bg",
    "ces": "cs",
    "cze": "cs",
    "dan": "da",
    "deu": "de",
    "ger": "de",
    "ell": "el",
    "gre": "el",
    "eng": "en",
    "spa": "es",
    "est": "et",
    "ekk": "et",
    "fin": "fi",
    "fra": "fr",
    "fre": "fr",
    "gle": "ga",
    "hrv": "hr",
    "hun": "hu",
    "ita": "it",
    "lit": "lt",
    "lav": "lv",
    "lvs": "lv",
    "mlt": "mt",
    "nld": "nl",
    "dut": "nl",
    "pol": "pl",
    "por": "pt",
    "ron": "ro",
    "rum": "ro",
    "slk": "sk",
    "slo": "sk",
    "slv": "sl",
    "swe": "sv",
}


def status_of(word: str, options: Options) -> Status | None:
    """What a status word means, None where nobody has said so."""
    # IATE writes "(Proposed)" for what nobody has settled.
    low = " ".join(word.lower().strip("()").split())
    mapped = STATUSES.get(options.map.get(low, ""))
    return mapped or STATUSES.get(_SUFFIX.sub("", low)) or STATUSES.get(low.replace(" ", "").replace("-", ""))


def reliability_of(word: str) -> int | None:
    """A reliability on the scale of 1 to 10, None where it is not stated or not known."""
    low = " ".join(word.lower().split())
    return int(low) if low.isdecimal() else RELIABILITY.get(low)


def one_of(word: str, vocabulary: Mapping[str, tuple[str, ...]]) -> str:
    """Our word for a grammatical one, empty where it is none of ours."""
    low = word.strip().lower()
    return next((ours for ours, theirs in vocabulary.items() if low in theirs), "")


def is_shortened(kind: str) -> bool:
    """Whether a term type is an abbreviation of some sort."""
    return kind.strip().lower() in SHORTENED


def language_of(tag: str, options: Options) -> str:
    """The code of one of the 24 languages that a tag or name stands for (`pt-BR`, `ENG`, `Dutch (Belgium)`), else empty."""
    low = " ".join(tag.lower().split())
    known = options.map.get(low, low)
    if known in LANGUAGES:
        return known
    stem = re.split(r"[-_ (]", known)[0]
    return stem if stem in LANGUAGES else THREE_LETTERS.get(stem) or _named().get(stem, "")


def _named() -> Mapping[str, str]:
    """Codes by the languages' names, in English and their own."""
    if not _NAMES:
        _NAMES.update({name.lower(): code for code, language in LANGUAGES.items() for name in (language.native, language.name)})
        _NAMES.update({"slovene": "sl", "flemish": "nl", "castilian": "es"})
    return _NAMES


_NAMES: dict[str, str] = {}
