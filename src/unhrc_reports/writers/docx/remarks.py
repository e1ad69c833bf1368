"""Remarks on a reference document: what of it is kept, what is left out, what to look at; as data and in words."""

from __future__ import annotations

import attrs

from unhrc_reports.messages import Message


@attrs.frozen
class Remark:
    """One thing to know of a reference document.

    >>> from unhrc_reports.messages import message
    >>> Remark("macros", message("macros are left out")).message("vi")
    'macro bị bỏ'
    """

    code: str
    """What it is about, in one word, for programs: «macros», «text», «font»."""
    wording: Message

    def message(self, language: str = "en") -> str:
        """Say it in a language; in English where that language has no words for it."""
        return self.wording.text(language)

    def __str__(self) -> str:
        return self.message()
