"""What a user's glossary costs: compiling the terms of one language from nothing, loading them from the cache, matching.

Usage: compile.py FILE.json.xz NUMBER
  FILE: a file of the inflection scorer (`language`, `terms` with their `citation`, `sentences`).
"""

from __future__ import annotations

import json
import lzma
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from termcheck import Checker
from termcheck.glossary.load import parse_glossary
from termcheck.model import Glossary

TEXT = 3_000_000


def glossary(language: str, citations: list[str]) -> Glossary:
    """A glossary with one concept for each term."""
    terms = [{language: {"preferred": f"x{number}x", "deprecated": [term]}} for number, term in enumerate(citations)]
    concepts = [{"id": f"a{number}", "terms": its} for number, its in enumerate(terms)]
    # JSON is YAML, too.
    return parse_glossary(json.dumps({"glossary": "bench", "concepts": concepts}, ensure_ascii=False), path="bench.yaml")


def ready(source: Glossary, language: str) -> tuple[Checker, float]:
    """A checker that has its compiled forms, and the seconds that took."""
    began = time.perf_counter()
    checker = Checker([source])
    checker.check_text("", language=language)
    return checker, time.perf_counter() - began


def main() -> None:
    """Measure and print one line."""
    data = json.loads(lzma.decompress(Path(sys.argv[1]).read_bytes()))
    language, number = data["language"], int(sys.argv[2])
    citations = list(dict.fromkeys(term["citation"] for term in data["terms"]))
    while len(citations) < number:
        citations += [f"{term}x" for term in citations]
    os.environ["TERMCHECK_CACHE"] = tempfile.mkdtemp()
    source = glossary(language, citations[:number])
    ready(source, language)
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    checker, cached = ready(source, language)
    text = "\n\n".join(data["sentences"])
    text *= -(-TEXT // len(text))
    checker.check_text(text[:5000], language=language)
    began = time.process_time()
    report = checker.check_text(text, language=language)
    speed = len(text.encode()) / 1e6 / (time.process_time() - began)
    print(
        f"{language}, {number} terms: compiled in {child.ru_utime + child.ru_stime:.1f} s CPU, peak {child.ru_maxrss / 1024:.0f} MB; "
        f"from cache {1000 * cached:.0f} ms; {speed:.2f} MB/s with {len(report.findings)} findings in {len(text.encode()) / 1e6:.1f} MB"
    )


if __name__ == "__main__":
    main()
