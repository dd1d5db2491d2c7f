"""What a mention rule may say of a hit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from termcheck.model import Level, lower_level


@dataclass(frozen=True, slots=True)
class Verdict:
    """A mention, or a use whose level is lowered by steps or to a maximum; after a final one no other rule is asked."""

    mention: bool = True
    steps_down: int = 0
    at_most: Level = "error"
    final: bool = False

    @property
    def softens(self) -> bool:
        """Whether it leaves a use at a lower level."""
        return not self.mention and (self.steps_down > 0 or self.at_most != "error")

    def with_softer(self, other: Verdict | None) -> Verdict:
        """The same with what another verdict takes off the level, too."""
        if other is None:
            return self
        return replace(self, steps_down=max(self.steps_down, other.steps_down), at_most=lower_level(self.at_most, at_most=other.at_most))


MENTION = Verdict()
# A use, whatever else may speak for a mention: the text puts the word in.
USE = Verdict(mention=False, final=True)
