"""Where the tone mark stands in oa, oe and uy: hòa (press, laws, ministry) or hoà (schoolbooks).

Only these three, and only where no consonant follows: hoàn and thuyền have one
place in either way, and in quý the u belongs to the consonant (Decision
1989/QĐ-BGDĐT of 2018, article 8).
"""

from __future__ import annotations

import re
import unicodedata

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Grave, acute, tilde, hook above, dot below."""

_OLD = re.compile(f"(?<![qQ])([oOuU])([{TONES}])([aAeEyY])(?![\\w\u0302\u0306])")
_NEW = re.compile(f"(?<![qQ])([oOuU])([aAeEyY])([{TONES}])(?![\\w])")
_PAIRS = frozenset({"oa", "oe", "uy"})


def toned(text: str, way: str) -> str:
    """Put the tone marks of a Vietnamese text in their old or new place; an empty way leaves them.

    >>> toned("Khóa họp, hòa bình, Thụy Sĩ, quý, hoàn", "new")
    'Khoá họp, hoà bình, Thuỵ Sĩ, quý, hoàn'
    >>> toned("Khoá họp, hoà bình, Thuỵ Sĩ, quý, hoàn", "old")
    'Khóa họp, hòa bình, Thụy Sĩ, quý, hoàn'
    """
    if not way:
        return text
    rule, order = (_OLD, (1, 3, 2)) if way == "new" else (_NEW, (1, 3, 2))
    letters = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", rule.sub(lambda match: _moved(match, order), letters))


def _moved(match: re.Match[str], order: tuple[int, int, int]) -> str:
    vowels = "".join(match[place] for place in (1, 2, 3) if match[place] not in TONES)
    return "".join(match[place] for place in order) if vowels.lower() in _PAIRS else match[0]
