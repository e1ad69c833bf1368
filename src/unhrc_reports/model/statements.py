"""What a delegation says in the Council: statements of its own, joint ones, replies, the high-level segment.

A joint statement delivered in the Council is a *phát biểu chung*, never a
*tuyên bố chung*, which is a joint communiqué.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable

import attrs

from unhrc_reports.conversion.bounds import AgendaItemNumber
from unhrc_reports.model.attendance import Attendance
from unhrc_reports.model.brackets import first_of, tuples
from unhrc_reports.model.contributed import Contributed
from unhrc_reports.model.counts import Counts, as_counts
from unhrc_reports.model.people import Group, Party, Person, as_group, as_parties, as_party_or_none
from unhrc_reports.model.publication import Photograph
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.text import Text


class StatementRole(enum.StrEnum):
    """The part that the delegation had in a joint statement."""

    LED = "led"
    """Drafted and delivered it."""
    JOINED = "joined"
    ON_BEHALF = "on behalf"
    """Delivered it on behalf of a group."""


def as_texts(values: Iterable[Text]) -> tuple[Text, ...]:
    """Texts, as a tuple."""
    return tuple(values)


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Statement(Contributed):
    """A statement in the delegation's own name."""

    topic: Text
    """What it was on, as it follows «on»: «extreme poverty»."""
    date: datetime.date | None = None
    """The day of delivery."""
    agenda_item: AgendaItemNumber | None = None
    """Agenda item, 1 to 10."""
    occasion: Text | None = None
    """The debate or dialogue in which it was made, as it follows «at»."""
    speaker: Person | None = attrs.field(default=None, metadata=first_of("co_speakers"))
    """Who delivered it; in a file also a list of several, of whom the first is meant."""
    co_speakers: tuple[Person, ...] = ()
    """Those who delivered it beside the speaker, in the order of a list under `speaker`."""
    points: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """Its main points, each a noun phrase."""
    summary: Text | None = None
    """What it said: whole sentences of the author."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class JointStatement(Contributed):
    """A statement made with others: led, joined, or on behalf of a group."""

    topic: Text
    """What it was on, as it follows «on»."""
    role: StatementRole
    """The delegation's part."""
    group: Group | None = attrs.field(default=None, converter=as_group)
    """The group in whose name it was made, such as ASEAN."""
    number: Counts | None = attrs.field(default=None, converter=as_counts)
    """How many statements this entry stands for; absent for one."""
    partners: tuple[Party, ...] = attrs.field(default=(), converter=as_parties)
    """Those who drafted it with the delegation."""
    supporters: Counts | None = attrs.field(default=None, converter=as_counts)
    """Number of States that supported it."""
    supporting_states: tuple[Party, ...] = attrs.field(default=(), converter=as_parties)
    """The supporters by name, where a list is known."""
    supporting_members: Counts | None = attrs.field(default=None, converter=as_counts)
    """How many of the supporters were members of the Council."""
    supporters_from: Text | None = None
    """Where the supporters came from, as it follows «from»: «all continents»."""
    date: datetime.date | None = None
    """The day of delivery."""
    agenda_item: AgendaItemNumber | None = None
    """Agenda item, 1 to 10."""
    speaker: Person | None = attrs.field(default=None, metadata=first_of("co_speakers"))
    """Who delivered it; in a file also a list of several, of whom the first is meant."""
    co_speakers: tuple[Person, ...] = ()
    """Those who delivered it beside the speaker, in the order of a list under `speaker`."""
    points: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """Its main points, each a noun phrase."""
    summary: Text | None = None
    """What it said: whole sentences of the author."""
    significance: Text | None = None
    """The author's appraisal: whole sentences, printed as they are."""
    photographs: tuple[Photograph, ...] = ()
    """Pictures that stand beside it in a document."""


class ReplyKind(enum.StrEnum):
    """In what form a delegation answered."""

    RIGHT_OF_REPLY = "right of reply"
    """Exercised its right of reply (rules of procedure of the General Assembly, rule 73)."""
    REGRET = "regret"
    """Expressed regret in a statement or dialogue, without the right of reply."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Reply(Contributed):
    """A right of reply, or regret over a mention."""

    kind: ReplyKind = ReplyKind.RIGHT_OF_REPLY
    """Right of reply, or regret."""

    subject: Text
    """What it answered, as it follows «to»."""
    to: Party | None = attrs.field(default=None, converter=as_party_or_none)
    """Whom it answered."""
    occasion: Text | None = None
    """The debate or dialogue in which it was made, as it follows «at»."""
    date: datetime.date | None = None
    """The day of delivery."""
    summary: Text | None = None
    """What it said: whole sentences of the author."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class HighLevelSegment(Contributed):
    """The opening days of a main session, when ministers speak."""

    opened: datetime.date | None = None
    """First day."""
    closed: datetime.date | None = None
    """Last day."""
    dignitaries: Counts | None = attrs.field(default=None, converter=as_counts)
    """Number of dignitaries who spoke."""
    attendance: tuple[Attendance, ...] = ()
    """The dignitaries by rank, each with a number: «heads of State», «ministers»."""
    speaker: Person | None = None
    """Who spoke for the delegation's State."""
    date: datetime.date | None = None
    """The day on which that speaker spoke."""
    points: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """Main points of that speech, each a noun phrase."""
    summary: Text | None = None
    """What that speech said: whole sentences of the author."""
    photographs: tuple[Photograph, ...] = ()
    """Pictures that stand beside it in a document."""


@attrs.frozen(kw_only=True)
class Remark(Sourced):
    """What an official of the United Nations, or another guest, said at the session."""

    speaker: Person
    """Who said it."""
    summary: Text
    """What was said: whole sentences of the author."""
    occasion: Text | None = None
    """Where it was said, as it follows «at»: «the opening meeting»."""
    date: datetime.date | None = None
    """The day."""
