"""A session of the Council, as one delegation tells it: the root of the model."""

from __future__ import annotations

import datetime
import enum
import pathlib
from collections.abc import Mapping

import attrs

from unhrc_reports.conversion.bounds import SessionNumber, Weeks
from unhrc_reports.errors import Place
from unhrc_reports.model.attendance import Attendance
from unhrc_reports.model.brackets import ONE_OR_MORE, qualified_by, tuples
from unhrc_reports.model.briefing import Brief, NextStep
from unhrc_reports.model.counts import Counts, Qualifier, as_counts
from unhrc_reports.model.events import BilateralMeeting, Consultations, Event
from unhrc_reports.model.figures import figures
from unhrc_reports.model.membership import Candidacy, Election, Membership, Term
from unhrc_reports.model.people import Delegation, Party, Person, Quotation, as_parties
from unhrc_reports.model.publication import Discrepancy, Issuer, Photograph, Release, Source
from unhrc_reports.model.results import OwnReview, Results
from unhrc_reports.model.sourced import Sourced, as_keys
from unhrc_reports.model.statements import (
    HighLevelSegment,
    JointStatement,
    Remark,
    Reply,
    Statement,
    as_texts,
)
from unhrc_reports.model.texts import Resolution
from unhrc_reports.model.words import as_words
from unhrc_reports.notebook import table
from unhrc_reports.reference.states import State, state
from unhrc_reports.text import Text

GENEVA = Text(en="Geneva", vi="Geneva", fr="Genève", es="Ginebra")


class SessionKind(enum.StrEnum):
    """What kind of session it is."""

    REGULAR = "regular"
    SPECIAL = "special"
    ORGANIZATIONAL = "organizational"
    RESUMED = "resumed"


class MeetingFormat(enum.StrEnum):
    """How the meetings are held."""

    IN_PERSON = "in person"
    MAINLY_IN_PERSON = "mainly in person"
    HYBRID = "hybrid"
    MAINLY_ONLINE = "mainly online"
    ONLINE = "online"


@attrs.frozen(kw_only=True)
class Origin:
    """The file that a session was read from, and where each value stands in it."""

    file: pathlib.Path
    """The file as the user named it."""
    places: Mapping[str, Place]
    """Path of every value of the file to its place; looked up in the file at the first question."""

    def place(self, path: str) -> Place:
        """Where a value stands, or the nearest value around it that the file has.

        >>> places = {"events[0]": Place(file="hrc59.yaml", line=9, column=5, path="events[0]")}
        >>> print(Origin(file=pathlib.Path("hrc59.yaml"), places=places).place("events[0].closed"))
        hrc59.yaml:9:5: events[0].closed
        """
        around = path
        while around and around not in self.places:
            around = around[: max(around.rfind("."), around.rfind("["), 0)]
        there = self.places.get(around, Place(file=str(self.file), line=1, column=1))
        return attrs.evolve(there, path=path)


