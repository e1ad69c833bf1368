"""When two spellings are one name, and what to say when a name is not known.

Users type names on many keyboards: decomposed letters, straight or curly
apostrophes, «&», and both places of the Vietnamese tone mark (hòa, hoà). A
name is compared by its `key`; what is printed always comes from the tables.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TypeVar

from unhrc_reports.errors import UnknownName
from unhrc_reports.messages import Message, message
from unhrc_reports.nearest import all_near
from unhrc_reports.text import nfc

T = TypeVar("T")

TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
OLD_PLACE = {nfc(a + b + tone): nfc(a + tone + b) for a, b in ("oa", "oe", "uy") for tone in TONE_MARKS}
"""New place of a tone mark to the old one, which the tables use: oà to òa, uỵ to ụy."""
NEW_PLACE = re.compile("|".join(OLD_PLACE))

AMPERSAND = re.compile(r"(?<=\w)\s*&\s*(?=\w)")
"""Between words only: alone it would become AND, the code of Andorra."""

ALIKE = 0.7
"""Likeness of names that may be meant: most names of States are a little like some other."""


def key(name: str) -> str:
    """The form under which the spellings of one name are equal; for comparing, never for printing.

    >>> key("  The Lao People’s  Democratic Republic ")
    "lao people's democratic republic"
    >>> key("Bosnia & Herzegovina"), key("Cộng hoà Pháp") == key("cộng hòa Pháp")
    ('bosnia and herzegovina', True)
    """
    folded = nfc(nfc(name).casefold()).replace("’", "'")
    spaced = " ".join(AMPERSAND.sub(" and ", folded).split()).removeprefix("the ")
    return NEW_PLACE.sub(lambda found: OLD_PLACE[found[0]], spaced)


def bare(name: str) -> str:
    """A key without its marks, as people type in a hurry; good for guessing, too coarse for finding.

    >>> bare("Đông Timor")
    'dong timor'
    """
    letters = unicodedata.normalize("NFD", key(name)).replace("đ", "d")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def nearest_things(name: str, known: Mapping[str, T], at_most: int = 3) -> tuple[T, ...]:
    """What the likeliest slips of the pen stand for, best first, each once.

    >>> nearest_things("Viet Nem", {"viet nam": "VN", "việt nam": "VN", "thailand": "TH"})
    ('VN',)
    """
    meant: dict[str, list[T]] = {}
    for spelling, thing in known.items():
        meant.setdefault(bare(spelling), []).append(thing)
    close = all_near(bare(name), meant, alike=ALIKE)[: 2 * at_most]
    return tuple(dict.fromkeys(thing for spelling in close for thing in meant[spelling]))[:at_most]


def quoted(name: str) -> str:
    """What the user wrote, in quotation marks, and cut where somebody pasted a page.

    >>> quoted("Viet Nem"), len(quoted("page " * 1000))
    ("'Viet Nem'", 62)
    """
    return repr(name if len(name) <= 60 else f"{name[:59]}…")


def unknown(wrong: Message, cure: Message, near: Iterable[object] = ()) -> UnknownName:
    """The error for what no table has: what is wrong, the nearest names that there are, and the cure.

    >>> print(unknown(message("no State is called {name!r}", name="Laoss"), message("check the number"), ["Laos"]))
    no State is called 'Laoss'; nearest: Laos; check the number
    """
    if names := tuple(near):
        return UnknownName(message("{wrong}; nearest: {names}; {cure}", wrong=wrong, names=names, cure=cure))
    return UnknownName(message("{wrong}; {cure}", wrong=wrong, cure=cure))


def by_number(number: int, known: Mapping[int, T], what: Message) -> T:
    """The row of a number; UnknownName with the range of the table where it has none.

    >>> by_number(11, {1: "one", 10: "ten"}, message("agenda item"))
    Traceback (most recent call last):
        ...
    unhrc_reports.errors.UnknownName: the tables have no agenda item 11, only 1 to 10; check the number
    """
    if number in known:
        return known[number]
    wrong = message(
        "the tables have no {what} {number}, only {first} to {last}",
        what=what,
        number=number,
        first=min(known),
        last=max(known),
    )
    raise unknown(wrong, message("check the number"))
