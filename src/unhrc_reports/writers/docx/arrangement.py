"""What a page makes of the order of a document: done on the tree, before a word is written.

A layout gives the order of the blocks; a page has furniture of its own. What a look hides
is left out; the full stop and stroke with which a Vietnamese text ends close its last sentence;
several addressees stand under one another; and a look with a sheet of photographs gathers the pictures on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from unhrc_reports.document.nodes import (
    Block,
    BulletList,
    Document,
    Fact,
    Figure,
    Heading,
    Inline,
    Note,
    Number,
    PageBreak,
    Paragraph,
    Section,
    Words,
)
from unhrc_reports.writers.docx.runs import plain_text

AFTER_THE_STORY: Final = frozenset({
    "boilerplate", "contact", "photographs", "quotations", "end_mark", "notes_to_editors", "fact_box",
})  # fmt: skip
"""Blocks that may stand between the last sentence of the text and its end mark."""


_SEVERAL: Final = 2


@attrs.frozen
class Furnished:
    """What a look does by itself."""

    hidden: frozenset[str] = frozenset()
    """Blocks that the look does not show."""
    sheet: bool = False
    """Whether pictures stand on a sheet of their own, at the end."""


def arranged(document: Document, look: Furnished) -> tuple[Section, ...]:
    """The sections of a document as its page has them."""
    sections = _closed(list(set_in_columns(document, look)))
    return tuple(_on_a_sheet(sections, document.properties.words.get("photograph", "")) if look.sheet else sections)


def set_in_columns(document: Document, look: Furnished) -> tuple[Section, ...]:
    """The sections of a document that stands beside another: each answers one in the other."""
    return tuple(_addressed(one) for one in document.sections if one.name not in look.hidden)


def _closed(sections: list[Section]) -> list[Section]:
    """Let an end mark that begins with a full stop end the last sentence of the text (Decree 30/2020/NĐ-CP)."""
    place = next((at for at, section in enumerate(sections) if section.name == "end_mark"), 0)
    mark = plain_text(_words_of(sections[place])) if place else ""
    last = max((at for at in range(place) if sections[at].name not in AFTER_THE_STORY), default=0)
    if not mark.startswith(".") or (blocks := _ended(sections[last].blocks, mark)) is None:
        return sections
    return [*sections[:last], attrs.evolve(sections[last], blocks=blocks), *sections[last + 1 : place],
            *sections[place + 1 :]]  # fmt: skip


def _words_of(section: Section) -> tuple[Inline, ...]:
    first = section.blocks[0] if section.blocks else None
    return first.content if isinstance(first, Paragraph) else ()


def _ended(blocks: tuple[Block, ...], mark: str) -> tuple[Block, ...] | None:
    """Put a mark after the last word, of a paragraph or of an item; None where something else is last."""
    match blocks[-1]:
        case Paragraph(content) if content:
            words, notes = _notes_apart(content)
            return (*blocks[:-1], Paragraph((*_without_stop(words), Words(mark), *notes)))
        case BulletList(items) if (last := _ended(items[-1], mark)) is not None:
            return (*blocks[:-1], BulletList((*items[:-1], last)))
        case _:
            return None


def _notes_apart(content: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    end = len(content)
    while end and isinstance(content[end - 1], Note):
        end -= 1
    return content[:end], content[end:]


def _without_stop(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    if not content:
        return content
    *before, last = content
    if isinstance(last, Words | Fact) and last.text.endswith("."):
        return (*before, attrs.evolve(last, text=last.text[:-1]))
    return content


def _addressed(section: Section) -> Section:
    """Let several addressees, each on a line of its own in the data, stand under one another (Decree 30, II.9)."""
    if section.name != "addressees":
        return section
    return attrs.evolve(section, blocks=tuple(one for block in section.blocks for one in _listed(block)))


def _listed(block: Block) -> Iterator[Block]:
    content = block.content if isinstance(block, Paragraph) else ()
    told = content[-1] if content else None
    lines = told.text.split("\n") if isinstance(told, Fact) else []
    if len(lines) < _SEVERAL or not isinstance(told, Fact):
        yield block
        return
    named = [attrs.evolve(told, text=line.strip().rstrip(";.")) for line in lines]
    stops = [*[";"] * (len(lines) - 1), "."]
    yield Paragraph(_stripped(content[:-1]))
    yield BulletList(tuple((Paragraph((one, Words(stop))),) for one, stop in zip(named, stops, strict=True)))


def _stripped(content: Iterable[Inline]) -> tuple[Inline, ...]:
    return tuple(attrs.evolve(one, text=one.text.rstrip()) if isinstance(one, Words) else one for one in content)


def _on_a_sheet(sections: list[Section], word: str) -> Iterator[Section]:
    """Gather the pictures on a page of their own, their captions numbered."""
    figures = [block for section in sections for block in section.blocks if isinstance(block, Figure)]
    for section in sections:
        kept = tuple(block for block in section.blocks if not isinstance(block, Figure))
        if kept or not section.blocks:
            yield attrs.evolve(section, blocks=kept)
    if figures:
        yield Section(
            "photo_sheet",
            (PageBreak(), *(_counted(one, f"{word} {n}. ".lstrip()) for n, one in enumerate(figures, 1))),
        )


def _counted(figure: Figure, number: str) -> Figure:
    if not figure.caption or isinstance(figure.caption[0], Number):
        return figure
    return attrs.evolve(figure, caption=(Words(number), *figure.caption))


def without_beginning(content: Iterable[Inline], letters: int) -> tuple[Inline, ...]:
    """Inlines without their first letters: the title of an annex without its number.

    >>> without_beginning((Words("Annex "), Words("A. Votes")), 9)
    (Words(text='Votes'),)
    """
    left: list[Inline] = []
    for one in content:
        if letters and isinstance(one, Words | Fact):
            cut, letters = one.text[letters:], max(letters - len(one.text), 0)
            left += [attrs.evolve(one, text=cut)] if cut else []
        else:
            left.append(one)
    return tuple(left)


def is_annex(heading: Heading, word: str) -> str:
    """The number of an annex where a heading begins with one: «Phụ lục I»; else nothing."""
    first, stop, _ = plain_text(heading.content).partition(". ")
    number = first.removeprefix(word).strip()
    return first if word and stop and first.startswith(f"{word} ") and number.isalnum() else ""
