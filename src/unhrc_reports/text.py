"""Text in several languages: one meaning, one value.

What a reader will see is a Text: the same statement in each language that it
has been written in. Languages are an open set of BCP 47 tags. Asking for one
that was not written is an error; nothing falls back to English in silence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

import attrs

from unhrc_reports.characters import forbidden
from unhrc_reports.errors import Fault, InvalidValue, MissingTranslation, Place
from unhrc_reports.messages import Message, message

LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""The shape of a BCP 47 language tag, as far as a session file needs it: en, vi, zh-Hant."""


VIETNAMESE = "vi"
"""The language in whose texts an Icelandic Eth is a Đ that was typed on an older keyboard."""


def nfc(value: str) -> str:
    """Compose letters and marks (Unicode NFC), as Decree 30/2020/NĐ-CP (TCVN 6909:2001) expects.

    >>> len(nfc("Vie" + chr(0x323) + chr(0x302) + "t")), nfc("\u00d0ại sứ") == "Đại sứ"
    (4, True)
    """
    # U+00D0 is the Icelandic Eth, which older Vietnamese keyboards type for Đ (U+0110).
    return unicodedata.normalize("NFC", value).replace("\u00d0", "\u0110")


def composed(value: str, language: str) -> str:
    """Letters composed as a language has them: Đ for the Eth in Vietnamese alone.

    >>> composed("\u00d0ại sứ", "vi") == "Đại sứ", composed("\u00de\u00f3r\u00f0ur \u00d0", "is")[-1] == chr(0xD0)
    (True, True)
    """
    return nfc(value) if language.partition("-")[0] == VIETNAMESE else unicodedata.normalize("NFC", value)


def tag_fault(tag: object) -> Message | None:
    """What is wrong with the tag of a language, if anything.

    >>> print(tag_fault("vn"))
    'vn' is not the tag of a language; did you mean 'vi'?
    """
    said = tag.strip().lower().replace("_", "-") if isinstance(tag, str) else ""
    near = WRONG_TAGS.get(said)
    if near is None and isinstance(tag, str):
        if LANGUAGE_TAG.fullmatch(tag):
            return None
        near = said if LANGUAGE_TAG.fullmatch(said) else None
    if near:
        return message("{tag!r} is not the tag of a language; did you mean {near!r}?", tag=str(tag), near=near)
    return message("{tag!r} is not the tag of a language; write en, vi, fr or another tag of BCP 47", tag=tag)


WRONG_TAGS: Mapping[str, str] = MappingProxyType({
    "vn": "vi", "vie": "vi", "viet": "vi", "vietnamese": "vi", "tiếng việt": "vi", "eng": "en", "uk-en": "en",
    "gb": "en", "english": "en", "fra": "fr", "fre": "fr", "french": "fr", "e": "en", "v": "vi",
})  # fmt: skip
"""Names and codes of countries and of other standards that people take for tags of languages."""


def _versions(versions: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    if not versions:
        said = message("a text needs at least one language; write it as in Text(en=…, vi=…)")
        raise InvalidValue(said)
    wrong = [(str(tag), _fault(tag, words)) for tag, words in versions.items()]
    if faults := [Fault(Place(path=tag), told) for tag, told in wrong if told is not None]:
        raise InvalidValue(faults)
    return tuple(sorted((language, composed(words, language).strip()) for language, words in versions.items()))


def _fault(tag: object, words: object) -> Message | None:
    if (said := tag_fault(tag)) is not None:
        return said
    if not isinstance(words, str) or not words.strip():
        return message("there are no words here; write them, or leave the language out")
    return forbidden(words)


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

    @classmethod
    def of_words(cls, versions: Mapping[str, str], sources: tuple[str, ...] = ()) -> Text:
        """A text of tags and words that loading has looked at."""
        text = cls.__new__(cls)
        text.__attrs_init__(tuple(sorted(versions.items())), sources)
        return text

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
            raise MissingTranslation(
                message(
                    "there is no text in {language!r}, only in {there}; write it",
                    language=language,
                    there=self.languages,
                )
            )
        return words

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._versions)

    def __repr__(self) -> str:
        keys = f", sources={self.sources!r}" if self.sources else ""
        if all(tag.isidentifier() for tag in self.languages):
            return f"Text({', '.join(f'{tag}={words!r}' for tag, words in self._versions)}{keys})"
        return f"Text({dict(self._versions)!r}{keys})"
