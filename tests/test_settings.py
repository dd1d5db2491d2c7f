"""Settings files: what they say, and what is said about their mistakes."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies

from termcheck.errors import SettingsError
from termcheck.model import Level, Origin
from termcheck.settings import Settings, find_settings, load_settings, template
from termcheck.settings_file import KEYS

FULL = """\
glossaries: [child-protection, terms/ours.yaml]
languages:
  "letters/**": fr
  "*.txt": nl-BE
exclude:
  - archive/
levels: {csam: error, csam/kinderporn|o: info}
fail-on: never
verified_only: true
encoding: windows-1252
baseline: ci/known.json
"""
FULL_TOML = """\
[project]
name = "drafts"
levels = "not ours"

[tool.termcheck]
glossaries = ["child-protection", "terms/ours.yaml"]
exclude = ["archive/"]
fail-on = "never"
verified_only = true
encoding = "windows-1252"
baseline = "ci/known.json"

[tool.termcheck.languages]
"letters/**" = "fr"
"*.txt" = "nl-BE"

[tool.termcheck.levels]
csam = "error"
"csam/kinderporn|o" = "info"
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def values(found: Settings) -> Settings:
    return replace(found, places={}, path=None)


@pytest.mark.parametrize(("name", "text"), [("termcheck.yaml", FULL), ("pyproject.toml", FULL_TOML)])
def test_every_setting_is_read_from_either_file(name: str, text: str, tmp_path: Path) -> None:
    assert values(load_settings(write(tmp_path, name, text))) == Settings(
        glossaries=("child-protection", "terms/ours.yaml"),
        languages=(("letters/**", "fr"), ("*.txt", "nl")),
        exclude=("archive/",),
        levels={"csam": "error", "csam/kinderporn|o": "info"},
        fail_on="never",
        verified_only=True,
        encoding="windows-1252",
        baseline=tmp_path / "ci" / "known.json",
        base=tmp_path,
    )


@pytest.mark.parametrize(
    ("name", "key", "line", "column"),
    [
        ("termcheck.yaml", "glossaries.1", 1, 32),
        ("termcheck.yaml", "levels.csam", 7, 10),
        ("termcheck.yaml", "fail_on", 8, 1),
        ("pyproject.toml", "levels.csam", 18, 1),
        ("pyproject.toml", "fail_on", 8, 1),
    ],
)
def test_the_place_of_a_value_is_kept(name: str, key: str, line: int, column: int, tmp_path: Path) -> None:
    path = write(tmp_path, name, FULL if name == "termcheck.yaml" else FULL_TOML)
    assert load_settings(path).places[key] == Origin(path=path.as_posix(), line=line, column=column)


@pytest.mark.parametrize(
    ("written", "read"),
    [("known.json", "docs/known.json"), ("../ci/known.json", "ci/known.json"), ("/ci/known.json", "/ci/known.json")],
)
def test_the_baseline_counts_from_the_folder_of_the_settings(
    written: str, read: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, "docs/termcheck.yaml", f"baseline: {written}")
    for folder in (tmp_path, tmp_path / "docs", Path.cwd()):
        monkeypatch.chdir(folder)
        assert load_settings(path).baseline == tmp_path / read


@pytest.mark.parametrize("text", ["", "# nothing\n\n", "exclude:\nlevels:\n", "exclude: []\nlevels: {}\n"])
def test_a_file_that_says_nothing_changes_nothing(text: str, tmp_path: Path) -> None:
    assert values(load_settings(write(tmp_path, "termcheck.yaml", text))) == Settings(base=tmp_path)


@pytest.mark.parametrize("name", ["utf-8", "utf-16", "utf-32", "UTF-7", "windows-1250", "iso-8859-2", "cp037", "shift_jis", "mac-greek"])
def test_encodings_of_text_are_known(name: str, tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, "termcheck.yaml", f"encoding: {name}")).encoding == name


def test_an_empty_list_of_glossaries_is_not_the_default(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, "termcheck.yaml", "glossaries: []")).glossaries == ()


