"""A template of the library, taken apart into lines, conditions and loops.

`word_template` makes docxtpl's template of it, so that both contestants hold
the same sentences under the same conditions, whoever changes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import attrs

from benchmarks.macros import Macros
from benchmarks.script import contents
from benchmarks.wording import PLACE
from unhrc_reports.document.nodes import AnyDocument, Contents, Number, Table

_TAG = re.compile(r"\{%-?\s*(\w+)(.*?)-?%\}")
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_LABEL = re.compile(r"^: \[#(\w+)\] ", re.MULTILINE)
_MENTIONED = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")
_REFERENCE = re.compile(r"\[\]\(#(\w+)\)")
_OWN_PARAGRAPH = ("#", "- ", "|", "> ", "![", ": ")


@attrs.frozen
class Line:
    """A line of words; an empty one parts paragraphs."""

    text: str

    @property
    def breaks(self) -> bool:
        """Whether it does not flow together with the lines around it."""
        return not self.text or self.text.startswith(_OWN_PARAGRAPH)


@attrs.frozen
class Set:
    """A variable is set."""

    tag: str
    breaks = False


@attrs.define
class Group:
    """A condition or loop: each branch is the tag that opens it, and what it holds."""

    branches: list[tuple[str, list[Node]]]
    end: str = ""

    @property
    def breaks(self) -> bool:
        """Whether it holds whole paragraphs, rather than parts of one."""
        return any(node.breaks for _, nodes in self.branches for node in nodes)


Node = Line | Set | Group


def read(folder: Path, kind: str, document: AnyDocument, *, lean: bool) -> tuple[list[Node], list[Node]]:
    """Read the English template of a kind: what is set for all of it, and its blocks, all or those of the document.

    What Word numbers and lists by fields stands in the template as in the document: «Table 1», the contents.
    """
    blocks = {section.name for section in document.sections} if lean else None
    text = Macros(folder).inlined((folder / kind / "en.md.j2").read_text(encoding="utf-8"))
    head, *rest = re.split(r"\{% block (\w+) %\}\n(.*?)\{% endblock %\}\n", text, flags=re.DOTALL)
    bodies = dict(zip(rest[::3], rest[1::3], strict=True))
    order = re.findall(r"\{% block (\w+) %\}", (folder / kind / "layout.md.j2").read_text(encoding="utf-8"))
    chosen = "\n".join(
        bodies[name] + "\n" for name in order if name in bodies and (blocks is None or name in blocks)
    )
    return [node for node in parsed(head) if isinstance(node, Set)], parsed(_written_out(chosen, document))


def _written_out(text: str, document: AnyDocument) -> str:
    """References to tables, and the contents, as an author of a Word template writes them."""
    blocks = [block for section in document.sections for block in section.blocks]
    captions = [node for block in blocks if isinstance(block, Table) for node in block.caption[:1]]
    numbers = {node.label: node.text for node in captions if isinstance(node, Number)}
    listed = [paragraph for block in blocks if isinstance(block, Contents) for paragraph in contents(block)]
    text = _REFERENCE.sub(lambda reference: numbers.get(reference[1], ""), text)
    return _LABEL.sub(": ", text).replace("[[contents]]", "\n\n".join(listed))


def parsed(text: str) -> list[Node]:
    """Take a template apart."""
    text = _MENTIONED.sub(r"‹\1›", _COMMENT.sub("", text).replace("{}", PLACE))
    return _nodes(_logical_lines(text))[0]


def _logical_lines(text: str) -> Iterator[str]:
    """Lines, with tags that run over several of them put on one."""
    held = ""
    for line in text.split("\n"):
        held = f"{held} {line.strip()}" if held else line.strip()
        if held.count("{{") + held.count("{%") == held.count("}}") + held.count("%}"):
            yield held
            held = ""


def _nodes(lines: Iterator[str]) -> tuple[list[Node], str]:
    """Nodes up to the tag that ends or changes the branch, and that tag."""
    nodes: list[Node] = []
    for line in lines:
        tag = _TAG.fullmatch(line)
        if tag is None:
            nodes.append(Line(line))
        elif tag[1] in {"set", "from"}:
            nodes.append(Set(line))
        elif tag[1] in {"if", "for"}:
            nodes.append(_group(line, lines))
        elif tag[1] in {"elif", "else", "endif", "endfor"}:
            return nodes, line
    return nodes, ""


def _group(opening: str, lines: Iterator[str]) -> Group:
    group, tag = Group([]), opening
    while not tag.startswith("{% end"):
        nodes, following = _nodes(lines)
        group.branches.append((tag, nodes))
        tag = following
    group.end = tag
    return group
