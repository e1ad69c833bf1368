"""The values that stand in messages: how they are kept, and how they are read in a language."""

from __future__ import annotations

import abc
import datetime
import decimal
from collections.abc import Iterable, Mapping

import attrs

from unhrc_reports.messages.dates import day, number


class Spoken(abc.ABC):
    """What says itself in a language: a message, or a value whose name differs by language."""

    __slots__ = ()

    @abc.abstractmethod
    def text(self, language: str = "en", /) -> str:
        """The words in a language, in English where there are none in that language."""


@attrs.frozen
class Versions(Spoken):
    """Words by language tag, English among them."""

    versions: tuple[tuple[str, str], ...]

    def text(self, language: str = "en", /) -> str:
        """The words in a language, or in English."""
        versions = dict(self.versions)
        return versions.get(language) or versions.get(language.partition("-")[0]) or versions["en"]


@attrs.frozen(repr=False)
class Shown:
    """What is left of a value of another kind: a message holds nothing that changes or cannot be stored."""

    words: str
    source: str

    def __str__(self) -> str:
        return self.words

    def __repr__(self) -> str:
        return self.source


KEPT = (int, float, decimal.Decimal, datetime.date, datetime.time)


def kept(value: object) -> object:
    """A value as a message keeps it: nothing that changes afterwards.

    >>> kept(["yaml", "json"]), kept({"en": "no", "vi": "không"}).text("vi")
    (('yaml', 'json'), 'không')
    """
    if isinstance(value, str):
        return str(value)
    if isinstance(value, (*KEPT, Spoken)):
        return value
    if isinstance(value, Mapping):
        return Versions(tuple((str(language), str(words)) for language, words in value.items()))
    if isinstance(value, Iterable):
        return tuple(kept(part) for part in value)
    return Shown(str(value), repr(value))


def in_words(value: object, language: str, *, quoted: bool = False) -> str:
    """A value as it is read in a message; the parts of a list are joined by commas.

    >>> in_words(("en", "vi"), "en", quoted=True), in_words(63, "vi")
    ("'en', 'vi'", '63')
    >>> in_words(datetime.date(2025, 7, 8), "vi")
    '8/7/2025'
    """
    if isinstance(value, tuple):
        return ", ".join(in_words(part, language, quoted=quoted) for part in value)
    said = _said(value, language)
    return repr(said) if quoted else str(said)


def _said(value: object, language: str) -> object:
    match value:
        case Spoken():
            return value.text(language)
        case datetime.datetime() | datetime.time():
            return value.isoformat()
        case datetime.date():
            return day(value, language)
        case decimal.Decimal():
            return number(value, language)
        case _:
            return value
