"""What the rules say in more than one place, or look up in a table; the rest stands where the fault is found."""

from __future__ import annotations

from types import MappingProxyType

from unhrc_reports.messages import message

CUT_TEXT = message(
    "the text ends before « #», where a comment begins; put the text in quotation marks, or move the comment "
    "to a line of its own"
)

UNKNOWN_KEY = message("there is no key {key!r} in {owner}; the keys are: {keys}")

KEY_OF_OTHERS = message("there is no key {key!r} in {owner}, only in {others}; the keys are: {keys}")

MERGE = message("merge keys (<<) are not allowed; write the keys themselves")

MISSPELT_KEY = message("there is no key {key!r} in {owner}; did you mean {near!r}?")

EMPTY = message("there is nothing here; write {form}, or leave the key out")

MEANT = message("write {meant}")

UNQUOTED = message("write {meant}, without quotation marks")

TOO_LONG_A_NUMBER = message("a number of {digits} digits is no figure of a session; check it")

FORMS = MappingProxyType(
    {
        "text": (message("a text"), message("write it in quotation marks")),
        "texts": (message("a text in each language"), message("write {{en: …, vi: …}}")),
        "whole number": (
            message("a whole number"),
            message("write digits alone, without quotation marks, such as 26"),
        ),
        "number": (message("a number"), message("write digits, with a point before decimals, such as 84.7")),
        "true or false": (message("true or false"), message("write true or false, without quotation marks")),
        "date": (message("a date"), message("write it as year-month-day, such as 2025-07-08")),
        "partial date": (message("a date (as far as it is known)"), message("write 2025, 2025-07 or 2025-07-08")),
        "time": (message("a time of day"), message('write hours and minutes, such as "18:00"')),
        "moment": (
            message("a date, or a day with its time"),
            message("write 2025-07-08 or {{day: 2025-07-08, end_of_day: true, zone: local}}"),
        ),
        "figure": (
            message("a figure"),
            message("write 26, several, many, {{value: 63, qualifier: more than}} or a list of such readings"),
        ),
        "reading": (
            message("one reading of a figure"),
            message("write 26, several, many or {{value: 63, qualifier: more than}}"),
        ),
        "choice": (message("one of the values {choices}"), message("write one of them")),
        "state": (message("the name of a State"), message("write a name or ISO code, such as Viet Nam or VN")),
        "party": (
            message("a State or a body"),
            message(
                "write a name or code, such as Viet Nam, VN or ASEAN, "
                "or {{name: {{en: …, vi: …}}}} for another body"
            ),
        ),
        "group": (
            message("a group or another body"),
            message(
                "write a name, such as ASEAN or African Group, or {{name: {{en: …, vi: …}}}} for another group"
            ),
        ),
        "list": (message("a list"), message("begin each entry with «- » on a line of its own, or write [ … ]")),
        "source keys": (message("the key of a source or a list of such keys"), message("write 1 or [1, 2]")),
        "source key": (message("the key of a source"), message("write a number or a word, such as 1")),
        "record": (message("a mapping ({owner})"), message("write {example}")),
    }
)
"""What is due at a place, and how it is written."""

KINDS = MappingProxyType(
    {
        "nothing": message("nothing"),
        "text": message("the text {shown}"),
        "quoted": message("the text {shown} in quotation marks"),
        "number": message("the number {shown}"),
        "truth": message("{shown}"),
        "list": message("a list"),
        "mapping": message("a mapping"),
        "date": message("the date {shown}"),
        "other": message("a value of the Python type {shown}"),
    }
)
"""What stands at a place instead."""
