"""The same document by each contestant, and the proof that it is the same."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import docx

import unhrc_reports as unhrc
from benchmarks import by_hand, facts, source, wording
from benchmarks.merge_template import add_places
from benchmarks.script import as_script
from benchmarks.with_docxtpl import Contestant
from benchmarks.word_template import WordTemplate
from unhrc_reports.templating.finding import built_in

SESSION = Path(__file__).parents[1] / "examples" / "hrc59.yaml"
PICTURES = SESSION.parent
OURS, OURS_MD = "unhrc_reports .docx", "unhrc_reports .md"
DOCXTPL, MERGED = "docxtpl", "docxtpl, sentences ready"
BY_HAND, BY_HAND_SLIM = "python-docx by hand", "python-docx by hand, slim styles"
READ_EACH_TIME = ", session file read each time"
_LABEL = re.compile(r"^(Figure|Table)\s\d+\. ")


@attrs.frozen
class Contest:
    """All that the contestants need for one kind of document, made before any clock runs."""

    kind: str
    session: unhrc.Session
    context: Mapping[str, Any]
    script: list[list[Any]]
    docxtpl: Contestant
    merged: Contestant
    look: Path
    """The Word file whose styles ours and docxtpl's documents have."""

    def ways(self) -> dict[str, Callable[[], bytes]]:
        """Name of each way of making the document, and what makes it."""
        return {
            DOCXTPL: lambda: self.docxtpl.write(self.context),
            MERGED: lambda: self.merged.write({"script": self.script}),
            BY_HAND: lambda: by_hand.write(self.script, PICTURES),
            BY_HAND_SLIM: lambda: by_hand.write(self.script, PICTURES, self.look),
            OURS: lambda: self.ours(self.session, ".docx"),
            OURS_MD: lambda: self.ours(self.session, ".md"),
            OURS + READ_EACH_TIME: lambda: self.ours(unhrc.load(SESSION), ".docx"),
            OURS_MD + READ_EACH_TIME: lambda: self.ours(unhrc.load(SESSION), ".md"),
        }

    def ours(self, session: unhrc.Session, suffix: str) -> bytes:
        """The document by this library."""
        return unhrc.render(session, self.kind, language="en").to_bytes(suffix)


def prepare(kind: str, folder: Path) -> Contest:
    """Write templates, facts and script of a kind to a folder, and see that all contestants say the same."""
    session = unhrc.load(SESSION)
    report = unhrc.render(session, kind, language="en")
    look, script = _look(kind, folder / f"{kind}.look.docx"), as_script(report)
    (folder / f"{kind}.facts.json").write_text(facts.as_json(session), encoding="utf-8")
    (folder / f"{kind}.script.json").write_text(json.dumps(script), encoding="utf-8")
    _templates(kind, folder, script, frozenset(section.name for section in report.document.sections))
    contest = Contest(
        kind, session, context(kind, folder), script, filler(kind, folder), merger(kind, folder), look
    )
    _compare(contest)
    return contest


def context(kind: str, folder: Path) -> Mapping[str, Any]:
    """What docxtpl fills its template with."""
    known = wording.read((folder / f"{kind}.facts.json").read_text(encoding="utf-8"))
    return {"session": known, "language": "en"}


def filler(kind: str, folder: Path) -> Contestant:
    """The docxtpl contestant whose template has the sentences and conditions."""
    return Contestant(folder / f"{kind}.docx", built_in(), PICTURES)


def merger(kind: str, folder: Path) -> Contestant:
    """The docxtpl contestant whose template has places only."""
    return Contestant(folder / f"{kind}.merge.docx", built_in(), PICTURES)


def _look(kind: str, file: Path) -> Path:
    """The Word file that gives the library's own look, with its body emptied."""
    name = "press.docx" if kind == "press_release" else f"{kind}.docx"
    document = docx.Document(str(built_in() / "word" / name))
    for element in document.element.body.xpath("w:p | w:tbl"):
        document.element.body.remove(element)
    document.save(str(file))
    return file


def _templates(kind: str, folder: Path, script: list[list[Any]], blocks: frozenset[str]) -> None:
    """Write docxtpl's templates; blocks that stay empty are left out, for docxtpl reads all each time."""
    document = docx.Document(str(folder / f"{kind}.look.docx"))
    template = WordTemplate(document)
    for nodes in source.read(built_in(), kind, blocks=blocks):
        template.add(nodes)
    document.save(str(folder / f"{kind}.docx"))
    document = docx.Document(str(folder / f"{kind}.look.docx"))
    add_places(document, script)
    document.save(str(folder / f"{kind}.merge.docx"))


def _compare(contest: Contest) -> None:
    ways = contest.ways()
    ours = list(_texts(ways[OURS]()))
    for name in (DOCXTPL, MERGED, BY_HAND, BY_HAND_SLIM):
        theirs = list(_texts(ways[name]()))
        for one, other in zip(ours, theirs, strict=False):
            if one != other:
                raise ValueError(f"{name} says {other!r} where we say {one!r}")
        if len(ours) != len(theirs):
            raise ValueError(f"{name} has {len(theirs)} paragraphs, we have {len(ours)}")


def _texts(content: bytes) -> Iterator[str]:
    """The paragraphs of a Word file, tables among them; blanks are evened, and captions lose their number."""
    for paragraph in docx.Document(io.BytesIO(content)).element.body.iter("{*}p"):
        text = "".join(node.text or " " for node in paragraph.iter("{*}t", "{*}br"))
        yield from filter(None, [_LABEL.sub("", " ".join(text.split()))])
