"""Words that are no fact, behind a shield: what a template prints of plain text is never markup.

Every character that could be markup moves to U+100000 plus itself, one to one;
the Markdown parser sees harmless letters, and the reader moves them back.
Values of the data do not come near the parser at all: see `ledger`.
"""

from __future__ import annotations

import re

SHIFT = 0x100000
"""Start of private-use plane 16, into which shielded characters move."""

SECTION = "\U000f0005"
"""Stands before the name of a section."""

SECTIONS = re.compile(f"<!--{SECTION}(.*?)-->")
"""Finds the beginnings of sections: the name."""

UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff\U000f0000-\U0010ffff]")
"""What no document can hold: control characters, halves of characters, and planes 15 and 16, which are ours."""

_SPECIAL = re.compile("[\x00-\x1f!#$&()*<>@\\[\\\\\\]^_`{|}~\x7f-\x9f\u2028\u2029]")
_BEGINS = re.compile(r"\s*(?:[-+]|\d+[.)])(?=\s)")
"""What makes a list of a paragraph that begins with it."""
_SHIELDED = re.compile("[\U00100000-\U0010ffff]")


def shield(text: str) -> str:
    """Put what could be markup behind the shield.

    >>> shield("plain, text."), unshield(shield("a*b | [c](d)"))
    ('plain, text.', 'a*b | [c](d)')
    """
    return _SPECIAL.sub(lambda match: chr(SHIFT + ord(match[0])), text)


def shield_start(text: str) -> str:
    """Put what a line may begin with as markup behind the shield, as in «- Như trên» or «2030. A year»."""
    begins = _BEGINS.match(text)
    return text if begins is None else begins[0][:-1] + chr(SHIFT + ord(begins[0][-1])) + text[begins.end() :]


def unshield(text: str) -> str:
    """Bring the characters back."""
    return _SHIELDED.sub(lambda match: chr(ord(match[0]) - SHIFT), text)
