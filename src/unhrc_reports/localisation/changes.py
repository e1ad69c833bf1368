"""What a house style changes of a language file: whole sections stay, single keys are put over them.

A key that no language file has would change nothing, and nobody would see it;
so it is refused with the name that was meant. Lists that a house may add to
(terms, names of places, patterns, first mentions) are open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from unhrc_reports.errors import Fault, Place, TemplateError
from unhrc_reports.messages import Message, message
from unhrc_reports.nearest import did_you_mean

NO_CHANGES: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""CLDR's plural categories, of which a language has some."""
CLOSED: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "dates": ("days", "official", "official_early"),
    "periods": (),
    "moments": (),
    "numbers": ("joint", "collective", "plurals"),
    "qualifiers": (),
    "ordinals": (*CATEGORIES, "words", "tens", "tenth"),
    "lists": (),
    "spelling": ("spaces",),
})  # fmt: skip
"""Sections whose keys are fixed, with those that a language may leave out; a table in them is a gender's."""


def changed(
    data: Mapping[str, Any],
    changes: Mapping[str, Mapping[str, Any]],
    place: Callable[[str], Place] = lambda _: Place(),
) -> dict[str, Any]:
    """The data of a language as a house changes it; TemplateError names every change that would do nothing.

    `place` tells where a change stands.
    """
    if faults := [Fault(attrs.evolve(place(path), path=""), said) for path, said in _faults(data, changes)]:
        raise TemplateError(faults)
    return {**data, **{section: _merged(data[section], values) for section, values in changes.items()}}


def _faults(data: Mapping[str, Any], changes: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Message]]:
    for section, values in changes.items():
        if not isinstance(data.get(section), dict):
            tables = [name for name in data if isinstance(data[name], dict)]
            yield section, _unknown(f"[{section}]", section, tables)
        elif section in CLOSED:
            known = {*data[section], *CLOSED[section]}
            for key, value in values.items():
                if key not in known and not isinstance(value, dict):
                    yield f"{section}.{key}", _unknown(f"{section}.{key}", key, sorted(known))


def _unknown(path: str, name: str, known: list[str]) -> Message:
    return message(
        "a house style changes {path}, which no language file has; {cure}",
        path=path,
        cure=did_you_mean(name, known),
    )


def _merged(common: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """What a house says, and for the rest what the language file says, in tables within tables too."""
    tables = (key for key, value in own.items() if isinstance(value, dict) and isinstance(common.get(key), dict))
    return {**common, **own, **{key: _merged(common[key], own[key]) for key in tables}}
