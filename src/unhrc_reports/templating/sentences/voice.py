"""What a layout says by: say, phrase, row, columns; the words are those of the document that is being filled."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from typing import Any

import jinja2

from unhrc_reports.templating.limits import concat
from unhrc_reports.templating.sentences.saying import Speaker
from unhrc_reports.templating.values import Md, markdown
from unhrc_reports.templating.wording.words import NOTHING

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

    def say(self, names: str | Iterable[str], about: Any = None, turn: int = 0, **given: Any) -> Md:
        """A sentence by its name, or several one after the other; those that cannot be said are left out."""
        speaker = _SPEAKER.get()
        if isinstance(names, str):
            return speaker.say(names, about, turn, **given)
        said = (speaker.say(name, about, turn, **given) for name in names)
        return Md("\n").join(one for one in said if one)

    def phrase(self, name: str, about: Any = None, turn: int = 0, **given: Any) -> Md:
        """The words of a sentence as they stand inside of another, without a capital."""
        return _SPEAKER.get().phrase(name, about, turn, **given)

    def row(self, name: str, about: Any = None, **given: Any) -> Md:
        """A row of a table; nothing where a value that it needs is absent."""
        return _row(_SPEAKER.get().cells(name, about, **given))

    def columns(self, *names: str, **given: Any) -> Md:
        """The headings of a table, and the line below them."""
        speaker = _SPEAKER.get()
        cells = [cell for name in names for cell in speaker.cells(name, None, **given)]
        if not cells:
            raise jinja2.UndefinedError(f"the headings {names[0]!r} hold a value that is absent; they need words")
        return Md(f"{_row(cells)}\n|{'---|' * len(cells)}")

    def cite(self, record: Any) -> Md:
        """The mark of a note that names the sources of a record."""
        return _SPEAKER.get().cited(record)


def _row(cells: list[Md]) -> Md:
    if not cells:
        return NOTHING
    return Md(concat(["|", *(f" {markdown(cell)} |" if cell else " |" for cell in cells)]))
