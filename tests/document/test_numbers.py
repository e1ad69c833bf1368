"""Captions are numbered where the template asks, and references lead to them."""

import pytest

from unhrc_reports.document.inlines import plain
from unhrc_reports.document.nodes import CrossReference, Figure, Number, Paragraph, Table
from unhrc_reports.document.reader import read
from unhrc_reports.errors import TemplateError
from unhrc_reports.ledger import Ledger

LEDGER = Ledger()
WORDS = {"figure": "Hình", "table": "Bảng"}
TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
PHOTO = "![alt](a.jpg)\n"


def blocks(source):
    return [block for section in read(source, LEDGER, WORDS) for block in section.blocks]


def test_captions_with_a_label_are_numbered_in_order_figures_and_tables_apart():
    read_in = blocks(f"{TABLE}: [#one] First *table*\n\n{PHOTO}[#photo] A photograph\n\n{TABLE}: [#two] Second\n\n")

    assert [plain(block.caption) for block in read_in] == [
        "Bảng 1. First table", "Hình 1. A photograph", "Bảng 2. Second",
    ]  # fmt: skip
    assert [block.caption[0].label for block in read_in] == ["one", "photo", "two"]


def test_captions_without_a_label_have_no_number():
    table, figure = blocks(f"{TABLE}: Texts\n\n{PHOTO}A photograph")

    assert (plain(table.caption), plain(figure.caption)) == ("Texts", "A photograph")
    assert not any(isinstance(node, Number) for block in (table, figure) for node in block.caption)


def test_a_reference_may_stand_before_and_after_what_it_leads_to_and_in_a_note():
    text, table, after = blocks(
        f"See [](#texts).[^1]\n\n{TABLE}: [#texts] Texts\n\nAs in [](#texts).\n\n[^1]: [](#texts)"
    )

    assert isinstance(table, Table)
    assert (plain(text.content), plain(after.content)) == ("See Bảng 1.", "As in Bảng 1.")
    (paragraph,) = text.content[-1].blocks
    assert paragraph == Paragraph((CrossReference(table.caption[0]),))


def test_a_caption_may_be_a_number_alone_and_hold_facts():
    alone, told = blocks(
        f"{TABLE}: [#one]\n\n{PHOTO}[#photo] {LEDGER.token('The *hall*', 'photographs.0.caption')}"
    )

    assert plain(alone.caption) == "Bảng 1"
    assert isinstance(told, Figure)
    assert plain(told.caption) == "Hình 1. The *hall*"


def test_data_cannot_label_a_caption_or_refer_to_one():
    value = LEDGER.token("[#x] [](#x)", "a")

    (table,) = blocks(f"{TABLE}: {value}")

    assert plain(table.caption) == "[#x] [](#x)"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("See [](#text).\n\n" + TABLE + ": [#texts] Texts", r"\[\]\(#text\) refers .* there are: texts"),
        ("See [](#texts).", "there are: none"),
        (TABLE + ": [#a] One\n\n" + TABLE + ": [#a] Two", r"two captions have the label \[#a\]"),
        ("[#a] A paragraph.", "stands at the head of no caption"),
        (TABLE + "[#a] No colon", "stands at the head of no caption"),
    ],
)
def test_labels_that_lead_nowhere_are_named(source, message):
    with pytest.raises(TemplateError, match=message):
        blocks(source)


def test_a_language_without_the_word_is_told():
    with pytest.raises(TemplateError, match="«table» under"):
        read(TABLE + ": [#a] One", LEDGER, {"figure": "Figure"})
