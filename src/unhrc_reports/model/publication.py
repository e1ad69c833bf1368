"""What makes a document a publication: issuer, contact, release line, pictures, sources.

Nothing in here is about the Council. The headline may be the author's; where
there is none, the template makes one of the facts.
"""

from __future__ import annotations

import datetime

import attrs

from unhrc_reports.conversion.bounds import Colour, EmailAddress, LanguageTag, PhoneNumber, WebAddress
from unhrc_reports.conversion.scalars import source_key
from unhrc_reports.model.brackets import tuples
from unhrc_reports.model.dates import Moment, PartialDate, as_partial_date
from unhrc_reports.model.sourced import Sourced, as_keys
from unhrc_reports.model.words import as_words
from unhrc_reports.text import Text


@attrs.frozen(kw_only=True)
class Photograph(Sourced):
    """A picture, with what every reader needs to use it."""

    file: str = attrs.field(converter=as_words)
    """Path of the picture, from the folder of the session file."""
    caption: Text
    """Who (from left to right), what, where: one whole sentence, without the credit."""
    credit: Text | None = None
    """Whom the picture is credited to, where it is known."""
    alternative_text: Text
    """What the picture shows, for readers who do not see it."""
    date: datetime.date | None = None
    """The day on which it was taken; a document of an earlier day does not have it."""


@attrs.frozen(kw_only=True)
class Contact:
    """Whom a newsroom may call."""

    name: str = attrs.field(default="", converter=as_words)
    """The person, where one is named."""
    office: Text | None = None
    """The office or post: «Press Office»."""
    phone: PhoneNumber = attrs.field(default="", converter=as_words)
    """Telephone number in international form."""
    email: EmailAddress = attrs.field(default="", converter=as_words)
    """Address for e-mail."""
    hours: Text | None = None
    """When the contact answers."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Issuer:
    """Who publishes the document, as a rule a permanent mission."""

    name: Text
    """Full name, as in the letterhead; a new line in it is one in the letterhead."""
    short_name: Text | None = None
    """Name for the letterhead and for the head of further pages, where the full one is long."""
    logo: str = attrs.field(default="", converter=as_words)
    """Path of the emblem or logo, from the folder of the session file, for a letterhead that has room for it."""
    accent: Colour = attrs.field(default="", converter=as_words)
    """The colour of the house, in six hexadecimal digits: «C8102E»; dark enough to be read on white."""
    symbol: str = attrs.field(default="", converter=as_words)
    """Its abbreviation in the symbols of documents, such as PĐGNV in 12/TC-PĐGNV (Decree 30/2020/NĐ-CP)."""
    superior: Text | None = None
    """The body above it, printed over it in a Vietnamese administrative document (Decree 30/2020/NĐ-CP)."""
    address: Text | None = None
    """Postal address, on one line."""
    telephone: PhoneNumber = attrs.field(default="", converter=as_words)
    """Telephone number in international form."""
    email: EmailAddress = attrs.field(default="", converter=as_words)
    """Address for e-mail."""
    website: WebAddress = attrs.field(default="", converter=as_words)
    """Address of the site, with https."""
    contacts: tuple[Contact, ...] = ()
    """Whom a newsroom may call."""
    boilerplate: Text | None = None
    """What every release says of the issuer: two to five sentences."""


@attrs.frozen(kw_only=True)
class Release:
    """When and how the document goes out."""

    date: datetime.date
    """The day that the document bears."""
    place: Text | None = None
    """The place of the dateline; where absent, the city of the session."""
    opening_date: datetime.date | None = None
    """The day that the release at the opening bears; where absent, the first day of the session."""
    embargo: Moment | None = None
    """Not to be published before; absent for immediate release."""
    number: str = attrs.field(default="", converter=as_words)
    """Number and symbol of the document, such as 12/TC-PĐGNV."""
    headline: Text | None = None
    """The author's headline of the closing press release; where absent, one is made of the facts."""
    subhead: Text | None = None
    """The author's subhead of the closing press release."""


@attrs.frozen(kw_only=True)
class Source:
    """Where facts were read."""

    key: str = attrs.field(converter=as_words, metadata={"rule": source_key})
    """The key by which facts name it, such as «1»."""
    title: str = attrs.field(default="", converter=as_words)
    """Title as published, in its own language; absent where it is not known."""
    publisher: str = attrs.field(default="", converter=as_words)
    """Who published it."""
    published: PartialDate | None = attrs.field(default=None, converter=as_partial_date)
    """When, as far as known."""
    address: WebAddress = attrs.field(default="", converter=as_words)
    """Where it can be read, with https."""
    language: LanguageTag = attrs.field(default="en", converter=as_words)
    """Tag of the language of the title and of the publisher's name."""


@attrs.frozen(kw_only=True)
class Discrepancy:
    """A second value that another source gives for a fact; it stands beside the first."""

    path: str = attrs.field(converter=as_words)
    """Path of the fact, such as `events[0].closed`."""
    value: Text
    """What the other source says, as a noun phrase."""
    sources: tuple[str, ...] = attrs.field(default=(), converter=as_keys)
    """Keys of the sources that say so."""
