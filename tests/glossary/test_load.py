"""The glossary loader: every key kept, every mistake placed, nothing else ever raised."""

from __future__ import annotations

import random
import time
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck.errors import GlossaryError
from termcheck.glossary import glossary_errors, load, load_glossary, parse_glossary
from termcheck.model import Concept, Glossary, Term

VALID = Path(__file__).parent / "valid.yaml"
HEAD = "glossary: g\nconcepts:\n  - id: c\n    terms:\n"  # four lines


def en(term: str) -> str:
    """A glossary whose one deprecated English term is given; the term stands in line 6, column 22."""
    return f"{HEAD}      en:\n        deprecated: {term}\n"


def long(option: str) -> str:
    """A glossary with one option of a long form; the option stands in line 8, column 13."""
    return f"{HEAD}      en:\n        deprecated:\n          - term: hand\n            {option}\n"


# YAML, line, column, words of the message, words of the advice
BROKEN = [
    # the file
    ("title: t\n", 1, 1, "the file has no `glossary`", "add `glossary:`"),
    ("glossary: G x\n", 1, 11, "the id `G x` of the glossary", "write `g-x`"),
    ("glossary: ∆\n", 1, 11, "the id", "such as `csam`"),
    ("glossary: [a]\n", 1, 11, "must be text, found a list", "one value"),
    ("glossary:\n", 1, 10, "must be text, found nothing", "write a value"),
    ("glossary: g\nconcept: []\n", 2, 1, "unknown key `concept` of a glossary", "did you mean `concepts`?"),
    ("glossary: g\n<: x\n", 2, 1, "unknown key `<` of a glossary", "known are: glossary, title"),
    ("glossary: g\ntitle: {a: b}\n", 2, 8, "`title` must be text, found a mapping", "quotation marks"),
    ("glossary: g\ndefault: yes\n", 2, 10, "`default` must be true or false, found `yes`", "choose one"),
    ("glossary: g\nstrict: True\n", 2, 9, "`strict` must be true or false, found `True`", "did you mean `true`?"),
    ("glossary: g\nconcepts: c\n", 2, 11, "`concepts` must be a list, found `c`", "- "),
    ("glossary: g\nconcepts: [c]\n", 2, 12, "a concept must be a mapping, found `c`", "key: value"),
    ("glossary: g\nremove_titles: [[a]]\n", 2, 17, "`remove_titles` must be text", "one value"),
    ("glossary: g\nremove_names: [a]\n", 2, 15, "`remove_names` must be a mapping", "key: value"),
    # sources
    ("glossary: g\nsources: [a]\n", 2, 10, "`sources` must be a mapping", "key: value"),
    ("glossary: g\nsources: {A b: {title: t}}\n", 2, 11, "the id `A b` of a source", "write `a-b`"),
    ("glossary: g\nsources: {a: t}\n", 2, 14, "the source `a` must be a mapping", "key: value"),
    ("glossary: g\nsources: {a: {url: u}}\n", 2, 14, "the source `a` has no `title`", "add `title:`"),
    ("glossary: g\nsources: {a: {title: t, uri: u}}\n", 2, 25, "unknown key `uri` of a source", "did you mean `url`?"),
    # titles and names
    ("glossary: g\ntitles: {a: b}\n", 2, 9, "`titles` must be a list", "- "),
    ("glossary: g\ntitles: [{nl: x}]\n", 2, 10, "the title has no `id`", "add `id:`"),
    ("glossary: g\ntitles: [{id: a}]\n", 2, 10, "a title has no language", "nl:"),
    ("glossary: g\ntitles: [{id: a, nl: x}, {id: a, de: y}]\n", 2, 31, "the title `a` stands twice; first in line 2", "join"),
    ("glossary: g\ntitles: [{id: a, xx: y}]\n", 2, 18, "unknown language `xx`", "bg, cs"),
    ("glossary: g\ntitles: [{id: a, nl: {txt: y}}]\n", 2, 23, "unknown key `txt` of a title", "did you mean `text`?"),
    ("glossary: g\ntitles: [{id: a, nl: [{text: y, evidence: seen}]}]\n", 2, 43, "read or unverified, found `seen`", "choose"),
    ("glossary: g\ntitles: [{id: a, nl: [[y]]}]\n", 2, 23, "a title must be text, found a list", "one value"),
    ("glossary: g\ntitles: [{id: a, nl: '1/2'}]\n", 2, 22, "`1/2` has no letter", "words"),
    ("glossary: g\nnames: {en: {a: b}}\n", 2, 13, "`en` must be text, found a mapping", "one value"),
    ("glossary: g\nnames: {gr: [a]}\n", 2, 9, "unknown language `gr`", "Greek is `el`"),
    # concepts
    ("glossary: g\nconcepts:\n  - terms: {en: {preferred: a}}\n", 3, 5, "the concept has no `id`", "add `id:`"),
    ("glossary: g\nconcepts:\n  - id: c\n", 3, 5, "the concept has no `terms`", "add `terms:`"),
    ("glossary: g\nconcepts:\n  - id: C_1\n    terms: {en: {preferred: a}}\n", 3, 9, "the id `C_1`", "write `c-1`"),
    (HEAD + "      en: {preferred: a}\n  - id: c\n    terms: {en: {preferred: b}}\n", 6, 9, "`c` stands twice; first in line 3", "id"),
    (HEAD + "      en: {preferred: a}\n    level: fatal\n", 6, 12, "`level` must be error, warning, info or off", "choose"),
    (HEAD + "      en: {preferred: a}\n    level: errr\n", 6, 12, "`level` must be", "did you mean `error`?"),
    (HEAD + "      en: {preferred: a}\n    sources: [x]\n", 6, 15, "the source `x` is not declared", "under `sources:`"),
    ("sources: {abc: {title: t}}\n" + HEAD + "      en: {preferred: a}\n    sources: abd\n", 7, 14, "`abd` is not", "did you mean `abc`?"),
    (HEAD + "      en: {preferred: a}\n    strict: true\n", 6, 5, "unknown key `strict` of a concept", "known are"),
    (HEAD + "      en: {preferred: a}\n    remove: {}\n", 6, 5, "unknown key `remove` of a concept", "known are"),
    (HEAD + "      en: {preferred: a}\n    examples: [a]\n", 6, 15, "`examples` must be a mapping", "key: value"),
    (HEAD + "      en: {preferred: a}\n    examples: {uk: a}\n", 6, 16, "unknown language `uk`", "English is `en`"),
    (HEAD + "      en: {preferred: a}\n    examples: {en: a}\n", 6, 20, "an example must be a mapping", "key: value"),
    (HEAD + "      en: {preferred: a}\n    examples: {en: {wrong: a}}\n", 6, 20, "the example has no `right`", "add `right:`"),
    (
        HEAD + "      en: {preferred: a}\n    examples: {en: {bad: a, wrong: b, right: c}}\n",
        6,
        21,
        "unknown key `bad` of an example",
        "known",
    ),
    (HEAD + "      en: {preferred: a}\n    external: [a]\n", 6, 15, "`external` must be a mapping", "key: value"),
    (HEAD + "      en: {preferred: a}\n    external: {id: [a]}\n", 6, 20, "`id` must be text, found a list", "one value"),
    # extensions
    ("glossary: g\nconcepts: [{extends: csam}]\n", 2, 22, "`extends` does not name a concept: `csam`", "child-protection/csam"),
    ("glossary: g\nconcepts: [{extends: a/B}]\n", 2, 22, "`extends` does not name a concept", "slash"),
    ("glossary: g\nconcepts: [{extends: a/b, id: c}]\n", 2, 31, "`id` says `c`, `extends` says `b`", "remove `id`"),
    ("glossary: g\nconcepts: [{extends: a/b, remove: [c]}]\n", 2, 35, "`remove` must be a mapping", "key: value"),
    ("glossary: g\nconcepts: [{extends: a/b, remove: {xy: c}}]\n", 2, 36, "unknown language `xy`", "known"),
    ("glossary: g\nconcepts: [{extends: a/b, add: {}}]\n", 2, 27, "unknown key `add` of a concept with `extends`", "known are"),
    # languages and statuses
    (HEAD + "      []\n", 5, 7, "`terms` must be a mapping", "key: value"),
    (HEAD + "      {}\n", 5, 7, "`terms` has no language", "such as `nl:`"),
    (HEAD + "      no: {preferred: a}\n", 5, 7, "unknown language `no`", "`no` is read as text here"),
    (HEAD + "      nl-BE: {preferred: a}\n", 5, 7, "unknown language `nl-BE`", "Dutch is `nl`"),
    (HEAD + "      Deutsch: {preferred: a}\n", 5, 7, "unknown language `Deutsch`", "German is `de`"),
    (HEAD + "      EN: {preferred: a}\n", 5, 7, "unknown language `EN`", "English is `en`"),
    (HEAD + "      zz: {preferred: a}\n", 5, 7, "unknown language `zz`", "known are: bg, cs"),
    (HEAD + "      en: [a]\n", 5, 11, "`en` must be a mapping, found a list", "key: value"),
    (HEAD + "      en: {}\n", 5, 11, "`en` has no term", "remove the language"),
    (HEAD + "      en: {deprecated: []}\n", 5, 11, "`en` has no term", "remove the language"),
    (HEAD + "      en: {prefered: a, admitted: b}\n", 5, 12, "unknown key `prefered` of `en`", "did you mean `preferred`?"),
    (HEAD + "      en: {preferred: a, deprecated: a}\n", 5, 38, "`a` is deprecated here and preferred in line 5", "two concepts"),
    (HEAD + "      en: {admitted: a b, deprecated: '=a b|'}\n", 5, 39, "`=a b|` is deprecated here and admitted", "two concepts"),
    # terms
    (en(""), 6, 20, "a deprecated term must be text, found nothing", "write a value"),
    (en("' '"), 6, 21, "a deprecated term must be text", "write a value"),
    (en("[[a]]"), 6, 22, "a deprecated term must be text or a mapping, found a list", "inner list"),
    (en("{level: info}"), 6, 21, "the term has no `term`", "add `term:`"),
    (en("{term: [a]}"), 6, 28, "`term` must be text, found a list", "one value"),
    (en("'12 %'"), 6, 21, "`12 %` has no letter", "words"),
    (en("a|b|c"), 6, 21, "two bars in one word", "after the stem"),
    (en("'|abc'"), 6, 21, "no stem before it", "after the stem"),
    (en("'=|abc'"), 6, 21, "no stem before it", "after the stem"),
    (en("'=='"), 6, 21, "has no letter", "words"),
    (en("a ="), 6, 21, "no word after it", "before the word"),
    (en("a==b"), 6, 21, "`=` inside a word", "before the word"),
    (en("=a|b"), 6, 21, "`=` and a bar on one word", "keep one"),
    (en("…"), 6, 21, "has no letter", "words"),
    (en("… a"), 6, 21, "`…` at an end", "between words"),
    (en("a …"), 6, 21, "`…` at an end", "between words"),
    (en("a … … b"), 6, 21, "twice in a row", "six words"),
    (en("a… b"), 6, 21, "`…` inside a word", "a space before and after"),
    (en("a ... b"), 6, 21, "three dots", "write `…`"),
    (en('"a\\u00ad\\u200b|"') + "    why: [x]\n", 7, 10, "`why` must be text", "one value"),
    # options
    (long("lvl: info"), 8, 13, "unknown key `lvl` of a term", "did you mean `level`?"),
    (long("level: loud"), 8, 20, "`level` must be error, warning, info or off, found `loud`", "choose"),
    (long("evidence: maybe"), 8, 23, "`evidence` must be read or unverified", "choose"),
    (long("use: [a]"), 8, 18, "`use` must be text", "one value"),
    (long("note:"), 8, 18, "`note` must be text, found nothing", "remove the key"),
    (long("source: {a: b}"), 8, 21, "`source` must be text", "one value"),
    (long("pos: nown"), 8, 18, "`pos` must be noun, adjective or verb", "did you mean `noun`?"),
    (long("number: 2"), 8, 21, "`number` must be singular, plural or dual", "choose"),
    (long("gender: fem"), 8, 21, "`gender` must be masculine, feminine, neuter or common", "choose"),
    (long("abbreviation: on"), 8, 27, "`abbreviation` must be true or false, found `on`", "choose"),
    (long("forms: {a: b}"), 8, 20, "`forms` must be text", "one value"),
    (long("forms: ['ha|nds']"), 8, 21, "in `forms`: `ha|nds` holds", "as it stands in a text"),
    (long("not_forms: [hands, 12]"), 8, 32, "in `not_forms`: `12` has no letter", "as it stands in a text"),
    (long("match: fuzzy"), 8, 20, "`match` must be inflected, exact or forms", "choose"),
    (long("compounds: first"), 8, 24, "`compounds` must be none, last or any", "choose"),
    (long("case: lower"), 8, 19, "`case` must be auto, ignore or exact", "choose"),
    (long("except_in: []"), 8, 24, "`except_in` is empty", "remove the key"),
    (long("example: [a]"), 8, 22, "`example` must be text", "one value"),
    (long("external: {a: }"), 8, 27, "`a` must be text, found nothing", "write a value"),
    (long("only_near: ['a …']"), 8, 25, "in `only_near`: `a …` has `…` at an end", "between words"),
    # YAML
    ("", 1, 1, "is empty", "documentation"),
    ("- glossary\n", 1, 1, "must be a mapping", "key: value"),
    ("glossary: g\nglossary: h\n", 2, 1, "`glossary` stands twice; first in line 1", "remove"),
    (HEAD + "\ten: a\n", 5, 1, "tab", "spaces"),
    (long("use: it's: a"), 8, 22, "mapping values", "quotation marks"),
]


