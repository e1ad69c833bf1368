"""Whoever reads the Markdown sees the document: each text, list, cell, link, note and picture, character by character."""

from __future__ import annotations

import os
from pathlib import Path

import outline
import pytest
from hypothesis import HealthCheck, given, settings
from writers.docx.building import a_document, a_picture, paragraph, words
from writers.trees import documents

from unhrc_reports.document.nodes import (
    BulletList,
    Emphasis,
    Fact,
    Figure,
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
from unhrc_reports.errors import PictureError
from unhrc_reports.writers.markdown import MarkdownWriter

READERS = pytest.mark.parametrize("reader", [outline.by_cmark, outline.by_markdown_it])


def markdown(document, folder=Path(), beside=Path()):
    return MarkdownWriter().text(document, folder, beside)


def body(*blocks, folder=Path(), beside=Path()):
    """The Markdown of blocks, without front matter and headline."""
    return markdown(a_document(*blocks), folder, beside).partition("# Headline\n\n")[2]


def items(*texts):
    return tuple((paragraph(text),) for text in texts)


def test_an_ordered_list_counts_up_from_its_start():
    assert body(OrderedList(items("one", "two", "three"), 3)) == "3. one\n4. two\n5. three\n"


def test_items_of_one_paragraph_stand_close_and_others_apart():
    close, apart = items("one", "two"), ((paragraph("one"), paragraph("more")), (paragraph("two"),))

    assert body(BulletList(close)) == "- one\n- two\n"
    assert body(BulletList(apart)) == "- one\n\n  more\n\n- two\n"


def test_a_list_in_an_item_stands_close_below_its_words():
    inner = BulletList(items("a", "b"))

    assert body(BulletList(((paragraph("one"), inner), (paragraph("two"),)))) == "- one\n  - a\n  - b\n- two\n"


@READERS
@pytest.mark.parametrize("kind", [BulletList, OrderedList])
def test_neighbouring_lists_stay_two(kind, reader):
    document = a_document(kind(items("a")), kind(items("b")), kind(items("c")), paragraph("d"), kind(items("e")))

    assert reader(markdown(document)) == outline.meant(document)
    assert len(outline.meant(document)) == 6


def test_a_break_in_a_cell_is_one_in_the_cell_and_not_in_the_table():
    row = (words("Geneva\nSwitzerland"), (Words("x"), LineBreak(), Words("y")))

    assert body(Table((words("a"), words("b")), (row,), ("left", "right"))) == (
        "| a | b |\n| :--- | ---: |\n| Geneva<br>Switzerland | x<br>y |\n"
    )


def test_a_heading_of_two_lines_is_one_line():
    assert body(Heading(2, (Fact("First", "t"), LineBreak(), Fact("second", "t")))) == "## First second\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1) not a list", "1\\) not a list"), ("1. not a list", "1\\. not a list"), ("- x", "\\- x"), ("+ x", "\\+ x"),
        ("(a) reaffirms", "\\(a) reaffirms"), ("a) x", "a\\) x"), ("iv. x", "iv\\. x"), ("# x", "\\# x"), ("> x", "\\> x"),
        ("=== x", "\\=== x"), (": x", "\\: x"), (":-: x", "\\:-: x"), ("costs $5", "costs \\$5"), ("a <b> c", "a \\<b\\> c"),
        ("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"), ("snake_case", "snake_case"), ("a|b", "a\\|b"),
        ("[a](b) \\", "\\[a\\](b) \\\\"), ("R&D &amp; &#65;", "R&D \\&amp; \\&#65;"), ("A. Smith said", "A. Smith said"),
    ],
)  # fmt: skip
def test_what_looks_like_markup_is_escaped(text, written):
    assert body(paragraph(text)) == f"{written}\n"
    assert outline.by_cmark(written) == [("paragraph", [(text, [], None)])]


def test_an_entity_that_words_and_a_value_make_together_is_none():
    assert body(paragraph("R&", Fact("amp;", "t"))) == "R\\&amp;\n"


def test_the_beginning_of_each_line_of_a_paragraph_counts():
    assert body(paragraph("a", LineBreak(), "1) b", LineBreak(), "- c")) == "a\\\n1\\) b\\\n\\- c\n"


def test_blanks_at_the_ends_of_lines_are_kept():
    assert body(paragraph("  a ", LineBreak(), " b  ")) == "&#32;&#32;a&#32;\\\n&#32;b&#32;&#32;\n"


def test_a_break_at_the_end_of_a_paragraph_shows_no_backslash():
    assert body(paragraph("a", LineBreak())) == "a\n"
    assert body(paragraph(Strong((Words("a"), LineBreak())), "b")) == "**a**\\\nb\n"


