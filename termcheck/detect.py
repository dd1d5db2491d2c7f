"""Which language a text is in: option > lang= in the text > front matter > file name > settings pattern > statistics."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.errors import InputError
from termcheck.model import Document, Segment
from termcheck.settings import Settings, absolute, path_below
from termcheck.yaml_fields import closest

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# A language that is none of the 24.
OTHER = "other"
ENOUGH = 60
# Only the beginning of a paragraph is looked at, so that a line of 5 MB costs no more than a page.
LOOK_AT = 2_000
# Croatian differs from Bosnian and Serbian in a few words (izvješće, izvještaj), Spanish from Aragonese and Extremaduran in few more; the
# statistics take a quarter of Croatian for Bosnian. In a draft for the European Union the official one is much the likelier.
LIKELIHOOD = {"an": 0.2, "bs": 0.2, "ext": 0.2, "sr": 0.2}
# A language counts as possible while it is at least this fraction as likely as the likeliest one.
POSSIBLE = 0.3

# One word in so many is "the" or "and" in English, however dry; in other languages hardly any is.
_ENGLISH_SHARE = 30

_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
# ISO 639-2 and 639-3, as Akoma Ntoso and the Publications Office write them.
_ISO_639_3 = """
bul:bg ces:cs cze:cs dan:da deu:de ger:de ell:el gre:el eng:en spa:es est:et fin:fi fra:fr fre:fr gle:ga hrv:hr hun:hu ita:it
lit:lt lav:lv mlt:mt nld:nl dut:nl pol:pl por:pt ron:ro rum:ro slk:sk slo:sk slv:sl swe:sv
"""
_THREE_LETTERS = dict(pair.split(":") for pair in _ISO_639_3.split())
# The 24 codes, without opening the modules that describe the languages.
OFFICIAL = tuple(sorted(set(_THREE_LETTERS.values())))
# ISO 639 tags that name no language: undetermined, several, none, no code.
_NO_LANGUAGE = frozenset({"und", "mul", "zxx", "mis"})
# Country codes that people write for the language.
_COUNTRIES = {"cz": "cs", "dk": "da", "ee": "et", "gb": "en", "gr": "el", "ie": "ga", "se": "sv", "si": "sl", "uk": "en"}

# `x.nl.md`, `x_nl.md`, `x-nl-BE.md`, `nl.md`: a code at the end of the stem, with or without a region.
_SUFFIX = re.compile(r"(?:^|([._-]))([a-z]{2}|[A-Z]{2})(?:[-_]([A-Z]{2}|at|be|ca|ch|cy|gb|ie|li|lu|uk|us))?$")
_FOLDER = re.compile(r"([a-z]{2}|[A-Z]{2})(?:[-_]([A-Za-z]{2}))?")
# These codes are words as well: policy-hr (human resources), rules-for-it, wi-fi, general affairs, machine translation, customer service.
_DOUBTFUL = frozenset({"it", "hr", "fi", "ga", "mt", "cs"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """The language that a document is said to be in: a code, `OTHER`, or None; final when the user said so for this run."""

    code: str | None = None
    final: bool = False


def normal_code(tag: str) -> str:
    """The two-letter code of a language tag (`nl-BE`, `NL`, `nld` → `nl`); InputError when it is none of the 24."""
    code = declared_code(tag)
    if code in OFFICIAL:
        return code
    raise InputError("", f'unknown language "{tag}"', try_this=_advice(tag.strip().lower()))


def declared_code(tag: str | None) -> str | None:
    """The code that a tag in a text means: one of the 24, `OTHER` for any other language, None when it names no language."""
    match = _TAG.fullmatch((tag or "").strip())
    if match is None or match[1].lower() in _NO_LANGUAGE:
        return None
    primary = match[1].lower()
    code = _THREE_LETTERS.get(primary, primary)
    return code if code in OFFICIAL else OTHER


def declared_language(document: Document, *, settings: Settings, option: str | None) -> Declared:
    """What option, front matter, file name and settings say, in this order; InputError for an unknown option."""
    if option is not None:
        return Declared(code=normal_code(option), final=True)
    return Declared(code=declared_code(document.language) or language_of_path(document.path, settings=settings))


def segment_language(segment: Segment, declared: Declared) -> str | None:
    """The language that a segment is said to be in: its own `lang=`, unless the user's word is final, else the document's."""
    if declared.final:
        return declared.code
    return declared_code(segment.language) or declared.code


def language_of_path(path: str, *, settings: Settings) -> str | None:
    """The language that a path tells: the end of the file name, else the nearest folder named by a code, else the settings' patterns."""
    below = _below(path, settings.base)
    return _language_of_name(below.rpartition("/")[2]) or _language_of_folders(below, path) or settings.language_of(path)


