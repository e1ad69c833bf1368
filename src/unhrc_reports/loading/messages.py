"""What loading says in more than one place, or looks up in a table; the rest stands where the fault is found."""

from __future__ import annotations

from unhrc_reports.messages import message

SYNTAX = message("{notation} does not allow this here; correct it; the line reads: {line}")

COLON = message(
    "a colon with a space after it cuts a text without quotation marks; put the text in quotation marks; the "
    "line reads: {line}"
)

TAB = message("a tab cannot indent a line in YAML; use spaces; the line reads: {line}")

NOT_CLOSED = message(
    "a quotation mark or bracket that is opened here is never closed; close it; the line reads: {line}"
)

INDENTATION = message(
    "this line does not stand under the others of its list or mapping; give it the same indentation; the line "
    "reads: {line}"
)

RESERVED = message(
    "a text cannot begin with this character unless it has quotation marks; put the text in quotation marks; "
    "the line reads: {line}"
)

ESCAPE = message(
    "a backslash in double quotation marks begins a code, and this is none; write \\\\ for a backslash; the "
    "line reads: {line}"
)

JSON_KEY = message(
    "a key in double quotation marks is due here, or there is a comma too many; correct it; the line reads: {line}"
)

JSON_VALUE = message(
    "a value is due here; write a text in double quotation marks, a number, true or false; the line reads: {line}"
)

JSON_COMMA = message("a comma or colon is missing before this; add it; the line reads: {line}")

JSON_END = message("the data end before this; delete what follows; the line reads: {line}")

ALIAS = message(
    "anchors and aliases (&, *) are not allowed; write the value again, or put a text that begins with & or * "
    "in quotation marks"
)

LOST_AT_COMMA = message(
    "a text without quotation marks ends at its comma; put all of it in quotation marks: {key}: {whole}"
)

THOUSANDS = message("a comma parts the entries of {{ }}; write the number without it: {key}: {whole}")

ALONE = message(
    "{word!r} stands between commas without a value; write key: value, or put a text with a comma in quotation "
    "marks"
)
