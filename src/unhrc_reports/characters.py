"""Characters that no document can hold, or that would change a document unseen."""

from __future__ import annotations

import re
from types import MappingProxyType

from unhrc_reports.messages import Message, message

KINDS = {
    "control": "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f",
    "surrogate": "\\ud800-\\udfff",
    "noncharacter": "\\ufdd0-\\ufdef\\ufffe\\uffff",
    "private": "\\ue000-\\uf8ff\\U000f0000-\\U0010ffff",
    "direction": "\\u061c\\u202a-\\u202e\\u2066-\\u2069",
    "replacement": "\\ufffd",
    "separator": "\\u2028\\u2029",
    "invisible": "\\xad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u2060-\\u2065\\u206a-\\u206f"
    "\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\U000e0000-\\U000e007f",
}
"""Planes 15 and 16 are refused because the templates use them to carry data past the Markdown parser; the other
private characters are bullets and symbols that Word pastes from a font of its own."""

FORBIDDEN = re.compile(f"[{''.join(KINDS.values())}]")
"""Any of them, as one class, which is quick on long texts."""
_ANY = re.compile(f"[{''.join(KINDS.values())}\\u200c-\\u200f]")

_JOINER = re.compile("[\\u200c-\\u200f]")
_JOINED = re.compile(
    "[\\u0590-\\u10ff\\u1780-\\u18af\\u2600-\\u27bf\\ufb1d-\\ufdff\\ufe70-\\ufefc\\U0001f000-\\U0001faff]"
)
"""Hebrew, Arabic, the scripts of India and emoji, which are not right without joiners and marks of direction."""


MOST_MARKS = 30
"""Marks over and under one letter (Unicode's Stream-Safe Text Format, UAX 15): to order thousands takes minutes."""
STACKED = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0730-\u074a"
    "\u07eb-\u07f3\u0816-\u082d\u0898-\u089f\u08ca-\u08ff\u0e38-\u0e3a\u0e48-\u0e4b\u1ab0-\u1aff"
    f"\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ua674-\ua67d\ufe20-\ufe2f]{{{MOST_MARKS + 1}}}"
)

CHARACTERS = MappingProxyType(
    {
        "control": message("a control character"),
        "surrogate": message("half of a surrogate pair"),
        "noncharacter": message("not a character"),
        "private": message("for private use"),
        "direction": message("an invisible change of direction"),
        "separator": message("a line break of another program"),
        "invisible": message("an invisible character"),
        "replacement": message("the mark of a damaged text"),
    }
)
"""What a character is that no document can hold."""


def forbidden(words: str) -> Message | None:
    """What is wrong with the first character that cannot stand in a document, if there is one.

    >>> forbidden("a" + chr(7))["en"]
    'the character U+0007 (a control character) cannot stand in a document; delete it'
    """
    if words.isascii() and words.isprintable():
        return None
    if found := STACKED.search(words):
        return message("more than {limit} marks stand on one letter (at {code}); delete them", limit=MOST_MARKS,
                       code=f"U+{ord(found[0][0]):04X}")  # fmt: skip
    if not _ANY.search(words):
        return None
    found = FORBIDDEN.search(words) or (None if _JOINED.search(words) else _JOINER.search(words))
    return found and describe(found)


def describe(found: re.Match[str]) -> Message:
    """What is wrong with a character that FORBIDDEN has found."""
    kind = next((kind for kind, letters in KINDS.items() if re.match(f"[{letters}]", found[0])), "invisible")
    what = CHARACTERS[kind]
    return message(
        "the character {code} ({what}) cannot stand in a document; delete it",
        code=f"U+{ord(found[0]):04X}",
        what=what,
    )
