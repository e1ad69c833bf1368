"""Rules about counts: lists as long as their count, counts that do not fall, readings that agree."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.spans import Reading, Span, reading, span, together
from unhrc_reports.messages import message
from unhrc_reports.model import (
    AdvisoryCommitteeElection,
    Count,
    Counts,
    Election,
    JointStatement,
    OwnReview,
    Resolution,
    Results,
    Session,
)

LISTS: tuple[tuple[type[Any], str, str], ...] = (
    (Results, "panels", "panel_topics"),
    (Results, "mandate_holders", "appointments"),
    (Results, "country_situation_count", "country_situations"),
    (AdvisoryCommitteeElection, "number", "members"),
    (Resolution, "cosponsors", "cosponsoring_states"),
    (JointStatement, "supporters", "supporting_states"),
    (Session, "statement_count", "statements"),
)
"""Class, its figure, and the list of what was counted. Reviews have rules of their own."""

ALL_STATES = 195
"""193 Member States, the Holy See and the State of Palestine."""
ASSEMBLY = 193
"""Member States, which elect the Council."""

NUMBERS_OF_STATES: tuple[tuple[type[Any], str, int], ...] = (
    (Resolution, "cosponsors", ALL_STATES),
    (JointStatement, "supporters", ALL_STATES),
    (OwnReview, "from_states", ALL_STATES),
    (Election, "votes", ASSEMBLY),
)


def _length(listed: tuple[Any, ...]) -> Span:
    """The fewest and the most that a list stands for: an entry may stand for several."""
    numbers = (getattr(one, "number", None) for one in listed)
    return together(
        *(span(one.actual or one.readings[0]) if isinstance(one, Counts) else Span(1, 1) for one in numbers)
    )


def _listed(case: Case) -> Iterator[tuple[Reading, str, Span]]:
    for kind, figure, things in LISTS:
        for path, record in case.of(kind):
            counted, listed = reading(record, figure, path), getattr(record, things)
            if counted and listed:
                yield counted, f"{path}.{things}".removeprefix("."), _length(listed)


def lists_within_their_count(case: Case) -> Iterator[Doubt]:
    """A list has no more entries than were counted: panels, appointments, members, co-sponsors, statements."""
    for counted, path, listed in _listed(case):
        if listed.least > span(counted.count).most:
            seen = {path: int(listed.least), counted.path: counted.count}
            yield doubt(message("the list has {0}, but the figure is {1}"), seen)


def lists_complete(case: Case) -> Iterator[Doubt]:
    """A list has as many entries as were counted."""
    for counted, path, listed in _listed(case):
        if listed.most < span(counted.count).least:
            seen = {path: int(listed.most), counted.path: counted.count}
            yield doubt(message("the list has only {0}, and the figure is {1}"), seen)


def numbers_of_states_possible(case: Case) -> Iterator[Doubt]:
    """A number of States is no higher than the number of States that there are."""
    for kind, figure, most in NUMBERS_OF_STATES:
        for path, record in case.of(kind):
            counted = reading(record, figure, path)
            if counted and span(counted.count).least > most:
                yield doubt(
                    message("the figure is {0}, and there are only {1} States"), {counted.path: counted.count}, most
                )


def cosponsors_beyond_the_core_group(case: Case) -> Iterator[Doubt]:
    """A text has no fewer co-sponsors than its core group has States."""
    for path, text in case.of(Resolution):
        counted = reading(text, "cosponsors", path)
        if counted and span(counted.count).most < len(text.core_group):
            yield doubt(
                message("the co-sponsors are {0}, fewer than the {1} States of the core group"),
                {counted.path: counted.count, f"{path}.core_group": len(text.core_group)},
            )


def counts_do_not_fall(case: Case) -> Iterator[Doubt]:
    """A count does not fall as time goes on."""
    for path, counts in case.of(Counts):
        dated = [(place, one) for place, one in enumerate(counts.readings) if one.as_of and not one.planned]
        dated.sort(key=lambda found: found[1].moment)
        for (first, earlier), (then, later) in itertools.pairwise(dated):
            if _surely_later(earlier, later) and span(later).most < span(earlier).least:
                yield doubt(
                    message("the count falls to {0} ({2}) after {1} ({3})"),
                    {f"{path}[{then}]": later, f"{path}[{first}]": earlier},
                    later.as_of,
                    earlier.as_of,
                )


def _surely_later(earlier: Count, later: Count) -> bool:
    """Later on any clock; two clocks may differ by a day."""
    if not earlier.as_of or not later.as_of or earlier.moment == later.moment:
        return False
    return earlier.as_of.zone == later.as_of.zone or (later.as_of.day - earlier.as_of.day).days > 1


def sources_agree(case: Case) -> Iterator[Doubt]:
    """Readings of one figure for the same moment have the same value."""
    for path, counts in case.of(Counts):
        first: dict[Any, tuple[int, Count]] = {}
        for place, one in enumerate(counts.readings):
            if one.value is None:
                continue
            at, printed = first.setdefault((one.as_of, one.planned), (place, one))
            if printed.value != one.value:
                yield doubt(
                    message("two readings of the figure for the same moment differ: {1} and {0}"),
                    {f"{path}[{place}]": one, f"{path}[{at}]": printed},
                )


def readings_have_a_moment(case: Case) -> Iterator[Doubt]:
    """A reading beside others that say when they were counted says so too, or that it is the latest («so far»)."""
    for path, counts in case.of(Counts):
        actual = [(place, one) for place, one in enumerate(counts.readings) if not one.planned]
        dated = next((one for _, one in actual if one.as_of), None)
        for place, one in actual if dated else ():
            if one.as_of is None and not one.so_far:
                yield doubt(
                    message("{0} has no moment, and {1} beside it has one; write as_of, or so_far for the latest"),
                    {f"{path}[{place}]": one},
                    dated,
                )