@pytest.mark.parametrize("separator", ["\u2028", "\u2029"])
def test_separators_of_lines_are_kept_by_their_number(separator):
    assert body(paragraph(f"a{separator}b")) == f"a&#{ord(separator)};b\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("See https://example.org.", "See https://example.org."),
        ("https://x.org/_layouts/15", "<https://x.org/_layouts/15>"),
        ("(https://x.org/~me)", "(<https://x.org/~me>)"),
        ("https://x.org/Hanoi_(city), and", "<https://x.org/Hanoi_(city)>, and"),
        ("https://x.org/*a*!", "<https://x.org/*a*>!"),
        ("https://x.org/[a] HTTP://X.ORG/*", "<https://x.org/[a]> <HTTP://X.ORG/*>"),
        ("www.x.org/_a", "www&#46;x.org/\\_a"),
        ("https://x.org/a|b", "https&#58;//x.org/a\\|b"),
        ("a_b@example.org", "a_b@example.org"),
    ],
)
def test_addresses_lead_where_they_say(text, written):
    assert body(paragraph(text)) == f"{written}\n"
    assert outline.by_cmark(written) == [("paragraph", [(text, [], None)])]


@READERS
def test_an_address_ends_where_a_line_of_its_paragraph_ends(reader):
    document = a_document(paragraph("https://example.org", LineBreak(), "x"))

    assert reader(markdown(document)) == outline.meant(document)


@READERS
@pytest.mark.parametrize(
    "address", ["https://x.org/a_(b)|c*~[d]", "https://x.org/`a`\\b", "https://x.org/?a=1&lt;=2"]
)
def test_links_keep_their_addresses_in_text_and_in_cells(reader, address):
    link = Link(words("here"), address)
    document = a_document(paragraph(link), Table(((link,), words("b")), (), ("", "")))

    found = reader(markdown(document))

    assert found == outline.meant(document)
    assert found[2][1][0][0] == [("here", [], address)]


@READERS
@pytest.mark.parametrize(
    "content",
    [
        (Strong(words("“a”")), Words("b")), (Words("b"), Strong(words("“a”"))), (Emphasis(words("a")), Strong(words("b")), Words("c")),
        (Strong((Emphasis(words("a")), Words("b"))),), (Emphasis((Strong(words("a")), Words("b"))),), (Strong(words("a")), Strong(words("b"))),
        (Words("x"), Emphasis(words(" a ")), Words("y")), (Emphasis(words("a_b")), Emphasis((Strong(words("*")),)), Words("c_d")),
        (Strong(words("https://example.org")), Words("x")), (Strong((Strong(words("a")), Words("€"))), Words("b")),
    ],
)  # fmt: skip
def test_emphasis_opens_and_closes_whatever_stands_beside_it(content, reader):
    document = a_document(paragraph(*content))

    assert reader(markdown(document)) == outline.meant(document)


@READERS
def test_a_note_may_hold_a_list_and_be_followed_by_any_mark(reader):
    first, second = Note((BulletList(items("a", "b")),)), Note((paragraph("x"), OrderedList(items("c"))))
    document = a_document(
        paragraph(first, ": x"), paragraph(second, "(b) and ", first, "[c] !", first), Quotation((paragraph("d"),))
    )

    assert reader(markdown(document)) == outline.meant(document)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("photo.png", "photo.png"), ("two words (1).png", "<two words (1).png>"), ("photo #2.png", "<photo %232.png>"), ("what?.png", "what%3F.png"),
        ("a%20b.png", "a%2520b.png"), ("R&amp;D.png", "R%26amp;D.png"), ("a<b>.png", "a%3Cb%3E.png"), ("a:b.png", "./a:b.png"),
        ("hội nghị.png", "<hội nghị.png>"), ("a\nb.png", "a%0Ab.png"), ("_a_ *b*.png", "<_a_ *b*.png>"),
    ],
)  # fmt: skip
def test_pictures_are_found_by_any_name(tmp_path, name, written):
    document = a_document(Figure(a_picture(tmp_path, name), words("alternative *text*")))

    text = markdown(document, tmp_path, tmp_path)

    assert f"![alternative \\*text\\*]({written})\n" in text
    assert outline.by_cmark(text) == outline.by_markdown_it(text) == outline.meant(document)


def test_the_way_to_a_picture_leads_from_the_file_also_to_an_absolute_one(tmp_path):
    a_picture(tmp_path)
    beside = tmp_path / "out" / "deep"

    assert "(../../photo.png)" in body(Figure("photo.png", words("a")), folder=tmp_path, beside=beside)
    assert "(../../photo.png)" in body(
        Figure(os.fspath(tmp_path / "photo.png"), words("a")), folder=Path("x"), beside=beside
    )


def test_a_picture_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PictureError, match=r"none\.png.*correct its «file»"):
        body(Figure("none.png", words("a")), folder=tmp_path)


def test_front_matter_is_yaml_whatever_the_title_holds():
    import yaml

    title = 'a: "b"\n# c \u2028 \x85 \ufeff'

    assert yaml.safe_load(markdown(a_document(title=title)).split("---")[1])["title"] == title


@READERS
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
@given(document=documents())
def test_any_document_is_read_as_it_is_meant(reader, document):
    assert reader(markdown(document)) == outline.meant(document)
