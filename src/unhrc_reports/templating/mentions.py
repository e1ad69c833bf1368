"""First mention, then the short form: what a document has named, in the order in which its blocks are filled.

A layout that puts blocks in another order moves the full form with it, for
nothing here knows the blocks; each fill begins with nothing mentioned.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar

_NAMED: ContextVar[dict[str, None]] = ContextVar("named")


@contextlib.contextmanager
def begun() -> Iterator[None]:
    """Fill a document in which nothing has been mentioned yet."""
    mark = _NAMED.set({})
    try:
        yield
    finally:
        _NAMED.reset(mark)


def known(name: str) -> bool:
    """Whether the document has mentioned this."""
    return name in _NAMED.get()


def first(name: str) -> bool:
    """Whether this is the first mention; from now on it is mentioned."""
    named = _NAMED.get()
    if name in named:
        return False
    named[name] = None
    return True


def mark() -> int:
    """How much has been mentioned, to go back to where a sentence could not be said."""
    return len(_NAMED.get())


def back_to(mark: int) -> None:
    """Forget what was mentioned since."""
    named = _NAMED.get()
    while len(named) > mark:
        named.popitem()
