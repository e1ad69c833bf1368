"""The colour of a house: six hexadecimal digits, dark enough to be read on white."""

from __future__ import annotations

import re
from typing import Final

from unhrc_reports.messages import Message, message

DARK_ENOUGH: Final = 4.5
"""Contrast with white from which on text can be read (WCAG 2.2, 1.4.3)."""
_DIGITS: Final = re.compile(r"[0-9A-Fa-f]{6}")


def colour_fault(value: str) -> Message | None:
    """What is wrong with a colour, if anything.

    >>> print(colour_fault("#C8102E"))
    '#C8102E' is no colour; write six hexadecimal digits, such as C8102E
    >>> print(colour_fault("FFD100"))
    the colour 'FFD100' is too pale to be read on white; choose a darker one
    """
    if _DIGITS.fullmatch(value) is None:
        return message("{value!r} is no colour; write six hexadecimal digits, such as C8102E", value=value)
    if contrast_with_white(value) < DARK_ENOUGH:
        return message("the colour {value!r} is too pale to be read on white; choose a darker one", value=value)
    return None


def contrast_with_white(colour: str) -> float:
    """The contrast of a colour with white, from 1 to 21 (WCAG 2.2, relative luminance).

    >>> round(contrast_with_white("000000")), round(contrast_with_white("FFFFFF"))
    (21, 1)
    """
    shares = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    luminance = sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return float(1.05 / (luminance + 0.05))
