"""Command-line cases as data: arguments, files, environment, standard output, files written (`says` looks there too), exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

CASES = [
    (path.stem, case)
    for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def write_files(folder: Path, files: dict[str, str | None]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes.fromhex(content["hex"]) if isinstance(content, dict) else content.encode())


@pytest.mark.parametrize(("group", "case"), CASES, ids=[f"{group}: {case['name']}" for group, case in CASES])
def test_a_call_answers_as_the_case_says(group, case, tmp_path):
    write_files(tmp_path, case.get("files", {}))
    call = [sys.executable, "-m", "termcheck", *case["args"]]
    # A platform that runs these tests must not change what they see.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")} | case.get("environment", {})
    ended = subprocess.run(call, cwd=tmp_path, env=environment, input=case.get("stdin", "").encode(), capture_output=True, timeout=120)
    told = ended.stdout.decode() + ended.stderr.decode()
    told += "".join((tmp_path / name).read_text(encoding="utf-8") for name in case.get("writes", []))
    assert ended.returncode == case["exit"], told
    assert [words for words in case.get("says", []) if words not in told] == [], told
    assert [words for words in case.get("never", []) if words in told] == [], told
    assert case.get("stdout", ended.stdout.decode()) == ended.stdout.decode()
