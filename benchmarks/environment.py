"""The programs that are compared: in a virtual environment made for the purpose, or those that stand beside this Python."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("termcheck", "typer", "spacy", "codespell", "typos")
# A colour or a cache of the user's would be measured too.
_NOT_OURS = ("FORCE_COLOR", "PYTHONSTARTUP", "PYTHONPATH", "TERMCHECK_CACHE", "COLUMNS")


@dataclass(frozen=True, slots=True)
class Programs:
    """A folder of programs."""

    folder: Path

    def path(self, name: str) -> str | None:
        """Where a program stands; None when it is not installed."""
        found = self.folder / name
        return str(found) if found.exists() else None

    def versions(self) -> dict[str, str]:
        """The versions of the packages that are compared, of those that are installed."""
        code = (
            "import sys; from importlib.metadata import distributions\n"
            "print('\\n'.join(f'{d.name.lower()} {d.version}' for d in distributions() if d.name.lower() in sys.argv))"
        )
        answer = subprocess.run([str(self.folder / "python"), "-c", code, *PACKAGES], capture_output=True, text=True, check=True)
        return dict(sorted(line.split() for line in answer.stdout.splitlines()))


def made(folder: Path) -> Programs:
    """An environment with this repository and the peers from PyPI; one that stands there already is used again."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    subprocess.run(
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(ROOT), "codespell", "typos"], check=True
    )
    return Programs(folder / "bin")


def present() -> Programs:
    """The programs beside the Python that runs this."""
    return Programs(Path(sys.executable).parent)


def variables(cache: Path) -> Mapping[str, str]:
    """The environment variables of a measured run: a cache of its own, so that the first round compiles and the others read."""
    return {name: value for name, value in os.environ.items() if name not in _NOT_OURS} | {"TERMCHECK_CACHE": str(cache)}
