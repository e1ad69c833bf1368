"""Kinds of values in words, in English and Vietnamese."""

from __future__ import annotations

from typing import Any, TypeAlias

Fact: TypeAlias = tuple[Any, ...]
"""What a guard has shown of an identity: ("has", identity), ("true", identity) or ("is", identity, classes)."""


SPOKEN = {
    "text": "a text",
    "words": "words",
    "number": "a number",
    "date": "a date",
    "partial date": "a date",
    "moment": "a moment",
    "time": "a time of day",
    "flag": "a flag",
    "term": "an entry of a closed list",
    "state": "a State",
    "figure": "a figure",
    "list": "a list",
    "tuple": "a list",
    "mapping": "a table of words",
    "macro": "a macro",
    "function": "a function",
    "namespace": "a namespace",
    "module": "a file of macros",
    "loop": "the loop",
    "tag": "words",
    "anything": "anything",
}


SPOKEN_VI = {
    "text": "văn bản",
    "words": "từ ngữ",
    "number": "số",
    "date": "ngày",
    "partial date": "ngày",
    "moment": "thời điểm",
    "time": "giờ",
    "flag": "cờ đúng/sai",
    "term": "mục của danh mục",
    "state": "quốc gia",
    "figure": "số liệu",
    "list": "danh sách",
    "tuple": "danh sách",
    "mapping": "bảng từ",
    "macro": "macro",
    "function": "hàm",
    "namespace": "namespace",
    "module": "tệp macro",
    "loop": "vòng lặp",
    "tag": "từ ngữ",
    "anything": "giá trị bất kỳ",
}


def article(name: str) -> str:
    """A name with «a» or «an».

    >>> article("Event"), article("Person")
    ('an Event', 'a Person')
    """
    return f"{'an' if name[0] in 'AEIO' else 'a'} {name}"
