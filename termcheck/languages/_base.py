"""What termcheck knows about a language: data, one file per language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from termcheck.model import Compounds

Gate = Literal["hard", "soft"]
VowelRule = Literal["umlaut", "open-syllable", "accent-dropped", "breaking", "broad", "slender"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One of the 24 official languages of the European Union.

    `quotes` are pairs of opening and closing quotation marks, the usual pair first. `look_alikes` are codes of languages outside the 24
    that share whole terms with this one, so that a hit alone does not tell the language.
    """

    code: str
    name: str
    native: str
    spacy: str = ""
    quotes: tuple[tuple[str, str], ...] = ()
    look_alikes: tuple[str, ...] = ()
    compounds: Compounds = "none"
    # And, or: what may stand inside an elliptic term (nl seksuele en commerciële exploitatie).
    conjunctions: tuple[str, ...] = ()
    # Endings that make a new word of a term's form, and no compound (sv barnpornografi-ska).
    derivations: tuple[str, ...] = ()
    # Endings that gender a noun (de Täter*innen): part of the found words.
    gender_endings: tuple[str, ...] = ()
    # Nouns are written with a capital (German): a term with a capital is not found in small letters.
    capital_nouns: bool = False
    # Capitals drop the accents (Greek ΠΑΙΔΙΚΗ for παιδική): words in capitals are compared without them.
    bare_capitals: bool = False
    morphology: Morphology = field(default_factory=lambda: Morphology())
    # Where a term may give way to another one and the sentence stays right; None where an inflected form may look like the citation form.
    agreement: Agreement | None = None
    cues: Cues = field(default_factory=lambda: Cues())

    @property
    def pipeline(self) -> str:
        """The code that spaCy knows the language by ("xx" where it has none)."""
        return self.spacy or self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Morphology:
    """How the words of a language are inflected: closed tables, all in small letters.

    `citation_endings` may be stripped from a citation form to get its stems, on which `alternations` (end of the stem, its replacement)
    and `vowel_rules` act; a stem may be followed by one of `endings`. Adjectives and verbs have tables of their own.
    """

    # The dictionary's code of the language (hbs for hr), empty where it has none (mt).
    dictionary: str | None = None
    citation_endings: tuple[str, ...] = ()
    endings: frozenset[str] = frozenset()
    alternations: tuple[tuple[str, str], ...] = ()
    # Whether a noun's stem is a form of its own: pl kobieta, kobiet; de Mutter, Mütter.
    bare_stems: bool = False
    # Ends of words and of their irregular forms or stems, compounds with them included (en child: children, grandchildren).
    irregular: tuple[tuple[str, str], ...] = ()
    # Feminine and masculine citation endings: the dictionary files lv paciente under pacients, which is another noun.
    feminines: tuple[tuple[str, str], ...] = ()
    vowel_rules: tuple[VowelRule, ...] = ()
    adjective_citation: tuple[str, ...] = ()
    adjective_endings: tuple[str, ...] = ()
    verb_citation: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    # Greek moves its accent when declined (άνθρωπος, ανθρώπου), so the stem is compared without it.
    moving_accent: bool = False
    # Hungarian -i makes adjectives (tárgyalási) unless it is the plural of something possessed, which follows a vowel (ruhái).
    vowels: str = ""
    after_vowel: str = ""
    # Whether a word that the dictionary files elsewhere may still be explained by an ending: never (hard), or if its lemma shares the stem.
    gate: Gate = "hard"
    # How many of the words with the same ending must have a form for it to be believed though the dictionary files it elsewhere (lt galvos
    # stands under galvoti); higher where verbs look like nouns (es encuentra is not encuentro).
    trusted_share: float = 0.5
    # Keep only those dictionary forms of a noun which an ending explains: drops verb forms filed under it (it "sono" under "stato").
    nominal_filter: bool = False
    # Auxiliaries, pronouns, prepositions: they are a noun's form only when they are its citation form (sv skulle is not skola).
    function_words: frozenset[str] = frozenset()
    # Elements that may stand between the parts of a compound (nl kinder-en-rechten, de -s-).
    linking: tuple[str, ...] = ()
    # Mutated beginning and what it stands for (ga bhf for f); letters that may be put before a vowel (ga t-, n-, h-).
    mutations: tuple[tuple[str, str], ...] = ()
    vowel_prefixes: str = ""
    clitics: tuple[str, ...] = ()
    possessives: tuple[str, ...] = ()
    # Case endings that a possessive swallows (fi talon + nsa: talonsa).
    swallowed: tuple[str, ...] = ()
    # Other spellings that are right as well or were: what stands for what (de pornographisch, pt directiva).
    respellings: tuple[tuple[str, str], ...] = ()
    # A second accent is borrowed from the enclitic that follows (el το πρόσωπό του).
    enclitic_accent: bool = False
    # Articles and prepositions written onto the word with a hyphen or an apostrophe (mt il-, it dell').
    articles: tuple[str, ...] = ()
    # The article is a suffix of the first word of a phrase and leaves the others bare (bg детската проституция и порнография).
    article_on_first_word: bool = False
    # The lengths of the endings, shortest first.
    ending_lengths: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ending_lengths", tuple(sorted({len(ending) for ending in self.endings})))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Words that tell a mention from a use, in small letters; `*` at the end of a word stands for any ending.

    A phrase is one string with single spaces ("in plaats van"); between its words any white space may stand.
    """

    # What a word is called: term, word, expression, notion, name, label, wording, terminology (nl term* woord* uitdrukking*).
    designations: tuple[str, ...] = ()
    # What a heading or title is called; it counts right beside a quoted word (hu „Gyermekpornográfia” alcím).
    headings: tuple[str, ...] = ()
    # In place of the word that follows: instead of, rather than; the other way round where the language puts it after (hu helyett).
    instead: tuple[str, ...] = ()
    instead_after: tuple[str, ...] = ()
    # Advice against a word: avoid*, reject*, deprecated, outdated, no longer use*, should not be used, replaces.
    advice: tuple[str, ...] = ()
    # So-called: the word that follows is not the writer's own.
    so_called: tuple[str, ...] = ()
    # Not X but Y: the negation before the word, and the conjunction after it.
    negation: tuple[str, ...] = ()
    contrast: tuple[str, ...] = ()
    # Definition: means, hereinafter, is understood as, referred to as, shall mean.
    definition: tuple[str, ...] = ()
    # Case endings of a word that a numbered list of definitions begins with (fi 1) verkkosivustolla [tarkoitetaan] …).
    defined_endings: tuple[str, ...] = ()
    # Who is quoted: said, states, reads, according to, wrote, provides that, cites.
    attribution: tuple[str, ...] = ()
    # Drafting instructions: is replaced by, are replaced by, is deleted, is struck out; and what is put in: inserted, added.
    removal: tuple[str, ...] = ()
    insertion: tuple[str, ...] = ()
    # Past usage: at the time, formerly, then (toenmalig*), used to be called, in those days.
    historical: tuple[str, ...] = ()
    # Kinds of acts: directive*, framework decision*, regulation*, law*, convention*, protocol*, resolution*, proposal*, bill*.
    acts: tuple[str, ...] = ()
    # What opens the subject clause of a title: on, concerning, relating to, to combat, on combating, for the prevention of.
    subject: tuple[str, ...] = ()
    # Finite verbs that end a title (is, are, shall, must, requires, provides, has, have, was): after one the sentence goes on.
    finite: tuple[str, ...] = ()
    # Provisions: article*, art., section, paragraph, §; and the word for an offence: offence*, crime*.
    provisions: tuple[str, ...] = ()
    offences: tuple[str, ...] = ()
    # Headings of lists of references: references, bibliography, literature, sources, works cited.
    references: tuple[str, ...] = ()
    # Bodies whose names hold words: rapporteur*, task force*, campaign*, foundation*, hotline*, office*, working group*.
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What may stand beside a noun phrase that another one of the same number replaces, so that no word has to change its form.

    Closed lists in small letters. What is not in a list is taken for a word that might agree.
    """

    # Whether nothing agrees with a noun but in number (en this, new, which): any word may stand beside it.
    genderless: bool = False
    # Whether an adjective is the same after any determiner, so that a noun of the same gender fits wherever the first one stood (es el, un,
    # nuevo). Not so in Dutch, Swedish and Danish: het seksuele materiaal, but seksueel materiaal.
    steady_adjectives: bool = False
    # Whether a participle that follows two joined nouns shows their gender (fr de drogue et de pornographie diffusées).
    gendered_plurals: bool = False
    # Prepositions that stand before a bare noun and do not fuse with an article: the noun is no subject, so no predicate agrees with it.
    prepositions: frozenset[str] = frozenset()
    # And, or, but: what follows is another phrase.
    joining: frozenset[str] = frozenset()
    # What may follow a subject at the beginning of a sentence: verbs that show nothing but number, with predicates that show nothing (nl is
    # verboden; not sv är förbjuden, är förbjudet).
    verbs: frozenset[str] = frozenset()
    # First letters that change no word before them: a replacement must begin like the term, or both with one of these (fr de, d'; es y, e;
    # it di, d'). Empty where no word goes by the sound that follows; with `by_sound`, it matters after these words alone (en a, an).
    onsets: str = ""
    by_sound: frozenset[str] = frozenset()
    # Words later in the sentence that may point back and show the gender (nl die, haar).
    pointing: frozenset[str] = frozenset()
    # Words, beside function words, that show where a phrase goes on after its noun (en images showing …).
    tails: frozenset[str] = frozenset()


def words(text: str) -> tuple[str, ...]:
    """A table written as one string; words are compared folded, so that final sigma is an ordinary one."""
    return tuple(text.replace("ς", "σ").split())


def closed(text: str) -> frozenset[str]:
    """A closed list, of which only membership matters, written as one string."""
    return frozenset(words(text))


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """A table of replacements written as one string: `ek:k` turns ek into k, `ek:` drops it."""
    return tuple((old, new) for old, _, new in (item.partition(":") for item in words(text)))
