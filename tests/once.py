"""What takes long to build is built once in a test session, whichever of its processes needs it first."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], None]) -> Path:
    """A folder that the first process to ask for it fills; the others wait until it is ready."""
    base = factory.getbasetemp()
    top = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with FileLock(top / f"{name}.lock"):
        if not (top / f"{name}.ready").exists():
            (top / name).mkdir(exist_ok=True)
            build(top / name)
            (top / f"{name}.ready").touch()
    return top / name
