"""Blocks and inlines: the document between a template and a file.

A tree is made once, by the reader, and never changed. It knows nothing of
Word, of Markdown or of the Human Rights Council; the writers know it. A node
is added only when two templates need it and every writer can write it.
"""

from __future__ import annotations

from typing import TypeAlias

import attrs

from unhrc_reports.document.properties import Properties


@attrs.frozen
class Words:
    """Words of the template."""

    text: str


@attrs.frozen
class Fact:
    """A value from the data: its text as printed, and the path of the datum."""

    text: str
    path: str
    """As in `resolutions[0].cosponsors[0]`."""
    language: str | None = None
    """Tag of the language of this text, where it is not the document's."""
    said: tuple[str, ...] = ()
    """What the text tells of its datum, as the filter that printed it knows: «value» and «qualifier» of a figure,
    «day», «month», «year», «time», «zone» of a date, «length» of a list, «name» of a State; «derived» where a
    function of the user's made it. Nothing for a text that is printed as it is."""
    of: tuple[str, ...] = ()
    """The paths that a derived value was made of: the items that were counted."""


@attrs.frozen
class LineBreak:
    """A new line inside a paragraph."""


@attrs.frozen
class Emphasis:
    """Words set apart, in italics as a rule."""

    content: tuple[Inline, ...]


@attrs.frozen
class Strong:
    """Words that carry weight, in bold as a rule."""

    content: tuple[Inline, ...]


@attrs.frozen
class Link:
    """Words that lead to an address (http, https or mailto)."""

    content: tuple[Inline, ...]
    address: str


@attrs.frozen
class Number:
    """The number of a figure or table, at the head of its caption: «Table 1»."""

    kind: str
    """«figure» or «table», which are counted apart."""
    word: str
    """The kind in the document's language: «Table»."""
    value: int
    label: str
    """The name by which templates refer to it."""

    @property
    def text(self) -> str:
        """As printed: «Table 1»."""
        return f"{self.word} {self.value}"


@attrs.frozen
class CrossReference:
    """Words that lead to a numbered figure or table: «Table 1»."""

    number: Number


@attrs.frozen
class Note:
    """A footnote, at the place of its mark."""

    blocks: tuple[Block, ...]


@attrs.frozen
class Heading:
    """A heading; level 1 is the title of the document."""

    level: int
    content: tuple[Inline, ...]
    place: int = 0
    """Its place in the contents, from 1; 0 where no contents list it."""


@attrs.frozen
class Paragraph:
    """A paragraph of running text."""

    content: tuple[Inline, ...]


@attrs.frozen
class BulletList:
    """A list without an order; each item is a sequence of blocks."""

    items: tuple[tuple[Block, ...], ...]


@attrs.frozen
class OrderedList:
    """A numbered list that starts at `start`."""

    items: tuple[tuple[Block, ...], ...]
    start: int = 1


@attrs.frozen
class Quotation:
    """Words of a speaker, with the line that names the speaker."""

    blocks: tuple[Block, ...]


@attrs.frozen
class Table:
    """A table with one header row; `alignments` holds «left», «right», «centre» or «» a column."""

    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    alignments: tuple[str, ...]
    caption: tuple[Inline, ...] = ()


@attrs.frozen
class Figure:
    """A picture with its alternative text and its caption."""

    file: str
    """The picture's path, as the data gives it."""
    alternative: tuple[Inline, ...]
    caption: tuple[Inline, ...] = ()


@attrs.frozen
class Contents:
    """The table of contents: a title, and the headings that it leads to."""

    title: str = ""
    entries: tuple[Heading, ...] = ()


@attrs.frozen
class PageBreak:
    """What follows begins on a new page, in formats that have pages."""


@attrs.frozen
class Section:
    """A block of the layout, under its name; what users override, align and style."""

    name: str
    blocks: tuple[Block, ...]


@attrs.frozen
class Document:
    """A whole document in one language."""

    properties: Properties
    sections: tuple[Section, ...]


@attrs.frozen
class Parallel:
    """The same document in several languages."""

    documents: tuple[Document, ...]
    arrangement: str = "columns"
    """«columns» side by side, where a format can do it; or in «sequence»."""

    @property
    def properties(self) -> Properties:
        """Those of the first language, with the titles of all."""
        title = " / ".join(document.properties.title for document in self.documents)
        return attrs.evolve(self.documents[0].properties, title=title)

    @property
    def sections(self) -> tuple[Section, ...]:
        """Those of all languages, one language after the other."""
        return tuple(section for document in self.documents for section in document.sections)


Inline: TypeAlias = Words | Fact | LineBreak | Emphasis | Strong | Link | Number | CrossReference | Note
Block: TypeAlias = (
    Heading | Paragraph | BulletList | OrderedList | Quotation | Table | Figure | Contents | PageBreak
)
AnyDocument: TypeAlias = Document | Parallel
