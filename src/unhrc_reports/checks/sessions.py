"""Rules about the session itself, against the tables of sessions."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.terms import known_session
from unhrc_reports.errors import UnknownName
from unhrc_reports.messages import Message, message
from unhrc_reports.model import SessionKind
from unhrc_reports.reference import SpecialSession, special_session
from unhrc_reports.reference.matching import bare

CLOSING_SEEN = ("actual", "closed only")


def _special(case: Case) -> SpecialSession | None:
    try:
        return special_session(case.session.number) if case.session.kind == SessionKind.SPECIAL else None
    except UnknownName:
        return None


def _known(case: Case) -> bool:
    return case.session.kind not in (SessionKind.REGULAR, SessionKind.SPECIAL) or bool(
        known_session(case.session) or _special(case)
    )


def session_known(case: Case) -> Iterator[Doubt]:
    """The number of the session is one that the reference tables have."""
    if not _known(case):
        yield doubt(
            message("the tables have no {1} session {0}; its dates and President were not compared"),
            {"number": case.session.number, "kind": case.session.kind},
        )


def dates_as_known(case: Case) -> Iterator[Doubt]:
    """The first and the last day are those that sources give in the reference tables."""
    held = known_session(case.session)
    opened = held.opened if held else _special_day(case, "opened")
    closed = held.closed if held and held.dates_seen in CLOSING_SEEN else _special_day(case, "closed")
    yield from _other_day(case, "opened", opened)
    yield from _other_day(case, "closed", closed)


def _special_day(case: Case, name: str) -> datetime.date | None:
    return getattr(_special(case), name, None)


def closing_as_announced(case: Case) -> Iterator[Doubt]:
    """The last day, actual or scheduled, is the one that was announced, where the tables know no more."""
    held, session = known_session(case.session), case.session
    if held and held.dates_seen not in CLOSING_SEEN and held.closed != session.scheduled_close:
        yield from _other_day(case, "closed", held.closed)


DAYS: Mapping[str, Message] = MappingProxyType(
    {
        "opened": message("{2} opens on {0} by the data, and on {1} by the reference tables"),
        "closed": message("{2} closes on {0} by the data, and on {1} by the reference tables"),
    }
)


def _other_day(case: Case, name: str, known: datetime.date | None) -> Iterator[Doubt]:
    told: datetime.date = getattr(case.session, name)
    if known and known != told:
        yield doubt(DAYS[name], {name: told}, known, case.session.short_name)


def president_as_known(case: Case) -> Iterator[Doubt]:
    """The President of the Council is the one that the reference tables know, and of that State."""
    held, told = known_session(case.session), case.session.president
    if held is None or told is None:
        return
    if held.president and not _same_name(told.name, held.president):
        yield doubt(
            message("the President is {0} here, and {1} in the reference tables"),
            {"president.name": told.name},
            held.president,
        )
    elif told.state and held.president_state and told.state != held.president_state:
        yield doubt(
            message("{2} is of {0} here, and of {1} in the reference tables"),
            {"president.state": told.state},
            held.president_state,
            held.president,
        )


def _same_name(one: str, other: str) -> bool:
    """Whether all words of one name are in the other; a second family name is often left out."""
    first, second = (set(bare(name).replace("-", " ").split()) for name in (one, other))
    return first <= second or second <= first


def special_session_has_a_subject(case: Case) -> Iterator[Doubt]:
    """A special session has a subject."""
    if case.session.kind == SessionKind.SPECIAL and case.session.subject is None:
        yield doubt(message("a special session is called for a subject, and none is given"), {"subject": ""})
