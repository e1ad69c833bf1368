"""Subjects of the Council's work, as English and Vietnamese name them.

The Vietnamese term is the one to print; a variant is understood, never
printed. `basis` says whether the term was seen in the press or composed.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from unhrc_reports.errors import UnknownName
from unhrc_reports.messages import message
from unhrc_reports.reference.matching import key, nearest_things, quoted, unknown
from unhrc_reports.reference.tables import printed, rows, several
from unhrc_reports.text import Text


@attrs.frozen(kw_only=True)
class Theme:
    """A subject that panels, resolutions and statements are about."""

    key: str
    """Short name for a session file: right_to_food."""
    text: Text
    variants_en: tuple[str, ...]
    """Other English names that are understood."""
    variants_vi: tuple[str, ...]
    """Other Vietnamese names that are understood."""
    note: str
    basis: str
    """Of the Vietnamese term. V: seen in print; K: composed, to be read by a diplomat."""
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        """All names of the theme, its key first, then those to be printed."""
        return (self.key, *(words for _, words in self.text), *self.variants_en, *self.variants_vi)


def _theme(row: dict[str, str]) -> Theme:
    return Theme(
        text=Text(en=printed(row["en"]), vi=printed(row["vi"])),
        variants_en=several(row["variants_en"]),
        variants_vi=several(row["variants_vi"]),
        **{column: row[column] for column in ("key", "note", "basis", "source")},
    )


@functools.cache
def themes() -> tuple[Theme, ...]:
    """All themes: rights first, then groups of people, then the other subjects.

    >>> themes()[0].text
    Text(en='economic, social and cultural rights', vi='các quyền kinh tế, xã hội và văn hóa')
    """
    return tuple(map(_theme, rows("themes")))


def _spellings() -> Iterator[tuple[str, Theme]]:
    for one in themes():
        yield from ((key(name), one) for name in one.names)


@functools.cache
def _index() -> dict[str, Theme]:
    return dict(_spellings())


def theme(name: str | Theme) -> Theme:
    """Find a theme by its key or by a name in English or Vietnamese, spelled as loosely as a State's.

    Raises UnknownName, with the nearest themes.

    >>> theme("Quyền có lương thực").text
    Text(en='right to food', vi='quyền lương thực')
    >>> theme("human right to vaccination").key
    'immunization'
    """
    if isinstance(name, Theme):
        return name
    found = _index().get(key(name))
    if found is None:
        raise _unknown(name)
    return found


def _unknown(name: str) -> UnknownName:
    return unknown(
        message("no theme is called {name}", name=quoted(name)),
        message("write its key or its name, as in right_to_food or right to food"),
        [dict(one.text) for one in nearest_things(name, _index())],
    )
