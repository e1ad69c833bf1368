"""Numbers of figures and tables, and what refers to them: «Table 1».

A caption has a number where its template asks for one, by a label: `[#texts]`.
`[](#texts)` anywhere in the text prints «Table 1», and may stand before the table.
So labels are found in the whole source first; data cannot hold one, for its
brackets are behind the shield.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from unhrc_reports.document.inlines import inlines
from unhrc_reports.document.nodes import CrossReference, Inline, LineBreak, Number
from unhrc_reports.errors import Fault, Place, TemplateError
from unhrc_reports.messages import message

_LABEL = r"\[#([A-Za-z][\w-]*)\]"
_LABELS = re.compile(rf"(^[ >]*: )?{_LABEL}", re.MULTILINE)
_LABELLED = re.compile(rf"{_LABEL} *")


class Numbers:
    """The numbers of one document, in order, figures and tables apart.

    >>> Numbers(": [#texts] Texts of the delegation", {"table": "Table"}).reference("texts").number.text
    'Table 1'
    """

    def __init__(self, source: str, words: Mapping[str, str]) -> None:
        self._numbers: dict[str, Number] = {}
        counts = {"figure": 0, "table": 0}
        for after_table, label in _LABELS.findall(source) if "[#" in source else ():
            kind = "table" if after_table else "figure"
            counts[kind] += 1
            if label in self._numbers:
                raise TemplateError([_twice(label)])
            if kind not in words:
                raise TemplateError([_wordless(label, kind)])
            self._numbers[label] = Number(kind, words[kind], counts[kind], label)
        self._left = dict(self._numbers)

    def caption(self, pieces: Sequence[Any]) -> tuple[Inline, ...]:
        """The inlines of a caption, with its number before them if it has a label."""
        if pieces and (isinstance(pieces[0], LineBreak) or pieces[0] == " "):
            return self.caption(pieces[1:])
        if not pieces or type(pieces[0]) is not str:
            return inlines(pieces)
        first, rest = pieces[0].lstrip(), pieces[1:]
        if (found := _LABELLED.match(first)) is None:
            return inlines([first, *rest] if first else rest)
        joint = ". " if rest or first[found.end() :] else ""
        return (self._left.pop(found[1]), *inlines([joint + first[found.end() :], *rest]))

    def reference(self, label: str) -> CrossReference:
        """What `[](#label)` stands for."""
        if label not in self._numbers:
            raise TemplateError([_unknown(label, self._numbers)])
        return CrossReference(self._numbers[label])

    def check(self) -> None:
        """Raise TemplateError for labels that stood before no caption."""
        if self._left:
            raise TemplateError([_astray(label) for label in self._left])


def _twice(label: str) -> Fault:
    return Fault(Place(), TWICE.filled(label=label))


def _wordless(label: str, kind: str) -> Fault:
    return Fault(Place(), WORDLESS.filled(label=label, kind=kind))


def _unknown(label: str, known: Mapping[str, Number]) -> Fault:
    there = ", ".join(sorted(known)) or message("none")
    return Fault(Place(), UNKNOWN.filled(label=label, there=there))


def _astray(label: str) -> Fault:
    return Fault(Place(), ASTRAY.filled(label=label))


TWICE = message("two captions have the label [#{label}]; change one of them. To refer to it, write [](#{label})")
WORDLESS = message(
    "the caption [#{label}] needs a number, and the language file has no «{kind}» under [words]; add it"
)
UNKNOWN = message(
    "[](#{label}) refers to a caption with the label [#{label}], and there is none; there are: {there}"
)
ASTRAY = message(
    "[#{label}] stands at the head of no caption; write it after «: » below a table, or below a picture"
)
