"""Remarks on a reference document: what of it is kept, what is left out, what to look at; as data and in words."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


@attrs.frozen
class Remark:
    """One thing to know of a reference document.

    >>> print(remark("macros", "macros are left out", "macro bị bỏ"))
    macros are left out
    """

    code: str
    """What it is about, in one word, for programs: «macros», «text», «font»."""
    wording: Mapping[str, str] = attrs.field(hash=False)
    """Language tag to the words; English is always there."""

    def message(self, language: str = "en") -> str:
        """Say it in a language; in English where that language has no words for it."""
        return self.wording.get(language, self.wording["en"])

    def __str__(self) -> str:
        return self.message()


def remark(code: str, en: str, vi: str) -> Remark:
    """Make a remark of a code and its words in English and Vietnamese."""
    return Remark(code, {"en": en, "vi": vi})
