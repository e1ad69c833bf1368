"""Values to words: every date, figure, list and name of a document is written here.

A Localisation is made once for a language and remembers what it wrote, for a
report says the same few dates and figures again and again.
"""

from __future__ import annotations

import datetime
import decimal
import functools
import re
import unicodedata
import zoneinfo
from collections.abc import Mapping, Sequence
from typing import Any

import babel.dates
import babel.lists
import babel.numbers
from babel.core import get_global

from unhrc_reports.localisation import parts
from unhrc_reports.localisation.collation import Collation, Key
from unhrc_reports.localisation.filling import filled
from unhrc_reports.localisation.joints import Joints
from unhrc_reports.localisation.language import Language
from unhrc_reports.localisation.tones import toned
from unhrc_reports.model.counts import NUMBERLESS, Count, Qualifier
from unhrc_reports.model.dates import Moment, PartialDate
from unhrc_reports.reference.bodies import Body
from unhrc_reports.reference.states import State

SHORT_FORMS = ("short", "acronym")
"""Forms that a name need not have."""
BRACKETED = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"\w+")
_UNQUOTED = re.compile(r"'[^']*'|d+|M+")
NOON = datetime.time(12)
REMEMBERED = 4096
"""How many results a Localisation keeps of each kind; a long session needs a few hundred."""


