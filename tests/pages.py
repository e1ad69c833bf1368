"""The pages of the manual, followed as a reader follows them: files are saved, commands run, outputs compared.

What a fence is for stands in the page itself. A file is named by the last code
of the paragraph before its fence, which ends in a colon; ```diff changes such
a file; ```python runs in one session for the whole page, and a ```text after it
is what it prints, be it the last line of an error; … stands for what is left out.
A fence that follows another without a word between them is for the same file.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import subprocess
import tomllib
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
from reading import CHECKOUT

DOCS = CHECKOUT / "docs"
FENCE = re.compile(
    r"(?P<before>(?:^[^\n]+\n)*)\n*^```(?P<tag>[\w ]+)\n(?P<source>.*?)^```$", re.MULTILINE | re.DOTALL
)
CODE = re.compile(r"`([^`\n]+)`")
FILES = ("jinja", "yaml", "toml", "json", "text sentences")


@attrs.frozen
class Fence:
    """A piece of a page that is no prose."""

    page: Path
    line: int
    tag: str
    source: str
    file: str
    """The file that the paragraph before it names, or nothing."""

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}: {self.tag}"


def page(name: str) -> str:
    """The text of a page."""
    return (DOCS / f"{name}.md").read_text(encoding="utf-8")


def fences(name: str) -> list[Fence]:
    """The fences of a page, in order."""
    text, file, found = page(name), "", []
    for fence in FENCE.finditer(text):
        told = fence["before"].rstrip()
        file = (CODE.findall(told) or [""])[-1] if told.endswith(":") else "" if told.strip("`") else file
        line = text.count("\n", 0, fence.start("source")) + 1
        found.append(Fence(DOCS / f"{name}.md", line, fence["tag"], fence["source"], file))
    return found


def tables(name: str) -> Iterator[tuple[list[str], list[list[str]]]]:
    """The tables of a page: the header and the rows of each."""
    for block in re.findall(r"(?:^\|.*\|\n)+", FENCE.sub("", page(name)), re.MULTILINE):
        header, _, *rows = [_cells(line) for line in block.strip().split("\n")]
        yield header, rows


def _cells(line: str) -> list[str]:
    return [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", line.strip()[1:-1])]


def expressions(cell: str) -> list[str]:
    """What a cell has in code."""
    return CODE.findall(cell)


@attrs.define
class Reader:
    """Somebody who does what a page says, in one folder and one session of Python."""

    folder: Path
    known: dict[str, Any] = attrs.field(factory=lambda: {"__name__": "__main__"})
    printed: str = ""
    """What the last command printed and the page has not shown yet."""

    def follow(self, name: str) -> None:
        """Do all that a page says."""
        for fence in fences(name):
            if fence.tag != "text":
                assert not self.printed, f"{fence}: before it, this was printed and is not shown:\n{self.printed}"
            self._do(fence)
        assert not self.printed, f"the end of {name}: this was printed and is not shown:\n{self.printed}"

    def _do(self, fence: Fence) -> None:
        if fence.tag in FILES:
            self._save(fence)
        else:
            {"python": self._run, "text": self._compare, "diff": self._change, "sh": self._command}[fence.tag](
                fence
            )

    def _save(self, fence: Fence) -> None:
        assert fence.file, f"{fence}: no file is named before it"
        file = self.folder / fence.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(fence.source, encoding="utf-8")

    def _change(self, fence: Fence) -> None:
        file = self.folder / fence.file
        old, new = (
            "".join(line[1:] for line in fence.source.splitlines(True) if line[0] in kept) for kept in ("- ", "+ ")
        )
        whole = file.read_text(encoding="utf-8")
        assert whole.count(old) == 1, f"{fence}: {fence.file} has this {whole.count(old)} times:\n{old}"
        file.write_text(whole.replace(old, new), encoding="utf-8")

    def _run(self, fence: Fence) -> None:
        code = compile("\n" * (fence.line - 1) + fence.source, fence.page, "exec")
        out = io.StringIO()
        with contextlib.chdir(self.folder), contextlib.redirect_stdout(out):
            try:
                exec(code, self.known)
            except Exception as error:  # what Python shows last; whether it is meant, the page says
                out.write("".join(traceback.format_exception_only(error)))
        self.printed = out.getvalue().strip()

    def _compare(self, fence: Fence) -> None:
        pieces = [re.escape(piece) for piece in re.split(r"^…\n", fence.source.strip() + "\n", flags=re.MULTILINE)]
        shown = re.compile(r"(?:.*\n)*".join(pieces).replace("…", ".*"))
        assert shown.fullmatch(self.printed + "\n"), f"{fence}: this is printed:\n{self.printed}"
        self.printed = ""

    def _command(self, fence: Fence) -> None:
        for command in fence.source.strip().split("\n"):
            if command.startswith("pip install "):
                installs(command)
            else:
                self.printed = subprocess.check_output(command, shell=True, cwd=self.folder, text=True).strip()


def installs(command: str) -> None:
    """See that what is installed is this checkout, with extras that it has; CI installs it by the README's commands."""
    *_, what = shlex.split(command)
    extra = re.fullmatch(r"\.(?:\[(\w+)\])?", what)
    assert extra, f"{command!r} installs something else"
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert extra[1] is None or extra[1] in project["optional-dependencies"]
