"""What a document tells of a session: which texts are own, what became of each, what goes together; no words.

Layouts read it under the name `telling`, and what is derived of a record as if
it were a field of that record. Decided here once, for every language and every
kind of document.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from unhrc_reports.model import Event, JointStatement, Party, Resolution, Session, Statement
from unhrc_reports.model.briefing import Background, DefensivePoint
from unhrc_reports.model.results import MandateAction, MandateChange
from unhrc_reports.model.statements import StatementRole
from unhrc_reports.telling import figures, frames, news, reports, statements, stories, texts
from unhrc_reports.telling.chosen import Chosen, Placed, chosen
from unhrc_reports.telling.figures import is_known
from unhrc_reports.telling.occasion import Occasion
from unhrc_reports.telling.reporting import Reporting
from unhrc_reports.text import Text


class Telling(Reporting):
    """What is told of a session as it is known on an occasion, to an audience: «internal» or «public»."""

    def __init__(self, session: Session, audience: str = "internal", occasion: Occasion | None = None) -> None:
        self.session, self.audience = session, audience
        self.occasion = occasion or Occasion(frames.dated(session))

    @property
    def state(self) -> Party:
        """Whose delegation it is."""
        return self.session.delegation.state

    @functools.cached_property
    def own(self) -> Chosen[Resolution]:
        """The texts that are the delegation's own initiative."""
        return stories.ranked(chosen(self.session.resolutions, "resolutions", texts.is_own))

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
        """Texts of others, those that it co-sponsored too, on which it voted or explained its position."""
        others = chosen(self.session.resolutions, "resolutions").but(texts.is_own)
        return stories.ranked(others.where(lambda text: texts.position(text) is not None))

    @functools.cached_property
    def led(self) -> Chosen[JointStatement]:
        """The joint statements that it led."""
        return stories.ranked(chosen(self.session.joint_statements, "joint_statements", statements.is_led))

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

    @functools.cached_property
    def statements_in_brief(self) -> Chosen[Statement]:
        """The others, or all where none is told in detail."""
        every = chosen(self.session.statements, "statements")
        return every.but(statements.is_detailed)

    @property
    def created(self) -> Chosen[MandateChange]:
        """The mandates that the Council created."""
        return figures.mandates(self.session, MandateAction.CREATED)

    @property
    def extended(self) -> Chosen[MandateChange]:
        """Those that it extended."""
        return figures.mandates(self.session, MandateAction.EXTENDED)

    @property
    def merged(self) -> Chosen[MandateChange]:
        """Those that it merged into one."""
        return figures.mandates(self.session, MandateAction.MERGED)

    @property
    def discontinued(self) -> Chosen[MandateChange]:
        """Those that it ended."""
        return figures.mandates(self.session, MandateAction.DISCONTINUED)

    @property
    def statements_as(self) -> str | None:
        """How the national statements are told together."""
        return statements.told_as(self.session)

    @functools.cached_property
    def stories(self) -> Mapping[str, Chosen[Any]]:
        """What it did, by the part of a release that tells it."""
        return stories.held(self)

    @property
    def contributions(self) -> Chosen[Any]:
        """Everything that it did, the strongest first."""
        pairs = ((one, some.places[place]) for part in self.order if part != "quotations"
                 for some in (self.stories[part],) for place, one in enumerate(some))  # fmt: skip
        return Chosen.of(pairs)

    @property
    def events(self) -> Chosen[Event]:
        """Its events, by weight."""
        return self.stories["events"]

    @functools.cached_property
    def order(self) -> tuple[str, ...]:
        """The parts of a release that have something to tell, the strongest first."""
        return stories.order(self.stories, is_counted=self.statements_as is not None)

    @functools.cached_property
    def news(self) -> str:
        """What makes the headline."""
        return stories.news(self)

    @functools.cached_property
    def subject(self) -> Placed | None:
        """The one contribution that the lead tells."""
        return stories.subject(self)

    @property
    def is_on_council(self) -> bool:
        """Whether the session itself is the news, for nothing of the delegation's is."""
        return self.news == "session"

    @functools.cached_property
    def adopted_on(self) -> Placed | None:
        """The day on which all its texts were adopted."""
        return stories.adopted_on(self.adopted) if self.adopted else None

    @functools.cached_property
    def adopted_by(self) -> Placed | None:
        """Consensus, where all its texts were adopted by it."""
        return stories.adopted_by(self.adopted) if self.adopted else None

    @functools.cached_property
    def are_counted_together(self) -> bool:
        """Whether the co-sponsors of several adopted texts were counted at one moment."""
        figures_read = [one.cosponsors.actual if one.cosponsors else None for one in self.adopted]
        moments = {reading.as_of if reading else None for reading in figures_read}
        return len(figures_read) > 1 and len(moments) == 1 and None not in moments

    @property
    def subjects(self) -> Chosen[Text]:
        """What its adopted texts are on, in a few words."""
        return stories.subjects(self.adopted)

    @property
    def shared_groups(self) -> Chosen[Chosen[JointStatement]]:
        """Joint statements of one group of which only the topics are known, together."""
        return stories.grouped(self.shared)[0]

    @property
    def shared_apart(self) -> Chosen[JointStatement]:
        """Those that are told one by one."""
        return stories.grouped(self.shared)[1]

    @property
    def adopted_kind(self) -> str:
        """What its adopted texts are called together."""
        return news.kind_of(self.adopted)

    @property
    def deed(self) -> Placed | None:
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
        return segment is not None and bool(
            segment.opened or segment.closed or is_known(segment.dignitaries) or segment.attendance
        )

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

    @property
    def led_counted(self) -> Chosen[JointStatement] | Placed | None:
        """What counts the joint statements that it led."""
        return reports.counted(self.led)

    @property
    def shared_counted(self) -> Chosen[JointStatement] | Placed | None:
        """What counts those that it joined or delivered."""
        return reports.counted(self.shared)

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
        """The day that the document bears."""
        return self.occasion.own

    @property
    def as_of(self) -> Placed | None:
        """The day of the author's choice whose knowledge the document tells."""
        return Placed(self.occasion.as_of, "as_of") if self.occasion.as_of else None

    @property
    def is_ahead(self) -> bool:
        """Whether the document tells what is to come."""
        return self.occasion.is_ahead

    @property
    def is_over(self) -> bool:
        """Whether the session has closed, on the last day at the latest."""
        day = self.occasion.day
        return not self.is_ahead and (day is None or self.session.closed <= day)

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
