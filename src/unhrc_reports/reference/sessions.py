"""The sessions of the Council: when they were held, and who presided.

Regular sessions are numbered from 1 (June 2006), special sessions from S-1.
Dates come from the Council's reports and from UN releases; many are those
announced before the session (`dates_seen`), and the real closing may differ.
"""

from __future__ import annotations

import functools
from datetime import date

import attrs

from unhrc_reports.messages import message
from unhrc_reports.reference.matching import by_number
from unhrc_reports.reference.states import State, state
from unhrc_reports.reference.tables import day, printed, rows
from unhrc_reports.text import Text


@attrs.frozen(kw_only=True)
class RegularSession:
    """A regular session of the Council, from its first day to its last, resumed parts included."""

    number: int
    opened: date
    closed: date | None
    """None where the closing was not seen."""
    president: str
    """President of the Council at the time, spelled as in UN texts."""
    president_state: State | None
    notes: str
    """Suspensions, resumed parts, disagreements between sources."""
    dates_seen: str
    """What the sources give: actual, announced (beforehand only), opened only or closed only."""
    basis: str
    """V: the dates were seen in a source, as far as `dates_seen` says; K: general knowledge."""
    source: str


@attrs.frozen(kw_only=True)
class SpecialSession:
    """A special session of the Council, called at the request of a third of its members."""

    number: int
    """28 for S-28."""
    opened: date
    closed: date
    subject: Text
    """Short, in English; not always the official wording."""
    requested_by: str
    """Those who asked for it; empty where not seen."""
    basis: str
    """Of dates and subject. V: seen in a source; K: general knowledge."""
    source: str


@functools.cache
def _regular() -> dict[int, RegularSession]:
    return {int(row["number"]): _regular_session(row) for row in rows("sessions")}


def _regular_session(row: dict[str, str]) -> RegularSession:
    return RegularSession(
        number=int(row["number"]),
        opened=date.fromisoformat(row["opened"]),
        closed=day(row["closed"]),
        president=printed(row["president"]),
        president_state=state(row["president_state"]) if row["president_state"] else None,
        **{column: row[column] for column in ("notes", "dates_seen", "basis", "source")},
    )


def regular_session(number: int) -> RegularSession:
    """The regular session of a number; UnknownName for one that the tables do not know.

    >>> found = regular_session(59)
    >>> found.opened.isoformat(), str(found.closed), found.president, found.president_state
    ('2025-06-16', '2025-07-08', 'Jürg Lauber', State('CH'))
    """
    return by_number(number, _regular(), message("regular session"))


def regular_sessions() -> tuple[RegularSession, ...]:
    """All regular sessions that the tables know, the first one first.

    >>> [held.number for held in regular_sessions() if held.opened.year == 2025]
    [58, 59, 60]
    """
    return tuple(_regular().values())


@functools.cache
def _special() -> dict[int, SpecialSession]:
    return {int(row["number"]): _special_session(row) for row in rows("special_sessions")}


def _special_session(row: dict[str, str]) -> SpecialSession:
    return SpecialSession(
        number=int(row["number"]),
        opened=date.fromisoformat(row["opened"]),
        closed=date.fromisoformat(row["closed"]),
        subject=Text(en=printed(row["subject_en"])),
        requested_by=printed(row["requested_by"]),
        basis=row["basis"],
        source=row["source"],
    )


def special_session(number: int) -> SpecialSession:
    """The special session of a number, without its S; UnknownName for one that the tables do not know.

    >>> found = special_session(37)
    >>> found.opened.isoformat(), found.subject["en"]
    ('2025-02-07', 'Human rights situation in the east of the Democratic Republic of the Congo')
    """
    return by_number(number, _special(), message("special session"))


def special_sessions() -> tuple[SpecialSession, ...]:
    """All special sessions that the tables know, the first one first.

    >>> [held.number for held in special_sessions() if held.opened.year == 2025]
    [37, 38]
    """
    return tuple(_special().values())
