"""How wide words are: for lines of a headline that are to be equally long, and for rules that follow a name.

Word alone knows its fonts; what is measured here are the letters of Times New Roman, in thousandths of their size.
A letter with marks is as wide as the one without; other fonts are near enough for what is balanced.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from unhrc_reports.writers.docx.no_break import NO_BREAK, NO_BREAK_HYPHEN

_UPRIGHT: Final = (
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
    389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
    500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
    278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
)  # fmt: skip
_BOLD: Final = (
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
    500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
    500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
    333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
)  # fmt: skip
"""Of the characters from blank to tilde."""
_OTHERS: Final = {
    NO_BREAK: 250, NO_BREAK_HYPHEN: 333, "Đ": 722, "đ": 500, "–": 500, "—": 1000, "“": 470, "”": 470, "‘": 333,
    "’": 333, "…": 1000, "«": 500, "»": 500, "·": 250,
}  # fmt: skip
_MEAN: Final = 500
_SLACK: Final = 1.02
"""A line that just fits here has to fit in Word."""


@lru_cache(maxsize=4096)
def width(text: str, size: int, *, bold: bool = False) -> int:
    """Measure a text on one line, in twentieths of a point, in letters of a size in half points.

    >>> width("Viet Nam", 24), width("Việt Nam", 24, bold=True)
    (940, 980)
    """
    letters = _BOLD if bold else _UPRIGHT
    return round(sum(_letter(one, letters) for one in text) * size / 100)


def _letter(one: str, letters: tuple[int, ...]) -> int:
    if " " <= one <= "~":
        return letters[ord(one) - 32]
    if one in _OTHERS:
        return _OTHERS[one]
    base = unicodedata.normalize("NFD", one)[0]
    return letters[ord(base) - 32] if " " <= base <= "~" else _MEAN


def lines(words: Iterable[int], blank: int, room: int) -> list[int]:
    """Break words of these widths into lines as Word does, and give the width of each line."""
    found: list[int] = []
    for word in words:
        if found and found[-1] + blank + word <= room:
            found[-1] += blank + word
        else:
            found.append(word)
    return found


def balanced(text: str, size: int, room: int, *, bold: bool = True) -> int:
    """Give the least width in which a text has no more lines than in its room; the room itself for a single line.

    >>> balanced("Human Rights Council adopts two resolutions", 38, 5000) < 5000
    True
    """
    words = [width(word, size, bold=bold) for word in text.split(" ")]
    blank = width(" ", size, bold=bold)
    most = len(lines(words, blank, room))
    if most < 2:  # a single line has nothing to be balanced with
        return room
    low, high = max(words), room
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if len(lines(words, blank, middle)) <= most else (middle + 1, high)
    return min(round(low * _SLACK), room)
