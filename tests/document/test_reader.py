"""Markdown of a filled template becomes the nodes that it stands for, and nothing else."""

import pytest

from unhrc_reports.document.inlines import plain
from unhrc_reports.document.nodes import (
    BulletList,
    Emphasis,
    Figure,
    Heading,
    LineBreak,
    Link,
    Note,
    OrderedList,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Words,
)
from unhrc_reports.document.reader import read
from unhrc_reports.errors import TemplateError
from unhrc_reports.ledger import Ledger
from unhrc_reports.shield import SECTION


def blocks(source, ledger=None):
    return [block for section in read(source, ledger or Ledger()) for block in section.blocks]


def paragraph(text):
    return Paragraph((Words(text),))


@pytest.mark.parametrize(
    ("source", "node"),
    [
        ("### A", Heading(3, (Words("A"),))),
        ("a\nb", paragraph("a b")),
        ("a\\\nb", Paragraph((Words("a"), LineBreak(), Words("b")))),
        ("*a* **b**", Paragraph((Emphasis((Words("a"),)), Words(" "), Strong((Words("b"),))))),
        ("- a\n- b", BulletList(((paragraph("a"),), (paragraph("b"),)))),
        ("- a\n\n  b", BulletList(((paragraph("a"), paragraph("b")),))),
        ("4. a\n5. b", OrderedList(((paragraph("a"),), (paragraph("b"),)), 4)),
        ("- a\n  - b", BulletList(((paragraph("a"), BulletList(((paragraph("b"),),))),))),
        ("> a", Quotation((paragraph("a"),))),
        ("[a](https://example.org/_x)", Paragraph((Link((Words("a"),), "https://example.org/_x"),))),
        ("![a](p.jpg)\nCaption", Figure("p.jpg", (Words("a"),), (Words("Caption"),))),
        ("a[^n]\n\n[^n]: b", Paragraph((Words("a"), Note((paragraph("b"),))))),
        ("| a | b |\n|:--|--:|\n| 1 | 2 |\n\n: C", Table(((Words("a"),), (Words("b"),)), (((Words("1"),), (Words("2"),)),), ("left", "right"), (Words("C"),))),
    ],
)  # fmt: skip
def test_each_piece_of_the_documented_language_is_a_node(source, node):
    assert blocks(source) == [node]


def test_sections_are_named_by_their_marks_and_empty_ones_are_nothing():
    source = f"a\n\n<!--{SECTION}lead-->\n\nb\n\n<!--{SECTION}empty-->\n\n<!--{SECTION}end-->\n\n- c\n"

    assert [(section.name, len(section.blocks)) for section in read(source, Ledger())] == [
        ("body", 1),
        ("lead", 1),
        ("end", 1),
    ]


def test_blanks_at_the_end_of_a_line_break_no_line():
    assert blocks("a  \nb") == [paragraph("a b")]


def test_a_value_is_never_markup():
    ledger = Ledger()
    token = ledger.token("# *a* | [b](c)", "x")

    (heading, quotation) = blocks(f"# {token}\n\n> {token}", ledger)

    assert (type(heading), type(quotation)) == (Heading, Quotation)
    assert plain(heading.content) == plain(quotation.blocks[0].content) == "# *a* | [b](c)"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("---", "rule of dashes"), ("    code", "four blanks"), ("a <b>b</b>", "is HTML"), ("<div>", "is HTML"),
        ("[a](javascript:x)", "no address to link to"), ("a ![b](c.jpg) d", "shares its paragraph"),
        ("a[^n] b[^m]\n\n[^n]: see[^m]\n\n[^m]: x", "a note stands in a note"), ("a[^n]\n\n[^n]: b\nc[^n]", "leave an empty line after each note"),
        ("- [[contents]]", "inside a list"), ("[[index]]", "nothing that a template can ask for"),
    ],
)  # fmt: skip
def test_what_no_writer_could_write_is_refused_with_the_cure(source, told):
    with pytest.raises(TemplateError, match=told):
        blocks(source)


@pytest.mark.parametrize(
    "row",
    ["| 16 June | 8 July | lost |", "| 16 June |", "16 June | 8 July | lost"],
)
def test_a_row_as_wide_as_no_heading_is_refused_and_nothing_is_dropped(row):
    with pytest.raises(TemplateError, match="begins with '16 June' has . cells, and its table 2 columns"):
        read(f"| From | To |\n|---|---|\n| a | b |\n{row}\n", Ledger())


def test_a_heading_wider_than_its_line_of_dashes_is_refused():
    with pytest.raises(TemplateError, match="begins with 'From' has 3 cells, and its table 2 columns"):
        read("| From | To | At |\n|---|---|\n| a | b |\n", Ledger())


def test_every_uneven_row_is_told_at_once():
    with pytest.raises(TemplateError) as refused:
        read("| A | B |\n|:-:|--:|\n| a |\n| b | c | d |\n", Ledger())

    assert len(refused.value.faults) == 2


@pytest.mark.parametrize("row", ["| a | |", "|a|b|", "a | b", "| a \\| b | c |", "> | a | b |"])
def test_a_row_of_its_table_s_width_may_be_written_in_any_way(row):
    quoted = "> " if row.startswith(">") else ""

    assert read(f"{quoted}| A | B |\n{quoted}|---|---|\n{row}\n", Ledger())
