"""English wording for docxtpl: plain functions, as somebody would write them for one house and one language.

They say what the library's filters say, but keep no paths, know no second
language, and do not need the library.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterable
from itertools import zip_longest
from types import SimpleNamespace
from typing import Any

import jinja2

SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ORDINALS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth"),
)
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty"}
PATTERNS = {"exactly": "{}", "more than": "more than {}", "over": "over {}", "nearly": "nearly {}"}
MONTHS = {"day": "{0.day} {0:%B}", "month": "{0:%B} {0.year}"}
PLACE = "…"
"""Where `phrase` puts its value; docxtpl cannot hold braces in a tag of its own, nor around ‹council›."""
MENTIONED = re.compile(r"[‹{](\w+)[›}]")


class State(str):
    """A State that prints its name, «the Netherlands», and sorts by the name of lists."""

    __slots__ = ("listed",)
    listed: str


class Term(str):
    """An entry of a closed list: compares as the entry, prints its words."""

    __slots__ = ("printed",)
    printed: str

    def __str__(self) -> str:
        return self.printed

    def __html__(self) -> str:
        return self.printed


def read(text: str) -> SimpleNamespace:
    """Read the facts that `facts.as_json` wrote."""
    facts: SimpleNamespace = json.loads(text, object_hook=_made)
    return facts


def _made(record: dict[str, Any]) -> Any:
    kind = record.get("is")
    if kind == "date":
        return datetime.date.fromisoformat(record["date"])
    if kind == "state":
        state = State(record["name"])
        state.listed = record["listed"]
        return state
    if kind == "term":
        term = Term(record["term"])
        term.printed = record["printed"]
        return term
    made = SimpleNamespace(**record)
    if "qualifier" in record:
        made.actual = made
    return made


def absent(value: Any) -> bool:
    """Whether there is nothing to print."""
    return isinstance(value, jinja2.Undefined) or value is None or value in ("", [])


def date(value: Any, width: str = "medium") -> str:
    """8 July 2025; 8 July."""
    if absent(value) or isinstance(value, str):
        return value or ""
    return MONTHS.get(width, "{0.day} {0:%B} {0.year}").format(value)


def period(start: Any, end: Any, *, one: str = PLACE, two: str = PLACE, width: str = "medium") -> str:
    """16 June to 8 July 2025."""
    if absent(start) or absent(end) or start == end:
        return phrase(date(end if absent(start) else start, width), one)
    first = str(start.day) if (start.year, start.month) == (end.year, end.month) else date(start, "day")
    return phrase(f"{first} to {date(end, width)}", two)


def years(start: Any, end: Any) -> str:
    """2023–2025."""
    return f"{start}–{end}"


def number(value: Any, *, figures: bool = False) -> str:
    """Five; 26."""
    return "" if absent(value) else SMALL[value] if not figures and 0 <= value < 10 else f"{value:,}"


def ordinal(value: Any, *, words: bool = False) -> str:
    """59th; fifty-ninth."""
    if absent(value):
        return ""
    if not words:
        endings = {1: "st", 2: "nd", 3: "rd"}
        return f"{value}{'th' if value // 10 % 10 == 1 else endings.get(value % 10, 'th')}"
    return ORDINALS[value] if value < 13 else f"{TENS[value // 10 * 10]}-{ORDINALS[value % 10]}"


def count(value: Any, *, figures: bool = False, one: str = "", other: str = "") -> str:
    """More than 63 countries; five panels."""
    if absent(value):
        return ""
    value = SimpleNamespace(value=len(value), qualifier="exactly") if isinstance(value, list) else value
    value = SimpleNamespace(value=value, qualifier="exactly") if isinstance(value, int) else value
    if value.value is None:
        return f"{value.qualifier} {other}".strip()
    said = PATTERNS[value.qualifier].format(number(value.value, figures=figures))
    return f"{said} {noun(value, one=one, other=other)}".strip()


def noun(value: Any, *, one: str = "", other: str = "") -> str:
    """The noun that goes with a figure."""
    many = len(value) if isinstance(value, list) else value if isinstance(value, int) else value.value
    return one if many == 1 and one else other


def as_of(value: Any) -> str:
    """As of the end of 8 July, local time."""
    return "" if absent(value) else value.as_of or ""


def phrase(value: Any, pattern: str, *more: Any) -> str:
    """A value inside words."""
    if absent(value):
        return ""
    words, values = with_mentions(pattern.replace("{}", PLACE)).split(PLACE), [str(one) for one in (value, *more)]
    return "".join(word + said for word, said in zip_longest(words, values[: len(words) - 1], fillvalue=""))


def listing(values: Iterable[Any], *more: Any) -> str:
    """A, B and C; semicolons where an item holds a comma or an «and»."""
    said = [str(value) for value in (*values, *more) if not absent(value)]
    heavy = len(said) > 1 and (any(", " in one for one in said) or any(" and " in one for one in said[:-1]))
    return _joined(said, ("; ", "; and ") if heavy else (", ", " and "))


def _joined(said: list[str], joints: tuple[str, str]) -> str:
    return joints[1].join([joints[0].join(said[:-1]), said[-1]]) if len(said) > 1 else "".join(said)


def states(values: Iterable[Any], form: str = "running") -> str:
    """States in alphabetical order."""
    in_order = sorted(values, key=lambda value: getattr(value, "listed", None) or value.name.removeprefix("the "))
    return _joined([partner(value, form) for value in in_order], (", ", " and "))


def partner(value: Any, form: str = "running") -> str:
    """A State or an organization by name."""
    if absent(value):
        return ""
    if isinstance(value, State):
        return value.listed if form == "list" else str(value)
    if not getattr(value, "short", None):
        return str(value.name)
    return f"{value.name} ({value.short})" if first(value) else str(value.short)


def person(value: Any) -> str:
    """Title and name."""
    return "" if absent(value) else f"{value.title} {value.name}" if value.title else value.name


LAST = 99
"""Sorts what has no agenda item."""
DAYS = {"remarks": "date", "resolutions": "introduced", "joint_statements": "date", "statements": "date",
        "events": "opened", "meetings": "date", "replies": "date"}  # fmt: skip
"""The lists whose entries have a day, and where."""
SOURCES: dict[str, Any] = {}
"""The sources of the document in the making, by their keys."""
NAMED: set[str] = set()
"""What the document in the making has mentioned; cleared for each."""
MENTIONS = {
    "council": ("the United Nations Human Rights Council", "the Council", "Human Rights Council"),
    "upr": ("the universal periodic review", "the universal periodic review", "universal periodic review"),
}
HOUSE = {"dateline": "{}, {}", "credit": "Photo: {}", "end_mark": "ENDS", "per_cent": "{} per cent"}


def begin(session: Any) -> None:
    """Begin a document: nothing is mentioned yet, and its sources are at hand."""
    NAMED.clear()
    SOURCES.clear()
    SOURCES.update((source.key, source) for source in session.sources)


def first(value: Any) -> bool:
    """Whether this is the first mention of somebody."""
    name = str(value.name) if hasattr(value, "name") else value
    new = name not in NAMED
    NAMED.add(name)
    return new


def mention(name: str, *, headline: bool = False) -> str:
    """In full the first time, then the short form; headlines have a form of their own."""
    return MENTIONS[name][2 if headline else 0 if first(name) else 1]


def with_mentions(words: str) -> str:
    """Words in which ‹council› or ‹Council› stands for a mention."""
    for name in MENTIONED.findall(words):
        said = mention(name.lower())
        words = MENTIONED.sub(said if name.islower() else capitalized(said), words, count=1)
    return words


def pattern(name: str, *values: Any) -> str:
    """Values as the house writes them."""
    return HOUSE[name].format(*values)


def chain(values: Iterable[Any], mark: str = ", ") -> str:
    """Values with only commas between."""
    return mark.join(str(value) for value in values if not absent(value))


def lines(values: Iterable[Any]) -> str:
    """Values under each other."""
    return chain(values, "\n")


def say(value: Any, words: Any) -> str:
    """Words for a flag, or for an entry of a closed list."""
    return "" if not value else with_mentions(words if isinstance(words, str) else words.get(value, ""))


def quoted(value: Any) -> str:
    """In quotation marks."""
    return "" if absent(value) else f"“{value}”"


def capitalized(value: Any) -> str:
    """With a large first letter."""
    return "" if absent(value) else str(value)[:1].upper() + str(value)[1:]


def without(values: Iterable[Any], *others: Any) -> list[Any]:
    """The values that are none of the others."""
    return [value for value in values if value not in others]


def each(values: Iterable[Any], macro: Callable[[Any], str]) -> list[str]:
    """What a macro makes of each value."""
    return [macro(value) for value in values]


def other_readings(value: Any) -> list[Any]:
    """What other sources report."""
    return [] if absent(value) else getattr(value, "others", [])


def by_agenda_item(values: Iterable[Any]) -> list[Any]:
    """In the order of agenda items; what has none stands last."""
    return sorted(values, key=lambda value: value.agenda_item or LAST)


def chronology(session: Any) -> list[tuple[Any, str, Any]]:
    """Day, kind and record of all that happened, in the order of time."""
    dated = [
        (one.date, name, one) for name in ("high_level_segment", "own_review") if (one := getattr(session, name))
    ]
    for name, day in DAYS.items():
        dated += [(getattr(one, day), name, one) for one in getattr(session, name)]
    dated += [(text.adoption.date, "adoption", text) for text in session.resolutions if text.adoption]
    return sorted((entry for entry in dated if entry[0]), key=lambda entry: entry[0])


def sources(keys: Iterable[Any]) -> list[Any]:
    """The sources that a fact names by their keys."""
    return [SOURCES[key] for key in keys]


def note(words: str) -> str:
    """The mark of a footnote: none, for docxtpl writes no footnotes."""
    return ""


def same(value: Any, *_: Any) -> Any:
    """The value itself, for addresses, symbols and moments that are ready to print."""
    return "" if absent(value) else value


WORDS = (date, period, years, number, ordinal, count, noun, as_of, phrase, listing, states, partner, person, chain)
MORE = (lines, say, quoted, capitalized, each, without, other_readings, by_agenda_item, chronology, sources)
SAME = ("place", "clock", "address", "symbol_link", "time", "in_language", "written_in")
FILTERS: dict[str, Callable[..., Any]] = {
    **{word.__name__: word for word in (*WORDS, *MORE)},
    **dict.fromkeys(SAME, same),
    "state": partner,
    "known_as": person,
}
"""The filters that the library's English templates use."""
AT_HAND = (chain, first, lines, listing, mention, note, pattern, period, years)
GLOBALS: dict[str, Callable[..., Any]] = {word.__name__: word for word in AT_HAND}
"""The functions that they call."""


def unworded(name: str) -> Callable[..., Any]:
    """A filter that nobody has written here yet: no matter, until a document needs it."""

    def refuse(*_: Any, **__: Any) -> Any:
        raise LookupError(f"benchmarks/wording.py has no {name!r}; write it")

    return refuse
