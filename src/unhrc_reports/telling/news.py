"""What is the news of a session: it makes the headline, and the lead begins with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from unhrc_reports.model import Event, JointStatement, OwnReview, Resolution, Statement
from unhrc_reports.model.texts import Role, TextKind
from unhrc_reports.telling.texts import outcome


def news(adopted: tuple[Resolution, ...], led: tuple[JointStatement, ...]) -> str:
    """The strongest news: own `texts` or a `text` adopted, joint `statements` or one led, or the `session`."""
    if adopted:
        return "texts" if len(adopted) > 1 else "text"
    if led:
        return "statements" if len(led) > 1 else "statement"
    return "session"


def kind_of(texts: Iterable[Resolution]) -> str:
    """What texts are called together: `resolution` where all are, else `text`."""
    return "resolution" if all(text.kind is TextKind.RESOLUTION for text in texts) else "text"


def deed(texts: tuple[Resolution, ...]) -> str:
    """What the delegation did with its texts: `lead` where it led all of them, else what one of them shows."""
    if all(text.role is Role.LEAD for text in texts):
        return "lead"
    return "main sponsor" if any(text.role is Role.MAIN_SPONSOR for text in texts) else "core group"


def told_as(contribution: Any) -> str:
    """What kind of news one contribution is, for a release of its own."""
    if isinstance(contribution, Resolution):
        return {"pending": "text"}.get(outcome(contribution), f"text {outcome(contribution)}")
    if isinstance(contribution, JointStatement):
        return f"joint {contribution.role.value}"
    names = {Statement: "statement", Event: "event", OwnReview: "review"}
    return names.get(type(contribution), "speech")


def day_of(contribution: Any) -> str | None:
    """Where in a contribution the day stands on which it was made; None where that is not known."""
    if isinstance(contribution, Resolution):
        return "adoption.date" if contribution.adoption and contribution.adoption.date else None
    name = "opened" if isinstance(contribution, Event) else "date"
    return name if getattr(contribution, name) is not None else None
