"""The universal periodic review: sessions of its Working Group, and the cycles they make up.

Every State is reviewed once in a cycle, fourteen States a session as a rule,
and the Council adopts the outcome at a later regular session. The States are
known for the fourth cycle (from November 2022); for its sessions 52 to 54 they
are the ones expected from the order of the third cycle (basis K).
"""

from __future__ import annotations

import functools
from datetime import date

import attrs

from unhrc_reports.messages import message
from unhrc_reports.reference.matching import by_number, unknown
from unhrc_reports.reference.states import State, state
from unhrc_reports.reference.tables import KNOWN_UNTIL, day, rows, several, whole


@attrs.frozen(kw_only=True)
class UprSession:
    """A session of the Working Group on the Universal Periodic Review."""

    number: int
    cycle: int
    month: str | None
    """Year and month of the opening, 2024-04; None where not known."""
    opened: date | None
    closed: date | None
    states: tuple[State, ...]
    """Reviewed States, in the order of review where it is known; none given before the fourth cycle."""
    outcome_session: int | None
    """Number of the regular session that adopts the outcomes; None where not seen."""
    basis: str
    """Of dates and States. V: seen in a source; K: general knowledge or expectation."""
    outcome_basis: str
    """Of `outcome_session`, in the same letters."""
    source: str
    notes: str


@functools.cache
def _sessions() -> dict[int, UprSession]:
    return {int(row["number"]): _session(row) for row in rows("upr_sessions")}


def _session(row: dict[str, str]) -> UprSession:
    return UprSession(
        number=int(row["number"]),
        cycle=int(row["cycle"]),
        month=row["month"] or None,
        opened=day(row["opened"]),
        closed=day(row["closed"]),
        states=tuple(map(state, several(row["states"], parted_by=" "))),
        outcome_session=whole(row["outcome_session"]),
        **{column: row[column] for column in ("basis", "outcome_basis", "source", "notes")},
    )


def upr_session(number: int) -> UprSession:
    """The session of the Working Group with a number; UnknownName for one that the tables do not know.

    >>> found = upr_session(46)
    >>> found.cycle, found.month, state("VN") in found.states, found.outcome_session
    (4, '2024-04', True, 57)
    """
    return by_number(number, _sessions(), message("UPR session"))


def upr_sessions(cycle: int) -> tuple[UprSession, ...]:
    """The sessions of a cycle, in order; UnknownName for a cycle that the tables do not know.

    >>> [held.number for held in upr_sessions(4)][::13]
    [41, 54]
    """
    return by_number(cycle, _cycles(), message("UPR cycle"))


@functools.cache
def _cycles() -> dict[int, tuple[UprSession, ...]]:
    held = _sessions().values()
    return {cycle: tuple(one for one in held if one.cycle == cycle) for cycle in {one.cycle for one in held}}


def upr_cycle(on: date) -> int:
    """The cycle that a day falls into; a cycle lasts until the next one's first session.

    Raises UnknownName before 7 April 2008, when the review began, and after 2026, for the tables do not
    know when the fifth cycle begins.

    >>> upr_cycle(date(2024, 5, 7)), upr_cycle(date(2022, 6, 1))
    (4, 3)
    """
    begun = [one.cycle for one in _sessions().values() if one.opened and one.opened <= on]
    if begun and on <= KNOWN_UNTIL:
        return max(begun)
    wrong = message(
        "no UPR cycle is known for {on}, only from 2008-04-07 to {until}",
        on=on.isoformat(),
        until=KNOWN_UNTIL.isoformat(),
    )
    raise unknown(wrong, message("check the date"))
