"""Facts that reports give in forms of their own, and where a file has them."""

import datetime

import pytest

import unhrc_reports as unhrc
from unhrc_reports.errors import DataError
from unhrc_reports.loading import load, loads, plain
from unhrc_reports.model import Moment, PartOfDay, Qualifier, Role, TermPoint

HEAD = "number: 60\nopened: 2025-09-08\nclosed: 2025-10-08\n"
VIET_NAM = "delegation: {state: VN}\n"


def session(said, delegation=VIET_NAM):
    made = loads(f"{HEAD}{delegation}{said}\n")
    assert load(plain(made)) == made
    return made


def counted(said):
    return session(f"resolutions: [{{title: {{en: A, vi: B}}, cosponsors: {said}}}]").resolutions[0].cosponsors


def test_weeks_have_a_qualifier():
    made = session("weeks: {value: 5, qualifier: nearly}")

    assert (made.weeks, made.weeks_qualifier) == (5, Qualifier.NEARLY)


def test_of_several_heads_the_first_is_the_head():
    made = session("", "delegation: {state: VN, head: [{name: Mai}, {name: Việt}]}\n")

    assert made.delegation.head.name == "Mai"
    assert [one.name for one in made.delegation.co_heads] == ["Việt"]


def test_several_speak_and_a_session_stands_at_two_points_of_a_term():
    made = session(
        "statements: [{topic: {en: a, vi: b}, speaker: [{name: Mai}, {name: Lan}]}]\n"
        "membership: {start: 2023, end: 2025, point: [last of the year, last of the term]}"
    )

    assert [one.name for one in made.statements[0].co_speakers] == ["Lan"]
    assert made.membership.point is TermPoint.LAST_OF_YEAR
    assert made.membership.further_points == (TermPoint.LAST_OF_TERM,)


def test_a_count_of_a_month_a_part_of_a_day_and_so_far():
    counts = counted("[{value: 98, as_of: 2025-10}, {value: 90, as_of: {day: 2025-10-07, part: late afternoon}}]")

    assert counts.readings[0].as_of == Moment(day=datetime.date(2025, 10, 1), whole_month=True)
    assert counts.readings[1].as_of.part is PartOfDay.LATE_AFTERNOON
    assert counts.actual.value == 98
    assert counted("[{value: 98, as_of: 2025-10}, {value: 121, so_far: true}]").actual.value == 121


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["as of october 2025", "as of the late afternoon of 7 october"]),
        ("vi", ["tính đến tháng 10/2025", "tính đến cuối giờ chiều ngày 7/10"]),
    ],
)
def test_such_moments_are_told(language, said):
    for moment, words in zip(("2025-10", "{day: 2025-10-07, part: late afternoon}"), said, strict=True):
        made = session(
            "resolutions: [{title: {en: A, vi: B}, role: lead, adoption: {mode: consensus}, "
            f"cosponsors: {{value: 98, as_of: {moment}}}}}]\nrelease: {{date: 2025-11-01}}"
        )
        assert words in unhrc.press_release(made, language=language).markdown.lower()


def test_a_moment_is_one_thing():
    with pytest.raises(DataError, match="a time, a part or the end of a day, or a whole month"):
        counted("{value: 98, as_of: {day: 2025-10-07, part: noon, time: '12:00'}}")


def test_a_text_cites_its_own_sources_and_the_check_knows():
    made = session(
        "significance: [{en: It mattered., vi: Quan trọng., sources: [1, 2]}]\n"
        "sources: [{key: 1, title: T, publisher: P}]"
    )

    assert made.significance[0].sources == ("1", "2")
    found = {finding.rule: finding.path for finding in unhrc.check(made)}
    assert found["cited_sources_listed"] == "significance[0].sources[1]"
    assert "listed_sources_cited" not in found


def test_sources_alone_are_no_text():
    with pytest.raises(DataError, match="significance"):
        session("significance: [{sources: 1}]")


@pytest.mark.parametrize("language", ["en", "vi"])
def test_adopted_and_nobody_says_how(language):
    made = session(
        "resolutions: [{title: {en: Water, vi: Nước}, role: lead, adoption: {date: 2025-10-07}}]\n"
        "release: {date: 2025-10-08}"
    )

    told = unhrc.press_release(made, language=language).markdown
    assert {
        "en": "Council adopted the resolution “Water”",
        "vi": "đã thông qua nghị quyết “Nước”",
    }[language] in told
    for how in {"en": ["consensus", "vote"], "vi": ["đồng thuận", "bỏ phiếu"]}[language]:
        assert how not in told
    assert made.resolutions[0].role is Role.LEAD


def test_votes_by_name_and_who_asked_for_the_vote():
    made = session(
        "resolutions:\n"
        "  - title: {en: A, vi: B}\n"
        "    introduced_by: [Ukraine, EU]\n"
        "    adoption: {mode: recorded vote, vote_requested_by: US, roll_call: {abstaining: [ET, EG], against: [CU]}}\n"
    )

    action = made.resolutions[0].adoption
    assert [state.iso2 for state in action.roll_call.abstaining] == ["ET", "EG"]
    assert [state.iso2 for state in action.vote_requested_by] == ["US"]