@pytest.mark.parametrize(
    ("text", "place", "what", "advice"),
    [
        ("glosaries: [x]", "1:1", "unknown key `glosaries`", "did you mean `glossaries`?"),
        ("exclude: [a]\nlevel:\n  csam: off", "2:1", "unknown key `level`", "did you mean `levels`?"),
        ("levels: {csam: eror}", "1:16", "must be off, info, warning or error", "did you mean `error`?"),
        ("levels: [csam]", "1:9", "`levels` must be a mapping", "key: value"),
        ("levels:\n  csam: {kinderporno: info}", "2:9", "found a mapping", ""),
        ("fail_on: off", "1:10", "must be error, warning, info or never", ""),
        ("verified_only: yes", "1:16", "must be true or false", ""),
        ("languages:\n  'nb/**': no", "2:12", "unknown language `no`", "Norwegian"),
        ("languages: {a: english}", "1:16", "unknown language `english`", "bg cs da"),
        ("languages: fr", "1:12", "`languages` must be a mapping", ""),
        ("languages: {a: [fr]}", "1:16", "a language must be text", ""),
        ("languages: {'[z-a]': fr}", "1:22", "is not a path pattern", ".gitignore"),
        ("exclude: ['!']", "1:11", "is not a path pattern", ".gitignore"),
        ("exclude: {a: b}", "1:10", "must be text", ""),
        ("glossaries: [a, [b]]", "1:17", "must be text", ""),
        ("baseline: [a, b]", "1:11", "`baseline` must be text", ""),
        ("encoding: latin-99", "1:11", "unknown encoding", "windows-1252"),
        ("encoding: base64", "1:11", "unknown encoding", "windows-1252"),
        ("encoding: rot13", "1:11", "unknown encoding", "windows-1252"),
        ("encoding: undefined", "1:11", "unknown encoding", "windows-1252"),
        ("fail-on: error\nfail_on: info", "1:1", "stands twice", "remove one"),
        ("exclude: a\nexclude: b", "2:1", "stands twice", ""),
        ("exclude: [a", "2:1", "not YAML", "`]`"),
        ("- exclude", "1:1", "must be a mapping", ""),
        ("exclude: [a]\n  - b", "2:3", "not YAML", ""),
    ],
)
def test_a_mistake_in_yaml_has_its_place_and_advice(text: str, place: str, what: str, advice: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as raised:
        load_settings(write(tmp_path, "termcheck.yaml", text))
    assert str(raised.value.where).endswith(f"/termcheck.yaml:{place}")
    assert what in raised.value.what
    assert advice in raised.value.try_this


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("[tool.termcheck]\nfail_on = 1", ":2:1", "must be error, warning, info or never"),
        ("[tool.termcheck]\nlevels.csam = 'loud'", ":2:8", "must be off, info, warning or error"),
        ("[tool.x]\nlevels = 1\n[tool.termcheck]\nlevls = {}", ":4:1", "unknown key `levls`"),
        ("[tool.termcheck]\nexclude = [", ":2:12", "not TOML"),
        ("[tool.termcheck]\nexclude = [2024-01-01, {}]", ":2:1", "must be text"),
        ('[tool.termcheck]\nbaseline = "a\\u0000b"', ":2:1", "is not a path"),
        ("[tool]\nx = 1", "", "has no table [tool.termcheck]"),
        ("tool = 1", "", "has no table [tool.termcheck]"),
    ],
)
def test_a_mistake_in_toml_has_its_place(text: str, place: str, what: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as raised:
        load_settings(write(tmp_path, "pyproject.toml", text))
    assert str(raised.value.where).endswith(f"/pyproject.toml{place}")
    assert what in raised.value.what


def test_files_that_cannot_be_read_are_settings_errors(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes(b"exclude: caf\xe9")
    for name, what in (("missing.yaml", "cannot be read"), ("latin.yaml", "is not UTF-8"), (".", "cannot be read")):
        with pytest.raises(SettingsError, match=what):
            load_settings(tmp_path / name)


def test_a_path_in_a_message_counts_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError, match=r"unknown key") as raised:
        load_settings(write(tmp_path, "docs/termcheck.yaml", "x: y"))
    assert str(raised.value.where) == "docs/termcheck.yaml:1:1"


@pytest.mark.parametrize(
    ("concept", "term", "level"),
    [
        ("csam", "kinderporno", "info"),
        ("csam", "Kinderporn|o", "info"),
        ("csam", "kinderpornografie", "error"),
        ("victim", "slachtoffer", None),
        ("aids", "hiv/aids-patiënt", "off"),
    ],
)
def test_a_terms_level_beats_its_concepts(concept: str, term: str, level: Level | None) -> None:
    found = Settings(levels={"csam": "error", "csam/kinderporno": "info", "aids/hiv/aids-patiënt": "off"})
    assert found.level_of(concept, term) == level


@pytest.mark.parametrize(
    ("path", "code"),
    [("letters/a.txt", "fr"), ("letters/deep/a.md", "fr"), ("a.txt", "nl"), ("deep/a.txt", "nl"), ("a.md", None), ("../a.txt", None)],
)
def test_the_first_matching_pattern_gives_the_language(path: str, code: str | None, tmp_path: Path) -> None:
    found = Settings(base=tmp_path, languages=(("letters/**", "fr"), ("*.txt", "nl")))
    assert found.language_of(str(tmp_path / path)) == code


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (["termcheck.yaml"], "termcheck.yaml"),
        (["termcheck.yaml", "docs/termcheck.yaml"], "docs/termcheck.yaml"),
        (["pyproject.toml", "termcheck.yaml"], "termcheck.yaml"),
        (["termcheck.yaml", "docs/pyproject.toml"], "docs/pyproject.toml"),
        (["docs/nl/deeper/termcheck.yaml"], None),
        (["../termcheck.yaml"], None),
        ([".termcheck.yaml", "termcheck.yml"], None),
    ],
)
def test_the_nearest_settings_up_to_the_repository_root_are_found(files: list[str], expected: str | None, tmp_path: Path) -> None:
    root = tmp_path / "repository"
    start = root / "docs" / "nl"
    start.mkdir(parents=True)
    write(root, ".git", "gitdir: elsewhere")
    for name in files:
        write(root, name, "[tool.termcheck]" if name.endswith("toml") else "")
    assert find_settings(start) == (root / expected if expected else None)


