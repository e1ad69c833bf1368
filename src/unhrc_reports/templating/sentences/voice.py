"""What a layout says by: say, phrase, row, columns; the words are those of the document that is being filled."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from typing import Any

import jinja2

from unhrc_reports.templating.limits import concat
from unhrc_reports.templating.sentences.filters import is_absent
from unhrc_reports.templating.sentences.saying import Speaker, back_to, place
from unhrc_reports.templating.values import Md, markdown
from unhrc_reports.templating.wording.words import NOTHING

OF_THE_DOCUMENT: Any = object()
"""What a sentence is about that is about no record."""
EMPTY = Md("–")
"""What stands in a cell of which nothing is known, where others of its column say something."""
MARK = re.compile(r"\[\^[\w-]+\]")
"""The mark of a note."""
AGAIN = re.compile(r"(\[\^[\w-]+\])\1+")
"""The same mark several times in one place."""
BEFORE_STOP = re.compile(r"((?:\[\^[\w-]+\])+)\.(?=\s|$)")
"""Marks of notes, which do not stand before a full stop."""
PARTED = re.compile(r"\n\s*\n")
"""What parts paragraphs."""
_SPEAKER: ContextVar[Speaker] = ContextVar("speaker")


@contextlib.contextmanager
def speaking(speaker: Speaker) -> Iterator[None]:
    """Fill a document with these sentences."""
    mark = _SPEAKER.set(speaker)
    try:
        yield
    finally:
        _SPEAKER.reset(mark)


class Voice:
    """The functions of layouts."""

    def say(self, names: str | Iterable[str], about: Any = OF_THE_DOCUMENT, turn: int = 0, **given: Any) -> Md:
        """A sentence by its name, or several one after the other; those that cannot be said are left out.

        Nothing is said about a record that is absent.
        """
        if about is None:
            return NOTHING
        about, speaker = _record(about), _SPEAKER.get()
        if isinstance(names, str):
            return marked_once(speaker.say(names, about, turn, **given))
        said = (marked_once(speaker.say(name, about, turn, **given)) for name in names)
        return Md("\n").join(one for one in said if one)

    def phrase(self, name: str, about: Any = OF_THE_DOCUMENT, turn: int = 0, **given: Any) -> Md:
        """The words of a sentence as they stand inside of another, without a capital."""
        if about is None:
            return NOTHING
        return marked_once(_SPEAKER.get().phrase(name, _record(about), turn, **given))

    def each(self, name: str, records: Iterable[Any]) -> list[Md]:
        """A sentence said about each of some records."""
        said = (marked_once(_SPEAKER.get().say(name, one)) for one in records)
        return [one for one in said if one]

    def told(self, family: str, about: Any = OF_THE_DOCUMENT, **given: Any) -> list[Md]:
        """All sentences of a family that can be said: told("address") says address.to, address.date …"""
        if about is None:
            return []
        return [marked_once(one) for one in _SPEAKER.get().told(family, _record(about), **given)]

    def row(self, names: str | Iterable[str], about: Any = OF_THE_DOCUMENT, **given: Any) -> Md:
        """A row of a table, or several by their names; nothing where the record, or a value of it, is absent."""
        if about is None:
            return NOTHING
        named = [names] if isinstance(names, str) else names
        rows = (_row(_SPEAKER.get().cells(name, _record(about), **given)) for name in named)
        return Md("\n").join(row for row in rows if row)

    def section(self, name: str, body: Any, *about: Any, series: str = "") -> Md:
        """A heading, «heading.name», and what a macro says under it; nothing where there is nothing to say.

        `body` is a macro, which is given what else is given, or words that have been said. A `series` numbers the
        heading by the sentence of that name; one under another, as «part.item», stands a level deeper.
        """
        if any(map(is_absent, about)):
            return NOTHING
        speaker, mark = _SPEAKER.get(), place()
        title = speaker.say(f"heading.{name}")
        under = markdown(body(*about) if callable(body) else body)
        if not under.strip():
            back_to(mark)
            return NOTHING
        if series:
            title = speaker.say(series, number=speaker.next_number(series), title=title)
        return Md(concat(["#" * (2 + series.count(".")), " ", title, "\n\n", under]))

    def bullets(self, items: Any) -> Md:
        """An item of a list for each of these that says something, and for each paragraph of it."""
        told = [items] if isinstance(items, Md) else [one for one in items if not is_absent(one)]
        said = (part.strip() for one in told for part in PARTED.split(markdown(one)))
        return Md(concat([f"- {part.replace(chr(10), ' ')}\n" for part in said if part]))

    def columns(self, *names: str, **given: Any) -> Md:
        """The headings of a table, and the line below them."""
        speaker = _SPEAKER.get()
        cells = [cell for name in names for cell in speaker.cells(name, None, **given)]
        if not cells:
            raise jinja2.UndefinedError(f"the headings {names[0]!r} hold a value that is absent; they need words")
        return Md(f"{_row(cells)}\n|{'---|' * len(cells)}")

    def table(self, name: str, records: Iterable[Any], **given: Any) -> Md:
        """A table: the headings «name.columns», and the row «name.row» of each record; nothing without records.

        A column that is empty in every row is left out; an empty cell of any other has a dash.
        """
        speaker = _SPEAKER.get()
        rows = [row for one in records if (row := speaker.cells(f"{name}.row", one, **given))]
        headings = speaker.cells(f"{name}.columns", None, **given)
        there = [place for place in range(len(headings)) if any(row[place] for row in rows)]
        if not rows:
            return NOTHING
        head = f"{_row([headings[place] for place in there])}\n|{'---|' * len(there)}"
        return Md("\n".join([head, *(_row([row[place] or EMPTY for place in there]) for row in rows)]))

    def cite(self, record: Any) -> Md:
        """The mark of a note that names the sources of a record."""
        return _SPEAKER.get().cited(record)


def _record(about: Any) -> Any:
    return None if about is OF_THE_DOCUMENT else about


def _row(cells: list[Md]) -> Md:
    if not cells:
        return NOTHING
    return Md(concat(["|", *(f" {marked_once(cell)} |" if cell else " |" for cell in cells)]))


def marked_once(said: Any) -> Md:
    """A sentence or cell whose marks are all of one note has it once, at its end; marks stand after a full stop."""
    text = str.__str__(markdown(said))
    marks = MARK.findall(text)
    if not marks:
        return Md(text)
    if len(marks) > 1 and len(set(marks)) == 1:
        before, mark, after = text.rpartition(marks[0])
        text = f"{before.replace(mark, '')}{mark}{after}"
    return Md(BEFORE_STOP.sub(r".\1", AGAIN.sub(r"\1", text)))
