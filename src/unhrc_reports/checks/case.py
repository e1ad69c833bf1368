"""What a rule gets to see, and what it says.

A rule sees a Case and yields doubts. Severity, name and place are none of its
business: the table of rules knows the first two, the session's origin the last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

import attrs

from unhrc_reports.checks.finding import explained
from unhrc_reports.checks.walk import Datum, walk
from unhrc_reports.checks.wording import plain, say
from unhrc_reports.messages import Message
from unhrc_reports.model import Session

T = TypeVar("T")


@attrs.frozen
class Case:
    """A session under check, gone through once for all rules."""

    session: Session
    languages: tuple[str, ...] = ("en", "vi")
    """The languages that documents are to be made in."""
    data: tuple[Datum, ...] = attrs.field(init=False, eq=False, repr=False)
    """Every datum of the session, with its path."""
    _by_kind: Mapping[type, list[tuple[str, Any]]] = attrs.field(init=False, eq=False, repr=False)

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
    explanation: Message = attrs.field(converter=explained)


def doubt(seen: Mapping[str, Any], *others: Any, en: str, vi: str) -> Doubt:
    """A doubt about values at their paths, and values of our tables that they are held against.

    `{0}`, `{1}` … in the explanations are the values in their order, each named in its language.

    >>> doubt({"weeks": 9}, 3, en="{0} weeks, not {1}", vi="{0} tuần, không phải {1}").explanation["vi"]
    '9 tuần, không phải 3'
    """
    values = (*seen.values(), *others)
    said = {
        language: words.format(*(say(value, language) for value in values))
        for language, words in (("en", en), ("vi", vi))
    }
    return Doubt(paths=tuple(seen), values=tuple(map(plain, values)), explanation=said)


Rule: TypeAlias = Callable[[Case], Iterator[Doubt]]
"""A rule: a generator function whose one-line docstring says what holds in a sound session."""
