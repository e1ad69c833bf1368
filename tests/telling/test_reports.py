"""What a report for the capital tells of a session, and where: decided once for every language."""

import datetime

import attrs
import pytest
from reading import everything, hrc59

from unhrc_reports.model import (
    Adoption,
    AdoptionMode,
    Count,
    Delegation,
    Event,
    JointStatement,
    Resolution,
    Role,
    Session,
    Statement,
    Tally,
    Vote,
)
from unhrc_reports.model.briefing import Background, Brief, NextStep
from unhrc_reports.model.events import EventKind
from unhrc_reports.model.statements import StatementRole
from unhrc_reports.telling import Telling, reports
from unhrc_reports.text import Text

DAY = datetime.date(2025, 9, 9)
TALLY = Tally(in_favour=1, against=30, abstaining=16)
LOST = Adoption(mode=AdoptionMode.REJECTED, tally=TALLY)


def said(words="words"):
    return Text(en=words, vi=words)


def telling(audience="internal", **facts):
    days = {"opened": datetime.date(2025, 9, 8), "closed": datetime.date(2025, 10, 8)}
    return Telling(Session(number=60, delegation=Delegation(state="Viet Nam"), **days, **facts), audience)


def text(title="text", mode=AdoptionMode.CONSENSUS, **facts):
    action = Adoption(mode=mode, tally=None if mode is AdoptionMode.CONSENSUS else TALLY)
    return Resolution(**({"title": said(title), "adoption": action} | facts))


def joint(**facts):
    return JointStatement(topic=said(), **({"role": StatementRole.JOINED} | facts))


def titles(told):
    return [one.title["en"] for one in told]


def test_a_text_keeps_its_place_in_the_data_wherever_it_is_told():
    told = telling(
        resolutions=(text("others'"), text("lost", adoption=LOST, role=Role.LEAD), text("won", role=Role.LEAD))
    )

    assert (titles(told.acted_on), told.acted_on.places) == (["won", "lost"], ("resolutions.2", "resolutions.1"))


def test_texts_of_the_delegation_are_those_in_which_it_had_any_part():
    told = telling(resolutions=(text("a", role=Role.CO_SPONSOR), text("b"), text("c", role=Role.LEAD)))

    assert titles(told.part_in) == ["a", "c"]
    assert titles(told.acted_on) == ["c"]


def test_votes_stand_before_positions_that_were_only_explained():
    explained = Adoption(mode=AdoptionMode.CONSENSUS, explanation_of_vote=said())
    voted = Adoption(mode=AdoptionMode.REJECTED, tally=TALLY, own_vote=Vote.AGAINST)
    told = telling(
        resolutions=(text("explained", adoption=explained), text("voted", adoption=voted), text("neither"))
    )

    assert titles(told.voted_on) == ["voted", "explained"]
    assert titles(told.other_texts) == ["neither"]


def test_other_texts_stand_by_agenda_item_and_those_without_one_last():
    told = telling(
        resolutions=(text("none"), text("ten", agenda_item=10)), other_texts=(text("two", agenda_item=2),)
    )

    assert titles(told.other_texts) == ["two", "ten", "none"]
    assert told.other_texts.places == ("other_texts.0", "resolutions.1", "resolutions.0")


@pytest.mark.parametrize(("number", "many"), [(3, False), (4, True)])
def test_more_than_three_own_texts_are_counted(number, many):
    assert telling(resolutions=(text(role=Role.LEAD),) * number).has_many_texts is many


def test_joint_statements_are_counted_by_entries_or_by_the_number_of_the_only_one():
    one, several = joint(), joint(number=4)

    assert telling(joint_statements=(one, one)).shared_counted == (one, one)
    assert telling(joint_statements=(several,)).shared_counted.place == "joint_statements.0.number"
    assert telling(joint_statements=(one, several)).shared_counted is None
    assert telling(joint_statements=(joint(role=StatementRole.LED),)).led_counted == (
        joint(role=StatementRole.LED),
    )


def test_several_statements_one_of_which_has_a_day_or_item_stand_in_a_table_by_item():
    plain, fourth, second = (Statement(topic=said(), agenda_item=item) for item in (None, 4, 2))

    assert telling(statements=(plain, fourth, second)).statements == (second, fourth, plain)
    assert not telling(statements=(plain, plain)).has_statement_table
    assert not telling(statements=(fourth,)).has_statement_table


@pytest.mark.parametrize(("who", "table"), [(None, False), (said(), True)])
def test_next_steps_stand_in_a_table_where_one_says_who(who, table):
    assert telling(next_steps=(NextStep(what=said()), NextStep(what=said(), who=who))).has_step_table is table


def test_a_list_of_states_is_some_of_those_counted_or_all():
    states = text(cosponsoring_states=("VN", "CH")).cosponsoring_states

    assert reports.named(states, None) == "some"
    assert reports.named(states, text(cosponsors=2).cosponsors) == "all"
    assert reports.named(states, text(cosponsors=3).cosponsors) == "some"
    assert reports.named((), text(cosponsors=3).cosponsors) is None


def test_who_led_is_told_where_the_delegation_did_not():
    told = telling()

    assert reports.leader(text(led_by="CH"), told) == text(led_by="CH").led_by
    assert not reports.leader(text(led_by=("CH", "VN")), told)
    assert not reports.leader(text(), told)


def test_an_event_of_several_days_is_opened():
    event = Event(kind=EventKind.EXHIBITION, title=said(), opened=DAY)

    assert reports.length(event) == reports.length(attrs.evolve(event, closed=DAY)) == "one"
    assert reports.length(attrs.evolve(event, closed=datetime.date(2025, 9, 10))) == "several"


def test_a_report_is_long_by_the_kinds_of_its_contributions_and_very_long_with_background():
    assert not telling(statements=(Statement(topic=said()),)).is_long
    assert Telling(hrc59()).is_long
    assert not Telling(hrc59()).is_very_long
    assert Telling(everything()).is_very_long
    assert telling(brief=Brief(background=(Background(text=said()),))).is_very_long


@pytest.mark.parametrize(
    ("facts", "active"),
    [
        ({}, False),
        ({"statement_count": Count(value=3, planned=True)}, False),
        ({"statement_count": 3}, True),
        ({"statements": (Statement(topic=said()),)}, True),
        ({"resolutions": (text(),)}, False),
        ({"resolutions": (text(role=Role.CO_SPONSOR),)}, True),
    ],
)
def test_a_delegation_is_active_that_did_anything_which_is_reported(facts, active):
    assert telling(**facts).is_active is active


# ---------------------------------------------------------------- to whom


SECRET = Background(text=said("secret"), may_be_disclosed=False)
OPEN = Background(text=said("open"))


def test_a_copy_for_the_public_tells_nothing_that_is_not_for_it():
    full = everything()
    internal, public = Telling(full), Telling(full, "public")

    assert all((internal.handling, internal.recipients, internal.defensive_points))
    assert not any((public.handling, public.recipients, public.defensive_points))


def test_background_keeps_its_place_where_some_of_it_is_left_out():
    brief = Brief(background=(SECRET, OPEN))

    assert telling(brief=brief).background.places == ("brief.background.0", "brief.background.1")
    assert telling("public", brief=brief).background.places == ("brief.background.1",)


def test_the_day_of_a_report_is_its_own_or_that_of_the_release():
    release = hrc59().release

    assert telling().dated is None
    assert telling(release=release).dated.place == "release.date"
    assert telling(release=release, brief=Brief(date=DAY)).dated.value == DAY
