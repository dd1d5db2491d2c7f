"""Shipped glossaries, and how a glossary is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from termcheck.errors import GlossaryError
from termcheck.glossary import builtin
from termcheck.glossary.builtin import default_glossaries, find_glossary, folder, shipped
from termcheck.glossary.load import load_glossary
from termcheck.model import Origin


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder with two shipped glossaries, as a wheel installs them."""
    inside = tmp_path / "termcheck" / "data" / "glossaries"
    inside.mkdir(parents=True)
    (inside / "glossary.schema.json").write_text("{}", encoding="utf-8")
    (inside / "work.yaml").write_text("glossary: work\n", encoding="utf-8")
    (inside / "child-protection.yaml").write_text("glossary: child-protection\ndefault: true\n", encoding="utf-8")
    monkeypatch.setattr(builtin, "PACKAGE", tmp_path / "termcheck")
    return inside


def test_a_checkout_uses_the_folder_beside_the_package() -> None:
    assert folder() == Path(builtin.__file__).resolve().parents[2] / "glossaries"
    assert (folder() / "glossary.schema.json").is_file()


def test_a_wheel_uses_the_folder_in_the_package(installed: Path) -> None:
    assert folder() == installed
    assert list(shipped().items()) == [("child-protection", installed / "child-protection.yaml"), ("work", installed / "work.yaml")]


def test_the_shipped_glossaries_are_named_as_their_files() -> None:
    assert [load_glossary(path).name for path in shipped().values()] == list(shipped())


def test_the_head_of_a_shipped_file_says_what_the_loader_reads() -> None:
    assert default_glossaries() == [path for path in shipped().values() if load_glossary(path).default]


@pytest.mark.parametrize(
    "line",
    [
        "default: true",
        "default: false",
        "default:   true   # on",
        "'default': \"true\"",
        "default: 'false'",
        "# default: true",
        "title: 'default: true'",
        "default: true\r",
        "title: |\n  default: true",
        "title: true",
    ],
)
def test_the_head_of_a_file_and_the_loader_agree(installed: Path, line: str) -> None:
    path = installed / "work.yaml"
    path.write_bytes(f"# words\nglossary: work\n{line}\nconcepts: []\n".encode())
    assert (path in default_glossaries()) == load_glossary(path).default


def test_a_glossary_is_found_by_name_then_by_path(installed: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("glossary: own\n", encoding="utf-8")
    (tmp_path / "work").write_text("glossary: other\n", encoding="utf-8")
    assert find_glossary("work", base=tmp_path) == installed / "work.yaml"
    assert find_glossary("./work", base=tmp_path) == tmp_path / "work"
    assert find_glossary("own.yaml", base=tmp_path) == own
    assert find_glossary(str(own), base=Path("/")) == own


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("child-protecton", "did you mean `child-protection`?"),
        ("x/child-protecton.yaml", "did you mean"),
        ("zzz", "Shipped are"),
        (".", "Shipped are"),
    ],
)
def test_an_unknown_name_is_an_error_that_lists_the_shipped_ones(installed: Path, tmp_path: Path, name: str, advice: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        find_glossary(name, base=tmp_path, where=Origin(path="termcheck.yaml", line=2, column=5))
    assert str(caught.value.where) == "termcheck.yaml:2:5"
    assert advice in caught.value.try_this
    assert "child-protection, work" in caught.value.try_this


@pytest.mark.parametrize("name", ["", "a\0b", "x" * 5000, "no/such/file.yaml"])
def test_no_name_is_more_than_an_error(name: str, tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="no glossary"):
        find_glossary(name, base=tmp_path)
