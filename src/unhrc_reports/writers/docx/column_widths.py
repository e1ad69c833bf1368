"""How wide the columns of a table are: no word is broken, and long texts get the room.

Word's own fitting needs the fonts; a count of letters comes near enough, and is
the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from unhrc_reports.document.nodes import Inline
from unhrc_reports.writers.docx.runs import plain_text

LETTER: Final = 5.5
"""Of the size of letters in half points: a mean letter, some of them bold, in twentieths of a point."""
MARGINS: Final = 230
"""Of a cell, left and right."""
LONGEST: Final = 60
"""Letters of a text beyond which a column gains nothing from being wider."""


def column_widths(rows: Iterable[Sequence[tuple[Inline, ...]]], width: int, size: int) -> list[int]:
    """Share a width among columns, for letters of a size in half points; the widths sum to it.

    Each column gets its longest word if all of them fit, and of the rest as much as its
    longest text asks for.
    """
    words: list[int] = []
    texts: list[int] = []
    for row in rows:
        missing = len(row) - len(words)
        words += [1] * missing
        texts += [1] * missing
        for at, cell in enumerate(row):
            text = plain_text(cell)
            texts[at] = max(texts[at], min(len(text), LONGEST))
            words[at] = max(words[at], min(max(map(len, text.split(" "))), LONGEST))
    return shared(words, texts, width, size)


def shared(words: list[int], texts: list[int], width: int, size: int) -> list[int]:
    """Give the longest words their room first, then the longest texts.

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
