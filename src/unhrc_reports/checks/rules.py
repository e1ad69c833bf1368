"""The table of rules, and the check that asks them all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from unhrc_reports.checks import (
    afterwards,
    agreement,
    counts,
    dates,
    known_later,
    languages,
    membership,
    people,
    publication,
    reviews,
    roll_calls,
    sessions,
    sources,
    spellings,
    sums,
    symbols,
    term_points,
    texts,
    totals,
    upr,
    votes,
)
from unhrc_reports.checks.case import Case, Rule
from unhrc_reports.checks.finding import Finding, Findings, Severity
from unhrc_reports.errors import Place
from unhrc_reports.model import Session

RULES: Mapping[Severity, tuple[Rule, ...]] = MappingProxyType(
    {
        Severity.ERROR: (
            dates.periods_in_order,
            dates.acts_within_the_session,
            votes.tally_within_the_council,
            votes.consensus_without_votes,
            votes.own_vote_in_the_tally,
            votes.members_alone_vote,
            roll_calls.members_vote_once,
            roll_calls.voters_within_the_tally,
            reviews.recommendations_add_up,
            membership.no_third_term_in_a_row,
            texts.the_lead_leads,
            texts.text_not_from_the_future,
            symbols.symbols_readable,
            symbols.symbols_of_the_session,
            symbols.symbols_of_their_kind,
            symbols.symbols_of_one_text,
            upr.upr_adopted_or_not,
            languages.quotation_has_its_original,
            sources.cited_sources_listed,
            sources.sources_listed_once,
        ),
        Severity.WARNING: (
            sessions.dates_as_known,
            sessions.president_as_known,
            sessions.special_session_has_a_subject,
            dates.margins_within_the_session,
            dates.photographs_of_the_days,
            dates.weeks_fit_the_dates,
            afterwards.release_after_what_it_reports,
            afterwards.embargo_after_the_release,
            afterwards.next_session_later,
            afterwards.next_steps_later,
            totals.joined_number_adds_up,
            totals.consensus_and_vote_add_up,
            totals.texts_within_the_figures,
            sums.parts_within_their_whole,
            sums.joined_counts_add_up,
            sums.cosponsored_texts_counted,
            counts.lists_within_their_count,
            counts.numbers_of_states_possible,
            counts.cosponsors_beyond_the_core_group,
            counts.counts_do_not_fall,
            reviews.rate_fits_the_recommendations,
            votes.tally_fits_the_outcome,
            roll_calls.sponsors_vote_for_their_text,
            roll_calls.voters_are_members,
            membership.membership_as_known,
            membership.membership_covers_the_session,
            membership.terms_of_three_years,
            membership.candidacy_for_a_coming_term,
            term_points.sessions_of_the_term,
            term_points.point_in_the_term,
            texts.leader_in_the_core_group,
            texts.delegation_in_its_core_group,
            texts.cosponsor_among_the_cosponsors,
            texts.texts_told_once,
            texts.group_named,
            symbols.rejected_texts_without_a_number,
            people.states_named_once,
            people.delegation_not_its_own_partner,
            people.delegates_of_their_state,
            people.group_of_the_state,
            spellings.names_spelt_alike,
            spellings.vietnamese_names_have_their_marks,
            spellings.venue_without_the_city,
            spellings.letters_of_one_alphabet,
            upr.upr_number_fits_the_list,
            upr.upr_states_as_seen,
            upr.upr_cycle_as_known,
            upr.review_cycles_begun,
            languages.texts_in_every_language,
            languages.photographs_in_every_language,
            languages.titles_without_quotation_marks,
            sources.discrepancies_lead_somewhere,
            publication.photographs_there,
            agreement.texts_agree_between_languages,
            agreement.texts_agree_with_the_figures,
            agreement.captions_tell_the_day_of_their_picture,
        ),
        Severity.NOTE: (
            counts.sources_agree,
            counts.readings_have_a_moment,
            agreement.printed_parts_add_up,
            sums.printed_sums_come_out,
            counts.lists_complete,
            sessions.session_known,
            sessions.closing_as_announced,
            afterwards.release_after_the_closing,
            known_later.nothing_after_the_release,
            votes.vote_has_a_tally,
            votes.own_vote_told,
            membership.membership_told,
            membership.election_as_known,
            membership.candidacy_still_open,
            people.short_names_part_of_names,
            upr.upr_states_as_expected,
            reviews.own_review_here,
            languages.translations_differ,
            languages.quotation_tells_its_original,
            sources.listed_sources_cited,
            publication.something_to_tell,
        ),
    }
)
"""Every rule, under the severity of what it finds; within one severity in the order of the findings."""

LAST_STEP = re.compile(r"(\[\d+\]|\.?[^.\[\]]+)$")


def check(session: Session, *, languages: Iterable[str] | None = None) -> Findings:
    """Ask what a careful reader would ask of a session; nothing is changed.

    `languages` are those that documents are to be made in; where none are given, those that the session is
    written in: each in which a quarter of its texts or more are. The gravest findings come first.

    >>> from datetime import date
    >>> from unhrc_reports.model import Delegation
    >>> day = date(2025, 7, 8)
    >>> for finding in check(Session(number=59, opened=day, closed=day, delegation=Delegation(state="VN"))):
    ...     print(finding)
    opened: warning: HRC59 opens on 8 July 2025 by the data, and on 16 June 2025 by the reference tables
    membership: note: Viet Nam is a member of the Council, but its term is not given; the tables know: \
2014–2016, 2023–2025, 2026–2028
    delegation: note: nothing is told of what Viet Nam did at the session
    """
    case = Case(session, _asked(languages))
    return Findings(
        Finding(
            severity=severity,
            rule=rule.__name__,
            paths=doubt.paths,
            values=doubt.values,
            place=place_of(session, doubt.paths[0]),
            explanation=doubt.explanation,
        )
        for severity, rules in RULES.items()
        for rule in rules
        for doubt in rule(case)
    )


def _asked(languages: Iterable[str] | None) -> tuple[str, ...] | None:
    if languages is None:
        return None
    return (languages,) if isinstance(languages, str) else tuple(languages)


def place_of(session: Session, path: str) -> Place:
    """Where a datum stands in the file; for one that the file does not write, the value around it.

    A figure with a single reading is written without its place in the series, so `results.panels[0]` is
    found at `results.panels`.
    """
    if session.origin is None:
        return Place(path=path)
    around = path
    while around and around not in session.origin.places:
        around = LAST_STEP.sub("", around)
    if not around:
        return Place(file=str(session.origin.file), path=path)
    return attrs.evolve(session.origin.places[around], path=path)
