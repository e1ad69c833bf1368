"""Blocks become real headings, lists, tables and figures under named styles."""

import io

import docx
import pytest
from docx.shared import Mm
from writers.docx.building import (
    CHECKOUT,
    LOOKS,
    PRESS,
    PROPERTIES,
    W,
    a_document,
    a_picture,
    a_png,
    opened,
    paragraph,
    parts,
    tree,
    words,
    written,
)

from unhrc_reports.document.nodes import (
    BulletList,
    Contents,
    CrossReference,
    Document,
    Fact,
    Figure,
    Heading,
    Note,
    Number,
    OrderedList,
    Paragraph,
    Quotation,
    Section,
    Table,
    Words,
)
from unhrc_reports.writers.docx.landscape import Sections
from unhrc_reports.writers.docx.package import Package
from unhrc_reports.writers.docx.reference import open_reference
from unhrc_reports.writers.docx.relations import Relations


def style_names(document):
    return [p.style.name for p in document.paragraphs[1:]]


@pytest.mark.parametrize(
    ("section", "style"),
    [
        ("lead", "Lead"),
        ("release_line", "Release Line"),
        ("notes_to_editors", "Notes To Editors"),
        ("x", "Body Text"),
    ],
)
def test_a_paragraph_has_the_style_that_bears_the_name_of_its_section(section, style):
    assert style_names(opened(a_document(paragraph("a"), section=section))) == [style]


def test_headings_quotations_and_lists_have_words_own_styles():
    item = (paragraph("a"), paragraph("more"), OrderedList(((paragraph("b"),),)))
    document = opened(a_document(Heading(3, words("h")), Quotation((paragraph("q"),)), BulletList((item,))))

    assert style_names(document) == ["Heading 3", "Quote", "List Bullet", "List Continue", "List Number 2"]


def test_each_numbered_list_counts_from_its_own_start():
    inner = OrderedList(((paragraph("a"),),))
    content = written(
        a_document(
            OrderedList(((paragraph("one"), inner), (paragraph("two"), inner))),
            OrderedList(((paragraph("seven"),),), start=7),
        )
    )

    used = [
        (p.find(f".//{W}numId").get(f"{W}val"))
        for p in tree(content).iter(f"{W}p")
        if p.find(f".//{W}numId") is not None
    ]
    nums = {num.get(f"{W}numId"): num for num in tree(content, "word/numbering.xml").iter(f"{W}num")}
    starts = [nums[number].find(f".//{W}startOverride").get(f"{W}val") for number in used]

    assert used[0] == used[2] != used[1] != used[3] != used[4]
    assert len(set(used)) == 4
    assert starts == ["1", "1", "1", "1", "7"]


def test_lists_go_nine_levels_deep_and_no_deeper():
    nested = BulletList(((paragraph("9"),),))
    for level in range(8, 0, -1):
        nested = BulletList(((paragraph(str(level)), nested),))

    assert [p.text for p in opened(a_document(nested)).paragraphs[1:]] == [str(level) for level in range(1, 10)]


def test_an_item_may_begin_with_a_list_or_hold_nothing():
    nested = BulletList(((OrderedList(((paragraph("a"),),)),), ()))

    assert [p.text for p in opened(a_document(nested)).paragraphs[1:]] == ["", "a", ""]


def a_table(*texts, caption=(), alignments=("", "right")):
    rows = tuple((words(a), words(b)) for a, b in texts)
    return Table((words("Text"), words("Adopted")), rows, alignments, caption)


