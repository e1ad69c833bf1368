"""The patterns of a language file in reverse: the dates, times, figures, States and «not» of a text.

No foreign parser of dates knows Vietnamese, nor what this library writes; so
the very patterns that write a value are compiled to find it, with the section
[reading] of the language file for what others write instead.
"""

from __future__ import annotations

import collections
import functools
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

import attrs

from unhrc_reports.localisation.backwards import Found, Shape, shapes
from unhrc_reports.localisation.language import Language
from unhrc_reports.reference.states import states

Date: TypeAlias = tuple[int | None, int | None, int | None]
"""Day, month, year, as far as they are said."""
ADDRESSES = re.compile(r"https?://\S+|\S+@\S+|\b(?:[A-Z]+/)+[\w./-]+|\+\d[\d ]{6,}")
"""Links, e-mail addresses, symbols of documents and telephone numbers: not figures."""
SHORT = 4
"""Names of States of so few letters are taken for such only between words in small letters: Nga, Anh."""


@attrs.frozen(eq=False)
class Content:
    """What a text says, whatever its words."""

    dates: collections.Counter[Date]
    times: collections.Counter[tuple[int, int]]
    figures: collections.Counter[str]
    """Numbers, as figures: «66», «98.5»."""
    idle: collections.Counter[str]
    """Words that may say a number or none: «one», «both», «năm»."""
    words: frozenset[str]
    """Those of the figures that are said in words only."""
    states: frozenset[str]
    """ISO alpha-2 codes of the States named."""
    hinted: frozenset[str]
    """Those named, or told by an adjective: «the German ambassador»."""
    qualified: collections.Counter[tuple[str, str]]
    """Qualifiers and the figures that they stand with: («more than», «63»)."""
    negations: int

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing that could be wrong."""
        return not (self.dates or self.times or self.figures or self.states)


class Recogniser:
    """Finds values in texts of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        rules: Mapping[str, Any] = language.reading
        self._dates, self._times = shapes(language)
        self._numbers = _Numbers(language)
        self._idle = frozenset(rules.get("idle", ()))
        self._negations = _any_of(rules.get("negations", ()))
        self._not_negations = _any_of(rules.get("idle_negations", ()))
        self._qualifiers = {word: name for name, words in _qualifiers(language) for word in words}
        self._qualified = _any_of(self._qualifiers, after=r"\s+(?:the\s+)?$")
        self._names, self._named = _states(language, hints=False)
        self._hints, self._hinted = _states(language, hints=True)
        self.content: Callable[[str], Content] = functools.lru_cache(8192)(self._content)

    def _content(self, text: str) -> Content:
        text = ADDRESSES.sub(_blank, plainly(text))
        named = frozenset(self._found_states(text, self._named, self._names))
        hinted = named | frozenset(self._found_states(text, self._hinted, self._hints))
        negations = len(self._negations.findall(self._not_negations.sub(_blank, text)))
        rest = self._named.sub(_blank, text)
        times, rest = _taken(rest, self._times)
        dates, rest = _taken(rest, self._dates)
        numbers = list(self._numbers.found(rest))
        sure = [one for one in numbers if one.words.casefold() not in self._idle]
        return Content(
            dates=collections.Counter(date for found in dates for date in found.dates),
            times=collections.Counter(found.time for found in times if found.time),
            figures=collections.Counter(one.value for one in sure),
            idle=collections.Counter(one.value for one in numbers if one not in sure),
            words=frozenset(one.value for one in sure if one.words[:1].isalpha())
            - frozenset(one.value for one in sure if not one.words[:1].isalpha()),
            states=named,
            hinted=hinted,
            qualified=collections.Counter(self._qualifiers_of(rest, numbers)),
            negations=negations,
        )

    def _qualifiers_of(self, text: str, numbers: list[Number]) -> Iterator[tuple[str, str]]:
        for one in numbers:
            if found := self._qualified.search(text, max(0, one.start - 24), one.start):
                yield self._qualifiers[" ".join(found[1].casefold().split())], one.value

    @staticmethod
    def _found_states(text: str, pattern: re.Pattern[str], names: Mapping[str, str]) -> Iterator[str]:
        for found in pattern.finditer(text):
            alone = len(found[0]) > SHORT or not _in_a_name(text, found.start(), found.end())
            if alone:
                yield names[found[0]]

    def counted(self, text: str, name: str) -> list[str]:
        """The numbers that a text gives of what a figure counts, by the words under [reading.nouns]."""
        stems = self.language.reading.get("nouns", {}).get(name, ())
        if not stems:
            return []
        text = _taken(ADDRESSES.sub(_blank, plainly(text)), self._dates)[1]
        nouns = re.compile(rf"[^.;:\d]{{0,40}}?(?<!\w)(?:{_alternatives(stems)})", re.IGNORECASE)
        found = [one for one in self._numbers.found(text) if one.words.casefold() not in self._idle]
        return [one.value for one in found if nouns.match(text, one.start + len(one.words))]

    def numbers(self, text: str) -> list[str]:
        """The numbers of a text in order, idle words too: «one» is 1 here."""
        return [one.value for one in self._numbers.found(plainly(text))]

    def dates(self, text: str) -> list[Date]:
        """The dates of a text, in order."""
        return [date for found in _taken(plainly(text), self._dates)[0] for date in found.dates]

    def times(self, text: str) -> list[tuple[int, int]]:
        """The times of day of a text, in order."""
        return [found.time for found in _taken(plainly(text), self._times)[0] if found.time]


_BLANKS = re.compile("[\u00a0\u2007\u202f\u2009]")
_UNSEEN = re.compile("[\u00ad\u200b\u2060]")


