"""How values are named inside an explanation, in English and in Vietnamese, on one line.

This serves messages to authors only; what documents print is made elsewhere,
in the style of the house.
"""

from __future__ import annotations

import datetime
import decimal
import enum
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from unhrc_reports.model import (
    Count,
    Moment,
    Organization,
    PartialDate,
    Qualifier,
    Role,
    SessionKind,
    TermPoint,
    Vote,
)
from unhrc_reports.reference import Body, RegionalGroup, State, SymbolKind
from unhrc_reports.text import Text

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

LONGEST = 80
"""Characters of a text that are quoted; an explanation is read on one line."""

VIETNAMESE: Mapping[str, str] = MappingProxyType(
    {
        Qualifier.MORE_THAN: "hơn",
        Qualifier.OVER: "trên",
        Qualifier.NEARLY: "gần",
        Qualifier.ABOUT: "khoảng",
        Qualifier.AT_LEAST: "ít nhất",
        Qualifier.SEVERAL: "một số",
        Qualifier.MANY: "nhiều",
        Vote.IN_FAVOUR: "bỏ phiếu thuận",
        Vote.AGAINST: "bỏ phiếu chống",
        Vote.ABSTAINED: "bỏ phiếu trắng",
        Vote.NOT_VOTING: "không tham gia bỏ phiếu",
        Role.LEAD: "chủ trì",
        Role.CORE_GROUP: "thành viên nhóm nòng cốt",
        Role.CO_AUTHOR: "đồng tác giả",
        Role.MAIN_SPONSOR: "nước bảo trợ chính",
        Role.CO_SPONSOR: "nước đồng bảo trợ",
        SessionKind.REGULAR: "thường kỳ",
        SessionKind.SPECIAL: "đặc biệt",
        SymbolKind.RESOLUTION: "nghị quyết",
        SymbolKind.DECISION: "quyết định",
        SymbolKind.PRESIDENTS_STATEMENT: "Tuyên bố của Chủ tịch Hội đồng Nhân quyền",
        SymbolKind.DRAFT: "dự thảo",
        SymbolKind.REPORT: "báo cáo",
        TermPoint.FIRST_OF_TERM: "khóa họp đầu tiên của nhiệm kỳ",
        TermPoint.LAST_OF_TERM: "khóa họp cuối cùng của nhiệm kỳ",
        TermPoint.FIRST_OF_FINAL_YEAR: "khóa họp đầu tiên của năm cuối nhiệm kỳ",
        TermPoint.LAST_OF_YEAR: "khóa họp cuối cùng trong năm",
        RegionalGroup.AFRICAN: "châu Phi",
        RegionalGroup.ASIA_PACIFIC: "châu Á-Thái Bình Dương",
        RegionalGroup.EASTERN_EUROPEAN: "Đông Âu",
        RegionalGroup.GRULAC: "Mỹ Latinh và Caribe",
        RegionalGroup.WEOG: "Tây Âu và các nước khác",
    }
)
"""Terms of the glossary that stand in explanations; other enumerations are quoted as a file writes them."""


@attrs.frozen
class Years:
    """The years of a term, which the two languages join by different dashes."""

    start: int
    end: int


def say(value: Any, language: str) -> str:
    """A value as an explanation names it.

    >>> from datetime import date
    >>> say(date(2025, 7, 8), "en"), say(date(2025, 7, 8), "vi")
    ('8 July 2025', '8/7/2025')
    >>> say(Count(value=63, qualifier=Qualifier.MORE_THAN), "vi"), say((), "en")
    ('hơn 63', 'none')
    """
    for kind, name in NAMES.items():
        if isinstance(value, kind):
            return name(value, language)
    return one_line(str(value))


def plain(value: Any) -> str:
    """A value as text in no language's manner: ISO dates, the UN's short names of States."""
    if isinstance(value, State):
        return value.un_short
    if isinstance(value, Body):
        return value.en_list
    return str(value) if isinstance(value, (datetime.date, decimal.Decimal, PartialDate)) else say(value, "en")


def one_line(words: str) -> str:
    """Words without line breaks, cut where they are long.

    >>> one_line("a title" + chr(10) + "on two lines")
    'a title on two lines'
    """
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _day(value: datetime.date, language: str) -> str:
    if language == "vi":
        return f"{value.day}/{value.month}/{value.year}"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def _count(value: Count, language: str) -> str:
    qualifier = "" if value.qualifier == Qualifier.EXACTLY else _term(value.qualifier, language)
    return " ".join(str(part) for part in (qualifier, value.value) if part not in ("", None))


def _term(value: enum.Enum, language: str) -> str:
    return VIETNAMESE.get(str(value), str(value)) if language == "vi" else str(value)


def _text(value: Text, language: str) -> str:
    words = value.get(language) or next(words for _, words in value)
    return one_line(words)


def _state(value: State, language: str) -> str:
    return value.vi_press if language == "vi" else value.un_text


def _series(value: tuple[Any, ...], language: str) -> str:
    if language == "vi":
        return ", ".join(say(part, language) for part in value) or "không có"
    return ", ".join(plain(part) for part in value) or "none"


def _partial(value: PartialDate, language: str) -> str:
    if value.day and value.month:
        return _day(datetime.date(value.year, value.month, value.day), language)
    if not value.month:
        return str(value.year)
    return f"tháng {value.month}/{value.year}" if language == "vi" else f"{MONTHS[value.month - 1]} {value.year}"


def _decimal(value: decimal.Decimal, language: str) -> str:
    return str(value).replace(".", ",") if language == "vi" else str(value)


NAMES: Mapping[type, Callable[[Any, str], str]] = MappingProxyType(
    {
        datetime.date: _day,
        decimal.Decimal: _decimal,
        Count: _count,
        Moment: lambda value, language: _day(value.day, language),
        Organization: lambda value, language: _text(value.name, language),
        PartialDate: _partial,
        State: _state,
        Body: lambda value, language: value.vi if language == "vi" else value.en,
        Text: _text,
        enum.Enum: _term,
        Years: lambda value, language: f"{value.start}{'-' if language == 'vi' else '–'}{value.end}",
        tuple: _series,
    }
)
"""Kind of value to the function that names it."""
