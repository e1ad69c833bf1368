"""A document tells what was known on its day: nothing that happened later, and in the tense of that day."""

import datetime

import attrs
import pytest
from reading import LANGUAGES, hrc59, printed

import unhrc_reports as unhrc
from unhrc_reports.errors import DataError, UsageError
from unhrc_reports.telling.day import known_on
from unhrc_reports.telling.occasion import occasion

HEAD = {
    "number": 60, "opened": "2025-09-08", "closed": "2025-10-08", "delegation": {"state": "Viet Nam"},
    "release": {"date": "2025-10-12"},
}  # fmt: skip


def said(en="words", vi="lời"):
    return {"en": en, "vi": vi}


def session(**facts):
    return unhrc.load({**HEAD, **facts})


def release(told, language="en", **options):
    return unhrc.press_release(told, language=language, **options).markdown.replace("\N{NO-BREAK SPACE}", " ")


def known(told, kind="press_release", about="", as_of=None):
    day = datetime.date.fromisoformat(as_of) if as_of else None
    return known_on(told, occasion(told, kind, about, day))


TEXT = {"title": said("Vaccination", "Tiêm chủng"), "role": "lead"}
CANDIDACY = {"start": 2026, "end": 2028}
ELECTION = {**CANDIDACY, "date": "2025-10-14", "votes": 180}
SHOWN = {"kind": "exhibition", "title": said("Faces", "Gương mặt"), "opened": "2025-09-20", "closed": "2025-10-05"}


# The day of each kind of document


@pytest.mark.parametrize(
    ("kind", "about", "facts", "day", "place"),
    [
        ("press_release", "", {}, "2025-10-12", "release.date"),
        ("press_release/opening", "", {}, "2025-09-08", "opened"),
        ("press_release/opening", "", {"release": {"date": "2025-09-05"}}, "2025-09-05", "release.date"),
        ("press_release/opening", "", {"release": {"date": "2025-10-12", "opening_date": "2025-09-04"}},
         "2025-09-04", "release.opening_date"),
        ("press_release/event", "events[0]", {"events": [SHOWN]}, "2025-09-20", "events.0.opened"),
        ("press_release/event", "events[0]", {"events": [{**SHOWN, "release_date": "2025-09-18"}]}, "2025-09-18",
         "events.0.release_date"),
        ("press_release/event", "resolutions[0]",
         {"resolutions": [{**TEXT, "adoption": {"mode": "consensus", "date": "2025-10-06"}}]}, "2025-10-06",
         "resolutions.0.adoption.date"),
        ("press_release/event", "statements[0]", {"statements": [{"topic": said()}]}, "2025-10-12", "release.date"),
        ("briefing", "", {"brief": {"date": "2025-10-20"}}, "2025-10-20", "brief.date"),
        ("briefing", "", {}, "2025-10-12", "release.date"),
        ("ministry_report", "", {"brief": {"date": "2025-10-20"}}, "2025-10-20", "brief.date"),
    ],
)  # fmt: skip
def test_each_kind_of_document_has_a_day_which_stands_in_the_data(kind, about, facts, day, place):
    own = occasion(session(**facts), kind, about).own

    assert (str(own.value), own.place) == (day, place)


def test_where_no_day_is_known_everything_is_told():
    told = unhrc.load({
        **{key: value for key, value in HEAD.items() if key != "release"},
        "remarks": [{"speaker": {"name": "A. B."}, "summary": said(), "date": "2026-01-01"}],
    })  # fmt: skip

    assert known(told) is told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("day", "line"), [("2025-09-04", ("4 September 2025", "ngày 4 tháng 9 năm 2025"))])
def test_an_opening_release_bears_its_own_day(language, day, line):
    told = session(release={"date": "2025-10-12", "opening_date": day})

    report = unhrc.press_release(told, language=language, moment="opening")

    assert line[LANGUAGES.index(language)] in report.markdown
    assert str(report.document.properties.date) == day


# What happened later is not known


def test_a_session_of_which_nothing_lies_ahead_is_the_session_itself():
    told = hrc59()

    assert known_on(told, occasion(told, "press_release")) is told


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("remarks", {"speaker": {"name": "A. B."}, "summary": said()}),
        ("statements", {"topic": said()}),
        ("joint_statements", {"topic": said(), "role": "led"}),
        ("replies", {"subject": said()}),
        ("meetings", {"partner": "FR"}),
        ("quotations", {"text": said(), "speaker": {"name": "A. B."}}),
    ],
)
def test_what_was_said_later_is_left_out_and_the_rest_keeps_its_place(field, facts):
    told = session(**{field: [{**facts, "date": "2025-10-20"}, {**facts, "date": "2025-10-01"}, facts]})

    kept = getattr(known(told), field)

    assert [str(one.date) for one in kept] == ["2025-10-01", "None"]
    assert kept.places == (f"{field}.1", f"{field}.2")


