"""A template asks for contents and for page breaks by a paragraph of its own; data never can."""

import attrs
import pytest
from files import markdown_texts, word_texts
from reading import texts
from writers.docx.building import PROPERTIES, tree, written

from unhrc_reports.document import nodes
from unhrc_reports.document.contents import unlinked
from unhrc_reports.document.inlines import plain
from unhrc_reports.document.reader import read
from unhrc_reports.errors import TemplateError
from unhrc_reports.ledger import Ledger
from unhrc_reports.writers.markdown import MarkdownWriter

LEDGER = Ledger()

SOURCE = """# Title

[[contents]]

## Purpose

Text.

### Past & present

[[page-break]]

## Purpose

#### Too deep

## The [text](https://example.org) of *8 July*
"""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document(source=SOURCE):
    told = attrs.evolve(PROPERTIES, title="Title")
    return nodes.Document(told, read(source, LEDGER, {"contents": "Contents"}))


def markdown(source=SOURCE):
    return MarkdownWriter().write(document(source), folder=None, reference=None, beside=None).decode()


def test_contents_list_the_headings_of_levels_2_and_3_which_know_their_place():
    blocks = [block for section in document().sections for block in section.blocks]
    (contents,) = [block for block in blocks if isinstance(block, nodes.Contents)]

    listed = [(entry.level, entry.place, plain(entry.content)) for entry in contents.entries]
    assert listed == [(2, 1, "Purpose"), (3, 2, "Past & present"), (2, 3, "Purpose"), (2, 4, "The text of 8 July")]
    assert [block.place for block in blocks if isinstance(block, nodes.Heading)] == [0, 1, 2, 3, 0, 4]


def test_markdown_links_to_headings_as_github_names_them():
    written_out = markdown()

    assert (
        "**Contents**\n\n- [Purpose](#purpose)\n  - [Past & present](#past--present)\n- [Purpose](#purpose-1)\n"
        in written_out
    )
    assert "- [The text of *8 July*](#the-text-of-8-july)\n" in written_out
    assert "\n\n\n" not in written_out


def linked(root):
    return [link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]


def asked_of_word(root):
    return [mark.text.strip() for mark in root.iter(f"{W}instrText")]


def test_each_entry_in_word_leads_to_its_heading_and_asks_for_the_number_of_its_page():
    root = tree(written(document()))

    anchors = linked(root)
    assert len(anchors) == 4
    assert set(anchors) == {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
    assert asked_of_word(root) == [rf"PAGEREF {anchor} \h" for anchor in anchors]


def test_both_formats_hold_the_same_text():
    expected = texts(document())

    assert expected[:6] == ["Title", "Contents", "Purpose", "Past & present", "Purpose", "The text of 8 July"]
    assert markdown_texts(markdown()) == expected
    assert word_texts(written(document()), expected) == expected


def test_the_next_paragraph_begins_a_page_in_word_and_markdown_shows_nothing():
    root = tree(written(document()))

    (mark,) = root.iter(f"{W}pageBreakBefore")
    assert "".join(text.text for text in mark.getparent().getparent().iter(f"{W}t")) == "Purpose"
    assert "break" not in markdown()


@pytest.mark.parametrize("before", ["", "a\n\n"])
def test_a_table_may_begin_a_page(before):
    root = tree(written(document(f"# T\n\n{before}[[page-break]]\n\n| a |\n|---|\n| b |\n")))

    body = [child.tag.removeprefix(W) for child in root.find(f"{W}body")]
    assert len(list(root.iter(f"{W}pageBreakBefore"))) == 1
    assert body[-4:] == ["p", "tbl", "p", "sectPr"]


def test_an_entry_leaves_out_notes_and_links_within_its_heading():
    (contents, _) = (
        document("[[contents]]\n\n## A **[text](https://example.org)**[^1]\n\n[^1]: Note.").sections[0].blocks
    )

    assert unlinked(contents.entries[0].content) == (nodes.Words("A "), nodes.Strong((nodes.Words("text"),)))


def test_contents_of_a_document_without_headings_are_nothing():
    assert texts(document("# T\n\n[[contents]]\n\nText.")) == ["T", "Text."]
    assert "Contents" not in markdown("# T\n\n[[contents]]\n\nText.")


def test_data_asks_for_nothing():
    source = f"# T\n\n{LEDGER.token('[[contents]]', 'a')}\n\n{LEDGER.token('[[page-break]]', 'b')}\n"

    assert texts(document(source)) == ["T", "[[contents]]", "[[page-break]]"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("[[content]]", r"\[\[content\]\] is nothing .* there are \[\[contents\]\] and \[\[page-break\]\]"),
        ("- [[page-break]]\n\n  text", "stands inside a list"),
        ("> [[contents]]", "stands inside a list or a quotation"),
    ],
)
def test_what_cannot_be_asked_for_is_told(source, message):
    with pytest.raises(TemplateError, match=message):
        document(source)


def test_in_columns_each_language_leads_to_its_own_headings():
    both = nodes.Parallel(
        (document(), attrs.evolve(document(), properties=attrs.evolve(PROPERTIES, locale="vi-VN")))
    )

    root = tree(written(both))

    anchors = linked(root)
    assert len(set(anchors)) == 8
    assert set(anchors) == {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
    assert asked_of_word(root) == [rf"PAGEREF {anchor} \h" for anchor in anchors]
