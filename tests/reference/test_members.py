from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_reports.errors import UnknownName
from unhrc_reports.reference import (
    MEMBERS,
    SEATS,
    RegionalGroup,
    is_member,
    members,
    membership_terms,
    state,
    states,
)
from unhrc_reports.reference.tables import rows

FIRST_DAY = date(2006, 6, 19)
LAST_DAY = date(2026, 12, 31)
VACANT = ((date(2018, 6, 20), date(2018, 7, 12)), (date(2022, 4, 8), date(2022, 5, 9)))
EVERY_TERM = [term for one in states() for term in membership_terms(one)]
KNOWN_DAYS = st.dates(FIRST_DAY, LAST_DAY)


def vacant(on):
    return any(first <= on <= last for first, last in VACANT)


def test_the_groups_share_all_the_seats():
    assert sum(SEATS.values()) == MEMBERS == 47
    assert list(SEATS.values()) == [13, 13, 6, 8, 7]
    assert list(SEATS) == list(RegionalGroup)


@pytest.mark.parametrize("year", range(2006, 2027))
def test_on_the_first_of_july_every_group_fills_its_seats(year):
    seated = members(date(year, 7, 1))

    filled = {group: sum(one.group is group for one in seated) for group in RegionalGroup}
    missing = {RegionalGroup.WEOG: 1} if year == 2018 else {}
    assert filled == {group: seats - missing.get(group, 0) for group, seats in SEATS.items()}


@pytest.mark.parametrize(("first", "last"), VACANT)
def test_a_seat_stood_empty_between_a_withdrawal_and_the_by_election(first, last):
    day = timedelta(days=1)

    assert [len(members(on)) for on in (first - day, first, last, last + day)] == [47, 46, 46, 47]


def test_the_empty_seats_were_those_of_two_states():
    assert is_member("US", date(2018, 6, 19))
    assert not is_member("US", date(2018, 6, 20))
    assert is_member("IS", date(2018, 7, 13))
    assert is_member("RU", date(2022, 4, 7))
    assert not is_member("RU", date(2022, 4, 8))
    assert is_member("CZ", date(2022, 5, 10))


@given(KNOWN_DAYS)
def test_on_any_known_day_there_are_47_members_but_for_the_empty_seats(on):
    seated = members(on)

    assert len(seated) == len(set(seated)) == 47 - vacant(on)
    assert all(is_member(one, on) for one in seated)


@given(KNOWN_DAYS, st.sampled_from(states()))
def test_the_list_of_members_and_the_terms_agree(on, one):
    assert is_member(one, on) == (one in members(on)) == any(term.includes(on) for term in membership_terms(one))


def test_members_stand_in_english_alphabetical_order():
    seated = [one.un_short for one in members(date(2024, 7, 1))]

    assert seated[:3] == ["Albania", "Algeria", "Argentina"]
    assert seated.index("Costa Rica") < seated.index("Côte d’Ivoire") < seated.index("Cuba")
    assert seated[-1] == "Viet Nam"


def test_before_the_council_there_were_no_members():
    assert members(date(2006, 6, 18)) == ()
    assert not is_member("VN", date(1977, 9, 20))


@given(st.dates(min_value=date(2027, 1, 1)))
def test_members_of_a_time_whose_elections_are_not_known_are_not_guessed(on):
    with pytest.raises(UnknownName, match="not all known"):
        members(on)


def test_after_2026_only_a_known_term_is_an_answer():
    assert is_member("VN", date(2027, 3, 1))
    with pytest.raises(UnknownName) as caught:
        is_member("FR", date(2027, 3, 1))
    assert caught.value.message("vi").startswith("chưa biết đủ thành viên Hội đồng vào ngày 2027-03-01")


def test_the_known_terms_of_viet_nam():
    terms = membership_terms("Vietnam")

    assert [(term.start_date, term.end_date) for term in terms] == [
        (date(2014, 1, 1), date(2016, 12, 31)),
        (date(2023, 1, 1), date(2025, 12, 31)),
        (date(2026, 1, 1), date(2028, 12, 31)),
    ]


def test_a_state_never_elected_has_no_terms():
    assert membership_terms("Holy See") == ()


def test_what_is_no_state_is_neither_a_member_nor_not():
    with pytest.raises(UnknownName):
        is_member("Atlantis", date(2024, 7, 1))
    with pytest.raises(UnknownName):
        membership_terms("Atlantis")


@pytest.mark.parametrize("term", EVERY_TERM, ids=lambda term: f"{term.state.iso2} {term.start}")
def test_a_term_has_its_years_its_group_and_its_source(term):
    assert term.start_date < term.end_date
    assert (term.start_date.year, term.end_date.year) == (term.start, term.end)
    assert term.group is term.state.group
    assert term.basis in {"V", "K"}
    assert term.source
    assert (term.end_date - term.start_date).days <= 3.6 * 366


def test_no_term_is_lost_doubled_or_overlapping():
    assert len(EVERY_TERM) == len(rows("members")) == len({tuple(row.values()) for row in rows("members")})
    for one in states():
        terms = membership_terms(one)
        assert all(a.end_date < b.start_date for a, b in pairwise(terms))


def test_nobody_sits_for_more_than_two_full_terms_in_a_row():
    for one in states():
        full = [term for term in membership_terms(one) if (term.end_date - term.start_date).days > 2.9 * 365]
        for first, second, third in zip(full, full[1:], full[2:], strict=False):
            gaps = ((second.start_date - first.end_date).days, (third.start_date - second.end_date).days)
            assert gaps != (1, 1), one


def test_a_name_in_any_language_and_a_state_are_asked_alike():
    on = date(2025, 7, 8)

    assert is_member("Hàn Quốc", on) == is_member(state("KR"), on) == is_member("kr", on)
