"""Rules about the seat on the Council, against the table of terms since 2006.

A term lasts three years, and after two in a row a State must pause
(A/RES/60/251, paragraph 7).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, TypeVar

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.terms import known_terms, was_member, within_the_tables
from unhrc_reports.checks.wording import Years
from unhrc_reports.messages import message
from unhrc_reports.model import Candidacy, Election, Membership, Session

Term: TypeAlias = Membership | Candidacy | Election
T = TypeVar("T", bound=Term)
TERMS: tuple[type[Term], ...] = (Membership, Election, Candidacy)
OCTOBER = 10
"""Month in which the General Assembly elects the members for the next year."""


def _years(term: Term) -> Years:
    return Years(term.start, term.end)


def _known(session: Session) -> tuple[Years, ...]:
    return tuple(Years(term.start, term.end) for term in known_terms(session))


def _told(case: Case, *kinds: type[T]) -> Iterator[tuple[str, T]]:
    # A term that ends before it begins has a finding of its own.
    for kind in kinds:
        yield from ((path, term) for path, term in case.of(kind) if term.start <= term.end)


def membership_as_known(case: Case) -> Iterator[Doubt]:
    """The term of membership is one that the reference tables know of the State."""
    yield from _unknown_terms(case, Membership)


def election_as_known(case: Case) -> Iterator[Doubt]:
    """The term of an election is one that the reference tables know of the State."""
    yield from _unknown_terms(case, Election)


def _unknown_terms(case: Case, kind: type[Membership | Election]) -> Iterator[Doubt]:
    known = _known(case.session)
    for path, term in _told(case, kind):
        if _years(term) not in known and within_the_tables(term.start):
            yield doubt(
                message("the term {0} of {1} is not in the reference tables, which know: {2}"),
                {path: _years(term)},
                case.session.delegation.state,
                known,
            )


def membership_covers_the_session(case: Case) -> Iterator[Doubt]:
    """The session falls into the term of membership."""
    opened = case.session.opened
    for path, term in _told(case, Membership):
        if not term.start <= opened.year <= term.end:
            yield doubt(
                message("the term {0} does not cover the session, which opens on {1}"),
                {path: _years(term), "opened": opened},
            )


def membership_told(case: Case) -> Iterator[Doubt]:
    """A State that is a member by the reference tables has its term in the data."""
    session = case.session
    if session.membership is None and was_member(session, session.opened):
        yield doubt(
            message("{1} is a member of the Council, but its term is not given; the tables know: {2}"),
            {"membership": ""},
            session.delegation.state,
            _known(session),
        )


def terms_of_three_years(case: Case) -> Iterator[Doubt]:
    """A term of membership lasts three calendar years, unless the tables know another."""
    for path, term in _told(case, *TERMS):
        if term.end - term.start != 2 and _years(term) not in _known(case.session):
            yield doubt(message("a term lasts three years, and {0} does not"), {path: _years(term)})


def no_third_term_in_a_row(case: Case) -> Iterator[Doubt]:
    """After two terms in a row a State cannot be elected at once."""
    session = case.session
    starts = {term.start: term.end for term in (*known_terms(session), *(term for _, term in _told(case, *TERMS)))}
    for path, term in _told(case, *TERMS):
        second = _ending(starts, term.start - 1)
        first = _ending(starts, second - 1) if second else None
        if first and _years(term) not in _known(session):
            yield doubt(
                message("{0} would be the third term in a row of {1}, after {2}"),
                {path: _years(term)},
                session.delegation.state,
                Years(first, term.start - 1),
            )


def _ending(starts: dict[int, int], end: int) -> int | None:
    """The first year of the term that ended with a year."""
    return next((start for start, last in starts.items() if last == end and start <= end), None)


def candidacy_for_a_coming_term(case: Case) -> Iterator[Doubt]:
    """A candidacy is for a term that begins after the session."""
    for path, term in _told(case, Candidacy):
        if term.start <= case.session.opened.year:
            yield doubt(
                message("a candidacy for {0} comes too late at a session that opens on {1}"),
                {path: _years(term), "opened": case.session.opened},
            )


def candidacy_still_open(case: Case) -> Iterator[Doubt]:
    """A candidacy was not decided before the document: the tables know who was elected."""
    session = case.session
    written = session.release.date if session.release else session.closed
    for path, term in _told(case, Candidacy):
        decided = (written.year, written.month) >= (term.start - 1, OCTOBER)
        if decided and _years(term) in _known(session):
            yield doubt(
                message("the tables know {1} as elected for {0}; is the document of {2} older than the election?"),
                {path: _years(term)},
                session.delegation.state,
                written,
            )
