"""JSON, with the places that Python's own reader does not keep.

The standard library reads the data and judges the syntax. Only when there is a
fault is the text, known to be good JSON by then, walked a second time to find
where things stand.
"""

from __future__ import annotations

import bisect
import decimal
import functools
import json
import re
from typing import Any

from unhrc_reports.conversion.refusals import Odd
from unhrc_reports.conversion.wordings import TOO_LONG_A_NUMBER
from unhrc_reports.errors import DataError
from unhrc_reports.loading.building import LONGEST_LINE, Builder, Position, line_of
from unhrc_reports.loading.messages import (
    ESCAPE,
    JSON_COMMA,
    JSON_END,
    JSON_KEY,
    JSON_VALUE,
    NOT_CLOSED,
    SYNTAX,
)
from unhrc_reports.messages import Message, message

TOKEN = re.compile(r'[\[\]{}]|"(?:[^"\\]|\\.)*"|[^\s\[\]{},:"]+')
LONGEST_NUMBER = 30

PROBLEMS = (
    ("property name", JSON_KEY),
    ("trailing comma", JSON_KEY),
    ("Expecting value", JSON_VALUE),
    ("delimiter", JSON_COMMA),
    ("Extra data", JSON_END),
    ("control character", NOT_CLOSED),
    ("Unterminated", NOT_CLOSED),
    ("escape", ESCAPE),
)
"""What Python's reader says, and our message for it."""


class Json:
    """A text in JSON, which can be read, and played to a Builder."""

    name = "JSON"

    def __init__(self, text: str) -> None:
        self.text = text

    @functools.cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", self.text))]

    def position(self, index: int) -> Position:
        """Line and column of a character."""
        line = bisect.bisect_right(self._lines, index)
        return line, index - self._lines[line - 1] + 1

    def data(self, builder: Builder) -> Any:
        """The data of the text; `builder.faulty` tells whether a key stands twice."""
        try:
            return self._read(builder)
        except json.JSONDecodeError as wrong:
            raise DataError([builder.fault(wrong.pos, self._wording(wrong), ())]) from None
        except RecursionError:
            self._walk(builder)  # which stops where it becomes too deep
            raise

    def _read(self, builder: Builder) -> Any:
        def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
            made = dict(pairs)
            builder.faulty |= len(made) < len(pairs)
            return made

        return json.loads(
            self.text, object_pairs_hook=mapping, parse_float=_decimal, parse_int=_whole, parse_constant=_word
        )

    def _wording(self, wrong: json.JSONDecodeError) -> Message:
        said = next((said for words, said in PROBLEMS if words in wrong.msg), SYNTAX)
        line = line_of(self.text, self.position(wrong.pos)[0] - 1).strip()[:LONGEST_LINE]
        return said.filled(notation=self.name, line=line)

    def play(self, builder: Builder) -> None:
        """Give all events to a builder, if the text is good JSON."""
        self.data(Builder(self.position))
        self._walk(builder)

    def _walk(self, builder: Builder) -> None:
        for found in TOKEN.finditer(self.text):
            word, place = found[0], found.start()
            if word == "{":
                builder.begin({}, place)
            elif word == "[":
                builder.begin([], place)
            elif word in "]}":
                builder.end()
            else:
                words = json.loads(word) if word[0] == '"' else word
                builder.scalar(words, words, place)


def _word(word: str) -> Odd:
    return Odd(message("{word} is not a number that a report can print; leave the key out", word=word))


def _whole(digits: str) -> object:
    return int(digits) if len(digits) <= LONGEST_NUMBER else _too_long(digits)


def _decimal(digits: str) -> object:
    return decimal.Decimal(digits) if len(digits) <= LONGEST_NUMBER else _too_long(digits)


def _too_long(digits: str) -> Odd:
    return Odd(TOO_LONG_A_NUMBER.filled(digits=len(digits)))
