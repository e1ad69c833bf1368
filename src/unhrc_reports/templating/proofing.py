"""What is wrong with the templates of a document before anything is filled: all of it at once.

Each template is looked at when it is read, and what was seen is kept on a
sheet: the blocks, the templates that it names, the filters that there are not.
An engine proofs a document anew only when a template was read since.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import jinja2
from jinja2 import nodes

from unhrc_reports.errors import Fault, Place, TemplateError
from unhrc_reports.messages import message
from unhrc_reports.templating.finding import Folders, beside, excerpt, lines_of
from unhrc_reports.templating.limits import Refused
from unhrc_reports.templating.vietnamese import vietnamese


@attrs.frozen
class Named:
    """A name in a template, and its line."""

    name: str
    line: int


@attrs.frozen
class Sheet:
    """What is in one template."""

    file: str
    parents: tuple[Named, ...]
    others: tuple[Named, ...]
    """The templates that it includes and imports."""
    blocks: tuple[Named, ...]
    """All blocks."""
    outer: tuple[Named, ...]
    """Those that stand in no other block."""
    filters: tuple[Named, ...]
    tests: tuple[Named, ...]


def sheet(tree: nodes.Template, file: str) -> Sheet:
    """Look at a template that has been read."""
    seen: dict[type, list[Any]] = {kind: [] for kind in KINDS}
    for node in tree.find_all(tuple(KINDS)):
        seen[type(node)].append(node)
    needed = (node for kind in (nodes.Include, nodes.Import, nodes.FromImport) for node in seen[kind])
    return Sheet(
        file,
        parents=tuple(_templates(seen[nodes.Extends])),
        others=tuple(_templates(one for one in needed if not getattr(one, "ignore_missing", False))),
        blocks=_named(seen[nodes.Block]),
        outer=_named(_outer(tree)),
        filters=(*_named(seen[nodes.Filter]), *_in_words(seen[nodes.Filter], {"map": 0})),
        tests=(*_named(seen[nodes.Test]), *_in_words(seen[nodes.Filter], TESTING)),
    )


KINDS = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport, nodes.Block, nodes.Filter, nodes.Test)


TESTING = {"select": 0, "reject": 0, "selectattr": 1, "rejectattr": 1}
"""Filters that are given the name of a test, and which argument it is."""


def _in_words(given: Iterable[Any], asked: Mapping[str, int]) -> Iterator[Named]:
    """Names of filters or tests that are given to filters as words: map("quoted"), selectattr("role", "eq", …)."""
    for node in given:
        place = asked.get(node.name)
        if place is not None and len(node.args) > place and isinstance(node.args[place], nodes.Const):
            yield Named(str(node.args[place].value), node.lineno)


def _templates(given: Iterable[Any]) -> Iterator[Named]:
    for node in given:
        if isinstance(node.template, nodes.Const) and isinstance(node.template.value, str):
            yield Named(node.template.value, node.lineno)


def _named(given: Iterable[Any]) -> tuple[Named, ...]:
    return tuple(Named(node.name, node.lineno) for node in given)


def _outer(node: nodes.Node) -> Iterator[nodes.Block]:
    for inner in node.iter_child_nodes():
        if isinstance(inner, nodes.Block):
            yield inner
        else:
            yield from _outer(inner)


class Proof:
    """The faults of one document's templates."""

    def __init__(self, environment: Any) -> None:
        self.environment = environment
        self.folders: Folders = environment.loader
        self.faults: list[Fault] = []
        self.seen: set[str] = set()

    def read(self, name: str, named_in: str | None = None, line: int | None = None) -> None:
        """Read a template and all that it names."""
        if name in self.seen:
            return
        self.seen.add(name)
        try:
            self.environment.get_template(name)
        except Refused as error:
            raise TemplateError([*self.faults, fault(str(error), named_in, line)]) from None
        except jinja2.TemplateSyntaxError as error:
            self._wrong(error, name)
        except jinja2.TemplateNotFound as error:
            self.faults.append(fault(str(error.message), named_in, line))
            return
        if (found := self.environment.sheets.get(name)) is not None:
            self._unknown(found)
            for one in (*found.parents, *found.others):
                self.read(beside(one.name, name), found.file, one.line)

    def _wrong(self, error: jinja2.TemplateSyntaxError, name: str) -> None:
        if not isinstance(error, jinja2.TemplateAssertionError) or not str(error.message).startswith("No "):
            self.faults.append(syntax_fault(error))  # an unknown filter or test is found on the sheet

    def _unknown(self, found: Sheet) -> None:
        for what, used, known in (
            ("filter", found.filters, self.environment.filters),
            ("test", found.tests, self.environment.tests),
        ):
            for one in used:
                if one.name not in known:
                    message = f"No {what} named {one.name!r}{meant(one.name, known)}"
                    self.faults.append(fault(message, found.file, one.line))

    def overrides(self, name: str) -> None:
        """Find the blocks of the user's templates that nothing which they extend has."""
        chain = self.chain(name)
        for place, one in enumerate(chain):
            known = {block.name for other in chain[place + 1 :] for block in other.blocks}
            if known and self.folders.is_users(one.file):
                self.faults += [_no_block(block, one, known) for block in one.outer if block.name not in known]

    def chain(self, name: str) -> list[Sheet]:
        """A template and those that it extends, as far as their names are written out."""
        chain: list[Sheet] = []
        names: set[str] = set()
        while (one := self.environment.sheets.get(name)) is not None:
            chain.append(one)
            if len(one.parents) != 1:
                break
            names.add(name)
            name = beside(one.parents[0].name, name)
            if name in names:
                self.faults.append(fault(f"{name!r} extends itself; extend «!{name}», which it shadows",
                                         one.file, one.parents[0].line))  # fmt: skip
                break
        return chain