def test_a_table_repeats_its_header_and_splits_no_row():
    content = written(a_document(a_table(("a", "b"), ("c", "d"), caption=words("Texts & more"))))

    rows = list(tree(content).iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert tree(content).find(f".//{W}tblCaption").get(f"{W}val") == "Texts & more"
    assert tree(content).find(f".//{W}tblDescription").get(f"{W}val") == "Text, Adopted"


def test_the_columns_of_a_table_fill_the_text_and_suit_their_words():
    long = "Human rights and climate change: just transition in the context of equality, and what follows"
    document = opened(a_document(a_table((long, "8 July"), ("x", "y"))))

    section = document.sections[0]
    first, second = (column.width for column in document.tables[0].columns)
    assert abs(first + second - (section.page_width - section.left_margin - section.right_margin)) < 635
    assert first > 3 * second


@pytest.mark.parametrize("columns", [1, 2, 7, 30])
def test_widths_sum_to_the_text_however_many_columns(columns):
    cells = tuple(words("Supercalifragilistic") for _ in range(columns))
    content = written(a_document(Table(cells, (cells,), ("",) * columns)))

    widths = [int(column.get(f"{W}w")) for column in tree(content).iter(f"{W}gridCol")]
    assert (len(widths), sum(widths)) == (columns, int(tree(content).find(f".//{W}tblW").get(f"{W}w")))
    assert min(widths) > 0


def test_two_tables_do_not_join_and_a_document_does_not_end_in_one():
    content = written(a_document(a_table(("a", "b")), a_table(("c", "d"))))

    tags = [child.tag.removeprefix(W) for child in tree(content).find(f"{W}body")]
    assert tags == ["p", "tbl", "p", "tbl", "p", "sectPr"]


def test_a_table_of_a_header_alone_and_of_short_rows_is_whole():
    header = (words("a"), words("b"))
    document = opened(a_document(Table(header, (), ("", "")), Table(header, ((words("x"),),), ())))

    assert [len(row.cells) for table in document.tables for row in table.rows] == [2, 2, 2]


def test_captions_count_by_a_field_whose_result_is_there(tmp_path):
    photo = a_picture(tmp_path)
    one, two = (Number("figure", "Hình", value, f"photo{value}") for value in (1, 2))
    figures = [Figure(photo, words("alt"), (number, *words(". At the session"))) for number in (one, two)]
    table = a_table(("a", "b"), caption=(Number("table", "Bảng", 1, "texts"), *words(". Texts")))
    content = written(a_document(figures[0], table, figures[1]), folder=tmp_path)

    texts = ["".join(t.text for t in p.iter(f"{W}t")) for p in tree(content).find(f"{W}body").findall(f"{W}p")]
    codes = [code.text.strip() for code in tree(content).iter(f"{W}instrText")]

    assert [text for text in texts if "." in text] == [
        "Hình\u00a01. At the session", "Bảng\u00a01. Texts", "Hình\u00a02. At the session",
    ]  # fmt: skip
    assert codes == [r"SEQ Hình \* ARABIC", r"SEQ Bảng \* ARABIC", r"SEQ Hình \* ARABIC"]
    assert b"updateFields" not in parts(content)["word/settings.xml"]


def test_a_caption_without_a_number_has_none(tmp_path):
    figure = Figure(a_picture(tmp_path), words("alt"), words("At the session"))

    assert opened(a_document(figure), folder=tmp_path).paragraphs[-1].text == "At the session"


def test_a_reference_leads_to_the_number_and_may_stand_before_it():
    number = Number("table", "Table", 1, "texts")
    table = a_table(("a", "b"), caption=(number, *words(". Texts")))
    content = written(
        a_document(paragraph("See ", CrossReference(number)), table, paragraph(CrossReference(number)))
    )

    codes = [code.text.split() for code in tree(content).iter(f"{W}instrText")]
    (bookmark,) = tree(content).iter(f"{W}bookmarkStart")
    assert codes == [["REF", bookmark.get(f"{W}name"), r"\h"], ["SEQ", "Table", r"\*", "ARABIC"], codes[0]]
    assert [p.text for p in docx.Document(io.BytesIO(content)).paragraphs[1:]] == [
        "See Table\u00a01", "Table\u00a01. Texts", "Table\u00a01",
    ]  # fmt: skip


def test_two_languages_with_one_word_have_series_of_their_own():
    package = Package(open_reference(PRESS), CHECKOUT, {}, Relations(), Sections(open_reference(PRESS).pages))

    series = [package.series("Figure", locale) for locale in ("en-GB", "fr-FR", "en-GB")]

    assert series == ["Figure", "Figure_fr", "Figure"]


def test_a_figure_has_its_words_and_stays_with_its_caption(tmp_path):
    figure = Figure(
        a_picture(tmp_path, content=a_png(3000, 2000)), words('The "delegation" & guests'), words("Caption")
    )
    document = opened(a_document(figure), folder=tmp_path)

    picture, caption = document.paragraphs[1:]
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == 'The "delegation" & guests'
    assert picture.style.paragraph_format.keep_with_next
    assert caption.style.name == "Caption"
    assert shape.width < document.sections[0].page_width
    assert abs(shape.width / shape.height - 1.5) < 0.001


def test_a_high_picture_takes_no_more_of_the_page_than_a_wide_one_and_a_small_one_is_not_blown_up(tmp_path):
    wide = Figure(a_picture(tmp_path, "wide.png", a_png(3000, 2000)), words("alt"))
    high = Figure(a_picture(tmp_path, "high.png", a_png(1000, 4000)), words("alt"))
    small = Figure(a_picture(tmp_path, "small.png", a_png(96, 96)), words("alt"))
    document = opened(a_document(wide, high, small), folder=tmp_path)

    broad, tall, little = document.inline_shapes
    assert abs(broad.width - Mm(76)) < Mm(0.1)
    assert tall.height <= 0.7 * broad.width + 1
    assert little.width == 914_400


def test_the_same_picture_is_stored_once_and_drawings_have_ids_of_their_own(tmp_path):
    one, copy = a_picture(tmp_path, "one.png"), a_picture(tmp_path, "copy.png")
    other = a_picture(tmp_path, "other.png", a_png(9, 9))
    figures = [Figure(name, words("alt")) for name in (one, copy, one, other)]
    content = written(a_document(*figures), folder=tmp_path)

    media = [name for name in parts(content) if name.startswith("word/media/")]
    ids = [shape._inline.docPr.id for shape in opened(a_document(*figures), folder=tmp_path).inline_shapes]
    assert media == ["word/media/picture1.png", "word/media/picture2.png"]
    assert len(set(ids)) == 4


def test_a_section_may_hold_nothing():
    document = a_document()

    assert written(document)
    assert Section("empty", ()).blocks == ()


def test_facts_leave_no_trace_of_their_paths():
    assert (
        b"resolutions[0]"
        not in parts(written(a_document(paragraph(Fact("x", "resolutions[0].title")))))["word/document.xml"]
    )


def a_wide_table(columns=14):
    cells = tuple(words("Co-sponsorship") for _ in range(columns))
    return Table(cells, (cells,), ("",) * columns)


def orientations(*blocks, look="briefing"):
    document = opened(a_document(*blocks), reference=LOOKS / f"{look}.docx")
    return [section.orientation.name for section in document.sections], document


def test_a_table_too_wide_for_the_page_turns_it_and_keeps_header_and_footer():
    sides, document = orientations(paragraph("a"), a_wide_table(), paragraph("b"))

    assert sides == ["PORTRAIT", "LANDSCAPE", "PORTRAIT"]
    assert len({section.footer.part.partname for section in document.sections}) == 1
    assert [section.different_first_page_header_footer for section in document.sections] == [True, False, False]
    width = sum(column.width for column in document.tables[0].columns)
    assert width > document.sections[0].page_width
    assert width < document.sections[1].page_width


def test_two_wide_tables_share_a_section_and_the_last_one_ends_the_document():
    sides, _ = orientations(paragraph("a"), a_wide_table(), a_wide_table())

    assert sides == ["PORTRAIT", "LANDSCAPE"]


def test_a_wide_table_in_a_note_leaves_the_page_as_it_is():
    sides, _ = orientations(paragraph("a", Note((a_wide_table(),))))

    assert sides == ["PORTRAIT"]


def test_an_entry_of_the_contents_ends_in_the_number_of_its_page():
    heading = Heading(2, words("Votes"), place=1)
    root = tree(written(a_document(Contents("Contents", (heading,)), heading)))

    (code,) = [code.text.split() for code in root.iter(f"{W}instrText")]
    (mark,) = [mark for mark in root.iter(f"{W}bookmarkStart") if mark.get(f"{W}name") == code[1]]
    assert code[0] == "PAGEREF"
    assert "".join(text.text for text in mark.getparent().iter(f"{W}t")) == "Votes"


def test_a_source_stands_under_its_number_and_notes_lead_to_it():
    key = Fact("1", "sources[0].key")
    listed = Paragraph((Words("["), key, Words("] Office, "), Fact("https://example.org/a", "sources[0].address")))
    note = Note((Paragraph((Words("["), key, Words("] Office."))),))
    document = Document(PROPERTIES, (
        Section("lead", (paragraph("A figure", note),)), Section("sources", (BulletList(((listed,),)),)),
    ))  # fmt: skip
    content = written(document)

    _of_the_note, mark = tree(content).iter(f"{W}bookmarkStart")
    (link,) = tree(content, "word/footnotes.xml").iter(f"{W}hyperlink")
    assert link.get(f"{W}anchor") == mark.get(f"{W}name")
    item = mark.getparent()
    assert item.find(f"{W}pPr/{W}numPr") is None
    (address,) = [part.target_ref for part in opened(document).part.rels.values() if part.is_external]
    assert address == "https://example.org/a"
