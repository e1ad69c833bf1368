import re
import time as clock
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from checks.faults import FAULTS
from checks.sound import SOUND, both, changed, july
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import complete, days, sessions

from unhrc_reports.checks import Severity, check
from unhrc_reports.loading import load
from unhrc_reports.model import (
    Count,
    Counts,
    Moment,
    Origin,
    Qualifier,
    Role,
    Session,
    SessionKind,
    Source,
    Statement,
    Vote,
)
from unhrc_reports.text import Text

EXAMPLES = Path(__file__).parents[2] / "examples"


UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def rules(session, **options):
    return [found.rule for found in check(session, **options)]


def written(tmp_path, text):
    file = tmp_path / "session.yaml"
    file.write_text("number: 59\nopened: 2025-06-16\nclosed: 2025-07-08\ndelegation: {state: VN}\n" + text, "utf-8")
    return load(file)


def test_hrc59_has_nothing_but_disagreements_between_its_sources():
    found = check(load(EXAMPLES / "hrc59.yaml"))

    assert [one.rule for one in found] == ["sources_agree", "printed_parts_add_up"]
    assert found[0].severity is Severity.NOTE
    assert found[0].paths == ("results.by_consensus[1]", "results.by_consensus[0]")
    assert found[0].values == ("20", "19")


def test_a_session_that_began_its_final_year_has_nothing_but_disagreements_between_its_sources():
    adopted = ["AL", "BT", "BN", "CR", "CI", "KP", "CD", "DM", "GQ", "ET", "NO", "PT", "QA"]
    hrc58 = {
        "number": 58,
        "opened": "2025-02-24",
        "closed": "2025-04-04",
        "weeks": 6,
        "president": {"name": "Jürg Lauber", "title": {"en": "Ambassador", "vi": "Đại sứ"}, "state": "Switzerland"},
        "high_level_segment": {
            "dignitaries": [{"value": 70, "qualifier": "about"}, {"value": 100, "qualifier": "over"}]
        },
        "results": {
            "resolutions": 32,
            "by_consensus": 20,
            "by_vote": 12,
            "panels": 8,
            "upr": {"number": [13, 14], "cycle": 4, "states": adopted, "not_adopted": ["Nicaragua"]},
        },
        "delegation": {"state": "Viet Nam"},
        "joint_statements": [{"topic": {"en": "SDGs", "vi": "SDG"}, "role": "led", "supporters": 65}],
        "membership": {"start": 2023, "end": 2025, "point": "first of the final year"},
        "candidacy": {"start": 2026, "end": 2028},
        "release": {"date": "2025-04-05"},
    }

    found = check(load(hrc58))

    assert {one.rule for one in found} == {"sources_agree"}
    assert [one.path for one in found] == ["high_level_segment.dignitaries[1]", "results.upr.number[1]"]


def test_the_same_session_told_for_the_state_that_led_has_no_finding():
    led = changed(SOUND, {"resolutions[0].role": Role.LEAD, "delegation.state": "BD", "delegation.head": None})
    own = changed(led, {"events[0].co_organizers": ["VN"], "other_texts[1].cosponsoring_states": ["BD", "LA"]})

    assert rules(own) == []


def test_a_finding_stands_at_its_line(tmp_path):
    session = written(tmp_path, "weeks: 9\n")

    found = next(one for one in check(session) if one.rule == "weeks_fit_the_dates")

    assert (found.place.line, found.place.column, found.place.path) == (5, 8, "weeks")
    assert str(found).startswith(f"{session.origin.file}:5:8: weeks: warning: 9 weeks")
    assert found.message("vi").startswith(f"{session.origin.file}:5:8: weeks: cảnh báo: ghi là 9 tuần")


