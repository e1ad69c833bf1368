"""Where values stand in a text, found when somebody asks.

Loading does not need it, so it costs nothing until a check, a message or an
editor wants to know.
"""

from __future__ import annotations

import bisect
import functools
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TypeAlias

from unhrc_reports.conversion.faults import Finding
from unhrc_reports.conversion.written import Steps, spell
from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.loading.building import Locator, Position
from unhrc_reports.loading.json_notation import Json
from unhrc_reports.loading.yaml_notation import Yaml

Notation: TypeAlias = Yaml | Json
NOTATIONS: Mapping[str, type[Notation]] = {"yaml": Yaml, "json": Json}

START = (1, 1)


class Places(Mapping[str, Place]):
    """The path of every value of a file to its place; the text is gone through at the first question."""

    def __init__(self, notation: Notation, file: str | None) -> None:
        self._notation = notation
        self.file = file

    @functools.cached_property
    def _all(self) -> Locator:
        return self._located()

    def _located(self, wanted: Container[Steps] | None = None) -> Locator:
        locator = Locator(self._notation.position, self.file, wanted)
        self._notation.play(locator)
        return locator

    @functools.cached_property
    def _by_path(self) -> dict[str, Steps]:
        return {spell(steps): steps for steps in self._all.values}

    def __getitem__(self, path: str) -> Place:
        line, column = self._all.values[self._by_path[path]]
        return Place(self.file, line, column, path)

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_path)

    def __len__(self) -> int:
        return len(self._by_path)

    def faults(self, found: Iterable[Finding]) -> list[Fault]:
        """Each finding at its place, or at that of the nearest value around it; and keys that stand twice."""
        found = list(found)
        wanted = {one.steps[:length] for one in found for length in range(len(one.steps) + 1)}
        locator = self._located(wanted)
        return [*(self._fault(one, locator) for one in found), *locator.faults]

    def _fault(self, finding: Finding, locator: Locator) -> Fault:
        line, column = _position(finding, locator)
        return Fault(Place(self.file, line, column, spell(finding.steps)), finding.wording)

    def path_around(self, position: Position) -> str:
        """The path of the value in which a position lies: the last that begins before it."""
        try:
            index = bisect.bisect_right(self._starts, position, key=lambda start: start[0])
        except DataError:  # the text cannot be read at all
            return ""
        return spell(self._starts[index - 1][1]) if index else ""

    @functools.cached_property
    def _starts(self) -> list[tuple[Position, Steps]]:
        return sorted(((where, steps) for steps, where in self._all.values.items()), key=lambda start: start[0])


def _position(finding: Finding, locator: Locator) -> Position:
    steps = finding.steps
    found = locator.keys.get(steps) if finding.at_key else None
    while found is None and steps:
        found = locator.values.get(steps)
        steps = steps[:-1]
    return found or START
