"""What the filling of one template may use: steps, time, characters, items.

A template is text from somebody one half trusts, and a slip of the pen can
make it endless. Each turn of a loop, each block, template and macro is a step;
long texts and lists are weighed before they are made. Time is that of the
processor, so that a busy machine refuses nothing. Outside a filling, as in
tests of a template alone, only the size of a single text or list is limited.
"""

from __future__ import annotations

import contextlib
import itertools
import time
from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar
from typing import Any

import attrs
import jinja2

MOST_STEPS = 1_000_000
"""The longest real report takes some thousands."""
MOST_SECONDS = 3.0
MOST_CHARACTERS = 1_000_000
"""Of a text, and of a filled template; the longest real report has a tenth of it."""
MOST_WORK = 20_000_000
"""Characters and items that all long texts and lists of one filling may have together."""
MOST_ITEMS = 5_000
"""Of a list, those of the lists in it included."""
MOST_SOURCE = 100_000
"""Characters of a file; the longest of ours has a fifth of it."""
MOST_LINE = 10_000
"""Characters of a line; reading a line takes time by the square of its length."""
MOST_BYTES = 1_000_000
"""Of a language file, a house style or a pack.toml."""
SHORT = 1_000
"""What is shorter is not worth counting."""
FEW = 16
EVERY = 64
"""Steps after which the clock is read."""


class Refused(jinja2.TemplateRuntimeError):
    """A template asks for more than a filling may use."""


@attrs.define
class Purse:
    """What is left to one filling."""

    left: int
    until: float

    def pay(self, amount: int) -> None:
        """Take characters or items away; refuse where none are left, or the time is over."""
        self.left -= amount
        if self.left < 0:
            raise Refused("the template makes too much text; look for a loop that makes a text longer and longer")
        if time.thread_time() > self.until:
            raise Refused(f"the template takes more than {MOST_SECONDS:g} seconds; look for a loop in a loop")


UNLIMITED: Iterator[None] = itertools.repeat(None)
steps: ContextVar[Iterator[None]] = ContextVar("steps", default=UNLIMITED)
"""The steps of the template that is being filled; the code made of templates takes one with `next`."""
_PURSE: ContextVar[Purse | None] = ContextVar("purse", default=None)


def _counted_steps(until: float) -> Iterator[None]:
    for step in range(MOST_STEPS):
        if step % EVERY == 0 and time.thread_time() > until:
            raise Refused(f"the template takes more than {MOST_SECONDS:g} seconds; look for a loop in a loop")
        yield
    raise Refused(f"the template takes more than {MOST_STEPS:,} steps; look for a loop in a loop")


@contextlib.contextmanager
def limited() -> Iterator[None]:
    """Fill one template, with what one may use."""
    until = time.thread_time() + MOST_SECONDS
    step, purse = steps.set(_counted_steps(until)), _PURSE.set(Purse(MOST_WORK, until))
    try:
        yield
    finally:
        steps.reset(step)
        _PURSE.reset(purse)


@contextlib.contextmanager
def counting() -> Iterator[Callable[[], int]]:
    """Count the steps that are taken: what is given tells how many they were."""
    numbers = itertools.count()
    mark = steps.set(numbers)  # type: ignore[arg-type]  # of a step only that it is taken matters
    try:
        yield lambda: next(numbers)
    finally:
        steps.reset(mark)


def pay(amount: int) -> None:
    """Take characters or items from the filling that is under way, if one is."""
    if amount > MOST_CHARACTERS:
        raise Refused(f"a text grows beyond {MOST_CHARACTERS:,} characters; look for a loop that makes it longer")
    if (purse := _PURSE.get()) is not None:
        purse.pay(amount)


def concat(pieces: Iterable[str]) -> str:
    """Join texts; what would be too long is refused before it is made."""
    parts = pieces if type(pieces) is list else list(pieces)
    if len(parts) > FEW:
        pay(sum(map(len, parts)))
    joined = "".join(parts)
    if len(joined) > SHORT:
        pay(len(joined))
    return joined


def counted(values: Iterable[Any]) -> Iterator[Any]:
    """The values, each a step: for loops with a condition, whose body may never be reached."""
    for value in values:
        next(steps.get())
        yield value


NESTS = frozenset({list, tuple, dict})


def weighed(held: Any) -> Any:
    """A list, tuple or dict; refused where it holds too much, the lists in it included."""
    items = held.values() if type(held) is dict else held
    if (len(held) > FEW or not NESTS.isdisjoint(map(type, items))) and _left(held, MOST_ITEMS) < 0:
        raise Refused(f"a list holds more than {MOST_ITEMS:,} items; look for a loop that makes it longer")
    return held


def _left(held: Any, room: int) -> int:
    """The room that is left beside the items of a list; less than none ends the counting."""
    for item in held.values() if isinstance(held, dict) else held:
        room -= 1
        if isinstance(item, list | tuple | dict) and room >= 0:
            room = _left(item, room)
        if room < 0:
            break
    return room
