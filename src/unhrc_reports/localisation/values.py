"""Every value of a language file, as a house changes it: judged when it is read, at its line.

A pattern that loses its place loses a figure, a word that is no list prints its letters one by one, a column that
is not there stops the document at a template that is right: so none of them gets so far.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from unhrc_reports.localisation.changes import CATEGORIES
from unhrc_reports.localisation.kinds_of_value import (
    TABLE,
    Kind,
    day_pattern,
    either,
    listed,
    numbered,
    one_of,
    pattern,
    table,
    text,
    time_pattern,
    truth,
    two_places,
    words,
)
from unhrc_reports.messages import Message, message
from unhrc_reports.model.counts import NUMBERLESS, Qualifier

VALUE = ("value",)
FIGURES = listed(text, most=2000)
TENS = either(listed(text, 10, 10), listed(text, 0, 0))
MOMENTS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "end_of_day": ("day",), "at": ("time", "day"), "on": ("day",), "at_midnight": ("day",),
    "clock": ("time", "date"), "clock_midnight": ("date",), "clock_end": ("date",), "clock_day": ("date",),
    "month": ("month",), "part": ("part", "day"), "clock_month": ("month",), "clock_part": ("part", "date"),
    "with_zone": ("moment", "zone"), "zone": ("city",),
})  # fmt: skip
"""Patterns of points in time, with the places that each must have."""
PATTERNS: Mapping[str, Kind] = MappingProxyType({
    "dateline": numbered(2, (0,)), "credit": numbered(1, (0,)), "end_mark": numbered(0),
    "per_cent": numbered(1, (0,)),
})  # fmt: skip
LETTERHEAD: Mapping[str, Kind] = MappingProxyType({
    "address": numbered(1, (0,)), "telephone": numbered(1, (0,)), "email": numbered(1, (0,)),
    "website": numbered(1, (0,)), "annexed_to": numbered(4, (0,)),
})  # fmt: skip
IN_HEADLINES = ("council", "upr")
"""What headlines of ours mention, so that a third form is needed."""
MARKS = ("", "old", "new")


NAMES_OF_STATES = (
    "un_short", "un_text", "un_formal", "press_en", "demonym_en", "vi_press", "vi_formal", "vi_hyphenated", "iso2",
    "iso3",
)  # fmt: skip
"""Columns of the table of States."""
NAMES_OF_BODIES = ("code", "en", "en_list", "en_short", "en_acronym", "vi", "vi_short")
"""Columns of the table of bodies."""


def value_faults(data: Mapping[str, Any]) -> Iterator[tuple[str, Message]]:
    """Path and fault of each value that is none: «qualifiers.more than», and what to write."""
    joints = [name for name, held in data.get("joints", {}).items() if isinstance(held, Mapping)]
    for section, judge in SECTIONS.items():
        if section not in data:
            continue
        if isinstance(judge, dict) and not isinstance(data[section], Mapping):
            yield section, TABLE
        elif isinstance(judge, dict):
            yield from _of_section(section, data[section], {**judge, **_joining(section, joints)})
        elif (wrong := judge(data[section])) is not None:
            yield section, wrong


def _of_section(
    section: str, values: Mapping[str, Any], known: Mapping[str, Kind]
) -> Iterator[tuple[str, Message]]:
    needed = NEEDED.get(section, ())
    yield from ((f"{section}.{key}", message("is missing; add it")) for key in needed if key not in values)
    for key, value in values.items():
        judge = known.get(key) or (_gender(known) if section in GENDERED and isinstance(value, Mapping) else None)
        judge = judge or known.get("*")
        if judge is not None and (wrong := judge(value)) is not None:
            yield f"{section}.{key}", wrong


def _gender(known: Mapping[str, Kind]) -> Kind:
    """A table of the forms of one gender, by the rules of its section."""

    def judge(value: Any) -> Message | None:
        found = ((known[key](one) if key in known else None) for key, one in value.items())
        return next((wrong for wrong in found if wrong is not None), None)

    return judge


def _joining(section: str, joints: list[str]) -> dict[str, Kind]:
    """The patterns in which a word of the section [joints] may stand."""
    if section == "qualifiers":
        return {name.value: pattern(VALUE, joints=joints) for name in Qualifier if name not in NUMBERLESS}
    if section == "moments":
        return {name: pattern(places, joints=joints) for name, places in MOMENTS.items()}
    return {}


def _mention(value: Any) -> Message | None:
    return None if isinstance(value, str) else listed(words, 2, 3)(value)


SECTIONS: Mapping[str, Kind | dict[str, Kind]] = MappingProxyType({
    "name": words,
    "locale": words,
    "quotation_marks": listed(words, 4, 4),
    "dates": {"*": day_pattern, "time": time_pattern, "hour": time_pattern, "days": table(words)},
    "periods": {"*": day_pattern, "joint": text, "years": two_places},
    "moments": {"local": words, "noon": words, "cities": table(words), "day_periods": table(text)},
    "numbers": {
        "words": FIGURES, "no": words, "none": words, "several": words, "many": words, "joint": text,
        "padded": truth, "padded_dates": truth, "plurals": listed(one_of(*CATEGORIES), 1, len(CATEGORIES)),
    },
    "qualifiers": {},
    "ordinals": {
        **dict.fromkeys(CATEGORIES, pattern(VALUE)), "words": FIGURES, "tens": TENS, "tenth": TENS,
    },
    "lists": {"*": text},
    "states": {"*": either(one_of(*NAMES_OF_STATES), table(words)), "names": table(words)},
    "bodies": {"*": either(one_of(*NAMES_OF_BODIES), table(words)), "names": table(words)},
    "terms": {"*": words},
    "words": {"*": words, "session_name": pattern((), ("ordinal", "kind"))},
    "patterns": {"*": numbered(9), **PATTERNS},
    "mentions": {
        "*": _mention, **dict.fromkeys(IN_HEADLINES, listed(words, 3, 3)), "person": one_of("name", "short_name"),
    },
    "places": {"*": words},
    "spelling": {
        "respell": table(words), "diacritics": truth, "tone_marks": one_of(*MARKS),
        "spaces": table(text),
    },
    "letterhead": {"*": text, **LETTERHEAD},
    "symbols": {"*": words},
    "lines": {"*": listed(text, most=500)},
    "sorting": {"letters": listed(words), "marks": text},
    "joints": {
        "elided_before": text,
        "*": table(either(text, table(text))),
    },
})  # fmt: skip
"""Section to the kinds of its keys; «*» is for keys that a language adds."""

GENDERED = frozenset({"numbers", "ordinals"})
"""Sections in which a table holds the forms of a gender."""
NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "dates": ("long", "medium", "short", "day", "month", "year", "time", "hour"),
    "periods": ("same_month", "same_year", "other_year", "joint", "years"),
    "moments": ("end_of_day", "at", "on", "clock", "clock_end", "clock_day", "with_zone", "local", "zone"),
    "numbers": ("words", "several", "many", "padded", "padded_dates"),
    "qualifiers": tuple(name.value for name in Qualifier if name not in NUMBERLESS),
    "ordinals": ("other",),
    "lists": ("semicolon", "last_semicolon"),
    "spelling": ("respell", "diacritics", "tone_marks"),
})  # fmt: skip
"""Keys that a language must have."""