def test_a_single_reading_stands_where_its_figure_is_written(tmp_path):
    session = written(tmp_path, "results:\n  panels: 1\n  panel_topics: [{en: a, vi: a}, {en: b, vi: b}]\n")

    found = next(one for one in check(session) if one.rule == "lists_within_their_count")

    assert found.paths == ("results.panel_topics", "results.panels[0]")
    assert found.place.line == 7


def test_what_the_file_does_not_say_stands_at_the_file(tmp_path):
    found = next(one for one in check(written(tmp_path, "")) if one.rule == "membership_told")

    assert (found.place.line, found.place.path) == (None, "membership")
    assert str(found).startswith(str(tmp_path / "session.yaml: membership: note: Viet Nam"))


def test_a_language_that_we_do_not_speak_is_answered_in_english():
    found = check(changed(SOUND, {"weeks": 9}))[0]

    assert found.message("fr") == str(found)


def test_only_the_languages_of_the_documents_are_missed():
    session = changed(SOUND, {"resolutions[0].theme.vi": None})

    assert rules(session, languages=("en",)) == rules(session, languages="en") == []
    assert rules(session, languages=["en", "vi"]) == ["texts_in_every_language"]
    assert set(rules(session, languages=("en", "fr"))) == {
        "texts_in_every_language",
        "photographs_in_every_language",
    }


def test_a_discrepancy_may_name_a_figure_as_the_file_writes_it():
    for path in ("results.panels", "results.panels[0]", "results.panels.value", "results.panels[0].value"):
        assert rules(changed(SOUND, {"discrepancies[0].path": path})) == []


def test_a_source_without_a_title_is_named_by_its_publisher():
    unused = Source(key="9", publisher="Thời Đại", language="vi")

    found = check(attrs.evolve(SOUND, sources=(*SOUND.sources, unused)))

    assert [one.explanation["en"] for one in found] == ["no fact cites source «9», “Thời Đại”"]


def test_planned_and_actual_figures_are_no_contradiction():
    panels = [Count(value=6, planned=True), Count(value=2)]

    assert rules(changed(SOUND, {"results.panels": panels})) == []


def test_a_qualifier_leaves_room():
    assert rules(changed(SOUND, {"results.panels": Count(value=3, qualifier=Qualifier.ABOUT)})) == []
    assert rules(changed(SOUND, {"results.panels": Count(value=3, qualifier=Qualifier.NEARLY)})) == []
    assert rules(changed(SOUND, {"results.panels": Count(qualifier=Qualifier.SEVERAL)})) == []
    assert rules(changed(SOUND, {"results.panels": Count(value=1, qualifier=Qualifier.OVER)})) == []
    assert rules(changed(SOUND, {"results.panels": Count(value=2, qualifier=Qualifier.OVER)})) == ["lists_complete"]


def test_two_clocks_may_differ_by_a_day():
    counts = [
        Count(value=102, as_of=Moment(day=july(7), time=time(23), zone="Asia/Ho_Chi_Minh")),
        Count(value=98, as_of=Moment(day=july(8), time=time(1), zone="Europe/Zurich")),
    ]

    assert rules(changed(SOUND, {"resolutions[0].cosponsors": counts})) == []


def test_the_texts_by_consensus_and_by_vote_may_be_resolutions_alone_or_all_texts():
    assert rules(changed(SOUND, {"results.by_consensus": 19})) == ["printed_parts_add_up"]
    assert rules(changed(SOUND, {"results.by_consensus": 20})) == []
    assert rules(changed(SOUND, {"results.by_consensus": 21})) == ["consensus_and_vote_add_up"]


@pytest.mark.parametrize("rate", ["84", "85", "84.6", "84.7", "84.69"])
def test_a_rate_may_be_rounded_or_cut_off(rate):
    assert rules(changed(SOUND, {"own_review.rate": Decimal(rate)})) == []


