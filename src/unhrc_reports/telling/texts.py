"""What became of a text before the Council, and what part the delegation had in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_reports.model import Party, Resolution
from unhrc_reports.model.texts import OWN_ROLES, AdoptionMode, Role
from unhrc_reports.telling.chosen import Chosen, Placed, chosen

if TYPE_CHECKING:
    from unhrc_reports.telling import Telling


def outcome(text: Resolution) -> str | None:
    """What became of a text: `adopted`, `rejected`, or what its status says; None where nobody says anything."""
    if text.adoption is None:
        return text.status.value if text.status else None
    return "rejected" if text.adoption.mode is AdoptionMode.REJECTED else "adopted"


def is_own(text: Resolution) -> bool:
    """Whether it is the delegation's own initiative: led, drafted or presented by it, alone or with others."""
    return text.role in OWN_ROLES


def is_adopted(text: Resolution) -> bool:
    """Whether the Council adopted it."""
    return outcome(text) == "adopted"


def is_cosponsored(text: Resolution) -> bool:
    """Whether the delegation's only part is that of a co-sponsor."""
    return text.role is Role.CO_SPONSOR


def partners(text: Resolution, telling: Telling | None) -> Chosen[Party]:
    """The others of the core group: neither the delegation's own nor the leaders, who are named apart."""
    apart = (*text.led_by, telling.state if telling else None)
    return chosen(text.core_group, "core_group", lambda party: party not in apart)


def history(text: Resolution) -> str | None:
    """How its history is told: `since` when it has been presented, or only that it is `annual`."""
    return "since" if text.since is not None else "annual" if text.annual else None


def past(text: Resolution) -> str | None:
    """The same of a text that is still to come, of which only what has been so far is told."""
    return history(text) if text.since is not None else None


def is_role_told(text: Resolution, telling: Telling | None) -> bool:
    """Whether «led by» in the lead of a release says all that is known of the delegation's role."""
    is_alone = text.role in OWN_ROLES and text.role is not Role.CORE_GROUP
    others = [party for party in text.led_by if telling is None or party != telling.state]
    return is_alone and not partners(text, telling) and not others


SHORT = 75
"""As many characters as a title may have that stands in a headline."""


def short_title(text: Resolution) -> Placed | None:
    """Its title for a headline, where nobody has said in a few words what it is on, and it is short enough."""
    is_short = all(len(words) <= SHORT for _, words in text.title)
    return Placed(text.title, "title") if is_short and not text.subject else None


def passage_apart(text: Resolution, telling: Telling | None) -> Placed | None:
    """How it passed, where several texts are told together that did not pass in the same way."""
    is_apart = telling is None or telling.adopted_by is None
    return Placed(text.adoption, "adoption") if text.adoption and is_apart else None


def day_apart(text: Resolution, telling: Telling | None) -> Placed | None:
    """The day of adoption, where the lead of a release has not told it."""
    day = text.adoption.date if text.adoption else None
    is_told = telling is not None and (telling.news == "text" or telling.adopted_on is not None)
    return Placed(day, "adoption.date") if day and not is_told else None


def position(text: Resolution) -> str | None:
    """How the delegation's position is told: it `voted`, or only `explained`."""
    if text.adoption is None:
        return None
    return "voted" if text.adoption.own_vote else "explained" if text.adoption.explanation_of_vote else None


def stand(text: Resolution) -> str | None:
    """The position and what became of the text: `voted.adopted`."""
    return f"{position(text)}.{outcome(text)}" if position(text) else None
