"""What only the reports for a capital tell: they leave nothing out, and what belongs together stands together."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from unhrc_reports.model import Election, Party, Resolution, Session, Statement
from unhrc_reports.model.briefing import NextStep
from unhrc_reports.model.membership import Candidacy
from unhrc_reports.model.texts import Role
from unhrc_reports.telling import news, reports, texts
from unhrc_reports.telling.chosen import Chosen, Placed, chosen

if TYPE_CHECKING:
    from unhrc_reports.model.results import MandateChange

PRESENTED = (Role.LEAD, Role.MAIN_SPONSOR)
"""The roles of those who put a text before the Council."""


class Reporting:
    """The part of `Telling` that reports read."""

    session: Session

    if TYPE_CHECKING:  # what `Telling` has

        @property
        def state(self) -> Party: ...  # noqa: D102

        @property
        def adopted(self) -> Chosen[Resolution]: ...  # noqa: D102

        @property
        def own(self) -> Chosen[Resolution]: ...  # noqa: D102

        @property
        def created(self) -> Chosen[MandateChange]: ...  # noqa: D102

        @property
        def extended(self) -> Chosen[MandateChange]: ...  # noqa: D102

        @property
        def merged(self) -> Chosen[MandateChange]: ...  # noqa: D102

        @property
        def discontinued(self) -> Chosen[MandateChange]: ...  # noqa: D102

    @functools.cached_property
    def every_text(self) -> Chosen[Resolution]:
        """All texts of the session that the data has."""
        held = self.session
        return chosen(held.resolutions, "resolutions").and_those(chosen(held.other_texts, "other_texts"))

    @functools.cached_property
    def part_in(self) -> Chosen[Resolution]:
        """The texts in which it had a part, be it that of a co-sponsor."""
        return self.every_text.where(lambda text: text.role is not None)

    @functools.cached_property
    def voted_on(self) -> Chosen[Resolution]:
        """The texts of others on which it took a position: those with its vote first."""
        return reports.voted_on(self.every_text)

    @functools.cached_property
    def other_texts(self) -> Chosen[Resolution]:
        """Texts in which it had no part and took no position, by agenda item."""
        return reports.other_texts(self.every_text)

    @functools.cached_property
    def presented(self) -> Chosen[Resolution]:
        """The adopted texts that it led or presented."""
        return self.adopted.where(lambda text: text.role in PRESENTED)

    @property
    def presented_kind(self) -> str | None:
        """What these are called together; None where there are none."""
        return news.kind_of(self.presented) if self.presented else None

    @functools.cached_property
    def drafted(self) -> Chosen[Resolution]:
        """The adopted texts that it drafted with others who led."""
        return self.adopted.but(lambda text: text.role in PRESENTED)

    @property
    def drafted_kind(self) -> str | None:
        """What these are called together; None where there are none."""
        return news.kind_of(self.drafted) if self.drafted else None

    @property
    def unadopted(self) -> Chosen[Resolution]:
        """Its own texts of which it is not said that the Council adopted them."""
        return self.own.but(texts.is_adopted)

    @functools.cached_property
    def created_mandates(self) -> Chosen[reports.Lasting]:
        """Mandates that were created, by their length."""
        return reports.by_length(self.created)

    @functools.cached_property
    def extended_mandates(self) -> Chosen[reports.Lasting]:
        """Mandates that were extended, by their length."""
        return reports.by_length(self.extended)

    @functools.cached_property
    def merged_mandates(self) -> Chosen[reports.Lasting]:
        """Mandates that were merged, by their length."""
        return reports.by_length(self.merged)

    @functools.cached_property
    def discontinued_mandates(self) -> Chosen[reports.Lasting]:
        """Mandates that were discontinued."""
        return reports.by_length(self.discontinued)

    @property
    def candidacy(self) -> Placed | None:
        """The candidacy, unless the State has been elected for that very term."""
        sought, won = self.session.candidacy, self.session.election
        is_open = sought is not None and not _is_won(sought, won)
        return Placed(sought, "candidacy") if is_open else None

    @property
    def own_steps(self) -> Chosen[NextStep]:
        """What the delegation's own side is to do."""
        return chosen(self.session.next_steps, "next_steps", lambda step: reports.is_own(step, self.state))

    @property
    def steps_of_others(self) -> Chosen[NextStep]:
        """What bodies of the United Nations, or other States, are to do."""
        return chosen(self.session.next_steps, "next_steps").but(lambda step: reports.is_own(step, self.state))

    @property
    def statements(self) -> Chosen[Statement]:
        """The national statements in the order of a report."""
        return reports.statements(self.session)

    @property
    def events_as(self) -> str | None:
        """How its events are summed up: as its `own`, or as those in which it had a `shared` part."""
        return reports.events_as(self.session)

    @property
    def has_statement_table(self) -> bool:
        """Whether they stand in a table."""
        return reports.is_table(self.session.statements)


def _is_won(sought: Candidacy, won: Election | None) -> bool:
    return won is not None and (won.start, won.end) == (sought.start, sought.end)
