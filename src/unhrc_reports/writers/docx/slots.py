"""What the slots of a letterhead hold: names in lines, the emblem, a rule in proportion.

A letterhead asks by name, `{letterhead_name}`, `{logo}`; what the data say is put there in a form that a
designer would choose, since nobody looks at each document.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from unhrc_reports.document.nodes import AnyDocument, Parallel
from unhrc_reports.document.properties import Lines, Properties
from unhrc_reports.writers.docx.figures import drawing
from unhrc_reports.writers.docx.measure import width
from unhrc_reports.writers.docx.no_break import NO_BREAK, whole_of
from unhrc_reports.writers.docx.other_languages import spoken
from unhrc_reports.writers.docx.package import Package
from unhrc_reports.writers.docx.pictures import Picture
from unhrc_reports.writers.docx.placeholders import values_of

LONGEST: Final = 60
"""Letters of a line of a letterhead, and of a name at the head of a further page."""
RULE: Final = 0.42
"""Of a rule to the name above it, which is set in capitals of 12 points (Decree 30/2020/NĐ-CP, II.2b: ⅓ to ½)."""
_NAME_SIZE, _RULE_SIZE, _COLUMN = 24, 10, 3515
LOGO_HIGHEST, LOGO_WIDEST = 792_000, 2_160_000
"""22 and 60 mm, in English Metric Units."""


def slots(document: AnyDocument, package: Package) -> dict[str, str]:
    """What a letterhead may ask for by name, as it is printed; above columns, its name in each language."""
    properties = document.properties
    values, whole = values_of(properties), whole_of(properties.lines)
    name = values["short_name"]
    return {
        **values,
        "issuer": whole(values["issuer"]),
        "superior": whole(values["superior"]),
        "letterhead_name": _names(document),
        "running_name": whole(name) if len(name) <= LONGEST else "",
        "issuer_rule": rule(properties.author),
        "logo": _logo(properties, package),
    }


def _names(document: AnyDocument) -> str:
    """The name in lines; above columns in each language, each marked as what it is."""
    first = _name(document.properties)
    if not isinstance(document, Parallel) or document.arrangement != "columns":
        return first
    others = {_name(one.properties): one.properties.locale for one in document.documents}
    others.pop(first, None)
    return "\n".join([first, *(spoken(name, locale) for name, locale in others.items())])


def _name(properties: Properties) -> str:
    return in_lines(values_of(properties)["short_name"], properties.lines)


def in_lines(name: str, lines: Lines) -> str:
    """Break a long name into lines of about equal length, after a comma or before a little word.

    >>> words = Lines(little_words=("to", "the", "and", "other", "in"))
    >>> print(in_lines("Permanent Mission to the United Nations, the World Trade Organization and others", words))
    Permanent Mission to the United Nations,
    the World Trade Organization and others
    """
    whole = whole_of(lines)
    if "\n" in name or len(name) <= LONGEST:
        return whole(name.strip())
    words = whole(name).split(" ")
    return "\n".join(
        " ".join(line) for line in _shared(words, -(-len(name) // LONGEST), frozenset(lines.little_words))
    )


def _shared(words: Sequence[str], count: int, little: frozenset[str]) -> list[Sequence[str]]:
    """Share words among so many lines: the best first break, then the rest."""
    if count < 2:  # what is left is one line
        return [words]
    aim = len(" ".join(words)) / count
    costs = {at: _cost(words, at, aim, little) for at in range(1, len(words))}
    best = min(costs, key=costs.__getitem__, default=len(words))
    return [words[:best], *_shared(words[best:], count - 1, little)] if best < len(words) else [words]


def _cost(words: Sequence[str], at: int, aim: float, little: frozenset[str]) -> float:
    """How far a break is from where it is wanted, and how ill it reads."""
    after_comma, before_little = words[at - 1].endswith(","), words[at].lower() in little
    ill = 0 if after_comma else 6 if before_little and words[at - 1].lower() not in little else 40
    return abs(len(" ".join(words[:at])) - aim) + ill


def rule(name: str) -> str:
    """Blanks that, underlined, are a rule in proportion to a name in a column of 65 mm."""
    longest = min(
        max((width(line.upper(), _NAME_SIZE, bold=True) for line in name.split("\n")), default=0), _COLUMN
    )
    return NO_BREAK * round(longest * RULE / width(NO_BREAK, _RULE_SIZE))


def _logo(properties: Properties, package: Package) -> str:
    """Write the emblem where the letterhead has a place for it and the data name one."""
    if not properties.logo or "logo" not in package.reference.letterhead.asked:
        return ""
    picture = package.picture(properties.logo)
    if picture is None:
        return ""
    relation = package.store(picture, package.relations)
    return drawing(package.drawing(), relation, _size(picture), properties.author)


def _size(picture: Picture) -> tuple[int, int]:
    scale = min(LOGO_HIGHEST / picture.height, LOGO_WIDEST / picture.width)
    return round(picture.width * scale), round(picture.height * scale)


def without_pictures(values: Mapping[str, str]) -> dict[str, str]:
    """What headers and footers may hold: a part of their own has no relationship to our pictures."""
    return {**values, "logo": ""}
