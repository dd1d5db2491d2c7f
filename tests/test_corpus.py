"""A table of texts gives the findings that the command line gives for the same texts as files, whichever engine calls the function."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from helpers import exactly
from hypothesis import given, settings
from hypothesis import strategies as st
from test_task_pages import DOCS, blocks

from termcheck import corpus, load_glossary
from termcheck.corpus import check_batch, check_batches
from termcheck.errors import GlossaryError, InputError, MissingExtraError
from termcheck.settings import Settings

pa = pytest.importorskip("pyarrow", reason="the extra `corpus` is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="the extra `corpus` is not installed")

# Name of the file → its language as the column has it (None: by itself) and the text.
TEXTS = {
    "act.en.txt": ("en", "Member States shall combat child pornography.\r\n\r\nOn 𝔖 and child porn: see Article 3.\r\n"),
    "brief.nl.txt": ("nl-BE", "👩‍👧 Bewaar geen kinderpornobestanden, geen kinder- en\nvolwassenenporno en geen kinderporno-\ngrafie.\n"),
    "clean.nl.txt": ("nl", "De raad legt fietspaden aan.\n"),
    "empty.txt": (None, ""),
    "gruppe.txt": (None, "Jeder Besitz von Kinderpornografie ist strafbar und wird in allen Mitgliedstaaten der Union verfolgt.\n"),
    "komisja.pl.txt": (
        "pl",
        "Komisja zwalcza pornografię dziecięcą. <!-- termcheck: ignore[csam] -->\nO pornografii dziecięcej: „pornografia”.\n",
    ),
    "mention.fr.txt": ("FR", "Le terme « pornographie enfantine » est à éviter.\nLa pornographie enfantine est un crime.\n"),
    "omada.el.txt": ("el", "Η διακίνηση παιδικής πορνογραφίας τιμωρείται.\n"),
}
SAME = (
    "rule",
    "level",
    "glossary",
    "concept",
    "term",
    "language",
    "found",
    "start",
    "end",
    "line",
    "column",
    "message",
    "tier",
    "fingerprint",
)
CSAM = "kinderporno"
RECIPES = {
    "with_processes.py": "pyarrow",
    "with_spark.py": "pyspark",
    "with_ray.py": "ray",
    "with_dask.py": "dask.dataframe",
    "with_polars.py": "polars",
    "with_duckdb.py": "duckdb",
}


def columns_of(*rows: tuple[object, str | None, str | None]) -> dict[str, pa.Array]:
    ids, languages, texts = zip(*rows, strict=True) if rows else ((), (), ())
    return {"id": pa.array(ids), "language": pa.array(languages, pa.string()), "text": pa.array(texts, pa.string())}


def table_of(*rows: tuple[object, str | None, str | None]) -> pa.Table:
    return pa.table(columns_of(*rows))


def batch_of(*rows: tuple[object, str | None, str | None]) -> pa.RecordBatch:
    return pa.record_batch(columns_of(*rows))


def found(table: pa.Table | pa.RecordBatch, **options: object) -> list[tuple[str, str, str]]:
    return [(row["id"], row["kind"], row["found"]) for row in check_batch(table, **options).to_pylist()]


def everything() -> pa.Table:
    return table_of(*((name, language, text) for name, (language, text) in TEXTS.items()))


@pytest.fixture(scope="module")
def said_by_the_command_line(tmp_path_factory):
    """Id → what `termcheck check --format json` says of the same texts as files."""
    folder = tmp_path_factory.mktemp("texts")
    for name, (_, text) in TEXTS.items():
        (folder / name).write_bytes(text.encode())
    call = [sys.executable, "-m", "termcheck", "check", "--format", "json", "."]
    said = json.loads(subprocess.run(call, cwd=folder, capture_output=True, check=False).stdout)
    assert len(said["findings"]) > len(TEXTS)
    # What compares the files of a run has nothing to compare in a corpus.
    own = [one for one in said["findings"] if one["rule"] != "variant-drift"]
    return sorted((Path(one["path"]).name, *(one[name] for name in SAME), *of_data(one)) for one in own)


def of_data(finding: dict) -> tuple[object, ...]:
    first = (finding["suggestions"] or [{"text": None, "safe": False}])[0]
    return first["text"], first["safe"], finding["sentence"]["text"]


def of_rows(rows: list[dict]) -> list[tuple[object, ...]]:
    assert {row["kind"] for row in rows} == {"finding"}
    return sorted(tuple(row[name] for name in ("id", *SAME, "suggestion", "safe", "sentence")) for row in rows)


def test_the_findings_are_those_of_the_command_line(said_by_the_command_line):
    assert of_rows(check_batch(everything()).to_pylist()) == said_by_the_command_line


@pytest.mark.parametrize(("recipe", "library"), RECIPES.items())
def test_a_recipe_of_the_page_gives_the_findings_of_the_command_line(recipe, library, said_by_the_command_line, tmp_path):
    pytest.importorskip(library, reason=f"{library} is not installed: of the engines only Dask is small enough for the extra `dev`")
    if library == "pyspark" and not shutil.which("java"):
        pytest.skip("Spark needs Java")
    (tmp_path / recipe).write_text({block.name: block.body for block in blocks("corpus.md")}[recipe], encoding="utf-8")
    pq.write_table(everything(), tmp_path / "texts.parquet", row_group_size=3)
    own = {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    subprocess.run([sys.executable, recipe], cwd=tmp_path, env={**os.environ, **own}, capture_output=True, check=True)
    assert of_rows(pq.read_table(tmp_path / "findings.parquet").to_pylist()) == said_by_the_command_line


def test_the_page_has_all_columns_in_their_order():
    rows = [
        line.split(" | ")[0]
        for line in (DOCS / "corpus.md").read_text(encoding="utf-8").split("\n\n## Options")[0].splitlines()
        if line.startswith("| `")
    ]
    assert [name for row in rows for name in row.strip("| ").replace("`", "").split(", ")] == corpus.SCHEMA.names


def test_places_are_code_points_of_the_text():
    (row,) = check_batch(batch_of((7, "nl", "𝔖: kinderporno"))).to_pylist()
    assert (row["id"], row["start"], row["end"], row["line"], row["column"]) == ("7", 3, 14, 1, 4)


@pytest.mark.parametrize("rows", [(), [("a", "nl", None)], [("a", "nl", CSAM)], [("a", "no", CSAM)], [(None, None, CSAM)]])
@pytest.mark.parametrize("kind", [table_of, batch_of])
def test_what_comes_out_is_of_the_same_kind_and_always_of_the_published_schema(kind, rows):
    given = kind(*rows)
    got = check_batch(given)
    assert (type(got), got.schema) == (type(given), corpus.SCHEMA)
    got.validate(full=True)


TYPES = {
    "text": [
        pa.string(),
        pa.large_string(),
        pa.string_view(),
        pa.dictionary(pa.int32(), pa.string()),
        pa.dictionary(pa.int8(), pa.large_string()),
    ],
    "language": [pa.string(), pa.large_string(), pa.dictionary(pa.int8(), pa.string())],
}


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for name, kinds in TYPES.items() for kind in kinds])
def test_strings_are_read_however_they_are_stored(name, kind):
    table = table_of(("a", "nl", CSAM), ("b", None, None), ("c", "nl", "geen kinderporno"))
    place = table.schema.get_field_index(name)
    changed = table.set_column(
        place,
        name,
        pa.array(table[name].to_pylist()).cast(pa.string()).dictionary_encode().cast(kind)
        if pa.types.is_dictionary(kind)
        else pa.array(table[name].to_pylist(), kind),
    )
    assert check_batch(changed).equals(check_batch(table))


@pytest.mark.parametrize("kind", [pa.int8(), pa.uint64(), pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.int64())])
def test_ids_are_strings_or_whole_numbers_and_come_back_as_strings(kind):
    table = table_of(("1", "nl", CSAM))
    ids = pa.array(["1"]).cast(kind) if not pa.types.is_dictionary(kind) else pa.array([1]).dictionary_encode()
    assert found(table.set_column(0, "id", ids)) == [("1", "finding", CSAM)]


def test_other_columns_are_left_alone_and_the_order_of_columns_does_not_matter():
    table = pa.table({"when": [1.5], "text": [CSAM], "language": ["nl"], "id": ["a"]})
    assert found(table) == [("a", "finding", CSAM)]


WRONG = [
    ({"language": ["nl"], "text": ["x"]}, 'there is no column "id"'),
    ({"id": ["a"], "lang": ["nl"], "text": ["x"]}, 'there is no column "language"'),
    ({"id": ["a"], "language": ["nl"]}, 'there is no column "text"'),
    ({"id": [1.5], "language": ["nl"], "text": ["x"]}, 'the column "id" is of type double'),
    ({"id": ["a"], "language": [3], "text": ["x"]}, 'the column "language" is of type int64'),
    ({"id": ["a"], "language": ["nl"], "text": [b"x"]}, 'the column "text" is of type binary'),
    ({"id": ["a"], "language": ["nl"], "text": [["x"]]}, 'the column "text" is of type list'),
]


@pytest.mark.parametrize(("columns", "what"), WRONG)
def test_wrong_columns_are_told(columns, what):
    with pytest.raises(InputError, match=what):
        check_batch(pa.table(columns))


def test_a_column_that_is_there_twice_and_what_is_no_table_are_told():
    table = table_of(("a", "nl", CSAM))
    with pytest.raises(InputError, match='2 columns are called "text"'):
        check_batch(table.append_column("text", table["text"]))
    with pytest.raises(InputError, match="this is a list"):
        check_batch(table.to_pylist())


@pytest.mark.parametrize(
    ("options", "error", "what"),
    [
        ({"format": "docx"}, InputError, 'no reader of texts is called "docx"'),
        ({"glossaries": ["nothing-such"]}, GlossaryError, "no glossary"),
    ],
)
def test_wrong_options_are_told_even_when_there_is_no_text(options, error, what):
    with pytest.raises(error, match=what):
        check_batch(table_of(), **options)


GERMAN = "Jeder Besitz von Kinderpornografie ist strafbar und wird in allen Mitgliedstaaten der Union verfolgt."


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        *[(tag, ("finding", "de", "Kinderpornografie")) for tag in (None, "", "und", "de", "DE", "de-AT", "deu")],
        ("no", ("problem", "no", None)),
        ("german", ("problem", "german", None)),
    ],
)
def test_a_language_that_is_not_given_is_found_and_one_that_is_unknown_is_a_problem(tag, shown):
    rows = check_batch(table_of(("a", tag, GERMAN))).to_pylist()
    assert [(row["kind"], row["language"], row["found"]) for row in rows] == [shown]


def test_a_text_that_cannot_be_checked_stops_none_of_the_others():
    table = table_of(("a", "nl", "<p>kinderporno</p>"), ("b", "nl", '<?xml version="1.0"?><p'), ("c", "nl", "<p>geen kinderporno</p>"))
    assert found(table, format="xml") == [("a", "finding", CSAM), ("b", "problem", None), ("c", "finding", CSAM)]


def test_bytes_that_are_no_text_are_a_problem():
    table = table_of(("a", "nl", CSAM), ("b", "nl", CSAM))
    bytes_ = pa.array([b"kinderporno \xff", b"kinderporno"]).view(pa.string())
    (bad, good) = check_batch(table.set_column(2, "text", bytes_)).to_pylist()
    assert (bad["kind"], bad["message"][:6], good["found"]) == ("problem", "byte 1", CSAM)


def test_mentions_have_rows_when_they_are_wanted():
    text = "De term “kinderporno” wordt vermeden; kinderporno is strafbaar."
    assert found(table_of(("a", "nl", text))) == [("a", "finding", CSAM)]
    (mention, finding) = check_batch(table_of(("a", "nl", text)), mentions=True).to_pylist()
    assert (mention["kind"], mention["reason"], mention["rule"], finding["kind"], finding["reason"]) == (
        "mention",
        "metalanguage",
        None,
        "finding",
        None,
    )


def own_glossary(path: Path, word: str) -> Path:
    lines = f"glossary: own\nconcepts:\n  - id: c\n    terms: {{nl: {{preferred: x, deprecated: {{term: {word}, match: exact}}}}}}\n"
    path.write_text(lines, encoding="utf-8")
    return path


def test_glossaries_are_names_paths_or_values(tmp_path):
    path = own_glossary(tmp_path / "own.yaml", CSAM)
    table = table_of(("a", "nl", CSAM))
    ways = ["child-protection", path, str(path), load_glossary(path), exactly(nl=CSAM)]
    assert [found(table, glossaries=[way]) for way in ways] == [[("a", "finding", CSAM)]] * len(ways)
    assert found(table, glossaries=["disability"]) == []


def test_settings_count():
    levels = Settings(levels={"csam": "info"})
    assert [row["level"] for row in check_batch(table_of(("a", "nl", CSAM)), settings=levels).to_pylist()] == ["info"]
    assert found(table_of(("a", "nl", CSAM)), settings=Settings(glossaries=("disability",))) == []


def test_an_edited_glossary_is_read_anew(tmp_path):
    for word in ("fiets", "bromfiets"):
        path = own_glossary(tmp_path / "own.yaml", word)
        assert found(table_of(("a", "nl", "een fiets of een bromfiets")), glossaries=[path]) == [("a", "finding", word)]


def test_a_checker_is_made_once_for_the_same_options_and_few_are_kept():
    corpus._checker.cache_clear()
    batches = [batch_of((number, "nl", CSAM)) for number in range(5)]
    assert len(list(check_batches(batches, glossaries=["disability"], settings=Settings(levels={"csam": "off"})))) == 5
    assert (corpus._checker.cache_info().misses, corpus._checker.cache_info().maxsize) == (1, 8)


def test_batches_are_checked_lazily():
    batches = iter([batch_of(("a", "nl", CSAM)), "never asked for"])
    assert next(check_batches(batches)).num_rows == 1
    assert next(batches) == "never asked for"


def test_the_functions_travel_with_their_options():
    travelled = pickle.loads(pickle.dumps(partial(check_batches, glossaries=[exactly(nl="fiets")], settings=Settings(), mentions=True)))
    assert [batch.num_rows for batch in travelled([batch_of(("a", "nl", "fiets"), ("b", "nl", CSAM))])] == [1]


def test_threads_find_the_same():
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(check_batch, [everything()] * 8))
    assert all(result.equals(check_batch(everything())) for result in results)


def test_the_folder_that_a_worker_stands_in_says_nothing_of_the_language(tmp_path, monkeypatch):
    (tmp_path / "nl").mkdir()
    wish = Settings(base=tmp_path / "elsewhere")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    before = check_batch(table_of(("a", None, "kinderporno in de sport")), settings=wish)
    monkeypatch.chdir(tmp_path / "nl")
    assert check_batch(table_of(("a", None, "kinderporno in de sport")), settings=wish).equals(before)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(sorted(TEXTS.items())), max_size=8), st.integers(1, 8))
def test_how_the_texts_are_cut_into_batches_does_not_matter(texts, size):
    table = table_of(*((number, language, text) for number, (_, (language, text)) in enumerate(texts))).cast(
        pa.schema([("id", pa.int64()), ("language", pa.string()), ("text", pa.string())])
    )
    pieces = list(check_batches(table.to_batches(max_chunksize=size)))
    assert pa.Table.from_batches(pieces, corpus.SCHEMA).equals(check_batch(table))


WITHOUT = """
import sys
sys.modules["pyarrow"] = None
import termcheck.corpus
from termcheck.errors import MissingExtraError
for use in (lambda: termcheck.corpus.check_batch(None), lambda: termcheck.corpus.SCHEMA):
    try:
        use()
    except MissingExtraError as error:
        print(error)
"""


def test_without_pyarrow_the_module_is_imported_and_its_use_names_the_extra():
    said = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True).stdout
    assert said == "tables need pyarrow, which is not installed (pip install 'termcheck[corpus]')\n" * 2
    assert issubclass(MissingExtraError, InputError)


def test_the_module_is_imported_without_loading_pyarrow():
    code = "import sys, termcheck.corpus; sys.exit('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = corpus.nothing
