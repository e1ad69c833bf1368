"""From the events of a notation (YAML, JSON) to plain data, and to where each value stands.

A Builder makes data, and is fast. A Locator is a Builder that also notes the
place of every key and value; it runs only when somebody asks where. Both
refuse what no session needs before anything is built of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from typing import Any, NoReturn, TypeAlias

import attrs

from unhrc_reports.conversion.refusals import Odd, clipped
from unhrc_reports.conversion.written import Steps, spell
from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.loading.messages import ALONE, LOST_AT_COMMA, THOUSANDS
from unhrc_reports.messages import Message, message

Position: TypeAlias = tuple[int, int]
"""Line and column, from 1."""

DEEPEST = 50
LONGEST_LINE = 80
MOST_REPEATED = 500
MOST_SHOWN = 80
GROUPED = re.compile(r"[1-9]\d{0,2}(?:, \d{3})+")
"""A number with commas between its thousands."""


TOO_DEEP = message(
    "nested deeper than {limit} levels; no session needs that, so check the brackets and the indentation",
    limit=DEEPEST,
)
COMPLEX_KEY = message(
    "a key is a single word here, not a list or a mapping; put a text that begins with [ or {{ in quotation marks"
)
TWICE = message(
    "the key {key!r} was given before, in line {first}, and again in line {second}; keep one of the two"
)


@attrs.frozen
class Lost(Odd):
    """A text of which a comma cut off the rest, as it was meant."""

    words: str


def lost(key: str, said: str | Lost, rest: str) -> Lost:
    """A text without quotation marks in { }, and what stands after its comma.

    >>> print(lost("vi", "phòng", "chống").wording)
    a text without quotation marks ends at its comma; put all of it in quotation marks: vi: "phòng, chống"
    >>> lost("reports", "1", "200").wording.text()
    'a comma parts the entries of { }; write the number without it: reports: 1200'
    """
    whole = f"{said.words if isinstance(said, Lost) else said}, {rest}"
    if GROUPED.fullmatch(whole):
        return Lost(THOUSANDS.filled(key=key, whole=re.sub(r"\D", "", whole)), whole)
    return Lost(
        LOST_AT_COMMA.filled(key=key, whole=f'"{whole[:MOST_SHOWN]}{"…" if len(whole) > MOST_SHOWN else ""}"'),
        whole,
    )


def line_of(text: str, number: int) -> str:
    """A line of a text, counted from 0, to be shown in a message."""
    lines = text.splitlines()
    return lines[number] if number < len(lines) else ""


class Builder:
    """Takes the events of a document in their order and builds its data."""

    def __init__(self, position: Callable[[Any], Position], file: str | None = None) -> None:
        self.position = position
        self.file = file
        self.data: Any = None
        self.faulty = False
        self._open: list[Any] = []
        self._steps: list[str | int] = []
        self._key: str | None = None

    @property
    def awaits_key(self) -> bool:
        """Whether the next scalar is a key."""
        return self._key is None and bool(self._open) and type(self._open[-1]) is dict

    @property
    def is_open(self) -> bool:
        """Whether a list or mapping is open, in which the next value stands."""
        return bool(self._open)

    def scalar(self, value: object, words: str, mark: Any) -> None:
        """A key (its words), or a value."""
        if self._key is None and self._open and type(self._open[-1]) is dict:
            self.name(words, mark)
        else:
            self.put(value, mark)

    def name(self, words: str, mark: Any) -> None:
        """The key of the value that follows."""
        self._key = words
        if words in self._open[-1]:
            self.faulty = True

    def put(self, value: object, mark: Any) -> None:
        """A value, at its place in what is open."""
        if not self._open:
            self.data = value
        elif self._key is None:
            self._open[-1].append(value)
        else:
            self._open[-1][self._key] = value
            self._key = None

    def begin(self, container: dict[str, Any] | list[Any], mark: Any) -> None:
        """A list or mapping begins; what follows is in it."""
        if self.awaits_key:
            self.refuse(mark, COMPLEX_KEY)
        if len(self._open) == DEEPEST:
            raise DataError([self.fault(mark, TOO_DEEP, tuple(self._steps[:1]))])
        self._steps.extend(self.step())
        self.put(container, mark)
        self._open.append(container)

    def end(self) -> None:
        """The list or mapping that is open ends."""
        self._open.pop()
        if self._open:
            self._steps.pop()

    def step(self) -> Steps:
        """The step to the value that comes next."""
        if not self._open:
            return ()
        here = self._open[-1]
        return (len(here),) if type(here) is list else () if self._key is None else (self._key,)

    def fault(self, mark: Any, wording: Message, steps: Steps | None = None) -> Fault:
        """A fault at a mark, with the path that leads there."""
        line, column = self.position(mark)
        path = (*self._steps, *self.step()) if steps is None else steps
        return Fault(Place(self.file, line, column, spell(path)), wording)

    def blame(self, mark: Any, wording: Message) -> None:
        """Note a fault that hides no others: the data go on as if it were not there."""
        self.faulty = True

    def lone(self, mark: Any) -> None:
        """A word between commas that has no value: what is left of the text before it, or a slip of its own."""
        here, word = self._open[-1], self._key or ""
        before = next(reversed(here), None)
        if before is not None and isinstance(said := here[before], str | Lost):
            here[before] = lost(before, said, word)
            self._key = None
        else:
            self.put(Odd(ALONE.filled(word=clipped(word))), mark)

    def refuse(self, mark: Any, wording: Message) -> NoReturn:
        """Stop at once: what comes may be endless."""
        raise DataError([self.fault(mark, wording)])


class Locator(Builder):
    """A Builder that remembers where keys and values stand (all, or those wanted), and which keys stand twice."""

    def __init__(
        self, position: Callable[[Any], Position], file: str | None = None, wanted: Container[Steps] | None = None
    ) -> None:
        super().__init__(position, file)
        self.wanted = wanted
        self.keys: dict[Steps, Position] = {}
        self.values: dict[Steps, Position] = {}
        self.faults: list[Fault] = []
        self._names: list[dict[str, Position]] = []

    def begin(self, container: dict[str, Any] | list[Any], mark: Any) -> None:
        """A list or mapping, in which no key has been seen yet."""
        super().begin(container, mark)
        self._names.append({})

    def end(self) -> None:
        """The list or mapping that is open ends."""
        super().end()
        self._names.pop()

    def name(self, words: str, mark: Any) -> None:
        """The key, with its place; a key given before is a fault."""
        super().name(words, mark)
        steps = (*self._steps, words)
        there = self.position(mark)
        if self.wanted is None or steps in self.wanted:
            self.keys[steps] = there
        first = self._names[-1].setdefault(words, there)
        if first is not there and len(self.faults) < MOST_REPEATED:
            wording = TWICE.filled(key=words, first=first[0], second=there[0])
            self.faults.append(self.fault(mark, wording, steps))

    def blame(self, mark: Any, wording: Message) -> None:
        """Note a fault, with its place."""
        super().blame(mark, wording)
        if len(self.faults) < MOST_REPEATED:
            self.faults.append(self.fault(mark, wording))

    def put(self, value: object, mark: Any) -> None:
        """The value, with its place."""
        # A container is entered in the path just before it is put.
        steps = tuple(self._steps) if type(value) in (dict, list) else (*self._steps, *self.step())
        if self.wanted is None or steps in self.wanted:
            self.values[steps] = self.position(mark)
        super().put(value, mark)
