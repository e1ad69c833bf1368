"""Values as a person wrote them, without quotation marks, and the path that leads to a value."""

from __future__ import annotations

import decimal
import re
from typing import TypeAlias

Steps: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys, and places in lists."""


class Plain(str):
    """A scalar written without quotation marks: a text, or a number or truth where one is due."""

    __slots__ = ()


class Cut(Plain):
    """A plain scalar with a comment on its line, which may be a text cut at « #»."""

    __slots__ = ()


NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
TRUTHS = {word: word.casefold() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")}
"""As YAML 1.2 writes them, and as a spreadsheet does."""


def typed(value: object) -> object:
    """What a value is where no text is due: plain, it can be a number or a truth, as in JSON and Python.

    >>> typed(Plain("7.5")), typed(Plain("TRUE")), typed("7.5")
    (Decimal('7.5'), True, '7.5')
    """
    if not isinstance(value, Plain):
        return value
    return decimal.Decimal(value) if NUMBER.fullmatch(value) else TRUTHS.get(value, value)


def spell(steps: Steps) -> str:
    """Write a path as messages have it.

    >>> spell(("resolutions", 0, "title", "vi"))
    'resolutions[0].title.vi'
    """
    spelt = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return spelt.removeprefix(".")
