"""Pieces of text become words, values and line breaks."""

import pytest

from unhrc_reports.document.inlines import Picture, inlines, plain
from unhrc_reports.document.nodes import Emphasis, Fact, LineBreak, Words
from unhrc_reports.errors import TemplateError
from unhrc_reports.ledger import Ledger, opened
from unhrc_reports.shield import shield


def read(*pieces, ledger=None):
    with opened(ledger or Ledger()):
        return inlines(pieces)


def test_texts_side_by_side_are_one_and_blanks_between_are_one():
    assert read("a ", " b", Emphasis(())) == (Words("a b"), Emphasis(()))


def test_a_value_is_a_fact_with_its_path_between_words():
    ledger = Ledger()
    token = ledger.token("8 July", "resolutions.0.adoption.date")

    assert read(f"on {token}.", ledger=ledger) == (
        Words("on "),
        Fact("8 July", "resolutions[0].adoption.date"),
        Words("."),
    )


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\u2029"])
def test_whatever_ends_a_line_in_a_value_is_a_line_break(end):
    ledger = Ledger()

    assert read(ledger.token(f"a{end}b", "x"), ledger=ledger) == (Fact("a", "x"), LineBreak(), Fact("b", "x"))


def test_an_empty_line_of_a_value_is_two_breaks():
    ledger = Ledger()

    assert read(ledger.token("a\n\nb", "x"), ledger=ledger) == (
        Fact("a", "x"),
        LineBreak(),
        LineBreak(),
        Fact("b", "x"),
    )


@pytest.mark.parametrize("end", ["\n", "\u2028"])
def test_words_of_a_function_keep_their_lines_and_are_no_markup(end):
    assert read(shield(f"a{end}# heading")) == (Words("a"), LineBreak(), Words("# heading"))


def test_letters_and_their_marks_are_composed_in_words_and_values():
    ledger = Ledger()
    token = ledger.token("Vie\u0323\u0302t", "x")

    assert read(f"u\u031b {token}", ledger=ledger) == (Words("ư "), Fact("Việt", "x"))


def test_a_picture_wants_a_paragraph_of_its_own():
    with pytest.raises(TemplateError, match="shares its paragraph"):
        read("a", Picture("a.png", ()))


def test_the_text_of_inlines_leaves_out_nothing_but_notes():
    assert plain((Words("a"), LineBreak(), Emphasis((Fact("b", "x"),)))) == "a\nb"
