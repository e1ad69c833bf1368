"""The language of a run: how Word wants it named, and which letters run from right to left.

Word proofs, hyphenates and reads aloud by `w:lang`, and takes the language of a
right-to-left run from `w:lang/@w:bidi` (ECMA-376 part 1, 17.3.2.20 and 17.3.2.30).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

LOCALES: Final = {"en": "en-GB", "vi": "vi-VN", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "zh": "zh-CN"}
"""Tag to the region that a proofing tool needs; the United Nations writes British English."""

EAST_ASIAN: Final = {"zh", "ja", "ko"}
RIGHT_TO_LEFT: Final = {"ar": "ar-SA", "he": "he-IL", "fa": "fa-IR", "ur": "ur-PK", "dv": "dv-MV", "yi": "yi"}

_LETTER = "\u0590-\u05ff\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
ANY_RIGHT_TO_LEFT: Final = re.compile(f"[{_LETTER}]")
_STRETCH = re.compile(f"[{_LETTER}](?:[^A-Za-z\u00c0-\u024f\u1e00-\u1eff]*[{_LETTER}])?")


def locale_of(language: str) -> str:
    """Name a language with its region, where we know it.

    >>> locale_of("en"), locale_of("vi"), locale_of("zh-Hant")
    ('en-GB', 'vi-VN', 'zh-Hant')
    """
    return LOCALES.get(language) or RIGHT_TO_LEFT.get(language, language)


@lru_cache(maxsize=256)
def language_element(locale: str) -> str:
    """Write `w:lang` for a run from left to right.

    >>> language_element("vi-VN")
    '<w:lang w:val="vi-VN"/>'
    """
    extra = f' w:eastAsia="{locale}"' if locale.split("-")[0] in EAST_ASIAN else ""
    return f'<w:lang w:val="{locale}"{extra}/>'


def right_to_left_element(locale: str, text: str) -> str:
    """Write `w:lang` for a run from right to left; script decides where the run's language cannot be it.

    >>> right_to_left_element("en-GB", "مجلس")
    '<w:lang w:val="en-GB" w:bidi="ar-SA"/>'
    """
    if locale.split("-")[0] in RIGHT_TO_LEFT:
        return f'<w:lang w:val="{locale}" w:bidi="{locale}"/>'
    hebrew = "\u0590" <= ANY_RIGHT_TO_LEFT.findall(text)[0] <= "\u05ff"
    return f'<w:lang w:val="{locale}" w:bidi="{"he-IL" if hebrew else "ar-SA"}"/>'


def stretches(text: str) -> list[tuple[str, bool]]:
    """Part a text into pieces, each with whether it runs from right to left.

    >>> stretches("in Arabic: مجلس حقوق, and on")
    [('in Arabic: ', False), ('مجلس حقوق', True), (', and on', False)]
    """
    pieces, end = [], 0
    for found in _STRETCH.finditer(text):
        pieces += [(text[end : found.start()], False), (found.group(), True)]
        end = found.end()
    return [piece for piece in (*pieces, (text[end:], False)) if piece[0]]
