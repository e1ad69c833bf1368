"""Days and numbers in messages, by the CLDR patterns that the catalogues give.

This serves messages to authors only; what documents print is made by
`localisation`, in the style of the house.
"""

from __future__ import annotations

import datetime
import decimal

from unhrc_reports.messages.catalogue import spoken, translated

DAY = "d MMMM y"
MONTH = "MMMM y"


def day(value: datetime.date, language: str) -> str:
    """A day of the calendar.

    >>> day(datetime.date(2025, 7, 8), "en"), day(datetime.date(2025, 7, 8), "vi")
    ('8 July 2025', '8/7/2025')
    """
    return _by_pattern(value, DAY, language)


def month(value: datetime.date, language: str) -> str:
    """The month of a day.

    >>> month(datetime.date(2025, 7, 8), "en"), month(datetime.date(2025, 7, 8), "vi")
    ('July 2025', 'tháng 7/2025')
    """
    return _by_pattern(value, MONTH, language)


def number(value: decimal.Decimal, language: str) -> str:
    """A number with the digits that it has.

    >>> number(decimal.Decimal("84.70"), "vi")
    '84,70'
    """
    from babel.numbers import get_decimal_symbol

    return str(value).replace(".", get_decimal_symbol(spoken(language)))


def _by_pattern(value: datetime.date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return format_date(value, translated(pattern, language), locale=spoken(language))
