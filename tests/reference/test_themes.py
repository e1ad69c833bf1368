import contextlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_reports.errors import UnknownName
from unhrc_reports.reference import Theme, theme, themes
from unhrc_reports.reference.matching import key

EVERY_THEME = pytest.mark.parametrize("one", themes(), ids=lambda one: one.key)
SPELLINGS = [(name, one) for one in themes() for name in one.names]


def test_there_are_102_themes_with_keys_of_their_own():
    assert len(themes()) == len({one.key for one in themes()}) == 102


def test_every_key_term_and_variant_finds_its_theme():
    assert [(name, theme(name)) for name, _ in SPELLINGS] == SPELLINGS


def test_no_name_stands_for_two_themes():
    meant: dict[str, set[str]] = {}
    for name, one in SPELLINGS:
        meant.setdefault(key(name), set()).add(one.key)

    assert not {name: owners for name, owners in meant.items() if len(owners) > 1}


@EVERY_THEME
def test_a_theme_is_named_in_both_languages_ready_for_print(one):
    assert one.text.languages == ("en", "vi")
    for name in one.names:
        assert unicodedata.is_normalized("NFC", name)
        assert name == name.strip() != ""
    for _, words in one.text:
        assert not set("'&;=()") & set(words)
        assert " / " not in words


@EVERY_THEME
def test_a_variant_holds_no_remark(one):
    assert not any(mark in variant for variant in (*one.variants_en, *one.variants_vi) for mark in "(;=/)")
    assert one.basis in {"V", "K"}


@EVERY_THEME
def test_a_key_is_fit_for_a_session_file(one):
    assert one.key.isidentifier()
    assert one.key == one.key.lower()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("right_to_food", "right_to_food"),
        ("The right to food", "right_to_food"),
        ("QUYỀN LƯƠNG THỰC", "right_to_food"),
        ("chống buôn người", "trafficking"),
        ("sức khoẻ tâm thần và quyền con người", "mental_health"),
        ("human rights and the 2030 agenda", "sdg"),
    ],
)
def test_a_theme_is_found_as_people_type_it(typed, found):
    assert theme(typed).key == found


def test_a_theme_is_its_own_name():
    assert theme(themes()[0]) is themes()[0]


def test_an_unknown_theme_is_answered_with_the_nearest_in_each_language():
    with pytest.raises(UnknownName) as caught:
        theme("right to foods")

    assert "nearest: right to food" in caught.value.message("en")
    assert "gần nhất: quyền lương thực" in caught.value.message("vi")


@given(st.text())
def test_any_text_is_a_theme_or_an_unknown_name(typed):
    with contextlib.suppress(UnknownName):
        assert isinstance(theme(typed), Theme)
