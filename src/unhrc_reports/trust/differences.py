"""What is different between two states of a session: this morning's and this evening's.

Records are matched by what they are (symbol, title, State, name), never by
their place: a statement that is taken out shifts nobody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import attrs

from unhrc_reports.errors import Place
from unhrc_reports.messages import message
from unhrc_reports.model import Count, Counts, Session
from unhrc_reports.text import Text
from unhrc_reports.trust import data
from unhrc_reports.trust.spelling import IDENTITIES, fields, is_record, spelt

ALIKE = 0.5
"""How many fields of two records must be equal for the one to be the other, changed."""
ADDED = message("added: «{new}»")
REMOVED = message("taken out: «{old}»")
CHANGED = message("«{old}» → «{new}»")


@attrs.frozen
class Difference:
    """A datum that is not what it was; `str()` tells it on one line."""

    path: str
    """Where it stands in the new session; of what was taken out, where it stood in the old one."""
    old: Any
    """What it was; None for what was added."""
    new: Any
    """What it is; None for what was taken out."""
    place: Place = attrs.field(factory=Place)
    """Where it stands in the session file."""

    def message(self, language: str = "en") -> str:
        """Place and both values on one line, in the language of the user."""
        wording = ADDED if self.old is None else REMOVED if self.new is None else CHANGED
        told = wording.filled(old=spelt(self.old, language), new=spelt(self.new, language))
        return f"{self.place or self.path}: {told.text(language)}"

    def __str__(self) -> str:
        return self.message()


def changes(old: Session, new: Session) -> tuple[Difference, ...]:
    """What differs between two states of a session, in the order of the model.

    Records are matched by symbol, title, State or name; those of which only the order changed are no difference.

    >>> import datetime
    >>> from unhrc_reports.model import Delegation
    >>> day = datetime.date(2025, 7, 8)
    >>> morning = Session(number=59, opened=day, closed=day, delegation=Delegation(state="VN"))
    >>> [str(one) for one in changes(morning, attrs.evolve(morning, number=60))]
    ['number: «59» → «60»']
    """
    return tuple(
        attrs.evolve(one, place=data.place(old if one.new is None else new, one.path))
        for one in _differences(old, new, "", "")
    )


def _differences(old: Any, new: Any, before: str, path: str) -> Iterator[Difference]:
    if old == new:
        return
    if isinstance(old, Text) and isinstance(new, Text):
        yield from _texts(old, new, path)
    elif (left := series(old)) is not None and (right := series(new)) is not None:
        yield from _series(left, right, before, path)
    elif type(old) is type(new) and is_record(old):
        told = ("value", "qualifier") if isinstance(old, Count) else ()  # of a figure, in one
        if any(getattr(old, name) != getattr(new, name) for name in told):
            yield Difference(path, old, new)
        for name in (name for name in fields(type(old)) if name not in told):
            yield from _differences(
                getattr(old, name), getattr(new, name), _under(before, name), _under(path, name)
            )
    else:
        gone, come = _absent(old), _absent(new)
        yield Difference(before if new is None else path, gone, come)


def _texts(old: Text, new: Text, path: str) -> Iterator[Difference]:
    for tag in dict.fromkeys([*dict(old), *dict(new)]):
        if old.get(tag) != new.get(tag):
            yield Difference(f"{path}.{tag}", old.get(tag), new.get(tag))


def series(value: Any) -> Sequence[Any] | None:
    """The items of a list or of the readings of a figure; None for what is neither."""
    return value.readings if isinstance(value, Counts) else value if isinstance(value, tuple) else None


def _series(old: Sequence[Any], new: Sequence[Any], before: str, path: str) -> Iterator[Difference]:
    twins = matched(old, new)
    for place, item in enumerate(new):
        here = f"{path}[{place}]"
        if place in twins:
            yield from _differences(old[twins[place]], item, f"{before}[{twins[place]}]", here)
        else:
            yield Difference(here, None, item)
    kept = set(twins.values())
    yield from (Difference(f"{before}[{n}]", item, None) for n, item in enumerate(old) if n not in kept)


def matched(old: Sequence[Any], new: Sequence[Any]) -> dict[int, int]:
    """Each place of the new list with the place of the same record in the old one.

    >>> matched(("VN", "BD", "PH"), ("BD", "VN"))
    {0: 1, 1: 0}
    """
    found: dict[int, int] = {}
    for same in (_equal, *map(_by, IDENTITIES), _reading, _alike):
        for place, item in enumerate(new):
            free = (n for n in range(len(old)) if n not in found.values())
            if place not in found and (twin := next((n for n in free if same(old[n], item)), None)) is not None:
                found[place] = twin
    return dict(sorted(found.items()))


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def _by(name: str) -> Callable[[Any, Any], bool]:
    """Whether two records have the same symbol, title …; a text is the same if it is in one language."""

    def same(one: Any, other: Any) -> bool:
        left, right = getattr(one, name, None), getattr(other, name, None)
        if type(one) is not type(other) or not is_record(one) or not left or not right or callable(left):
            return False
        if isinstance(left, Text) and isinstance(right, Text):
            return any(right.get(tag) == words for tag, words in left)
        return bool(left == right)

    return same


def _reading(one: Any, other: Any) -> bool:
    """Whether two counts are of the same figure: both planned, or both made."""
    return isinstance(one, Count) and isinstance(other, Count) and bool(one.planned == other.planned)


def _alike(one: Any, other: Any) -> bool:
    if type(one) is not type(other) or not is_record(one):
        return False
    said = [(getattr(one, name), getattr(other, name)) for name in fields(type(one))]
    there = [pair for pair in said if any(_absent(value) is not None for value in pair)]
    return bool(there) and sum(bool(left == right) for left, right in there) >= ALIKE * len(there)


def _under(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _absent(value: Any) -> Any:
    return None if value in (None, "", ()) else value
