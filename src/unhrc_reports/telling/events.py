"""Events: who is said to have organized them, and what was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_reports.model import Event
from unhrc_reports.model.events import EventKind
from unhrc_reports.model.people import Partner
from unhrc_reports.telling.chosen import Chosen, chosen
from unhrc_reports.telling.figures import is_known

if TYPE_CHECKING:
    from unhrc_reports.telling import Telling


def hosting(event: Event, telling: Telling | None) -> str:
    """Whether the delegation `joined` others who organized it, or it is told who `organized` it."""
    joined = telling is not None and event.organizers and telling.state in event.co_organizers
    return "joined" if joined else "organized"


def others(event: Event, telling: Telling | None) -> Chosen[Partner]:
    """The co-organizers beside the delegation's own State."""
    own = telling.state if telling else None
    return chosen(event.co_organizers, "co_organizers", lambda partner: partner != own)


def exhibited(event: Event) -> str | None:
    """What was shown, where the number is known: `photographs` or `works`."""
    if not is_known(event.exhibits):
        return None
    return "photographs" if event.kind is EventKind.PHOTO_EXHIBITION else "works"


def speaking(event: Event) -> str | None:
    """Whether `one` speaker is known, or `several`."""
    return {0: None, 1: "one"}.get(len(event.speakers), "several")