@pytest.mark.parametrize(("text", "line", "column", "message", "advice"), BROKEN, ids=[case[3] for case in BROKEN])
def test_a_mistake_is_an_error_with_place_and_advice(text: str, line: int, column: int, message: str, advice: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        parse_glossary(text, path="g.yaml")
    assert message in caught.value.what
    assert advice in caught.value.try_this
    assert str(caught.value.where) == f"g.yaml:{line}:{column}"


def test_every_mistake_of_a_file_is_named_in_order(tmp_path: Path) -> None:
    bad = "  - id: C{0}\n    level: x\n    terms:\n      en:\n        deprecated: [{{term: 'a|b|', pos: x, foo: y}}, '1']\n"
    (tmp_path / "g.yaml").write_text("glossary: g\nconcepts:\n" + "".join(bad.format(n) for n in range(3)), encoding="utf-8")
    found = glossary_errors(tmp_path / "g.yaml")
    assert [error.where.line for error in found] == [n for k in range(3) for n in (3 + 5 * k, 4 + 5 * k, *[7 + 5 * k] * 4)]
    assert all(isinstance(error, GlossaryError) for error in found)


def test_errors_of_a_good_broken_or_missing_file(tmp_path: Path) -> None:
    (tmp_path / "g.yaml").write_text("glossary: [\n", encoding="utf-8")
    assert glossary_errors(VALID) == []
    assert [error.where.line for error in glossary_errors(tmp_path / "g.yaml")] == [2]
    assert "cannot be read" in glossary_errors(tmp_path / "none.yaml")[0].what


def concept(text: str) -> Concept:
    return parse_glossary(text, path="g.yaml").concepts[0]


def test_defaults_are_those_of_the_format() -> None:
    glossary = parse_glossary(en("hand"), path="g.yaml")
    term = glossary.concepts[0].terms[0]
    assert (glossary.default, glossary.strict, glossary.concepts[0].level) == (False, False, "warning")
    assert (term.level, term.evidence, term.match, term.compounds, term.case, term.abbreviation) == (
        None,
        "read",
        "inflected",
        None,
        "auto",
        False,
    )
    assert str(term.origin) == "g.yaml:6:21"


def test_every_option_of_a_term_is_kept() -> None:
    hand = next(term for term in load_glossary(VALID).concepts[0].terms if term.text == "hand")
    assert {key: value for key, value in asdict(hand).items() if key != "origin"} == {
        "text": "hand",
        "language": "en",
        "status": "deprecated",
        "level": "info",
        "evidence": "unverified",
        "use": "worker's",
        "note": "seldom",
        "source": "ilo-190",
        "pos": "noun",
        "number": "singular",
        "gender": "neuter",
        "abbreviation": False,
        "forms": ("hands",),
        "not_forms": ("handed", "handing"),
        "match": "inflected",
        "compounds": "any",
        "case": "auto",
        "except_in": ("hand in hand", "on the other =hand"),
        "only_near": ("factory", "work|er"),
        "example": "The factory dismissed every hand.",
        "external": {"status": "supersededTerm-admn-sts", "DeepL id": "7"},
    }


def test_every_part_of_a_glossary_is_kept() -> None:
    glossary = load_glossary(VALID)
    assert (glossary.name, glossary.title, glossary.default, glossary.path) == ("labour", "Words about work", True, VALID.as_posix())
    assert glossary.sources["ilo-190"].reference == "C190"
    assert [(title.id, title.language, title.evidence) for title in glossary.titles][1:3] == [
        ("dir-1", "de", "read"),
        ("dir-1", "de", "unverified"),
    ]
    assert [(name.language, name.text) for name in glossary.names] == [("en", "Workers' Union"), ("en", "No"), ("sv", "Arbetarförbundet")]
    assert [(c.id, c.level, c.sources) for c in glossary.concepts] == [
        ("worker", "error", ("ilo-190", "guide-2020")),
        ("no", "warning", ()),
    ]
    assert (glossary.remove_titles, glossary.remove_names) == (("dir-2011-93",), (("en", "End Child Prostitution"),))


def test_examples_and_what_other_tools_say_are_kept() -> None:
    worker = load_glossary(VALID).concepts[0]
    assert [(one.language, one.wrong, one.right, one.origin.line) for one in worker.examples] == [
        ("en", "She is an underling.", "She is a worker.", 60),
        ("nl", "Een knechtje vraagt loon.", "Een medewerker vraagt loon.", 62),
    ]
    assert worker.external == {"id": "c-1", "subject field": "labour"}


def test_what_changes_nothing_that_is_found_is_not_shown_of_a_term_and_does_not_hinder_sets() -> None:
    plain, told = concept(en("hand")).terms[0], concept(en("{term: hand, example: Hand., external: {id: x}}")).terms[0]
    assert repr(replace(told, origin=plain.origin)) == repr(plain)
    assert len({plain, replace(told, origin=plain.origin)}) == 2


def test_an_extension_is_kept_apart_from_the_concepts() -> None:
    (extension,) = load_glossary(VALID).extensions
    assert (extension.glossary, extension.concept, extension.level, extension.sources) == ("child-protection", "csam", "info", ("ep-2015",))
    assert extension.remove == (("nl", "kinderporno"), ("de", "Kinderporno"))
    assert [(term.text, term.status) for term in extension.add] == [("beeldmateriaal van seksueel kindermisbruik", "preferred")]


@pytest.mark.parametrize(
    ("short", "same"),
    [
        ("hand", "[hand]"),
        ("hand", "{term: hand}"),
        ("hand", "[{term: hand, evidence: read}]"),
        ("hand", "{term: hand, match: inflected, case: auto, abbreviation: false, forms: []}"),
        ("{term: hand, forms: hands}", "{term: hand, forms: [hands]}"),
        ("old  hand", "'old\n           hand'"),
        ("café", '"cafe\\u0301"'),
        ("hand", '"ha\\u00adn\\u200bd"'),
    ],
)
def test_short_and_long_forms_mean_the_same(short: str, same: str) -> None:
    first, second = concept(en(short)).terms[0], concept(en(same)).terms[0]
    assert replace(first, origin=second.origin) == second


def test_text_that_yaml_would_change_stays_text() -> None:
    terms = concept(HEAD + "      da: {preferred: off, admitted: [no, null, true, 2011-12-13T00Z, 1e3x]}\n").terms
    assert [term.text for term in terms] == ["off", "no", "null", "true", "2011-12-13T00Z", "1e3x"]


def test_the_signs_of_terms_are_kept() -> None:
    terms = concept(en("[pornografi|a, =vaikų darbas, a … b, tail|]")).terms
    assert [term.text for term in terms] == ["pornografi|a", "=vaikų darbas", "a … b", "tail|"]
    assert [term.plain for term in terms] == ["pornografia", "vaikų darbas", "a … b", "tail"]


def test_a_term_that_names_any_source_is_accepted() -> None:
    assert concept(en("{term: hand, source: 'Some book, p. 3'}")).terms[0].source == "Some book, p. 3"


def test_options_that_do_not_act_are_noted_with_their_first_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "NOT_YET", {"compounds": "no compounds", "|": "no stems", "match: exact": "not exact", "forms": "no forms"})
    text = en("[{term: a, compounds: any}, {term: b, compounds: none}, c|d, {term: e, match: exact}]")
    assert parse_glossary(text, path="g.yaml").notes == (
        "g.yaml:6:29 (and 1 more): `compounds`: no compounds",
        "g.yaml:6:77: `|`: no stems",
        "g.yaml:6:89: `match: exact`: not exact",
    )


