"""What contributions are called in a headline and in a lead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from unhrc_reports.model import Event, JointStatement, OwnReview, Resolution, Statement
from unhrc_reports.model.texts import TextKind
from unhrc_reports.telling.chosen import Chosen, Placed
from unhrc_reports.telling.events import hosting
from unhrc_reports.telling.texts import outcome

if TYPE_CHECKING:
    from unhrc_reports.telling import Telling


def kind_of(texts: Iterable[Resolution]) -> str:
    """What texts are called together: `resolution` where all are, else `text`."""
    return "resolution" if all(text.kind is TextKind.RESOLUTION for text in texts) else "text"


def deed(texts: Chosen[Resolution]) -> Placed | None:
    """What the delegation did with its texts: the role that it had in all of them, else `several`."""
    roles = {text.role for text in texts}
    places = tuple(f"{place}.role" for place in texts.places)
    if not places:
        return None
    return Placed(roles.pop() if len(roles) == 1 else "several", places[0], places[1:])


def told_as(contribution: Any, telling: Telling) -> str:
    """What kind of news one contribution is, for a release of its own."""
    if isinstance(contribution, Resolution):
        became = outcome(contribution)
        return f"text {became}" if became in {"adopted", "rejected"} else "text"
    if isinstance(contribution, JointStatement):
        return f"joint {contribution.role.value}"
    if isinstance(contribution, Event):
        return "event joined" if hosting(contribution, telling) == "joined" else "event"
    names = {Statement: "statement", OwnReview: "review"}
    return names.get(type(contribution), "speech")


def day_of(contribution: Any) -> str | None:
    """Where in a contribution the day stands on which it was made; None where that is not known."""
    if isinstance(contribution, Resolution):
        return "adoption.date" if contribution.adoption and contribution.adoption.date else None
    name = "opened" if isinstance(contribution, Event) else "date"
    return name if getattr(contribution, name, None) is not None else None
