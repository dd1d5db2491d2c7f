"""The glossaries that come with termcheck, and how a glossary is found by name or path."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from termcheck.errors import GlossaryError

if TYPE_CHECKING:
    from termcheck.model import Origin

PACKAGE = Path(__file__).resolve().parent.parent
SCHEMA = "glossary.schema.json"
# `default:` stands near the top; to parse the whole file would cost every start of termcheck.
HEAD = 4096
DEFAULT = re.compile(r"""^(["']?)default\1[ \t]*:[ \t]+(["']?)true\2[ \t]*(?:#.*)?\r?$""", re.MULTILINE)


def folder() -> Path:
    """Where the shipped glossaries are: in the package when installed, beside it in a checkout."""
    inside, beside = PACKAGE / "data" / "glossaries", PACKAGE.parent / "glossaries"
    return inside if (inside / SCHEMA).is_file() else beside


def shipped() -> dict[str, Path]:
    """The shipped glossaries by name, sorted."""
    return {path.stem: path for path in sorted(folder().glob("*.yaml"))}


def default_glossaries() -> list[Path]:
    """The shipped glossaries that are on without settings."""
    return [path for path in shipped().values() if _is_default(path)]


def find_glossary(name_or_path: str, *, base: Path, where: Origin | None = None) -> Path:
    """A shipped glossary by name, else a file relative to `base`; `where` is the place that names it, for the error."""
    known = shipped()
    if name_or_path in known:
        return known[name_or_path]
    path = base / name_or_path
    if _is_file(path):
        return path
    # Only a name that is not found needs what reads YAML.
    from termcheck.yaml_fields import closest
    from termcheck.yaml_nodes import shown

    meant = closest(Path(name_or_path).stem, known)
    guess = f"did you mean `{meant}`? " if meant else ""
    advice = f"{guess}Shipped are {', '.join(known) or 'none'}; a path counts from {base.as_posix()}"
    raise GlossaryError(where or "", f"no glossary {shown(name_or_path)}", try_this=advice)


def _is_default(path: Path) -> bool:
    with path.open(encoding="utf-8") as file:
        return bool(DEFAULT.search(file.read(HEAD)))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long for the file system
        return False
