"""Tags alone on their line leave no line behind, and a tag at the end of words merges no paragraphs.

Jinja's `trim_blocks` takes the newline after every tag, also where the tag
ends a line of words; «One.{% endif %}», blank line, «Two.» would become one
paragraph. Here a newline goes only where the tag stands alone on its line. An
expression alone on its line that prints nothing takes its line with it, and so
do lines that are nothing but conditions and expressions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2.ext import Extension

_TAG = re.compile(r"\{%.*?%\}|\{#.*?#\}")
_ALONE = re.compile(r"[ \t]*\{\{(?![-+])((?:(?!\{\{|\}\}).)*)(?<![-+])\}\}[ \t]*")
_STARTS_WITH_TAG = re.compile(r"[ \t]+\{[%#]")
_STRIPS_BEFORE = re.compile(r"[ \t]*\{[{%#]-")
_LAST = re.compile(r"(?<![+-])(%\}|#\})([ \t]*)$")
_PRINTS = re.compile(r"\{%[-+]?\s*(endcall|endfilter)\b")
_RAW = re.compile(r"\{%[-+]?\s*(raw|endraw)\b")
_PIECE = re.compile(r"(\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\})")
_NAME = re.compile(r"\{%[-+]?\s*(\w+)")
_BEGINS = re.compile(r"[ \t]*(\{%\+?\s*(if|for)\b.*?%\}[ \t]*\S|\{\{(?![-+]).*?\}\}[ \t]*\{[{%])")
_TRIMS = re.compile(r"[-+][%}]\}[ \t]*$")
_CONDITIONS = {"if": 1, "for": 1, "elif": 0, "else": 0, "endfor": -1, "endif": -1}
"""Tags that may print nothing, and how much deeper they lead."""

MOST_LINES = 100
"""How far the end of conditions is looked for; real ones end after some twenty lines."""
OWN_LINE = "on_its_own_line"
"""The filter that an expression alone on its line goes through; it prints the end of the line as well."""


class Standalone(Extension):
    """Prepares the source of a template; line numbers stay as they are."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Keep the newline after a tag that shares its line with words."""
        return "\n".join(_prepared(source.split("\n")))


def _prepared(source: list[str]) -> Iterator[str]:
    raw, closing, until = False, "", -1
    for place, line in enumerate(source):
        raw = _raw_after(line, raw)
        following = source[place + 1] if place + 1 < len(source) else ""
        prepared = line if raw else _kept(line)
        if closing and _STARTS_WITH_TAG.match(prepared):
            prepared = prepared.lstrip()
        if place > until and not raw and (last := _end_of_conditions(source, place)) is not None:
            prepared, until = f"{{% filter {OWN_LINE} %}}{prepared}", last
        alone = None if raw or place <= until or _STRIPS_BEFORE.match(following) else _ALONE.fullmatch(prepared)
        ended = "{% endfilter %}" if place == until else ""
        yield closing + (f"{{{{ ({alone[1]}) | {OWN_LINE}" if alone else prepared) + ended
        closing = "}}" if alone else ""
    if closing:
        yield closing


def _end_of_conditions(source: list[str], first: int) -> int | None:
    """The line on which conditions end that begin with this one, where no word stands outside of them."""
    if not _BEGINS.match(source[first]):
        return None
    depth: int | None = 0
    for place in range(first, min(len(source), first + MOST_LINES)):
        depth = _depth_after(source[place], depth or 0)
        if depth is None:
            return None
        if depth == 0:
            following = source[place + 1] if place + 1 < len(source) else ""
            return None if _TRIMS.search(source[place]) or _STRIPS_BEFORE.match(following) else place
    return None


def _depth_after(line: str, depth: int) -> int | None:
    """How deep in conditions a line ends; None where it has words outside of them, or other tags."""
    for piece in _PIECE.split(line):
        if piece.startswith("{%"):
            name = _NAME.match(piece)
            if name is None or name[1] not in _CONDITIONS:
                return None
            depth += _CONDITIONS[name[1]]
        elif depth == 0 and not piece.startswith(("{{", "{#")) and piece.strip():
            return None
    return depth


def _raw_after(line: str, raw: bool) -> bool:
    words = _RAW.findall(line)
    return words[-1] == "raw" if words else raw


def _kept(line: str) -> str:
    if _TAG.search(line) and (_TAG.sub("", line).strip() or _PRINTS.search(line)):
        return _LAST.sub(r"+\1\2", line)
    return line
