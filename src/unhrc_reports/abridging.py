"""A document made as short as is wanted: what matters least is left out first, and named.

What is left out is decided by the data and not by the words, so that every
language leaves out the same. A paragraph, picture or item of a list goes as a
whole, and only where everything that it tells may go.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

import attrs

from unhrc_reports.document.nodes import BulletList, Document, Figure, Heading, Section
from unhrc_reports.document.properties import Properties
from unhrc_reports.document.walk import runs
from unhrc_reports.model import Session
from unhrc_reports.text import Text

Length: TypeAlias = Literal["short", "standard", "full"]
Address: TypeAlias = tuple[int, int, int]
"""Where a piece stands: section, block, item."""
MOST: Mapping[str, int] = MappingProxyType({"short": 400, "standard": 610})
"""How much a document of a length tells, in words of its longer language."""
OF_A_FACT, OF_A_PARAGRAPH = 3, 12
"""What a value that is no text counts for, and the words around."""

ORDER = tuple(map(re.compile, (
    r"results\.(appointments|advisory_committee|adopted_titles|panel_topics|country_situations)\b",
    r"attendance\b",
    r"results\.upr\b",
    r"(remarks|high_level_segment\.(dignitaries|opened|closed))\b",
    r"results\.(mandates|panels|dialogues|debates|reports|mandate_holders|thematic|theme|country|commissions|urgent)",
    r"consultations\b",
    r"(significance|national_figures)\b",
    r"\w+\.\d+\.significance\b",
    r"photographs\b|\w+\.\d+\.photographs\.[1-9]|events\.\d+\.photographs",
    r"outlook\b",
    r"(statements_summary|statements\.\d+\.(points|summary))\b",
    r"(president|scheduled_close|delegation\.(deputies|members|composition|inter_agency|co_heads))\b",
    r"\w+\.\d+\.photographs\b",
    r"events\.[1-9]",
    r"(results|delegation\.head|venue|room)\b",
    r"issuer\.boilerplate\b",
    r"notes_to_editors\b",
    r"(meetings|replies|next_session|membership|candidacy)\b",
    r"(joint_statements|events)\.[1-9]\d*\.(summary|points)\b",
    r"(statements|statement_count|joint_statements\.[1-9])\b",
    r"\w+\.\d+\.summary\b",
    r"events\b",
)))  # fmt: skip
"""What may be left out, the least important first, by the paths of what is told."""
NAMES = re.compile(r"(delegation\.state|number|kind|city|country|opened|closed)$|\.(kind|state)$")
"""What stands in any sentence, and is no reason to keep it."""
PLACE = re.compile(r"\[(\d+)\]")
EMPTY = Properties(title="", language="", locale="", kind="")
ALWAYS = frozenset({
    "issuer", "document_type", "release_line", "headline", "subhead", "dateline", "lead", "quotations", "contact",
    "end_mark",
})  # fmt: skip
"""Blocks that stand in a document of any length."""


def abridged(document: Document, session: Session, length: Length) -> tuple[Document, tuple[str, ...]]:
    """The document with what a length has room for, and the paths of what it does not tell any more."""
    if length not in MOST:
        return document, ()
    there, sections = _paths(document.sections), document.sections
    for pattern in ORDER:
        sections = _fitted(sections, pattern, session, MOST[length])
    return attrs.evolve(document, sections=sections), tuple(sorted(there - _paths(sections)))


def _fitted(
    sections: tuple[Section, ...], pattern: re.Pattern[str], session: Session, most: int
) -> tuple[Section, ...]:
    """The sections without what a pattern lets go, from the end on, until the rest fits."""
    over = _size(sections, session) - most
    gone: set[Address] = set()
    for address, piece in reversed(list(_pieces(sections))):
        if over > 0 and _may_go(piece, pattern):
            gone.add(address)
            over -= sum(_weight(block, session) for block in piece)
    return tuple(_without(section, place, gone) for place, section in enumerate(sections)) if gone else sections


def _pieces(sections: Iterable[Section]) -> Iterator[tuple[Address, tuple[Any, ...]]]:
    """What can go as a whole, and where it stands: items of lists, and other blocks."""
    for place, section in enumerate(sections):
        for at, block in enumerate(section.blocks if section.name not in ALWAYS else ()):
            if isinstance(block, BulletList):
                yield from (((place, at, number), item) for number, item in enumerate(block.items))
            else:
                yield (place, at, 0), (block,)


def _without(section: Section, place: int, gone: set[Address]) -> Section:
    if section.name in ALWAYS:
        return section
    kept: list[Any] = []
    for at, block in enumerate(section.blocks):
        if isinstance(block, BulletList):
            items = tuple(item for number, item in enumerate(block.items) if (place, at, number) not in gone)
            kept += [attrs.evolve(block, items=items)] if items else []
        elif (place, at, 0) not in gone:
            kept.append(block)
    return attrs.evolve(section, blocks=tuple(_headed(kept)))


def _headed(blocks: list[Any]) -> Iterator[Any]:
    """The blocks without headings over nothing."""
    for block, following in itertools.zip_longest(blocks, blocks[1:]):
        if not isinstance(block, Heading) or (following is not None and not isinstance(following, Heading)):
            yield block


def _may_go(blocks: Iterable[Any], pattern: re.Pattern[str]) -> bool:
    told = [path for path in _told(blocks) if not NAMES.search(path)]
    return bool(told) and all(pattern.match(path) for path in told)


def _told(blocks: Iterable[Any]) -> Iterator[str]:
    """The paths of what blocks tell, as `resolutions.0.title`; those of a picture are all its own."""
    for run in runs(Document(EMPTY, (Section("", tuple(blocks)),))):
        yield from (PLACE.sub(r".\1", fact.path) for fact in run.facts)


def _paths(sections: Iterable[Section]) -> set[str]:
    return {path for section in sections for path in _told(section.blocks)}


def _size(sections: Iterable[Section], session: Session) -> int:
    return sum(_weight(block, session) for section in sections for block in section.blocks)


def _weight(block: Any, session: Session) -> int:
    """What a block counts for: its texts by the longer language, its other values, and the words around."""
    if isinstance(block, BulletList):
        return sum(_weight(inner, session) for item in block.items for inner in item)
    told = {path for path in _told((block,)) if not NAMES.search(path)}
    around = 0 if isinstance(block, Figure) else OF_A_PARAGRAPH
    return around + sum(_words(session, path) for path in told)


def _words(session: Session, path: str) -> int:
    value = _at(session, path)
    if isinstance(value, str):
        return len(value.split())
    if not isinstance(value, Text):
        return OF_A_FACT
    return max(len(words.split()) for _, words in value)


def _at(session: Session, path: str) -> Any:
    held: Any = session
    for step in path.split("."):
        try:
            held = held[int(step)] if step.isdigit() else getattr(held, step)
        except (AttributeError, LookupError, TypeError, ValueError):
            return None
    return held
