"""Under a foreign letterhead the parts of a release still look like what they are, and readers without styles see it."""

import attrs
import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt, RGBColor
from writers.docx.building import PROPERTIES, W, a_document, a_picture, a_png, paragraph, tree, words, written

from unhrc_reports.document.nodes import Document, Figure, Heading, Note, OrderedList, Section, Table
from unhrc_reports.writers.docx.editing import opened as as_document

SECTIONS = (
    "issuer", "document_type", "release_line", "dateline", "lead", "boilerplate", "contact", "end_mark",
    "notes_to_editors", "handling", "fact_box", "pull_quotation",
)  # fmt: skip


@pytest.fixture
def house(tmp_path):
    """A house's file: Arial, red headings, numbered by Word, justified; no style of ours."""
    document = docx.Document()
    for name in ("Heading 1", "Normal"):
        document.styles[name].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(10)
    document.styles["Heading 1"].font.color.rgb = RGBColor(0xC8, 0x10, 0x2E)
    numbered = document.styles["List Number"].element.find(f".//{W}numPr")
    document.styles["Heading 1"].element.get_or_add_pPr().append(numbered)
    file = tmp_path / "house.docx"
    document.save(file)
    return file


def a_release():
    sections = [Section(name, (paragraph(f"The {name}"),)) for name in SECTIONS]
    headline = Section("headline", (Heading(1, words("Headline")),))
    return Document(attrs.evolve(PROPERTIES), (*sections[:3], headline, *sections[3:]))


def by_text(document):
    return {paragraph.text: paragraph for paragraph in document.paragraphs}


def test_every_role_has_a_style_of_its_own_in_the_houses_font_and_colour(house):
    document = as_document(written(a_release(), reference=house))
    named = {name: by_text(document)[f"The {name}"].style for name in SECTIONS}

    assert [style.name for style in named.values()] == [name.replace("_", " ").title() for name in SECTIONS]
    assert named["issuer"].font.name == named["document_type"].font.name == "Arial"
    assert str(named["issuer"].font.color.rgb) == "C8102E"
    assert named["document_type"].font.all_caps
    assert named["lead"].font.size == Pt(11)


def test_a_style_of_the_house_goes_before_ours(tmp_path):
    document = docx.Document()
    document.styles.add_style("Document Type", 1).font.italic = True
    file = tmp_path / "own.docx"
    document.save(file)

    style = by_text(as_document(written(a_release(), reference=file)))["The document_type"].style

    assert style.font.italic
    assert not style.font.all_caps


def test_the_headline_is_not_numbered_nor_is_a_heading_that_its_template_numbers(house):
    document = a_document(Heading(1, words("III. Part")))
    body = tree(written(document, reference=house))

    numbers = [number.get(f"{W}val") for number in body.iter(f"{W}numId")]
    assert numbers == ["0", "0"]


def test_a_caption_stays_with_its_table_and_a_picture_with_its_caption(house, tmp_path):
    table = Table((words("a"),), ((words("b"),),), ("",), words("Votes"))
    figure = Figure(a_picture(tmp_path, content=a_png(3000, 2000)), words("alt"), words("Figure 1"))
    document = as_document(written(a_document(table, figure), folder=tmp_path, reference=house))

    assert by_text(document)["Votes"].paragraph_format.keep_with_next
    assert next(p for p in document.paragraphs if p._p.xpath(".//w:drawing")).paragraph_format.keep_with_next


def test_a_heading_goes_with_its_table_onto_the_page_on_its_side():
    cells = tuple(words("Co-sponsorship") for _ in range(14))
    document = as_document(
        written(a_document(paragraph("Text"), Heading(2, words("Votes")), Table(cells, (cells,), ("",) * 14)))
    )

    first, second = document.sections
    assert (first.orientation, second.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    texts = [paragraph.text for paragraph in document.paragraphs]
    ending = next(i for i, p in enumerate(document.paragraphs) if p._p.xpath("./w:pPr/w:sectPr"))
    assert texts[ending + 1] == "Votes"


def test_a_picture_is_moderate_where_the_house_says_nothing_of_pictures(house, tmp_path):
    figure = Figure(a_picture(tmp_path, content=a_png(3000, 2000)), words("alt"))
    (shape,) = as_document(written(a_document(figure), folder=tmp_path, reference=house)).inline_shapes

    assert abs(shape.width - Mm(110)) < Mm(0.1)


def test_a_note_mark_is_raised_by_itself_also_where_it_stands_again():
    note = Note((paragraph("Source"),))
    body = tree(written(a_document(paragraph("Texts adopted", note), paragraph("Votes", note))))

    marks = [
        run for run in body.iter(f"{W}r") if run.xpath(".//w:footnoteReference | .//w:t[.='1']", namespaces=NS)
    ]
    assert len(marks) == 2
    assert all(run.find(f"{W}rPr/{W}vertAlign").get(f"{W}val") == "superscript" for run in marks)


def test_no_justified_line_is_stretched_and_a_bullet_has_its_tab(house):
    content = written(a_document(OrderedList(((paragraph("item"),),))), reference=house)

    assert len(list(tree(content, "word/settings.xml").iter(f"{W}doNotExpandShiftReturn"))) == 1
    added = [
        level for level in tree(content, "word/numbering.xml").iter(f"{W}lvl") if level.xpath(OWN, namespaces=NS)
    ]
    assert added
    assert all(level.find(f"{W}pPr/{W}tabs/{W}tab").get(f"{W}val") == "num" for level in added)


NS = {"w": W.strip("{}")}
OWN = "w:numFmt[@w:val='bullet'] and w:lvlText[@w:val='•' or @w:val='–']"
