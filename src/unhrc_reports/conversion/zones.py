"""Time zones: the name of one in the IANA database, «local» for the clock of the session, or UTC.

What people write instead is told with the name that is meant: cities that the
database does not know by their own name (Hanoi, Geneva), abbreviations, and
offsets. `Etc/GMT-7` is refused although the database has it: it stands for
UTC+7, and every reader takes it for the opposite.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from unhrc_reports.messages import Message, message

NAME = re.compile(r"(?!Etc/|posix/|right/|SystemV/)[A-Z][A-Za-z]*(?:/[A-Z][A-Za-z_+-]*)+")
"""The shape of a name that says a place."""

MEANT: Mapping[str, str] = MappingProxyType({
    "abudhabi": "Asia/Dubai", "abuja": "Africa/Lagos", "ankara": "Europe/Istanbul", "astana": "Asia/Almaty",
    "bangalore": "Asia/Kolkata", "beijing": "Asia/Shanghai", "bern": "Europe/Zurich", "berne": "Europe/Zurich",
    "bonn": "Europe/Berlin", "brasilia": "America/Sao_Paulo", "canberra": "Australia/Sydney",
    "danang": "Asia/Ho_Chi_Minh", "delhi": "Asia/Kolkata", "geneva": "Europe/Zurich", "geneve": "Europe/Zurich",
    "giohanoi": "Asia/Ho_Chi_Minh", "giovietnam": "Asia/Ho_Chi_Minh", "hanoi": "Asia/Ho_Chi_Minh",
    "hochiminhcity": "Asia/Ho_Chi_Minh", "hue": "Asia/Ho_Chi_Minh", "islamabad": "Asia/Karachi",
    "lausanne": "Europe/Zurich", "milan": "Europe/Rome", "mumbai": "Asia/Kolkata", "newdelhi": "Asia/Kolkata",
    "ottawa": "America/Toronto", "pretoria": "Africa/Johannesburg", "rabat": "Africa/Casablanca",
    "saigon": "Asia/Ho_Chi_Minh", "thanhphohochiminh": "Asia/Ho_Chi_Minh", "thehague": "Europe/Amsterdam",
    "tphcm": "Asia/Ho_Chi_Minh", "vietnam": "Asia/Ho_Chi_Minh", "washington": "America/New_York",
    "washingtondc": "America/New_York", "wellington": "Pacific/Auckland", "zuerich": "Europe/Zurich",
    "cest": "Europe/Zurich", "cet": "Europe/Zurich", "edt": "America/New_York", "est": "America/New_York",
    "greenwich": "UTC", "gmt": "UTC", "ict": "Asia/Ho_Chi_Minh", "ist": "Asia/Kolkata", "jst": "Asia/Tokyo",
    "msk": "Europe/Moscow", "uct": "UTC", "universal": "UTC", "utc": "UTC", "z": "UTC", "zulu": "UTC",
})  # fmt: skip
"""What people write, without marks and spaces, and the name in the database."""

MISNOMERS = (
    "Africa/Abuja", "Africa/Pretoria", "Africa/Rabat", "America/Brasilia", "America/Ottawa", "America/Washington",
    "Asia/Abu_Dhabi", "Asia/Ankara", "Asia/Astana", "Asia/Beijing", "Asia/Da_Nang", "Asia/Delhi", "Asia/Ha_Noi",
    "Asia/Hanoi", "Asia/Islamabad", "Asia/Mumbai", "Asia/New_Delhi", "Australia/Canberra", "Europe/Bern",
    "Europe/Bonn", "Europe/Geneva", "Europe/Milan", "Europe/The_Hague", "Pacific/Wellington",
)  # fmt: skip
"""Names that look like those of the database and are none, for the schema, which has no database to ask."""

CLOCKS: Mapping[float, str] = MappingProxyType({
    -8: "America/Los_Angeles", -6: "America/Mexico_City", -5: "America/New_York", -4: "America/New_York",
    -3: "America/Sao_Paulo", 0: "UTC", 1: "Europe/Zurich", 2: "Europe/Zurich", 3: "Africa/Nairobi",
    4: "Asia/Dubai", 5: "Asia/Karachi", 5.5: "Asia/Kolkata", 6: "Asia/Dhaka", 7: "Asia/Ho_Chi_Minh",
    8: "Asia/Shanghai", 9: "Asia/Tokyo", 10: "Australia/Brisbane", 12: "Pacific/Auckland",
})  # fmt: skip
"""A place for each offset from UTC, in hours, east of Greenwich positive."""

OFFSET = re.compile(
    r"(?P<etc>etc/)?(?:gmt|utc|z)?\s*(?P<sign>[+−-])\s*(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?", re.I
)
LOCAL = frozenset({"", "local", "UTC"})


def zone_fault(name: str) -> Message | None:
    """What is wrong with the name of a time zone, if anything.

    >>> print(zone_fault("Asia/Hanoi"))
    there is no time zone 'Asia/Hanoi'; did you mean 'Asia/Ho_Chi_Minh'?
    >>> print(zone_fault("GMT+7"))
    'GMT+7' is an offset, not the time zone of a place; write Asia/Ho_Chi_Minh, local or UTC
    >>> zone_fault("Europe/Zurich"), zone_fault("local")
    (None, None)
    """
    if name in LOCAL or (NAME.fullmatch(name) and _known(name)):
        return None
    if not _known("Europe/Zurich"):
        return message("the time zones of the world are missing on this computer; run: pip install tzdata")
    if offset := OFFSET.fullmatch(name.strip()):
        return _of_offset(name, offset)
    if near := _nearest(name):
        return message("there is no time zone {name!r}; did you mean {near!r}?", name=name, near=near)
    return message(
        "there is no time zone {name!r}; write local, UTC, or a name such as Europe/Zurich or Asia/Ho_Chi_Minh",
        name=name,
    )


@functools.cache
def _known(name: str) -> bool:
    import zoneinfo

    try:
        return bool(zoneinfo.ZoneInfo(name))
    except (KeyError, OSError, ValueError):
        return False


def _of_offset(name: str, offset: re.Match[str]) -> Message:
    east = 1 if offset["sign"] == "+" else -1
    hours = east * (int(offset["hours"]) + int(offset["minutes"] or 0) / 60)
    if not offset["etc"]:
        return message(
            "{name!r} is an offset, not the time zone of a place; write {place}, local or UTC",
            name=name,
            place=CLOCKS.get(hours, "Europe/Zurich"),
        )
    meant = f"UTC{-hours:+g}".replace("-", "−")
    return message(
        "{name!r} reads as the opposite of what it stands for, {meant}; write the zone of a place, such as {place}",
        name=name,
        meant=meant,
        place=CLOCKS.get(-hours, "Europe/Zurich"),
    )


def _nearest(name: str) -> str:
    *_, last = re.split(r"[/]", name)
    if meant := MEANT.get(_bare(last)) or MEANT.get(_bare(name)):
        return meant
    by_city = {_bare(one.rpartition("/")[2]): one for one in _names()}
    if meant := by_city.get(_bare(last)):
        return meant
    from difflib import get_close_matches  # here, for most runs never miss a name

    close = get_close_matches(_bare(name), [_bare(one) for one in _names()], n=1, cutoff=0.8)
    return next((one for one in _names() if close and _bare(one) == close[0]), "")


@functools.cache
def _names() -> tuple[str, ...]:
    import zoneinfo

    return tuple(sorted(filter(NAME.fullmatch, zoneinfo.available_timezones())))


def _bare(name: str) -> str:
    """Letters alone, without marks.

    >>> _bare("Hà Nội"), _bare("Ho_Chi_Minh City")
    ('hanoi', 'hochiminhcity')
    """
    letters = unicodedata.normalize("NFD", name[:60].casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if letter.isalnum() and letter.isascii())
