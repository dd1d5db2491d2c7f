"""TBX-Basic version 3, style DCA: what MultiTerm, memoQ and the tools of LTAC read."""

from __future__ import annotations

from termcheck.glossary.exchange._forms import Forms
from termcheck.glossary.exchange._tbx_writing import written_tbx
from termcheck.model import Glossary

NEEDS_FORMS = False


def written(glossary: Glossary, *, forms: Forms) -> str:
    """The glossary as TBX-Basic with data categories as attributes."""
    return written_tbx(glossary, style="dca")
