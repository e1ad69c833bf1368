"""The inside of a paragraph: pieces of shielded text become words and facts.

Apart from the reader because it is called for every paragraph, heading and
cell, and knows nothing of the parser's events.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from unhrc_reports.document.nodes import (
    CrossReference,
    Emphasis,
    Fact,
    Inline,
    LineBreak,
    Link,
    Number,
    Strong,
    Words,
)
from unhrc_reports.errors import TemplateError
from unhrc_reports.shield import FACTS, OPEN, unshield

_BLANKS = re.compile("  +")
_PLACE = re.compile(r"\.(\d+)(?=\.|$)")


@attrs.frozen
class Picture:
    """A picture as it stands in its paragraph, before the paragraph becomes a Figure."""

    file: str
    alternative: tuple[Inline, ...]


@functools.lru_cache(16384)
def pretty(path: str) -> str:
    """A path as users know it.

    >>> pretty("resolutions.0.cosponsors.1")
    'resolutions[0].cosponsors[1]'
    """
    return _PLACE.sub(r"[\1]", path)


def inlines(pieces: Sequence[Any]) -> tuple[Any, ...]:
    """Make inlines of texts and nodes; texts side by side are one."""
    made: list[Any] = []
    texts: list[str] = []
    for piece in pieces:
        if type(piece) is str:
            texts.append(piece)
            continue
        if texts:
            _split("".join(texts), made)
            texts = []
        if type(piece) is Picture:
            raise TemplateError("a picture shares its paragraph with words; give it a paragraph of its own")
        made.append(piece)
    if texts:
        _split("".join(texts), made)
    return tuple(made)


def _split(text: str, made: list[Any]) -> None:
    """Split text into words and facts, at the marks."""
    if "  " in text:
        text = _between_facts(text)
    if OPEN not in text:
        made.append(Words(unshield(text)))
        return
    first, *rest = FACTS.split(unshield(text))  # the marks are behind no shield
    if first:
        made.append(Words(first))
    for path, language, value, words in zip(rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=True):
        if "\n" in value:
            made.extend(_lines(value, pretty(path), language))
        else:
            made.append(Fact(value, pretty(path), language))
        if words:
            made.append(Words(words))


def _lines(text: str, path: str, language: str | None) -> Iterator[Inline]:
    """A fact of several lines."""
    for place, line in enumerate(text.split("\n")):
        if place:
            yield LineBreak()
        if line:
            yield Fact(line, path, language)


def _between_facts(text: str) -> str:
    """One blank for several in the words of a template, where a guard left its own; facts keep theirs."""
    kept = [match[0] for match in FACTS.finditer(text)]
    words = _BLANKS.sub(" ", FACTS.sub(OPEN, text)).split(OPEN)
    return "".join(piece for pair in zip(words, [*kept, ""], strict=True) for piece in pair)


def plain(content: Iterable[Inline]) -> str:
    """The text of inlines; marks of footnotes are left out.

    >>> plain((Words("as of "), Strong((Fact("8 July", "closed"),))))
    'as of 8 July'
    """
    pieces = []
    for node in content:
        if isinstance(node, Words | Fact | Number):
            pieces.append(node.text)
        elif isinstance(node, CrossReference):
            pieces.append(node.number.text)
        elif isinstance(node, Emphasis | Strong | Link):
            pieces.append(plain(node.content))
        elif isinstance(node, LineBreak):
            pieces.append("\n")
    return "".join(pieces)
