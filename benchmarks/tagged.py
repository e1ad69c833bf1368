"""docxtpl's template of a kind of document: its sentences as words and tags, each paragraph under its condition.

A template that tells any session holds every sentence; one that tells this
session holds only its own. The values are ready to print, which spares docxtpl
what the library does for each document: choosing the language, numbers and
dates, naming States, first mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import docx.document

import unhrc_reports as unhrc
from benchmarks.merge_template import add_table
from benchmarks.script import calls
from unhrc_reports.document import nodes
from unhrc_reports.document.inlines import plain

_VALUE = re.compile(r"\{[^{}]*\}")
_MARKS = re.compile(r"[\[\]]| \| |\|\|")
Runs = list[tuple[bool, str]]


class Tagged:
    """A template in the making, and the values that it asks for."""

    def __init__(self, document: docx.document.Document) -> None:
        self.document = document
        self.facts: list[str] = []
        self.said: list[bool] = []

    def add(self, report: unhrc.Report) -> None:
        """Write what a report says: a tag for each value, a loop for the rows of each table."""
        for place, (kind, style, content) in enumerate(calls(report, self.runs)):
            if kind == "picture":
                self.document.add_paragraph(f"{{{{ script[{place}][2] | picture }}}}")
            elif kind == "table":
                add_table(self.document, place, len(content[0]))
            else:
                self.paragraph(style, content, said=True)

    def add_sentences(self, kind: str) -> None:
        """Write all sentences that the kind knows, as they stand in a template that can tell any session."""
        for one in unhrc.sentences(kind, languages=("en",)).sentences:
            if not one.name.startswith("noun."):
                self.paragraph("Body Text", [(False, self.words(one.texts["en"]))], said=False)

    def words(self, text: str) -> str:
        """The text of a sentence with docxtpl's tags."""
        return _VALUE.sub("{{ facts[0] }}", _MARKS.sub("", text))

    def paragraph(self, style: str, runs: Runs, *, said: bool) -> None:
        """Write a paragraph under its condition."""
        self.document.add_paragraph(f"{{%p if said[{len(self.said)}] %}}")
        self.said.append(said)
        paragraph = self.document.add_paragraph(style=style)
        for bold, text in runs:
            paragraph.add_run(text).bold = bold or None
        self.document.add_paragraph("{%p endif %}")

    def runs(self, content: tuple[nodes.Inline, ...]) -> Runs:
        """The runs of a paragraph, with a tag for each value."""
        return [(isinstance(node, nodes.Strong), "".join(self._tagged(node))) for node in content]

    def _tagged(self, node: nodes.Inline) -> Iterator[str]:
        if isinstance(node, nodes.Fact):
            self.facts.append(node.text)
            yield f"{{{{ facts[{len(self.facts) - 1}] }}}}"
        elif isinstance(node, nodes.Strong | nodes.Emphasis | nodes.Link):
            for inner in node.content:
                yield from self._tagged(inner)
        else:
            yield plain((node,))
