"""What is wrong with a text that is not TOML, in the user's language: Python's own reader speaks English alone."""

from __future__ import annotations

import re
import tomllib

from unhrc_reports.messages.message import Message, message

POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

PROBLEMS = (
    ("Cannot declare", message("a table is declared twice")),
    ("Cannot overwrite", message("a key is given twice")),
    ("Duplicate inline", message("a key is given twice")),
    ("Cannot mutate", message("a table that was closed is written to again")),
    ("Cannot redefine", message("a table that was closed is written to again")),
    ("Escaped character", message("Escaped character is not a Unicode scalar value")),
    ("Expected ']", message("Expected a bracket at the end of the name of a table")),
    ("Expected '='", message("Expected '=' after a key in a key/value pair")),
    ("Expected newline", message("Expected newline or end of document after a statement")),
    ("Expected", message("Expected a quotation mark at the end of a text")),
    ("Found invalid character", message("Found invalid character")),
    ("Illegal character", message("Found invalid character")),
    ("Invalid date", message("Invalid date or datetime")),
    ("Invalid hex value", message("Invalid hex value")),
    ("Invalid initial character", message("Invalid initial character for a key part")),
    ("Invalid statement", message("Invalid statement")),
    ("Invalid value", message("Invalid value")),
    ("Unclosed array", message("Unclosed array")),
    ("Unclosed inline table", message("Unclosed inline table")),
    ("Unescaped", message("Unescaped '\\' in a string")),
    ("Unterminated string", message("Unterminated string")),
)
"""How the messages of Python's reader begin, and what is wrong."""


def toml_problem(error: tomllib.TOMLDecodeError) -> Message:
    """What is wrong, and where, as far as Python's reader tells.

    >>> try:
    ...     tomllib.loads("name = ")
    ... except tomllib.TOMLDecodeError as error:
    ...     print(toml_problem(error).text("vi"))
    giá trị không hợp lệ (ở cuối tệp)
    """
    words = str(error)
    problem = next((said for begins, said in PROBLEMS if words.startswith(begins)), message("Invalid statement"))
    found = POSITION.search(words)
    if found is None or found[1] is None:
        return message("{problem} (at end of document)", problem=problem)
    return message("{problem} (at line {line}, column {column})", problem=problem, line=found[1], column=found[2])
