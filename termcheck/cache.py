"""The user's cache folder: files that can be made again. Nothing here may fail a run."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def cache_folder() -> Path:
    """The folder for termcheck's cached files (TERMCHECK_CACHE, else the platform's place)."""
    chosen = os.environ.get("TERMCHECK_CACHE")
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("termcheck", appauthor=False)


def read_cached(name: str) -> bytes | None:
    """A cached file's bytes, or None if there is none."""
    with contextlib.suppress(OSError):
        return (cache_folder() / name).read_bytes()
    return None


def write_cached(name: str, data: bytes) -> None:
    """Keep bytes under a name; a folder that cannot be written only costs time at the next run."""
    with contextlib.suppress(OSError):
        write_whole(cache_folder() / name, data)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old bytes or the new ones, never half. Errors: OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions that a file has, or that a new one gets (temporary files are made for their owner alone)."""
    if path.exists():
        return path.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