class Localisation:
    """Writes values in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.locale = language.cldr
        self._joints = Joints(language.joints)
        self._collation = Collation(language.sorting)
        remember = functools.lru_cache(REMEMBERED)
        self._plural, self._ordinal = remember(self.locale.plural_form), self.locale.ordinal_form
        self.date = remember(self.date)  # type: ignore[method-assign]  # the same function, remembering
        self.number = remember(self.number)  # type: ignore[method-assign]
        self.ordinal = remember(self.ordinal)  # type: ignore[method-assign]
        self.period = remember(self.period)  # type: ignore[method-assign]
        self.sort_key = remember(self.sort_key)  # type: ignore[method-assign]
        self._states: dict[tuple[State | Body, str], str] = {}

    def date(self, value: datetime.date | PartialDate, width: str = "medium") -> str:
        """Write a date; of a partial one, as much as is known."""
        if isinstance(value, PartialDate):
            known = "year" if value.month is None else "month" if value.day is None else width
            return self.date(datetime.date(value.year, value.month or 1, value.day or 1), known)
        return self._formatted(value, self.language.dates[width])

    def _formatted(self, value: datetime.date, pattern: str) -> str:
        """Write a date by a CLDR pattern; padded, a nought stands before days 1–9 and months 1–2 (Decree 30)."""
        if day := self.language.dates.get("days", {}).get(str(value.day)):
            pattern = _UNQUOTED.sub(lambda match: f"'{day}'" if match[0] == "d" else match[0], pattern)
        if self.language.numbers["padded_dates"]:
            letters = {"d": "dd" if value.day < 10 else "d", "M": "MM" if value.month < 3 else "M"}
            pattern = _UNQUOTED.sub(lambda match: letters.get(match[0], match[0]), pattern)
        return babel.dates.format_date(value, pattern, self.locale)

    def period(self, start: datetime.date, end: datetime.date, width: str) -> tuple[str, str, str]:
        """Write a period as first date, joint and last date; what both share is said once."""
        if (start.year, start.month) == (end.year, end.month):
            shared = "same_month"
        else:
            shared = "same_year" if start.year == end.year or width == "day" else "other_year"
        first = self._formatted(start, self.language.periods[shared])
        return first, self.language.periods["joint"], self.date(end, width)

    def moment(self, value: Moment) -> str:
        """Write a point in time: «as of the end of 8 July, local time», «as of December 2023»."""
        return self._moment(value, "on", self.date(value.day, "day"))

    def clock(self, value: Moment) -> str:
        """Write a point in time by the clock: «6 p.m. on 8 July 2025, Geneva time»."""
        return self._moment(value, "clock_day", self.date(value.day))

    def _moment(self, value: Moment, on: str, day: str) -> str:
        said = filled(
            self._moments(self._name_of_moment(value, clock=on != "on")),
            day=day,
            date=day,
            time=self.time(value.time) if value.time else "",
            part=self.language.terms.get(value.part, value.part) if value.part else "",
            month=self.date(value.day, "month"),
        )
        zone = self.zone(value) if value.zone else ""
        return filled(self._moments("with_zone"), moment=said, zone=zone) if zone else said

    def _name_of_moment(self, value: Moment, *, clock: bool) -> str:
        """The pattern of a moment; at midnight a language may have to say which of the two is meant."""
        name = parts.moment_pattern(value, clock=clock)
        at_midnight = value.time == datetime.time() and f"{name}_midnight" in self.language.moments
        return f"{name}_midnight" if at_midnight else name

    def _moments(self, name: str) -> str:
        if name not in self.language.moments:
            raise LookupError(f"the language file {self.language.tag} has no moments.{name}; add it")
        return str(self.language.moments[name])

    def time(self, value: datetime.time) -> str:
        """Write a time of day; noon by its name, where a language would leave it in doubt."""
        if value == NOON and "noon" in self.language.moments:
            return str(self.language.moments["noon"])
        pattern = self.language.dates["time" if value.minute else "hour"]
        written = babel.dates.format_time(value, pattern, locale=self.locale)
        for plain, ours in self.language.moments["day_periods"].items():
            written = re.sub(rf"\b{re.escape(plain)}\b", ours, written)
        return written

    def zone(self, value: Moment) -> str:
        """Name the clock: local time, or the time of a city."""
        if value.zone == "local":
            return str(self.language.moments["local"])
        if value.zone == "UTC":
            return "UTC"
        cities: Mapping[str, str] = self.language.moments["cities"]
        zone = zoneinfo.ZoneInfo(value.zone)
        city = cities.get(value.zone) or self._city(value.zone)
        city = city or babel.dates.get_timezone_location(zone, self.locale, return_city=True)
        return filled(self._moments("zone"), self._joints, city=city)

    def _city(self, zone: str) -> str:
        """The city of a zone as CLDR spells it, which keeps the older of two names: Asia/Saigon."""
        older = (old for old, new in get_global("zone_aliases").items() if new == zone)
        found = (self.locale.time_zones.get(name, {}).get("city") for name in (zone, *older))
        return next(filter(None, found), "")

    def number(self, value: int | decimal.Decimal, *, words: bool = True, gender: str = "") -> str:
        """Write a number: small ones in words where the language does so, others in figures."""
        if words and value == 0 and "none" in self.language.numbers:
            return str(self.language.numbers["none"])
        small: Sequence[str] = _gendered(self.language.numbers, gender)["words"]
        if words and 0 <= value < len(small) and value == int(value):
            return small[int(value)]
        figure = babel.numbers.format_decimal(value, locale=self.locale)
        return f"0{figure}" if self.language.numbers["padded"] and words and len(figure) == 1 else figure

    def count(self, value: Count, forms: Mapping[str, str], *, words: bool = True, gender: str = "") -> str:
        """Write a figure with its qualifier and the noun that it counts.

        `forms` holds the noun by CLDR plural category: one, other (few, many); `gender` is that of the noun.
        """
        if value.value is None or value.qualifier in NUMBERLESS:
            return self._join(_gendered(self.language.numbers, gender)[value.qualifier.value], forms, 2)
        return self.counted(value.value, forms, words=words, qualifier=value.qualifier, gender=gender)

    def counted(
        self,
        value: int | decimal.Decimal,
        forms: Mapping[str, str],
        *,
        words: bool = True,
        qualifier: Qualifier = Qualifier.EXACTLY,
        gender: str = "",
    ) -> str:
        """Write a number with the noun that it counts."""
        if words and value == 0 and forms and qualifier is Qualifier.EXACTLY and "no" in self.language.numbers:
            return self._join(self.language.numbers["no"], forms, value)
        number = self.number(value, words=words, gender=gender)
        if self.language.numbers["padded"] and len(number) == 1 and number.isdigit():
            number = f"0{number}"
        figure = filled(self.language.qualifiers[qualifier.value], self._joints, value=number)
        return self._join(figure, forms, value)

    def _join(self, figure: str, forms: Mapping[str, str], value: int | decimal.Decimal) -> str:
        noun = self.noun(value, forms)
        joint = self.language.numbers.get("joint", " ") if figure[-1:].isdigit() else " "
        return f"{figure}{joint}{noun}" if noun else figure

    def noun(self, value: int | decimal.Decimal, forms: Mapping[str, str]) -> str:
        """The form of a noun that goes with a number."""
        return forms.get(self._plural(value), forms.get("other", ""))

    def ordinal(self, value: int, *, words: bool = False, gender: str = "") -> str:
        """Write an ordinal, in figures or in words."""
        rules = _gendered(self.language.ordinals, gender)
        spelled = rules.get("words", [])
        if words and value < len(spelled):
            return str(spelled[value])
        if words and len(spelled) > 9 and rules.get("tens") and rules.get("tenth") and value < 100:
            tens, units = divmod(value, 10)
            return f"{rules['tens'][tens]}-{spelled[units]}" if units else str(rules["tenth"][tens])
        pattern: str = rules.get(self._ordinal(value), rules["other"])
        return filled(pattern, value=str(value))

    def between(self, items: Sequence[str]) -> Sequence[str]:
        """What stands between the items of a list: commas and «and»; semicolons where an item holds one of its own.

        Of a pair of which an item holds an «and» outside brackets, the comma of `lists.pair` is enough where a
        language has it: «general debates, and dialogues with special procedures and mechanisms».
        """
        length, lists = len(items), self.language.lists
        if length < 2:
            return ()
        (joint,) = self.commas(2)
        bare = [BRACKETED.sub("", item) for item in items]
        has_joint = any(joint in item for item in bare)
        if any(", " in item for item in items) or (length > 2 and any(joint in item for item in bare[:-1])):
            return [lists["semicolon"]] * (length - 2) + [lists["last_semicolon"]]
        if length == 2 and has_joint:
            return (lists.get("pair", lists["last_semicolon"]),)
        return self.commas(length)

    @functools.lru_cache(64)  # noqa: B019  # a handful of Localisations live as long as the process
    def commas(self, length: int) -> tuple[str, ...]:
        """What stands between the items of a list that are short: commas and «and»."""
        marks = [f"\0{place}\0" for place in range(length)]
        pieces = babel.lists.format_list(marks, locale=self.locale).split("\0")
        return tuple(pieces[2:-1:2])

    def state(self, value: State | Body, form: str = "running") -> str:
        """Name a State or body: «running» text, «list», «formal» or «adjective»; never from CLDR.

        A body has its short form as well: «short» in running text, «acronym» in brackets; empty where it has none.
        """
        known = self._states.get((value, form))
        if known is None:
            known = self._states[value, form] = self._named(value, form)
        return known

    def _named(self, value: State | Body, form: str) -> str:
        if isinstance(value, Body):
            section, code, called = "bodies", value.code, value.code
        else:
            section, code, called = "states", value.iso2, value.un_short
        forms: Mapping[str, Any] = getattr(self.language, section)
        keys = (form,) if form in SHORT_FORMS else ("names", form, "fallback")
        for source in map(forms.get, keys):
            if name := source.get(code) if isinstance(source, Mapping) else source and getattr(value, source):
                return self.toned(name)
        if form in SHORT_FORMS:
            return ""
        raise LookupError(
            f"the language file {self.language.tag} has no {form!r} name of {called}; "
            f"add {code} to [{section}.{form}]"
        )

    def after(self, text: str, word: str) -> str:
        """A text after a word that joins it: «du Viet Nam»."""
        return self._joints.after(text, word)

    def alone(self, text: str) -> str:
        """A name without its article, where the language file says what articles are."""
        return self._joints.alone(text)

    def sort_key(self, name: str) -> Key:
        """Sorts names as the language does: Áo before Azerbaijan, Ấn Độ after it, Guinea before Guinea-Bissau."""
        return self._collation.key(name)

    def place(self, name: str) -> str:
        """Name a city as this language or house does."""
        return self.language.places.get(name, name)

    def personal(self, name: str) -> str:
        """Name a person, with or without diacritics as the house wants.

        Đ is no letter with a mark in Unicode, and has to be named.
        """
        if self.language.spelling["diacritics"]:
            return name
        letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
        return "".join(letter for letter in letters if not unicodedata.combining(letter))

    @property
    def respells(self) -> bool:
        """Whether the house spells words of the templates otherwise than they are written."""
        return any(self.language.spelling.get(key) for key in ("respell", "tone_marks", "spaces"))

    def toned(self, text: str) -> str:
        """A text of the data with its tone marks and its spaces where the house puts them."""
        return self._spaced(toned(text, self.language.spelling["tone_marks"]))

    def spelled(self, text: str) -> str:
        """Spell words of a template as the house does."""
        respell: Mapping[str, str] = self.language.spelling["respell"]
        if respell:
            text = _WORD.sub(lambda match: respell.get(match[0], match[0]), text)
        return self.toned(text)

    def _spaced(self, text: str) -> str:
        """Put the spaces of the house before and after marks: « :» in French does not break."""
        for plain, ours in self.language.spelling.get("spaces", {}).items():
            text = text.replace(plain, ours)
        return text


def _gendered(section: Mapping[str, Any], gender: str) -> Mapping[str, Any]:
    """A section of the language file in a gender; where this has no form of its own, the common one."""
    if not gender:
        return section
    if not isinstance(section.get(gender), Mapping):
        raise LookupError(f"the language file has no gender {gender!r} under its numbers; add {gender} = {{…}}")
    return {**section, **{key: _continued(value, section.get(key)) for key, value in section[gender].items()}}


def _continued(own: Any, common: Any) -> Any:
    return [*own, *common[len(own) :]] if isinstance(own, list) and isinstance(common, list) else own
