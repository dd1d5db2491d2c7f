"""The programs that are compared: in a virtual environment made for the purpose, or those that stand beside this Python."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("termcheck", "typer", "spacy", "codespell", "typos")
NODE_PACKAGES = ("textlint", "textlint-rule-prh", "cspell")
NODE = "node"
NODE_PROGRAMS = ("textlint", "cspell")
# A colour or a cache of the user's would be measured too.
_NOT_OURS = ("FORCE_COLOR", "PYTHONSTARTUP", "PYTHONPATH", "TERMCHECK_CACHE", "COLUMNS", "PYTHONDONTWRITEBYTECODE")


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
        return dict(sorted([*(line.split() for line in answer.stdout.splitlines()), *self._of_node()]))

    def _of_node(self) -> list[list[str]]:
        """The versions of the packages from npm, where they were installed."""
        told = [(name, self.folder.parent / NODE / "node_modules" / name / "package.json") for name in NODE_PACKAGES]
        return [[name, json.loads(path.read_text(encoding="utf-8"))["version"]] for name, path in told if path.exists()]


def made(folder: Path, *more: str) -> Programs:
    """An environment with this repository, the peers from PyPI and `more`; one that stands there already is used again."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    wanted = (str(ROOT), "codespell", "typos", *more)
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted], check=True)
    return Programs(folder / "bin")


def with_node(programs: Programs) -> bool:
    """Install the peers from npm, too, and let their programs stand beside the others; False where that cannot be done."""
    folder = programs.folder.parent / NODE
    npm = shutil.which("npm")
    if npm is None:
        return False
    folder.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), *NODE_PACKAGES]
    if subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False).returncode:
        return False
    for name in NODE_PROGRAMS:
        link = programs.folder / name
        link.unlink(missing_ok=True)
        link.symlink_to((folder / "node_modules" / ".bin" / name).resolve())
    return True


def present() -> Programs:
    """The programs beside the Python that runs this."""
    return Programs(Path(sys.executable).parent)


def variables(cache: Path) -> Mapping[str, str]:
    """The environment variables of a measured run: a cache of its own, so that the first round compiles and the others read."""
    return {name: value for name, value in os.environ.items() if name not in _NOT_OURS} | {"TERMCHECK_CACHE": str(cache)}
