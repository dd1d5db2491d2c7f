"""German: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="de",
    name="German",
    native="Deutsch",
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ("›", "‹"), ("«", "»"), ('"', '"')),
    compounds="any",
    capital_nouns=True,
    morphology=Morphology(
        citation_endings=words("e"),
        endings=closed("e en n er ern es s em ens ns nen"),
        alternations=pairs(
            "nis:niss um: us: a: on: ender:end licher:lich iger:ig ierter:iert erter:ert igter:igt agter:agt tzter:tzt isster:isst "
            "ndeter:ndet"
        ),
        bare_stems=True,
        vowel_rules=("umlaut",),
        adjective_citation=words("e er es"),
        adjective_endings=words("e en er es em ere eren erer eres erem ste sten ster stes stem"),
        verb_citation=words("en n"),
        verb_endings=words("en n e st t te test ten tet et ete etest eten etet est end ende enden ender endes endem"),
        function_words=closed(
            "aber alle alles als an ander andere auch auf aus bei bin bis bist da darf das dass dein dem den der des die dies diese "
            "dieser dieses doch du durch durfte dürfen ein eine einem einen einer eines er es euer für gegen gewesen habe haben habt "
            "hast hat hatte hatten hier hinter ich ihr ihre in ist kann kein keine konnte konnten können mag mehr mein mit mochte "
            "muss musste möchte mögen müssen nach neben nicht noch nun nur oder ohne sehr seid sein seine seinen seiner seit selbst "
            "sich sie sind so soll sollen sollte um und unser unter von vor war waren wart warum was wegen weil weniger wenn wer "
            "werde werden wie will wir wird wirst wo wollen wollte worden wurde wurden während zu zwischen über"
        ),
        linking=words("s n en es e er"),
    ),
)
