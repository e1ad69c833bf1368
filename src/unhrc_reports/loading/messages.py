"""What loading says to a press officer, in each language that we speak to users.

A message is «what is wrong; what to do». Names in braces are filled in by the
rule that found the fault. This is the one place to correct the wording; a test
sees to it that every message exists in every language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Wording: TypeAlias = Mapping[str, str]

MESSAGES: Mapping[str, Wording] = {
    # ------------------------------------------------------------------ files
    "no file": {
        "en": "there is no such file; check its name and folder",
        "vi": "không tìm thấy tệp; hãy kiểm tra lại tên tệp và thư mục",
    },
    "not a file": {
        "en": "this is a folder or a device, not a file; name the session file in it",
        "vi": "đây là thư mục hoặc thiết bị, không phải tệp; hãy chỉ rõ tệp dữ liệu của khóa họp",
    },
    "unreadable": {
        "en": "the file cannot be read ({reason}); check the permissions",
        "vi": "không đọc được tệp ({reason}); hãy kiểm tra quyền truy cập",
    },
    "too large": {
        "en": "more than {limit} MB is not a session file; check that this is the right file",
        "vi": "dung lượng vượt quá {limit} MB, không phải tệp dữ liệu khóa họp; hãy kiểm tra lại tệp",
    },
    "not utf-8": {
        "en": "byte {byte} is not UTF-8; save the file again with the encoding UTF-8",
        "vi": "byte thứ {byte} không phải UTF-8; hãy lưu lại tệp với bảng mã UTF-8",
    },
    "empty file": {
        "en": "there is nothing in it; start with number, opened, closed and delegation",
        "vi": "tệp không có nội dung; hãy bắt đầu với number, opened, closed và delegation",
    },
    "not written": {
        "en": "the file could not be written ({reason}), and what was there is untouched; check folder and space",
        "vi": "không ghi được tệp ({reason}), nội dung cũ vẫn nguyên vẹn; hãy kiểm tra thư mục và dung lượng đĩa",
    },
    "no such format": {
        "en": "there is no format {format!r}; write yaml or json",
        "vi": "không có định dạng {format!r}; hãy viết yaml hoặc json",
    },
    # ------------------------------------------------------------------ notation
    "syntax": {
        "en": "{notation} does not allow this here ({problem}); the line reads: {line}",
        "vi": "sai cú pháp {notation} ({problem}); nội dung dòng: {line}",
    },
    "colon": {
        "en": "a colon with a space after it cuts a text without quotation marks; put the text in quotation marks; "
        "the line reads: {line}",
        "vi": "dấu hai chấm có dấu cách theo sau làm ngắt văn bản không có dấu ngoặc kép; hãy đặt văn bản trong "
        "dấu ngoặc kép; nội dung dòng: {line}",
    },
    "tab": {
        "en": "a tab cannot indent a line in YAML; use spaces; the line reads: {line}",
        "vi": "YAML không cho phép thụt dòng bằng phím Tab; hãy dùng dấu cách; nội dung dòng: {line}",
    },
    "not closed": {
        "en": "a quotation mark or bracket that is opened here is never closed; close it; the line reads: {line}",
        "vi": "dấu ngoặc mở ở đây không được đóng lại; hãy đóng ngoặc; nội dung dòng: {line}",
    },
    "indentation": {
        "en": "this line does not stand under the others of its list or mapping; give it the same indentation; "
        "the line reads: {line}",
        "vi": "dòng này không thẳng cột với các dòng cùng danh sách hoặc cùng nhóm trường; hãy thụt dòng cho đều; "
        "nội dung dòng: {line}",
    },
    "reserved": {
        "en": "a text cannot begin with this character unless it has quotation marks; put the text in quotation "
        "marks; the line reads: {line}",
        "vi": "văn bản không có dấu ngoặc kép không thể bắt đầu bằng ký tự này; hãy đặt văn bản trong dấu ngoặc "
        "kép; nội dung dòng: {line}",
    },
    "escape": {
        "en": "a backslash in double quotation marks begins a code, and this is none; write \\\\ for a backslash; "
        "the line reads: {line}",
        "vi": "dấu \\ trong dấu ngoặc kép mở đầu một mã ký tự, nhưng mã này không hợp lệ; hãy viết \\\\ nếu "
        "cần dấu \\; nội dung dòng: {line}",
    },
    "json key": {
        "en": "a key in double quotation marks is due here, or there is a comma too many; correct it; the line "
        "reads: {line}",
        "vi": "ở đây cần tên trường trong dấu ngoặc kép, hoặc thừa dấu phẩy; hãy sửa lại; nội dung dòng: {line}",
    },
    "json value": {
        "en": "a value is due here; write a text in double quotation marks, a number, true or false; the line "
        "reads: {line}",
        "vi": "ở đây cần một giá trị; hãy viết văn bản trong dấu ngoặc kép, số, true hoặc false; "
        "nội dung dòng: {line}",
    },
    "json comma": {
        "en": "a comma or colon is missing before this; add it; the line reads: {line}",
        "vi": "thiếu dấu phẩy hoặc dấu hai chấm trước vị trí này; hãy bổ sung; nội dung dòng: {line}",
    },
    "json end": {
        "en": "the data end before this; delete what follows; the line reads: {line}",
        "vi": "dữ liệu đã kết thúc trước vị trí này; hãy xóa phần thừa; nội dung dòng: {line}",
    },
    "alias": {
        "en": "anchors and aliases (&, *) are not allowed; write the value again, or put a text that begins with "
        "& or * in quotation marks",
        "vi": "không được dùng neo và bí danh (&, *); hãy viết lại giá trị, hoặc đặt văn bản bắt đầu bằng & hay * "
        "trong dấu ngoặc kép",
    },
    "tag": {
        "en": "tags (!) are not allowed; put a text that begins with ! in quotation marks",
        "vi": "không được dùng thẻ (!); hãy đặt văn bản bắt đầu bằng ! trong dấu ngoặc kép",
    },
    "merge": {
        "en": "merge keys (<<) are not allowed; write the keys themselves",
        "vi": "không được dùng khóa gộp (<<); hãy viết trực tiếp các trường",
    },
    "second document": {
        "en": "a second document begins here (---); keep one session in one file",
        "vi": "tài liệu YAML thứ hai bắt đầu ở đây (---); mỗi tệp chỉ chứa một khóa họp",
    },
    "too deep": {
        "en": "nested deeper than {limit} levels; no session needs that, so check the brackets and the indentation",
        "vi": "lồng nhau quá {limit} cấp, dữ liệu khóa họp không cần như vậy; hãy kiểm tra dấu ngoặc và "
        "cách thụt dòng",
    },
    "complex key": {
        "en": "a key is a single word here, not a list or a mapping; put a text that begins with [ or {{ in "
        "quotation marks",
        "vi": "tên trường phải là một từ, không phải danh sách hay nhóm trường; hãy đặt văn bản bắt đầu bằng "
        "[ hoặc {{ trong dấu ngoặc kép",
    },
    "duplicate key": {
        "en": "the key {key!r} was given before, in line {first}, and again in line {second}; keep one of the two",
        "vi": "trường {key!r} đã có ở dòng {first}, lặp lại ở dòng {second}; hãy giữ một trong hai",
    },
    "not a number": {
        "en": "{word} is not a number that a report can print; leave the key out",
        "vi": "{word} không phải là số có thể in trong báo cáo; hãy bỏ trường này",
    },
    # ------------------------------------------------------------------ characters
    "forbidden character": {
        "en": "the character {code} ({what}) cannot stand in a document; delete it",
        "vi": "ký tự {code} ({what}) không thể có trong văn bản; hãy xóa ký tự này",
    },
    "cut text": {
        "en": "the text ends before « #», where a comment begins; put the text in quotation marks, or move the "
        "comment to a line of its own",
        "vi": "văn bản bị cắt trước « #», nơi bắt đầu chú thích; hãy đặt văn bản trong dấu ngoặc kép hoặc chuyển "
        "chú thích sang dòng riêng",
    },
    # ------------------------------------------------------------------ keys
    "unknown key": {
        "en": "there is no key {key!r} in {owner}; the keys are: {keys}",
        "vi": "{owner} không có trường {key!r}; các trường gồm: {keys}",
    },
    "misspelt key": {
        "en": "there is no key {key!r} in {owner}; did you mean {near!r}?",
        "vi": "{owner} không có trường {key!r}; có phải là {near!r}?",
    },
    "missing key": {
        "en": "the key {key!r} is missing; add it: {meaning}",
        "vi": "thiếu trường {key!r}; hãy bổ sung",
    },
    # ------------------------------------------------------------------ values
    "wrong form": {
        "en": "{form} is due here, not {kind}; {cure}",
        "vi": "ở đây cần {form}, không phải {kind}; {cure}",
    },
    "empty": {
        "en": "there is nothing here; write {form}, or leave the key out",
        "vi": "chưa có nội dung; hãy viết {form} hoặc bỏ trường này",
    },
    "bare text": {
        "en": "a text needs its language; write {example}",
        "vi": "văn bản phải ghi rõ ngôn ngữ; hãy viết {example}",
    },
    "language tag": {
        "en": "{tag!r} is not the tag of a language; write en, vi, fr or another tag of BCP 47",
        "vi": "{tag!r} không phải mã ngôn ngữ; hãy viết en, vi, fr hoặc mã khác theo BCP 47",
    },
    "wrong language tag": {
        "en": "{tag!r} is not the tag of a language; did you mean {near!r}?",
        "vi": "{tag!r} không phải mã ngôn ngữ; có phải là {near!r}?",
    },
    "no such choice": {
        "en": "{value!r} is not one of the values; write {choices}",
        "vi": "{value!r} không thuộc các giá trị cho phép; hãy viết {choices}",
    },
    "misspelt choice": {
        "en": "{value!r} is not one of the values; did you mean {near!r}? The values are {choices}",
        "vi": "{value!r} không thuộc các giá trị cho phép; có phải là {near!r}? Các giá trị gồm {choices}",
    },
    "no such day": {
        "en": "there is no day {value}; write a date of the calendar as year-month-day, such as 2025-07-08",
        "vi": "không có ngày {value}; hãy viết ngày có thật theo dạng năm-tháng-ngày, ví dụ 2025-07-08",
    },
    "no such time": {
        "en": 'there is no time {value}; write hours and minutes, such as "18:00"',
        "vi": 'không có giờ {value}; hãy viết giờ và phút, ví dụ "18:00"',
    },
    "too long a number": {
        "en": "a number of {digits} digits is no figure of a session; check it",
        "vi": "số có {digits} chữ số không thể là số liệu của khóa họp; hãy kiểm tra lại",
    },
    "and more": {
        "en": "there are more than {limit} faults; correct these first",
        "vi": "có hơn {limit} lỗi; hãy sửa các lỗi đã nêu trước",
    },
    "unexpected": {
        "en": "{reason}; correct the value",
        "vi": "giá trị không hợp lệ ({reason}); hãy sửa lại giá trị",
    },
}

FORMS: Mapping[str, tuple[Wording, Wording]] = {
    "text": (
        {"en": "a text", "vi": "văn bản"},
        {"en": "write it in quotation marks", "vi": "hãy viết văn bản trong dấu ngoặc kép"},
    ),
    "texts": (
        {"en": "a text in each language", "vi": "văn bản theo từng ngôn ngữ"},
        {"en": "write {{en: …, vi: …}}", "vi": "hãy viết {{en: …, vi: …}}"},
    ),
    "whole number": (
        {"en": "a whole number", "vi": "số nguyên"},
        {
            "en": "write digits alone, without quotation marks, such as 26",
            "vi": "hãy viết các chữ số, không dùng dấu ngoặc kép, ví dụ 26",
        },
    ),
    "number": (
        {"en": "a number", "vi": "số"},
        {
            "en": "write digits, with a point before decimals, such as 84.7",
            "vi": "hãy viết các chữ số, dùng dấu chấm trước phần thập phân, ví dụ 84.7",
        },
    ),
    "true or false": (
        {"en": "true or false", "vi": "true (có) hoặc false (không)"},
        {
            "en": "write true or false, without quotation marks",
            "vi": "hãy viết true hoặc false, không dùng dấu ngoặc kép",
        },
    ),
    "date": (
        {"en": "a date", "vi": "ngày tháng"},
        {
            "en": "write it as year-month-day, such as 2025-07-08",
            "vi": "hãy viết theo dạng năm-tháng-ngày, ví dụ 2025-07-08",
        },
    ),
    "partial date": (
        {"en": "a date (as far as it is known)", "vi": "ngày tháng (trong phạm vi đã biết)"},
        {"en": "write 2025, 2025-07 or 2025-07-08", "vi": "hãy viết 2025, 2025-07 hoặc 2025-07-08"},
    ),
    "time": (
        {"en": "a time of day", "vi": "giờ trong ngày"},
        {"en": 'write hours and minutes, such as "18:00"', "vi": 'hãy viết giờ và phút, ví dụ "18:00"'},
    ),
    "moment": (
        {"en": "a date, or a day with its time", "vi": "ngày, hoặc ngày kèm giờ"},
        {
            "en": "write 2025-07-08 or {{day: 2025-07-08, end_of_day: true, zone: local}}",
            "vi": "hãy viết 2025-07-08 hoặc {{day: 2025-07-08, end_of_day: true, zone: local}}",
        },
    ),
    "figure": (
        {"en": "a figure", "vi": "số liệu"},
        {
            "en": "write 26, several, many, {{value: 63, qualifier: more than}} or a list of such readings",
            "vi": "hãy viết 26, several (một số), many (nhiều), {{value: 63, qualifier: more than}} hoặc danh sách "
            "các số liệu như vậy",
        },
    ),
    "reading": (
        {"en": "one reading of a figure", "vi": "một giá trị của số liệu"},
        {
            "en": "write 26, several, many or {{value: 63, qualifier: more than}}",
            "vi": "hãy viết 26, several (một số), many (nhiều) hoặc {{value: 63, qualifier: more than}}",
        },
    ),
    "choice": (
        {"en": "one of the values {choices}", "vi": "một trong các giá trị {choices}"},
        {"en": "write one of them", "vi": "hãy viết một trong các giá trị đó"},
    ),
    "state": (
        {"en": "the name of a State", "vi": "tên quốc gia"},
        {
            "en": "write a name or ISO code, such as Viet Nam or VN",
            "vi": "hãy viết tên hoặc mã ISO, ví dụ Việt Nam hoặc VN",
        },
    ),
    "partner": (
        {"en": "a State or a body", "vi": "quốc gia hoặc tổ chức"},
        {
            "en": "write the name of a State, or {{name: {{en: …, vi: …}}}} for another body",
            "vi": "hãy viết tên quốc gia, hoặc {{name: {{en: …, vi: …}}}} đối với tổ chức khác",
        },
    ),
    "list": (
        {"en": "a list", "vi": "danh sách"},
        {
            "en": "begin each entry with «- » on a line of its own, or write [ … ]",
            "vi": "hãy bắt đầu mỗi mục bằng «- » trên một dòng riêng, hoặc viết [ … ]",
        },
    ),
    "source keys": (
        {"en": "the key of a source or a list of such keys", "vi": "ký hiệu nguồn hoặc danh sách ký hiệu nguồn"},
        {"en": "write 1 or [1, 2]", "vi": "hãy viết 1 hoặc [1, 2]"},
    ),
    "source key": (
        {"en": "the key of a source", "vi": "ký hiệu nguồn"},
        {"en": "write a number or a word, such as 1", "vi": "hãy viết số hoặc từ, ví dụ 1"},
    ),
    "record": (
        {"en": "a mapping ({owner})", "vi": "nhóm trường ({owner})"},
        {"en": "write {example}", "vi": "hãy viết {example}"},
    ),
}
"""What is due at a place, and how it is written."""

KINDS: Mapping[str, Wording] = {
    "nothing": {"en": "nothing", "vi": "để trống"},
    "text": {"en": "the text {shown}", "vi": "văn bản {shown}"},
    "quoted": {"en": "the text {shown} in quotation marks", "vi": "văn bản {shown} trong dấu ngoặc kép"},
    "number": {"en": "the number {shown}", "vi": "số {shown}"},
    "truth": {"en": "{shown}", "vi": "{shown}"},
    "list": {"en": "a list", "vi": "danh sách"},
    "mapping": {"en": "a mapping", "vi": "nhóm trường"},
    "date": {"en": "the date {shown}", "vi": "ngày {shown}"},
    "other": {"en": "a value of the Python type {shown}", "vi": "giá trị kiểu Python {shown}"},
}

CHARACTERS: Mapping[str, Wording] = {
    "control": {"en": "a control character", "vi": "ký tự điều khiển"},
    "surrogate": {"en": "half of a surrogate pair", "vi": "nửa cặp thay thế (surrogate)"},
    "noncharacter": {"en": "not a character", "vi": "không phải ký tự"},
    "private": {"en": "for private use", "vi": "ký tự dùng riêng"},
    "direction": {"en": "an invisible change of direction", "vi": "ký tự ẩn đổi chiều chữ"},
    "line separator": {"en": "a line break of another program", "vi": "dấu ngắt dòng của chương trình khác"},
    "invisible": {"en": "an invisible character", "vi": "ký tự ẩn"},
    "replacement": {"en": "the mark of a damaged text", "vi": "dấu hiệu văn bản bị lỗi bảng mã"},
}


def say(message: str, /, **values: object) -> dict[str, str]:
    """Fill in a message in every language; a value may be a wording itself.

    >>> say("missing key", key="title", meaning="the official title")["en"]
    "the key 'title' is missing; add it: the official title"
    """
    return {language: words.format(**_in(language, values)) for language, words in MESSAGES[message].items()}


def fill(wording: Wording, /, **values: object) -> dict[str, str]:
    """Fill in a part of a message."""
    return {language: words.format(**_in(language, values)) for language, words in wording.items()}


def _in(language: str, values: Mapping[str, object]) -> dict[str, object]:
    return {name: value[language] if isinstance(value, Mapping) else value for name, value in values.items()}
