"""Marks of emphasis that every reader of CommonMark sees open and close.

A mark opens or closes by the characters beside it («flanking», CommonMark 6.2):
`**“a”**b` shows its asterisks. There the letter outside is written by its
number, `&#98;`, which begins and ends with punctuation. Where two marks meet,
emphasis takes `_`, so that no reader has to guess which asterisk is whose.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import attrs

from unhrc_reports.writers.markdown.escaping import entity

STRONG, EMPHASIS, BESIDE_OTHERS = "**", "*", "_"


@attrs.define
class Piece:
    """Text, or markup that is written as it is."""

    kind: str
    """«text», «break», «open» and «close» of emphasis, or «mark»."""
    text: str = ""


def tell_apart(pieces: Sequence[Piece]) -> None:
    """Let emphasis beside another mark have a mark of its own."""
    for opening, closing in _pairs(pieces):
        neighbours = {opening - 1, opening + 1, closing - 1, closing + 1} & set(range(len(pieces)))
        if pieces[opening].text == EMPHASIS and any(pieces[n].kind in {"open", "close"} for n in neighbours):
            pieces[opening].text = pieces[closing].text = BESIDE_OTHERS


def _pairs(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """The places of each mark that opens and of the one that closes it."""
    pairs, waiting = [], []
    for place, piece in enumerate(pieces):
        if piece.kind == "open":
            waiting.append(place)
        elif piece.kind == "close":
            pairs.append((waiting.pop(), place))
    return pairs


def let_open_and_close(pieces: Sequence[Piece]) -> None:
    """Write the letters by their number that would keep a mark from opening or closing."""
    for place, piece in enumerate(pieces):
        before = pieces[place - 1] if place else Piece("break")
        after = pieces[place + 1] if place + 1 < len(pieces) else Piece("break")
        if piece.kind == "open" and not _flanks(piece.text, outside=before.text[-1:], inside=after.text[:1]):
            before.text = re.sub(r"(?<!\\)(_?)(.)$", _numbered, before.text)
        elif piece.kind == "close" and not _flanks(piece.text, outside=after.text[:1], inside=before.text[-1:]):
            after.text = re.sub(r"^()(.)", _numbered, after.text)
            after.text = re.sub(r"^(&#\d+;)_", r"\1\\_", after.text)


def _numbered(match: re.Match[str]) -> str:
    """A letter by its number, and an underscore before it that the letter kept from being a mark."""
    return f"{match[1] and chr(92) + match[1]}{entity(match[2])}"


def _flanks(mark: str, *, outside: str, inside: str) -> bool:
    """Whether all readers see a mark open or close, by the characters on both its sides."""
    free = _is_blank(outside) or _is_punctuation(outside)
    return free or (mark != BESIDE_OTHERS and _is_letter(inside))


def _is_blank(letter: str) -> bool:
    return not letter or letter.isspace()


def _is_punctuation(letter: str) -> bool:
    """Whether a reader of any age takes it for punctuation; older ones leave out «€» and other symbols."""
    return unicodedata.category(letter)[0] == "P" or letter in "$+<=>^`|~"


def _is_letter(letter: str) -> bool:
    return unicodedata.category(letter)[0] not in "PSZC"