@attrs.frozen(kw_only=True)
class NextSession(Sourced):
    """The session that follows."""

    number: SessionNumber
    """Its number."""
    opens: datetime.date | None = None
    """The day on which it is to open."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Session:
    """A session of the Human Rights Council and what a delegation did there.

    >>> session = Session(
    ...     number=59, opened=datetime.date(2025, 6, 16), closed=datetime.date(2025, 7, 8),
    ...     delegation=Delegation(state="VN"),
    ... )
    >>> session.short_name
    'HRC59'
    """

    number: SessionNumber
    """Number of the session within its kind: 59."""
    kind: SessionKind = SessionKind.REGULAR
    """Regular, special, organizational or resumed."""
    subject: Text | None = None
    """Subject of a special session, as it follows «on»."""
    requested_by: tuple[Party, ...] = attrs.field(default=(), converter=as_parties, metadata=ONE_OR_MORE)
    """Who asked for a special session: a State or body, or a list of several."""
    requested_on: datetime.date | None = None
    """The day of the request."""
    request_symbol: str = attrs.field(default="", converter=as_words)
    """Symbol of the letter by which it was asked for, such as A/HRC/S-34/1."""
    requesting_members: Counts | None = attrs.field(default=None, converter=as_counts)
    """Members of the Council that supported the request."""
    requesting_observers: Counts | None = attrs.field(default=None, converter=as_counts)
    """Observers that supported the request."""
    opened: datetime.date
    """First day."""
    closed: datetime.date
    """Last day; before the closing, the day for which it is announced."""
    scheduled_close: datetime.date | None = None
    """The last day as announced, where the session closed on another."""
    weeks: Weeks | None = attrs.field(default=None, metadata=qualified_by("weeks_qualifier"))
    """Length in weeks, as a source gives it."""
    weeks_qualifier: Qualifier | None = None
    """How the source qualifies the length: nearly; in a file also `weeks: {value: 5, qualifier: nearly}`."""
    venue: Text | None = None
    """The building, as it follows «at»: «the Palais des Nations»."""
    room: str = attrs.field(default="", converter=as_words)
    """The room, such as XX."""
    city: Text = GENEVA
    """The city."""
    country: State = attrs.field(factory=lambda: state("CH"), converter=state)
    """The State in which the city lies."""
    format: MeetingFormat | None = None
    """How the meetings were held."""
    president: Person | None = None
    """President of the Council."""
    attendance: tuple[Attendance, ...] = ()
    """Who attended the session."""
    high_level_segment: HighLevelSegment | None = None
    """The high-level segment."""
    remarks: tuple[Remark, ...] = ()
    """What officials of the United Nations said."""
    results: Results | None = None
    """What the Council did."""
    delegation: Delegation
    """The delegation whose part the documents tell."""
    resolutions: tuple[Resolution, ...] = ()
    """Texts in which the delegation had a part, or on which it voted; its strongest initiative first."""
    other_texts: tuple[Resolution, ...] = ()
    """Other texts of the session, for the annex."""
    joint_statements: tuple[JointStatement, ...] = ()
    """Statements made with others."""
    statements: tuple[Statement, ...] = ()
    """Statements in the delegation's own name."""
    statement_count: Counts | None = attrs.field(default=None, converter=as_counts)
    """Number of statements in the delegation's own name, where a source gives it."""
    statement_meetings: Counts | None = attrs.field(default=None, converter=as_counts)
    """Number of meetings at which the delegation took the floor; not a number of statements."""
    statements_summary: Text | None = None
    """What the statements had in common: whole sentences of the author."""
    events: tuple[Event, ...] = ()
    """Side events, exhibitions, panels …, the most important first."""
    meetings: tuple[BilateralMeeting, ...] = ()
    """Bilateral meetings in the margins."""
    consultations: Consultations | None = None
    """How the delegation worked on the texts of others."""
    replies: tuple[Reply, ...] = ()
    """Rights of reply."""
    own_review: OwnReview | None = None
    """The delegation's own universal periodic review."""
    national_figures: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """National achievements with their figures, as the delegation gave them: whole sentences."""
    membership: Membership | None = None
    """The State's term on the Council."""
    observer: bool = False
    """True where the State takes part as an observer, not as a member of the Council."""
    earlier_terms: tuple[Term, ...] = ()
    """The State's earlier terms on the Council, where a report names them."""
    candidacy: Candidacy | None = None
    """A candidacy for a coming term."""
    election: Election | None = None
    """An election to the Council."""
    significance: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """The author's appraisal for the press, paragraph by paragraph; printed as it is."""
    assessment: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """The author's assessment for the capital, point by point; printed as it is."""
    outlook: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """What comes next, in the author's words: whole sentences."""
    next_session: NextSession | None = None
    """The session that follows."""
    next_steps: tuple[NextStep, ...] = ()
    """What is to be done after the session."""
    quotations: tuple[Quotation, ...] = ()
    """Words approved for publication; never required."""
    photographs: tuple[Photograph, ...] = ()
    """Pictures that belong to no single contribution."""
    brief: Brief | None = None
    """The frame of a briefing."""
    issuer: Issuer | None = None
    """Who publishes."""
    release: Release | None = None
    """When and how."""
    notes_to_editors: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """Notes after the end mark: whole sentences."""
    discrepancies: tuple[Discrepancy, ...] = ()
    """Second values that other sources give."""
    sources: tuple[Source, ...] = ()
    """The sources, in the order in which a document lists them."""
    session_sources: tuple[str, ...] = attrs.field(default=(), converter=as_keys)
    """Keys of the sources of the session's own facts: dates, place and President."""
    origin: Origin | None = attrs.field(default=None, eq=False, repr=False, metadata={"loaded": False})
    """The file that the session was read from; no part of the data."""

    @property
    def short_name(self) -> str:
        """Short name as the Council's documents have it: HRC59, HRC-S-36 for a special session."""
        return f"HRC{self.number}" if self.kind is not SessionKind.SPECIAL else f"HRC-S-{self.number}"

    @property
    def is_of_viet_nam(self) -> bool:
        """Whether the delegation is that of Viet Nam, whose national title Decree 30/2020/NĐ-CP prescribes."""
        return isinstance(self.delegation.state, State) and self.delegation.state.iso2 == "VN"

    def _repr_html_(self) -> str:
        """The session in a notebook: its name, its days, and a table of its figures."""
        rows = [
            (path, one.value if one.value is not None else "", one.qualifier, "planned" if one.planned else "",
             one.as_of.day if one.as_of else "", ", ".join(one.sources))
            for path, one in figures(self)
        ]  # fmt: skip
        shown = table(("figure", "value", "qualifier", "", "as of", "sources"), rows)
        return f"<p><strong>{self.short_name}</strong>, {self.opened} to {self.closed}</p>{shown}"
