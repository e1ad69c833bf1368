"""What reports for a capital tell together, and what they do not say."""

import datetime

import pytest

from unhrc_reports.model import (
    Adoption,
    AdoptionMode,
    Candidacy,
    Delegation,
    Election,
    Event,
    Membership,
    Person,
    Resolution,
    Results,
    Role,
    Session,
    Vote,
)
from unhrc_reports.model.briefing import NextStep
from unhrc_reports.model.events import EventKind
from unhrc_reports.model.membership import TermPoint
from unhrc_reports.model.results import MandateAction, MandateChange
from unhrc_reports.telling import Telling, reports
from unhrc_reports.text import Text

CONSENSUS = Adoption(mode=AdoptionMode.CONSENSUS)


def said(words="words", vietnamese=None):
    return Text(en=words, vi=vietnamese or words)


def telling(**facts):
    days = {"opened": datetime.date(2025, 9, 8), "closed": datetime.date(2025, 10, 8)}
    return Telling(Session(number=60, delegation=Delegation(state="Viet Nam"), **days, **facts))


def text(title, **facts):
    return Resolution(title=said(title), **facts)


def titles(told):
    return [one.title["en"] for one in told]


def test_what_it_led_is_told_apart_from_what_it_helped_to_draft_and_from_what_was_not_adopted():
    told = telling(resolutions=(
        text("led", role=Role.LEAD, adoption=CONSENSUS), text("drafted", role=Role.CORE_GROUP, adoption=CONSENSUS),
        text("presented", role=Role.MAIN_SPONSOR, adoption=CONSENSUS), text("open", role=Role.LEAD),
    ))  # fmt: skip

    assert titles(told.presented) == ["led", "presented"]
    assert titles(told.drafted) == ["drafted"]
    assert titles(told.unadopted) == ["open"]
    assert (told.presented_kind, telling().presented_kind) == ("resolution", None)


def test_a_text_of_the_annex_with_a_role_or_vote_stands_where_such_texts_do():
    voted = Adoption(mode=AdoptionMode.RECORDED_VOTE, own_vote=Vote.AGAINST)
    told = telling(
        other_texts=(text("sponsored", role=Role.CO_SPONSOR), text("voted", adoption=voted), text("others'"))
    )

    assert titles(told.part_in) == ["sponsored"]
    assert titles(told.voted_on) == ["voted"]
    assert titles(told.other_texts) == ["others'"]


def test_a_vote_on_a_text_that_it_sponsored_stands_in_the_row_of_that_text_alone():
    voted = Adoption(mode=AdoptionMode.RECORDED_VOTE, own_vote=Vote.AGAINST)
    told = telling(resolutions=(text("sponsored", role=Role.CO_SPONSOR, adoption=voted),))

    assert titles(told.part_in) == ["sponsored"]
    assert not told.voted_on


def test_mandates_stand_together_by_what_was_done_and_for_how_long():
    def mandate(name, years=None):
        return MandateChange(mandate=said(name), action=MandateAction.EXTENDED, years=years)

    changes = (mandate("a", 3), mandate("b"), mandate("c", 3))
    told = telling(results=Results(mandates=changes)).extended_mandates

    assert [[one.mandate["en"] for one in group.changes] for group in told] == [["a", "c"], ["b"]]
    assert told[0].changes.places == ("results.mandates.0", "results.mandates.2")
    assert (told[0].years.place, told[1].years) == ("results.mandates.0.years", None)


def test_a_candidacy_is_not_told_beside_the_election_that_it_led_to():
    sought = Candidacy(start=2026, end=2028)

    assert telling(candidacy=sought).candidacy.value == sought
    assert telling(candidacy=sought, election=Election(start=2026, end=2028)).candidacy is None
    assert telling(candidacy=sought, election=Election(start=2023, end=2025)).candidacy.value == sought


@pytest.mark.parametrize(
    ("who", "own"),
    [
        (None, True),
        (said("the Ministry of Foreign Affairs", "Bộ Ngoại giao"), True),
        (said("the Permanent Mission of Viet Nam", "Phái đoàn thường trực Việt Nam bên cạnh Liên hợp quốc"), True),
        (said("the High Commissioner", "Cao ủy Liên hợp quốc"), False),
        (said("OHCHR"), False),
        (said("the Council", "Hội đồng"), False),
        (said("Switzerland", "Thụy Sĩ"), False),
        (said("Viet Nam", "Việt Nam"), True),
    ],
)
def test_tasks_of_the_united_nations_and_of_other_states_are_not_its_own(who, own):
    told = telling(next_steps=(NextStep(what=said(), who=who),))

    assert (len(told.own_steps), len(told.steps_of_others)) == (int(own), int(not own))


def test_events_that_others_organized_are_not_its_own():
    event = {"kind": EventKind.SIDE_EVENT, "title": said()}

    assert telling().events_as is None
    assert telling(events=(Event(**event),)).events_as == "own"
    assert telling(events=(Event(**event), Event(**event, organizers=("CH",)))).events_as == "shared"
    assert telling(events=(Event(**event, organizers=("CH", "VN")),)).events_as == "own"


def test_a_first_day_is_one_day_only_where_the_last_is_known():
    first = reports.first_day("adoption_opened", "adoption_closed")
    day, next_day = datetime.date(2025, 10, 6), datetime.date(2025, 10, 7)

    assert first(Results(adoption_opened=day)).value == day
    assert first(Results(adoption_opened=day, adoption_closed=next_day)) is None
    assert first(Results()) is None


def test_a_session_may_stand_at_two_points_of_a_term():
    membership = Membership(
        start=2023, end=2025, point=TermPoint.LAST_OF_TERM, further_points=(TermPoint.LAST_OF_YEAR,)
    )

    told = reports.points(membership)
    assert told == (TermPoint.LAST_OF_TERM, TermPoint.LAST_OF_YEAR)
    assert told.places == ("point", "further_points.0")


@pytest.mark.parametrize(
    ("title", "position", "told"),
    [
        (said("Ambassador", "Đại sứ"), said("Permanent Representative", "Đại diện thường trực"), True),
        (said("Deputy Minister", "Thứ trưởng"), said("Deputy Minister of Justice", "Thứ trưởng Bộ Tư pháp"), False),
        (said("Mr.", "Ông"), said("Vice-Minister", "Thứ trưởng"), False),
        (said("Mr.", "Ông"), None, True),
    ],
)
def test_a_title_that_the_post_says_is_not_said_before_it(title, position, told):
    assert (reports.short_title(Person(name="A", title=title, position=position)) is not None) is told


def test_who_led_without_a_core_group_led_the_consultations():
    assert reports.led_alone(text("a", role=Role.LEAD)).place == "role"
    assert reports.led_alone(text("a", role=Role.LEAD, core_group=("VN", "CH"))) is None
    assert reports.led_alone(text("a", role=Role.CORE_GROUP)) is None


def test_leaders_are_told_in_full_where_it_led_with_others():
    state = telling()

    assert reports.leaders(text("a", led_by=("CH", "VN")), state) == text("a", led_by=("CH", "VN")).led_by
    assert not reports.leaders(text("a", led_by=("VN",)), state)
    assert not reports.leaders(text("a", led_by=("CH", "DE")), state)
