"""The rules of the house, so that nobody has to remember them."""

from __future__ import annotations

import ast
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from types import ModuleType

import pytest

import termcheck
from termcheck import languages, mentions, readers, reporters, rules, settings
from termcheck.cli.outputs import FORMATS

PACKAGE = Path(termcheck.__file__).parent
ROOT = PACKAGE.parent
MODULES = sorted(PACKAGE.rglob("*.py"))
SHORT_MODULE, LONG_FUNCTION, MEDIAN_FUNCTION = 300, 40, 8
# Folders whose modules satisfy one Protocol → the registry, the modules that are helpers, how a key becomes a module's name.
REGISTRIES = [
    (languages, languages.LANGUAGES, {"support"}),
    (readers, readers.READERS, {"sourcemap", "encoding"}),
    (reporters, reporters.REPORTERS, set()),
    (rules, rules.RULES, set()),
    (mentions, mentions.MENTIONS, set()),
]
HEADINGS = ("What it flags", "Why", "Example", "Better", "When it stays silent")
MENTION_HEADINGS = ("What it lets pass", "Why", "Example", "Still a finding")
HEAVY = ("spacy", "rich", "numpy", "simplemma", "py3langid", "markdown_it")


def modules_of(package: ModuleType) -> set[str]:
    return {module.name for module in pkgutil.iter_modules(package.__path__) if not module.name.startswith("_")}


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.relative_to(ROOT)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


def imported(arguments: list[str], cwd: Path) -> set[str]:
    """The top-level packages that a call of the command line leaves loaded."""
    code = f"import sys; from termcheck.cli import run; run({arguments!r}); print('\\n' + ' '.join(sorted({{m.split('.')[0] for m in sys.modules}})))"
    ended = subprocess.run([sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    return set(ended.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(("package", "registry", "helpers"), REGISTRIES, ids=lambda value: getattr(value, "__name__", None))
def test_a_registry_lists_the_modules_of_its_folder(package, registry, helpers):
    assert {key.replace("-", "_") for key in registry} == modules_of(package) - helpers
    assert list(registry) == sorted(registry)


def test_the_command_line_offers_the_registered_outputs():
    assert set(FORMATS) == set(reporters.REPORTERS)


@pytest.mark.parametrize("rule", rules.RULES.values(), ids=list(rules.RULES))
def test_the_docstring_of_a_rule_is_its_manual_page(rule):
    lines = inspect.cleandoc(rule.__doc__).splitlines()
    assert [line for line in lines if line in HEADINGS] == list(HEADINGS)


@pytest.mark.parametrize("mention", mentions.MENTIONS.values(), ids=list(mentions.MENTIONS))
def test_the_docstring_of_a_mention_rule_is_its_manual_page(mention):
    lines = inspect.cleandoc(mention.__doc__).splitlines()
    assert [line for line in lines if line in MENTION_HEADINGS] == list(MENTION_HEADINGS)


def test_every_mention_rule_is_asked_and_can_be_set():
    assert sorted(mentions.ORDER) == sorted(settings.MENTION_RULES) == list(mentions.MENTIONS)


def test_every_language_has_a_file_of_sentences():
    assert {path.stem for path in (ROOT / "tests" / "languages").glob("??.yaml")} == set(languages.LANGUAGES)


def test_every_format_has_cases():
    assert all(any((ROOT / "tests" / "readers" / "cases" / name).iterdir()) for name in readers.READERS)


def test_every_output_has_an_approved_example():
    approved = {path.stem for path in (ROOT / "tests" / "reporters" / "approved").iterdir()}
    assert set(reporters.REPORTERS) <= approved


def test_only_the_command_line_prints():
    printing = {
        path
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if getattr(getattr(node, "func", None), "id", "") == "print"
    }
    assert {path.parent.name for path in printing} <= {"cli"}


def test_modules_and_functions_are_small():
    sizes = dict(size for path in MODULES for size in functions(path))
    assert {name: size for name, size in sizes.items() if size > LONG_FUNCTION and "cli/check.py:check" not in name} == {}
    assert median(sizes.values()) <= MEDIAN_FUNCTION
    assert {
        str(path)
        for path in MODULES
        if path.parent.name != "languages" and len(path.read_text(encoding="utf-8").splitlines()) > SHORT_MODULE
    } == set()


def test_a_clean_run_loads_nothing_heavy(tmp_path):
    (tmp_path / "clean.md").write_text("# A clean draft\n\nMember States shall protect children online.\n", encoding="utf-8")
    assert imported(["check", "clean.md"], tmp_path) & {*HEAVY, "yaml"} == set()


# What a clean run does without: 24 languages, the parser of glossaries and settings, and all that looks at a candidate.
LATER = (
    "languages.nl",
    "languages._base",
    "yaml_nodes",
    "settings_file",
    "glossary.load",
    "forms.compile",
    "find",
    "judge",
    "rules",
    "places",
)


def test_a_clean_run_loads_only_what_looks_for_candidates(tmp_path):
    (tmp_path / "clean.md").write_text("# A clean draft\n", encoding="utf-8")
    code = "import sys; from termcheck.cli import run; run(['check', 'clean.md']); sys.exit(' '.join(sys.modules))"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert {f"termcheck.{name}" for name in LATER} & set(ended.stderr.split()) == set()


def test_help_and_version_load_nothing_heavy(tmp_path):
    assert imported(["--help"], tmp_path) & {*HEAVY, "yaml", "ahocorasick"} == set()
    assert imported(["check", "--help"], tmp_path) & {*HEAVY, "yaml", "ahocorasick"} == set()


def test_a_near_word_is_refused_without_spacy(tmp_path):
    (tmp_path / "near.md").write_text("The child named two pornographers.\n", encoding="utf-8")
    assert "spacy" not in imported(["check", "near.md", "--language", "en"], tmp_path)
