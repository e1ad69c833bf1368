from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_reports.errors import UnknownName
from unhrc_reports.reference import (
    regular_session,
    regular_sessions,
    special_session,
    special_sessions,
    state,
)

EVERY_REGULAR_SESSION = pytest.mark.parametrize("held", regular_sessions(), ids=lambda held: f"{held.number}")
EVERY_SPECIAL_SESSION = pytest.mark.parametrize("held", special_sessions(), ids=lambda held: f"S-{held.number}")


def test_regular_sessions_are_numbered_without_a_gap():
    assert [held.number for held in regular_sessions()] == list(range(1, 64))


def test_special_sessions_are_numbered_without_a_gap():
    assert [held.number for held in special_sessions()] == list(range(1, 40))


@EVERY_REGULAR_SESSION
def test_a_regular_session_opens_before_it_closes(held):
    assert held.closed is None or held.opened < held.closed <= held.opened + timedelta(days=125)


@EVERY_SPECIAL_SESSION
def test_a_special_session_is_held_within_a_few_days(held):
    assert held.opened <= held.closed <= held.opened + timedelta(days=3)


def test_sessions_follow_each_other_and_do_not_overlap():
    for before, after in pairwise(regular_sessions()):
        assert (before.closed or before.opened) <= after.opened
    opened = [held.opened for held in special_sessions()]
    assert opened == sorted(opened)


def test_a_closing_that_was_not_seen_is_absent():
    assert [held.number for held in regular_sessions() if held.closed is None] == [18, 62, 63]


@EVERY_REGULAR_SESSION
def test_every_session_has_a_president_from_a_state(held):
    assert held.president
    assert held.president_state is not None


def test_a_president_serves_in_one_run_and_for_one_state():
    presidents = [(held.president, held.president_state) for held in regular_sessions()]
    runs = [one for one, before in zip(presidents, [None, *presidents], strict=False) if one != before]

    assert len(runs) == len(set(runs)) == len({name for name, _ in runs}) == 20


@EVERY_REGULAR_SESSION
def test_what_was_seen_of_the_dates_is_told(held):
    assert held.dates_seen in {"actual", "announced", "opened only", "closed only"}
    assert held.basis in {"V", "K"}
    assert held.source


@EVERY_SPECIAL_SESSION
def test_a_special_session_has_a_subject_as_it_is_printed(held):
    assert held.subject.languages == ("en",)
    assert "'" not in held.subject["en"]
    assert held.basis in {"V", "K"}


def test_the_59th_session_is_as_the_council_reported_it():
    held = regular_session(59)

    assert (held.opened, held.closed) == (date(2025, 6, 16), date(2025, 7, 8))
    assert (held.president, held.president_state) == ("Jürg Lauber", state("CH"))


def test_a_curly_apostrophe_is_printed_in_a_subject():
    assert "Côte d’Ivoire" in special_session(14).subject["en"]


def test_an_unknown_regular_session_is_told_with_the_range():
    with pytest.raises(UnknownName) as caught:
        regular_session(64)

    assert str(caught.value) == "the tables have no regular session 64, only 1 to 63; check the number"
    assert caught.value.message("vi") == (
        "các bảng không có khóa họp thường kỳ 64, chỉ có từ 1 đến 63; hãy kiểm tra lại"
    )


@given(st.integers())
def test_any_number_is_a_special_session_or_unknown(number):
    if 1 <= number <= 39:
        assert special_session(number).number == number
    else:
        with pytest.raises(UnknownName, match="no special session"):
            special_session(number)
