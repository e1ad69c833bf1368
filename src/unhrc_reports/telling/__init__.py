"""What a document tells of a session: which texts are own, what became of each, what goes together; no words.

Layouts read it under the name `telling`, and what is derived of a record as if
it were a field of that record. Decided here once, for every language and every
kind of document.
"""

from __future__ import annotations

import functools

from unhrc_reports.model import JointStatement, Party, Resolution, Session, Statement
from unhrc_reports.model.briefing import Background, DefensivePoint
from unhrc_reports.model.statements import StatementRole
from unhrc_reports.telling import frames, news, reports, statements, texts
from unhrc_reports.telling.chosen import Chosen, Placed, chosen
from unhrc_reports.telling.figures import is_known
from unhrc_reports.text import Text


class Telling:
    """What is told of a session, to an audience: «internal» or «public»."""

    def __init__(self, session: Session, audience: str = "internal") -> None:
        self.session, self.audience = session, audience

    @property
    def state(self) -> Party:
        """Whose delegation it is."""
        return self.session.delegation.state

    @functools.cached_property
    def own(self) -> Chosen[Resolution]:
        """The texts that are the delegation's own initiative."""
        return chosen(self.session.resolutions, "resolutions", texts.is_own)

    @functools.cached_property
    def adopted(self) -> Chosen[Resolution]:
        """Its own texts that the Council adopted."""
        return self.own.where(texts.is_adopted)

    @functools.cached_property
    def cosponsored(self) -> Chosen[Resolution]:
        """Texts of others that it co-sponsored."""
        return chosen(self.session.resolutions, "resolutions", texts.is_cosponsored)

    @functools.cached_property
    def positions(self) -> Chosen[Resolution]:
        """Texts of others on which it voted or explained its position."""
        others = chosen(self.session.resolutions, "resolutions", lambda text: text.role is None)
        return others.where(lambda text: texts.position(text) is not None)

    @functools.cached_property
    def led(self) -> Chosen[JointStatement]:
        """The joint statements that it led."""
        return chosen(self.session.joint_statements, "joint_statements", statements.is_led)

    @functools.cached_property
    def led_or_delivered(self) -> Chosen[JointStatement]:
        """The joint statements that it led, or delivered for a group."""
        joint = chosen(self.session.joint_statements, "joint_statements")
        return joint.but(lambda one: one.role is StatementRole.JOINED)

    @functools.cached_property
    def shared(self) -> Chosen[JointStatement]:
        """The joint statements that it joined, or delivered for a group."""
        return chosen(self.session.joint_statements, "joint_statements").but(statements.is_led)

    @functools.cached_property
    def statements_in_detail(self) -> Chosen[Statement]:
        """The national statements of which more is known than the topic."""
        return chosen(self.session.statements, "statements", statements.is_detailed)

    @property
    def statements_as(self) -> str | None:
        """How the national statements are told together."""
        return statements.told_as(self.session)

    @functools.cached_property
    def news(self) -> str:
        """What makes the headline."""
        return news.news(self.adopted, self.led)

    @property
    def adopted_kind(self) -> str:
        """What its adopted texts are called together."""
        return news.kind_of(self.adopted)

    @property
    def deed(self) -> str:
        """What it did with its adopted texts."""
        return news.deed(self.adopted)

    @property
    def held_as(self) -> str:
        """Whether the session was held on `one day` or on `several days`."""
        return "one day" if self.session.opened == self.session.closed else "several days"

    @property
    def segment_is_told(self) -> bool:
        """Whether something is known of the high-level segment beside the delegation's own speech."""
        segment = self.session.high_level_segment
        return segment is not None and (segment.opened is not None or is_known(segment.dignitaries))

    @property
    def closed_otherwise(self) -> bool:
        """Whether the session closed on another day than was announced."""
        return self.session.scheduled_close not in (None, self.session.closed)

    @property
    def committee_is_told(self) -> bool:
        """Whether the term or the names of elected members of the Advisory Committee are known."""
        committee = self.session.results.advisory_committee if self.session.results else None
        return committee is not None and bool(committee.members or committee.term)

    @property
    def has_notes(self) -> bool:
        """Whether there is something for the notes to editors."""
        results = self.session.results
        appointed = results is not None and bool(results.appointments or results.advisory_committee)
        return bool(self.session.notes_to_editors or self.session.scheduled_close) or appointed

    @functools.cached_property
    def part_in(self) -> Chosen[Resolution]:
        """The texts in which it had a part, be it that of a co-sponsor."""
        return chosen(self.session.resolutions, "resolutions", lambda text: text.role is not None)

    @functools.cached_property
    def lost(self) -> Chosen[Resolution]:
        """Its own texts that the Council did not adopt."""
        return self.own.where(lambda text: texts.outcome(text) == "rejected")

    @property
    def acted_on(self) -> Chosen[Resolution]:
        """Its own texts that were adopted, then those that were not."""
        return self.adopted.and_those(self.lost)

    @property
    def has_many_texts(self) -> bool:
        """Whether its own texts are counted, and not named, where a report is summed up."""
        return len(self.acted_on) > reports.MANY_TEXTS

    @functools.cached_property
    def voted_on(self) -> Chosen[Resolution]:
        """All texts on which it took a position: those with its vote first."""
        return reports.voted_on(self.session)

    @functools.cached_property
    def other_texts(self) -> Chosen[Resolution]:
        """Texts in which it had no part and took no position, by agenda item."""
        return reports.other_texts(self.session)

    @property
    def led_counted(self) -> Chosen[JointStatement] | Placed | None:
        """What counts the joint statements that it led."""
        return reports.counted(self.led)

    @property
    def shared_counted(self) -> Chosen[JointStatement] | Placed | None:
        """What counts those that it joined or delivered."""
        return reports.counted(self.shared)

    @functools.cached_property
    def statements(self) -> Chosen[Statement]:
        """The national statements in the order of a report."""
        return reports.statements(self.session)

    @property
    def has_statement_table(self) -> bool:
        """Whether they stand in a table."""
        return reports.is_table(self.session.statements)

    @property
    def has_step_table(self) -> bool:
        """Whether the next steps stand in a table: where one of them says who."""
        return any(step.who for step in self.session.next_steps)

    @property
    def is_long(self) -> bool:
        """Whether a report needs a summary."""
        return reports.kinds(self.session, self.part_in, self.voted_on) > reports.LONG or self.is_very_long

    @property
    def is_very_long(self) -> bool:
        """Whether it needs contents as well: it has many parts, or background or points for its reader."""
        brief = self.session.brief
        kinds = reports.kinds(self.session, self.part_in, self.voted_on)
        return kinds > reports.VERY_LONG or bool(self.background or (brief and brief.points_to_make))

    @property
    def is_active(self) -> bool:
        """Whether the delegation did anything that is reported."""
        return reports.is_active(self.session, self.part_in, self.voted_on)

    @property
    def dated(self) -> Placed | None:
        """The day of a report."""
        return frames.dated(self.session)

    @property
    def handling(self) -> Placed | None:
        """Its handling marking."""
        return frames.handling(self.session, self.audience)

    @property
    def recipients(self) -> Chosen[Text]:
        """Who receives a copy."""
        return frames.recipients(self.session, self.audience)

    @property
    def defensive_points(self) -> Chosen[DefensivePoint]:
        """What to say if asked."""
        return frames.defensive_points(self.session, self.audience)

    @functools.cached_property
    def background(self) -> Chosen[Background]:
        """Background for the reader."""
        return frames.background(self.session, self.audience)


__all__ = ["Chosen", "Telling", "chosen"]
