"""The text of any Markdown file, paragraph by paragraph, whoever wrote it; nothing is refused.

`reader` reads what our templates fill, and is strict; here a colleague's file
is read that may hold rules, HTML and code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pyromark

OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
BLOCKS = frozenset({"Paragraph", "Heading", "Item", "TableCell", "FootnoteDefinition", "CodeBlock", "BlockQuote"})
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
TRACKED = re.compile(r"\{\+\+(?P<ins>.*?)\+\+\}|\{--(?P<del>.*?)--\}|\{~~(?P<old>.*?)~>(?P<new>.*?)~~\}", re.DOTALL)
"""CriticMarkup, by which changes are tracked in Markdown."""


def paragraphs(source: str, *, accept: bool = True) -> list[str]:
    """The texts of a Markdown file in order: paragraphs, headings, items, cells, alternative texts of pictures.

    >>> paragraphs("# A {--b--}{++c++}\\n\\n| x | y |\\n|---|---|\\n| 1 | **2** |\\n")
    ['A c', 'x', 'y', '1', '2']
    """
    source = FRONT_MATTER.sub("", source.replace("\r\n", "\n"))
    source = TRACKED.sub(lambda found: _reading(found, accept=accept), source)
    return [text.strip() for text in _texts(pyromark.events(source, options=OPTIONS)) if text.strip()]


def _reading(found: re.Match[str], *, accept: bool) -> str:
    kept = ("ins", "new") if accept else ("del", "old")
    return "".join(found[name] or "" for name in kept)


def _texts(events: Any) -> Iterator[str]:
    text, alternative = "", None
    for event in events:
        kind, payload = next(iter(event.items())) if isinstance(event, dict) else (event, None)
        name = next(iter(payload)) if isinstance(payload, dict) else payload
        if kind in {"Start", "End"} and name in BLOCKS:
            yield text
            text = ""
        elif name == "Image" and kind == "Start":
            text, alternative = "", text
        elif name == "Image":
            yield text
            text, alternative = alternative or "", None
        elif kind in {"Text", "Code"}:
            text += str(payload)
        elif kind in {"SoftBreak", "HardBreak"}:
            text += " " if kind == "SoftBreak" else "\n"
    yield text
