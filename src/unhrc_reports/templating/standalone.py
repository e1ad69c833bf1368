"""Tags alone on their line leave no line behind, and a tag at the end of words merges no paragraphs.

Jinja's `trim_blocks` takes the newline after every tag, also where the tag
ends a line of words; «One.{% endif %}», blank line, «Two.» would become one
paragraph. Here a newline goes only where the tag stands alone on its line.
"""

from __future__ import annotations

import re

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension

from unhrc_reports.shield import PRIVATE

_TAG = re.compile(r"\{%.*?%\}|\{#.*?#\}")
_LAST = re.compile(r"(?<![+-])(%\}|#\})([ \t]*)$")
_PRINTS = re.compile(r"\{%[-+]?\s*(endcall|endfilter)\b")
_RAW = re.compile(r"\{%[-+]?\s*(raw|endraw)\b")


class Standalone(Extension):
    """Prepares the source of a template; line numbers stay as they are."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Keep the newline after a tag that shares its line with words."""
        if found := PRIVATE.search(source):
            line = source.count("\n", 0, found.start()) + 1
            message = f"U+{ord(found[0]):X} is a private-use character, which a template cannot hold; take it out"
            raise TemplateSyntaxError(message, line, name, filename)
        lines, raw = [], False
        for line_text in source.split("\n"):
            raw = _raw_after(line_text, raw)
            lines.append(line_text if raw else _kept(line_text))
        return "\n".join(lines)


def _raw_after(line: str, raw: bool) -> bool:
    words = _RAW.findall(line)
    return words[-1] == "raw" if words else raw


def _kept(line: str) -> str:
    if _TAG.search(line) and (_TAG.sub("", line).strip() or _PRINTS.search(line)):
        return _LAST.sub(r"+\1\2", line)
    return line
