"""Several languages in one Word file: in columns with what says the same level, or one after the other."""

import os
import shutil
import subprocess

import attrs
import pytest
from files import read_as, word_texts
from writers.docx.building import PROPERTIES, W, a_picture, a_png, opened, paragraph, tree, words, written

from unhrc_reports.document.alignment import one_sided, rows, steps
from unhrc_reports.document.nodes import (
    Document,
    Figure,
    Heading,
    Number,
    PageBreak,
    Parallel,
    Section,
    Table,
)

LOCALES = {"en": ("en-GB", "English"), "vi": ("vi-VN", "Tiếng Việt"), "fr": ("fr-FR", "Français")}

needs_office = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")) and "CI" not in os.environ,
    reason="LibreOffice is not installed; CI has it",
)


def in_language(tag, *sections):
    locale, name = LOCALES[tag]
    told = attrs.evolve(PROPERTIES, title=f"Title {tag}", language=tag, locale=locale, language_name=name)
    return Document(told, sections)


def a_section(name, *texts):
    return Section(name, tuple(paragraph(text) for text in texts))


def table_rows(content):
    """The rows of the outer table, each as the texts of its cells."""
    outer = tree(content).find(f"{W}body/{W}tbl")
    return [[text_of(cell) for cell in row.findall(f"{W}tc")] for row in outer.findall(f"{W}tr")]


def text_of(element):
    return "|".join("".join(text.text for text in p.iter(f"{W}t")) for p in element.iter(f"{W}p"))


def test_what_says_the_same_stands_level_under_the_names_of_the_languages():
    english = in_language("en", a_section("lead", "One", "Two"), a_section("results", "Three"))
    vietnamese = in_language("vi", a_section("lead", "Một", "Hai"), a_section("results", "Ba"))

    content = written(Parallel((english, vietnamese)))

    assert table_rows(content) == [["English", "Tiếng Việt"], ["One", "Một"], ["Two", "Hai"], ["Three", "Ba"]]
    first, *others = tree(content).iter(f"{W}tr")
    assert first.find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is None for row in others)


def test_each_column_is_in_its_language_and_keeps_its_styles():
    english = in_language("en", Section("lead", (Heading(2, words("Work")), paragraph("One"))))
    vietnamese = in_language("vi", Section("lead", (Heading(2, words("Việc")), paragraph("Một"))))

    content = written(Parallel((english, vietnamese)))

    for row in list(tree(content).iter(f"{W}tr")):
        tags = [{mark.get(f"{W}val") for mark in cell.iter(f"{W}lang")} for cell in row.findall(f"{W}tc")]
        assert tags == [{"en-GB"}, {"vi-VN"}]
    (table,) = opened(Parallel((english, vietnamese))).tables
    assert [cell.paragraphs[0].style.name for cell in table.rows[1].cells] == ["Heading 2"] * 2
    assert [cell.paragraphs[0].style.name for cell in table.rows[2].cells] == ["Lead"] * 2


def test_sections_that_differ_in_their_blocks_stand_level_as_a_whole():
    english = in_language("en", a_section("lead", "One", "Two"))
    vietnamese = in_language("vi", a_section("lead", "Một"))

    assert table_rows(written(Parallel((english, vietnamese))))[1:] == [["One|Two", "Một"]]


def test_a_section_that_a_language_lacks_is_marked_and_reported():
    english = in_language("en", a_section("lead", "One"), a_section("votes", "Two"), a_section("outlook", "Three"))
    vietnamese = in_language("vi", a_section("lead", "Một"), a_section("notes", "Bốn"), a_section("outlook", "Ba"))
    both = Parallel((english, vietnamese))

    assert table_rows(written(both))[1:] == [["One", "Một"], ["—", "Bốn"], ["Two", "—"], ["Three", "Ba"]]
    assert one_sided(both) == ("notes", "votes")


def test_the_order_of_the_first_language_holds():
    english = in_language("en", a_section("a", "1"), a_section("b", "2"), a_section("c", "3"))
    vietnamese = in_language("vi", a_section("c", "3"), a_section("d", "4"), a_section("a", "1"))

    names = [next(section.name for section in row if section) for row in rows(Parallel((english, vietnamese)))]

    assert names == ["a", "b", "c", "d"]


def test_page_breaks_have_no_part_in_columns():
    section = Section("a", (PageBreak(), paragraph("One")))

    assert steps((section, a_section("a", "Một"))) == [((paragraph("One"),), (paragraph("Một"),))]
    both = Parallel((in_language("en", section), in_language("vi", a_section("a", "Một", "Hai"))))
    assert b"pageBreakBefore" not in written(both)


