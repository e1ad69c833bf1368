"""How the tests read files: what a second reader of Markdown and of Word finds in them, block by block."""

from __future__ import annotations

import io
import itertools
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
FRONT_MATTER = re.compile(r"---\n.*?\n---\n", re.DOTALL)


NOTE = re.compile(r"^\[\^\d+\]: .*\n", re.MULTILINE)
NOTE_MARK = re.compile(r"\[\^\d+\]")


def markdown_texts(markdown: str) -> list[str]:
    """The text of each paragraph, heading, item and cell of a Markdown file; pictures have none, and notes are apart."""
    body = NOTE_MARK.sub("", NOTE.sub("", FRONT_MATTER.sub("", markdown, count=1)))
    tokens = PARSER.parse(body)
    inlines = [token for token in tokens if token.type == "inline"]
    return [_text(token) for token in inlines if not _only_a_picture(token)]


def _only_a_picture(token: Any) -> bool:
    return bool(token.children) and all(child.type == "image" for child in token.children)


def _text(token: Any) -> str:
    pieces = []
    for child in token.children or []:
        if child.type in {"text", "text_special", "code_inline"}:
            pieces.append(child.content)
        elif child.type in {"hardbreak", "softbreak"} or (child.type, child.content) == ("html_inline", "<br>"):
            pieces.append("\n")
        else:
            assert child.type.rpartition("_")[0] in {"em", "strong", "link", ""}, f"unexpected {child.type}"
    return "".join(pieces)


NO_BREAK = "\u00a0"


def word_texts(content: bytes, like: Sequence[str] = ()) -> list[str]:
    """The text of each paragraph and cell of a Word file, in order; pictures have none, and marks of notes are left out.

    The Word writer puts no-break blanks where a line must not end («8 July», «Table 1»). So such a blank is
    read as a plain one where the text that the file should be `like` has a plain one there.
    """
    body = without_marks(content)
    found = [text for block in body.iter_inner_content() for text in _word(block)]
    return read_as(with_end_mark_apart(found, like), like)


END_MARK = "./."


def with_end_mark_apart(found: list[str], like: Sequence[str]) -> list[str]:
    """The end mark of a Vietnamese text, which a page has after the last word, as the line that it is in the tree."""
    places = [place for place, text in enumerate(like) if text == END_MARK]
    ended = [text.removesuffix("/.") if text != END_MARK and text.endswith(END_MARK) else text for text in found]
    if ended != found:
        for place in places:
            ended.insert(place, END_MARK)
    return ended


def plainly(report: Any) -> bytes:
    """A report as a Word file under a file of python-docx, which prints nothing by itself: what is told, and no more."""
    with tempfile.TemporaryDirectory() as folder:
        reference = Path(folder) / "plain.docx"
        docx.Document().save(str(reference))
        content: bytes = attrs.evolve(report, reference=reference).to_bytes(".docx")
    return content


def without_marks(content: bytes) -> Any:
    """A Word file without the marks of its notes, which readers of text show as figures."""
    document = docx.Document(io.BytesIO(content))
    for mark in document.element.body.xpath(".//w:r[w:rPr/w:vertAlign]"):
        mark.getparent().remove(mark)
    return document


def read_as(found: Sequence[str], like: Sequence[str]) -> list[str]:
    """Texts with plain blanks for no-break ones, where the texts that they should be like have plain ones."""
    return [_read_as(text, other) for text, other in itertools.zip_longest(found, like, fillvalue="")][: len(found)]


def _read_as(text: str, like: str) -> str:
    if len(text) != len(like):
        return text
    pairs = zip(text, like, strict=True)
    return "".join(" " if (letter, other) == (NO_BREAK, " ") else letter for letter, other in pairs)


def _word(block: Paragraph | Table) -> Iterator[str]:
    if isinstance(block, Table):
        yield from (text for row in block.rows for cell in row.cells for text in [cell.text])
    elif not _shows_a_picture(block) and (block.text or not _is_filler(block)):
        yield block.text.rstrip("\t")  # before the number of a page, in a table of contents


def _shows_a_picture(paragraph: Paragraph) -> bool:
    return bool(paragraph._p.xpath(".//w:drawing"))


def _is_filler(paragraph: Paragraph) -> bool:
    return not paragraph.text and not paragraph._p.xpath(".//w:r")