def test_events_that_open_later_are_left_out_of_a_report_and_told_in_an_opening():
    told = session(events=[{**SHOWN, "opened": "2025-10-13", "closed": "2025-10-15"}, SHOWN])

    assert known(told).events.places == ("events.1",)
    assert len(known(told, "press_release/opening").events) == 2


def test_a_text_adopted_later_is_not_yet_adopted_and_has_no_symbol_of_the_adopted_text():
    told = session(resolutions=[
        {**TEXT, "symbol": "A/HRC/RES/60/1", "draft_symbol": "A/HRC/60/L.1",
         "adoption": {"mode": "consensus", "date": "2025-10-06"}},
    ])  # fmt: skip

    text = known(told, as_of="2025-10-03").resolutions[0]

    assert (text.adoption, text.symbol, text.draft_symbol) == (None, "", "A/HRC/60/L.1")


def test_a_draft_introduced_later_is_not_before_the_council():
    told = session(resolutions=[{**TEXT, "introduced": "2025-10-03"}])

    assert known(told, as_of="2025-10-01").resolutions == ()
    assert known(told, "press_release/opening").resolutions == told.resolutions


def test_readings_taken_later_are_left_out_and_the_others_keep_their_places():
    readings = [{"value": 121, "as_of": "2025-10-20"}, {"value": 98, "as_of": "2025-10-03"}, {"value": 100}]
    told = session(resolutions=[{**TEXT, "cosponsors": readings}])

    figure = known(told).resolutions[0].cosponsors

    assert [one.value for one in figure.readings] == [98, 100]
    assert figure.readings.places == ("1", "2")
    assert figure.actual.value == 98


def test_a_figure_all_of_whose_readings_are_later_is_not_known():
    told = session(
        resolutions=[{**TEXT, "cosponsors": {"value": 121, "as_of": "2025-10-20"}}],
        results={"joined_counts": [
            {"kinds": ["resolution", "decision"], "number": {"value": 40, "as_of": "2025-10-20"}},
        ]},
    )  # fmt: skip

    assert known(told).resolutions[0].cosponsors is None
    assert known(told).results.joined_counts == ()


def test_a_speech_made_later_is_left_out_of_a_segment_that_has_begun():
    segment = {"opened": "2025-09-08", "date": "2025-09-10", "speaker": {"name": "A. B."}, "dignitaries": 93}

    kept = known(session(high_level_segment=segment), as_of="2025-09-09").high_level_segment

    assert (kept.speaker, kept.date) == (None, None)
    assert kept.dignitaries.actual.value == 93


def test_what_other_sources_say_of_facts_that_are_left_out_goes_with_them():
    told = session(
        election=ELECTION,
        results={"resolutions": 43},
        discrepancies=[
            {"path": "election.votes", "value": said("181 votes", "181 phiếu")},
            {"path": "results.resolutions", "value": said("42", "42")},
        ],
    )

    assert [one.path for one in known(told).discrepancies] == ["results.resolutions"]


@pytest.mark.parametrize(
    ("month", "kind", "is_told"),
    [("2025-10", "press_release", True), ("2025-11", "press_release", False),
     ("2025-09", "press_release/opening", False), ("2025-08", "press_release/opening", True)],
)  # fmt: skip
def test_an_election_of_which_the_month_is_known_is_told_in_that_month_and_ahead_only_after_it(
    month, kind, is_told
):
    told = session(election={**CANDIDACY, "month": month})

    assert (known(told, kind).election is not None) is is_told


# An opening tells what is dated before it, and the plan


def test_an_opening_knows_no_result_no_appraisal_and_no_undated_words():
    told = session(
        results={"resolutions": 43, "panels": [{"value": 5, "planned": True}, 4], "mandates": [
            {"mandate": said("the Working Group", "Nhóm"), "action": "extended"},
        ]},
        notes_to_editors=[said()],
        significance=[said()],
        quotations=[{"text": said(), "speaker": {"name": "A. B."}}],
        election={**CANDIDACY, "date": "2025-06-10"},
    )  # fmt: skip

    opening = known(told, "press_release/opening")

    assert (opening.results.resolutions, opening.results.mandates) == (None, ())
    assert [one.value for one in opening.results.panels.readings] == [5]
    assert (opening.notes_to_editors, opening.significance, opening.quotations) == ((), (), ())
    assert opening.election == told.election


def test_what_is_written_before_the_session_is_known_at_its_opening():
    words = {"text": said(), "speaker": {"name": "A. B."}}
    told = session(release={"date": "2025-09-08"}, notes_to_editors=[said()], quotations=[words])

    assert known(told, "press_release/opening") is told


