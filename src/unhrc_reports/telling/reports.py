"""How a report for the capital is built: what is long, what stands in a table, which texts are told of where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import attrs

from unhrc_reports.model import Event, JointStatement, Resolution, Session, Statement
from unhrc_reports.model.briefing import NextStep
from unhrc_reports.model.counts import Counts
from unhrc_reports.model.membership import Membership, TermPoint
from unhrc_reports.model.people import Party, Person
from unhrc_reports.model.results import MandateChange
from unhrc_reports.model.texts import Role
from unhrc_reports.reference.bodies import bodies
from unhrc_reports.reference.states import State, states
from unhrc_reports.telling import texts
from unhrc_reports.telling.chosen import Chosen, Placed, chosen
from unhrc_reports.telling.figures import is_known

if TYPE_CHECKING:
    from unhrc_reports.telling import Telling

LONG = 3
"""A report with more kinds of contribution runs to more than three pages, and begins with a summary."""
VERY_LONG = 6
"""One with more than these has contents as well."""
NAMED = (
    "un_short", "un_text", "un_formal", "press_en", "vi_press", "vi_formal",
    "code", "en", "en_short", "vi", "vi_short",
)  # fmt: skip
"""The columns of the tables of States and bodies that hold names."""
MANY_TEXTS = 3
"""More texts than these are counted in the summary; fewer are named."""


def voted_on(every: Chosen[Resolution]) -> Chosen[Resolution]:
    """The texts of others on which it took a position: those with its vote, then those that it only explained."""
    others = every.where(lambda text: text.role is None)
    voted = others.where(lambda text: texts.position(text) == "voted")
    return voted.and_those(others.where(lambda text: texts.position(text) == "explained"))


def other_texts(every: Chosen[Resolution]) -> Chosen[Resolution]:
    """The texts in which the delegation had no part and took no position, by agenda item."""
    without_part = every.where(lambda text: text.role is None)
    return without_part.where(lambda text: texts.position(text) is None).by(_agenda_item)


def statements(session: Session) -> Chosen[Statement]:
    """The statements in the delegation's own name: by agenda item where they stand in a table."""
    told = chosen(session.statements, "statements")
    return told.by(_agenda_item) if is_table(session.statements) else told


def events_as(session: Session) -> str | None:
    """Whether all events are the delegation's `own`, or one of them was organized by others: `shared`."""
    state = session.delegation.state
    own = all(not event.organizers or state in event.organizers for event in session.events)
    return ("own" if own else "shared") if session.events else None


def is_table(told: Iterable[Statement]) -> bool:
    """Whether statements stand in a table: several, of half of which the day or the agenda item is known."""
    held = list(told)
    placed = [one for one in held if one.date or one.agenda_item is not None]
    return len(held) > 1 and 2 * len(placed) >= len(held)


def _agenda_item(record: Any) -> int:
    return 99 if record.agenda_item is None else record.agenda_item  # after the ten that there are


def counted(joint: Chosen[JointStatement]) -> Chosen[JointStatement] | Placed | None:
    """What counts joint statements: the number that an only entry gives, or they; None where one is several."""
    if len(joint) == 1 and is_known(joint[0].number):
        return Placed(joint[0].number, f"{joint.places[0]}.number")
    return None if any(is_known(one.number) for one in joint) else joint


def leader(text: Resolution, telling: Telling | None) -> Chosen[Party]:
    """Those who led the consultations, where the delegation is not among them."""
    is_other = telling is None or telling.state not in text.led_by
    return chosen(text.led_by if is_other else (), "led_by")


def named(states: tuple[State, ...], figure: Counts | None) -> str | None:
    """Whether a list names `all` States that a figure counts, or `some` of them; None without one."""
    counted_as = figure.actual.value if figure and figure.actual else None
    return ("all" if len(states) == counted_as else "some") if states else None


def length(event: Event) -> str:
    """Whether an event took `one` day, or `several`."""
    return "several" if event.closed and event.closed != event.opened else "one"


@attrs.frozen
class Lasting:
    """Mandates with which the same was done for the same time."""

    changes: Chosen[MandateChange]
    """The mandates."""
    years: Placed | None
    """For how long, in years."""
    until: Placed | None
    """Until when."""


def by_length(changes: Chosen[MandateChange]) -> Chosen[Lasting]:
    """Mandates by the time for which it was done, in the order of the data."""
    groups: dict[Any, list[tuple[MandateChange, str]]] = {}
    for change, place in zip(changes, changes.places, strict=True):
        groups.setdefault((change.years, change.until), []).append((change, place))
    return Chosen.of((_lasting(pairs), "") for pairs in groups.values())


