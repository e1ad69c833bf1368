"""What a document says of itself, and what a letterhead gets when it asks."""

import datetime
import io

import attrs
import docx
import pytest
from reading import everything, hrc59

import unhrc_reports as unhrc
from unhrc_reports.errors import ReferenceDocumentError
from unhrc_reports.model import Brief, Release
from unhrc_reports.text import Text


def told(session, kind="press_release", language="vi"):
    return unhrc.render(session, kind, language=language).document.properties


@pytest.mark.parametrize(
    ("language", "dateline", "subject"),
    [
        ("en", "Geneva, 8 July 2025", "Human Rights Council, 59th regular session"),
        (
            "vi",
            "Geneva, ngày 8 tháng 7 năm 2025",
            "Hội đồng Nhân quyền Liên hợp quốc, khóa họp thường kỳ lần thứ 59",
        ),
    ],
)
def test_a_document_tells_its_session_place_and_date(language, dateline, subject):
    properties = told(hrc59(), language=language)

    assert (properties.placeholders["dateline"], properties.subject) == (dateline, subject)
    assert properties.author == hrc59().issuer.name[language]


def test_decree_30_puts_a_nought_before_small_days_and_the_first_two_months():
    summer = told(hrc59()).placeholders["place_and_date"]
    winter = attrs.evolve(hrc59(), release=Release(date=datetime.date(2025, 2, 28), place=Text(vi="Hà Nội")))

    assert summer == "Geneva, ngày 08 tháng 7 năm 2025"
    assert told(winter).placeholders["place_and_date"] == "Hà Nội, ngày 28 tháng 02 năm 2025"


def test_number_date_and_marking_of_a_briefing_are_its_own_and_no_press_release_has_them():
    brief = Brief(
        date=datetime.date(2025, 8, 1), reference="7/BC", handling=Text(en="Internal", vi="Lưu hành nội bộ")
    )
    session = attrs.evolve(hrc59(), brief=brief)

    briefing, release = told(session, "briefing"), told(session)

    assert (briefing.date, briefing.placeholders["number"]) == (brief.date, "7/BC")
    assert briefing.placeholders["handling"] == "Lưu hành nội bộ"
    assert (release.date, release.placeholders["number"]) == (hrc59().release.date, hrc59().release.number)
    assert release.placeholders["handling"] == ""


def letterhead(session, kind="briefing"):
    content = unhrc.render(session, kind, language="vi", reference="decree30").to_bytes(".docx")
    table = docx.Document(io.BytesIO(content)).tables[0]
    return [[p.text.strip() for p in cell.paragraphs] for row in table.rows for cell in row.cells]


def test_the_letterhead_of_decree_30_holds_what_there_is_and_no_empty_line():
    full, bare = letterhead(everything()), letterhead(hrc59())

    assert [text.replace("\u00a0", " ") for text in full[0]] == [
        "Bộ Ngoại giao",
        "Phái đoàn thường trực Hà Lan",
        "",
    ]
    assert full[2] == ["Số: 12/2024", everything().brief.handling["vi"]]
    assert [text.replace("\u00a0", " ") for text in bare[0]] == [hrc59().issuer.name["vi"], ""]
    assert bare[2:] == [["Số:"], ["Geneva, ngày 08 tháng 7 năm 2025"]]


def test_a_marking_stands_on_every_page_of_a_briefing():
    content = unhrc.briefing(everything(), language="en").to_bytes(".docx")

    section = docx.Document(io.BytesIO(content)).sections[0]
    places = (section.first_page_header, section.first_page_footer, section.header, section.footer)
    marking = everything().brief.handling["en"]
    assert all(marking in [line.text for line in place.paragraphs] for place in places)


def test_a_look_is_named_or_a_file_is(tmp_path):
    named = unhrc.press_release(hrc59(), language="vi", reference="decree30").reference

    assert unhrc.press_release(hrc59(), language="vi", reference=str(named)).reference == named
    own = tmp_path / "word" / "ours.docx"
    own.parent.mkdir()
    own.write_bytes(named.read_bytes())
    assert unhrc.press_release(hrc59(), language="vi", templates=tmp_path, reference="ours").reference == own
    with pytest.raises(
        ReferenceDocumentError, match="no look 'decree'; choose briefing, decree30, press, sober, or name"
    ):
        unhrc.press_release(hrc59(), language="vi", reference="decree")


@pytest.mark.parametrize(
    ("moment", "about", "day"),
    [("closing", None, "2025-07-08"), ("opening", None, "2025-06-16"), ("event", "events[0]", "2025-07-03")],
)
def test_a_release_bears_the_day_of_its_dateline(moment, about, day):
    report = unhrc.press_release(hrc59(), language="en", moment=moment, about=about)

    properties = report.document.properties
    assert str(properties.date) == day
    assert properties.placeholders["dateline"] in report.markdown
