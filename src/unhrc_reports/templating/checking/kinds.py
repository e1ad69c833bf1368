"""What an expression of a template may be, without any session: kinds, and whether it may be absent.

A Value is a union: `reply.to` may be a State or an organization, and may be
absent. It carries the paths of the model that it was read from, and an
identity, by which a guard is known to be about it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

import attrs

from unhrc_reports.templating.checking.spoken import SPOKEN, SPOKEN_VI, article

Fact: TypeAlias = tuple[Any, ...]
"""What a guard has shown of an identity: ("has", identity), ("true", identity) or ("is", identity, classes)."""


@attrs.frozen
class Kind:
    """One thing that a value may be."""

    name: str
    """text, words, number, date, flag, term, state, record, figure, list, macro …"""
    of: Any = None
    """The class of a record or of a term; the words that a tag may be; the macro; the names of a namespace."""
    item: Value | None = None
    """What a list holds."""
    items: tuple[Value, ...] = ()
    """What a tuple holds, in its order."""
    known: frozenset[Fact] = frozenset()
    """What is known of each item of a list, with identities relative to it."""
    about: str = ""
    """Of a tag: the identity of the record that it tells the kind of."""

    def __str__(self) -> str:
        return f"{article(self.of.__name__)}" if self.name == "record" else SPOKEN.get(self.name, self.name)


@attrs.frozen
class Value:
    """What an expression may be."""

    kinds: tuple[Kind, ...] = ()
    """The alternatives; none where it is never there."""
    none: bool = False
    """It may be absent, and cannot be printed then."""
    undefined: bool = False
    """It may be the value of an «if» without an «else», which prints nothing."""
    empty: bool = False
    """It may print nothing, though nobody has said that it should vanish."""
    vanishes: bool = False
    """It may print nothing, as its writer wants it to."""
    paths: frozenset[str] = frozenset()
    """The data that it was read from: `resolutions[].title`."""
    ident: str = ""
    """Which value it is, so that a guard on it is known to be about it."""

    @property
    def absent(self) -> bool:
        """Whether there may be nothing at all."""
        return self.none or self.undefined

    @property
    def hollow(self) -> bool:
        """Whether it may print nothing."""
        return self.empty or self.vanishes or self.undefined

    def named(self, *names: str) -> tuple[Kind, ...]:
        """The alternatives with one of these names."""
        return tuple(kind for kind in self.kinds if kind.name in names)

    def present(self) -> Value:
        """The same, known to be there."""
        return attrs.evolve(self, none=False, undefined=False, empty=False, vanishes=False)

    def __str__(self) -> str:
        return " or ".join(dict.fromkeys(map(str, self.kinds))) or "nothing"


ANYTHING = Value((Kind("anything"),))


WORDS = Value((Kind("words"),))


NUMBER = Value((Kind("number"),))


FLAG = Value((Kind("flag"),))


PRINTED = frozenset({"text", "words", "number", "date", "partial date", "moment", "time", "term", "state", "tag"})
"""What can be printed as it is."""


NAMED = frozenset({"Organization"})
"""Records that print their name."""


def prints(kind: Kind) -> bool:
    """Whether something of a kind can be printed as it is."""
    return kind.name in PRINTED or (kind.name == "record" and kind.of.__name__ in NAMED)


def spoken_vi(value: Value) -> str:
    """A value in Vietnamese."""
    said = (
        kind.of.__name__ if kind.name == "record" else SPOKEN_VI.get(kind.name, kind.name) for kind in value.kinds
    )
    return " hoặc ".join(dict.fromkeys(said)) or "không có gì"


def record(kind: type, *paths: str) -> Value:
    """A record of the model."""
    return Value((Kind("record", kind),), paths=frozenset(paths))


def listed(item: Value, paths: Iterable[str] = (), known: Iterable[Fact] = ()) -> Value:
    """A list of such items."""
    return Value((Kind("list", item=item, known=frozenset(known)),), paths=frozenset(paths))


def joined(values: Iterable[Value]) -> Value:
    """What is any of these values."""
    all_of = list(values)
    idents = {value.ident for value in all_of}
    return Value(
        _merged([kind for value in all_of for kind in value.kinds]),
        none=any(value.none for value in all_of),
        undefined=any(value.undefined for value in all_of),
        empty=any(value.empty for value in all_of),
        vanishes=any(value.vanishes for value in all_of),
        paths=frozenset().union(*(value.paths for value in all_of)),
        ident=idents.pop() if len(idents) == 1 else "",
    )


def _merged(kinds: list[Kind]) -> tuple[Kind, ...]:
    lists = [kind for kind in kinds if kind.name == "list"]
    others = dict.fromkeys(kind for kind in kinds if kind.name != "list")
    if not lists:
        return tuple(others)
    filled = [kind for kind in lists if kind.item and kind.item.kinds] or lists
    item = joined(kind.item for kind in filled if kind.item)
    known = frozenset.intersection(*(kind.known for kind in filled))
    return (*others, Kind("list", item=item, known=known))
