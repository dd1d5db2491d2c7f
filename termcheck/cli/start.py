"""`termcheck init`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from termcheck.cli.output import emit


def init(path: Annotated[Path, typer.Argument(help="The folder or file to write.")] = Path()) -> None:
    """Write a commented settings file, termcheck.yaml."""
    from termcheck.errors import InputError
    from termcheck.settings import template

    target = path / "termcheck.yaml" if path.is_dir() else path
    if target.exists():
        raise InputError(str(target), "already exists", try_this="edit it, or delete it first")
    emit(template(), to=target)
    print(f"{target} written. Next: termcheck check")
