"""Rules about the universal periodic review, against the table of its sessions.

The Working Group reviews a State; the Council adopts the outcome at a later
session. Where the table only expects what it says (basis K), so does the rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.spans import reading, span
from unhrc_reports.checks.terms import known_session
from unhrc_reports.errors import UnknownName
from unhrc_reports.messages import message
from unhrc_reports.model import OwnReview, UprOutcomes
from unhrc_reports.reference import UprSession, upr_cycle, upr_sessions

SEEN = "V"
IN_A_CYCLE: tuple[type[Any], ...] = (UprOutcomes, OwnReview)


def _reviews(case: Case) -> list[UprSession]:
    """The sessions of the Working Group whose outcomes this session adopts, as far as known."""
    if known_session(case.session) is None:
        return []
    held = [one for cycle in (1, 2, 3, 4) for one in upr_sessions(cycle)]
    return [one for one in held if one.outcome_session == case.session.number]


def upr_number_fits_the_list(case: Case) -> Iterator[Doubt]:
    """The number of review outcomes is that of the States listed."""
    for path, upr in case.of(UprOutcomes):
        counted = reading(upr, "number", path)
        if counted and upr.states and not span(counted.count).has(len(upr.states)):
            yield doubt(
                message("the outcomes adopted are {0}, but {1} States are listed"),
                {counted.path: counted.count, f"{path}.states": len(upr.states)},
            )


def upr_adopted_or_not(case: Case) -> Iterator[Doubt]:
    """No State's review outcome is both adopted and not adopted."""
    for path, upr in case.of(UprOutcomes):
        for place, one in enumerate(upr.not_adopted):
            if one in upr.states:
                yield doubt(
                    message("the outcome of {0} is listed as adopted and as not adopted"),
                    {f"{path}.not_adopted[{place}]": one, f"{path}.states[{upr.states.index(one)}]": one},
                )


def upr_states_as_seen(case: Case) -> Iterator[Doubt]:
    """The States are those of the Working Group session whose outcomes the Council adopts, by sources seen."""
    yield from _other_states(case, seen=True)


def upr_states_as_expected(case: Case) -> Iterator[Doubt]:
    """The States are those whose outcomes are expected from the calendar of the review."""
    yield from _other_states(case, seen=False)


def _other_states(case: Case, *, seen: bool) -> Iterator[Doubt]:
    reviews = _reviews(case)
    known = tuple(one for held in reviews for one in held.states)
    if not known or all(held.outcome_basis == held.basis == SEEN for held in reviews) is not seen:
        return
    for path, upr in case.of(UprOutcomes):
        told = (*upr.states, *upr.not_adopted)
        missing = tuple(one for one in known if one not in told)
        added = tuple(one for one in told if one not in known)
        if upr.states and (missing or added):
            yield doubt(
                message("the States are not those in the table of reviews; missing: {2}; added: {3}"),
                {f"{path}.states": told},
                known,
                missing,
                added,
            )


def upr_cycle_as_known(case: Case) -> Iterator[Doubt]:
    """The cycle of the review outcomes is that of the Working Group session that they come from."""
    cycles = tuple(sorted({held.cycle for held in _reviews(case)}))
    for path, upr in case.of(UprOutcomes):
        if upr.cycle is not None and cycles and upr.cycle not in cycles:
            yield doubt(
                message("the cycle is {0} here, and {1} in the table of reviews"),
                {f"{path}.cycle": upr.cycle},
                cycles,
            )


def review_cycles_begun(case: Case) -> Iterator[Doubt]:
    """A cycle of the review has a number from 1 on, and has begun by the end of the session."""
    latest = _latest_cycle(case)
    for kind in IN_A_CYCLE:
        for path, record in case.of(kind):
            cycle = record.cycle
            if cycle is not None and (cycle < 1 or (latest is not None and cycle > latest)):
                yield doubt(
                    message("there was no cycle {0}; the latest to have begun by the end of the session is {1}"),
                    {f"{path}.cycle": cycle},
                    latest if latest is not None else "?",
                )


def _latest_cycle(case: Case) -> int | None:
    try:
        return upr_cycle(case.session.closed)
    except UnknownName:
        return None
