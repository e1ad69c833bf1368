"""What the Council did at a session: figures, reviews, appointments, mandates, debates."""

from __future__ import annotations

import datetime
import enum

import attrs

from unhrc_reports.conversion.bounds import MandateYears, PerCent, ReviewCycle
from unhrc_reports.model.brackets import tuples
from unhrc_reports.model.counts import Counts, as_counts
from unhrc_reports.model.people import Party, Person, as_parties, as_states
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.model.statements import as_texts
from unhrc_reports.reference.states import RegionalGroup, State
from unhrc_reports.text import Text


class MandateAction(enum.StrEnum):
    """What the Council did with a mandate."""

    CREATED = "created"
    EXTENDED = "extended"
    MERGED = "merged"
    DISCONTINUED = "discontinued"


@attrs.frozen(kw_only=True)
class MandateChange(Sourced):
    """A mandate that was created, extended, merged or discontinued."""

    mandate: Text
    """Its name, with the article that it takes in running text."""
    action: MandateAction
    """What was done with it."""
    years: MandateYears | None = None
    """For how long, in years."""


@attrs.frozen(kw_only=True)
class Appointment(Sourced):
    """A mandate holder whom the Council appointed."""

    mandate: Text
    """The mechanism, with the article that it takes in running text."""
    group: RegionalGroup | None = None
    """The regional group from which the seat was filled."""
    person: Person | None = None
    """The person appointed, where named."""


@attrs.frozen(kw_only=True)
class UprOutcomes(Sourced):
    """Outcomes of the universal periodic review that the Council adopted."""

    number: Counts | None = attrs.field(default=None, converter=as_counts)
    """How many States' outcomes were adopted."""
    cycle: ReviewCycle | None = None
    """Cycle of the review: 1 (2008–2012), 2, 3, 4 (since November 2022)."""
    states: tuple[State, ...] = attrs.field(default=(), converter=as_states)
    """The States."""
    not_adopted: tuple[State, ...] = attrs.field(default=(), converter=as_states)
    """States whose outcome was due and was not adopted."""
    remark: Text | None = None
    """Why not, or what else is to be known: whole sentences."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class AdvisoryCommitteeElection(Sourced):
    """Members elected to the Advisory Committee."""

    number: Counts | None = attrs.field(default=None, converter=as_counts)
    """How many were elected."""
    term: Text | None = None
    """Their term, as it follows «for»: «the term 2025–2028»."""
    members: tuple[Person, ...] = ()
    """Who was elected, where named."""


@attrs.frozen(kw_only=True)
class UrgentDebate(Sourced):
    """An urgent debate, which takes place inside a regular session."""

    subject: Text
    """Its subject, as it follows «on»."""
    date: datetime.date | None = None
    """The day."""
    requested_by: tuple[Party, ...] = attrs.field(default=(), converter=as_parties)
    """Who asked for it."""
    summary: Text | None = None
    """What came of it: whole sentences."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Results(Sourced):
    """What the Council did; each figure is optional and has readings of its own."""

    resolutions_and_decisions: Counts | None = attrs.field(default=None, converter=as_counts)
    """The joined number that the press prints: «26 resolutions and decisions»."""
    resolutions: Counts | None = attrs.field(default=None, converter=as_counts)
    """Resolutions adopted."""
    decisions: Counts | None = attrs.field(default=None, converter=as_counts)
    """Decisions adopted."""
    presidents_statements: Counts | None = attrs.field(default=None, converter=as_counts)
    """President's statements adopted."""
    by_consensus: Counts | None = attrs.field(default=None, converter=as_counts)
    """Texts adopted by consensus, that is, without a vote."""
    by_vote: Counts | None = attrs.field(default=None, converter=as_counts)
    """Texts adopted by recorded vote."""
    rejected: Counts | None = attrs.field(default=None, converter=as_counts)
    """Drafts put to a vote and not adopted."""
    amendments: Counts | None = attrs.field(default=None, converter=as_counts)
    """Written amendments put forward."""
    panels: Counts | None = attrs.field(default=None, converter=as_counts)
    """Panel discussions held."""
    panel_topics: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """Topics of the panels, each as it follows «on»."""
    dialogues: Counts | None = attrs.field(default=None, converter=as_counts)
    """Special procedures and human rights mechanisms with which the Council held dialogues."""
    debates: bool = False
    """True where a source reports general debates, without a number."""
    reports: Counts | None = attrs.field(default=None, converter=as_counts)
    """Reports considered."""
    country_situations: tuple[State, ...] = attrs.field(default=(), converter=as_states)
    """States whose human rights situation was discussed."""
    urgent_debates: tuple[UrgentDebate, ...] = ()
    """Urgent debates held."""
    upr: UprOutcomes | None = None
    """Outcomes of the universal periodic review."""
    mandate_holders: Counts | None = attrs.field(default=None, converter=as_counts)
    """Special procedure mandate holders appointed."""
    appointments: tuple[Appointment, ...] = ()
    """The appointments one by one."""
    advisory_committee: AdvisoryCommitteeElection | None = None
    """Members elected to the Advisory Committee."""
    mandates: tuple[MandateChange, ...] = ()
    """Mandates created, extended, merged or discontinued."""
    adopted_titles: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """Subjects of texts adopted, as each follows «on»."""


@attrs.frozen(kw_only=True)
class OwnReview(Sourced):
    """The delegation's own universal periodic review."""

    cycle: ReviewCycle
    """Cycle of the review."""
    date: datetime.date | None = None
    """The day on which the Council adopted the outcome."""
    received: Counts | None = attrs.field(default=None, converter=as_counts)
    """Recommendations received."""
    from_states: Counts | None = attrs.field(default=None, converter=as_counts)
    """States that made them."""
    accepted: Counts | None = attrs.field(default=None, converter=as_counts)
    """Recommendations accepted, in the UN's words «supported»."""
    noted: Counts | None = attrs.field(default=None, converter=as_counts)
    """Recommendations noted, which is not rejected."""
    rate: PerCent | None = None
    """Share accepted, in per cent, as the source gives it."""
    summary: Text | None = None
    """What else is to be said: whole sentences."""
