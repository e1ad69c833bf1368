"""A sound session, rich enough that every rule has something to look at, and a way to spoil it."""

import re
from datetime import date, time
from decimal import Decimal

import attrs

from unhrc_reports.model import (
    Adoption,
    AdoptionMode,
    AdvisoryCommitteeElection,
    Appointment,
    BilateralMeeting,
    Candidacy,
    Count,
    Delegation,
    Discrepancy,
    Election,
    Event,
    EventKind,
    HighLevelSegment,
    JointStatement,
    Membership,
    Moment,
    NextSession,
    NextStep,
    Organization,
    OwnReview,
    Person,
    Photograph,
    Qualifier,
    Quotation,
    Release,
    Remark,
    Reply,
    Resolution,
    Results,
    Role,
    Session,
    Source,
    Statement,
    StatementRole,
    Tally,
    TextKind,
    UprOutcomes,
    UrgentDebate,
    Vote,
)
from unhrc_reports.reference import RegionalGroup, upr_session
from unhrc_reports.text import Text


def both(en, vi=None):
    return Text(en=en, vi=vi or f"{en} (vi)")


def july(day):
    return date(2025, 7, day)


def photograph(day):
    return Photograph(
        file="hall.jpg",
        caption=both("The hall."),
        credit=both("The Mission"),
        alternative_text=both("A hall."),
        date=july(day),
        sources="2",
    )


CONSENSUS = Adoption(mode=AdoptionMode.CONSENSUS, date=july(8))
VOTE = Adoption(
    mode=AdoptionMode.RECORDED_VOTE,
    date=july(7),
    tally=Tally(in_favour=30, against=7, abstaining=10),
    own_vote=Vote.IN_FAVOUR,
)
REJECTED = Adoption(
    mode=AdoptionMode.REJECTED,
    date=july(7),
    tally=Tally(in_favour=7, against=30, abstaining=10),
    own_vote=Vote.ABSTAINED,
)
CLIMATE = Resolution(
    title=both("Human rights and climate change", "Biến đổi khí hậu và quyền con người"),
    role=Role.CORE_GROUP,
    symbol="A/HRC/RES/59/25",
    draft_symbol="A/HRC/59/L.21",
    agenda_item=3,
    theme=both("Climate finance"),
    led_by="BD",
    core_group=["BD", "VN", "PH"],
    annual=True,
    since=2008,
    introduced=july(1),
    adoption=CONSENSUS,
    cosponsors=[
        Count(value=60, planned=True),
        Count(value=61, as_of=Moment(day=july(8), time=time(12), zone="local")),
        Count(value=63, qualifier=Qualifier.MORE_THAN, as_of=Moment(day=july(8), end_of_day=True, zone="local")),
    ],
    photographs=(photograph(8),),
    sources="1",
)
BELARUS = Resolution(
    title=both("Situation in a State"),
    symbol="A/HRC/RES/59/20",
    draft_symbol="A/HRC/59/L.9",
    agenda_item=4,
    adoption=VOTE,
)
DEFEATED = Resolution(title=both("A draft that failed"), draft_symbol="A/HRC/59/L.1/Rev.1", adoption=REJECTED)
CHILDREN = Resolution(
    title=both("Rights of the child"),
    kind=TextKind.DECISION,
    symbol="A/HRC/DEC/59/101",
    role=Role.CO_SPONSOR,
    cosponsoring_states=["VN", "LA"],
    cosponsors=2,
    adoption=CONSENSUS,
)
SOUND = Session(
    number=59,
    opened=date(2025, 6, 16),
    closed=july(8),
    scheduled_close=july(9),
    weeks=4,
    president=Person(name="Jürg Lauber", state="CH", title=both("Ambassador", "Đại sứ")),
    high_level_segment=HighLevelSegment(opened=date(2025, 6, 16), closed=date(2025, 6, 17)),
    remarks=(Remark(speaker=Person(name="Volker Türk"), summary=both("He spoke."), date=july(1)),),
    results=Results(
        resolutions_and_decisions=26,
        resolutions=25,
        decisions=1,
        by_consensus=20,
        by_vote=6,
        rejected=1,
        panels=2,
        panel_topics=(
            both("climate"),
            both("children"),
        ),
        urgent_debates=(UrgentDebate(subject=both("a crisis"), date=july(2)),),
        mandate_holders=1,
        appointments=(Appointment(mandate=both("the Working Group")),),
        advisory_committee=AdvisoryCommitteeElection(number=1, members=(Person(name="Ana Silva"),)),
        upr=UprOutcomes(number=14, cycle=4, states=upr_session(48).states),
    ),
    delegation=Delegation(state="VN", head=Person(name="Mai Phan Dũng", short_name="Mai", state="VN")),
    resolutions=(CLIMATE, BELARUS),
    other_texts=(DEFEATED, CHILDREN),
    joint_statements=(
        JointStatement(
            topic=both("just transition"),
            role=StatementRole.ON_BEHALF,
            group=Organization(name=both("ASEAN")),
            partners=["LA", "TH"],
            supporters=3,
            supporting_states=["LA", "TH", "KH"],
            agenda_item=3,
            date=july(2),
        ),
    ),
    statements=(Statement(topic=both("food"), agenda_item=3, date=july(3)),),
    statement_count=1,
    events=(
        Event(
            kind=EventKind.PHOTO_EXHIBITION,
            title=both("Identity", "Bản sắc"),
            opened=date(2025, 6, 30),
            closed=july(8),
            co_organizers=["BD", Organization(name=both("UNOG"))],
            photographs=(photograph(3),),
        ),
    ),
    meetings=(BilateralMeeting(partner="CU", date=july(4)),),
    replies=(Reply(subject=both("a remark"), to="FR", date=july(4)),),
    own_review=OwnReview(
        cycle=4, date=july(1), received=320, from_states=133, accepted=271, noted=49, rate=Decimal("84.7")
    ),
    membership=Membership(start=2023, end=2025, sessions=8),
    candidacy=Candidacy(start=2026, end=2028),
    election=Election(start=2023, end=2025, date=date(2022, 10, 11), votes=145, group=RegionalGroup.ASIA_PACIFIC),
    next_session=NextSession(number=60, opens=date(2025, 9, 8)),
    next_steps=(NextStep(what=both("prepare the candidacy"), by="2025-10"),),
    quotations=(Quotation(text=both("We do listen"), speaker=Person(name="Mai Phan Dũng"), original="vi"),),
    release=Release(date=july(8), embargo=Moment(day=july(8), time=time(18))),
    discrepancies=(Discrepancy(path="results.panels", value=both("3"), sources="2"),),
    sources=(
        Source(key="1", title="A report"),
        Source(key="2", title="Another"),
    ),
    session_sources="1",
)


def changed(record, changes):
    """The record with other values at some paths."""
    for path, value in changes.items():
        record = _changed(record, re.findall(r"\w+", path), value)
    return record


def _changed(record, steps, value):
    if not steps:
        return value
    first, *rest = steps
    if isinstance(record, tuple):
        at = int(first)
        return (*record[:at], _changed(record[at], rest, value), *record[at + 1 :])
    if isinstance(record, Text):
        versions = {**dict(record), first: value}
        return Text({language: words for language, words in versions.items() if words is not None})
    return attrs.evolve(record, **{first: _changed(getattr(record, first), rest, value)})
