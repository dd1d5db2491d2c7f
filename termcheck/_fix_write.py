"""Replaces a file by a new one, whole or not at all, whatever happens on the way."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from termcheck.cache import write_whole
from termcheck.errors import InputError

# The file that is written beside the old one before it takes its name. A run that is killed leaves it; the next one takes it away.
PREFIX = ".termcheck-fix-"


def replace_bytes(path: str, *, old: bytes, new: bytes) -> None:
    """Put new bytes in the place of the old ones, in one step; mode, owner and a symbolic link stay.

    Errors: InputError for a file that is read-only, has changed since it was read, or cannot be written.
    """
    target = Path(os.path.realpath(path))
    _refuse_read_only(path, target)
    try:
        _replace(path, target, old, new)
    except OSError as error:
        advice = "check the folder and its permissions: the new text is written beside the file first"
        raise InputError(path, f"cannot be written: {error.strerror}", try_this=advice) from error


def write_new(path: str, data: bytes) -> None:
    """Write a file that is not there yet, whole or not at all. Errors: InputError where there is one, or where none can be written."""
    if os.path.lexists(path):
        raise InputError(path, "already exists", try_this="delete it or give it another name; --in-place writes into the draft itself")
    try:
        write_whole(Path(path), data)
    except OSError as error:
        raise InputError(path, f"cannot be written: {error.strerror}", try_this="check the folder and its permissions") from error


def other_names(path: str) -> int:
    """How many other names (hard links) the file has, which keep the old content when it is replaced."""
    try:
        return max(0, os.stat(path).st_nlink - 1)  # noqa: PTH116 - as in discover: an empty path is no folder
    except OSError:
        return 0


def tidy(folder: Path) -> None:
    """Remove what killed runs left in a folder; what a living run is writing is locked and stays."""
    for leftover in sorted(folder.glob(f"{PREFIX}*")):
        if not _is_locked(leftover):
            with contextlib.suppress(OSError):
                leftover.unlink()


def _replace(path: str, target: Path, old: bytes, new: bytes) -> None:
    with _beside(target) as (handle, temporary):
        _lock(handle)
        with os.fdopen(handle, "wb") as file:
            file.write(new)
            file.flush()
            _take_after(target, temporary)
            os.fsync(file.fileno())
            # As late as can be: between this look and the next line nothing but the scheduler can come.
            if target.read_bytes() != old:
                raise InputError(path, "has changed since it was read, so it is left alone", try_this="run termcheck fix again")
            if os.name == "posix":
                temporary.replace(target)
        if os.name != "posix":
            # Windows does not rename an open file.
            temporary.replace(target)
    _sync(target.parent)


@contextlib.contextmanager
def _beside(target: Path) -> Iterator[tuple[int, Path]]:
    """A new file in the folder of the target, which is gone afterwards unless it has taken the target's name."""
    handle, name = tempfile.mkstemp(prefix=PREFIX, dir=target.parent)
    try:
        yield handle, Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _refuse_read_only(path: str, target: Path) -> None:
    """A file that nobody may write is not replaced either, though its folder would let us; root may write anything."""
    with contextlib.suppress(OSError):
        if not target.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
            raise InputError(path, "is read-only, so it is left alone", try_this="make it writable: chmod u+w")


def _take_after(target: Path, temporary: Path) -> None:
    """Give the new file the owner (where we may), the mode and the extended attributes of the old one."""
    status = target.stat()
    if hasattr(os, "chown") and (status.st_uid, status.st_gid) != (os.getuid(), os.getgid()):
        with contextlib.suppress(PermissionError):
            os.chown(temporary, status.st_uid, status.st_gid)
    shutil.copystat(target, temporary)
    # Its content is new: what looks at times (make, editors) has to see that.
    os.utime(temporary)


def _lock(handle: int) -> None:
    if os.name == "posix":
        import fcntl

        # Some network file systems know no locks.
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_locked(leftover: Path) -> bool:
    """Whether a living run holds the file; Windows refuses to remove what is open, so nothing is asked there."""
    if os.name != "posix":
        return False
    import fcntl

    try:
        handle = os.open(leftover, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError:
        return True
    with os.fdopen(handle) as file:
        return not _could_lock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _could_lock(handle: int, how: int) -> bool:
    import fcntl

    try:
        fcntl.flock(handle, how)
    except OSError:
        return False
    return True


def _sync(folder: Path) -> None:
    """Have the new name of the file written to the disk."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
