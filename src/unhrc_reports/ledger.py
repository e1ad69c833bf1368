"""Data never meets the Markdown parser: what a template prints of it stands in a ledger.

In the text of a filled template each value is a token, one private-use
character; the value, and the path of its datum, stand in the ledger under that
token, and the reader puts them back when the Markdown has been parsed. This is
the agreement between the room that fills templates and the room that reads
them; neither knows the other.
"""

from __future__ import annotations

import contextlib
import itertools
import re
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any, NamedTuple

FIRST, LAST = 0xF0100, 0xFFFFD
"""The characters of plane 15 that tokens are made of."""
PAGE = LAST - FIRST + 1
PAGES = 0xF0010
"""Tokens after the first 65,000 have a second character before, from here on."""

TOKEN = re.compile("([\U000f0010-\U000f00ff]?[\U000f0100-\U000ffffd])")
"""Finds tokens."""

MISSING = "\U000f0004"
"""Stands on both sides of the path of a text that the data does not have; no operation on text loses it."""
_MISSING = re.compile(f"{MISSING}([^{MISSING}]*){MISSING}")


class Printed(NamedTuple):
    """A value as it was printed."""

    text: str
    path: str
    """With points only: `resolutions.0.title`."""
    language: str | None
    """Tag of its language, where that is not the document's."""
    said: tuple[str, ...] = ()
    """What the text tells of its datum: «value», «qualifier», «day», «month», «year», «length», «name» …"""
    of: tuple[str, ...] = ()
    """The paths that a derived value was made of, with points only."""


class Ledger:
    """The values that templates print of one session."""

    def __init__(self) -> None:
        self._tokens: dict[Printed, str] = {}
        self._numbers = itertools.count()
        self._missing: dict[str, str] = {}
        self.values: dict[str, Printed] = {}
        """Each token with what it stands for."""
        self.made: dict[str, Any] = {}
        """What a reader made of each token, so that a session told twice is read once."""

    def token(self, text: str, path: str, language: str | None = None, *parts: tuple[str, ...]) -> str:
        """The token of a value, `parts` being what it says and what it is made of; the same value has the same."""
        return self.put(Printed(text, path, language, *parts))

    def put(self, printed: Printed) -> str:
        """The token of a value as it was printed."""
        known = self._tokens.get(printed)
        return self._added(printed) if known is None else known

    def again(self, token: str, text: str) -> str:
        """The token of the same value with other letters: in capitals, after a word that it joins."""
        return self.put(self.values[token]._replace(text=text))

    def _added(self, key: Printed) -> str:
        page, place = divmod(next(self._numbers), PAGE)
        token = chr(FIRST + place) if page == 0 else chr(PAGES + page) + chr(FIRST + place)
        self.values[token] = key
        if found := _MISSING.search(key.text):
            self._missing[token] = _shifted(found[1], -SHIFT)
        return self._tokens.setdefault(key, token)  # another thread may have been first; its token then counts

    def plain(self, text: str) -> str:
        """A text with its values in place of their tokens."""
        return TOKEN.sub(lambda match: self.values[match[0]].text, text)

    def missing_in(self, text: str) -> list[str]:
        """The paths of the texts that a filled template was to print, and that the data does not have."""
        return list(dict.fromkeys(path for token, path in self._missing.copy().items() if token in text))


SHIFT = 0xF1000
"""Letters of a missing path stand this far up, so that capitals and the like leave them alone."""


def missing(path: str) -> str:
    """What stands for a text that the data does not have.

    >>> ledger = Ledger()
    >>> ledger.missing_in(ledger.token(missing("statements.0.topic").upper(), "statements.0.topic"))
    ['statements.0.topic']
    """
    return f"{MISSING}{_shifted(path, SHIFT)}{MISSING}"


def _shifted(letters: str, by: int) -> str:
    return "".join(chr(ord(letter) + by) for letter in letters)


_OPEN: ContextVar[Ledger] = ContextVar("ledger")


def current() -> Ledger:
    """The ledger of the template that is being filled, or of the text that is being read."""
    return _OPEN.get()


@contextlib.contextmanager
def opened(ledger: Ledger) -> Iterator[Ledger]:
    """Fill or read with this ledger."""
    mark = _OPEN.set(ledger)
    try:
        yield ledger
    finally:
        _OPEN.reset(mark)
