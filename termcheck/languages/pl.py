"""Polish: data."""

from __future__ import annotations

from termcheck.languages._base import Cues, Language, Morphology, closed, pairs, words

LANGUAGE = Language(
    code="pl",
    name="Polish",
    native="polski",
    quotes=(("„", "”"), ("«", "»"), ("»", "«"), ("‚", "’"), ('"', '"')),
    conjunctions=words("i oraz lub albo czy bądź ani"),
    # Endings of migranci/-tki, uczniowie/ki.
    gender_endings=words("ka ki kę ką ce ek kom kami kach tka tki tkę tką tce tek tkom tkami tkach"),
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
    cues=Cues(
        designations=(
            *words(
                "termin terminu terminem terminy terminów terminologi* pojęci* pojęć wyraz wyrazu wyrazem wyrazy wyrazów "
                "wyrażeni* wyrażeń słowo słowa słowem słów określeni* określeń sformułowani* sformułowań nazwa nazwy nazwę nazwą "
                "nazwie etykiet*"
            ),
            "zwrot językowy",
        ),
        headings=("nagłów*", "tytuł*", "śródtytuł*"),
        instead=(
            *words("zamiast"),
            "w miejsce",
            "a nie o",
            "a nie jako",
            "a nie",
            "nie zaś",
            "nie o",
        ),
        instead_after=(
            "zastępuje się określeniem",
            "zastępuje się terminem",
            "zastępuje się pojęciem",
            "zastąpiono określeniem",
            "zastąpiono terminem",
            "należy zastąpić",
            "ustępuje miejsca",
        ),
        advice=(
            *words(
                "unikać unikamy unikanie unikania odradza* niezalecan* przestarzał* nieaktualn* zrezygnowa* zaniecha* niewłaściw* "
                "mylą* stygmatyzuj* krzywdząc*"
            ),
            "unika się",
            "nie zaleca się",
            "nie należy używać",
            "nie należy stosować",
            "nie należy pisać",
            "nie używa*",
            "nie stosuj*",
            "nie powinno się",
            "nie powinien być używany",
            "nie powinno być używane",
            "odchodzi się od",
            "odejści* od",
            "rezygnuje się",
            "wprowadza w błąd",
        ),
        so_called=(
            *words("tzw. tzw"),
            "tak zwan*",
            "zwan* potocznie",
            "potocznie zwan*",
        ),
        negation=(
            "to nie",
            "nie jest to",
            "nie są to",
            "nie była to",
            "nie chodzi o",
            "nie mówimy o",
            "nie mówi się o",
            "nie o",
            "nie jako",
            "nie piszemy",
            "nie pisze się",
            "nie nazywa*",
        ),
        contrast=(
            *words("lecz tylko ale natomiast"),
            "a raczej",
            "lecz o",
            "tylko o",
        ),
        definition=(
            *words("zdefiniowan* definicj* definiowan* oznacza: oznaczają:"),
            "rozumie się",
            "należy rozumieć",
            "należy przez to rozumieć",
            "zwana dalej",
            "zwane dalej",
            "zwany dalej",
            "zwani dalej",
            "zwanej dalej",
            "zwanego dalej",
            "zwaną dalej",
            "zwanych dalej",
            "zwanymi dalej",
            "dalej jako",
            "definiuje się",
            "to materiał*",
            "to każdy materiał",
            "oznacza każd*",
            "oznacza wszelk*",
            "oznacza jakikolwiek",
            "oznacza materiał*",
            "oznacza treści",
        ),
        attribution=(
            *words(
                "powiedział* oświadczył* podkreślił* napisał* mówił* twierdzi* zdaniem cytuj* cytat* cyt. brzmi brzmiał* "
                "wypowied* stwierdz*:"
            ),
            "według ministr*",
            "według raportu",
            "według sprawozdania",
            "według autor*",
            "według policji",
            "jak podaj*",
            "jak czytamy",
            "w brzmieniu",
            "stwierdz*, że",
        ),
        removal=(
            *words("zastępuje zastąpić zastąpiono zastępując skreślić skreślono"),
            "zastępuje się",
            "zostają zastąpione",
            "zostaje zastąpion*",
            "skreśla się",
            "skreśla się wyrazy",
            "wykreśla się",
            "uchyla się",
            "usuwa się wyrazy",
            "usuwa się wyraz",
        ),
        insertion=(
            *words("dodać wyrazami wyrazem słowami"),
            "dodaje się",
            "wprowadza się",
            "wstawia się",
            "otrzymuje brzmienie",
            "otrzymują brzmienie",
            "w brzmieniu",
            "dopisuje się",
        ),
        historical=(
            *words("ówczes* dawniej niegdyś ówcześnie kiedyś"),
            "w owym czasie",
            "w tamtym czasie",
            "w tamtym okresie",
            "w tamtych latach",
            "poprzednio nazywan*",
            "wcześniej nazywan*",
            "wcześniej określan*",
            "dawn* nazw*",
        ),
        acts=(
            *words("dyrektyw* rozporządzeni* ustawa ustawy ustawie ustawę ustawą konwencj* protokół protokoł* rezolucj* traktat* uchwał*"),
            "decyzj* ramow*",
            "komunikat* komisji",
            "wniosek dotyczący",
            "wniosku dotyczącego",
            "wniosek w sprawie",
            "zaleceni* rady",
            "zaleceni* komisji",
            "decyzj* rady",
            "decyzj* komisji",
            "decyzj* wykonawcz*",
            "decyzj* nr",
        ),
        subject=(
            *words("o dotycząc* odnosząc* przeciwko ustanawiając* zmieniając* przeciw"),
            "w sprawie",
            "na rzecz",
            "w zakresie",
            "o zwalczaniu",
            "o przeciwdziałaniu",
            "o zmianie",
            "mając* na celu",
            "o zapobieganiu",
            "o ochronie",
            "dla zwalczania",
        ),
        finite=words(
            "jest są był była było były będzie będą zostać został została zostało zostały zostaje zostają ma mają może mogą musi "
            "muszą powinien powinna powinno powinny należy stanowi przewiduje nakłada zobowiązuje wymaga określa reguluje obejmuje "
            "wszedł weszła weszło obowiązuje wzrosła wzrosło wzrósł nie się już również zobowiąz* nakaz* zakaz* pozwal* umożliwi* "
            "doprowadził* sprawił* chodzi kto że aby mowa których którym której które"
        ),
        provisions=words("art. artykuł* § paragraf* ust. ustęp* pkt punkt* lit. rozdział* przepis* motyw*"),
        offences=(
            *words("przestępstw* występ*k* zbrodni* wykroczeni*"),
            "czyn zabroniony",
            "czynu zabronionego",
            "czyny zabronione",
            "czynów zabronionych",
        ),
        references=(
            *words("bibliografia literatura źródła źródło piśmiennictwo odniesienia przypisy"),
            "wykaz literatury",
            "spis literatury",
            "wykaz źródeł",
            "bibliografia i źródła",
            "literatura przedmiotu",
            "wykorzystane źródła",
            "akty prawne",
            "wykaz aktów prawnych",
        ),
        bodies=(
            *words(
                "sprawozdawc* kampani* fundacj* stowarzyszeni* rzecznik* pełnomocni* infolini* urząd urzędu urzędzie biur* "
                "centrum koalicj* wydział* sojusz* komitet* instytut* zespół zespołu zespole"
            ),
            "grup* robocz*",
            "grup* zadaniow*",
        ),
    ),
)