def is_english(source: str) -> bool:
    """Whether a text is English by how often "the" and "and" stand in it: a look that needs no model."""
    return _ENGLISH_SHARE * (source.count(" the ") + source.count(" and ")) > source.count(" ")


def guess(text: str, *, among: frozenset[str] | None = None) -> str | None:
    """The language of a paragraph by its letters: a code, `OTHER`, or None when the text is short or undecided.

    `among` are the languages that are expected: of several possible ones, the only one that is expected is taken.
    """
    possible = _possible(text[:LOOK_AT])
    if len(possible) > 1 and among is not None:
        possible = tuple(code for code in possible if code in among)
    return possible[0] if len(possible) == 1 else None


@lru_cache(maxsize=1024)
def _possible(text: str) -> tuple[str, ...]:
    """The languages that a text may be in, `OTHER` for those outside the 24; none when it is too short or no running text."""
    words = [word for word in text.split() if "://" not in word and "@" not in word]
    if sum(sum(map(str.isalpha, word)) + 1 for word in words) <= ENOUGH:
        return ()
    ranking = _identifier().rank(" ".join(words))
    if ranking[0][0] == "zxx":
        return ()
    likely = {code: share * LIKELIHOOD.get(code, 1) for code, share in ranking}
    enough = max(likely.values()) * POSSIBLE
    return tuple(sorted({code if code in OFFICIAL else OTHER for code in likely if likely[code] >= enough}))


@cache
def _identifier() -> LanguageIdentifier:
    """A model with all its languages, so that Norwegian is not taken for Danish; our own, since others may narrow the shared one."""
    # Loading takes as long as all the rest of a run on a small repository.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _advice(tag: str) -> str:
    # Their names are needed for advice only.
    from termcheck.languages import LANGUAGES

    codes = "the codes are " + " ".join(OFFICIAL)
    primary = re.split("[-_]", tag)[0]
    if primary in ("no", "nb", "nn"):
        return f"Norwegian is not one of the 24 official languages; {codes}"
    names = {name.lower(): code for code, language in LANGUAGES.items() for name in (language.name, language.native)}
    near = closest(tag, names) if len(tag) > 3 else None
    meant = _COUNTRIES.get(primary) or (names[near] if near else None)
    return f"did you mean `{meant}`? {codes}" if meant else codes


def _below(path: str, base: Path) -> str:
    """The part of a path that belongs to the user's work: `/home/de/draft.md` does not make a text German."""
    return path_below(base, path) or path_below(Path.home(), path) or absolute(path).replace(os.sep, "/")


def _language_of_name(name: str) -> str | None:
    match = _SUFFIX.search(name.rpartition(".")[0])
    if match is None or match[2].lower() not in OFFICIAL:
        return None
    sure = match[1] == "." or match[3] is not None or match[2].lower() not in _DOUBTFUL
    return match[2].lower() if sure else None


def _language_of_folders(below: str, path: str) -> str | None:
    """The code that the nearest folder is named by, among the folders that are the user's own."""
    for folder in list(Path(absolute(path)).parents)[: below.count("/")]:
        code = _folder_code(folder.name)
        if code and (code not in _DOUBTFUL or _holds_languages(folder.parent)):
            return code
    return None


def _folder_code(name: str) -> str | None:
    match = _FOLDER.fullmatch(name)
    return match[1].lower() if match and match[1].lower() in OFFICIAL else None


@lru_cache(maxsize=256)
def _holds_languages(folder: Path) -> bool:
    """Whether a folder holds one for another language: `hr/` beside `en/` is Croatian, `hr/` beside `finance/` is human resources."""
    try:
        names = [entry.name for entry in folder.iterdir()]
    except OSError:
        return False
    return any(_folder_code(name) not in (None, *_DOUBTFUL) for name in names)
