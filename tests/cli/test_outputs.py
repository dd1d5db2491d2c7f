from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

LOCATIONS = {
    "gitlab": lambda text: json.loads(text)[0]["location"]["path"],
    "rdjsonl": lambda text: json.loads(text)["location"]["path"],
    "sarif": lambda text: json.loads(text)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
    "github": lambda text: text.split("file=")[1].split(",")[0],
}


@pytest.mark.parametrize("format", LOCATIONS)
def test_a_platform_is_told_paths_from_the_folder_that_the_command_runs_in(format, tmp_path):
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "nota.nl.md").write_text("Er is kinderporno gevonden.\n", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    call = [sys.executable, "-m", "termcheck", "check", str(tmp_path / "drafts"), "--format", format]
    ended = subprocess.run(call, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert LOCATIONS[format](ended.stdout) == "drafts/nota.nl.md"
