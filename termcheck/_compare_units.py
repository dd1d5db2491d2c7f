"""The units of language versions with the terms that stand in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from termcheck.forms.fold import WORD, fold
from termcheck.model import Concept, Segment, Status, Term, Use

# The rules are loaded by runs that align nothing.
if TYPE_CHECKING:
    from termcheck.align import Alignment, Version

# A concept by its glossary and id: two glossaries may have a concept of the same name.
Key = tuple[str, str]
GOOD: tuple[Status, ...] = ("preferred", "admitted")
# Words are taken for forms of one word when they begin with the same letters, all but so many of the shorter one (Missbrauchs, Missbrauch).
_ENDING, _STEM = 3, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one version has of a unit, by its number: passages, and the terms used and mentioned there, in the order of the text."""

    version: int
    segments: tuple[Segment, ...] = ()
    uses: tuple[Use, ...] = ()
    mentions: tuple[Use, ...] = ()

    def of(self, key: Key) -> tuple[Use, ...]:
        """The places where a concept is named, uses before mentions."""
        return tuple(use for use in (*self.uses, *self.mentions) if key_of_concept(use.concept) == key)

    def names(self, key: Key) -> bool:
        """Whether a term of the concept stands here."""
        return bool(self.of(key))

    def surely(self, key: Key) -> tuple[Use, ...]:
        """Those places that name no other concept as well, nor by a word that often means something else (“user”: who deploys AI)."""
        taken = Counter((id(use.segment), use.start, use.end) for use in (*self.uses, *self.mentions))
        return tuple(use for use in self.of(key) if taken[id(use.segment), use.start, use.end] == 1 and _is_sure(use))

    def holds(self, concept: Concept, language: str) -> bool:
        """Whether a longer term of another concept holds one of this: “live streaming of child sexual abuse” names child sexual abuse."""
        terms = concept.terms_in(language)
        return any(_holds(use.term, term) for use in (*self.uses, *self.mentions) for term in terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A unit: what each version says in the same place of the text."""

    label: str
    sides: tuple[Side, ...]

    @property
    def concepts(self) -> dict[Key, Concept]:
        """The concepts named in the unit, in the order of the versions and of their texts."""
        return {key_of_concept(use.concept): use.concept for side in self.sides for use in (*side.uses, *side.mentions)}

    def naming(self, key: Key) -> tuple[Side, ...]:
        """The versions in which a concept is named here, and no other by the same words."""
        return tuple(side for side in self.sides if side.surely(key))


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Language versions side by side, and the passages of each that stand beside nothing."""

    versions: tuple[Version, ...]
    rows: tuple[Row, ...]
    unaligned: tuple[tuple[int, Segment], ...] = ()

    def language(self, side: Side) -> str:
        """The language of the version that a side is of."""
        return self.versions[side.version].language


def key_of_concept(concept: Concept) -> Key:
    """What tells a concept from all others."""
    return (concept.glossary, concept.id)


def good_terms(concept: Concept, language: str) -> tuple[Term, ...]:
    """The terms that a version may use for a concept, preferred ones first."""
    return tuple(term for status in GOOD for term in concept.terms_in(language, status))


def rows(alignment: Alignment, found: Sequence[tuple[Iterable[Use], Iterable[Use]]]) -> tuple[Row, ...]:
    """The units with the uses and mentions of each version."""
    columns = [_sides(alignment, number, *hits) for number, hits in enumerate(found)]
    return tuple(Row(label=unit.label, sides=sides) for unit, sides in zip(alignment.units, zip(*columns, strict=True), strict=True))


def _sides(alignment: Alignment, version: int, uses: Iterable[Use], mentions: Iterable[Use]) -> list[Side]:
    parts = [unit.parts[version] for unit in alignment.units]
    used, mentioned = _by_segment(uses), _by_segment(mentions)
    return [
        Side(
            version=version,
            segments=segments,
            uses=tuple(use for segment in segments for use in used.get(id(segment), ())),
            mentions=tuple(use for segment in segments for use in mentioned.get(id(segment), ())),
        )
        for segments in parts
    ]


def _by_segment(uses: Iterable[Use]) -> dict[int, list[Use]]:
    """The uses by the segment itself that they stand in, for two paragraphs may say the same; in the order of its text."""
    found: dict[int, list[Use]] = {}
    for use in sorted(uses, key=lambda use: use.start):
        found.setdefault(id(use.segment), []).append(use)
    return found


def _is_sure(use: Use) -> bool:
    """Whether a term by itself tells the concept: a deprecated one of level info or off is a common word as well, or a matter of taste."""
    return use.term.status in GOOD or (use.term.level or use.concept.level) not in ("info", "off")


def _holds(longer: Term, term: Term) -> bool:
    words, own = _words(longer), _words(term)
    return longer.language == term.language and len(own) < len(words) and all(any(_alike(one, word) for word in words) for one in own)


def _words(term: Term) -> list[str]:
    return [fold(word) for word in WORD.findall(term.plain)]


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter[: max(_STEM, len(shorter) - _ENDING)])
