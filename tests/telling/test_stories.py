"""What is news of a session, and in which order it is told: one ranking for every language and kind of document."""

import datetime

import attrs
import pytest
from reading import hrc59, texts

import unhrc_reports as unhrc
from unhrc_reports.model import (
    Adoption,
    AdoptionMode,
    Candidacy,
    Delegation,
    Election,
    Event,
    JointStatement,
    OwnReview,
    Resolution,
    Role,
    Session,
    Statement,
    Vote,
)
from unhrc_reports.model.events import EventKind
from unhrc_reports.model.people import Organization
from unhrc_reports.model.statements import StatementRole
from unhrc_reports.model.texts import DraftStatus
from unhrc_reports.telling import Telling
from unhrc_reports.text import Text

CONSENSUS = Adoption(mode=AdoptionMode.CONSENSUS, date=datetime.date(2025, 10, 7))


def said(words="words"):
    return Text(en=words, vi=words)


def session(**facts):
    days = {"opened": datetime.date(2025, 9, 8), "closed": datetime.date(2025, 10, 8)}
    return Session(number=60, delegation=Delegation(state="Viet Nam"), **days, **facts)


def text(role=Role.CORE_GROUP, adoption=CONSENSUS, **facts):
    return Resolution(title=said("T"), role=role, adoption=adoption, **facts)


LED = JointStatement(topic=said("water"), role=StatementRole.LED)
EVENT = Event(kind=EventKind.SIDE_EVENT, title=said("E"))
STATEMENT = Statement(topic=said("food"))


@pytest.mark.parametrize(
    ("facts", "news"),
    [
        ({}, "session"),
        ({"statements": (STATEMENT,)}, "national"),
        ({"statements": (STATEMENT,), "events": (EVENT,)}, "event organized"),
        ({"events": (EVENT,), "joint_statements": (LED,)}, "statement"),
        ({"joint_statements": (LED, LED)}, "statements"),
        ({"joint_statements": (LED,), "resolutions": (text(),)}, "text"),
        ({"resolutions": (text(), text())}, "texts"),
        ({"resolutions": (text(),), "election": Election(start=2026, end=2028)}, "election"),
        ({"election": Election(start=2026, end=2028), "own_review": OwnReview(cycle=4)}, "review"),
        ({"resolutions": (text(role=None, adoption=attrs.evolve(CONSENSUS, mode="recorded vote", own_vote=Vote.AGAINST)),)},
         "vote adopted"),
        ({"resolutions": (text(role=Role.CO_SPONSOR),)}, "session"),
    ],
)  # fmt: skip
def test_the_strongest_contribution_is_the_news(facts, news):
    assert Telling(session(**facts)).news == news


def test_a_weight_of_its_own_brings_a_contribution_to_the_front():
    event = attrs.evolve(EVENT, weight=50)
    told = Telling(session(resolutions=(text(),), events=(EVENT, event)))

    assert told.order == ("events", "quotations", "resolutions")
    assert told.subject.place == "events.1"


def test_quotations_follow_the_first_story():
    told = Telling(session(resolutions=(text(),), joint_statements=(LED,)))

    assert told.order == ("resolutions", "quotations", "joint_statements")


def test_joint_statements_of_one_group_are_told_in_one_sentence():
    group = Organization(name=said("the Group"))
    joint = [
        JointStatement(topic=said(topic), role=StatementRole.JOINED, group=group) for topic in ("water", "food")
    ]
    lines = texts(unhrc.press_release(session(joint_statements=tuple(joint)), language="en").document)

    assert "With the Group, Viet Nam joined joint statements on water and food." in lines


def test_texts_adopted_on_one_day_and_in_one_way_say_so_once():
    english, vietnamese = (
        "\n".join(texts(unhrc.press_release(session(resolutions=(text(), text())), language=tag).document))
        for tag in ("en", "vi")
    )

    assert english.count("on 7 October") + english.count("On 7 October") == 1
    assert english.count("by consensus") == 1
    assert vietnamese.count("bằng đồng thuận") == 1


def test_texts_that_passed_in_different_ways_say_each_how():
    voted = attrs.evolve(CONSENSUS, mode=AdoptionMode.RECORDED_VOTE)
    lines = "\n".join(
        texts(unhrc.press_release(session(resolutions=(text(), text(adoption=voted))), language="en").document)
    )

    assert (
        "adopted two resolutions co-drafted by Viet Nam: “T”, by consensus; and “T”, by a recorded vote." in lines
    )


@pytest.mark.parametrize(("status", "words"), [(None, ""), (DraftStatus.DEFERRED, "to a later session")])
def test_a_text_of_which_nobody_says_what_became_is_not_pending(status, words):
    lines = texts(
        unhrc.press_release(session(resolutions=(text(adoption=None, status=status),)), language="en").document
    )
    (told,) = [line for line in lines if "“T”" in line]

    assert words in told
    assert "is before" not in told


def test_a_vote_against_a_text_that_it_co_sponsored_is_not_dropped():
    against = attrs.evolve(CONSENSUS, mode=AdoptionMode.RECORDED_VOTE, own_vote=Vote.AGAINST)
    lines = texts(
        unhrc.press_release(session(resolutions=(text(Role.CO_SPONSOR, against),)), language="en").document
    )

    assert "Viet Nam votes against resolution “T” in Human Rights Council" in lines
    assert any("Viet Nam co-sponsored the text “T”" in line for line in lines)


def test_what_the_council_did_stands_in_the_notes_unless_it_is_the_news():
    news = unhrc.press_release(hrc59(), language="en").document
    bare = attrs.evolve(
        hrc59(), resolutions=(), joint_statements=(), events=(), statements=(), candidacy=Candidacy(start=2026, end=2028)
    )  # fmt: skip
    alone = unhrc.press_release(bare, language="en").document

    assert [section.name for section in news.sections if "26 resolutions" in "\n".join(texts(attrs.evolve(news, sections=(section,))))] == ["notes_to_editors"]  # fmt: skip
    assert [section.name for section in alone.sections if "26 resolutions" in "\n".join(texts(attrs.evolve(alone, sections=(section,))))] == ["results"]  # fmt: skip
