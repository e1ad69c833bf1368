"""A message: English words, and the values that stand in them; other languages are looked up when it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from unhrc_reports.messages.catalogue import translated
from unhrc_reports.messages.patterns import filled
from unhrc_reports.messages.values import Spoken, kept


@attrs.frozen
class Message(Spoken):
    """One thing to say to a user, in every language that there is a catalogue for.

    Messages are values: equal where they say the same, hashable, and they can be pickled.

    >>> said = message("the key {key!r} was given before, in line {first}, and again in line {second}; "
    ...                "keep one of the two", key="title", first=8, second=11)
    >>> said.text()
    "the key 'title' was given before, in line 8, and again in line 11; keep one of the two"
    >>> said.text("vi")
    "trường 'title' đã có ở dòng 8, lặp lại ở dòng 11; hãy giữ một trong hai"
    """

    english: str
    """The words in English, with the names of values in braces; the key of the catalogues."""
    values: tuple[tuple[str, object], ...] = ()
    """The values by their names."""

    def text(self, language: str = "en", /) -> str:
        """The words in a language; English where it has no catalogue, or its catalogue no such entry."""
        return filled(translated(self.english, language), dict(self.values), language)

    def __getitem__(self, language: str) -> str:
        return self.text(language)

    def filled(self, **values: object) -> Message:
        """The same message with values, for one that stands in a table without them.

        >>> message("the number {shown}").filled(shown=26).text("vi")
        'số 26'
        """
        return attrs.evolve(self, values=(*self.values, *_kept(values)))

    def __str__(self) -> str:
        return self.text()


def message(english: str, /, **values: object) -> Message:
    """A message of its English words and the values that stand in them.

    >>> message("a list").text("vi")
    'danh sách'
    """
    return Message(english, _kept(values))


def joined(values: Iterable[object]) -> Message:
    """A list with «and» before its last.

    >>> joined(["yaml", "json"]).text(), joined(["a", "b", "c"]).text("vi"), joined(["a"]).text()
    ('yaml and json', 'a, b và c', 'a')
    """
    *names, last = values
    return message("{names} and {last}", names=names, last=last) if names else message("{last}", last=last)


def as_message(wording: Message | Mapping[str, str] | str) -> Message:
    """A message of what was given as one; plain words stay as they are, in every language.

    >>> as_message("{not} a pattern").text("vi")
    '{not} a pattern'
    >>> as_message({"en": "no", "vi": "không"}).text("vi")
    'không'
    """
    return wording if isinstance(wording, Message) else message("{words}", words=wording)


def _kept(values: Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    return tuple((name, kept(value)) for name, value in values.items())
