"""A briefing and a report to the ministry leave nothing out that their reader needs, and show no one else what is not for him."""

import datetime
import subprocess
import sys

import attrs
import pytest
from documents import ABOUT, NAMES
from reading import (
    DOCUMENTS,
    EXAMPLES,
    LANGUAGES,
    everything,
    hrc59,
    printed,
    slips,
    texts,
    unfinished,
    unprinted,
)

import unhrc_reports as unhrc
from unhrc_reports.document import nodes
from unhrc_reports.document.inlines import plain
from unhrc_reports.errors import DataError, ReportsError, TemplateError
from unhrc_reports.model import (
    Adoption,
    AdoptionMode,
    Count,
    Delegation,
    Resolution,
    Results,
    Role,
    Session,
    SessionKind,
    Source,
    Statement,
    Tally,
    Vote,
)
from unhrc_reports.model.briefing import Brief, NextStep
from unhrc_reports.model.results import UprOutcomes
from unhrc_reports.model.statements import HighLevelSegment
from unhrc_reports.text import Text

FOR_THE_PRESS = ("significance", "photographs", "release.", "notes_to_editors", "issuer.")
SAID_OTHERWISE = {
    "president.state",
    "delegation.head.short_name",
    "resolutions[0].led_by[0]",
    "events[0].moderator.position",
    "brief.background[0].may_be_disclosed",
    "discrepancies[0].path",
    "meetings[0].counterpart.title",
    "results.mandates[0].action",
    "results.mandates[1].action",
    "brief.national_title",
    "brief.national_motto",
    "quotations[0].original",
    "quotations[0].speaker.position",
}
"""Said by a post, a role, a first mention, a mark before the paragraph, the name of a row, or the value itself."""


@pytest.mark.parametrize(
    ("kind", "language"), [*(("briefing", tag) for tag in LANGUAGES), ("ministry_report", "vi")]
)
def test_nothing_of_a_session_in_which_everything_happens_is_left_out(kind, language):
    document = unhrc.render(everything(), kind, language=language).document

    left = [path for path in unprinted(everything(), document) if not any(part in path for part in FOR_THE_PRESS)]

    letterhead = {"brief.sender", "brief.date", "brief.reference"} if kind == "ministry_report" else set()
    assert set(left) == SAID_OTHERWISE | letterhead


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_copy_for_the_public_holds_nothing_that_is_not_for_it(language):
    brief = everything().brief
    report = unhrc.briefing(everything(), language=language, audience="public")
    internal, public = (printed(unhrc.briefing(everything(), language=language, audience=audience).document)
                        for audience in ("internal", "public"))  # fmt: skip

    assert internal - public == {
        "brief.handling",
        "brief.defensive_points[0].question",
        "brief.defensive_points[0].answer",
        "brief.background[0].text",
        "brief.recipients[0]",
        "brief.recipients[1]",
    }
    word = report.to_docx()
    headers = [p.text for section in word.sections for p in section.header.paragraphs]
    assert brief.handling[language] not in "\n".join(headers)
    assert brief.background[1].text[language] in texts(report.document)


def test_there_are_two_audiences():
    with pytest.raises(ReportsError, match="«internal» or «public», not 'press'"):
        unhrc.briefing(hrc59(), language="en", audience="press")


def test_the_report_to_the_ministry_has_the_four_parts_and_the_dress_of_decree_30():
    report = unhrc.ministry_report(hrc59())

    parts = [text for text in texts(report.document) if text.split(".")[0] in {"I", "II", "III", "IV"}]
    assert parts == [
        "I. Tình hình chung, kết quả",
        "II. Hoạt động và đóng góp của Đoàn",
        "III. Nhận xét, đánh giá",
        "IV. Kiến nghị, đề xuất",
    ]
    assert report.reference.name == "decree30.docx"
    properties = report.document.properties
    assert properties.placeholders["place_and_date"] == "Geneva, ngày 08 tháng 7 năm 2025"


def test_a_report_to_the_ministry_in_a_language_without_sentences_is_refused():
    with pytest.raises(
        TemplateError, match=r"'ministry_report' is not written in 'en'; write ministry_report/en\.txt"
    ):
        unhrc.ministry_report(hrc59(), language="en")


def test_contributions_with_a_day_stand_in_the_order_of_time():
    document = unhrc.briefing(everything(), language="en").document

    (section,) = [section for section in document.sections if section.name == "chronology"]
    days = [text for text in texts(attrs.evolve(document, sections=(section,))) if text.endswith(" 2024")]
    dates = [datetime.datetime.strptime(day, "%d %B %Y").replace(tzinfo=datetime.UTC) for day in days]
    assert len(dates) == 16
    assert dates == sorted(dates)