def test_after_the_tables_the_word_of_the_file_counts():
    later = changed(
        SOUND,
        {"number": 90, "opened": date(2035, 6, 11), "closed": date(2035, 7, 6), "president": None}
        | {"resolutions[1].adoption.date": date(2035, 7, 6), "resolutions[1].symbol": "A/HRC/RES/90/20"}
        | {"membership.start": 2034, "membership.end": 2036},
    )

    assert "members_alone_vote" not in rules(later)
    assert "membership_as_known" not in rules(later)
    assert "session_known" in rules(later)
    assert "own_vote_told" in rules(changed(later, {"resolutions[1].adoption.own_vote": None}))
    assert "own_vote_told" not in rules(
        changed(later, {"resolutions[1].adoption.own_vote": None, "membership": None})
    )


def test_not_voting_is_no_vote_of_a_member():
    observer = changed(SOUND, {"delegation.state": "US", "resolutions[1].adoption.own_vote": Vote.NOT_VOTING})

    assert "members_alone_vote" not in [one.rule for one in check(observer) if "resolutions[1]" in one.path]


def test_the_symbols_of_special_and_organizational_sessions_have_their_series():
    special = changed(SOUND, {"kind": SessionKind.SPECIAL, "resolutions[0].symbol": "A/HRC/RES/S-59/1"})
    organizational = changed(SOUND, {"kind": SessionKind.ORGANIZATIONAL, "number": 13})

    assert "resolutions[0].symbol" not in [one.path for one in check(special) if "session" in one.rule]
    assert "symbols_of_the_session" in rules(organizational)


def test_an_exhibition_that_others_organized_may_have_the_state_as_co_organizer():
    session = changed(SOUND, {"events[0].organizers": ["BD"], "events[0].co_organizers": ["VN"]})

    assert rules(session) == []


def test_a_file_name_that_cannot_be_a_file_is_not_there(tmp_path):
    (tmp_path / "hall.jpg").write_bytes(b"")
    here = attrs.evolve(SOUND, origin=Origin(file=tmp_path / "s.yaml", places={}))

    assert rules(here) == []
    assert rules(changed(here, {"events[0].photographs[0].file": "a" * 5000})) == ["photographs_there"]


def test_line_breaks_and_braces_of_the_data_stay_inside_the_line():
    session = changed(SOUND, {"events[0].title": both("“{0}\n{x}\n%s”")})

    found = check(session)[0]

    assert found.explanation["en"] == "“{0} {x} %s” has quotation marks, and documents add their own"


def test_a_check_changes_nothing_and_says_the_same_again():
    before = repr(SOUND)

    first, second = check(SOUND), check(SOUND)

    assert first == second
    assert repr(SOUND) == before


def test_findings_can_be_counted_in_a_set():
    found = check(changed(SOUND, {"weeks": 9}))

    assert set(found + found) == set(found)


@UNHURRIED
@given(st.lists(st.sampled_from(FAULTS), min_size=1, max_size=6))
def test_any_faults_together_are_answered_without_an_error(faults):
    session = SOUND
    for fault in faults:
        try:
            session = changed(session, fault.changes)
        except (AttributeError, IndexError, TypeError):  # an earlier change took away what this one would spoil
            continue

    for found in check(session):
        assert found.message("vi")
        assert len(str(found).splitlines()) == 1


@UNHURRIED
@given(sessions())
def test_any_session_is_answered_without_an_error(session):
    before = repr(session)

    for found in check(session, languages=("en", "vi", "fr")):
        assert len(str(found).splitlines()) == len(found.message("vi").splitlines()) == 1
        assert all(leads_somewhere(session, path) for path in found.paths)

    assert repr(session) == before


@UNHURRIED
@given(st.integers(1, 20), days(), days(), st.sampled_from(SessionKind), st.sampled_from(["VN", "US", "VA", "PS"]))
def test_any_number_dates_and_state_are_answered_without_an_error(number, opened, closed, kind, own):
    session = changed(
        SOUND,
        {"number": number, "opened": opened, "closed": closed, "kind": kind, "delegation.state": own}
        | {
            "membership.start": 2000 + number,
            "candidacy.end": 2000 + number,
            "results.upr.cycle": number,
            "release.date": closed,
        },
    )

    assert all(found.explanation["vi"] for found in check(session))


