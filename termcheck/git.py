"""git, as it is asked here: without what the settings of a repository or the environment of a hook would make it do."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import CompletedProcess

# git as it is, without what a repository's own settings would make it run.
_GIT = ("git", "-c", "core.fsmonitor=false")
# A hook runs with these set for its own repository, which need not be the one that is asked about. `git commit PATH` also names a passing
# index; the files are compared as they lie in the working tree, for which the lasting index does. GIT_DIFF_OPTS goes before `--unified=0`.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_DIFF_OPTS")


def git(*arguments: str, folder: str, words: Sequence[str] = ()) -> CompletedProcess[bytes] | None:
    """What git answers in a folder, in English; `words` go to its standard input, parted by NUL. None where git cannot be run."""
    # Not needed for files that are named one by one.
    import subprocess

    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK} | {"LC_ALL": "C"}
    try:
        return subprocess.run(
            [*_GIT, *arguments], cwd=folder, env=environment, input=b"\0".join(map(os.fsencode, words)), capture_output=True, check=False
        )
    except OSError:
        return None