def address(environment: Any, name: str, within: str, wrong: Fault) -> Fault:
    """A fault of what a block printed, with its line: that of the words that the fault quotes, or the block's."""
    chain = Proof(environment).chain(name)
    named = ((one.file, block.line) for one in chain for block in one.blocks if block.name == within)
    if wrong.place.file is not None or not chain:
        return wrong
    file, first = next(named, (chain[0].file, 1))
    quoted = re.search(r"'([^']+)'", wrong.wording["en"])
    lines = enumerate(lines_of(file)[first - 1 :], first)
    line = next((number for number, said in lines if quoted and quoted[1] in said), first)
    said = message("{fault} (in block {block!r})", fault=wrong.wording, block=within) if within else wrong.wording
    return Fault(Place(file=file, line=line), said, excerpt(file, line))


def proof(environment: Any, name: str) -> None:
    """Raise TemplateError with every fault that the templates of a document have."""
    found = Proof(environment)
    found.read(name)
    found.overrides(name)
    if found.faults:
        raise TemplateError(dict.fromkeys(found.faults))


def _no_block(block: Named, one: Sheet, known: set[str]) -> Fault:
    cure = meant(block.name, known) or f"; there are {', '.join(sorted(known))}"
    gone = difflib.get_close_matches(block.name, known, 1)
    cure_vi = f"; có phải là {gone[0]!r}?" if gone else f"; có {', '.join(sorted(known))}"
    return fault(
        f"nothing that this template extends has a block {block.name!r}{cure}", one.file, block.line,
        f"mẫu được mở rộng không có khối {block.name!r}{cure_vi}",
    )  # fmt: skip


def meant(name: str, known: Iterable[str]) -> str:
    """«did you mean …», where a known name is near."""
    near = difflib.get_close_matches(name, list(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""


TAGS = (
    "block", "call", "elif", "else", "extends", "filter", "for", "from", "if", "import", "include", "macro", "raw",
    "set", "with", "endblock", "endcall", "endfilter", "endfor", "endif", "endmacro", "endraw", "endset", "endwith",
)  # fmt: skip


def syntax_fault(error: jinja2.TemplateSyntaxError) -> Fault:
    """A mistake that Jinja found when it read a template."""
    message = str(error.message)
    if message.startswith("Encountered unknown tag"):
        tag = message.split(chr(39))[1]
        message = f"{message.rstrip('.')}{'' if tag in TAGS else meant(tag, TAGS)}"
    return fault(message, error.filename or error.name, error.lineno)


def fault(message: str, file: str | None = None, line: int | None = None, vi: str = "") -> Fault:
    """A fault at a line of a template, which is quoted."""
    return Fault(Place(file=file, line=line), worded(message, vi), excerpt(file, line))


def worded(message: str, vi: str = "") -> dict[str, str]:
    """A message in English and, where there is one, in Vietnamese."""
    said = vi or vietnamese(message)
    return {"en": message, "vi": said} if said else {"en": message}
