"""Large files are let go of as they are read."""

from __future__ import annotations

from termcheck.glossary.exchange._xml_stream import streamed, words


def test_what_was_read_is_let_go(tmp_path):
    file = tmp_path / "a.xml"
    file.write_text("<body>" + "".join(f"<entry><term>a{number}</term></entry>\n" for number in range(500)) + "</body>", encoding="utf-8")
    before = {element.getparent().index(element) for element in streamed(file, frozenset({"entry"}))}
    assert max(before) == 1


def test_includes_are_not_followed(tmp_path):
    (tmp_path / "b.xml").write_text("secret", encoding="utf-8")
    file = tmp_path / "a.xml"
    file.write_text('<a><b>x<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="b.xml" parse="text"/>y</b></a>', encoding="utf-8")
    assert [words(element) for element in streamed(file, frozenset({"b"}))] == ["xy"]