def test_the_example_writes_every_document_from_any_working_folder(tmp_path):
    script = EXAMPLES / "briefing.py"

    subprocess.check_output([sys.executable, script], cwd=tmp_path, text=True)

    written = {file.name.removesuffix(".docx") for file in (tmp_path / "out").iterdir()}
    assert written == {name for name in NAMES if ".press-release." not in name}
    assert all(f'"{name}": "{about}"' in script.read_text(encoding="utf-8") for name, about in ABOUT.items())


# ---------------------------------------------------------------- sessions of other shapes


def said(words: str) -> Text:
    return Text(en=f"{words} in English", vi=f"{words} tiếng Việt")


def bare(**facts) -> Session:
    given = {
        "number": 60, "opened": datetime.date(2025, 9, 8), "closed": datetime.date(2025, 10, 8),
        "delegation": Delegation(state="Viet Nam"),
    }  # fmt: skip
    return Session(**(given | facts))


def text(place: int) -> Resolution:
    rejected = Adoption(mode=AdoptionMode.REJECTED, tally=Tally(in_favour=1, against=30, abstaining=16))
    adoption = rejected if place % 7 == 0 else Adoption(mode=AdoptionMode.CONSENSUS)
    role = (None, Role.CO_SPONSOR, Role.LEAD, Role.CO_AUTHOR)[place % 4]
    return Resolution(title=said(f"Text {place}"), role=role, adoption=adoption, agenda_item=place % 10 + 1)


SHAPES = {
    "an observer": bare(statements=(Statement(topic=said("topic"), agenda_item=4),)),
    "no contribution": bare(),
    "no text of its own": attrs.evolve(hrc59(), resolutions=()),
    "one day": bare(
        number=36, kind=SessionKind.SPECIAL, subject=said("subject"), closed=datetime.date(2025, 9, 8),
        resolutions=(Resolution(title=said("Text"), adoption=Adoption(
            mode=AdoptionMode.RECORDED_VOTE, tally=Tally(in_favour=24, against=1, abstaining=14),
        )),),
    ),
    "forty texts": bare(resolutions=tuple(map(text, range(40)))),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "language"), DOCUMENTS)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_session_of_any_shape_reads_well(shape, kind, language):
    document = unhrc.render(SHAPES[shape], kind, language=language).document

    assert slips(document) + unfinished(document) == []


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in DOCUMENTS} - {"ministry_report"}))
@pytest.mark.parametrize("shape", SHAPES)
def test_both_languages_tell_the_same_of_a_session_of_any_shape(shape, kind):
    english, vietnamese = (printed(unhrc.render(SHAPES[shape], kind, language=tag).document) for tag in LANGUAGES)

    assert english == vietnamese


def test_each_of_forty_texts_is_in_the_briefing():
    told = "\n".join(texts(unhrc.briefing(SHAPES["forty texts"], language="en").document))

    assert [place for place in range(40) if f"Text {place} in English" not in told] == []


def test_a_report_ends_with_its_signature_and_those_who_receive_it():
    lines = texts(unhrc.ministry_report(everything()).document)

    end = lines.index("./.")
    assert lines[end + 1 : end + 4] == [
        "TM. ĐOÀN\nTRƯỞNG ĐOÀN",
        "Kim Doe",
        "***Nơi nhận:***\n- Như trên;\n- Lưu: VT.",
    ]


def test_the_signature_stands_in_a_frame_beside_the_recipients():
    report = unhrc.ministry_report(everything()).to_docx()

    framed = [p.text for p in report.paragraphs if p._p.xpath("./w:pPr/w:framePr")]
    assert framed == ["TM. ĐOÀN\nTRƯỞNG ĐOÀN", "Kim Doe"]


# ---------------------------------------------------------------- nothing that nobody entered


def table(document, caption):
    """The cells of a table, row by row."""
    found = (block for section in document.sections for block in section.blocks if isinstance(block, nodes.Table))
    (one,) = [block for block in found if caption in plain(block.caption)]
    return [[plain(cell) for cell in row] for row in (one.header, *one.rows)]


def test_what_is_not_known_of_a_text_is_a_dash_and_a_column_of_dashes_is_left_out():
    session = bare(resolutions=(
        Resolution(title=said("One"), role=Role.CO_SPONSOR),
        Resolution(title=said("Two"), role=Role.CO_SPONSOR, adoption=Adoption(mode=AdoptionMode.CONSENSUS)),
    ))  # fmt: skip

    assert table(unhrc.briefing(session, language="en").document, "action, support") == [
        ["Text", "Action", "Role of Viet Nam"],
        ["One in English", "–", "Co-sponsor"],
        ["Two in English", "Adopted by consensus", "Co-sponsor"],
    ]


