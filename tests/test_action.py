"""The GitHub action: its shell steps, run one after the other in a clean environment as the runner runs them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from once import once

ROOT = Path(__file__).resolve().parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = [step for step in ACTION["runs"]["steps"] if "run" in step]
UPLOAD = next(step for step in ACTION["runs"]["steps"] if "upload-sarif" in step.get("uses", ""))
EXAMPLE = ROOT / "examples" / "policy-repository"
EXPRESSION = re.compile(r"\$\{\{ (?P<name>[\w.-]+) \}\}")
# How the runner calls a step with `shell: bash`.
BASH = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c"]
# What tells pip and git where things are on this machine.
PASSED = ("PIP_", "SSL_", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy", "LANG", "LC_")
OFFLINE = ("NewConnectionError", "Failed to establish a new connection", "Temporary failure in name resolution", "Read timed out")
BAD, CLEAN = "Een zoektocht naar kinderporno.\n", "Een fietspad.\n"

pytestmark = pytest.mark.skipif(not (shutil.which("bash") and shutil.which("git")), reason="needs bash and git")


@dataclass(frozen=True, kw_only=True)
class Run:
    """What the runner has after the steps."""

    code: int
    told: str
    outputs: Mapping[str, str]
    summary: str
    folder: Path

    @property
    def sarif(self) -> list[tuple[str, int]]:
        """The results of the SARIF file: file and line."""
        run = json.loads(Path(self.outputs["sarif-file"]).read_text(encoding="utf-8"))["runs"][0]
        places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
        return [(place["artifactLocation"]["uri"], place["region"]["startLine"]) for place in places]


def environment(temporary: Path) -> dict[str, str]:
    """The variables that a step of the action can count on."""
    given = {name: value for name, value in os.environ.items() if name.startswith(PASSED)}
    files = {name: str(temporary / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    platform = {"GITHUB_ACTIONS": "true", "CI": "true", "GITHUB_ACTION_PATH": str(ROOT), "RUNNER_TEMP": str(temporary)}
    return {**given, "PATH": os.environ["PATH"], "HOME": str(temporary), **files, **platform}


def step(one: dict, known: Mapping[str, str], folder: Path, temporary: Path) -> tuple[int, str]:
    """Run a step: its exit code and what it says; its outputs are added to those that are known."""
    own = {name: EXPRESSION.sub(lambda found: known.get(found["name"], ""), value) for name, value in one.get("env", {}).items()}
    call = [*BASH, one["run"]]
    ended = subprocess.run(call, cwd=folder, env={**environment(temporary), **own}, capture_output=True, check=False)
    return ended.returncode, (ended.stdout + ended.stderr).decode()


def outputs(temporary: Path) -> dict[str, str]:
    file = temporary / "GITHUB_OUTPUT"
    return dict(line.split("=", 1) for line in file.read_text(encoding="utf-8").splitlines()) if file.exists() else {}


def install(temporary: Path) -> None:
    """Run the first step: termcheck is installed from the checkout of the action."""
    code, told = step(STEPS[0], {"steps.python.outputs.python-path": sys.executable}, temporary, temporary)
    if code and any(sign in told for sign in OFFLINE):
        pytest.skip("the package index cannot be reached")
    assert code == 0, told


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> str:
    """The program that the first step installs."""
    return outputs(once(tmp_path_factory, "runner temp", install))["termcheck"]


@pytest.fixture
def run(installed, tmp_path):
    """A call of the steps after the installation, with inputs, in a folder with the given files."""

    def call(files: Mapping[str, str], *, upload: str = "skipped", **inputs: str) -> Run:
        folder, temporary = tmp_path / "workspace", tmp_path / "runner temp"
        temporary.mkdir()
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content, encoding="utf-8")
        defaults = {f"inputs.{name}": one["default"] for name, one in ACTION["inputs"].items()}
        known = {**defaults, **{f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}}
        known |= {"steps.install.outputs.termcheck": installed, "steps.upload.outcome": upload}
        code, told = step(STEPS[1], known, folder, temporary)
        assert code == 0, told
        known |= {f"steps.check.outputs.{name}": value for name, value in outputs(temporary).items()}
        code, last = step(STEPS[2], known, folder, temporary)
        summary = temporary / "GITHUB_STEP_SUMMARY"
        text = summary.read_text(encoding="utf-8") if summary.exists() else ""
        return Run(code=code, told=told + last, outputs=outputs(temporary), summary=text, folder=folder)

    return call


def test_findings_fail_with_annotations_a_sarif_file_and_a_summary(run):
    ended = run({"nota één.nl.md": BAD, "ander.nl.md": CLEAN})
    assert (ended.code, ended.outputs["exit-code"]) == (1, "1"), ended.told
    assert ended.sarif == [("nota%20%C3%A9%C3%A9n.nl.md", 1)]
    assert ended.told.count("\n::error ") == 1
    assert "kinderporno" in ended.summary


def test_a_clean_repository_passes(run):
    ended = run({"nota.nl.md": CLEAN})
    assert (ended.code, ended.outputs["exit-code"], ended.sarif) == (0, "0", []), ended.told
    assert "::error" not in ended.told
    assert "1 file checked: no findings" in ended.told


def test_findings_that_code_scanning_shows_are_not_annotated_too(run):
    ended = run({"nota.nl.md": BAD}, upload="success")
    assert (ended.code, "::error" in ended.told, "“kinderporno” is deprecated" in ended.told) == (1, False, True)


@pytest.mark.parametrize("category", ["termcheck", "press releases", '"$(touch pwned)'])
def test_the_category_stands_in_the_sarif_file(run, category):
    ended = run({"nota.nl.md": CLEAN}, category=category)
    written = json.loads(Path(ended.outputs["sarif-file"]).read_text(encoding="utf-8"))
    assert written["runs"][0]["automationDetails"]["id"] == f"{category}/"


def test_wrong_input_fails_without_a_sarif_file(run):
    ended = run({"termcheck.yaml": "levelz: {}\n"})
    assert (ended.code, ended.outputs["exit-code"], "sarif-file" in ended.outputs) == (2, "2", False)
    assert "levelz" in ended.told


@pytest.mark.parametrize(
    ("inputs", "files", "code"),
    [
        ({"paths": "map een\nmap twee"}, ["map een/a.nl.md", "map twee/b.nl.md"], 1),
        ({"paths": "map twee\n"}, ["map twee/b.nl.md"], 1),
        ({"args": "--fail-on never --exclude */b.nl.md"}, ["c.nl.md", "map een/a.nl.md"], 0),
        ({"glossaries": "own list.yaml"}, [], 0),
    ],
)
def test_inputs_say_what_is_checked(run, inputs, files, code):
    own = "glossary: own\nconcepts:\n  - id: c\n    terms:\n      nl: {deprecated: brandkraan}\n"
    ended = run({**dict.fromkeys(["map een/a.nl.md", "map twee/b.nl.md", "c.nl.md"], BAD), "own list.yaml": own}, **inputs)
    assert [name.replace("%20", " ") for name, _ in ended.sarif] == files, ended.told
    assert ended.code == code


@pytest.mark.parametrize("hostile", ["; touch pwned", "$(touch pwned)", "`touch pwned`", "a\n& touch pwned\n", '" || touch pwned "', "*"])
def test_an_input_is_never_a_command(run, hostile):
    ended = run({"nota.nl.md": CLEAN}, **dict.fromkeys(["paths", "args", "glossaries", "since", "category"], hostile))
    assert ended.code == 2, ended.told
    assert [path.name for path in ended.folder.rglob("*")] == ["nota.nl.md"]


@pytest.mark.parametrize("version", ["0.1.0; touch pwned", "$(touch pwned)", "0.1.0 --index-url https://example.org", "../x", "-e"])
def test_what_is_not_a_version_is_not_installed(tmp_path, version):
    known = {"steps.python.outputs.python-path": sys.executable, "inputs.version": version}
    code, told = step(STEPS[0], known, tmp_path, tmp_path)
    assert (code, list(tmp_path.iterdir())) == (2, [])
    assert "not a version" in told


@pytest.mark.parametrize(("version", "wanted"), [("0.1.0", "termcheck==0.1.0"), ("1.0rc1", "termcheck==1.0rc1"), ("", str(ROOT))])
def test_a_version_comes_from_the_index_and_none_means_that_of_the_action(tmp_path, version, wanted):
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\nmkdir "$3/bin" && ln -s /bin/echo "$3/bin/python"\n', encoding="utf-8")
    python.chmod(0o755)
    code, told = step(STEPS[0], {"steps.python.outputs.python-path": str(python), "inputs.version": version}, tmp_path, tmp_path)
    assert (code, told) == (0, f"-m pip install --quiet --disable-pip-version-check {wanted}\n")


def test_a_draft_gives_the_runner_no_commands(run):
    ended = run({"::add-mask::x.nl.md": BAD})
    lines = ended.told.splitlines()
    stop, token = lines[0].split("stop-commands::")
    commands = [line for line in lines if line.startswith("::") and not line.startswith("::error ")]
    assert stop == "::"
    assert commands[0] == lines[0]
    assert commands[-1] == f"::{token}::"
    assert len(token) == 32


def test_the_example_workflow_calls_the_action_with_inputs_that_it_has(run):
    workflow = yaml.safe_load((EXAMPLE / ".github" / "workflows" / "termcheck.yml").read_text(encoding="utf-8"))
    calls = [one for job in workflow["jobs"].values() for one in job["steps"] if one.get("uses", "").startswith("termcheck/termcheck@")]
    files = {
        path.relative_to(EXAMPLE).as_posix(): path.read_text(encoding="utf-8") for path in sorted(EXAMPLE.rglob("*")) if path.is_file()
    }
    ended = run(files, **{name.replace("-", "_"): value for name, value in calls[0].get("with", {}).items()})
    assert set(calls[0].get("with", {})) <= set(ACTION["inputs"])
    assert (len(calls), ended.code) == (1, 0), ended.told


def test_no_script_holds_an_expression():
    assert [one["id"] for one in STEPS if "${{" in one["run"]] == []


def test_the_upload_may_fail_and_is_left_out_where_it_cannot_work():
    assert UPLOAD["continue-on-error"] is True
    for reason in ("inputs.upload-sarif == 'auto'", "inputs.since == ''", "head.repo.full_name == github.repository", "dependabot[bot]"):
        assert reason in UPLOAD["if"]
