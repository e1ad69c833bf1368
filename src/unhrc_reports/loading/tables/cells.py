"""Cells become the plain data of a session, and every value remembers the cell that it stood in.

A heading is the path of a value: `number`, `results.panels`, `title.en`, `points[0].vi`. An empty cell is no
value; entries of a list that are left out leave no gap.
"""

from __future__ import annotations

import datetime
import decimal
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from unhrc_reports.conversion.faults import Finding
from unhrc_reports.conversion.written import Plain, Steps, spell
from unhrc_reports.errors import Fault, Place
from unhrc_reports.messages import message

PATH = re.compile(r"[^\W\d][\w-]*(?:\[\d{1,3}\])*(?:\.[^\W\d][\w-]*(?:\[\d{1,3}\])*)*")
STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
EMPTY = "{}"
"""A record in which nothing is said."""
SOURCES = ("sources", "session_sources")


@attrs.frozen
class Cell:
    """A value, the way to it, and where it stands: D3, or resolutions!D3."""

    steps: Steps
    value: object
    address: str
    heading: str
    """Where the key of the value stands."""


def steps_of(path: str) -> Steps | None:
    """The way that a heading names; None for what is no path.

    >>> steps_of("points[0].en"), steps_of("no path!")
    (('points', 0, 'en'), None)
    """
    path = path.strip()
    if not PATH.fullmatch(path):
        return None
    return tuple(int(index) if index else name for index, name in STEP.findall(path))


def value_of(raw: object, steps: Steps) -> object:
    """What a cell says: words as they would stand in YAML, a day where a cell has one; None for nothing."""
    raw = _shown(raw)
    if isinstance(raw, str):
        words = raw.strip()
        if words == EMPTY:
            return {}
        if words and steps and steps[-1] in SOURCES and ";" in words:
            return [Plain(key.strip()) for key in words.split(";") if key.strip()]
        return Plain(words) if words else None
    if isinstance(raw, datetime.datetime) and raw.time() == datetime.time():
        return raw.date()
    return raw


def _shown(raw: object) -> object:
    """A number or a truth as its cell shows it, so that a room 20 is a text and a figure 20 a number."""
    if isinstance(raw, bool):
        return str(raw).upper()
    if isinstance(raw, float) and math.isfinite(raw):
        raw = int(raw) if raw.is_integer() and abs(raw) < 10**15 else decimal.Decimal(repr(raw))
    return f"{raw:f}" if isinstance(raw, decimal.Decimal) else str(raw) if isinstance(raw, int) else raw


class Table:
    """The cells of one session, put together; `data` is what a file would have said."""

    def __init__(self, file: str | None, cells: Iterable[Cell]) -> None:
        self.file = file
        self.faults: list[Fault] = []
        self.addresses: dict[Steps, tuple[str, str]] = {}
        tree: dict[str | int, Any] = {}
        for cell in cells:
            self._enter(tree, cell)
        self.data = self._settled(tree)

    def _enter(self, tree: dict[str | int, Any], cell: Cell) -> None:
        node = tree
        for step in cell.steps[:-1]:
            node = node.setdefault(step, {})
            if isinstance(node, Cell):
                return self._twice(cell, node)
        if (there := node.setdefault(cell.steps[-1], cell)) is not cell:
            self._twice(cell, there)
        return None

    def _twice(self, cell: Cell, other: object) -> None:
        first = other.address if isinstance(other, Cell) else "…"
        said = message("this says the same as the cell {first}; keep one of the two", first=first)
        self.faults.append(Fault(self.place(spell(cell.steps), cell.address), said))

    def _settled(self, node: Any, here: Steps = ()) -> Any:
        if isinstance(node, Cell):
            self.addresses[here] = node.address, node.heading
            return node.value
        if node and all(isinstance(step, int) for step in node):
            return [self._settled(node[step], (*here, number)) for number, step in enumerate(sorted(node))]
        return {step: self._settled(inner, (*here, step)) for step, inner in node.items()}

    def place(self, path: str, address: str | None) -> Place:
        """A cell of this file."""
        return Place(file=self.file, cell=address, path=path)

    def fault(self, finding: Finding) -> Fault:
        """A finding at its cell, at that of a value in it, or at that of the nearest value around it."""
        path = spell(finding.steps)
        return Fault(self.place(path, self._address(finding.steps, finding.at_key)), finding.wording)

    def _address(self, steps: Steps, at_key: bool = False) -> str | None:
        while True:
            inside = [there for found, there in self.addresses.items() if found[: len(steps)] == steps]
            if inside:
                return inside[0][1 if at_key else 0] if steps else None
            if not steps:
                return None
            steps = steps[:-1]

    @property
    def places(self) -> Mapping[str, Place]:
        """The path of every value to its cell."""
        found: dict[str, Place] = {}
        for steps, (address, _) in self.addresses.items():
            for length in range(1, len(steps) + 1):
                path = spell(steps[:length])
                found.setdefault(path, self.place(path, address))
        return found
