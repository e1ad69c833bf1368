"""The inside of a paragraph: pieces of text become words and facts.

Apart from the reader because it is called for every paragraph, heading and
cell, and knows nothing of the parser's events.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
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
from unhrc_reports.ledger import TOKEN, Ledger, current
from unhrc_reports.messages import message
from unhrc_reports.shield import unshield

_NEW_LINE = re.compile("\r\n|[\n\r\u2028\u2029]")
"""Whatever begins a new line in a value; Word and browsers print nothing for the separators U+2028 and U+2029."""
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
    if len(pieces) == 1 and type(pieces[0]) is str:
        return _split(pieces[0])
    made: list[Any] = []
    for is_text, group in itertools.groupby(pieces, lambda piece: type(piece) is str):
        if is_text:
            made += _split("".join(group))
            continue
        for node in group:
            if type(node) is Picture:
                raise TemplateError(
                    message("a picture shares its paragraph with words; give it a paragraph of its own")
                )
            made.append(node)
    return tuple(made)


def _split(text: str) -> tuple[Any, ...]:
    """Split text into words and facts, at the tokens; the same text of the same session is split once."""
    ledger = current()
    known = ledger.made.get(text)
    if known is None:
        known = ledger.made[text] = tuple(_parts(text, ledger))
    return known


def _parts(text: str, ledger: Ledger) -> Iterator[Any]:
    parts = TOKEN.split(_BLANKS.sub(" ", text))  # where a guard left its own blank
    if parts[0]:
        yield from _words(parts[0])
    for token, words in zip(parts[1::2], parts[2::2], strict=True):
        yield from ledger.made.get(token) or _facts(token, ledger)
        if words:
            yield from _words(words)


@functools.lru_cache(4096)
def _words(text: str) -> tuple[Inline, ...]:
    """Words of a template, which says the same in every document; letters and their marks are composed."""
    return _in_lines(Words(line) if line else None for line in _NEW_LINE.split(composed(unshield(text))))


def _facts(token: str, ledger: Ledger) -> tuple[Inline, ...]:
    """What a token stands for: a fact, or the lines of one."""
    text, path, language, said, of = ledger.values[token]
    where, made_of = pretty(path), tuple(map(pretty, of))
    lines = (
        Fact(line, where, language, said, made_of) if line else None for line in _NEW_LINE.split(composed(text))
    )
    made = ledger.made[token] = _in_lines(lines)
    return made


def _in_lines(lines: Iterable[Inline | None]) -> tuple[Inline, ...]:
    """Lines with a break between each two; an empty one is None."""
    broken = [node for line in lines for node in (LineBreak(), line)][1:]
    return tuple(node for node in broken if node is not None)


def composed(text: str) -> str:
    """Text whose letters and marks are composed (Unicode NFC), as TCVN 6909:2001 wants it of files that go out.

    >>> composed("Vie" + chr(0x323) + chr(0x302) + "t")
    'Việt'
    """
    return text if text.isascii() else unicodedata.normalize("NFC", text)


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
