"""Values are put into words by plain replacement of their names.

A catalogue is a file that others write: its words may name values, and nothing
else. Attributes, items and format specifications, by which `str.format` gives
away whatever can be reached from a value, are no placeholders here.
"""

from __future__ import annotations

import functools
import string
from collections.abc import Mapping
from typing import NamedTuple

from unhrc_reports.messages.values import in_words


class Piece(NamedTuple):
    """Words, and the value that follows them: its name, and whether it stands in quotation marks."""

    words: str
    name: str | None
    quoted: bool


@functools.lru_cache(maxsize=2048)
def pieces(pattern: str) -> tuple[Piece, ...]:
    """A pattern taken apart.

    >>> [piece.name for piece in pieces("no {key!r} in {owner}; write {{en: …}}") if piece.name]
    ['key', 'owner']
    >>> pieces("{key.__class__}")
    Traceback (most recent call last):
        ...
    ValueError: '{key.__class__}' is no placeholder; write {key} or {key!r}
    """
    return tuple(_piece(*part) for part in string.Formatter().parse(pattern))


def _piece(words: str, name: str | None, spec: str | None, conversion: str | None) -> Piece:
    if name is not None and (
        not (name.isidentifier() or name.isdecimal()) or spec or conversion not in (None, "r")
    ):
        ending = f"!{conversion}" * bool(conversion) + f":{spec}" * bool(spec)
        raise ValueError(f"{f'{{{name}{ending}}}'!r} is no placeholder; write {{key}} or {{key!r}}")
    return Piece(words, name, conversion == "r")


def placeholders(pattern: str) -> frozenset[tuple[str, bool]]:
    """The names of the values that a pattern holds, and whether each stands in quotation marks."""
    return frozenset((piece.name, piece.quoted) for piece in pieces(pattern) if piece.name is not None)


def filled(pattern: str, values: Mapping[str, object], language: str) -> str:
    """The words of a pattern, with its values in a language; a name without a value stays as it is."""
    return "".join(piece.words + _value(piece, values, language) for piece in pieces(pattern))


def _value(piece: Piece, values: Mapping[str, object], language: str) -> str:
    if piece.name is None:
        return ""
    if piece.name not in values:
        return f"{{{piece.name}}}"
    return in_words(values[piece.name], language, quoted=piece.quoted)
