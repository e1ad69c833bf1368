"""What is news, and in which order: one ranking feeds headline, lead and the order of what follows.

The strongest is what was done to the delegation's own State or by it: its
review, its election, its texts, its statements. A contribution with a weight of
its own goes before those without, or after them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from unhrc_reports.model import JointStatement, Resolution
from unhrc_reports.model.statements import StatementRole
from unhrc_reports.model.texts import AdoptionMode
from unhrc_reports.telling import statements, texts
from unhrc_reports.telling.chosen import Chosen, Placed, chosen
from unhrc_reports.telling.events import hosting
from unhrc_reports.text import Text

if TYPE_CHECKING:
    from unhrc_reports.telling import Telling

RANKS: Mapping[str, int] = MappingProxyType({
    "own_review": 100, "election": 95, "resolutions": 90, "joint_statements": 70, "high_level_segment": 60,
    "votes": 50, "events": 40, "group_statements": 35, "statements": 30, "meetings": 20, "replies": 15,
    "cosponsored": 10,
})  # fmt: skip
"""What kinds of contribution are worth as news; texts of others stand last."""
PLAIN: Mapping[str, str] = MappingProxyType({
    "own_review": "review", "election": "election", "high_level_segment": "speech", "statements": "national",
})  # fmt: skip
"""Parts that make one kind of news."""
ON_BEHALF = 65
"""A statement for a group is worth nearly as much as one of its own."""
SPLIT = 2
"""From so many joint statements of one group on, they are told together."""


def held(telling: Telling) -> dict[str, Chosen[Any]]:
    """The contributions by the part of a release that tells them."""
    session = telling.session
    segment, review, election = session.high_level_segment, session.own_review, session.election
    speech = segment if segment and segment.speaker else None
    return {
        "own_review": Chosen.of([(review, "own_review")] if review else []),
        "election": Chosen.of([(election, "election")] if election else []),
        "resolutions": telling.own,
        "joint_statements": telling.led,
        "high_level_segment": Chosen.of([(speech, "high_level_segment")] if speech else []),
        "votes": telling.positions,
        "events": ranked(chosen(session.events, "events")),
        "group_statements": ranked(telling.shared),
        "statements": ranked(chosen(session.statements, "statements")),
        "meetings": chosen(session.meetings, "meetings"),
        "replies": chosen(session.replies, "replies"),
        "cosponsored": telling.cosponsored,
    }


def ranked(some: Chosen[Any]) -> Chosen[Any]:
    """Contributions by their own weight; those without keep their order."""
    if not any(one.weight for one in some):
        return some
    pairs = sorted(zip(some, some.places, strict=True), key=lambda pair: -(pair[0].weight or 0))
    return Chosen.of(pairs)


def order(there: Mapping[str, Chosen[Any]], *, is_counted: bool) -> tuple[str, ...]:
    """The parts that have something to tell, the strongest first; quotations follow the first."""
    told = [name for name, some in there.items() if some or (name == "statements" and is_counted)]
    told.sort(key=lambda name: -_worth(name, there[name]))
    return (*told[:1], "quotations", *told[1:])


def _worth(name: str, some: Chosen[Any]) -> int:
    rank = RANKS[name]
    if name == "group_statements" and any(one.role is StatementRole.ON_BEHALF for one in some):
        rank = ON_BEHALF
    return max((one.weight or 0 for one in some), default=0) * 100 + rank


def news(telling: Telling) -> str:
    """What makes the headline: `review`, `election`, `texts` or a `text` adopted …, or the `session` itself."""
    for name in telling.order:
        if kind := _kind(name, telling):
            return kind
    return "session"


def _kind(name: str, telling: Telling) -> str:
    """What kind of news the first of a part makes; none for what is never in a headline."""
    if name == "resolutions":
        return _of_texts(telling)
    if name == "joint_statements":
        return "statements" if len(telling.led) > 1 else "statement"
    if name == "votes":
        return _of_vote(telling)
    if name == "events":
        return f"event {hosting(telling.stories[name][0], telling)}"
    if name == "group_statements":
        return str(telling.stories[name][0].role.value)
    return PLAIN.get(name, "")


def _of_texts(telling: Telling) -> str:
    if telling.adopted:
        return "texts" if len(telling.adopted) > 1 else "text"
    return "lost" if telling.lost else ""


def _of_vote(telling: Telling) -> str:
    first = telling.positions[0]
    return f"vote {texts.outcome(first)}" if texts.position(first) == "voted" else "explained"


def subject(telling: Telling) -> Placed | None:
    """The contribution that the lead tells; None where it tells several, or the session alone."""
    part = next((name for name in telling.order if name != "quotations" and _kind(name, telling)), None)
    if part is None or telling.news in {"texts", "statements", "national"}:
        return None
    some = {"resolutions": telling.adopted or telling.lost}.get(part, telling.stories[part])
    return Placed(some[0], some.places[0])


def is_in_lead(record: Any, telling: Telling | None) -> bool:
    """Whether the lead of a release has told what was done; what follows goes on from there."""
    if telling is None:
        return False
    several: Mapping[str, Chosen[Any]] = {"texts": telling.adopted, "statements": telling.led}
    told = several.get(telling.news, ())
    return any(one is record for one in told) or (telling.subject is not None and telling.subject.value is record)


def adopted_on(adopted: Chosen[Resolution]) -> Placed | None:
    """The day of adoption, where all texts were adopted on one."""
    days = {text.adoption.date if text.adoption else None for text in adopted}
    return _of_all(days.pop(), adopted, "adoption.date") if len(days) == 1 else None


def adopted_by(adopted: Chosen[Resolution]) -> Placed | None:
    """Consensus, where all texts were adopted by it."""
    modes = {text.adoption.mode if text.adoption else None for text in adopted}
    return _of_all(modes.pop(), adopted, "adoption.mode") if modes == {AdoptionMode.CONSENSUS} else None


def _of_all(value: Any, adopted: Chosen[Resolution], field: str) -> Placed:
    first, *others = (f"{place}.{field}" for place in adopted.places)
    return Placed(value, first, tuple(others))


def subjects(adopted: Chosen[Resolution]) -> Chosen[Text]:
    """What the texts are on in a few words, where that is known of each."""
    if not all(text.subject for text in adopted):
        return Chosen.of([])
    pairs = zip(adopted, adopted.places, strict=True)
    return Chosen.of((text.subject, f"{place}.subject") for text, place in pairs if text.subject)


def grouped(some: Chosen[JointStatement]) -> tuple[Chosen[Chosen[JointStatement]], Chosen[JointStatement]]:
    """Joint statements of which only topic and group are known, by group; and those that are told one by one."""
    groups: dict[Any, list[tuple[JointStatement, str]]] = {}
    apart: list[tuple[JointStatement, str]] = []
    for one, place in zip(some, some.places, strict=True):
        is_plain = one.group is not None and statements.is_plain(one)
        (groups.setdefault((one.role, str(one.group)), []) if is_plain else apart).append((one, place))
    many = [Chosen.of(pairs) for pairs in groups.values() if len(pairs) >= SPLIT]
    few = [pair for pairs in groups.values() if len(pairs) < SPLIT for pair in pairs]
    return Chosen.of((one, "") for one in many), Chosen.of([*few, *apart])
