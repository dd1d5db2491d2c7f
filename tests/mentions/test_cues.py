"""Cues looked up by place are those that a search of each piece of the text alone would find."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from termcheck.forms.fold import fold
from termcheck.languages import LANGUAGES
from termcheck.mentions._cues import CuedText, pattern

KINDS = {
    code: [cues for name in language.cues.__dataclass_fields__ if (cues := getattr(language.cues, name))]
    for code, language in LANGUAGES.items()
}
JOINED = [" ", "  ", ", ", "", "_", "-", ". ", "\n", "\u00a0", "§", "'", "(", "1"]


def spelled(cue: str) -> st.SearchStrategy[str]:
    """A cue as it may stand in a text: with an ending, over line breaks, in capitals, cut off."""
    ended = st.sampled_from(["", "en", "_"]).map(lambda ending: cue.replace("*", ending))
    spaced = st.tuples(ended, st.sampled_from(JOINED)).map(lambda pair: pair[0].replace(" ", pair[1]))
    return st.one_of(spaced, spaced.map(str.upper), st.tuples(spaced, st.integers(1, 9)).map(lambda pair: pair[0][: pair[1]]))


@st.composite
def pieces(draw: st.DrawFn) -> tuple[str, str, tuple[str, ...], int, int]:
    code = draw(st.sampled_from(list(KINDS)))
    cue = st.sampled_from([cue for cues in KINDS[code] for cue in cues]).flatmap(spelled)
    text = fold("".join(draw(st.lists(st.one_of(cue, st.sampled_from(JOINED)), max_size=30))))
    low = draw(st.integers(0, len(text)))
    cues = draw(st.lists(st.sampled_from(KINDS[code]), min_size=1, max_size=3))
    return text, code, tuple(cue for kind in cues for cue in kind), low, draw(st.integers(low, len(text)))


@given(pieces())
@settings(max_examples=200, deadline=None)
def test_cues_are_found_as_in_the_piece_alone(piece):
    text, code, cues, low, high = piece
    alone = [(low + match.start(), low + match.end()) for match in pattern(cues).finditer(text[low:high])]
    assert list(CuedText(text, code).found(cues, low, high)) == alone


def test_what_is_no_cue_of_the_language_is_found_as_well():
    assert list(CuedText("de terminologie van", "nl").found(("terminolog*", "v"), 0, 19)) == [(3, 15)]
    assert list(CuedText("de terminologie van", "nl").found(("terminolog*", "v"), 0, 17)) == [(3, 15), (16, 17)]
    assert list(CuedText("", "nl").found(("terminolog*",), 0, 0)) == list(CuedText("x", "nl").found((), 0, 1)) == []
