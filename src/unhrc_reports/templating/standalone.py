"""Tags alone on their line leave no line behind, and a tag at the end of words merges no paragraphs.

Jinja's `trim_blocks` takes the newline after every tag, also where the tag
ends a line of words; «One.{% endif %}», blank line, «Two.» would become one
paragraph. Here a newline goes only where the tag stands alone on its line. An
expression alone on its line that prints nothing takes its line with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension

from unhrc_reports.shield import PRIVATE

_TAG = re.compile(r"\{%.*?%\}|\{#.*?#\}")
_ALONE = re.compile(r"[ \t]*\{\{(?![-+])((?:(?!\{\{|\}\}).)*)(?<![-+])\}\}[ \t]*")
_STARTS_WITH_TAG = re.compile(r"[ \t]+\{[%#]")
_STRIPS_BEFORE = re.compile(r"[ \t]*\{[{%#]-")
_LAST = re.compile(r"(?<![+-])(%\}|#\})([ \t]*)$")
_PRINTS = re.compile(r"\{%[-+]?\s*(endcall|endfilter)\b")
_RAW = re.compile(r"\{%[-+]?\s*(raw|endraw)\b")

OWN_LINE = "on_its_own_line"
"""The filter that an expression alone on its line goes through; it prints the end of the line as well."""


class Standalone(Extension):
    """Prepares the source of a template; line numbers stay as they are."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Keep the newline after a tag that shares its line with words."""
        if found := PRIVATE.search(source):
            place = source.count("\n", 0, found.start()) + 1
            message = f"U+{ord(found[0]):X} is a private-use character, which a template cannot hold; take it out"
            raise TemplateSyntaxError(message, place, name, filename)
        return "\n".join(_prepared(source.split("\n")))


def _prepared(source: list[str]) -> Iterator[str]:
    raw, closing = False, ""
    for line, following in zip(source, [*source[1:], ""], strict=True):
        raw = _raw_after(line, raw)
        prepared = line if raw else _kept(line)
        if closing and _STARTS_WITH_TAG.match(prepared):
            prepared = prepared.lstrip()
        alone = None if raw or _STRIPS_BEFORE.match(following) else _ALONE.fullmatch(prepared)
        yield closing + (f"{{{{ ({alone[1]}) | {OWN_LINE}" if alone else prepared)
        closing = "}}" if alone else ""
    if closing:
        yield closing


def _raw_after(line: str, raw: bool) -> bool:
    words = _RAW.findall(line)
    return words[-1] == "raw" if words else raw


def _kept(line: str) -> str:
    if _TAG.search(line) and (_TAG.sub("", line).strip() or _PRINTS.search(line)):
        return _LAST.sub(r"+\1\2", line)
    return line
