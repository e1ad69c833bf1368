"""Values chosen from the lists of a session: each keeps the place that it has in the data.

What is told of a session is a choice of its records, and a choice must not lose
where each came from: a figure in a document leads back to `resolutions[3]`, not
to the first of those that were chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Self, TypeVar, cast

import attrs

T = TypeVar("T")


@attrs.frozen
class Placed:
    """One value, with its path from the record that it is told of: «led_by», «brief.date»."""

    value: Any
    place: str
    others: tuple[str, ...] = ()
    """The paths of the data that say the same, where one value stands for several."""


class Chosen(tuple[T, ...]):
    """Some values of a list, or of several, with the path of each from the record that they were chosen for.

    >>> odd = chosen((1, 2, 3), "numbers", lambda number: number % 2 == 1)
    >>> odd, odd.places
    ((1, 3), ('numbers.0', 'numbers.2'))
    """

    places: tuple[str, ...]

    @classmethod
    def of(cls, pairs: Iterable[tuple[T, str]]) -> Self:
        """Values, each with its path."""
        held = list(pairs)
        made = cls(value for value, _ in held)
        made.places = tuple(place for _, place in held)
        return made

    def where(self, keep: Callable[[T], bool]) -> Chosen[T]:
        """Those of them that are so."""
        return Chosen.of((value, place) for value, place in zip(self, self.places, strict=True) if keep(value))

    def but(self, keep: Callable[[T], bool]) -> Chosen[T]:
        """Those of them that are not so."""
        return self.where(lambda value: not keep(value))

    def and_those(self, others: Chosen[T]) -> Chosen[T]:
        """These, and the others after them."""
        pairs = [*zip(self, self.places, strict=True), *zip(others, others.places, strict=True)]
        return Chosen.of(pairs)

    def by(self, order: Callable[[T], object]) -> Chosen[T]:
        """The same in an order; what is equal in it stays as it was."""
        pairs = zip(self, self.places, strict=True)
        return Chosen.of(sorted(pairs, key=lambda pair: cast("int", order(pair[0]))))


def chosen(values: Iterable[T], path: str, keep: Callable[[T], bool] = lambda _: True) -> Chosen[T]:
    """The values of a list that are to be kept; `path` is that of the list."""
    if isinstance(values, Chosen):
        return values.where(keep)
    return Chosen.of((value, f"{path}.{place}") for place, value in enumerate(values) if keep(value))
