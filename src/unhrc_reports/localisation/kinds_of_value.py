"""What a value of a language file or house style may be: text, pattern with its places, list, table, column.

Each kind is a function that says what is wrong with a value and what to write, or nothing. Which key is of which
kind stands in `values.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from unhrc_reports.characters import forbidden
from unhrc_reports.localisation.date_patterns import word_in
from unhrc_reports.localisation.filling import PLACE
from unhrc_reports.messages import Message, message
from unhrc_reports.nearest import did_you_mean

Kind: TypeAlias = Callable[[Any], Message | None]

LONGEST = 2000
"""Letters that a value may have."""
QUOTED = re.compile("'[^']*'")
DAY_LETTERS, TIME_LETTERS = frozenset("dMLyuEec"), frozenset("HhKkmsa")
NUMBERED = re.compile(r"\{(\d)(:upper)?\}")
BRACE = re.compile(r"[{}]")

TEXT = message("a text in quotation marks is due here")
EMPTY = message("there are no words here; write them, or leave the key out")
TOO_LONG = message("a text of more than {limit} letters is no value of a language; shorten it", limit=LONGEST)
TABLE = message('a table is due here: [section.key] and its own keys, or {{ key = "value" }}')


def text(value: Any) -> Message | None:
    """Words, or none."""
    if not isinstance(value, str):
        return TEXT
    return TOO_LONG if len(value) > LONGEST else forbidden(value)


def words(value: Any) -> Message | None:
    """Words."""
    return text(value) or (None if value.strip() else EMPTY)


def truth(value: Any) -> Message | None:
    """True or false."""
    return None if isinstance(value, bool) else message("true or false is due here, without quotation marks")


def one_of(*known: str) -> Kind:
    """One of some words."""

    def judge(value: Any) -> Message | None:
        if value in known:
            return None
        return message(
            "{value!r} is not known here; {cure}", value=str(value)[:60], cure=did_you_mean(str(value), known)
        )

    return judge


def pattern(needed: Iterable[str] = (), allowed: Iterable[str] = (), joints: Iterable[str] = ()) -> Kind:
    """Words with places in braces: each that is needed, and none that nothing fills; `{}` has the name «value»."""
    needed = tuple(needed)
    known = {*needed, *allowed}
    joining = set(joints)

    def judge(value: Any) -> Message | None:
        if (wrong := words(value)) is not None:
            return wrong
        for found in PLACE.finditer(value):
            if (found[1] or "value") not in known or (found[2] and found[2] not in joining):
                return _unknown_place(found[0], known)
        if BRACE.search(PLACE.sub("", value)):
            return _unknown_place(BRACE.search(PLACE.sub("", value))[0], known)  # type: ignore[index]  # it was found
        places = {found[1] or "value" for found in PLACE.finditer(value)}
        lost = [_place(name) for name in needed if name not in places]
        return (
            message("{lost} is missing, so that the value would not be printed; write it in", lost=lost[0])
            if lost
            else None
        )

    return judge


def numbered(most: int, needed: Iterable[int] = ()) -> Kind:
    """Words with places {0}, {1} … for as many values, some of which must be there."""
    needed = tuple(needed)

    def judge(value: Any) -> Message | None:
        if (wrong := text(value)) is not None:
            return wrong
        places = {int(found[1]) for found in NUMBERED.finditer(value)}
        if (brace := BRACE.search(NUMBERED.sub("", value))) or any(place >= most for place in places):
            shown = brace[0] if brace else f"{{{max(places)}}}"
            return _unknown_place(shown, {str(place) for place in range(most)})
        return _lost(f"{{{place}}}" for place in needed if place not in places)

    return judge


def _lost(places: Iterable[str]) -> Message | None:
    lost = next(iter(places), None)
    if lost is None:
        return None
    return message("{lost} is missing, so that the value would not be printed; write it in", lost=lost)


def two_places(value: Any) -> Message | None:
    """Words around and between two values: {}–{}."""
    if (wrong := pattern(("value",))(value)) is not None:
        return wrong
    return None if value.count("{}") == 2 else message("{{}} is due here twice, for the first value and the last")


def _place(name: str) -> str:
    return "{}" if name == "value" else f"{{{name}}}"


def _unknown_place(shown: str, known: Iterable[str]) -> Message:
    names = [_place(name) for name in sorted(known)]
    if not names:
        return message("{shown} stands for nothing here; write words alone", shown=shown[:60])
    return message("{shown} stands for nothing here; a place is {names}", shown=shown[:60], names=names)


def day_pattern(value: Any) -> Message | None:
    """A CLDR pattern of a day: d, M, y, and words in quotes."""
    return _cldr(value, DAY_LETTERS, message("a day (d, M, y)"))


def time_pattern(value: Any) -> Message | None:
    """A CLDR pattern of a time: H or h, mm, a, and words in quotes."""
    return _cldr(value, TIME_LETTERS, message("a time (H, mm, a)"))


def _cldr(value: Any, letters: frozenset[str], what: Message) -> Message | None:
    if (wrong := words(value)) is not None:
        return wrong
    if value.count("'") % 2:
        return message("a quotation mark is opened and never closed; close it")
    if word := word_in(value):
        return message("holds the word {word!r} without quotes; write «{word!r}»", word=word)
    bare = QUOTED.sub("", value)
    if odd := next((letter for letter in bare if letter.isalpha() and letter not in letters), ""):
        return message("the letter {odd!r} is no field of {what}; put words in quotes: 'ngày'", odd=odd, what=what)
    return (
        None if any(letter in letters for letter in bare) else message("this prints no part of {what}", what=what)
    )


def listed(kind: Kind, fewest: int = 0, most: int = 200) -> Kind:
    """A list of values of a kind, of some length."""

    def judge(value: Any) -> Message | None:
        if not isinstance(value, list | tuple):
            return message("a list is due here: [ … ]")
        if not fewest <= len(value) <= most:
            return message(
                "this list has {number} entries; it needs {fewest} to {most}",
                number=len(value),
                fewest=fewest,
                most=most,
            )
        return next((wrong for one in value if (wrong := kind(one)) is not None), None)

    return judge


def _length(number: int, fewest: int, most: int) -> Message:
    said = message("this list has {number} entries; it needs {fewest} to {most}")
    if fewest == most:
        said = message("this list has {number} entries; it needs {most}")
        return said.filled(number=number, most=most)
    return said.filled(number=number, fewest=fewest, most=most)


def table(kind: Kind, keys: Kind = words) -> Kind:
    """A table whose keys and values are of some kinds."""

    def judge(value: Any) -> Message | None:
        if not isinstance(value, Mapping):
            return TABLE
        wrong = (found for key, one in value.items() if (found := keys(key) or kind(one)) is not None)
        return next(wrong, None)

    return judge


def either(*kinds: Kind) -> Kind:
    """A value of one of several kinds; what the first of them says is told."""

    def judge(value: Any) -> Message | None:
        found = [kind(value) for kind in kinds]
        return None if None in found else next((said for said in found if said not in (TABLE, TEXT)), found[0])

    return judge
