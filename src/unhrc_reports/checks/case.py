"""What a rule gets to see, and what it says.

A rule sees a Case and yields doubts. Severity, name and place are none of its
business: the table of rules knows the first two, the session's origin the last.
"""

from __future__ import annotations

import collections
import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

import attrs

from unhrc_reports.checks.walk import Datum, walk
from unhrc_reports.checks.wording import Named, plain
from unhrc_reports.messages import Message
from unhrc_reports.model import Session
from unhrc_reports.text import Text

T = TypeVar("T")


FEWEST = 4
"""A language is one of the session's if one text of so many is written in it."""


@attrs.frozen(slots=False)
class Case:
    """A session under check, gone through once for all rules."""

    session: Session
    asked: tuple[str, ...] | None = None
    """The languages that documents are to be made in, where somebody says so."""
    data: tuple[Datum, ...] = attrs.field(init=False, eq=False, repr=False)
    """Every datum of the session, with its path."""
    _by_kind: Mapping[type, list[tuple[str, Any]]] = attrs.field(init=False, eq=False, repr=False)

    @functools.cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that documents are made in: as asked, or those that the session is written in."""
        texts = [text for path, text in self.of(Text) if path not in ("city", "")]
        written = collections.Counter(tag for text in texts for tag in text.languages)
        usual = sorted(tag for tag, times in written.items() if times * FEWEST >= len(texts))
        return tuple(usual) if self.asked is None else self.asked

    @data.default
    def _walked(self) -> tuple[Datum, ...]:
        return tuple(walk(self.session))

    @_by_kind.default
    def _grouped(self) -> Mapping[type, list[tuple[str, Any]]]:
        groups: dict[type, list[tuple[str, Any]]] = {}
        for path, value, _ in self.data:
            groups.setdefault(type(value), []).append((path, value))
        return groups

    def of(self, kind: type[T]) -> list[tuple[str, T]]:
        """Every record of a class, with its path, in the order of the model."""
        return self._by_kind.get(kind, [])


@attrs.frozen(kw_only=True)
class Doubt:
    """Something that a rule has seen."""

    paths: tuple[str, ...]
    values: tuple[str, ...]
    explanation: Message


def doubt(said: Message, seen: Mapping[str, Any], *others: Any) -> Doubt:
    """A doubt about values at their paths, and values of our tables that they are held against.

    `{0}`, `{1}` … in the message are the values in their order, each named in the language of the reader.

    >>> from unhrc_reports.messages import message
    >>> doubt(message("the list has {0}, but the figure is {1}"), {"delegates": 9}, 3).explanation["vi"]
    'danh sách có 9 mục, nhưng số liệu là 3'
    """
    values = (*seen.values(), *others)
    explanation = said.filled(**{str(place): Named(value) for place, value in enumerate(values)})
    return Doubt(paths=tuple(seen), values=tuple(map(plain, values)), explanation=explanation)


Rule: TypeAlias = Callable[[Case], Iterator[Doubt]]
"""A rule: a generator function whose one-line docstring says what holds in a sound session."""
