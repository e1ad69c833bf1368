"""Texts before the Council and how they pass: resolutions, decisions, President's statements.

Consensus is not a unanimous vote: a text adopted by consensus was adopted
without a vote and has no tally. Only members of the Council vote; any State
may sponsor.
"""

from __future__ import annotations

import datetime
import enum

import attrs

from unhrc_reports.conversion.bounds import AgendaItemNumber, Votes, Year
from unhrc_reports.model.brackets import ONE_OR_MORE, tuples
from unhrc_reports.model.contributed import Contributed
from unhrc_reports.model.counts import Counts, as_counts
from unhrc_reports.model.people import Party, Person, as_parties, as_states
from unhrc_reports.model.publication import Photograph
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.model.words import as_words
from unhrc_reports.reference.states import State
from unhrc_reports.text import Text


class TextKind(enum.StrEnum):
    """What the Council adopts."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    PRESIDENTS_STATEMENT = "President's statement"


class Role(enum.StrEnum):
    """The part that the delegation had in a text."""

    LEAD = "lead"
    """Led the core group and the consultations (penholder)."""
    CORE_GROUP = "core group"
    """Member of the core group that drafted, negotiated and presented it."""
    CO_AUTHOR = "co-author"
    MAIN_SPONSOR = "main sponsor"
    CO_SPONSOR = "co-sponsor"


OWN_ROLES = (Role.LEAD, Role.CORE_GROUP, Role.CO_AUTHOR, Role.MAIN_SPONSOR)
"""The roles that make a text the delegation's own initiative, strongest first."""


class AdoptionMode(enum.StrEnum):
    """How the Council acted on a text."""

    CONSENSUS = "consensus"
    """Adopted without a vote."""
    RECORDED_VOTE = "recorded vote"
    """Adopted by a recorded vote."""
    REJECTED = "rejected"
    """Put to a recorded vote and not adopted."""


class DraftStatus(enum.StrEnum):
    """Where a draft stands on which the Council has not acted."""

    PENDING = "pending"
    """Tabled, and still to be acted upon."""
    DEFERRED = "deferred"
    """Put off to a later session."""
    WITHDRAWN = "withdrawn"
    """Taken back by its sponsors."""


class Vote(enum.StrEnum):
    """The delegation's own vote."""

    IN_FAVOUR = "in favour"
    AGAINST = "against"
    ABSTAINED = "abstained"
    NOT_VOTING = "not voting"
    """Took no part in the vote, which is not an abstention."""


@attrs.frozen(kw_only=True)
class Tally(Sourced):
    """The result of a recorded vote; the three add up to 47 at most."""

    in_favour: Votes
    """Votes in favour."""
    against: Votes
    """Votes against."""
    abstaining: Votes
    """Abstentions."""


@attrs.frozen(kw_only=True)
class RollCall(Sourced):
    """How members of the Council voted, by name; a list may be complete or not."""

    in_favour: tuple[State, ...] = attrs.field(default=(), converter=as_states)
    """Who voted in favour."""
    against: tuple[State, ...] = attrs.field(default=(), converter=as_states)
    """Who voted against."""
    abstaining: tuple[State, ...] = attrs.field(default=(), converter=as_states)
    """Who abstained."""
    not_voting: tuple[State, ...] = attrs.field(default=(), converter=as_states)
    """Members that took no part in the vote."""


@attrs.frozen(kw_only=True)
class Adoption(Sourced):
    """The Council's action on a text."""

    mode: AdoptionMode | None = None
    """By consensus, by recorded vote, or not at all; absent, the text was adopted and nobody says how."""
    date: datetime.date | None = None
    """The day of the action."""
    tally: Tally | None = None
    """The votes; absent when the text was adopted by consensus."""
    vote_requested_by: tuple[Party, ...] = attrs.field(default=(), converter=as_parties, metadata=ONE_OR_MORE)
    """Who asked for the vote: a State or body, or a list of several."""
    roll_call: RollCall | None = None
    """How the members voted, by name."""
    own_vote: Vote | None = None
    """How the delegation voted; only a member of the Council has a vote."""
    explanation_of_vote: Text | None = None
    """What the delegation said in explanation of its vote or position: whole sentences."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Resolution(Contributed):
    """A text before the Council, with the delegation's part in it."""

    title: Text
    """The official title, without quotation marks."""
    kind: TextKind = TextKind.RESOLUTION
    """Resolution, decision or President's statement."""
    role: Role | None = None
    """The delegation's part; absent where it had none."""
    symbol: str = attrs.field(default="", converter=as_words)
    """Symbol of the adopted text, such as A/HRC/RES/59/25; often not yet known on the day."""
    draft_symbol: str = attrs.field(default="", converter=as_words)
    """Symbol of the draft, such as A/HRC/59/L.21; never derived from the other one."""
    agenda_item: AgendaItemNumber | None = None
    """Agenda item, 1 to 10."""
    subject: Text | None = None
    """What it is on in a few words, as it follows «on», for headlines and the lead: «climate finance»."""
    theme: Text | None = None
    """The theme of the year, without quotation marks."""
    led_by: tuple[Party, ...] = attrs.field(default=(), converter=as_parties, metadata=ONE_OR_MORE)
    """Who led the consultations: a State or body, or a list of several."""
    core_group: tuple[Party, ...] = attrs.field(default=(), converter=as_parties)
    """All States and bodies of the core group, the leader and the delegation's own included."""
    main_sponsors: tuple[Party, ...] = attrs.field(default=(), converter=as_parties)
    """The main sponsors, where a source tells them apart from the core group."""
    co_authors: tuple[Party, ...] = attrs.field(default=(), converter=as_parties)
    """The co-authors, where a source tells them apart from the main sponsors."""
    annual: bool = False
    """True where the Council considers the text every year."""
    since: Year | None = None
    """The year since which the text has been presented to the Council."""
    summary: Text | None = None
    """What the text says and asks for: whole sentences of the author."""
    introduced: datetime.date | None = None
    """The day on which the draft was or will be introduced."""
    introduced_by: tuple[Party, ...] = attrs.field(default=(), converter=as_parties, metadata=ONE_OR_MORE)
    """Who introduced the draft in the Council: a State or body, or a list of several."""
    introducer: Person | None = None
    """The person who introduced it for them."""
    status: DraftStatus | None = None
    """What is to come of a draft on which the Council has not acted, where a source says so."""
    adoption: Adoption | None = None
    """The Council's action; absent before it, and where it is not known."""
    cosponsors: Counts | None = attrs.field(default=None, converter=as_counts)
    """Number of co-sponsoring States, at each moment it was counted."""
    cosponsoring_states: tuple[Party, ...] = attrs.field(default=(), converter=as_parties)
    """The co-sponsors by name, where a list is known."""
    cosponsoring_members: Counts | None = attrs.field(default=None, converter=as_counts)
    """How many of the co-sponsors were members of the Council."""
    cosponsors_from: Text | None = None
    """Where the co-sponsors came from, as it follows «from»: «all continents»."""
    amendments: Counts | None = attrs.field(default=None, converter=as_counts)
    """Number of amendments put forward to the draft."""
    significance: Text | None = None
    """The author's appraisal of the text: whole sentences, printed as they are."""
    photographs: tuple[Photograph, ...] = ()
    """Pictures that stand beside the text in a document."""
