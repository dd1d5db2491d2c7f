"""Inflecting in a process of its own: a dictionary takes up to 400 MB, which are given back when the process ends."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import astuple

from termcheck.forms.compile import WordForms, inflected_words
from termcheck.forms.pattern import Wanted
from termcheck.forms.store import packed, unpacked
from termcheck.languages import LANGUAGES
from termcheck.languages._base import Language


def inflected_elsewhere(wanted: Sequence[Wanted], language: Language) -> list[WordForms]:
    """The forms of words of one language, worked out by a child process; by this one where there is no interpreter to start."""
    if all(word.frozen or word.stem for word in wanted):
        return inflected_words(wanted, language)
    call = [sys.executable, "-m", "termcheck.forms.worker", language.code]
    asked = json.dumps([astuple(word) for word in wanted])
    try:
        done = subprocess.run(call, input=asked.encode(), capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return inflected_words(wanted, language)
    return [unpacked(row) for row in json.loads(done.stdout)]


def main() -> None:
    """Read wanted words from standard input, write their forms to standard output, both as JSON."""
    wanted = [Wanted(*row) for row in json.load(sys.stdin.buffer)]
    rows = [packed(word) for word in inflected_words(wanted, LANGUAGES[sys.argv[1]])]
    sys.stdout.buffer.write(json.dumps(rows).encode())


if __name__ == "__main__":
    main()
