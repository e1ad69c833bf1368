"""A State's seat on the Council: the term, where in it the session stands, candidacy, election."""

from __future__ import annotations

import datetime
import enum

import attrs

from unhrc_reports.conversion.bounds import Year
from unhrc_reports.model.brackets import first_of, tuples
from unhrc_reports.model.contributed import Contributed
from unhrc_reports.model.counts import Counts, as_counts
from unhrc_reports.model.dates import PartialDate, as_partial_date
from unhrc_reports.model.people import as_states
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.reference.states import RegionalGroup, State
from unhrc_reports.text import Text


class TermPoint(enum.StrEnum):
    """Where in a term of membership a session stands."""

    FIRST_OF_TERM = "first of the term"
    LAST_OF_TERM = "last of the term"
    FIRST_OF_FINAL_YEAR = "first of the final year"
    LAST_OF_YEAR = "last of the year"


@attrs.frozen(kw_only=True)
class Term(Sourced):
    """An earlier term of membership of the Council."""

    start: Year
    """First year."""
    end: Year
    """Last year."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Membership(Sourced):
    """A term of membership of the Council, three years from 1 January (A/RES/60/251)."""

    start: Year
    """First year."""
    end: Year
    """Last year."""
    point: TermPoint | None = attrs.field(default=None, metadata=first_of("further_points"))
    """Where in the term this session stands, where a report says so; in a file also a list of several."""
    further_points: tuple[TermPoint, ...] = ()
    """Where else it stands at once: last of the year and of the term."""
    sessions: Counts | None = attrs.field(default=None, converter=as_counts)
    """Regular sessions held in the term so far, this one included."""


@attrs.frozen(kw_only=True)
class Candidacy(Sourced):
    """A declared candidacy for a term of membership."""

    start: Year
    """First year of the term sought."""
    end: Year
    """Last year of the term sought."""
    motto: Text | None = None
    """Its motto, without quotation marks."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Election(Contributed):
    """An election to the Council by the General Assembly."""

    start: Year
    """First year of the term."""
    end: Year
    """Last year of the term."""
    date: datetime.date | None = None
    """The day of the election."""
    votes: Counts | None = attrs.field(default=None, converter=as_counts)
    """Votes received."""
    group: RegionalGroup | None = None
    """The regional group for whose seats the State stood."""
    voting_states: Counts | None = attrs.field(default=None, converter=as_counts)
    """States that voted."""
    rank: Text | None = None
    """Where the votes stand among others, as a noun phrase: «the highest in the Asia-Pacific Group»."""
    elected: tuple[State, ...] = attrs.field(default=(), converter=as_states)
    """Who was elected, the delegation's State included, where a source names them."""
    month: PartialDate | None = attrs.field(default=None, converter=as_partial_date)
    """The month of the election, where the day is not known."""
    remark: Text | None = None
    """What else is to be said of the result: whole sentences."""
