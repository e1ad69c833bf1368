"""People and bodies: who sat, spoke, led and took part."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TypeAlias

import attrs

from unhrc_reports.conversion.bounds import LanguageTag
from unhrc_reports.model.brackets import first_of, tuples
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.model.words import as_words
from unhrc_reports.reference.bodies import Body, body, party
from unhrc_reports.reference.states import State, state
from unhrc_reports.text import Text


@attrs.frozen(kw_only=True)
class Organization:
    """A body that the tables do not have: a ministry, an NGO, a group with a name of its own."""

    name: Text
    """Full name, with the article that it takes in running text."""
    short: Text | None = None
    """Short form or acronym, where it has one; printed from the second mention on."""


Party: TypeAlias = State | Body | Organization
"""Whoever acts at the Council: a State, a body of the tables (ASEAN), or one written out with its names."""

Partner: TypeAlias = Party
"""Somebody to do something together with."""

Group: TypeAlias = Body | Organization
"""A group in whose name somebody speaks."""


def as_party(value: Party | str) -> Party:
    """A party, given as such or by any name or code of a State or body."""
    return value if isinstance(value, Organization) else party(value)


def as_party_or_none(value: Party | str | None) -> Party | None:
    """A party or nothing, given as such or by any name or code of a State or body."""
    return None if value is None else as_party(value)


def as_parties(values: Party | str | Iterable[Party | str] | None) -> tuple[Party, ...]:
    """One party or several, each given as such or by any name or code."""
    if values is None:
        return ()
    if isinstance(values, State | Body | Organization | str):
        return (as_party(values),)
    return tuple(as_party(value) for value in values)


def as_group(value: Group | str | None) -> Group | None:
    """A group or nothing; a text is the code or name of a body of the tables."""
    return value if value is None or isinstance(value, Organization) else body(value)


def as_states(values: Iterable[State | str]) -> tuple[State, ...]:
    """States, each given as such or by any name or ISO code of it."""
    return tuple(state(value) for value in values)


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
    state: Party | None = attrs.field(default=None, converter=as_party_or_none)
    """The State or body that the person represents, or the State that the person is a national of."""


def as_people(value: Person | Iterable[Person] | None) -> tuple[Person, ...]:
    """One person or several, as a tuple."""
    return () if value is None else (value,) if isinstance(value, Person) else tuple(value)


@attrs.frozen(kw_only=True)
class Speaker(Sourced):
    """Somebody who took part in an event, named or by post: «the Ambassador of Bangladesh»."""

    post: Text
    """The post with its article: «the Ambassador», «a representative»."""
    of: Party | None = attrs.field(default=None, converter=as_party_or_none)
    """The State or body represented."""
    name: str = attrs.field(default="", converter=as_words)
    """The name, where it is known."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Delegation(Sourced):
    """The delegation whose part in the session the documents tell."""

    state: Party = attrs.field(converter=as_party)
    """The State represented, or the body: a delegation may be that of the European Union."""
    head: Person | None = attrs.field(default=None, metadata=first_of("co_heads"))
    """Head of the delegation; in a file also a list of several, of whom the first is meant."""
    co_heads: tuple[Person, ...] = ()
    """Those who headed it beside the head, in the order of a list under `head`."""
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
    date: datetime.date | None = None
    """The day on which they were said; a document of an earlier day does not have them."""
    occasion: Text | None = None
    """Where they were said, as it follows «at»: «the closing meeting»."""
    medium: Text | None = None
    """The newspaper or agency to which they were said, where in an interview: «Viet Nam News Agency»."""
    original: LanguageTag = attrs.field(default="", converter=as_words)
    """Tag of the language in which they were said; every other version is marked as a translation."""
