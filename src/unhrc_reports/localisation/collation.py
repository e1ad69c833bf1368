"""The order of names in a language, as CLDR has it: by letters first, then by marks, then small before capital.

The libraries that know every script (ICU) weigh as much as everything else that we need together, and the light one
(pyuca) has no language but the common order. What a session lists is names in Latin letters, of which a language
file says the letters and marks that have a place of their own (CLDR, collation/vi.xml: ă after a, đ after d).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

Weight: TypeAlias = tuple[int, str, int]
Key: TypeAlias = tuple[Sequence[Weight], Sequence[Sequence[int]], Sequence[bool]]

SPELT_OUT: Mapping[str, str] = MappingProxyType({
    "đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d",
})  # fmt: skip
"""Letters without a decomposition in Unicode, and the letters among which the common order has them."""
BLANK, MARK, DIGIT, LETTER = range(4)


class Collation:
    """Sorts names as a language does.

    >>> vi = Collation({"letters": ["aăâ", "dđ", "eê", "oôơ", "uư"], "marks": "̣̀̉̃́"})
    >>> sorted(["Ấn Độ", "Azerbaijan", "Áo", "Ai Cập", "Đức", "Dominica"], key=vi.key)
    ['Ai Cập', 'Áo', 'Azerbaijan', 'Ấn Độ', 'Dominica', 'Đức']
    >>> sorted(["Guinea-Bissau", "Guinea", "Guyana", "Équateur"], key=Collation({}).key)
    ['Équateur', 'Guinea', 'Guinea-Bissau', 'Guyana']
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._own = {
            letter: (run[0], place) for run in table.get("letters", ()) for place, letter in enumerate(run)
        }
        self._marks = {mark: place for place, mark in enumerate(table.get("marks", ""), 1)}

    def key(self, name: str) -> Key:
        """What sorts a name: its letters, then their marks, then its capitals."""
        letters: list[Weight] = []
        marks: list[list[int]] = []
        capitals: list[bool] = []
        for letter in unicodedata.normalize("NFC", name):
            bare, found = self._apart(letter.casefold())
            for one in bare:
                letters.append(self._weight(one))
                marks.append(found)
                capitals.append(letter != letter.casefold())
        return letters, marks, capitals

    def _apart(self, letter: str) -> tuple[str, list[int]]:
        """A letter without the marks that are no part of it, and the order of these."""
        apart = unicodedata.normalize("NFD", letter)
        base, marks = apart[:1], list(apart[1:])
        while marks and (made := unicodedata.normalize("NFC", base + marks[0])) in self._own:
            base, marks = made, marks[1:]
        for place, mark in enumerate(marks):  # a tone may stand before the mark that makes the letter
            if (made := unicodedata.normalize("NFC", base + mark)) in self._own:
                base, marks = made, marks[:place] + marks[place + 1 :]
                break
        spelt = base if base in self._own else SPELT_OUT.get(base, base)
        return spelt, [self._marks.get(mark, ord(mark)) for mark in marks] + [0] * (spelt != base)

    def _weight(self, letter: str) -> Weight:
        if letter in self._own:
            base, place = self._own[letter]
            return LETTER, base, place
        kind = LETTER if letter.isalpha() else DIGIT if letter.isdigit() else BLANK if letter.isspace() else MARK
        return kind, letter, 0
