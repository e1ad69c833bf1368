"""The templates of a set of folders, read into Jinja's trees; a file that cannot be read is a finding.

A set is the folders in their order: the user's, which shadow, and the
built-in one.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes

from unhrc_reports.messages import message, reason
from unhrc_reports.templating.checking.findings import TemplateFinding, finding, of_fault
from unhrc_reports.templating.environment import Environment
from unhrc_reports.templating.finding import Folders, beside, built_in
from unhrc_reports.templating.proofing import syntax_fault
from unhrc_reports.text import LANGUAGE_TAG

DOCUMENT = re.compile(r"(?P<kind>.+)/(?P<tag>[^/]+)\.md\.j2")


class Source:
    """One template, read."""

    def __init__(self, name: str, file: Path, tree: nodes.Template, text: str) -> None:
        self.name, self.file, self.tree = name, str(file), tree
        self.lines = text.split("\n")
        others = tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport))
        names = [getattr(one, "template", None) for one in others]
        self.named: list[str] = [str(name.value) for name in names if isinstance(name, nodes.Const)]
        self.macros = {node.name: node for node in tree.find_all(nodes.Macro)}
        self.parent = next(tree.find_all(nodes.Extends), None)
        self.blocks = {node.name: node for node in tree.find_all(nodes.Block)}

    @property
    def language(self) -> str:
        """The language that it is written in, by its name; empty where it is in none."""
        part = self.name.lstrip("!").rpartition("/")[2].removesuffix(".md.j2").rpartition(".")[2]
        return part if LANGUAGE_TAG.fullmatch(part) else ""


@functools.lru_cache(256)
def parsed(name: str, file: Path, changed: int) -> Source:
    """A template, parsed; again when its file has changed."""
    text = file.read_text(encoding="utf-8-sig")
    return Source(name, file, Environment(jinja2.DictLoader({})).parse(text, name, str(file)), text)


def _line(file: Path, line: int) -> int:
    """The line of a mistake; that of an expression alone on its line comes to light on the next."""
    before = file.read_text(encoding="utf-8").split("\n")[max(line - 2, 0)]
    if not before.strip().startswith("{{"):
        return line
    try:
        Environment(jinja2.DictLoader({})).parse(before)
    except jinja2.TemplateSyntaxError:
        return line - 1
    return line


class Sources:
    """All templates of a set of folders."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = Folders(folders)
        self.own = folders[0]
        self.findings: list[TemplateFinding] = []
        self._read: dict[Path, Source | None] = {}
        self._languages: dict[str, Mapping[str, Any]] = {}

    def source(self, name: str) -> Source | None:
        """A template by its name; None where it cannot be read. LookupError where there is none."""
        try:
            file = self.folders.find(name)
        except jinja2.TemplateNotFound as error:
            raise LookupError(str(error.message)) from None
        if file not in self._read:
            self._read[file] = self._parsed(name, file)
        return self._read[file]

    def _parsed(self, name: str, file: Path) -> Source | None:
        try:
            return parsed(name, file, file.stat().st_mtime_ns)
        except jinja2.TemplateSyntaxError as error:
            error.lineno = _line(file, error.lineno)
            self.findings.append(of_fault(syntax_fault(error), "syntax"))
        except RecursionError:
            said = message("is nested too deep to be read; part it")
            self.findings.append(finding("syntax", str(file), 1, said))
        except (OSError, UnicodeDecodeError) as error:
            said = message("cannot be read: {reason}; save it as UTF-8", reason=reason(error))
            self.findings.append(finding("syntax", str(file), None, said))
        return None

    @property
    def has_own(self) -> bool:
        """Whether there are folders besides the built-in one."""
        return self.own != built_in()

    def beside(self, name: str, parent: Source) -> str:
        """The name that an extends, include or import means."""
        return beside(name, parent.name)

    def names(self) -> list[str]:
        """The names of all templates."""
        return self.folders.list_templates()

    def files(self, name: str) -> set[str]:
        """The file of a template, and those of all that it extends, includes or imports."""
        found, seen, ahead = set(), {name}, [name]
        while ahead:
            one = ahead.pop()
            try:
                source = self.source(one)
            except LookupError:
                found.add(one)
                continue
            found.add(str(self.folders.find(one)) if source is None else source.file)
            named = {self.beside(other, source) for other in source.named} - seen if source else set()
            named |= {order for order in (self.folders.order(one),) if order} - seen
            seen |= named
            ahead += sorted(named)
        return found

    def own_names(self) -> list[str]:
        """The names of the templates of the first folder."""
        return Folders((self.own,)).list_templates()

    def is_own(self, file: str) -> bool:
        """Whether a file stands in the first folder."""
        return Path(file).is_relative_to(self.own)

    def documents(self) -> list[tuple[str, str]]:
        """Kind and language of every document that can be filled, sorted."""
        found = [DOCUMENT.fullmatch(name) for name in self.names()]
        pairs = {(one["kind"], one["tag"]) for one in found if one and LANGUAGE_TAG.fullmatch(one["tag"])}
        return sorted(pair for pair in pairs if pair[0] != "shared")

    @functools.cached_property
    def tags(self) -> tuple[str, ...]:
        """The languages that have a language file."""
        files = (file for folder in self.folders.folders for file in folder.glob("languages/*.toml"))
        return tuple(sorted({file.stem for file in files}))

    def language(self, tag: str) -> Mapping[str, Any]:
        """The data of a language file; empty where there is none or it cannot be read."""
        if tag not in self._languages:
            self._languages[tag] = self._language(tag)
        return self._languages[tag]

    def _language(self, tag: str) -> Mapping[str, Any]:
        try:
            return tomllib.loads(self.folders.find(f"languages/{tag}.toml").read_text(encoding="utf-8"))
        except (jinja2.TemplateNotFound, tomllib.TOMLDecodeError, OSError, UnicodeDecodeError):
            return {}


def sources_of(folders: tuple[Path, ...]) -> Sources:
    """The templates of folders over the built-in ones; of these alone where none is given."""
    return Sources((*folders, built_in()))
