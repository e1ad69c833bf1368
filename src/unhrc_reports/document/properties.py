"""What a document says of itself: the front matter of Markdown, the properties of Word.

It is apart from the nodes because a writer's furniture (headers, footers, file
properties) needs it without the text.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import attrs


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
    placeholders: Mapping[str, str] = attrs.field(factory=dict)
    """What a letterhead may ask for by name: issuer, title, dateline, session …"""
