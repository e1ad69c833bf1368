"""Words that may not become one another: «in favour» and «against», «resolution» and «decision», «not» and nothing.

Each language file lists them under [reading.claims], by the same keys, so that
what two languages claim of one datum can be compared, and so that an edited
sentence that claims something else is told from one that only sounds better.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

import attrs

from unhrc_reports.localisation.recognising import Content, Recogniser, plainly


@attrs.frozen(eq=False)
class Claims:
    """What the words of a language claim."""

    recogniser: Recogniser
    groups: Mapping[str, Mapping[str, re.Pattern[str]]]

    def of(self, text: str) -> frozenset[tuple[str, str]]:
        """Group and key of each claim that a text makes."""
        return _found(self, plainly(text).replace("’", "'"))

    def content(self, text: str) -> Content:
        """The figures, dates and States of a text."""
        return self.recogniser.content(text)

    def denies(self, text: str) -> bool:
        """Whether a text denies."""
        return self.content(text).negations > 0


@functools.lru_cache(16384)
def _found(claims: Claims, text: str) -> frozenset[tuple[str, str]]:
    return frozenset(_keys(claims, text))


def _keys(claims: Claims, text: str) -> Iterator[tuple[str, str]]:
    for group, keys in claims.groups.items():
        rest = text
        for key, pattern in keys.items():  # the longest first: «not adopted» is no «adopted»
            if pattern.search(rest):
                yield group, key
                rest = pattern.sub("\x01", rest)


@functools.cache
def claims(tag: str) -> Claims | None:
    """The claims of a language; None where it has no file of ours."""
    from unhrc_reports.checks.sayings import recogniser

    reader = recogniser(tag)
    if reader is None:
        return None
    listed: Mapping[str, Mapping[str, list[str]]] = reader.language.reading.get("claims", {})
    return Claims(
        reader, {group: {key: _any(words) for key, words in keys.items()} for group, keys in listed.items()}
    )


def _any(words: list[str]) -> re.Pattern[str]:
    made = "|".join(
        re.escape(word.replace("’", "'")).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{made})", re.IGNORECASE)
