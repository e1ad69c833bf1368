"""A language file, read: what a language needs that CLDR does not have or has wrong.

CLDR's Vietnamese dates lack «ngày» and «năm», its State names are not those of
diplomacy, and it has neither ordinal words nor the Council's terms. These are
written in `languages/en.toml` and its sisters, where a colleague can read them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

import attrs
import babel

from unhrc_reports.errors import Fault, Place, TemplateError
from unhrc_reports.localisation.changes import NO_CHANGES, changed
from unhrc_reports.localisation.tones import toned
from unhrc_reports.localisation.values import value_faults
from unhrc_reports.messages import Message, message, reason
from unhrc_reports.messages.toml_lines import line_of


@attrs.frozen(kw_only=True, eq=False)
class Language:
    """The data of one language."""

    tag: str
    """BCP 47 tag: en."""
    name: str
    """The language's own name."""
    locale: str
    """The tag with its region, for CLDR and for Word's proofing: en-GB."""
    dates: Mapping[str, Any]
    """CLDR date patterns by width: long, medium, short, day, month, year, time, hour; `days` apart: «1er»."""
    periods: Mapping[str, str]
    """How two dates join."""
    moments: Mapping[str, Any]
    """How a point in time is told: end_of_day, at, on, and the zones."""
    numbers: Mapping[str, Any]
    """Words for small numbers, and for counts without a number; a table for each gender with forms of its own."""
    qualifiers: Mapping[str, str]
    """How «more than» and its like go with a number."""
    ordinals: Mapping[str, Any]
    """Ordinal suffixes by CLDR category, and ordinal words; a table for each gender with forms of its own."""
    lists: Mapping[str, str]
    """Separators of lists whose items hold commas."""
    quotation_marks: tuple[str, ...]
    """Opening and closing, outer and inner."""
    states: Mapping[str, Any]
    """For each form of a name, the column of the table of States, or a table of names by ISO code."""
    bodies: Mapping[str, Any] = attrs.field(factory=dict)
    """The same for the table of bodies; `short` in running text and `acronym` in brackets besides."""
    terms: Mapping[str, str]
    """The Council's closed lists in this language: roles, votes, kinds of event."""
    words: Mapping[str, str]
    """Words that writers print by themselves: figure, table, page, note."""
    patterns: Mapping[str, str]
    """How datelines, credits and end marks are written: {0} is the first value, {0:upper} the same in capitals."""
    mentions: Mapping[str, Any]
    """First mention and short form of what a document names often; `person` says how people are called again."""
    places: Mapping[str, str]
    """Names of cities that this language or house writes in its own way."""
    spelling: Mapping[str, Any]
    """Words of the templates spelt otherwise; diacritics of names; the place of tone marks; spaces at marks."""
    lines: Mapping[str, Any] = attrs.field(factory=dict)
    """Where a line must not end: words before numbers, months, little words, words that stay together."""
    letterhead: Mapping[str, str] = attrs.field(factory=dict)
    """What a letterhead and an annex say by themselves: telephone, address, annexed_to; {0} is the first value."""
    symbols: Mapping[str, str] = attrs.field(factory=dict)
    """Abbreviations of kinds of document in their symbols: BC for a report (Decree 30/2020/NĐ-CP, Appendix III)."""
    joints: Mapping[str, Any] = attrs.field(factory=dict)
    """How words join what follows them: «de» and «le» make «du»; a language may do without."""
    sorting: Mapping[str, Any] = attrs.field(factory=dict)
    """Letters with a place of their own in the alphabet, each run after its base: «aăâ»; marks in their order."""
    reading: Mapping[str, Any] = attrs.field(factory=dict)
    """How a text that somebody else wrote is understood: words for numbers, other forms of dates, what negates."""

    @property
    def cldr(self) -> babel.Locale:
        """The CLDR locale; TemplateError for one that CLDR does not have."""
        try:
            return babel.Locale.parse(self.locale, sep="-")
        except (ValueError, TypeError, AttributeError, babel.UnknownLocaleError):
            said = message("is no locale that CLDR knows; write it as in en-GB")
            raise TemplateError([_fault(f"languages/{self.tag}.toml", "locale", said)]) from None


SECTIONS = tuple(a.name for a in attrs.fields(Language) if a.name not in {"tag"})
REQUIRED = tuple(a.name for a in attrs.fields(Language) if a.name in SECTIONS and a.default is attrs.NOTHING)


@attrs.frozen
class Written:
    """A language file, and the house style that changes it: where each value stands."""

    file: str
    source: str
    changes: Mapping[str, Mapping[str, Any]] = NO_CHANGES
    style: str = ""
    """The file of the style; empty for one written in Python."""
    style_source: str = ""

    def place(self, path: str) -> Place:
        """Where a value stands: in the style, if that changes it, or in the language file."""
        section, _, key = path.partition(".")
        steps = (section, key) if key else (section,)
        changed = self.changes.get(section)
        if changed is None or (key and key not in changed):
            return Place(file=self.file, line=line_of(self.source, steps), path=path)
        return Place(file=self.style or None, line=line_of(self.style_source, steps), path=path)


def language(
    tag: str, source: str, file: str, changes: Mapping[str, Mapping[str, Any]] = NO_CHANGES, style: Any = None
) -> Language:
    """Read a language file as a house changes it; TemplateError names every value that is none, at its line.

    `style` is the HouseStyle that the changes come from, which knows its own file.

    >>> language("en", "name = 'English'", "languages/en.toml")
    Traceback (most recent call last):
        ...
    unhrc_reports.errors.TemplateError: languages/en.toml: locale: is missing; add it to the language file
    languages/en.toml: dates: is missing; add it to the language file
    ...
    """
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise TemplateError([_fault(file, "", message("is not TOML: {problem}", problem=reason(error)))]) from None
    missing = [key for key in REQUIRED if key not in data]
    if missing:
        raise TemplateError([_missing(file, key) for key in missing])
    written = Written(file, source, changes, getattr(style, "file", ""), getattr(style, "source", ""))
    data = _judged(changed(data, changes, written.place), written)
    data = _toned(data, data["spelling"]["tone_marks"])
    data["quotation_marks"] = tuple(data["quotation_marks"])
    return Language(tag=tag, **{key: data[key] for key in SECTIONS if key in data})


def _judged(data: dict[str, Any], written: Written) -> dict[str, Any]:
    if wrong := [Fault(written.place(path), said) for path, said in value_faults(data)]:
        raise TemplateError(wrong)
    return data


def _toned(data: Any, way: str) -> Any:
    """All words of a language file, with their tone marks where the house puts them."""
    if isinstance(data, str):
        return toned(data, way)
    if isinstance(data, dict):
        return {key: _toned(value, way) for key, value in data.items()} if way else data
    return [_toned(item, way) for item in data] if isinstance(data, list) else data


def _missing(file: str, key: str) -> Fault:
    return _fault(file, key, message("is missing; add it to the language file"))


def _fault(file: str, key: str, said: Message) -> Fault:
    return Fault(Place(file=file, path=key), said)
