"""What a document tells of a session: which texts are own, what became of each, what goes together; no words.

Layouts read it under the name `telling`, and what is derived of a record as if
it were a field of that record. Decided here once, for every language and every
kind of document.
"""

from __future__ import annotations

import functools

from unhrc_reports.model import JointStatement, Party, Resolution, Session, Statement
from unhrc_reports.model.statements import StatementRole
from unhrc_reports.telling import news, statements, texts
from unhrc_reports.telling.chosen import Chosen, chosen
from unhrc_reports.telling.figures import is_known


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


__all__ = ["Chosen", "Telling", "chosen"]
