"""What a document tells of a session: which texts are own, what became of each, what goes together; no words.

Layouts read it under the name `telling`, and what is derived of a record as if
it were a field of that record. Decided here once, for every language and every
kind of document.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from unhrc_reports.model import Party, Resolution, Session
from unhrc_reports.telling import texts
from unhrc_reports.telling.chosen import Chosen, chosen


class Telling:
    """What is told of a session."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @property
    def state(self) -> Party:
        """Whose delegation it is."""
        return self.session.delegation.state

    @functools.cached_property
    def own(self) -> Chosen[Resolution]:
        """The texts that are the delegation's own initiative."""
        return chosen(self.session.resolutions, "resolutions", texts.is_own)


DERIVED: Mapping[type, Mapping[str, Callable[[Any, Telling | None], Any]]] = MappingProxyType({
    Resolution: {
        "outcome": lambda text, _: texts.outcome(text),
        "partners": texts.partners,
        "history": lambda text, _: texts.history(text),
        "support": lambda text, _: texts.support(text),
    },
})  # fmt: skip
"""What is derived of the records of a session, by the name under which layouts and sentences read it."""
NOTHING: Mapping[str, Callable[[Any, Telling | None], Any]] = MappingProxyType({})


def derived(kind: type) -> Mapping[str, Callable[[Any, Telling | None], Any]]:
    """What is derived of a kind of record."""
    return DERIVED.get(kind, NOTHING)