def test_options_of_the_table_exist() -> None:
    keys = [option.partition(": ")[0] for option in load.NOT_YET]
    assert all(key in Term.__dataclass_fields__ or key in "|=…" for key in keys)


ODD = [b"\t", b"\xff", b"[", b"}", b"'", b'"', b"*x", b"&x ", b"<<: ", b"no", b"\n---\n", b"- ", b": ", b"|", "…".encode(), b"\x00"]
KEYS = [b"id: x", b"terms: {}", b"level: [a]", b"extends: a/b", b"titles: {a: b}", b"  nl: {preferred: ''}", b"? [a]"]


def mutations(source: bytes) -> st.SearchStrategy[bytes]:
    """Bytes flipped, pieces cut out, lines doubled, swapped or with another key."""
    place = st.integers(0, len(source) - 1)
    odd, keys = st.sampled_from(ODD), st.sampled_from(KEYS)

    def flip(at: int, bit: int) -> bytes:
        return source[:at] + bytes([source[at] ^ (1 << bit)]) + source[at + 1 :]

    def line(at: int, key: bytes) -> bytes:
        lines = source.split(b"\n")
        number = at % len(lines)
        indent = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
        return b"\n".join([*lines[:number], indent + key, *lines[number:]])

    return st.one_of(
        st.builds(flip, place, st.integers(0, 7)),
        st.builds(lambda at, size: source[:at] + source[at + size :], place, st.integers(1, 200)),
        st.builds(lambda at, piece: source[:at] + piece + source[at:], place, odd),
        st.builds(lambda at: line(at, source.split(b"\n")[at % source.count(b"\n")].strip()), place),
        st.builds(line, place, keys),
    )


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "g.yaml"


