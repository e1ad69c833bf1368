"""What a document says of itself: the front matter of Markdown, the properties of Word.

It is apart from the nodes because a writer's furniture (headers, footers, file
properties) needs it without the text.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import attrs


@attrs.frozen(kw_only=True)
class Lines:
    """Where a line of a language must not end, as its language file says."""

    before_numbers: tuple[str, ...] = ()
    """How words end to which a number belongs: «item», «Khóa họp»."""
    before_letters: tuple[str, ...] = ()
    """How words end to which capital letters belong: «room XX», «chu kỳ IV»."""
    months: tuple[str, ...] = ()
    """Names of months that begin with a capital letter."""
    date_parts: tuple[str, ...] = ()
    """Words that begin the next part of a date, where a number follows them: «ngày 8 tháng 7»."""
    little_words: tuple[str, ...] = ()
    """Words that no number counts; a headline or a letterhead may well begin a line with them."""
    together: tuple[str, ...] = ()
    """Words that stand on one line in a headline and in a letterhead: «Việt Nam», «nghị quyết»."""


@attrs.frozen(kw_only=True)
class Properties:
    """Title, language, date and origin of a document."""

    title: str
    language: str
    """BCP 47 tag of the document's language, such as «en» or «vi»."""
    language_name: str = ""
    """The language's own name, such as «Tiếng Việt»."""
    locale: str
    """The tag with its region, as Word's proofing wants it: «en-GB», «vi-VN»."""
    kind: str
    """The folder of its templates: «press_release», «briefing»."""
    session: str = ""
    """Short name of the session, such as «HRC59»."""
    subject: str = ""
    author: str = ""
    """The issuer, in the document's language."""
    date: datetime.date | None = None
    """The day that the document bears; file dates follow it, so that equal input gives equal bytes."""
    words: Mapping[str, str] = attrs.field(factory=dict)
    """Words that a writer prints by itself, in the document's language: «page», «figure», «table», «note»."""
    lines: Lines = Lines()
    """Where a line of the document's language must not end."""
    accent: str = ""
    """The colour of the house, in six hexadecimal digits, which takes the place of that of the look."""
    logo: str = ""
    """The picture of the letterhead, by its path from the folder of the pictures."""
    placeholders: Mapping[str, str] = attrs.field(factory=dict)
    """What a letterhead may ask for by name: issuer, title, dateline, session …"""
