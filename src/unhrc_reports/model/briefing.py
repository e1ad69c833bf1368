"""What only a briefing has: addressees, purpose, messages, points to make, next steps."""

from __future__ import annotations

import datetime

import attrs

from unhrc_reports.model.brackets import tuples
from unhrc_reports.model.dates import PartialDate, as_partial_date
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.model.statements import as_texts
from unhrc_reports.model.words import as_words
from unhrc_reports.text import Text


@attrs.frozen(kw_only=True)
class NextStep(Sourced):
    """Something to be done after the session."""

    what: Text
    """What, as an infinitive without «to»: «prepare the candidacy»."""
    who: Text | None = None
    """Who does it."""
    by: PartialDate | None = attrs.field(default=None, converter=as_partial_date)
    """By when."""


@attrs.frozen(kw_only=True)
class DefensivePoint:
    """An answer to what may be raised; not to be raised by us."""

    question: Text
    """What may be asked."""
    answer: Text
    """What to say then."""


@attrs.frozen(kw_only=True)
class Background(Sourced):
    """Background for the reader of a briefing."""

    text: Text
    """Whole sentences of the author."""
    may_be_disclosed: bool = True
    """False for what must not be used in public."""


@attrs.frozen(kw_only=True)
class Signature:
    """Who signs, as an administrative document ends (Decree 30/2020/NĐ-CP, Appendix I)."""

    name: str = attrs.field(converter=as_words)
    """The name alone: titles do not stand before it."""
    post: Text
    """The post: «Trưởng đoàn»."""
    authority: Text | None = None
    """For whom the signature is given, before the post: «TM. Đoàn Việt Nam», «KT. Bộ trưởng»."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Brief:
    """The frame of a briefing: to whom, for what, and what to say."""

    to: Text | None = None
    """The addressee."""
    sender: Text | None = None
    """From whom; where absent, the issuer."""
    date: datetime.date | None = None
    """The day of the briefing; where absent, that of the release."""
    subject: Text | None = None
    """The subject line; where absent, one is made of the facts."""
    reference: str = attrs.field(default="", converter=as_words)
    """Reference number."""
    handling: Text | None = None
    """Handling marking, printed on every page."""
    purpose: Text | None = None
    """Why the reader gets it now: whole sentences; where absent, one is made of the facts."""
    key_messages: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """Three to five messages, each a whole sentence; where absent, they are made of the facts."""
    points_to_make: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """What to say, each a whole sentence."""
    defensive_points: tuple[DefensivePoint, ...] = ()
    """What to say if asked."""
    background: tuple[Background, ...] = ()
    """Background, with what must not be disclosed marked."""
    national_title: Text | None = None
    """The name of the State over a report to its ministry; where absent, that of Viet Nam, for Viet Nam alone."""
    national_motto: Text | None = None
    """The motto under it, as «Độc lập - Tự do - Hạnh phúc» (Decree 30/2020/NĐ-CP)."""
    recipients: tuple[Text, ...] = attrs.field(default=(), converter=as_texts)
    """Who receives a copy («Nơi nhận»), an entry each: «Như trên», «Lưu: VT»."""
    signature: Signature | None = None
    """Who signs."""
