"""Who sat on the Council when: 47 members, elected by the General Assembly for three years.

Resolution 60/251 shares the seats among five groups. Two seats stood empty for
a time: that of the United States (19 June to 13 July 2018, then Iceland) and
that of the Russian Federation (7 April to 10 May 2022, then Czechia). Terms
ran from 19 June until those of 2009 to 2011 were prolonged to 31 December.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import attrs

from unhrc_reports.messages import message
from unhrc_reports.reference.matching import bare, unknown
from unhrc_reports.reference.states import RegionalGroup, State, state
from unhrc_reports.reference.tables import KNOWN_UNTIL, rows

MEMBERS = 47
"""Members of the Council (A/RES/60/251, paragraph 7)."""

SEATS: Mapping[RegionalGroup, int] = MappingProxyType(
    {
        RegionalGroup.AFRICAN: 13,
        RegionalGroup.ASIA_PACIFIC: 13,
        RegionalGroup.EASTERN_EUROPEAN: 6,
        RegionalGroup.GRULAC: 8,
        RegionalGroup.WEOG: 7,
    }
)
"""Seats of each regional group (A/RES/60/251, paragraph 7)."""


@attrs.frozen(kw_only=True)
class MembershipTerm:
    """A State's time on the Council, from one election to its end."""

    state: State
    start: int
    """Year in which the term began."""
    end: int
    """Year in which it ended or will end: 2025 for a term of 2023-2025."""
    group: RegionalGroup
    start_date: date
    end_date: date
    """Last day; earlier than elected for where a State withdrew."""
    note: str
    """Shorter or longer terms, by-elections, suspensions."""
    basis: str
    """V: the election was seen in a source; K: general knowledge."""
    source: str

    def includes(self, on: date) -> bool:
        """Whether a day falls into the term, its first and last days included."""
        return self.start_date <= on <= self.end_date


def _term(row: dict[str, str]) -> MembershipTerm:
    return MembershipTerm(
        state=state(row["state"]),
        start=int(row["start"]),
        end=int(row["end"]),
        group=RegionalGroup(row["group"]),
        start_date=date.fromisoformat(row["start_date"]),
        end_date=date.fromisoformat(row["end_date"]),
        **{column: row[column] for column in ("note", "basis", "source")},
    )


@functools.cache
def _terms() -> dict[State, tuple[MembershipTerm, ...]]:
    terms: dict[State, tuple[MembershipTerm, ...]] = {}
    for term in sorted(map(_term, rows("members")), key=lambda term: term.start_date):
        terms[term.state] = (*terms.get(term.state, ()), term)
    return terms


def membership_terms(of: str | State) -> tuple[MembershipTerm, ...]:
    """The terms of a State, the earliest first; none where it was never elected.

    Raises UnknownName for what is no State.

    >>> [(term.start, term.end) for term in membership_terms("Việt Nam")]
    [(2014, 2016), (2023, 2025), (2026, 2028)]
    """
    return _terms().get(state(of), ())


def is_member(of: str | State, on: date) -> bool:
    """Whether a State had a seat on a day, suspended or not.

    Raises UnknownName for what is no State, and for a day after 2026 where no known term covers it: the
    members elected for that time are not all in the tables.

    >>> is_member("VN", date(2025, 7, 8)), is_member("US", date(2025, 7, 8))
    (True, False)
    """
    seated = any(term.includes(on) for term in membership_terms(of))
    if not seated:
        _must_be_known(on)
    return seated


def members(on: date) -> tuple[State, ...]:
    """The members on a day, in English alphabetical order; none before 19 June 2006.

    Raises UnknownName for a day after 2026: its members are not all in the tables.

    >>> len(members(date(2025, 7, 8))), members(date(2025, 7, 8))[0].un_short
    (47, 'Albania')
    """
    _must_be_known(on)
    seated = (one for one, terms in _terms().items() if any(term.includes(on) for term in terms))
    return tuple(sorted(seated, key=lambda one: bare(one.un_short)))


def _must_be_known(on: date) -> None:
    if on > KNOWN_UNTIL:
        wrong = message(
            "the members of the Council on {on} are not all known, only those to {until}",
            on=on.isoformat(),
            until=KNOWN_UNTIL.isoformat(),
        )
        raise unknown(wrong, message("look them up and write them in your file"))