def test_the_fullest_session_is_answered_without_an_error():
    session = complete(Session)

    assert all(leads_somewhere(session, path) for found in check(session) for path in found.paths)


def leads_somewhere(session, path):
    value = session
    for step in re.findall(r"[^.\[\]]+", path):
        if isinstance(value, Counts):
            value = value.readings
        if isinstance(value, tuple):
            value = value[int(step)]
        else:
            value = value[step] if isinstance(value, Text) else getattr(value, step)
    return True


def test_many_contributions_take_time_in_proportion():
    def seconds(times):
        statements = tuple(Statement(topic=both(f"topic {place}"), date=july(1)) for place in range(times))
        session = changed(SOUND, {"statements": statements, "statement_count": None})
        started = clock.perf_counter()
        check(session)
        return clock.perf_counter() - started

    seconds(10)
    few, many = min(seconds(500) for _ in range(3)), min(seconds(5000) for _ in range(3))

    assert many < 30 * few


MINIMAL = {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}}


def test_a_mission_that_writes_one_language_is_not_asked_for_another():
    session = load({**MINIMAL, "statements": [{"topic": {"en": words}} for words in ("water", "food", "housing")]})

    assert "texts_in_every_language" not in rules(session)
    assert "texts_in_every_language" in rules(session, languages=("en", "vi"))


def test_a_language_that_a_session_is_written_in_is_asked_for_where_it_lacks():
    topics = [{"en": "water", "vi": "nước"}, {"en": "food", "vi": "lương thực"}, {"en": "housing"}, {"en": "work"}]
    session = load({**MINIMAL, "statements": [{"topic": topic} for topic in topics]})

    lacking = [one.path for one in check(session) if one.rule == "texts_in_every_language"]

    assert lacking == ["statements[2].topic", "statements[3].topic"]


def test_an_entry_may_stand_for_several():
    appointed = {"mandate": {"en": "the Working Group", "vi": "Nhóm công tác"}}
    results = {"mandate_holders": 4, "appointments": [{**appointed, "number": 3}, appointed]}

    assert not {"lists_complete", "lists_within_their_count"} & set(rules(load({**MINIMAL, "results": results})))
    assert "lists_complete" in rules(load({**MINIMAL, "results": {**results, "appointments": [appointed]}}))


@pytest.mark.parametrize("venue", ["the Palais des Nations", "the headquarters of the United Nations"])
def test_a_venue_without_the_city_is_right(venue):
    assert "venue_without_the_city" not in rules(load({**MINIMAL, "venue": {"en": venue}}))


@pytest.mark.parametrize("name", ["Ana Silva", "Mai Anh", "Nguyễn Văn Minh", "Do Nascimento"])
def test_a_name_without_marks_may_be_right(name):
    state = "VN" if name != "Do Nascimento" else "BR"
    session = load({**MINIMAL, "remarks": [{"speaker": {"name": name, "state": state}, "summary": {"en": "A."}}]})

    assert "vietnamese_names_have_their_marks" not in rules(session)


def test_many_discrepancies_that_lead_nowhere_cost_no_more_each_than_a_few():
    """The nearest path is looked for where somebody reads it; the rest is told without."""
    lost = [{"path": f"statements[{place}].topix", "value": {"en": "x"}} for place in range(60)]
    statements = [{"topic": {"en": "water"}} for _ in range(3)]

    found = [
        one for one in check(load({**MINIMAL, "statements": statements, "discrepancies": lost}))
        if one.rule == "discrepancies_lead_somewhere"
    ]  # fmt: skip

    assert len(found) == 60
    assert found[0].explanation["en"].endswith("did you mean «statements[0].topic»?")
    assert "did you mean" not in found[-1].explanation["en"]
