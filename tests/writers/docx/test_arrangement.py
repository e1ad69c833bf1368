"""What a page makes of the order of a document, on the tree: the end mark, addressees, pictures, annexes."""

import attrs
import pytest
from writers.docx.building import LINES, PROPERTIES, paragraph, words, written

from unhrc_reports.document.inlines import plain
from unhrc_reports.document.nodes import (
    BulletList,
    Document,
    Fact,
    Figure,
    Heading,
    Note,
    Paragraph,
    Section,
    Words,
)
from unhrc_reports.writers.docx.arrangement import Furnished, arranged, is_annex
from unhrc_reports.writers.docx.editing import opened


def texts(sections):
    return [(section.name, plain(block.content)) for section in sections for block in section.blocks]


def document(*sections, **properties):
    return Document(attrs.evolve(PROPERTIES, **properties), sections)


def section(name, *texts):
    return Section(name, tuple(map(paragraph, texts)))


def test_a_vietnamese_end_mark_takes_the_place_of_the_last_full_stop():
    release = document(
        section("outlook", "Khóa họp 60 khai mạc tháng 9."), section("contact", "Bộ phận báo chí"),
        section("end_mark", "./."),
    )  # fmt: skip

    assert texts(arranged(release, Furnished())) == [
        ("outlook", "Khóa họp 60 khai mạc tháng 9./."),
        ("contact", "Bộ phận báo chí"),
    ]


def test_it_follows_the_last_item_of_a_list_and_goes_before_a_note():
    item = (Paragraph((Words("Việc cần làm"), Fact(" 2026.", "x"), Note((paragraph("nguồn"),)))),)
    report = document(Section("next_steps", (BulletList((item,)),)), section("end_mark", "./."))

    (told,) = arranged(report, Furnished())
    (last,) = told.blocks[0].items[-1]
    assert [type(one).__name__ for one in last.content] == ["Words", "Fact", "Words", "Note"]
    assert plain(last.content).startswith("Việc cần làm 2026./.")


def test_an_english_end_mark_stays_a_line_of_its_own():
    release = document(section("outlook", "It closes."), section("end_mark", "ENDS"))

    assert texts(arranged(release, Furnished())) == [("outlook", "It closes."), ("end_mark", "ENDS")]


def test_several_addressees_stand_under_one_another():
    to = Paragraph((Words("Kính gửi: "), Fact("Bộ Ngoại giao\nBộ Tư pháp", "brief.to")))

    (told,) = arranged(document(Section("addressees", (to,))), Furnished())

    label, listed = told.blocks
    assert plain(label.content) == "Kính gửi:"
    assert [plain(item[0].content) for item in listed.items] == ["Bộ Ngoại giao;", "Bộ Tư pháp."]


def test_a_block_that_the_look_hides_is_left_out():
    assert arranged(document(section("issuer", "Mission")), Furnished(hidden=frozenset({"issuer"}))) == ()


def test_a_sheet_gathers_the_pictures_and_counts_their_captions():
    figure = Figure("a.jpg", words("alt"), words("The delegation."))
    release = document(
        Section("lead", (paragraph("Lead."), figure)),
        Section("photographs", (figure,)),
        words={"photograph": "Photo"},
    )

    lead, sheet = arranged(release, Furnished(sheet=True))

    assert [type(block) for block in lead.blocks] == [Paragraph]
    assert [plain(block.caption) for block in sheet.blocks[1:]] == [
        "Photo 1. The delegation.",
        "Photo 2. The delegation.",
    ]


@pytest.mark.parametrize(
    ("heading", "word", "number"),
    [
        ("Phụ lục I. Kết quả", "Phụ lục", "Phụ lục I"),
        ("Annex A. Votes", "Annex", "Annex A"),
        ("Annexation. A history", "Annex", ""),
        ("Next steps", "Annex", ""),
        ("Annex A. Votes", "", ""),
    ],
)
def test_an_annex_is_known_by_its_heading(heading, word, number):
    assert is_annex(Heading(2, words(heading)), word) == number


def test_a_headline_has_lines_of_equal_length_and_keeps_names_whole():
    text = "Human Rights Council adopts two resolutions co-drafted by Viet Nam as its 59th regular session closes"
    headline = Section("headline", (Heading(1, words(text)),))
    content = written(Document(attrs.evolve(PROPERTIES, lines=LINES["en"]), (headline,)))

    (line,) = opened(content).paragraphs
    assert line.paragraph_format.right_indent > 0
    assert "Viet\u00a0Nam" in line.text
    assert b"<w:noBreakHyphen/>" in line._p.xml.encode()
