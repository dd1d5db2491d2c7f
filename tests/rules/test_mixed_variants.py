from __future__ import annotations

import pytest

from rules.names import glossary, said
from termcheck.check import Checker

NAMED = [
    ("nl", "Het groenboek is af. Het groenboek ligt voor.", []),
    ("nl", "Het groenboek is af. Het discussiestuk ligt voor.", ["discussiestuk"]),
    ("nl", "De discussiestukken zijn af. Het groenboek ligt voor. De gele mappen ook.", ["discussiestukken", "gele mappen"]),
    ("nl", "Het discussiestuk is af. De gele map ook, zegt het discussiestuk.", ["gele map"]),
    ("de", "Das Diskussionspapier ist da. Das Grünbuch auch, und beide Grünbücher.", ["Diskussionspapier"]),
    ("nl", "Het groenboek is af. Het groenboek (hierna: discussiestuk) ligt voor. Het discussiestuk is lang.", []),
    ("nl", "Het groenboek („discussiestuk”) ligt voor. Het discussiestuk is lang.", []),
    ("nl", "Het discussiestuk is lang. Het groenboek („discussiestuk”) ligt voor.", ["discussiestuk"]),
    ("nl", "Het groenboek (GRB) ligt voor. Het GRB is lang.", []),
    ("nl", "Het GRB ligt voor. Het groenboek is lang.", ["GRB"]),
    ("nl", "Het groenboek ligt voor. De minister schreef: „Dit is een discussiestuk over alles.”", []),
    ("en", "The green paper, hereinafter the discussion paper, is out. The discussion paper is long.", []),
    ("de", "Das Grünbuch (im Folgenden „Papier“) liegt vor. Das Diskussionspapier ist lang.", ["Diskussionspapier"]),
    ("de", "Das Grünbuch (im Folgenden „Diskussionspapier“) liegt vor. Das Diskussionspapier ist lang.", []),
]


@pytest.mark.parametrize(("language", "text", "words"), NAMED)
def test_every_further_name_is_told_at_its_first_use(language, text, words):
    assert [found for _, found in said("mixed-variants", text, language=language)] == words


MIXED = "Het groenboek is af. Het discussiestuk ligt voor."
LEVELS = [
    ("level: warning", {}, ["info"]),
    ("level: error", {}, ["info"]),
    ("level: info", {}, []),
    ("level: 'off'", {}, []),
    ("level: info, strict", {}, ["warning"]),
    ("level: warning", {"rules": {"mixed-variants": "error"}}, ["error"]),
    ("level: warning", {"rules": {"mixed-variants": "off"}}, []),
    ("level: warning", {"levels": {"c": "off"}}, []),
]


@pytest.mark.parametrize(("options", "settings", "levels"), LEVELS)
def test_its_level_follows_glossary_and_settings(options, settings, levels):
    assert [level for level, _ in said("mixed-variants", MIXED, options=options, **settings)] == levels


FRENCH = "Le livre vert est là. Le document de réflexion aussi."


@pytest.mark.parametrize(("verified_only", "levels"), [(False, ["info"]), (True, [])])
def test_an_unverified_name_is_at_most_info(verified_only, levels):
    settings = {"rules": {"mixed-variants": "error"}, "verified_only": verified_only}
    assert [level for level, _ in said("mixed-variants", FRENCH, language="fr", **settings)] == levels


def test_the_message_counts_the_names_and_the_related_places_show_them():
    text = "Het discussiestuk en het groenboek.\n\nHet discussiestuk, de gele map en het groenboek."
    (first, second) = Checker([glossary()]).check_text(text, language="nl").findings
    assert first.message == "“discussiestuk” (twice) is another name for “groenboek” (twice) in this document; write “groenboek”"
    assert [(one.term, one.line, one.column, one.count) for one in second.related] == [("discussiestuk", 1, 5, 2), ("groenboek", 1, 26, 2)]


def test_a_suppression_silences_it():
    assert said("mixed-variants", "Het groenboek is af. Het discussiestuk ligt voor. <!-- termcheck: ignore[mixed-variants] -->") == []


def test_names_inside_a_longer_name_of_another_concept_are_no_names():
    assert said("mixed-variants", "A green paper and a blue sheet.", language="en") == []
