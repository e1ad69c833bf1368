"""Text arrives in Word as it was, whatever it holds."""

import datetime

import pytest
from files import read_as
from hypothesis import example, given
from hypothesis import strategies as st
from writers.docx.building import W, a_document, opened, paragraph, parts, tree, words, written

from unhrc_reports.document.nodes import (
    BulletList,
    Emphasis,
    Fact,
    Heading,
    LineBreak,
    Link,
    Note,
    OrderedList,
    Quotation,
    Strong,
    Table,
    Words,
)
from unhrc_reports.errors import DataError
from unhrc_reports.writers.docx.xml import ILLEGAL

HOSTILE = "R&D <select> *1* | 2 # {{ x }} {% if %} [a](b) ]]> &amp; \u200f\u00ad\u2028"

# A carriage return is written as a new line, as Word does; all else is kept. A word of 40 letters would turn the page.
any_text = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=30).filter(
    lambda text: not ILLEGAL.search(text)
)


@given(any_text)
@example(HOSTILE)
@example("item 3, 63 countries on 8 July")
@example("  two  spaces\tand a tab\nand a line ")
@example("Nghị quyết مجلس حقوق الإنسان (A/HRC/59) ועדה, end")
@example("\u0590\u0e01\ufeff\U0001f600")
def test_any_text_in_any_node_comes_back_through_python_docx(text):
    blocks = (
        Heading(2, words(text)),
        paragraph(Fact(text, "a.b"), Emphasis(words(text)), Strong((Emphasis(words(text)),))),
        BulletList(((paragraph(text),),)),
        OrderedList(((paragraph(text), paragraph(text)),)),
        Quotation((paragraph(Link(words(text), "https://example.org")),)),
        Table((words(text), words("b")), ((words("c"), words(text)),), ("", "")),
    )

    document = opened(a_document(*blocks))

    paragraphs, cells = ["Headline", text, text * 3, text, text, text, text, ""], [text, "b", "c", text]
    assert read_as([p.text for p in document.paragraphs], paragraphs) == paragraphs
    assert read_as([cell.text for row in document.tables[0].rows for cell in row.cells], cells) == cells


@given(any_text)
def test_any_title_comes_back_in_the_properties(text):
    core = opened(a_document(title=text, author=text)).core_properties

    assert (core.title, core.author) == (text, text)


def test_words_of_one_look_are_one_run():
    document = opened(a_document(paragraph("by ", Fact("63", "n"), " States", LineBreak(), Strong(words("now")))))

    assert [run.text for run in document.paragraphs[1].runs] == ["by 63 States\n", "now"]


def test_a_value_in_another_language_is_tagged_with_it():
    french = Fact("Conseil", "x", language="fr")
    content = written(a_document(paragraph("the ", french, Fact("Anh", "y", language="vi")), locale="en-GB"))

    tags = [lang.get(f"{W}val") for lang in tree(content).iter(f"{W}lang")]

    assert tags == ["en-GB", "en-GB", "fr-FR", "vi-VN"]


def test_every_run_with_words_has_a_language():
    content = written(a_document(paragraph("a", Strong(words("b"))), paragraph(Note((paragraph("c"),)))))

    for part in ("word/document.xml", "word/footnotes.xml"):
        runs = [text.getparent() for text in tree(content, part).iter(f"{W}t") if (text.text or "").strip()]
        assert all(run.find(f"{W}rPr/{W}lang") is not None for run in runs)


def test_arabic_and_hebrew_run_from_right_to_left():
    content = written(a_document(paragraph("see مجلس حقوق and ועדה.")))

    runs = [run for run in tree(content).iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]

    assert ["".join(run.itertext()) for run in runs] == ["مجلس حقوق", "ועדה"]
    assert [run.find(f"{W}rPr/{W}lang").get(f"{W}bidi") for run in runs] == ["ar-SA", "he-IL"]


@pytest.mark.parametrize("character", ["\0", "\x08", "\x0b", "\x1f", "\x7f", "\x85", "\ud800", "\ufffe", "\uffff"])
def test_a_control_character_is_refused_with_the_path_of_its_datum(character):
    document = a_document(paragraph("x ", Fact(f"Gen{character}eva", "session.city")), title=f"t{character}")

    with pytest.raises(DataError) as refused:
        written(document)

    assert {fault.place.path for fault in refused.value.faults} == {"session.city", "properties.title"}
    assert f"U+{ord(character):04X}" in str(refused.value)


def test_a_link_is_a_hyperlink_of_word():
    document = opened(
        a_document(paragraph("see ", Link(words("the text"), "https://undocs.org/A/HRC/RES/59/25?a=1&b=2")))
    )

    (link,) = document.paragraphs[1].hyperlinks
    assert (link.text, link.address) == ("the text", "https://undocs.org/A/HRC/RES/59/25?a=1&b=2")
    assert link.runs[0].style.name == "Hyperlink"


def test_a_note_is_a_footnote_with_its_words_in_its_own_part():
    first = Note((paragraph("One, with ", Link(words("a link"), "https://example.org")),))
    second = Note((paragraph("Two"), BulletList(((paragraph("point"),),))))

    content = written(a_document(paragraph("a", first, " b", second)))

    marks = [mark.get(f"{W}id") for mark in tree(content).iter(f"{W}footnoteReference")]
    notes = {note.get(f"{W}id"): "".join(note.itertext()) for note in tree(content, "word/footnotes.xml")}
    assert [notes[mark] for mark in marks] == [" One, with a link", " Twopoint"]
    assert b"https://example.org" in parts(content)["word/_rels/footnotes.xml.rels"]


def test_a_note_within_a_note_is_refused():
    document = a_document(paragraph(Note((paragraph("a", Note((paragraph("b"),))),))))

    with pytest.raises(DataError, match="a note stands within a note"):
        written(document)


def test_the_language_of_the_document_is_in_styles_settings_and_properties():
    content = written(a_document(paragraph(Words("Khóa họp")), locale="vi-VN", language="vi"))

    defaults = tree(content, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert defaults.get(f"{W}val") == "vi-VN"
    assert tree(content, "word/settings.xml").find(f"{W}themeFontLang").get(f"{W}val") == "vi-VN"
    assert b"<dc:language>vi-VN</dc:language>" in parts(content)["docProps/core.xml"]


def test_dates_and_custom_properties_are_the_documents_own(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    dated = opened(a_document()).core_properties
    undated = opened(a_document(date=None)).core_properties
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    bare = opened(a_document(date=None)).core_properties

    assert dated.created == dated.modified == datetime.datetime(2025, 7, 8, 12, tzinfo=datetime.UTC)
    assert undated.created == datetime.datetime(1970, 1, 2, tzinfo=datetime.UTC)
    assert bare.created == datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)
    custom = parts(written(a_document()))["docProps/custom.xml"].decode()
    assert all(f'name="{name}"' in custom for name in ("session", "language", "kind"))
    assert "python-docx" not in str(parts(written(a_document())))


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "../secret.docx", ""])
def test_a_link_to_anything_but_the_web_and_mail_is_refused(address):
    with pytest.raises(DataError, match="a link leads to"):
        written(a_document(paragraph(Link(words("x"), address))))
