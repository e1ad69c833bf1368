"""First mention, then the short form: what a document has named, in the order in which its blocks are filled.

A layout that puts blocks in another order moves the full form with it, for
nothing here knows the blocks; each fill begins with nothing mentioned.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar

_NAMED: ContextVar[set[str]] = ContextVar("named")


@contextlib.contextmanager
def begun() -> Iterator[None]:
    """Fill a document in which nothing has been mentioned yet."""
    mark = _NAMED.set(set())
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
    named.add(name)
    return True
