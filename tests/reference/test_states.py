import contextlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_reports.errors import DataError, UnknownName
from unhrc_reports.reference.matching import bare, key
from unhrc_reports.reference.states import RegionalGroup, State, state, states
from unhrc_reports.reference.tables import rows

EVERY_STATE = pytest.mark.parametrize("one", states(), ids=lambda one: one.iso2)
SPELLINGS = [(name, one) for one in states() for name in (*one.names, *one.aliases)]
CODES = [(code, one) for one in states() for code in (one.iso2, one.iso3, one.m49)]


def test_there_are_193_member_states_and_two_observers():
    assert len(states()) == 195
    assert [one.iso2 for one in states()] == sorted(one.iso2 for one in states())


@pytest.mark.parametrize("column", ["iso2", "iso3", "m49", "un_short", "un_text", "un_formal", "vi_press"])
def test_no_two_states_share_a_code_or_a_short_name(column):
    assert len({getattr(one, column) for one in states()}) == 195


@pytest.mark.parametrize("column", ["press_en", "vi_formal"])
def test_no_two_states_share_another_name_form(column):
    assert len({getattr(one, column) for one in states()}) == 195


def test_every_name_form_and_alias_finds_its_state():
    assert [(name, state(name)) for name, _ in SPELLINGS] == SPELLINGS


def test_every_code_in_capitals_finds_its_state():
    assert [(code, state(code)) for code, _ in CODES] == CODES


def test_every_code_in_small_letters_finds_its_state_unless_it_may_be_a_name():
    strays = {code for code, one in CODES if code not in {"AO", "BI", "MY"} and state(code.lower()) != one}

    assert strays == {"NGA"}, "NGA is Nigeria's code, Nga is the Russian Federation in Vietnamese"


@pytest.mark.parametrize(
    ("typed", "name", "code"),
    [
        ("My", "United States of America (US)", "Malaysia (MY)"),
        ("my", "United States of America (US)", "Malaysia (MY)"),
        ("Bi", "Belgium (BE)", "Burundi (BI)"),
        ("Ao", "Austria (AT)", "Angola (AO)"),
    ],
)
def test_a_code_that_may_be_a_name_without_its_marks_is_refused_unless_in_capitals(typed, name, code):
    with pytest.raises(UnknownName) as caught:
        state(typed)

    assert name in str(caught.value)
    assert code in str(caught.value)
    assert f"({state(typed.upper()).iso2})" in code


def test_no_short_spelling_stands_for_one_state_with_marks_and_another_without():
    for name, one in SPELLINGS:
        with contextlib.suppress(UnknownName):
            if len(name) <= 3:
                assert state(bare(name)) == one


def test_no_key_stands_for_two_states_but_nga():
    meant: dict[str, set[str]] = {}
    for spelling, one in (*SPELLINGS, *CODES):
        meant.setdefault(key(spelling), set()).add(one.iso2)

    assert {spelling: owners for spelling, owners in meant.items() if len(owners) > 1} == {"nga": {"NG", "RU"}}


@pytest.mark.parametrize(
    ("typed", "iso2"),
    [
        (" Viet  Nam\n", "VN"),
        ("VIỆT NAM", "VN"),
        (unicodedata.normalize("NFD", "Việt Nam"), "VN"),
        ("Socialist Republic of Viet Nam", "VN"),
        ("Cote d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Lao People’s Democratic Republic", "LA"),
        ("Lao People's Democratic Republic", "LA"),
        ("Bosnia & Herzegovina", "BA"),
        ("Antigua&Barbuda", "AG"),
        ("netherlands", "NL"),
        ("Cộng hoà Pháp", "FR"),
        ("Thuỵ Điển", "SE"),
        ("Toà thánh Vatican", "VA"),
        ("Cộng Hoà Xã Hội Chủ Nghĩa Việt Nam", "VN"),
        ("Turkey", "TR"),
        ("the Congo", "CG"),
        ("Dominica", "DM"),
        ("Cộng hòa Dominica", "DO"),
        ("Nga", "RU"),
        ("nga", "RU"),
        ("NGA", "NG"),
        ("004", "AF"),
        ("vn", "VN"),
        ("Vnm", "VN"),
    ],
)
def test_a_name_is_found_as_people_type_it(typed, iso2):
    assert state(typed).iso2 == iso2


@EVERY_STATE
def test_a_state_is_its_own_name(one):
    assert state(one) is one


