"""Rules about where in a term of membership a session stands, by the table of sessions."""

from __future__ import annotations

from collections.abc import Iterator

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.spans import reading, span
from unhrc_reports.checks.terms import THREE_CALENDAR_YEARS, known_session, sessions_of_years
from unhrc_reports.checks.wording import Years
from unhrc_reports.messages import message
from unhrc_reports.model import Membership, TermPoint


def sessions_of_the_term(case: Case) -> Iterator[Doubt]:
    """The number of sessions held in the term is the one that the reference tables give."""
    held = known_session(case.session)
    for path, term in case.of(Membership):
        counted = reading(term, "sessions", path)
        if held and counted and THREE_CALENDAR_YEARS <= term.start <= term.end:
            known = [one for one in sessions_of_years(term.start, term.end) if one <= held.number]
            if not span(counted.count).has(len(known)):
                yield doubt(
                    message("{0} sessions are given for the term so far; by the tables there were {1}"),
                    {counted.path: counted.count},
                    len(known),
                )


def point_in_the_term(case: Case) -> Iterator[Doubt]:
    """The session stands where in the term the data say: first, last, first of the final year."""
    held = known_session(case.session)
    for path, term in case.of(Membership):
        if held is None or term.point is None or term.start < THREE_CALENDAR_YEARS:
            continue
        if held.number != _expected(term, held.opened.year):
            yield doubt(
                message("session {2} is not the «{0}» in {1}"),
                {f"{path}.point": term.point, path: Years(term.start, term.end)},
                held.number,
            )


def _expected(term: Membership, year: int) -> int | None:
    first_year, last_year = {
        TermPoint.FIRST_OF_TERM: (term.start, term.end),
        TermPoint.LAST_OF_TERM: (term.end, term.end),
        TermPoint.FIRST_OF_FINAL_YEAR: (term.end, term.end),
        TermPoint.LAST_OF_YEAR: (year, year),
    }[term.point or TermPoint.LAST_OF_YEAR]
    sessions = sessions_of_years(first_year, last_year)
    last = term.point in (TermPoint.LAST_OF_TERM, TermPoint.LAST_OF_YEAR)
    return (sessions[-1] if last else sessions[0]) if sessions else None
