"""The session of the measured briefing: HRC59 with a delegation that did more, about 3,000 words and seven tables.

What is added is made up for the measurement, and says nothing of anybody: subjects, days and votes by rote. It is
no example, and stands nowhere else.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import attrs

from unhrc_reports import Session, Text
from unhrc_reports.model import (
    Adoption,
    AdoptionMode,
    Brief,
    DefensivePoint,
    NextStep,
    Resolution,
    Role,
    Statement,
    Tally,
    Vote,
)

OPENED = datetime.date(2025, 6, 16)
SOURCE = ("1",)
SUBJECTS = (
    "freedom of opinion and expression",
    "the independence of judges and lawyers",
    "the right to education",
    "extreme poverty and human rights",
    "discrimination against women and girls",
    "the human rights of migrants",
    "access to medicines and vaccines",
    "the protection of civil society space",
    "new and emerging digital technologies",
    "the right to adequate housing",
    "the rights of persons with disabilities",
    "the negative impact of corruption",
    "human rights and international solidarity",
    "safe drinking water and sanitation",
)
DEBATES = ("the general debate", "the interactive dialogue with the Special Rapporteur", "the panel discussion")
TASKS = (
    "report to the ministries concerned on the texts that ask for national measures",
    "prepare the written contribution to the study that the Council asked of the High Commissioner",
    "agree with the core group on the timetable of consultations for the next text",
    "answer the requests for visits of two holders of special procedures",
    "collect the comments of ministries on the recommendations of the mechanisms",
    "invite partners to the side event that is planned for the autumn session",
)


def full(session: Session) -> Session:
    """The session with texts, votes, statements, next steps and points to make added."""
    return attrs.evolve(
        session,
        resolutions=(*session.resolutions, *_own(), *_voted()),
        other_texts=tuple(_text(subject, place) for place, subject in enumerate(SUBJECTS[7:])),
        statements=tuple(_statement(subject, place) for place, subject in enumerate(SUBJECTS)),
        next_steps=tuple(_step(task, place) for place, task in enumerate(TASKS)),
        brief=_brief(),
    )


def _day(place: int) -> datetime.date:
    return OPENED + datetime.timedelta(days=place % 22)


def _text(subject: str, place: int) -> Resolution:
    return Resolution(
        title=Text(en=subject.capitalize()), draft_symbol=f"A/HRC/59/L.{place + 101}", agenda_item=place % 10 + 1,
        adoption=Adoption(mode=AdoptionMode.CONSENSUS, date=_day(20 + place % 2), sources=SOURCE), sources=SOURCE,
    )  # fmt: skip


def _own() -> Iterator[Resolution]:
    for place, subject in enumerate(SUBJECTS[:3]):
        summary = (
            f"The resolution asks States to report on {subject} and invites the High Commissioner to help them."
        )
        yield attrs.evolve(
            _text(subject, place + 10), role=Role.CO_AUTHOR, summary=Text(en=summary), introduced=_day(15 + place)
        )


def _voted() -> Iterator[Resolution]:
    for place, subject in enumerate(SUBJECTS[3:7]):
        explained = f"The delegation explained how it reads the paragraphs on {subject} and recalled its own law."
        adoption = Adoption(
            mode=AdoptionMode.RECORDED_VOTE, date=_day(21), own_vote=Vote.IN_FAVOUR,
            explanation_of_vote=Text(en=explained), sources=SOURCE,
            tally=Tally(in_favour=27 + place, against=8, abstaining=12 - place),
        )  # fmt: skip
        yield attrs.evolve(_text(subject, place + 20), adoption=adoption)


def _statement(subject: str, place: int) -> Statement:
    return Statement(
        topic=Text(en=subject), date=_day(place), agenda_item=place % 10 + 1, sources=SOURCE,
        occasion=Text(en=f"{DEBATES[place % 3]} on {subject}"),
        points=(Text(en=f"measures taken at home on {subject}"), Text(en="cooperation with the mechanisms")),
        summary=Text(en=f"It asked how countries can be helped to collect figures on {subject}, region by region."),
    )  # fmt: skip


def _step(task: str, place: int) -> NextStep:
    return NextStep(what=Text(en=task), who=Text(en="the department for international organizations"),
                    by=datetime.date(2025, 8 + place % 4, 15))  # fmt: skip


def _brief() -> Brief:
    points = (f"The delegation has told the Council what is done at home on {subject}." for subject in SUBJECTS[:8])
    answers = (
        DefensivePoint(
            question=Text(en=f"Why did the delegation not sponsor a text on {subject}?"),
            answer=Text(
                en="It took part in the consultations and joined the consensus; it has said so in the room."
            ),
        )
        for subject in SUBJECTS[8:12]
    )
    return Brief(
        to=Text(en="the Minister"), reference="59/2025", points_to_make=tuple(Text(en=point) for point in points),
        defensive_points=tuple(answers),
    )  # fmt: skip
