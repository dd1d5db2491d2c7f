from __future__ import annotations

from pathlib import Path

import pytest

from termcheck.cache import cache_folder, read_cached, write_cached, write_whole


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TERMCHECK_CACHE", str(tmp_path / "not" / "yet"))
    return tmp_path / "not" / "yet"


def test_bytes_are_kept_under_their_name(folder):
    assert read_cached("a") is None
    write_cached("a", b"\x00\n")
    write_cached("a", b"new")
    assert (read_cached("a"), [path.name for path in folder.iterdir()]) == (b"new", ["a"])


def test_a_folder_that_cannot_be_written_fails_no_run(tmp_path, monkeypatch):
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("TERMCHECK_CACHE", str(tmp_path / "file"))
    write_cached("a", b"x")
    assert read_cached("a") is None


def test_a_cached_name_that_is_a_folder_fails_no_run(folder):
    (folder / "a").mkdir(parents=True)
    write_cached("a", b"x")
    assert (read_cached("a"), [path.name for path in folder.iterdir()]) == (None, ["a"])


def test_without_a_wish_the_platform_tells_the_folder(monkeypatch):
    monkeypatch.delenv("TERMCHECK_CACHE")
    assert cache_folder().is_absolute()
    assert "termcheck" in cache_folder().parts


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    write_whole(tmp_path / "sub" / "a.json", b"old")
    with pytest.raises(OSError, match=r".+"):
        write_whole(tmp_path / "sub" / "a.json" / "b", b"new")
    assert [(path.name, path.read_bytes()) for path in (tmp_path / "sub").iterdir()] == [("a.json", b"old")]


def test_a_file_that_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path):
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match=r".+"):
        write_whole(tmp_path / "a", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
