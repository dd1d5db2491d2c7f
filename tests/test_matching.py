"""Terms in a row of words: in order, with what may stand between their words, and what the glossary excepts."""

from __future__ import annotations

import pytest
from helpers import collection_of, glossary_of

from termcheck.check import Checker
from termcheck.forms.fold import WORD
from termcheck.matching import Token, exception, matches

GLOSSARY = glossary_of(
    """\
concepts:
  - id: c
    terms:
      en: {deprecated: [child prostitution, child pornography, illegal immigrant, "sale … of children", "sex, drugs"]}
      nl: {deprecated: [kinderpornografie, jeugdpornografie, seksuele exploitatie, illegale vreemdeling, {term: EU-burger, case: exact, match: exact}]}
      de: {deprecated: [Kinderpornografie, {term: Täter, forms: [Täterin]}, {term: Illegale, match: forms, forms: [Illegalen]}]}
      sv: {deprecated: [barnpornografi, barnprostitution]}
      fi: {deprecated: [laiton maahanmuuttaja]}
      et: {deprecated: [lasteprostitutsioon, lastepornograafia]}
  - id: d
    terms:
      en: {deprecated: [{term: illegal, except_in: [illegal content, "illegal, unreported fishing"], only_near: [migrant, border guard]}]}
"""
)
CHECKER = Checker([GLOSSARY])


def found(language: str, text: str) -> list[str]:
    report = CHECKER.check_text(text, language=language)
    return [finding.found for finding in report.findings]


ROWS = [
    ("en", "Child pornography is sold.", ["Child pornography"]),
    ("en", "a child\npornography site, a child-pornography site", ["child\npornography", "child-pornography"]),
    ("en", "a child, pornography, a child. Pornography", []),
    ("en", "child\n\npornography", []),
    ("en", "pornography child", []),
    ("en", "the sale of children, the sale to strangers of children", ["sale of children", "sale to strangers of children"]),
    ("en", "the sale. Of children", []),
    ("en", "the sale of one and two and three and four and five and six and seven children", []),
    ("en", "sex, drugs", ["sex, drugs"]),
    # with a coordinated word inside
    ("en", "child prostitution and pornography", ["child prostitution and pornography"]),
    ("en", "child prostitution, slavery and pornography", ["child prostitution"]),
    ("en", "a child saw prostitution and pornography", []),
    ("en", "Illegal trade ended, and immigrants left.", []),
    ("en", "Illegal trade soon ended and immigrants left.", []),
    ("fi", "Laiton kauppa loppui, ja maahanmuuttajat saivat apua.", []),
    ("nl", "seksuele en commerciële exploitatie", ["seksuele en commerciële exploitatie"]),
    ("nl", "seksuele, en ook die exploitatie", []),
    # compounds that share a part
    ("nl", "kinder- en jeugdpornografie", ["kinder- en jeugdpornografie"]),
    ("nl", "kinder- of jeugdfilms", []),
    ("nl", "kinder-. En jeugdpornografie", ["jeugdpornografie"]),
    ("de", "Kinder- und Jugendpornografie", ["Kinder- und Jugendpornografie"]),
    ("sv", "barnprostitution och -pornografi", ["barnprostitution och -pornografi"]),
    ("et", "lasteprostitutsioon ja -pornograafia", ["lasteprostitutsioon ja -pornograafia"]),
    ("en", "child- and other pornography", ["child- and other pornography"]),
    # the sign and ending that gender a noun belong to it
    ("de", "Die Täter*innen, Täter:in, Täter_innen, Täter-Akte.", ["Täter*innen", "Täter:in", "Täter_innen", "Täter"]),
    # capitals
    ("de", "Illegale kamen; illegale Waren; ILLEGALE", ["Illegale", "ILLEGALE"]),
    ("nl", "een EU-burger, een eu-burger", ["EU-burger"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), ROWS)
def test_a_term_is_found_in_a_row_of_words(language, text, wanted):
    assert found(language, text) == wanted


EXCEPTED = [
    ("An illegal fence near the border guards.", "use"),
    ("An illegal fence, said a migrant.", "use"),
    ("An illegal fence.", "exception"),
    ("An illegal fence. A migrant came.", "exception"),
    ("The illegal content was seen by migrants.", "exception"),
    ("Illegal contents were seen by migrants.", "exception"),
    ("Illegal, unreported\nfishing by a migrant.", "exception"),
    ("The content was illegal, said a migrant.", "use"),
]


@pytest.mark.parametrize(("text", "wanted"), EXCEPTED)
def test_the_phrases_and_the_company_of_a_term_are_known_in_their_forms(text, wanted):
    report = CHECKER.check_text(text, language="en")
    assert ["use" for _ in report.findings] + [mention.reason for mention in report.mentions] == [wanted]


class Counted(list):
    """Words that count how often one is looked at."""

    looks = 0

    def __getitem__(self, place):
        Counted.looks += 1
        return super().__getitem__(place)

    def __iter__(self):
        for word in super().__iter__():
            Counted.looks += 1
            yield word


def looks(sentences: int) -> int:
    """How many words are looked at for the exceptions of one hit in the middle of so many sentences."""
    text = "An illegal fence and a wall. " * sentences
    words = [Token(word.start(), word.end(), word.group()) for word in WORD.finditer(text)]
    lexicon = collection_of(GLOSSARY).lexicon("en")
    match = list(matches(words[: 6 * sentences // 2], text, lexicon))[-1]
    Counted.looks = 0
    assert exception(match, Counted(words), text, lexicon) == "only_near"
    return Counted.looks


def test_the_exceptions_of_a_hit_cost_no_more_in_a_long_line():
    assert looks(1_000) < 3 * looks(20)
