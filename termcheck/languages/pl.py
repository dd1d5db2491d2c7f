"""Polish: data."""

from __future__ import annotations

from termcheck.languages._base import Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="pl",
    name="Polish",
    native="polski",
    quotes=(("„", "”"), ("«", "»"), ("»", "«"), ("‚", "’"), ('"', '"')),
    morphology=Morphology(
        citation_endings=words("a o e y i ie ia ę"),
        endings=closed(
            "a ą e ę i o u y ie ia ią ię io iu ów om ach ami em iem owi owie mi ej ego emu ym im ych ich ymi imi ii ji ją ję iom iach "
            "iami iów iej iego iemu ć"
        ),
        alternations=pairs(
            "k:c k:cz g:dz g:ż r:rz t:c d:dz ł:l st:śc ch:sz ek:k ec:c iec:c ień:n eń:n er:r ół:ol ód:od ór:or ój:oj óg:og ób:ob "
            "ów:ow óz:oz ąd:ęd ąz:ęz ąg:ęg ń:n ć:c ś:s ź:z zd:źdz sn:śn sł:śl iast:ieśc iat:iec ciół:cioł tk:tek dk:dek czk:czek "
            "żk:żek nk:nek wk:wek lk:lek łk:łek rk:rek szk:szek źb:źb"
        ),
        bare_stems=True,
        irregular=pairs("człowiek:ludz rok:lat brat:brać dziecko:dziec oko:ocz ucho:usz ksiądz:księż"),
        adjective_citation=words("y i a e"),
        adjective_endings=words("y i a ą e ego emu ym ych ymi ej iego iemu im ich imi iej ia ią ie zy dzy rzy o"),
        verb_citation=words("ać ować ić yć eć nąć c ć"),
        verb_endings=words(
            "ać ować ić yć eć nąć uje uję ują ujesz ujemy ujecie ował owała owali owało owały owany owana owane owania owanie a am "
            "asz amy acie ają ał ała ali ało ały any ana ane anie ania i y ię ę ą isz ysz imy ymy icie ycie ił iła ili iło iły ył yła "
            "yli yło yły ony ona one enie enia eł ela eli nie nę ną nął nęła nęli nięty nięta nięte nięcie"
        ),
        function_words=closed(
            "a aby albo ale bardzo bez bo by byli być był była było były będzie będziemy będą będę ci cię co dla dlatego do gdy gdzie "
            "go i ich im jak jako je jeden jedna jedno jego jej jest jestem jesteś jesteśmy jeszcze już ją kiedy kto która które "
            "którego który którzy którą ku lub ma mają mam mi miał miała miało miały mieli mieć między mnie mniej mogą moja moje może "
            "można mu mój na nad nam nas nasz nasza nich nie niej nim nią niż no o od około on ona one oni ono oprócz oraz po pod "
            "podczas ponieważ potem przed przez przy raz razem sam sama same samo się swoja swoje swój swą są ta tak także tam te "
            "tego tej temu ten też to trzeba tu tych tylko tym tymi tą tę u w wam was wasz wasza we według więc więcej wobec wśród z "
            "za zamiast ze że żeby"
        ),
    ),
)