def test_a_draft_is_pending_where_the_data_says_so_and_nowhere_else():
    draft = Resolution(title=said("One"), role=Role.LEAD, status="pending")

    pending, unknown = (
        unhrc.briefing(bare(resolutions=(one,)), language="en").markdown.casefold()
        for one in (draft, attrs.evolve(draft, status=None))
    )
    assert "pending" in pending
    assert "still to be acted upon" in pending
    assert "pending" not in unknown
    assert "acted upon" not in unknown


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", ["Text in English", "Adopted by recorded vote: 24 in favour, 1 against, 14 abstentions", "Against",
                "Co-sponsor"]),
        ("vi", ["Text tiếng Việt", "Thông qua bằng bỏ phiếu: 24 phiếu thuận, 1 phiếu chống, 14 phiếu trắng",
                "Bỏ phiếu chống", "Đồng bảo trợ"]),
    ],
)  # fmt: skip
def test_a_vote_against_a_text_that_it_sponsored_is_told(language, row):
    adoption = Adoption(mode=AdoptionMode.RECORDED_VOTE, own_vote=Vote.AGAINST,
                        tally=Tally(in_favour=24, against=1, abstaining=14))  # fmt: skip
    session = bare(resolutions=(Resolution(title=said("Text"), role=Role.CO_SPONSOR, adoption=adoption),))
    caption = {"en": "action, support", "vi": "kết quả, mức độ"}[language]

    assert table(unhrc.briefing(session, language=language).document, caption)[1] == row


def test_every_reading_of_a_figure_is_told_with_its_own_source():
    readings = (Count(value=36, sources="a"), Count(value=35, sources="b"), Count(value=37, planned=True))
    sources = (Source(key="a", publisher="The press"), Source(key="b", publisher="The Council"))
    session = bare(results=Results(resolutions=readings), sources=sources)

    told = unhrc.briefing(session, language="en").markdown
    assert "| Resolutions adopted[^1] | 36 (35 also reported[^2]; 37 announced before) |" in told
    assert r"[^1]: \[a\] The press." in told
    assert r"[^2]: \[b\] The Council." in told


@pytest.mark.parametrize(
    ("closed", "days"), [(None, "Opened on 8 September 2025"), ("2025-09-10", "8 to 10 September 2025")]
)
def test_a_first_day_alone_is_told_as_the_first(closed, days):
    last = datetime.date.fromisoformat(closed) if closed else None
    segment = HighLevelSegment(opened=datetime.date(2025, 9, 8), closed=last)

    rows = table(unhrc.briefing(bare(high_level_segment=segment), language="en").document, "dates, place")
    assert ["High-level segment", days] in rows


def test_a_list_of_states_is_no_count_of_them():
    session = bare(results=Results(upr=UprOutcomes(states=("FJ", "MT"))))

    told = texts(unhrc.briefing(session, language="en").document)
    assert "Among the States the outcomes of whose reviews the Council adopted are Fiji and Malta." in told
    assert "2" not in told


def test_a_report_to_the_ministry_bears_no_title_of_another_state():
    session = bare(delegation=Delegation(state="China"))

    with pytest.raises(
        DataError, match="bears the national title of Viet Nam, and this is the delegation of another"
    ):
        unhrc.ministry_report(session)
    own = attrs.evolve(session, brief=Brief(national_title=said("Title"), national_motto=said("Motto")))
    placeholders = unhrc.ministry_report(own).document.properties.placeholders
    assert (placeholders["national_title"], placeholders["national_motto"]) == (
        "Title tiếng Việt",
        "Motto tiếng Việt",
    )


def test_the_title_of_viet_nam_stands_over_its_own_report():
    placeholders = unhrc.ministry_report(hrc59()).document.properties.placeholders

    assert placeholders["national_title"] == "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert placeholders["national_motto"] == "Độc lập - Tự do - Hạnh phúc"


def test_the_tasks_of_others_are_no_recommendations_of_ours():
    steps = (
        NextStep(what=said("Report"), who=Text(en="the Ministry", vi="Bộ Ngoại giao")),
        NextStep(what=said("Publish"), who=Text(en="the High Commissioner", vi="Cao ủy Liên hợp quốc")),
    )
    lines = texts(unhrc.ministry_report(bare(next_steps=steps)).document)

    part = lines.index("II. Kiến nghị, đề xuất")
    assert lines.index("Publish tiếng Việt") < part < lines.index("Report tiếng Việt")
