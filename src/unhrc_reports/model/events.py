"""What a delegation organizes in the margins: side events, exhibitions, panels, meetings."""

from __future__ import annotations

import datetime
import enum

import attrs

from unhrc_reports.model.attendance import Attendance
from unhrc_reports.model.brackets import ONE_OR_MORE, tuples
from unhrc_reports.model.contributed import Contributed
from unhrc_reports.model.counts import Counts, as_counts
from unhrc_reports.model.people import Party, Person, Speaker, as_parties, as_party_or_none, as_people
from unhrc_reports.model.publication import Photograph
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.model.statements import as_texts
from unhrc_reports.text import Text


class EventKind(enum.StrEnum):
    """What kind of event it was."""

    SIDE_EVENT = "side event"
    EXHIBITION = "exhibition"
    PHOTO_EXHIBITION = "photo exhibition"
    PANEL_DISCUSSION = "panel discussion"
    """An official panel of the Council that the State initiated or co-hosted."""
    SEMINAR = "seminar"
    CULTURAL_EVENT = "cultural event"


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Event(Contributed):
    """An event that the delegation organized or helped to organize."""

    kind: EventKind
    """Side event, exhibition, panel discussion and so on."""
    title: Text
    """Its title, without quotation marks."""
    opened: datetime.date | None = None
    """The day, or the first of several."""
    closed: datetime.date | None = None
    """The last day of several."""
    place: Text | None = None
    """Where, as it follows the title: «at the Palais des Nations»."""
    organizers: tuple[Party, ...] = attrs.field(default=(), converter=as_parties)
    """Who organized it, where not simply the delegation."""
    co_organizers: tuple[Party, ...] = attrs.field(default=(), converter=as_parties)
    """Those who organized it with the delegation or the organizers."""
    opened_by: tuple[Person, ...] = attrs.field(default=(), converter=as_people, metadata=ONE_OR_MORE)
    """Who opened it: one person, or a list."""
    moderator: Person | None = None
    """Who moderated or chaired it."""
    speakers: tuple[Speaker, ...] = ()
    """Who spoke."""
    attendance: tuple[Attendance, ...] = ()
    """Who attended."""
    opening_attendance: tuple[Attendance, ...] = ()
    """Who attended the opening of an exhibition."""
    exhibits: Counts | None = attrs.field(default=None, converter=as_counts)
    """Number of works shown; photographs, in a photo exhibition."""
    summary: Text | None = None
    """What was shown or said: whole sentences of the author."""
    significance: Text | None = None
    """The author's appraisal: whole sentences, printed as they are."""
    photographs: tuple[Photograph, ...] = ()
    """Pictures that stand beside it in a document."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class BilateralMeeting(Contributed):
    """A meeting in the margins of the session."""

    partner: Party | None = attrs.field(default=None, converter=as_party_or_none)
    """The State or body met."""
    counterpart: Person | None = None
    """The person met."""
    by: Person | None = None
    """Who met them, where not the head of the delegation."""
    date: datetime.date | None = None
    """The day."""
    closed: datetime.date | None = None
    """The last day, where the entry stands for meetings of several days."""
    topics: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """What was discussed, each a noun phrase."""


@attrs.frozen(kw_only=True)
class Consultations(Sourced):
    """How the delegation worked on the texts of others."""

    took_part: bool = False
    """Took part in consultations on draft texts."""
    drafted: bool = False
    """Contributed to the drafting of texts."""
    cosponsored: Counts | None = attrs.field(default=None, converter=as_counts)
    """Number of initiatives co-sponsored, or «many» where the source gives none."""
    summary: Text | None = None
    """How it worked: whole sentences of the author."""
