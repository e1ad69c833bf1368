"""Footnotes that a template writes where it needs them: note("…") is the mark, and the text comes at the end.

The same text said twice is one note with two marks. `sources` finds the
records of the sources that a fact names by their keys.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from typing import Any

from unhrc_reports.model import Source
from unhrc_reports.templating.values import Md, fact_text
from unhrc_reports.templating.views import View


class Notes:
    """The notes of a document that is being filled."""

    def __init__(self, session: View) -> None:
        self._session = session
        self._labels: dict[str, str] = {}
        self._known: dict[str, View] | None = None

    def mark(self, text: str) -> Md:
        """The mark of a note with this text, which is Markdown."""
        label = self._labels.setdefault(text, f"note-{len(self._labels) + 1}")
        return Md(f"[^{label}]")

    def marks(self) -> int:
        """How many notes there are, to go back to where a sentence could not be said."""
        return len(self._labels)

    def back_to(self, marks: int) -> None:
        """Forget the notes since."""
        while len(self._labels) > marks:
            self._labels.popitem()

    def definitions(self) -> str:
        """The texts of all notes, for the end of the document."""
        return "".join(f"\n\n[^{label}]: {' '.join(text.split())}\n" for text, label in self._labels.items())

    def sources(self, keys: Iterable[Any]) -> list[View]:
        """The records of the sources with these keys; of one that is not listed, a record with only its key."""
        if self._known is None:
            self._known = {str(one.field("key")): one for one in self._session.field("sources")}
        return [self._known.get(str(key)) or self._unlisted(key) for key in keys]

    def _unlisted(self, key: Any) -> View:
        record = self._session.like(Source(key=str(key)), key.path)
        record.seen["key"] = fact_text(str(key), key.path)
        return record


_OPEN: ContextVar[Notes] = ContextVar("notes")


@contextlib.contextmanager
def begun(session: View) -> Iterator[Notes]:
    """Fill a document that has no notes yet."""
    mark = _OPEN.set(Notes(session))
    try:
        yield _OPEN.get()
    finally:
        _OPEN.reset(mark)


def current() -> Notes:
    """The notes of the document that is being filled."""
    return _OPEN.get()