@functools.lru_cache(65536)
def plainly(text: str) -> str:
    """A text with plain blanks and hyphens, composed: what is typed in Word and what was written are one.

    >>> plainly("8\u00a0July"), plainly("co\u2011sponsor")
    ('8 July', 'co-sponsor')
    """
    text = unicodedata.normalize("NFC", text)
    text = _BLANKS.sub(" ", text)
    return _UNSEEN.sub("", text).replace("\u2011", "-")


@attrs.frozen
class Number:
    """A number in a text."""

    value: str
    words: str
    start: int


class _Numbers:
    """Finds numbers, in figures, in words and as ordinals."""

    def __init__(self, language: Language) -> None:
        rules = language.reading
        symbols = language.cldr.number_symbols
        symbols = symbols.get("latn", symbols)
        self._group, self._point = symbols["group"], symbols["decimal"]
        self._tens: Mapping[str, int] = rules.get("tens", {})
        self._ones = {**{word: n for n, word in enumerate(language.numbers["words"])}, **rules.get("numbers", {})}
        self._units = {**{w: n for w, n in self._ones.items() if n < 10}, **rules.get("units", {})}
        self._ordinals = _ordinals(language)
        tens, units = _alternatives(self._tens), _alternatives(self._units)
        words = _alternatives(self._ones)
        composed = rf"(?P<tens>{tens})(?:[ -](?P<unit>{units}))?|" if self._tens else ""
        group, point = re.escape(self._group), rf"(?:{re.escape(self._point)}\d+)?"
        digits = rf"\d{{1,3}}(?:{group}\d{{3}})+{point}(?!\d)|\d+(?:\.\d+)+|\d+{point}"
        ordinals = _alternatives(self._ordinals) or "(?!)"
        word = rf"(?:(?P<ordinal>{ordinals})|{composed}(?P<word>{words or '(?!)'}))(?!\w)"
        self._pattern = re.compile(rf"(?<![\w])(?:(?P<digits>{digits})(?!\d)|{word})", re.IGNORECASE)

    def found(self, text: str) -> Iterator[Number]:
        for found in self._pattern.finditer(text):
            if found["digits"]:
                value = self._plain(found["digits"])
            elif found["ordinal"] or found["word"]:
                known = self._ordinals if found["ordinal"] else self._ones
                value = str(known[" ".join((found["ordinal"] or found["word"]).casefold().split())])
            else:
                unit = found["unit"].casefold() if found["unit"] else ""
                value = str(self._tens[found["tens"].casefold()] + (self._units[unit] if unit else 0))
            yield Number(value, found[0], found.start())

    def _plain(self, digits: str) -> str:
        grouped = all(len(part) == 3 for part in digits.split(self._point)[0].split(self._group)[1:])
        plain = digits.replace(self._group, "").replace(self._point, ".") if grouped else digits
        return plain.lstrip("0") or "0"


def _ordinals(language: Language) -> dict[str, int]:
    rules = language.ordinals
    words = {word: n for n, word in enumerate(rules.get("words", ())) if n}
    for place, ten in enumerate(rules.get("tens", ())):
        words |= {f"{ten}-{unit}": 10 * place + n for n, unit in enumerate(rules["words"][:10]) if ten and n}
        words |= {rules["tenth"][place]: 10 * place} if ten else {}
    return words


def _qualifiers(language: Language) -> Iterator[tuple[str, list[str]]]:
    others: Mapping[str, list[str]] = language.reading.get("qualifiers", {})
    for name, pattern in language.qualifiers.items():
        if (word := pattern.replace("{}", "").strip()) and not any(word in known for known in others.values()):
            yield name, [word]
    yield from others.items()


def _states(language: Language, *, hints: bool) -> tuple[dict[str, str], re.Pattern[str]]:
    """The names of States in a language, and what finds them; or their adjectives."""
    names: dict[str, str] = {}
    for one in states():
        for name in _names(one, language, hints):
            bare = name.removeprefix("the ")
            names.setdefault(bare, one.iso2)
    return names, re.compile(rf"(?<!\w)(?:{_alternatives(names) or '(?!)'})(?!\w)")


def _names(one: Any, language: Language, hints: bool) -> Iterator[str]:
    columns = ["demonym_en"] if hints and language.states.get("adjective") == "demonym_en" else []
    if not hints:
        columns = [*language.reading.get("state_columns", ()), *filter(_is_text, language.states.values())]
        columns = [column for column in columns if not column.startswith("demonym")]
        tables = [table for table in language.states.values() if isinstance(table, Mapping)]
        yield from (table[one.iso2] for table in tables if one.iso2 in table)
        yield from (alias for alias in one.aliases if len(alias) > SHORT)
    yield from (name for column in columns if (name := getattr(one, column, None)))


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _in_a_name(text: str, start: int, end: int) -> bool:
    """Whether a short word stands beside another with a large letter, as in the name of a person."""
    before = re.search(r"(\w+) $", text[:start])
    after = re.match(r" (\w)", text[end:])
    return bool((before and before[1][0].isupper() and before.start() > 0) or (after and after[1].isupper()))


def _any_of(words: Any, *, after: str = "") -> re.Pattern[str]:
    made = _alternatives(words).replace("…", r"[^.;]*?")
    return re.compile(rf"(?<!\w)({made or '(?!)'})(?:(?<=-)|(?!\w)){after}", re.IGNORECASE)


def _alternatives(words: Any) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _taken(text: str, ways: tuple[Shape, ...]) -> tuple[list[Found], str]:
    """What shapes find in a text, in order, and the text without it."""
    taken: list[Found] = []
    for shape in ways:
        for found in shape.found(text):
            taken.append(found)
            text = text[: found.start] + "\x01" * (found.end - found.start) + text[found.end :]
    return sorted(taken, key=lambda found: found.start), text


def _blank(found: re.Match[str]) -> str:
    return "\x01" * len(found[0])