@pytest.mark.parametrize("text", ["[tool.ruff]", '[project.scripts]\ntermcheck = "x"', "# [tool.termcheck]", "[tool.termcheckers]"])
def test_a_pyproject_without_our_table_is_passed_over(text: str, tmp_path: Path) -> None:
    write(tmp_path, ".git/HEAD", "")
    write(tmp_path, "pyproject.toml", text)
    assert find_settings(tmp_path) is None


def test_outside_of_a_repository_settings_are_found_in_ones_own_folders_up_to_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, open_to_all = tmp_path / "home", tmp_path / "home" / "shared"
    monkeypatch.setattr(Path, "home", lambda: home)
    start = open_to_all / "work" / "drafts"
    start.mkdir(parents=True)
    write(tmp_path, "termcheck.yaml", "")
    assert find_settings(start) is None
    found = write(home, "termcheck.yaml", "")
    assert find_settings(start) == found
    open_to_all.chmod(0o777)
    assert find_settings(start) is None


def test_the_template_is_valid_and_changes_nothing(tmp_path: Path) -> None:
    assert values(load_settings(write(tmp_path, "termcheck.yaml", template()))) == Settings(base=tmp_path)


def test_the_examples_of_the_template_are_valid_and_show_every_setting(tmp_path: Path) -> None:
    examples = re.sub(r"^#(?! \S)", "", template(), flags=re.MULTILINE)
    load_settings(write(tmp_path, "termcheck.yaml", examples))
    assert set(re.findall(r"^(\w+):", examples, re.MULTILINE)) == set(KEYS)


def test_every_setting_has_a_field() -> None:
    assert set(KEYS) <= set(Settings.__dataclass_fields__)


@settings(max_examples=150, deadline=None)
@given(
    text=strategies.one_of(
        strategies.text(max_size=60),
        strategies.lists(strategies.sampled_from([*FULL.split(), "\n", "  ", "[", "{", "*a", "&a", "-", "no", "~"]), max_size=12).map(
            " ".join
        ),
    ),
    name=strategies.sampled_from(["termcheck.yaml", "pyproject.toml"]),
)
def test_any_file_is_read_or_refused(text: str, name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / name).write_bytes(("[tool.termcheck]\n" * name.endswith("toml") + text).encode("utf-8", "surrogatepass"))
    try:
        load_settings(folder / name)
    except SettingsError as error:
        assert error.try_this


def test_importing_settings_discovery_and_detection_loads_nothing_heavy() -> None:
    heavy = ["yaml", "tomllib", "py3langid", "numpy", "pathspec", "subprocess", "difflib", "spacy"]
    program = (
        f"import sys, termcheck.settings, termcheck.discover, termcheck.detect; sys.exit(' '.join(m for m in {heavy} if m in sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ran.stderr.strip() == ""


def test_without_a_settings_file_no_parser_is_loaded(tmp_path: Path) -> None:
    write(tmp_path, ".git", "")
    program = (
        "import sys; from pathlib import Path; from termcheck.settings import *;"
        "find_settings(Path.cwd()), Settings().level_of('a', 'b'), Settings().language_of('c');"
        "sys.exit(' '.join({'yaml', 'tomllib', 'pathspec'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.stderr.strip() == ""
