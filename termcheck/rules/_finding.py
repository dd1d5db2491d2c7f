"""What the rules about deprecated terms share: the level of a use and how a finding is made of it."""

from __future__ import annotations

from termcheck.model import LEVELS, Level, Use, lower_level
from termcheck.places import Places, fingerprint_text, key_of, one_line
from termcheck.report import Finding, Suggestion
from termcheck.settings import Settings
from termcheck.suggest import replaces, suggestions


def level_of(use: Use, settings: Settings) -> Level:
    """The settings' level (term, then concept), else the glossary's; then what evidence and judge leave of it."""
    chosen = settings.level_of(use.concept.id, use.term.plain) or use.term.level or use.concept.level
    if use.term.evidence == "unverified":
        chosen = "off" if settings.verified_only else lower_level(chosen, at_most="info")
    return steps_down(lower_level(chosen, at_most=use.at_most), use.steps_down)


def steps_down(level: Level, steps: int) -> Level:
    """The level so many steps quieter, but not below info."""
    return level if level == "off" else LEVELS[max(LEVELS.index("info"), LEVELS.index(level) - steps)]


def finding_of(use: Use, *, rule: str, level: Level, places: Places) -> Finding:
    """The finding that a use becomes; the run numbers it among its equals later."""
    instead = suggestions(use)
    key = key_of(fingerprint_text(rule, use.concept.id, use.segment, use.start, use.end))
    return Finding(
        **places.of_use(use),
        rule=rule,
        level=level,
        message=_message(use, instead),
        suggestions=instead,
        why=use.concept.why,
        note=use.term.note,
        tier=use.tier,
        key=key,
        fingerprint=key,
        literal=use.segment.map.is_literal(use.start, use.end),
    )


def _message(use: Use, instead: tuple[Suggestion, ...]) -> str:
    found = one_line(use.found)
    what = f"“{found}” is deprecated" if use.tier != "compound" else f"“{found}” holds the deprecated term “{use.term.plain}”"
    advice = f"; {_verb(use)} “{instead[0].text}”" if instead else ""
    language = "" if use.determined else f" (language undetermined; read as {use.term.language})"
    softened = f" ({use.softened_by}: lower level)" if use.softened_by else ""
    return f"{what}{advice}{language}{softened}"


def _verb(use: Use) -> str:
    return "write" if replaces(use) else "recast with"