# The documents


def test_readings_after_the_day_of_an_event_are_in_no_release_of_that_day():
    """E42: 98 co-sponsors on 3 April, 102 on 4 April; the release of 3 April tells 98."""
    told = session(resolutions=[{
        **TEXT, "adoption": {"mode": "consensus", "date": "2025-10-03"},
        "cosponsors": [{"value": 102, "as_of": "2025-10-04"}, {"value": 98, "as_of": "2025-10-03"}],
    }])  # fmt: skip
    about = {"moment": "event", "about": "resolutions[0]"}

    english, vietnamese = (release(told, tag, **about) for tag in LANGUAGES)

    assert "co-sponsored by 98 countries" in english
    assert "as of 3 October" in english
    assert "98 nước" in vietnamese
    assert "102" not in english + vietnamese
    assert "102 countries" in release(told)
    facts = [one.path for one in unhrc.press_release(told, language="en", **about).facts]
    assert "resolutions[0].cosponsors[1]" in facts


def test_before_the_election_the_candidacy_is_told_and_after_it_the_seat():
    """E10, V10: a release of 12 October cannot tell an election of 14 October."""
    told = session(candidacy=CANDIDACY, election=ELECTION)

    before = [release(told, tag) for tag in LANGUAGES]
    after = [release(told, tag, as_of="2025-10-14") for tag in LANGUAGES]

    assert "candidate for membership of the Council for the term 2026–2028" in before[0]
    assert "ứng cử" in before[1]
    assert "elected" not in before[0]
    assert "trúng cử" not in before[1]
    assert "was elected to" in after[0]
    assert "candidate" not in after[0]
    assert "trúng cử" in after[1]
    assert "ứng cử vào" not in after[1]


def test_the_session_is_over_in_a_release_on_an_event_that_goes_out_after_it():
    """E43: «runs … to 8 October» in a document of 12 October."""
    told = session(statements=[{"topic": said("vaccines", "vắc-xin")}])
    about = {"moment": "event", "about": "statements[0]"}

    assert "The regular session ran from 8 September to 8 October 2025" in release(told, **about)
    assert "đã diễn ra từ ngày 8/9 đến ngày 8/10/2025" in release(told, "vi", **about)
    assert "runs from 8 September to 8 October 2025" in release(told, as_of="2025-10-08", **about)
    assert "Hội đồng diễn ra từ ngày 8/9 đến ngày 8/10/2025" in release(told, "vi", as_of="2025-10-08", **about)


@pytest.mark.parametrize(
    ("day", "english", "vietnamese"),
    [
        ("2025-09-18", [                        "Viet Nam will organize the exhibition “Faces”", "The exhibition will show 40 works."],
         ["Việt Nam sẽ tổ chức triển lãm", "sẽ trưng bày"]),
        ("2025-09-20", ["Viet Nam is organizing the exhibition “Faces”", "The exhibition shows 40 works."],
         ["Việt Nam tổ chức triển lãm"]),
        ("2025-10-06", ["Viet Nam organized the exhibition “Faces”", "The exhibition showed 40 works."],
         ["Việt Nam tổ chức triển lãm"]),
    ],
)  # fmt: skip
def test_an_exhibition_is_told_in_the_tense_of_the_day(day, english, vietnamese):
    """T8: an exhibition to 5 October «took place» in a release of 20 September."""
    told = session(events=[{**SHOWN, "exhibits": 40, "release_date": day}])
    about = {"moment": "event", "about": "events[0]"}

    for words in english:
        assert words in release(told, **about)
    for words in vietnamese:
        assert words in release(told, "vi", **about)


def test_words_of_the_session_are_in_no_release_on_one_contribution():
    """E41, T5: sympathy after an earthquake in the release on the resolution."""
    sympathy = {"text": said("We grieve.", "Chúng tôi chia buồn."), "speaker": {"name": "A. B."}}
    own = {"text": said("A good text.", "Một văn kiện tốt."), "speaker": {"name": "A. B."}}
    told = session(
        quotations=[sympathy],
        notes_to_editors=[said("It was the longest session.", "Đây là khóa họp dài nhất.")],
        resolutions=[{
            **TEXT, "adoption": {"mode": "consensus", "date": "2025-10-06"},
            "quotations": [own], "notes": [{"text": said("The text is online.", "Văn kiện đã có trên mạng.")}],
        }],
    )  # fmt: skip

    english, vietnamese = (release(told, tag, moment="event", about="resolutions[0]") for tag in LANGUAGES)

    assert "A good text." in english
    assert "## Notes to editors\n\n- The text is online." in english
    assert "Một văn kiện tốt." in vietnamese
    assert "- Văn kiện đã có trên mạng." in vietnamese
    for words in ("We grieve.", "longest", "chia buồn", "dài nhất"):
        assert words not in english + vietnamese