@EVERY_STATE
def test_every_state_has_what_both_languages_print(one):
    needed = (
        one.un_short,
        one.un_text,
        one.un_formal,
        one.press_en,
        one.demonym_en,
        one.vi_press,
        one.vi_formal,
    )

    assert all(name.strip() == name and name for name in needed)


@EVERY_STATE
def test_names_are_composed_curly_and_free_of_cldr_leftovers(one):
    for name in (*one.names, one.demonym_en):
        assert unicodedata.is_normalized("NFC", name)
        assert "  " not in name
        assert not {"'", "&", "\u00d0", "\u00f0"} & set(name)
        assert not any(old in name for old in ("Miến Điện", "Burma", "Kinshasa", "Brazzaville"))


def test_the_shipped_table_has_no_row_twice_and_no_loose_letters():
    table = rows("states")

    assert len({tuple(row.values()) for row in table}) == len(table)
    assert all(unicodedata.is_normalized("NFC", cell) for row in table for cell in row.values())


def test_the_groups_have_their_members():
    sizes = {group: sum(one.group is group for one in states()) for group in RegionalGroup}

    assert list(sizes.values()) == [54, 55, 23, 33, 29]
    assert [one.iso2 for one in states() if one.group is None] == ["VA"]


def test_asean_and_the_francophonie_have_their_members():
    asean = {one.iso2 for one in states() if one.asean}

    assert asean == {"BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"}
    assert sum(one.francophonie for one in states()) == 50


def test_a_state_is_equal_and_hashed_by_its_code():
    assert len({*states(), *states()}) == 195
    assert hash(state("VN")) == hash(state("Việt Nam"))
    assert repr(state("VN")) == "State('VN')"


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("Viet Nem", "Viet Nam (VN)"),
        ("han quoc", "Republic of Korea (KR)"),
        ("Phlippines", "Philippines (PH)"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(typed, nearest):
    with pytest.raises(UnknownName) as caught:
        state(typed)

    assert nearest in str(caught.value)
    assert repr(typed) in str(caught.value)


def test_an_unknown_name_is_explained_in_vietnamese_too():
    with pytest.raises(UnknownName) as caught:
        state("Viet Nem")

    assert caught.value.message("vi") == (
        "không có quốc gia nào tên là 'Viet Nem'; gần nhất: Việt Nam (VN); "
        "hãy viết tên hoặc mã ISO, ví dụ Việt Nam, Viet Nam hoặc VN"
    )


def test_an_unknown_name_with_nothing_near_still_says_the_cure():
    with pytest.raises(UnknownName, match=r"^no State is called 'xyzzy'; write its name or its ISO code"):
        state("xyzzy")


def test_a_semicolon_in_a_name_does_not_break_the_message():
    with pytest.raises(UnknownName, match=r"^no State is called 'Viet; Namm'; nearest: Viet Nam \(VN\); write"):
        state("Viet; Namm")


def test_a_page_pasted_by_mistake_is_not_repeated_in_full():
    with pytest.raises(UnknownName) as caught:
        state("Viet Nam took part. " * 1000)

    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("typed", ["", " ", "the ", "&", "Korea", "Guinea Ecuatorial", "V N", "4"])
def test_what_names_no_single_state_is_unknown(typed):
    with pytest.raises(LookupError) as caught:
        state(typed)

    assert isinstance(caught.value, DataError)


@given(st.text() | st.sampled_from([name for name, _ in SPELLINGS]).map(lambda name: name.upper()))
def test_any_text_is_a_state_or_an_unknown_name(typed):
    with contextlib.suppress(UnknownName):
        assert isinstance(state(typed), State)


@given(
    st.sampled_from(SPELLINGS),
    st.sampled_from(["NFC", "NFD", "NFKC"]),
    st.sampled_from(["", "the ", "  The "]),
)
def test_normal_form_case_and_article_make_no_difference(spelling, form, article):
    name, one = spelling

    typed = article + name.removeprefix("the ").title()

    assert state(unicodedata.normalize(form, typed)) == one


@given(st.text())
def test_a_key_does_not_depend_on_the_normal_form(typed):
    assert key(unicodedata.normalize("NFD", typed)) == key(unicodedata.normalize("NFC", typed))


def test_a_bare_name_has_no_marks():
    assert bare("Cộng hoà Đô-mi-ni-ca-na") == "cong hoa do-mi-ni-ca-na"
