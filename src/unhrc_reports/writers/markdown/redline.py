"""Two texts in Markdown become one in CriticMarkup: `{--taken out--}`, `{++put in++}`, fact by fact.

Taking all changes gives the new text and refusing them the old one, letter for letter.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from unhrc_reports.document.differences import Tokens, opcodes, pairs
from unhrc_reports.errors import OutputError
from unhrc_reports.messages import message

PUT_IN = re.compile(r"\{\+\+(.*?)\+\+\}", re.DOTALL)
TAKEN_OUT = re.compile(r"\{--(.*?)--\}", re.DOTALL)


def redlined(old: str, new: str, facts: Iterable[str]) -> str:
    """The new text with what changed since the old one; OutputError for a text that holds such marks itself.

    >>> print(redlined("led by 63 States\\n", "led by 66 States\\n", ["63 States", "66 States"]), end="")
    led by {--63 States--}{++66 States++}
    """
    tokens, made = Tokens(facts), list[str]()
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for kind, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        made += after[c:d] if kind == "equal" else _changed(before[a:b], after[c:d], tokens)
    text = "".join(made).replace("--}{--", "").replace("++}{++", "")
    if (accepted(text), rejected(text)) != (new, old):
        raise OutputError(message("the text holds marks of CriticMarkup; write the redline to a .docx"))
    return text


def accepted(text: str) -> str:
    """A text with all changes taken."""
    return PUT_IN.sub(r"\1", TAKEN_OUT.sub("", text))


def rejected(text: str) -> str:
    """A text with all changes refused."""
    return TAKEN_OUT.sub(r"\1", PUT_IN.sub("", text))


def _changed(old: list[str], new: list[str], tokens: Tokens) -> Iterator[str]:
    """Lines that changed: those that are much alike word by word, the others whole."""
    for a, b in pairs([line.split() for line in old], [line.split() for line in new]):
        if a is None:
            yield _mark("++", new[b or 0])
        elif b is None:
            yield _mark("--", old[a])
        else:
            yield from _line(tokens.of(old[a]), tokens.of(new[b]))


def _line(old: list[str], new: list[str]) -> Iterator[str]:
    for kind, a, b, c, d in opcodes(old, new, lambda n: new[n]):
        if kind == "equal":
            yield "".join(new[c:d])
        else:
            yield _mark("--", "".join(old[a:b])) + _mark("++", "".join(new[c:d]))


def _mark(sign: str, text: str) -> str:
    return f"{{{sign}{text}{sign}}}" if text else ""
