"""What the Council did at a session: figures, reviews, appointments, mandates, debates."""

from __future__ import annotations

import datetime
import enum

import attrs

from unhrc_reports.conversion.bounds import AgendaItemNumber, MandateYears, PerCent, ReviewCycle, ReviewSession
from unhrc_reports.model.attendance import Attendance
from unhrc_reports.model.brackets import first_of, tuples
from unhrc_reports.model.contributed import Contributed
from unhrc_reports.model.counts import Counts, as_counts
from unhrc_reports.model.dates import PartialDate, as_partial_date
from unhrc_reports.model.people import Party, Person, as_parties, as_states
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.model.statements import as_texts
from unhrc_reports.model.texts import AdoptionMode, TextKind
from unhrc_reports.model.words import as_words
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
    until: PartialDate | None = attrs.field(default=None, converter=as_partial_date)
    """Until when, where the source says so."""
    merged_from: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """The mandates that were merged into it, each with its article; with the action «merged»."""
    number: Counts | None = attrs.field(default=None, converter=as_counts)
    """How many mandates the entry stands for; absent for one."""
    agenda_item: AgendaItemNumber | None = None
    """Agenda item, 1 to 10."""


@attrs.frozen(kw_only=True)
class Appointment(Sourced):
    """A mandate holder whom the Council appointed."""

    mandate: Text
    """The mechanism, with the article that it takes in running text."""
    group: RegionalGroup | None = None
    """The regional group from which the seat was filled."""
    person: Person | None = None
    """The person appointed, where named."""
    number: Counts | None = attrs.field(default=None, converter=as_counts)
    """How many members the entry stands for; absent for one."""


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
    participants: tuple[Party, ...] = attrs.field(default=(), converter=as_parties)
    """Who took part, where a source names them."""
    summary: Text | None = None
    """What came of it: whole sentences."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class JoinedCount(Sourced):
    """A number that a source gives for several kinds of texts together."""

    kinds: tuple[TextKind, ...]
    """The kinds that were counted together: resolution, decision, President's statement."""
    number: Counts = attrs.field(converter=as_counts)
    """How many of them were adopted."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Results(Sourced):
    """What the Council did; each figure is optional and has readings of its own."""

    resolutions_and_decisions: Counts | None = attrs.field(default=None, converter=as_counts)
    """The joined number that the press prints: «26 resolutions and decisions»."""
    joined_counts: tuple[JoinedCount, ...] = ()
    """Other joined numbers: «40 resolutions, decisions and President's statements»."""
    adoption_opened: datetime.date | None = None
    """The day, or the first of several, on which the Council acted on the drafts of the session."""
    adoption_closed: datetime.date | None = None
    """The last of these days."""
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
    thematic_reports: Counts | None = attrs.field(default=None, converter=as_counts)
    """Thematic reports considered, counted apart from the others."""
    theme_count: Counts | None = attrs.field(default=None, converter=as_counts)
    """Themes discussed."""
    country_situation_count: Counts | None = attrs.field(default=None, converter=as_counts)
    """Country situations discussed, where a source counts them."""
    commissions_heard: Counts | None = attrs.field(default=None, converter=as_counts)
    """Commissions of inquiry, fact-finding missions and other investigations that reported."""
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
    mandates_created: Counts | None = attrs.field(default=None, converter=as_counts)
    """Mandates created, where a source counts them."""
    mandates_extended: Counts | None = attrs.field(default=None, converter=as_counts)
    """Mandates extended, where a source counts them."""
    country_mandates_extended: Counts | None = attrs.field(default=None, converter=as_counts)
    """Country mandates among those extended."""
    thematic_mandates_extended: Counts | None = attrs.field(default=None, converter=as_counts)
    """Thematic mandates among those extended."""
    mandates: tuple[MandateChange, ...] = ()
    """Mandates created, extended, merged or discontinued."""
    adopted_titles: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """Subjects of texts adopted, as each follows «on»."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class OwnReview(Contributed):
    """The delegation's own universal periodic review."""

    cycle: ReviewCycle
    """Cycle of the review."""
    date: datetime.date | None = None
    """The day on which the Council adopted the outcome."""
    mode: AdoptionMode | None = None
    """How the Council adopted it, where a source says so."""
    chair: Person | None = None
    """Who presided over the meeting of the Council."""
    attendance: tuple[Attendance, ...] = ()
    """Who attended that meeting."""
    speakers: Counts | None = attrs.field(default=None, converter=as_counts)
    """States and others that took the floor at that meeting."""
    head: Person | None = attrs.field(default=None, metadata=first_of("co_heads"))
    """Head of the delegation that presented it to the Council; in a file also a list of several."""
    co_heads: tuple[Person, ...] = ()
    """Those who headed it beside the head, in the order of a list under `head`."""
    dialogue: datetime.date | None = None
    """The day of the interactive dialogue in the Working Group."""
    dialogue_head: Person | None = None
    """Head of the delegation in that dialogue."""
    dialogue_speakers: Counts | None = attrs.field(default=None, converter=as_counts)
    """States that took the floor in that dialogue."""
    working_group_session: ReviewSession | None = None
    """Number of the session of the Working Group."""
    report_adopted: datetime.date | None = None
    """The day on which the Working Group adopted its report."""
    report_symbol: str = attrs.field(default="", converter=as_words)
    """Symbol of that report, such as A/HRC/57/6."""
    troika: tuple[State, ...] = attrs.field(default=(), converter=as_states)
    """The rapporteurs of the review (troika)."""
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
    rank: Text | None = None
    """Where the share stands among others, as a noun phrase: «the highest in four cycles»."""
    summary: Text | None = None
    """What else is to be said: whole sentences."""
