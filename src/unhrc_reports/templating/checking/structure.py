"""Blocks and files: blocks that fill nothing or stand twice, files that no document uses."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from jinja2 import nodes

from unhrc_reports.templating.checking.documents import Document
from unhrc_reports.templating.checking.findings import TemplateFinding, cure, finding
from unhrc_reports.templating.checking.sources import Source, Sources


def unknown_blocks(sources: Sources, documents: Iterable[Document]) -> Iterator[TemplateFinding]:
    """Blocks that override nothing in what their template extends, so that nothing of them is printed.

    Those of ours that a layout of the user's leaves out are left out on purpose.
    """
    for document in documents:
        own = [(place, one) for place, one in enumerate(document.chain[:-1]) if sources.is_own(one.file)]
        for place, source in own:
            above = {name for one in document.chain[place + 1 :] for name in one.blocks}
            nested = {one.name for block in source.blocks.values() for one in block.find_all(nodes.Block)}
            for name, block in source.blocks.items():
                if name not in above and name not in nested:
                    en, vi = cure(name, above)
                    yield finding(
                        "unknown_block",
                        source.file,
                        block.lineno,
                        f"no block {name!r} is there to be filled{en}",
                        f"không có khối {name!r} để thay thế{vi}",
                    )


def blocks_twice(sources: Iterable[Source]) -> Iterator[TemplateFinding]:
    """Blocks that a template has twice."""
    for source in sources:
        blocks = list(source.tree.find_all(nodes.Block))
        counted = Counter(block.name for block in blocks)
        for block in blocks:
            if counted[block.name] > 1 and source.blocks[block.name] is block:
                yield finding(
                    "block_twice",
                    source.file,
                    block.lineno,
                    f"the block {block.name!r} stands here twice; join the two",
                    f"khối {block.name!r} xuất hiện hai lần; hãy gộp lại",
                )


def not_used(sources: Sources, files: Container[str]) -> Iterator[TemplateFinding]:
    """Files that no document extends, includes or imports."""
    names = sources.names()
    for name in sources.own_names():
        file = str(sources.folders.find(name))
        if file not in files:
            near = difflib.get_close_matches(name, [one for one in names if one != name], 1, 0.8)
            en, vi = cure(name, near) if near else ("", "")
            yield finding(
                "file_not_used", file, 1, f"no document uses this file{en}", f"không văn bản nào dùng tệp này{vi}"
            )
