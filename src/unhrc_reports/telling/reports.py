"""How a report for the capital is built: what is long, what stands in a table, which texts are told of where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from unhrc_reports.model import Event, JointStatement, Resolution, Session, Statement
from unhrc_reports.model.counts import Counts
from unhrc_reports.model.people import Party
from unhrc_reports.reference.states import State
from unhrc_reports.telling import texts
from unhrc_reports.telling.chosen import Chosen, Placed, chosen
from unhrc_reports.telling.figures import is_known

if TYPE_CHECKING:
    from unhrc_reports.telling import Telling

LONG = 3
"""A report with more kinds of contribution runs to more than three pages, and begins with a summary."""
VERY_LONG = 6
"""One with more than these has contents as well."""
MANY_TEXTS = 3
"""More texts than these are counted in the summary; fewer are named."""


def voted_on(session: Session) -> Chosen[Resolution]:
    """The texts on which the delegation took a position: those with its vote, then those that it only explained."""
    every = chosen(session.resolutions, "resolutions")
    voted = every.where(lambda text: texts.position(text) == "voted")
    return voted.and_those(every.where(lambda text: texts.position(text) == "explained"))


def other_texts(session: Session) -> Chosen[Resolution]:
    """The texts in which the delegation had no part and took no position, by agenda item."""
    without_part = chosen(session.resolutions, "resolutions", lambda text: text.role is None)
    rest = without_part.where(lambda text: texts.position(text) is None)
    return rest.and_those(chosen(session.other_texts, "other_texts")).by(_agenda_item)


def statements(session: Session) -> Chosen[Statement]:
    """The statements in the delegation's own name: by agenda item where they stand in a table."""
    told = chosen(session.statements, "statements")
    return told.by(_agenda_item) if is_table(session.statements) else told


def is_table(told: Iterable[Statement]) -> bool:
    """Whether statements stand in a table: several, one of which has a day or an agenda item."""
    held = list(told)
    return len(held) > 1 and any(one.date or one.agenda_item is not None for one in held)


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
    """Whether a list of States names `all` that a figure counts, or `some` of them; None where there is no list."""
    counted_as = figure.actual.value if figure and figure.actual else None
    return ("some" if counted_as and len(states) < counted_as else "all") if states else None


def length(event: Event) -> str:
    """Whether an event took `one` day, or `several`."""
    return "several" if event.closed and event.closed != event.opened else "one"


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
        session.election,
        work and (work.took_part or work.drafted or is_known(work.cosponsored) or work.summary),
        speech and (speech.speaker or speech.date or speech.points or speech.summary),
    ))  # fmt: skip
