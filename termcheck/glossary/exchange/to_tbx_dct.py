"""TBX-Basic version 3, style DCT: each data category is an element of its own, in the namespace of its module."""

from __future__ import annotations

from termcheck.glossary.exchange._forms import Forms
from termcheck.glossary.exchange._tbx_writing import written_tbx
from termcheck.model import Glossary

NEEDS_FORMS = False


def written(glossary: Glossary, *, forms: Forms) -> str:
    """The glossary as TBX-Basic with data categories as elements."""
    return written_tbx(glossary, style="dct")
