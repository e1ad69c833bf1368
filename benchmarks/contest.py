"""The same document by each contestant: the ways that are timed against each other."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs

import unhrc_reports as unhrc
from benchmarks import by_hand
from benchmarks.cold import session_file
from benchmarks.with_docxtpl import Contestant

SESSION = Path(__file__).parents[1] / "examples" / "hrc59.yaml"
PICTURES = SESSION.parent
OURS, OURS_MD = "unhrc_reports .docx", "unhrc_reports .md"
DOCXTPL, LEAN, MERGED = "docxtpl", "docxtpl, sentences in use only", "docxtpl, sentences ready"
BY_HAND, BY_HAND_SLIM = "python-docx by hand", "python-docx by hand, slim styles"
OTHERS = (DOCXTPL, LEAN, MERGED, BY_HAND, BY_HAND_SLIM)

Ways = dict[str, Callable[[], bytes]]
"""Name of each way of making a document, and what makes it."""


@attrs.frozen
class Contest:
    """One kind of document; `preparing` has written what the contestants need to the folder."""

    kind: str
    folder: Path
    others: tuple[str, ...] = OTHERS
    """The contestants beside ours."""

    def file(self, suffix: str) -> Path:
        """A file of the folder."""
        return self.folder / f"{self.kind}.{suffix}"

    @property
    def session(self) -> Path:
        """The session file: the example, or one that was written for this kind."""
        return session_file(self.kind, self.folder)

    def ways(self) -> Ways:
        """Each document from data that is in memory."""
        session, script = unhrc.load(self.session), self.script()
        whole, in_use = self.data("whole"), self.data("lean")
        filled, lean, merged = map(self.contestant, ("whole", "lean", "merge"))
        return self._taking_part({
            DOCXTPL: lambda: filled.write(whole),
            LEAN: lambda: lean.write(in_use),
            MERGED: lambda: merged.write({"script": script}),
            BY_HAND: lambda: by_hand.write(script, PICTURES),
            BY_HAND_SLIM: lambda: by_hand.write(script, PICTURES, self.file("look.docx")),
            OURS: lambda: self.ours(session, ".docx"),
            OURS_MD: lambda: self.ours(session, ".md"),
        })  # fmt: skip

    def ways_from_file(self) -> Ways:
        """Each document from a file, which is read for it."""
        filled = self.contestant("whole")
        return self._taking_part({
            DOCXTPL: lambda: filled.write(self.data("whole")),
            BY_HAND: lambda: by_hand.write(self.script(), PICTURES),
            OURS: lambda: self.ours(unhrc.load(self.session), ".docx"),
            OURS_MD: lambda: self.ours(unhrc.load(self.session), ".md"),
        })  # fmt: skip

    def _taking_part(self, ways: Ways) -> Ways:
        return {name: way for name, way in ways.items() if name in (*self.others, OURS, OURS_MD)}

    def ours(self, session: unhrc.Session, suffix: str) -> bytes:
        """The document by this library."""
        return unhrc.render(session, self.kind, language="en").to_bytes(suffix)

    def contestant(self, template: str) -> Contestant:
        """Who fills a template of docxtpl."""
        return Contestant(self.file(f"{template}.docx"), PICTURES)

    def data(self, template: str) -> Mapping[str, Any]:
        """What docxtpl fills a template with."""
        held: dict[str, Any] = json.loads(self.file(f"{template}.json").read_text(encoding="utf-8"))
        return held

    def script(self) -> list[list[Any]]:
        """What is written by hand: kind, style and content of each paragraph."""
        calls: list[list[Any]] = json.loads(self.file("script.json").read_text(encoding="utf-8"))
        return calls
