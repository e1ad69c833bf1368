"""Data never meets the Markdown parser: special characters go behind a shield.

Every character of a data value that could be markup moves to U+100000 plus
itself, one to one; template and Markdown parser see harmless letters, and the
reader moves them back. Around each value stand marks (U+F0000 …) that tell
the reader where a fact begins, which datum it is, and where it ends. This is
the agreement between the room that fills templates and the room that reads
them; neither knows the other.
"""

from __future__ import annotations

import re

SHIFT = 0x100000
"""Start of private-use plane 16, into which shielded characters move."""

OPEN, LANGUAGE, CLOSE, END, MISSING, SECTION = map(chr, range(0xF0000, 0xF0006))
"""Marks: a fact's path, its language, its text, its end; a text that is missing; a section's name."""

PRIVATE = re.compile("[\U000f0000-\U0010ffff]")
"""Planes 15 and 16, which are ours alone; loading and template reading refuse them."""

_SPECIAL = re.compile("[\x00-\x1f!#$&()*<>@\\[\\\\\\]^_`{|}~\x7f-\x9f\u2028\u2029\U000f0000-\U0010ffff]")
_SHIELDED = re.compile("[\U00100000-\U0010ffff]")


def _behind(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == ord(MISSING) or code >= SHIFT:
        return match[0]
    if code >= 0xF0000:
        raise ValueError(f"U+{code:X} is a private-use character of planes 15 or 16, which text cannot hold")
    return chr(SHIFT + code)


def shield(text: str) -> str:
    """Put what could be markup behind the shield.

    >>> shield("plain, text."), unshield(shield("a*b | [c](d)"))
    ('plain, text.', 'a*b | [c](d)')
    """
    return _SPECIAL.sub(_behind, text)


def unshield(text: str) -> str:
    """Bring the characters back."""
    return _SHIELDED.sub(_bare, text)


def _bare(match: re.Match[str]) -> str:
    return chr(ord(match[0]) - SHIFT)


def fact(text: str, path: str, language: str | None) -> str:
    """A value from the data as it travels through the parser, between its marks."""
    tag = f"{LANGUAGE}{language}" if language else ""
    return f"{OPEN}{path}{tag}{CLOSE}{shield(text)}{END}"


def missing(path: str) -> str:
    """What stands for a text that the data does not have; no operation on text can lose it."""
    return f"{MISSING}{''.join(chr(SHIFT + ord(letter)) for letter in path)}{MISSING}"


FACTS = re.compile(f"{OPEN}([^{LANGUAGE}{CLOSE}]*)(?:{LANGUAGE}([^{CLOSE}]*))?{CLOSE}([^{END}]*){END}")
"""Finds facts: path, language or None, shielded text."""

MISSING_TEXTS = re.compile(f"{MISSING}([^{MISSING}]*){MISSING}")
"""Finds texts that are missing: the shielded path."""

SECTIONS = re.compile(f"<!--{SECTION}(.*?)-->")
"""Finds the beginnings of sections: the name."""
