"""docxtpl's template: the sentences and conditions of ours, in a Word file as its users write one.

What the library's templates say by blank lines, docxtpl says by tags: {%p …%}
takes its paragraph away, {%tr …%} its row. A paragraph of which nothing may be
left stands under a condition, so that no empty one remains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import docx
import docx.document

from benchmarks.source import Group, Line, Node, Set
from benchmarks.word_rows import add_table

_ONLY_VALUE = re.compile(r"\{\{-?((?:(?!\}\}).)*?)-?\}\}")
_AROUND = re.compile(r"( \| (phrase|say)\((\"[^\"]*\"|[^()\"])*\))+$")
"""Words around a value, which print something where the value does; to ask twice would mention twice."""
_STYLES = {"# ": "Heading 1", "## ": "Heading 2", "- ": "List Bullet", "> ": "Quote", ": ": "Caption"}


class WordTemplate:
    """A template in the making."""

    def __init__(self, document: docx.document.Document) -> None:
        self.document = document

    def add(self, nodes: Sequence[Node]) -> None:
        """Write nodes; those that flow together make one paragraph."""
        for run in captions_first([run for run in runs(nodes) if run != [Line("")]]):
            if not run[0].breaks:
                self.flow(run)
            elif isinstance(run[0], Group):
                self.group(run[0])
            elif isinstance(run[0], Line) and run[0].text.startswith("|"):
                add_table(self.document, run)
            elif isinstance(run[0], Line):
                self.line(run[0].text)

    def group(self, group: Group) -> None:
        """Write a group around paragraphs."""
        for tag, nodes in group.branches:
            self.tag(tag)
            self.add(nodes)
        self.tag(group.end)

    def tag(self, tag: str) -> None:
        """Write a tag that takes its own paragraph away."""
        inner = tag.replace("{%", "").replace("%}", "").strip(" -")
        if re.search(r"[}%]", inner):
            raise ValueError(f"docxtpl cannot hold {inner!r} in a paragraph of its own")
        self.document.add_paragraph(f"{{%p {inner} %}}")

    def flow(self, nodes: Sequence[Node]) -> None:
        """Write one paragraph of nodes that flow together, after what they set."""
        for node in nodes:
            if isinstance(node, Set):
                self.tag(node.tag)
        said = [node for node in nodes if not isinstance(node, Set)]
        if not said:
            return
        conditions = [condition(node) for node in said]
        if all(conditions):
            self.tag(f"{{% if {' or '.join(f'({one})' for one in conditions)} %}}")
        self.paragraph(flowed(said), "Body Text")
        if all(conditions):
            self.tag("{% endif %}")

    def line(self, text: str) -> None:
        """Write a line that is a paragraph of its own."""
        mark = next((mark for mark in _STYLES if text.startswith(mark)), "")
        if text.startswith("!["):
            self.paragraph("{{ photograph.file | picture }}", "Caption")
        else:
            self.paragraph(text.removeprefix(mark), _STYLES.get(mark, "Body Text"))

    def paragraph(self, text: str, style: str) -> None:
        """Write a paragraph, with bold runs where the text has two stars."""
        paragraph = self.document.add_paragraph(style=style)
        for place, words in enumerate(text.rstrip().split("**")):
            if words:
                paragraph.add_run(words).bold = True if place % 2 else None


def runs(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """Nodes that belong together: the rows of a table, or what flows into one paragraph."""
    run: list[Node] = []
    for node in nodes:
        in_table = bool(run) and isinstance(run[0], Line) and run[0].text.startswith("|")
        if run and (node == Line("") if in_table else node.breaks or run[0].breaks):
            yield run
            run = []
        run.append(node)
    if run:
        yield run


def captions_first(runs: list[list[Node]]) -> list[list[Node]]:
    """Runs with the caption of a table before it, where Word's readers expect it."""
    for place, run in enumerate(runs):
        if isinstance(run[0], Line) and run[0].text.startswith(": "):
            runs[place - 1 : place + 1] = [run, runs[place - 1]]
    return runs


def condition(node: Node) -> str:
    """When a node prints anything; empty where it always does."""
    if isinstance(node, Line):
        only = _ONLY_VALUE.fullmatch(node.text)
        return _AROUND.sub("", only[1].strip()) if only else ""
    if not isinstance(node, Group):
        return ""
    tags = [tag.strip("{%-} ") for tag, _ in node.branches]
    if "else" in tags:
        return ""
    return " or ".join(f"({re.sub(r'^(if|elif|for .*? in) ', '', tag)})" for tag in tags)


def flowed(nodes: Sequence[Node]) -> str:
    """The text of nodes that flow together."""
    text = ""
    for node in nodes:
        piece = _flowed(node)
        text = text.rstrip(" ") + piece.replace("{{-", "{{", 1) if piece.startswith("{{-") else text + piece
    return text


def _flowed(node: Node) -> str:
    if isinstance(node, Line):
        return f"{node.text} "
    if isinstance(node, Set):
        return node.tag
    return "".join(tag + flowed(nodes) for tag, nodes in node.branches) + node.end
