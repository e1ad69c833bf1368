"""The ten standing items of the Council's agenda.

English titles are those of Council resolution 5/1, annex, part V (2007). The
Vietnamese ones, but for item 6, were composed from known terms (basis K).
"""

from __future__ import annotations

import functools

import attrs

from unhrc_reports.messages import message
from unhrc_reports.reference.matching import by_number
from unhrc_reports.reference.tables import printed, rows
from unhrc_reports.text import Text


@attrs.frozen(kw_only=True)
class AgendaItem:
    """A standing item of the agenda, under which statements are made and texts adopted."""

    number: int
    title: Text
    basis_en: str
    """Of the English title. V: seen in a source; K: general knowledge."""
    basis_vi: str
    """Of the Vietnamese title. V: seen in print; K: composed, to be read by a diplomat."""
    note: str
    """Other wordings, and what was seen of a title."""


@functools.cache
def _items() -> dict[int, AgendaItem]:
    return {int(row["item"]): _item(row) for row in rows("agenda_items")}


def _item(row: dict[str, str]) -> AgendaItem:
    return AgendaItem(
        number=int(row["item"]),
        title=Text(en=printed(row["title_en"]), vi=printed(row["title_vi"])),
        **{column: row[column] for column in ("basis_en", "basis_vi", "note")},
    )


def agenda_item(number: int) -> AgendaItem:
    """The item of a number from 1 to 10; UnknownName for another.

    >>> agenda_item(6).title
    Text(en='Universal periodic review', vi='Rà soát định kỳ phổ quát')
    """
    return by_number(number, _items(), message("agenda item"))


def agenda_items() -> tuple[AgendaItem, ...]:
    """All ten items, in order.

    >>> [item.number for item in agenda_items()]
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    """
    return tuple(_items().values())
