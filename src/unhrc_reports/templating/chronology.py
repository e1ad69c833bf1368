"""What a delegation did and what was done at a session, in the order of time.

A contribution stands at the day on which it happened; a text has two, that of
its introduction and that of the Council's action. What has no day is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from unhrc_reports.templating.values import bare
from unhrc_reports.templating.views import View

DATED = (
    ("remarks", "date"),
    ("resolutions", "introduced"),
    ("joint_statements", "date"),
    ("statements", "date"),
    ("events", "opened"),
    ("meetings", "date"),
    ("replies", "date"),
)
"""The lists of a session whose entries have a day, and the field that holds it."""
NO_ITEM = 99
"""Sorts what has no agenda item after the ten that there are."""


def chronology(session: View) -> list[tuple[Any, str, View]]:
    """Day, name of the list (or `adoption`, `high_level_segment`, `own_review`) and record, in order of time."""
    return sorted(_dated(session), key=lambda entry: bare(entry[0]))


def _dated(session: View) -> Iterator[tuple[Any, str, View]]:
    for name in ("high_level_segment", "own_review"):
        yield from _on(session.field(name), "date", name)
    for name, field in DATED:
        for one in session.field(name):
            yield from _on(one, field, name)
    for text in session.field("resolutions"):
        if (adoption := text.field("adoption")) is not None and (day := adoption.field("date")) is not None:
            yield day, "adoption", text


def _on(record: View | None, field: str, name: str) -> Iterator[tuple[Any, str, View]]:
    if record is not None and (day := record.field(field)) is not None:
        yield day, name, record


def by_agenda_item(records: Iterable[View]) -> list[View]:
    """Records in the order of their agenda items; those without one stand last, each group as it was."""
    return sorted(records, key=lambda one: NO_ITEM if (item := one.field("agenda_item")) is None else bare(item))
