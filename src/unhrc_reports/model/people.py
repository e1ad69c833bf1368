"""People and bodies: who sat, spoke, led and took part."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import attrs

from unhrc_reports.conversion.bounds import LanguageTag
from unhrc_reports.model.brackets import tuples
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.model.words import as_words
from unhrc_reports.reference.states import State, state
from unhrc_reports.text import Text


@attrs.frozen(kw_only=True)
class Organization:
    """A body that is not a State: a UN office, a regional group, a ministry, an NGO."""

    name: Text
    """Full name, with the article that it takes in running text."""
    short: Text | None = None
    """Short form or acronym, where it has one; printed from the second mention on."""


Partner: TypeAlias = State | Organization
"""Somebody to do something together with."""


def as_state(value: State | str) -> State:
    """A State, given as such or by any name or ISO code of it."""
    return state(value)


def as_state_or_none(value: State | str | None) -> State | None:
    """A State or nothing, given as such or by any name or ISO code of it."""
    return None if value is None else state(value)


def as_states(values: Iterable[State | str]) -> tuple[State, ...]:
    """States, each given as such or by any name or ISO code of it."""
    return tuple(state(value) for value in values)


def as_partners(values: Iterable[Partner | str]) -> tuple[Partner, ...]:
    """States and organizations; a text is the name or ISO code of a State."""
    return tuple(value if isinstance(value, Organization) else state(value) for value in values)


def as_partner(value: Partner | str | None) -> Partner | None:
    """A State or an organization, if any; a text is the name or ISO code of a State."""
    return value if value is None or isinstance(value, Organization) else state(value)


@attrs.frozen(kw_only=True)
class Person(Sourced):
    """Somebody who is named in a document."""

    name: str = attrs.field(converter=as_words)
    """The name as the person writes it, diacritics and order of names included."""
    short_name: str = attrs.field(default="", converter=as_words)
    """The name by which a second mention calls the person, such as «Dũng» for Mai Phan Dũng; never derived."""
    title: Text | None = None
    """Title before the name: «Ambassador», «Đại sứ»."""
    position: Text | None = None
    """The post held, as it follows the name."""
    state: State | None = attrs.field(default=None, converter=as_state_or_none)
    """The State that the person represents or is a national of."""


@attrs.frozen(kw_only=True)
class Speaker(Sourced):
    """Somebody who took part in an event, named or by post: «the Ambassador of Bangladesh»."""

    post: Text
    """The post with its article: «the Ambassador», «a representative»."""
    of: Partner | None = attrs.field(default=None, converter=as_partner)
    """The State or body represented."""
    name: str = attrs.field(default="", converter=as_words)
    """The name, where it is known."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Delegation(Sourced):
    """The delegation whose part in the session the documents tell."""

    state: State = attrs.field(converter=as_state)
    """The State represented."""
    head: Person | None = None
    """Head of the delegation."""
    deputies: tuple[Person, ...] = ()
    """Deputy heads."""
    members: tuple[Person, ...] = ()
    """Other members who are to be named."""
    inter_agency: bool = False
    """True where ministries and agencies of the capital took part."""
    composition: Text | None = None
    """Who else took part, in the author's words: a whole sentence."""


@attrs.frozen(kw_only=True)
class Quotation(Sourced):
    """Words that a named speaker has approved for publication."""

    text: Text
    """The words, without quotation marks."""
    speaker: Person
    """Who said them."""
    original: LanguageTag = attrs.field(default="", converter=as_words)
    """Tag of the language in which they were said; every other version is marked as a translation."""