def _lasting(pairs: list[tuple[MandateChange, str]]) -> Lasting:
    (first, place), *_ = pairs
    years = Placed(first.years, f"{place}.years") if first.years else None
    until = Placed(first.until, f"{place}.until") if first.until else None
    return Lasting(Chosen.of(pairs), years, until)


OFFICES = (
    "high commissioner", "office of the high commissioner", "united nations", "secretary-general", "secretariat",
    "special rapporteur", "working group", "human rights council", "council", "president of the",
    "cao ủy", "văn phòng cao ủy", "liên hợp quốc", "tổng thư ký", "ban thư ký", "báo cáo viên", "nhóm làm việc",
    "hội đồng nhân quyền", "hội đồng", "chủ tịch hội đồng",
)  # fmt: skip
"""How the names of those begin who act for the United Nations, in English and Vietnamese, without an article."""


def is_own(step: NextStep, state: Party) -> bool:
    """Whether a task is one of the delegation's side: not of a body of the United Nations or of another State."""
    named = [words.casefold().removeprefix("the ") for _, words in step.who or ()]
    others = _names_of_others(state)
    return not any(name in others or name.startswith(OFFICES) for name in named)


def _names_of_others(state: Party) -> frozenset[str]:
    others = [one for one in (*states(), *bodies()) if one != state]
    names = [getattr(one, column) for one in others for column in NAMED if getattr(one, column, "")]
    return frozenset(name.casefold().removeprefix("the ") for name in names)


def heads(record: Any) -> Chosen[Person]:
    """Those who headed a delegation together."""
    return _first_and("head", "co_heads", record)


def speakers(record: Any) -> Chosen[Person]:
    """Those who delivered a statement together."""
    return _first_and("speaker", "co_speakers", record)


def points(membership: Membership) -> Chosen[TermPoint]:
    """Where in a term a session stands, be it at several points at once."""
    return _first_and("point", "further_points", membership)


def _first_and(first: str, others: str, record: Any) -> Chosen[Any]:
    one = getattr(record, first)
    held = Chosen.of([(one, first)] if one is not None else [])
    return held.and_those(chosen(getattr(record, others), others))


def led_alone(text: Resolution) -> Placed | None:
    """The role of a delegation that led on a text of which no core group is known: it led the consultations."""
    is_alone = text.role is Role.LEAD and not text.core_group
    return Placed(text.role, "role") if is_alone else None


def leaders(text: Resolution, telling: Telling | None) -> Chosen[Party]:
    """Those who led the consultations, where the delegation led them with others."""
    is_shared = telling is not None and telling.state in text.led_by and len(text.led_by) > 1
    return chosen(text.led_by if is_shared else (), "led_by")


def first_day(opened: str, closed: str) -> Callable[[Any], Placed | None]:
    """The first day of what has a last one that is not known: it was not that day alone."""

    def derive(record: Any) -> Placed | None:
        day = getattr(record, opened)
        return Placed(day, opened) if day and getattr(record, closed) is None else None

    return derive


COURTESY = frozenset({"mr.", "ms.", "mrs.", "mr", "ms", "mrs", "ông", "bà"})
"""Titles that tell nothing of a post."""


def short_title(person: Person) -> Placed | None:
    """The title of a person, unless the post says it: begins with it, or makes one of courtesy needless."""
    if person.title is None:
        return None
    posts = dict(person.position or ())
    is_said = any(
        tag in posts and (words.casefold() in COURTESY or posts[tag].casefold().startswith(words.casefold()))
        for tag, words in person.title
    )
    return None if is_said else Placed(person.title, "title")


def kinds(session: Session, part: Iterable[Resolution], positions: Iterable[Resolution]) -> int:
    """How many kinds of contribution a report tells."""
    told = (
        part, positions, session.joint_statements, session.statements, session.events, session.meetings,
        session.replies, session.remarks,
    )  # fmt: skip
    return sum(map(bool, told))


def is_active(session: Session, part: Iterable[Resolution], positions: Iterable[Resolution]) -> bool:
    """Whether there is anything to report of the delegation's activities."""
    work, speech = session.consultations, session.high_level_segment
    return any((
        part, positions, session.replies, session.joint_statements, session.statements,
        is_known(session.statement_count), session.statements_summary, session.events,
        session.meetings, session.own_review, session.national_figures, session.membership, session.candidacy,
        session.election, is_known(session.statement_meetings), session.observer, session.earlier_terms,
        work and (work.took_part or work.drafted or is_known(work.cosponsored) or work.summary),
        speech and (speech.speaker or speech.date or speech.points or speech.summary),
    ))  # fmt: skip
