"""Two states of a session: what changed is told by datum, and nobody is shifted by what was taken out."""

import datetime

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from reading import everything, hrc59
from strategies import sessions

import unhrc_reports as unhrc
from unhrc_reports.model import Count
from unhrc_reports.trust.reading_back import Change


def told(old, new, language="en"):
    return [
        f"{one.path}: {one.message(language).partition(': ')[2].partition(': ')[2]}"
        for one in unhrc.changes(old, new)
    ]


def test_a_session_does_not_differ_from_itself():
    assert unhrc.changes(hrc59(), hrc59()) == ()


def test_a_figure_is_told_whole_with_both_values_and_its_line():
    old = hrc59()
    new = unhrc.apply(old, [Change("resolutions[0].cosponsors[0].value", 63, 66)])

    (difference,) = unhrc.changes(old, new)

    assert (difference.path, difference.old.value, difference.new.value) == ("resolutions[0].cosponsors[0]", 63, 66)
    assert difference.place.line
    assert difference.message("vi").endswith("cosponsors[0]: «more than 63» → «more than 66»")


def test_what_is_taken_out_shifts_nothing_else():
    old = hrc59()
    new = attrs.evolve(old, statements=old.statements[1:], closed=datetime.date(2025, 7, 9))

    assert told(old, new) == [
        "closed: «2025-07-08» → «2025-07-09»",
        "statements[0]: taken out: «climate change and human rights»",
    ]
    assert told(new, old, "vi") == [
        "closed: «2025-07-09» → «2025-07-08»",
        "statements[0]: thêm: «biến đổi khí hậu và quyền con người»",
    ]


def test_another_order_is_no_difference_and_a_record_is_found_by_its_title():
    old = hrc59()
    changed = attrs.evolve(old.events[-1], place=unhrc.Text(en="Room XX", vi="Phòng XX"))
    new = attrs.evolve(old, events=(changed, *old.events[:-1]))

    assert {one.path.rpartition(".")[0] for one in unhrc.changes(old, new)} <= {"events[0]", "events[0].place"}
    assert unhrc.changes(old, attrs.evolve(old, resolutions=old.resolutions[::-1])) == ()


def test_a_text_is_told_language_by_language():
    old = hrc59()
    title = old.resolutions[0].title
    (one,) = unhrc.changes(old, unhrc.apply(old, [Change("resolutions[0].title.vi", title["vi"], "Tên mới")]))

    assert (one.path, one.old, one.new) == ("resolutions[0].title.vi", title["vi"], "Tên mới")


def test_states_are_matched_as_they_are_and_not_by_their_place():
    old = everything()
    group = old.resolutions[0].core_group
    new = attrs.evolve(
        old, resolutions=(attrs.evolve(old.resolutions[0], core_group=group[1:]), *old.resolutions[1:])
    )

    (one,) = unhrc.changes(old, new)

    assert (one.path, one.old, one.new) == ("resolutions[0].core_group[0]", group[0], None)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(old=sessions(), new=sessions())
def test_any_two_sessions_differ_just_where_they_are_not_equal(old, new):
    assert unhrc.changes(old, old) == ()
    if not unhrc.changes(old, new):
        assert repr(sorted(repr(old))) == repr(sorted(repr(new)))  # but for the order of lists


@pytest.mark.parametrize("value", [Count(value=64), Count(value=63, qualifier="at least")])
def test_value_and_qualifier_are_one_difference(value):
    old = hrc59()
    path = "resolutions[0].cosponsors[0]"
    new = unhrc.apply(
        old, [Change(f"{path}.value", 63, value.value), Change(f"{path}.qualifier", "", value.qualifier)]
    )

    assert [one.path for one in unhrc.changes(old, new)] == [path]
