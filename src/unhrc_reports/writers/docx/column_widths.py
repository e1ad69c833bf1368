"""How wide the columns of a table are: no word is broken, and long texts get the room.

Word's own fitting needs the fonts; a count of letters comes near enough, and is
the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import sqrt
from typing import Final

import attrs

from unhrc_reports.document.nodes import Inline
from unhrc_reports.writers.docx.runs import plain_text

LETTER: Final = 5.5
"""Of the size of letters in half points: a mean letter, some of them bold, in twentieths of a point."""
MARGINS: Final = 230
"""Of a cell, left and right."""


SHORT: Final = 7
"""Letters of a word up to which a mean letter is no good measure."""
ONE_LINE: Final = 17
"""Letters of a text that is kept on one line where there is room: «30 September 2025»."""


@attrs.define
class Column:
    """What the cells of a column ask for, in letters."""

    word: int = 1
    """The longest word."""
    text: int = 1
    """The longest text."""
    sum: int = 0
    cells: int = 0

    def add(self, text: str) -> None:
        """Take in the text of a cell."""
        self.word = max(self.word, *map(len, text.split(" ")))
        self.text = max(self.text, len(text))
        self.sum += len(text)
        self.cells += 1

    @property
    def least(self) -> int:
        """The longest word; a short one has too few letters to make up for a wide one, such as the W of «Who»."""
        return self.word + (1 if self.word < SHORT else 0)

    @property
    def whole(self) -> int:
        """The longest text of a column of short ones, such as dates, which read badly on two lines."""
        return max(self.least, self.text if self.text <= ONE_LINE else 0)

    @property
    def asked(self) -> float:
        """Between the longest text and the mean: one long cell among short ones does not take all."""
        return max(sqrt(self.text * self.sum / max(self.cells, 1)), self.word)


def measured(rows: Iterable[Sequence[tuple[Inline, ...]]], glued: Callable[[str], str] = str) -> list[Column]:
    """Count the letters of each column, of texts whose words are glued where no line may end."""
    columns: list[Column] = []
    for row in rows:
        columns += (Column() for _ in range(len(row) - len(columns)))
        for column, cell in zip(columns, row, strict=False):
            column.add(glued(plain_text(cell)))
    return columns


def fits(columns: Iterable[Column], width: int, size: int) -> bool:
    """Whether the longest words of all columns stand side by side, in letters of a size in half points."""
    return sum(column.least * LETTER * size + MARGINS for column in columns) <= width


def column_widths(columns: Sequence[Column], width: int, size: int) -> list[int]:
    """Share a width among columns; the widths sum to it.

    Each column gets its longest word if all of them fit, one of short texts the longest of these; and of the rest
    as much as its texts ask for.
    """
    whole = [column.whole for column in columns]
    roomy = sum(count * LETTER * size + MARGINS for count in whole) <= width / 2
    least = whole if roomy else [column.least for column in columns]
    return shared(least, [column.asked for column in columns], width, size)


def shared(words: Sequence[int], texts: Sequence[float], width: int, size: int) -> list[int]:
    """Give the longest words their room first, then long texts the most.

    >>> shared([4, 12], [4, 60], 9000, size=21)
    [692, 8308]
    """
    letter = LETTER * size
    least = [count * letter + MARGINS for count in words]
    asked = [max(text * letter + MARGINS - room, 0) for text, room in zip(texts, least, strict=True)]
    free = width - sum(least)
    if free < 0 or not sum(asked):
        return _scaled(least, width)
    return _scaled([room + free * more / sum(asked) for room, more in zip(least, asked, strict=True)], width)


def _scaled(parts: Sequence[float], width: int) -> list[int]:
    """Round the parts so that they sum to the width."""
    total, widths, used = sum(parts), [], 0
    running = 0.0
    for part in parts:
        running += part
        end = round(running * width / total)
        widths.append(end - used)
        used = end
    return widths
