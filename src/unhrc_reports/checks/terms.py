"""What the reference tables know of a State's seat; None where they do not reach."""

from __future__ import annotations

import datetime

from unhrc_reports.errors import UnknownName
from unhrc_reports.model import Session, SessionKind
from unhrc_reports.reference import (
    MembershipTerm,
    RegularSession,
    State,
    is_member,
    membership_terms,
    regular_session,
    regular_sessions,
)
from unhrc_reports.reference.tables import KNOWN_UNTIL

THREE_CALENDAR_YEARS = 2013
"""First year of a term from 1 January; older ones began in June and some were prolonged."""


def was_member(session: Session, day: datetime.date) -> bool | None:
    """Whether the delegation's State had a seat on a day; a body has none; beyond the tables as data say."""
    own = session.delegation.state
    if not isinstance(own, State):
        return False
    try:
        return is_member(own, day)
    except UnknownName:
        term = session.membership
        return True if term and term.start <= day.year <= term.end else None


def known_terms(session: Session) -> tuple[MembershipTerm, ...]:
    """The terms of the delegation's State."""
    own = session.delegation.state
    return membership_terms(own) if isinstance(own, State) else ()


def within_the_tables(start: int) -> bool:
    """Whether the tables know all members elected for terms from a year on."""
    return start <= KNOWN_UNTIL.year


def known_session(session: Session) -> RegularSession | None:
    """The row of a regular session; None for other kinds and for a number that the tables do not have."""
    try:
        return regular_session(session.number) if session.kind == SessionKind.REGULAR else None
    except UnknownName:
        return None


def sessions_of_years(first: int, last: int) -> list[int]:
    """The numbers of the regular sessions that opened in some years."""
    return [held.number for held in regular_sessions() if first <= held.opened.year <= last]
