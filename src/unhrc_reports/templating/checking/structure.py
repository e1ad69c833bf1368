"""Blocks and files: blocks that fill nothing or stand twice, words outside of blocks, files that nothing uses."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from jinja2 import nodes

from unhrc_reports.messages import message
from unhrc_reports.templating.checking.documents import Document
from unhrc_reports.templating.checking.findings import TemplateFinding, cure, finding
from unhrc_reports.templating.checking.sources import Source, Sources

OF_A_LANGUAGE = re.compile(r"[./](?P<tag>[a-z]{2,3}(?:-\w+)*)\.md\.j2$")


def unknown_blocks(documents: Iterable[Document]) -> Iterator[TemplateFinding]:
    """Blocks that override nothing in what their template extends, so that nothing of them is printed."""
    for document in documents:
        for place, source in enumerate(document.chain[:-1]):
            above = {name for one in document.chain[place + 1 :] for name in one.blocks}
            nested = {one.name for block in source.blocks.values() for one in block.find_all(nodes.Block)}
            for name in source.blocks.keys() - above - nested if document.is_users(source) else ():
                said = message("no block {name!r} is there to be filled{cure}", name=name, cure=cure(name, above))
                yield finding("unknown_block", source.file, source.blocks[name].lineno, said)


def blocks_twice(sources: Iterable[Source]) -> Iterator[TemplateFinding]:
    """Blocks that a template has twice."""
    for source in sources:
        blocks = list(source.tree.find_all(nodes.Block))
        counted = Counter(block.name for block in blocks)
        for block in blocks:
            if counted[block.name] > 1 and source.blocks[block.name] is block:
                said = message("the block {name!r} stands here twice; join the two", name=block.name)
                yield finding("block_twice", source.file, block.lineno, said)


def words_outside(documents: Iterable[Document]) -> Iterator[TemplateFinding]:
    """Words outside of the blocks of a template that extends another: nothing prints them."""
    for document in documents:
        for source in document.chain[:-1]:
            for node in source.tree.body if document.is_users(source) else ():
                yield from _words(node, source) if isinstance(node, nodes.Output) else ()


def _words(node: nodes.Output, source: Source) -> Iterator[TemplateFinding]:
    for child in node.nodes:
        words = child.data if isinstance(child, nodes.TemplateData) else "{{ … }}"
        if words.strip():
            before = words[: len(words) - len(words.lstrip())].count("\n")
            quoted = words.strip().split("\n")[0][:40]
            said = message(
                "{words!r} stands outside the blocks and is not printed; put it into a block", words=quoted
            )
            yield finding("words_outside_blocks", source.file, child.lineno + before, said)


def other_languages(sources: Iterable[Source]) -> Iterator[TemplateFinding]:
    """Templates of a language that extend, include or import those of another."""
    for source in sources:
        others = source.tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport))
        for node in others if source.language else ():
            name = getattr(getattr(node, "template", None), "value", None)
            found = OF_A_LANGUAGE.search(name) if isinstance(name, str) else None
            if found and found["tag"] not in {source.language, "layout"}:
                said = message(
                    "{name!r} is written in {tag!r}, and this template in {own!r}; take that of its language",
                    name=name, tag=found["tag"], own=source.language,
                )  # fmt: skip
                yield finding("other_language", source.file, node.lineno, said)


def not_used(sources: Sources, files: Container[str]) -> Iterator[TemplateFinding]:
    """Files that no document extends, includes or imports."""
    names = sources.names()
    for name in sources.own_names():
        file = str(sources.folders.find(name))
        if file not in files:
            near = difflib.get_close_matches(name, [one for one in names if one != name], 1, 0.8)
            said = message("no document uses this file{cure}", cure=cure(name, near) if near else "")
            yield finding("file_not_used", file, 1, said)