def test_a_picture_stands_once_across_the_columns_with_a_caption_in_each(tmp_path):
    photo = a_picture(tmp_path, content=a_png(3000, 2000))
    documents = [in_language(tag, Section("a", (Figure(photo, words("alt"), words(tag)),))) for tag in ("en", "vi")]

    document = opened(Parallel(tuple(documents)), tmp_path)

    assert len(document.inline_shapes) == 1
    picture, captions = document.tables[0].rows[1:]
    assert picture.cells[0]._tc is picture.cells[1]._tc
    assert picture.cells[0].paragraphs[0].paragraph_format.keep_with_next
    assert [cell.text for cell in captions.cells] == ["en", "vi"]
    assert len([part for part in document.part.package.iter_parts() if "media" in part.partname]) == 1


def test_the_letterhead_stands_above_the_columns_and_the_names_of_the_languages():
    english = in_language(
        "en", a_section("issuer", "Mission"), a_section("document_type", "PRESS RELEASE"), a_section("lead", "One")
    )
    vietnamese = in_language(
        "vi", a_section("issuer", "Phái đoàn"), a_section("document_type", "THÔNG CÁO"), a_section("lead", "Một")
    )

    document = opened(Parallel((english, vietnamese)))

    assert [p.text for p in document.paragraphs[:4]] == ["Mission", "Phái đoàn", "PRESS RELEASE", "THÔNG CÁO"]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["English", "Tiếng Việt"],
        ["One", "Một"],
    ]


def a_table(columns, number=None):
    cells = tuple(words("Co-sponsorship") for _ in range(columns))
    return Table(cells, (cells,), ("",) * columns, (number, *words(". Texts")) if number else ())


def test_tables_stand_between_the_columns_and_repeat_their_header_rows():
    both = Parallel(tuple(
        in_language(tag, Section("a", (paragraph("above"), a_table(3), paragraph("below")))) for tag in ("en", "vi")
    ))  # fmt: skip
    document = opened(both)

    above, *_, below = document.tables
    assert [len(table.columns) for table in document.tables] == [2, 3, 3, 2]
    assert all(table.rows[0]._tr.trPr.find(f"{W}tblHeader") is not None for table in document.tables)
    assert not any(cell.tables for table in document.tables for row in table.rows for cell in row.cells)
    assert (above.rows[1].cells[0].text, below.rows[1].cells[1].text) == ("above", "below")


def test_numbers_count_in_each_language_and_bookmarks_are_never_the_same():
    documents = [
        in_language(tag, Section("a", (a_table(2, Number("table", "Table", 1, "texts")),))) for tag in ("en", "fr")
    ]
    root = tree(written(Parallel(tuple(documents))))

    assert [code.text.split()[1] for code in root.iter(f"{W}instrText")] == ["Table", "Table_fr"]
    names = [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")]
    assert len(set(names)) == len(names) == 2


def test_three_languages_have_three_columns():
    documents = tuple(in_language(tag, a_section("lead", tag)) for tag in LOCALES)

    assert table_rows(written(Parallel(documents))) == [["English", "Tiếng Việt", "Français"], ["en", "vi", "fr"]]


def test_in_sequence_each_language_begins_a_page():
    documents = tuple(in_language(tag, a_section("lead", f"{tag} 1", f"{tag} 2")) for tag in ("en", "vi"))
    content = written(Parallel(documents, "sequence"))

    assert read_as(word_texts(content), ["en 1", "en 2", "vi 1", "vi 2"]) == ["en 1", "en 2", "vi 1", "vi 2"]
    (mark,) = tree(content).iter(f"{W}pageBreakBefore")
    assert text_of(mark.getparent().getparent().getparent()).count("vi 1") == 1
    assert [mark.get(f"{W}val") for mark in tree(content).iter(f"{W}lang")] == ["en-GB"] * 2 + ["vi-VN"] * 2


@needs_office
def test_twenty_pages_stay_level_and_repeat_the_names_of_the_languages(tmp_path):
    english, vietnamese = (
        in_language(tag, *(a_section(f"s{n}", f"{tag}{n}a {filler}", f"{tag}{n}b {filler}") for n in range(75)))
        for tag, filler in (("en", "word after word " * 15), ("vi", "chữ này chữ khác " * 13))
    )
    file = tmp_path / "long.docx"
    file.write_bytes(written(Parallel((english, vietnamese))))

    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    text = subprocess.check_output(["pdftotext", "-layout", str(file.with_suffix(".pdf")), "-"], text=True)

    pages = text.split("\f")[:-1]
    assert len(pages) >= 20
    assert all("English" in page and "Tiếng Việt" in page for page in pages)
    for n in range(75):
        for part in "ab":
            (line,) = [line for line in text.splitlines() if f"en{n}{part} " in line]
            assert f"vi{n}{part} " in line
