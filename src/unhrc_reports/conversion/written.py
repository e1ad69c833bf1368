"""Values as a person wrote them, without quotation marks, and the path that leads to a value."""

from __future__ import annotations

from typing import TypeAlias

Steps: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys, and places in lists."""


class Plain(str):
    """A scalar written without quotation marks: a text, or a number or truth where one is due."""

    __slots__ = ()


class Cut(Plain):
    """A plain scalar with a comment on its line, which may be a text cut at « #»."""

    __slots__ = ()


def spell(steps: Steps) -> str:
    """Write a path as messages have it.

    >>> spell(("resolutions", 0, "title", "vi"))
    'resolutions[0].title.vi'
    """
    spelt = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return spelt.removeprefix(".")