def test_no_words_of_the_closing_are_in_the_opening():
    """E25, T5, V24: a quotation and «It was the longest session» in the release before the session."""
    told = session(
        quotations=[
            {"text": said("We won."), "speaker": {"name": "A. B."}},
            {
                "text": said("We are ready.", "Chúng tôi sẵn sàng."),
                "speaker": {"name": "A. B."},
                "date": "2025-09-07",
            },
            {"text": said("We did it."), "speaker": {"name": "A. B."}, "date": "2025-09-27"},
        ],
        notes_to_editors=[said("It was the longest session.", "Đây là khóa họp dài nhất.")],
    )

    opening = release(told, moment="opening")

    assert "We are ready." in opening
    for words in ("We won.", "We did it.", "longest", "Notes to editors"):
        assert words not in opening
    assert "We won." in release(told)


@pytest.mark.parametrize("kind", ["press_release", "press_release/opening", "briefing", "ministry_report"])
def test_the_day_of_ones_choice_is_said_in_the_document(kind):
    for tag in LANGUAGES if kind != "ministry_report" else ("vi",):
        said_on = unhrc.render(session(), kind, language=tag, as_of="2025-10-03").markdown
        own_day = unhrc.render(session(), kind, language=tag).markdown

        words = {"en": "Information as of", "vi": "Thông tin tính đến"}[tag]
        assert words in said_on
        assert {"en": "3 October 2025", "vi": "3"}[tag] in said_on.partition(words)[2].splitlines()[0]
        assert words not in own_day


def test_every_door_takes_a_day_as_such_or_as_text(tmp_path):
    told, day = session(candidacy=CANDIDACY, election=ELECTION), datetime.date(2025, 10, 14)

    for made in (
        unhrc.press_release(told, language="en", as_of=day),
        unhrc.press_release(told, language="en", as_of="2025-10-14"),
        unhrc.briefing(told, language="en", as_of=day),
    ):
        assert "180 votes" in made.markdown
    assert "180 phiếu" in unhrc.ministry_report(told, as_of=day).markdown

    (job,) = unhrc.make([unhrc.Job(told, tmp_path / "hrc60.md", as_of="2025-10-14")])
    assert job.error is None
    assert "180 votes" in (tmp_path / "hrc60.md").read_text(encoding="utf-8")
    unhrc.render_all(
        told, tmp_path / "all", kinds=("press_release",), formats=("md",), on_disagreement="write", as_of=day
    )
    assert "180 phiếu" in (tmp_path / "all" / "hrc60.press-release.vi.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("given", ["yesterday", "8/7/2025", "2025-02-30", 20250708])
def test_what_is_no_day_is_refused(given):
    with pytest.raises(UsageError, match=r"is no day; write it as year-month-day, such as 2025-07-03"):
        unhrc.press_release(session(), language="en", as_of=given)


def test_a_release_on_words_that_are_not_yet_said_is_refused():
    told = session(statements=[{"topic": said(), "date": "2025-10-02"}])

    with pytest.raises(DataError, match=r"statements\[0\]\.date.*is 2 October 2025.*nothing after 1 October 2025"):
        unhrc.press_release(told, language="en", moment="event", about="statements[0]", as_of="2025-10-01")


def test_a_contribution_after_one_that_is_left_out_is_told_from_its_own_place():
    told = session(
        events=[{**SHOWN, "opened": "2025-09-30"}, {**SHOWN, "opened": "2025-09-20", "title": said("Seas", "Biển")}]
    )

    report = unhrc.press_release(told, language="en", moment="event", about="events[1]")

    assert "“Seas”" in report.markdown
    assert "events[1].title" in [one.path for one in report.facts]


def test_a_text_whose_adoption_lies_ahead_is_neither_adopted_nor_pending():
    told = session(resolutions=[{**TEXT, "adoption": {"mode": "consensus", "date": "2025-10-06"}}])

    english, vietnamese = (unhrc.briefing(told, language=tag, as_of="2025-10-03").markdown for tag in LANGUAGES)

    for words in ("Pending", "dopted by consensus", "Chưa xem xét", "đồng thuận"):
        assert words not in english + vietnamese


def test_both_languages_tell_the_same_on_any_day():
    told = attrs.evolve(hrc59(), brief=None)

    for day in ("2025-06-16", "2025-06-27", "2025-07-03", "2025-07-08", "2025-07-09"):
        for kind in ("press_release", "briefing", "press_release/opening"):
            english, vietnamese = (unhrc.render(told, kind, language=tag, as_of=day).document for tag in LANGUAGES)
            assert printed(english) == printed(vietnamese)
