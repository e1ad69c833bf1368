from datetime import date, timedelta

import pytest

from unhrc_reports.errors import UnknownName
from unhrc_reports.reference import regular_session, state, states, upr_cycle, upr_session, upr_sessions
from unhrc_reports.reference.tables import rows

ALL = [held for cycle in (1, 2, 3, 4) for held in upr_sessions(cycle)]
EVERY_SESSION = pytest.mark.parametrize("held", ALL, ids=lambda held: f"{held.number}")


def test_sessions_are_numbered_without_a_gap_from_cycle_to_cycle():
    assert [held.number for held in ALL] == list(range(1, 55))


def test_the_cycles_begin_with_the_sessions_that_the_council_set():
    assert [upr_sessions(cycle)[0].number for cycle in (1, 2, 3, 4)] == [1, 13, 27, 41]
    assert {held.cycle for held in upr_sessions(3)} == {3}


@EVERY_SESSION
def test_a_session_opens_in_its_month_and_closes_after(held):
    if held.opened:
        assert held.month == f"{held.opened:%Y-%m}"
    if held.closed:
        assert held.opened < held.closed <= held.opened + timedelta(days=15)


@EVERY_SESSION
def test_the_basis_is_told(held):
    assert held.basis in {"V", "K"}
    assert held.outcome_basis in ({"V", "K"} if held.outcome_session else {""})


def test_sessions_follow_each_other():
    opened = [held.opened for held in ALL if held.opened]

    assert opened == sorted(set(opened))


@pytest.mark.parametrize("held", [held for held in ALL if held.outcome_session and held.opened])
def test_outcomes_are_adopted_at_a_later_regular_session(held):
    if held.outcome_session <= 63:
        assert regular_session(held.outcome_session).opened > held.opened


def test_the_states_of_a_session_are_as_many_as_the_table_counts():
    counted = {int(row["number"]): int(row["n_states"] or 0) for row in rows("upr_sessions")}

    assert {held.number: len(held.states) for held in ALL} == counted


def test_in_the_fourth_cycle_every_member_state_but_two_is_reviewed_once():
    reviewed = [one for held in upr_sessions(4) for one in held.states]

    assert len(reviewed) == len(set(reviewed)) == 191
    assert {one.iso2 for one in set(states()) - set(reviewed)} == {"MM", "UA", "VA", "PS"}


def test_viet_nam_was_reviewed_at_the_46th_session():
    held = upr_session(46)

    assert (held.opened, held.closed) == (date(2024, 4, 29), date(2024, 5, 10))
    assert state("VN") in held.states
    assert held.outcome_session == 57


@pytest.mark.parametrize(
    ("on", "cycle"),
    [
        (date(2008, 4, 7), 1),
        (date(2012, 5, 20), 1),
        (date(2012, 5, 21), 2),
        (date(2019, 1, 22), 3),
        (date(2022, 11, 6), 3),
        (date(2022, 11, 7), 4),
        (date(2026, 12, 31), 4),
    ],
)
def test_a_cycle_lasts_until_the_next_begins(on, cycle):
    assert upr_cycle(on) == cycle


@pytest.mark.parametrize("on", [date(2008, 4, 6), date(2027, 1, 1), date(1948, 12, 10)])
def test_a_day_of_no_known_cycle_is_not_guessed(on):
    with pytest.raises(UnknownName, match=f"no UPR cycle is known for {on}"):
        upr_cycle(on)


def test_unknown_numbers_are_told_with_the_range():
    with pytest.raises(UnknownName, match="no UPR session 55, only 1 to 54"):
        upr_session(55)
    with pytest.raises(UnknownName, match="no UPR cycle 5, only 1 to 4"):
        upr_sessions(5)
