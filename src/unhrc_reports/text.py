"""Text in several languages: one meaning, one value.

What a reader will see is a Text: the same statement in each language that it
has been written in. Languages are an open set of BCP 47 tags. Asking for one
that was not written is an error; nothing falls back to English in silence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

import attrs

from unhrc_reports.errors import Fault, MissingTranslation, Place

LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""The shape of a BCP 47 language tag, as far as a session file needs it: en, vi, zh-Hant."""


def nfc(value: str) -> str:
    """Compose letters and marks (Unicode NFC), as Decree 30/2020/NĐ-CP (TCVN 6909:2001) expects.

    >>> len(nfc("Vie" + chr(0x323) + chr(0x302) + "t")), nfc("\u00d0ại sứ") == "Đại sứ"
    (4, True)
    """
    # U+00D0 is the Icelandic Eth, which older Vietnamese keyboards type for Đ (U+0110).
    return unicodedata.normalize("NFC", value).replace("\u00d0", "\u0110")


def _versions(versions: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    if not versions:
        raise ValueError("a Text needs at least one language, such as en or vi")
    for language, words in versions.items():
        if not LANGUAGE_TAG.fullmatch(language):
            raise ValueError(f"{language!r} is not a language tag; write en, vi, fr or another BCP 47 tag")
        if not isinstance(words, str) or not words.strip():
            raise ValueError(f"the text in {language!r} is empty; write it, or leave the language out")
    return tuple(sorted((language, nfc(words).strip()) for language, words in versions.items()))


@attrs.frozen(init=False, repr=False)
class Text:
    """One statement, in each language that it has been written in.

    >>> title = Text(en="just transition", vi="chuyển đổi công bằng")
    >>> title["vi"]
    'chuyển đổi công bằng'
    >>> title["fr"]
    Traceback (most recent call last):
        ...
    unhrc_reports.errors.MissingTranslation: there is no text in 'fr', only in en, vi; write it
    """

    _versions: tuple[tuple[str, str], ...]
    sources: tuple[str, ...] = ()
    """Keys of the sources of what it says, where the text has sources of its own."""

    def __init__(
        self, versions: Mapping[str, str] | None = None, /, *, sources: Iterable[str] | str = (), **by_language: str
    ) -> None:
        keys = (sources,) if isinstance(sources, str) else tuple(sources)
        self.__attrs_init__(_versions({**(versions or {}), **by_language}), keys)

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of the languages that the text is written in, sorted."""
        return tuple(language for language, _ in self._versions)

    def get(self, language: str) -> str | None:
        """The text in a language, or None where it has not been written."""
        for tag, words in self._versions:
            if tag == language:
                return words
        return None

    def __getitem__(self, language: str) -> str:
        words = self.get(language)
        if words is None:
            there = ", ".join(self.languages)
            raise MissingTranslation(
                [Fault(Place(), {
                    "en": f"there is no text in {language!r}, only in {there}; write it",
                    "vi": f"chưa có bản {language!r}, chỉ có {there}; hãy bổ sung",
                })]
            )  # fmt: skip
        return words

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._versions)

    def __repr__(self) -> str:
        keys = f", sources={self.sources!r}" if self.sources else ""
        if all(tag.isidentifier() for tag in self.languages):
            return f"Text({', '.join(f'{tag}={words!r}' for tag, words in self._versions)}{keys})"
        return f"Text({dict(self._versions)!r}{keys})"
