"""Macros of the library's templates: those that hold paragraphs are put in place of their calls.

docxtpl can import a macro that makes words of a value, but none that makes
paragraphs, for those stand in the Word file itself.
"""

from __future__ import annotations

import re
from pathlib import Path

_PARAGRAPHS = re.compile(r"\{% macro (\w+)\(([^)]*)\) %\}\n(.*?)\{% endmacro %\}", re.DOTALL)
_WORDS = re.compile(r"\{% macro (\w+)\(.*?\) -%\}")
_CALL = re.compile(r"^[ \t]*\{\{ (\w+)\((.*)\) \}\}$", re.MULTILINE)
_IMPORT = re.compile(r"^\{% from .* %\}\n", re.MULTILINE)
_PICTURE_LINE = re.compile(r"(!\[.*\))\n")


class Macros:
    """The English macros that templates share."""

    def __init__(self, folder: Path) -> None:
        self.imports = ""
        self.paragraphs: dict[str, tuple[list[str], str]] = {}
        for file in sorted((folder / "shared").glob("*en.md.j2")):
            text = file.read_text(encoding="utf-8")
            if names := _WORDS.findall(text):
                self.imports += f'{{% from "shared/{file.name}" import {", ".join(names)} %}}\n'
            for name, parameters, body in _PARAGRAPHS.findall(text):
                self.paragraphs[name] = (parameters.split(", "), _PICTURE_LINE.sub(r"\1\n\n", body))

    def inlined(self, text: str) -> str:
        """A template with the paragraphs of its macros, and imports of the others."""
        return self.imports + self._inlined(_IMPORT.sub("", text))

    def _inlined(self, text: str) -> str:
        return _CALL.sub(lambda call: self._body(call), text)

    def _body(self, call: re.Match[str]) -> str:
        if call[1] not in self.paragraphs:
            return call[0]
        parameters, body = self.paragraphs[call[1]]
        given = zip(parameters, call[2].split(", "), strict=True)
        sets = [f"{{% set {name} = {value} %}}\n" for name, value in given if name != value]
        return "".join(sets) + self._inlined(body).rstrip("\n")
