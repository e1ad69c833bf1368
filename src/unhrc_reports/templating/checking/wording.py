"""What should not stand in the words of a template: figures, names of States, HTML, the indentation of code."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from jinja2 import nodes

from unhrc_reports.messages import Message, message
from unhrc_reports.reference.states import State, states
from unhrc_reports.shield import SECTION
from unhrc_reports.templating.checking.findings import TemplateFinding, finding
from unhrc_reports.templating.checking.sources import Source
from unhrc_reports.text import nfc

NO_WORDS = (nodes.Compare, nodes.Test, nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
"""Nodes whose texts are names and no words."""
NAMING_ARGUMENTS = frozenset(
    {
        "selectattr",
        "rejectattr",
        "map",
        "select",
        "reject",
        "date",
        "state",
        "states",
        "partner",
        "in_language",
        "written_in",
        "mention",
        "pattern",
        "namespace",
    }
)
"""Filters and globals whose arguments are names and no words."""
FIGURE = re.compile(r"\d[\d.,]*")
SET_ASIDE = re.compile(
    r"\]\([^)\n]*\)?|\[\^[^\]]*\]:?|\[#[^\]]*\]|https?://\S*|\{[^{}]*\}|(?m:^[ \t]*\d+[.)](?=\s))"
)
"""Targets of links, footnotes, labels, addresses, places of values, list items: their digits are no figures."""
HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(\s[^<>]*)?/?>|<!--|&(#\d+|[A-Za-z]+);")
CODE = re.compile(r"(?:(?<=\n)|\A)(?: {4,}| {0,3}\t)(?=\S|\Z)")
ITEM = re.compile(r"\s*([-*+]|\d+[.)])\s")
SHORTEST = 4
"""Names shorter than this, and of one syllable in Vietnamese, are also words; they count inside a sentence only."""


def wording_of(source: Source) -> Iterator[TemplateFinding]:
    """Everything in the words of a template that should not stand there."""
    for node in source.tree.find_all(nodes.TemplateData):
        if SECTION not in node.data:
            yield from _words(source, node.data, node.lineno)
            yield from _code(source, node)
    for words in _strings(source.tree):
        yield from _words(source, words.value, words.lineno)


def _strings(node: nodes.Node) -> Iterator[nodes.Const]:
    if isinstance(node, NO_WORDS) or _is_name(node):
        return
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node
    skipped = (
        {id(node.arg)}
        if isinstance(node, nodes.Getitem)
        else {id(node.key)}
        if isinstance(node, nodes.Pair)
        else set()
    )
    if isinstance(node, nodes.Filter) and node.name in NAMING_ARGUMENTS:
        skipped |= {id(one) for one in (node.args[:1] if node.name == "map" else node.args)}
    if isinstance(node, nodes.Call) and getattr(node.node, "name", "") in NAMING_ARGUMENTS:
        skipped |= {id(one) for one in node.args[:1]}
    for child in node.iter_child_nodes():
        if id(child) not in skipped:
            yield from _strings(child)


def _is_name(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Keyword) and node.key in {"width", "form", "attribute"}


def wrong_words(words: str, language: str) -> Iterator[tuple[str, Message, int]]:
    """What should not stand in words: the rule, what is wrong, and where."""
    plain = SET_ASIDE.sub(lambda found: " " * len(found[0]), words)
    for found in FIGURE.finditer(plain):
        said = message("the figure {what!r} is typed into the wording; take it from the data", what=found[0])
        yield "figure_in_wording", said, found.start()
    for found in HTML.finditer(words):
        said = message("{what!r} is HTML, which is not read; write Markdown", what=found[0])
        yield "html_in_wording", said, found.start()
    for found in _named(nfc(words), language):
        said = message("the State {what!r} is typed into the wording; take it from the data", what=found[0])
        yield "state_in_wording", said, found.start()


def _words(source: Source, words: str, line: int) -> Iterator[TemplateFinding]:
    for rule, said, start in wrong_words(words, source.language):
        yield finding(rule, source.file, line + words.count("\n", 0, start), said)


def _named(words: str, language: str) -> Iterator[re.Match[str]]:
    for found in _state_names(language).finditer(words):
        short = len(found[0]) < SHORTEST or (language == "vi" and " " not in found[0] and "-" not in found[0])
        before = words[: found.start()].rstrip(" ")
        inside = before and (before[-1].isalnum() or before[-1] in ",(") and words[found.start() - 1] == " "
        if not short or inside:
            yield found


@functools.cache
def _state_names(language: str) -> re.Pattern[str]:
    """Every name of a State that a text in this language may hold; the Vietnamese ones only in Vietnamese."""
    names = {name.removeprefix("the ") for one in states() for name in _names(one, language)}
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _names(one: State, language: str) -> tuple[str, ...]:
    english = (one.un_short, one.un_text, one.un_formal, one.press_en)
    vietnamese = (one.vi_press, one.vi_formal, one.vi_hyphenated or one.vi_press)
    return vietnamese if language == "vi" else english


def _code(source: Source, node: nodes.TemplateData) -> Iterator[TemplateFinding]:
    for found in CODE.finditer(node.data):
        line = node.lineno + node.data.count("\n", 0, found.start())
        if line > len(source.lines) or not CODE.match(source.lines[line - 1]):
            continue
        before = next((one for one in reversed(source.lines[: line - 1]) if one.strip()), "")
        if not ITEM.match(before) and not CODE.match(before):
            said = message("four blanks at the beginning of a line make it code; take them out")
            yield finding("indented_as_code", source.file, line, said)
