"""Macros of the library's templates: those that hold paragraphs or rows are put in place of their calls.

docxtpl can import a macro that makes words of a value, but none that makes
paragraphs or rows, for those stand in the Word file itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_PARAGRAPHS = re.compile(r"\{% macro (\w+)\(([^)]*)\) %\}\n(.*?)\{% endmacro %\}", re.DOTALL)
_WORDS = re.compile(r"\{% macro (\w+)\(([^)]*)\) -%\}\n(.*?)\n\{%- endmacro %\}", re.DOTALL)
_ROW = re.compile(r"(\{% if \w+ %\})(\||\{\{ (\w+)\()(.*)(\{% endif %\})")
_CALL = re.compile(r"^[ \t]*\{\{ (\w+)\((.*)\) \}\}$", re.MULTILINE)
_HELD = re.compile(r"^\{% set (\w+) = (\w+)\((.*)\) %\}$", re.MULTILINE)
_IMPORT = re.compile(r"^\{% from .* %\}\n", re.MULTILINE)
_PICTURE_LINE = re.compile(r"(!\[.*\))\n")
_PIECE = re.compile(r'"[^"]*"|[^"]')
PREFIX = "say_"


class Macros:
    """The English macros that templates share."""

    def __init__(self, folder: Path) -> None:
        self.imports = ""
        self.inside: dict[str, tuple[list[str], str]] = {}
        """Parameters and body of each macro that is put in place of its calls."""
        words = [name for file in sorted((folder / "shared").glob("*en.md.j2")) for name in self._read(file)]
        known = f"(?:{'|'.join(words)})"
        self._words = re.compile(rf"(?<![.\w])(?<!\| )(?={known}\()|(?<=each\()(?={known}\))")

    def _read(self, file: Path) -> list[str]:
        """Take in the macros of a file; the names of those that make words."""
        text = file.read_text(encoding="utf-8")
        for name, parameters, body in _PARAGRAPHS.findall(text):
            self.inside[name] = (_parts(parameters), _PICTURE_LINE.sub(r"\1\n\n", body))
        names = [name for name, parameters, body in _WORDS.findall(text) if not self._row(name, parameters, body)]
        if names:
            listed = ", ".join(f"{name} as {PREFIX}{name}" for name in names)
            self.imports += f'{{% from "shared/{file.name}" import {listed} %}}\n'
        return names

    def _row(self, name: str, parameters: str, body: str) -> bool:
        """Whether a macro makes a row of a table; it is taken in, with its condition on lines of its own."""
        found = _ROW.fullmatch(body)
        if found is None or (found[3] and found[3] not in self.inside):
            return False
        self.inside[name] = (_parts(parameters), f"{found[1]}\n{found[2]}{found[4]}\n{found[5]}\n")
        return True

    def inlined(self, text: str) -> str:
        """A template with the paragraphs of its macros, and imports of the others.

        Those get a prefix, for a template has variables of its own, and macros that are put in place see them.
        """
        return self.imports + self._words.sub(PREFIX, self._inlined(self._tried(_IMPORT.sub("", text))))

    def _tried(self, text: str) -> str:
        """A template that holds what a macro prints, to see whether that is anything, finds it out by a trial."""
        for held in _HELD.finditer(text):
            name, macro, arguments = held.groups()
            if macro in self.inside:
                text = text.replace(held[0], self._trial(name, macro))
                text = text.replace(f"{{% if {name} %}}", f"{{% if {name}.any %}}")
                text = text.replace(f"{{{{ {name} }}}}", f"{{{{ {macro}({arguments}) }}}}")
        return text

    def _trial(self, name: str, macro: str) -> str:
        """The tags of a macro, with a mark for whatever it would print."""
        lines = [line for line in self.inside[macro][1].split("\n") if line]
        marked = [line if line.startswith("{%") else f"{{% set {name}.any = true %}}" for line in lines]
        return "\n\n".join([f"{{% set {name} = namespace(any=false) %}}", *marked])

    def _inlined(self, text: str) -> str:
        return _CALL.sub(lambda call: self._body(call), text)

    def _body(self, call: re.Match[str]) -> str:
        if call[1] not in self.inside:
            return call[0]
        parameters, body = self.inside[call[1]]
        sets = [f"{{% set {name} = {value} %}}\n" for name, value in _given(parameters, call[2]) if name != value]
        return "".join(sets) + self._inlined(body).rstrip("\n")


def _given(parameters: list[str], arguments: str) -> Iterator[tuple[str, str]]:
    """Name and value of each parameter; the default of one that is not given."""
    given = _parts(arguments)
    for place, parameter in enumerate(parameters):
        name, _, default = parameter.partition("=")
        yield name, given[place] if place < len(given) else default


def _parts(arguments: str) -> list[str]:
    """Arguments one by one; commas inside brackets and quotation marks part nothing.

    >>> _parts('"a, b", [c, d], e(f, "(")')
    ['"a, b"', '[c, d]', 'e(f, "(")']
    """
    parts, depth = [""], 0
    for piece in _PIECE.findall(arguments):
        depth += (piece in "([{") - (piece in ")]}")
        if piece == "," and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return [part.strip() for part in parts]
