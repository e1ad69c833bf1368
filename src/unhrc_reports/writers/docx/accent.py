"""The colour of a house in the place of that of a look.

The accent of a look is the colour of its headline. Wherever its styles, its letterhead and its headers say this
colour, or a tint of it, that of the house is put, or the same tint of that.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_COLOUR: Final = re.compile(r'(?<=")[0-9A-Fa-f]{6}(?=")')
_IN_ACCENT: Final = re.compile(r'<w:color w:val="([0-9A-Fa-f]{6})"')
_WHITE, _NEAR = 255, 3
_GREY: Final = 24
"""Of the channels of a colour, from which distance on it is one and no grey."""


def accent_of(xml: str) -> str:
    """The colour that the font and colour of a style say, if it is one.

    >>> accent_of('<w:rFonts w:ascii="Arial"/><w:color w:val="1F3864"/>')
    '1F3864'
    """
    found = _IN_ACCENT.search(xml)
    return found[1] if found else ""


def recolouring(old: str, new: str) -> Callable[[str], str]:
    """Give the function that puts a colour for another, and tints of it for tints, in XML.

    >>> recolouring("1F3864", "C8102E")('<w:color w:val="1F3864"/><w:color w:val="404040"/>')
    '<w:color w:val="C8102E"/><w:color w:val="404040"/>'
    """
    if not new or not old or _is_grey(old):
        return str
    return lambda xml: _COLOUR.sub(lambda found: _recoloured(found[0], old, new), xml)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (0, 2, 4))


def _is_grey(colour: str) -> bool:
    return max(_channels(colour)) - min(_channels(colour)) < _GREY // 2


def _recoloured(colour: str, old: str, new: str) -> str:
    if colour.upper() == old.upper():
        return new
    share = _tint(colour, old)
    return (
        colour
        if share is None
        else "".join(f"{round(_WHITE - (_WHITE - one) * share):02X}" for one in _channels(new))
    )


def _tint(colour: str, of: str) -> float | None:
    """How much of a colour is in a tint of it, white being the rest; None for what is no tint of it."""
    pairs = [(_WHITE - one, _WHITE - other) for one, other in zip(_channels(colour), _channels(of), strict=True)]
    share = sum(one for one, _ in pairs) / sum(other for _, other in pairs)
    near = all(abs(one - other * share) <= _NEAR for one, other in pairs)
    return share if near and 0 < share < 1 and not _is_grey(colour) else None
