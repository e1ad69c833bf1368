"""Rules about days that belong into the session."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.messages import message
from unhrc_reports.model import (
    Adoption,
    BilateralMeeting,
    Candidacy,
    Election,
    Event,
    HighLevelSegment,
    JointStatement,
    Membership,
    Photograph,
    Remark,
    Reply,
    Resolution,
    Session,
    SessionKind,
    Statement,
    UrgentDebate,
)

PERIODS: Mapping[type[Any], tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        Session: (("opened", "closed"), ("opened", "scheduled_close")),
        Event: (("opened", "closed"),),
        HighLevelSegment: (("opened", "closed"),),
        Membership: (("start", "end"),),
        Candidacy: (("start", "end"),),
        Election: (("start", "end"),),
    }
)
"""Class to its pairs of first and last days, or years."""

IN_THE_COUNCIL: Mapping[type[Any], tuple[str, ...]] = MappingProxyType(
    {
        Adoption: ("date",),
        HighLevelSegment: ("opened", "closed", "date"),
        JointStatement: ("date",),
        Remark: ("date",),
        Reply: ("date",),
        Resolution: ("introduced",),
        Statement: ("date",),
        UrgentDebate: ("date",),
    }
)
"""What can happen on a day of the session only."""

IN_THE_MARGINS: Mapping[type[Any], tuple[str, ...]] = MappingProxyType(
    {Event: ("opened", "closed"), BilateralMeeting: ("date",)}
)
"""What happens during a session as a rule; an exhibition may stay a day longer."""


def _dated(case: Case, fields: Mapping[type[Any], tuple[str, ...]]) -> Iterator[tuple[str, datetime.date]]:
    for kind, names in fields.items():
        for path, record in case.of(kind):
            days = ((f"{path}.{name}", getattr(record, name)) for name in names)
            yield from ((where, day) for where, day in days if day)


def during(session: Session, day: datetime.date) -> bool:
    """Whether a day is one of the session."""
    # A session that ends before it begins has a finding of its own, and none for each day in it.
    return session.opened <= day <= session.closed or session.closed < session.opened


def periods_in_order(case: Case) -> Iterator[Doubt]:
    """A period ends no earlier than it begins: sessions, events, the high-level segment, terms."""
    for kind, pairs in PERIODS.items():
        for path, record in case.of(kind):
            for names in pairs:
                first, last = (getattr(record, name) for name in names)
                if first and last and last < first:
                    start, end = (f"{path}.{name}".removeprefix(".") for name in names)
                    yield doubt(
                        message("the end ({0}) comes before the beginning ({1})"), {end: last, start: first}
                    )


def acts_within_the_session(case: Case) -> Iterator[Doubt]:
    """Statements, remarks, debates and action on texts have dates of the session."""
    for path, day in _dated(case, IN_THE_COUNCIL):
        if not during(case.session, day):
            yield _outside(case.session, path, day)


def margins_within_the_session(case: Case) -> Iterator[Doubt]:
    """Events and meetings in the margins have dates of the session."""
    for path, day in _dated(case, IN_THE_MARGINS):
        if not during(case.session, day):
            yield _outside(case.session, path, day)


def _outside(session: Session, path: str, day: datetime.date) -> Doubt:
    return doubt(
        message("{0} lies outside the session, which lasts from {1} to {2}"),
        {path: day, "opened": session.opened, "closed": session.closed},
    )


def photographs_of_the_days(case: Case) -> Iterator[Doubt]:
    """A photograph was taken during the session, and one of an event during the event."""
    for path, photograph, owner in case.data:
        if isinstance(photograph, Photograph) and photograph.date:
            first, last = _days_of(owner, case.session)
            if not first <= photograph.date <= last and first <= last:
                yield doubt(
                    message("the photograph is of {0}, but what it belongs to lasts from {1} to {2}"),
                    {f"{path}.date": photograph.date},
                    first,
                    last,
                )


def _days_of(owner: Any, session: Session) -> tuple[datetime.date, datetime.date]:
    if isinstance(owner, Event) and owner.opened:
        return owner.opened, owner.closed or owner.opened
    return session.opened, session.closed


def weeks_fit_the_dates(case: Case) -> Iterator[Doubt]:
    """The length in weeks is that from the first day to the last, rounded up or down."""
    session = case.session
    days = (session.closed - session.opened).days + 1
    resumed = session.kind == SessionKind.RESUMED  # its parts may lie months from each other
    if session.weeks is None or days < 1 or resumed:
        return
    if session.weeks not in (days // 7, math.ceil(days / 7)):
        yield doubt(
            message("{0} weeks are given, but from {1} to {2} there are {3} days"),
            {"weeks": session.weeks, "opened": session.opened, "closed": session.closed},
            days,
        )