@settings(max_examples=200, deadline=None)
@given(data=mutations(VALID.read_bytes()).flatmap(lambda once: st.just(once) | mutations(once or b" ")))
def test_a_damaged_file_gives_a_glossary_or_an_error(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    try:
        assert isinstance(load_glossary(file), Glossary)
        assert glossary_errors(file) == []
    except GlossaryError as fault:
        assert fault.what and fault.try_this and fault.where.path == file.as_posix()
        assert str(glossary_errors(file)[0]) == str(fault)


def test_a_large_glossary_loads_in_three_seconds(tmp_path: Path) -> None:
    letters = random.Random(1)
    words = ["".join(letters.choices("abcdefghijklmnopqrstuvwxyz", k=9)) for _ in range(24_000)]
    entry = "  - id: c{0}\n    terms:\n      nl:\n        preferred: {1}\n        deprecated:\n"
    entry += "          - {2}\n          - term: {3}\n            level: info\n"
    text = "glossary: g\nconcepts:\n" + "".join(entry.format(n, *words[3 * n : 3 * n + 3]) for n in range(8_000))
    (tmp_path / "g.yaml").write_text(text, encoding="utf-8")
    start = time.process_time()
    glossary = load_glossary(tmp_path / "g.yaml")
    assert sum(len(concept.terms) for concept in glossary.concepts) == 24_000
    assert time.process_time() - start < 3
