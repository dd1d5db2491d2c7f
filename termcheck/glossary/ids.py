"""Ids of glossaries, concepts, sources and titles."""

from __future__ import annotations

import re
import unicodedata

from termcheck.model import Origin
from termcheck.yaml_fields import Faults, text_node
from termcheck.yaml_nodes import Node, shown

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_id(node: Node, faults: Faults, *, of: str) -> str:
    """An id; empty where it is none."""
    written = text_node(node, faults, of=f"the id of {of}")
    if not written or not check_id(written.text, written.origin, faults, of=of):
        return ""
    return written.text


def check_id(text: str, where: Origin, faults: Faults, *, of: str) -> bool:
    """Whether a text is an id; reports it if not."""
    if ID.fullmatch(text):
        return True
    what = f"the id {shown(text)} of {of} may hold small letters a-z, digits and single hyphens"
    faults.add(where, what, try_this=f"write `{as_id(text)}`" if as_id(text) else "write an id such as `csam`")
    return False


def as_id(text: str) -> str:
    """The id that is nearest to a text; empty where no Latin letter or digit is left."""
    bare = unicodedata.normalize("NFKD", text[:60]).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
