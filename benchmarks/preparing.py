"""What is done before any clock runs: data and templates are written, and all documents compared."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import attrs
import docx

import unhrc_reports as unhrc
from benchmarks.contest import OTHERS, OURS, SESSION, Contest, Ways
from benchmarks.full_session import full
from benchmarks.merge_template import add_places
from benchmarks.script import as_script
from benchmarks.tagged import Tagged
from unhrc_reports.templating.finding import built_in

_LETTERHEAD = "LetterheadAddress"
_LABEL = re.compile(r"^(Figure|Table)\s\d+\. ")


def prepare(kind: str, folder: Path) -> Contest:
    """Write what the contestants of a kind need to a folder, and see who says the same as we do."""
    contest = Contest(kind, folder)
    session = unhrc.load(SESSION)
    if kind == "briefing":
        session = full(session)
        unhrc.dump(session, contest.file("session.yaml"))
    report = unhrc.render(session, kind, language="en")
    contest.file("script.json").write_text(json.dumps(as_script(report)), encoding="utf-8")
    _look(contest)
    for name in ("lean", "whole"):
        _template(contest, name, report)
    _merge_template(contest)
    return attrs.evolve(contest, others=tuple(_saying_the_same(contest.ways())))


def _look(contest: Contest) -> None:
    """The Word file that gives the library's own look, with its body emptied."""
    name = "press.docx" if contest.kind == "press_release" else f"{contest.kind}.docx"
    document = docx.Document(str(built_in() / "word" / name))
    for element in document.element.body.xpath("w:p | w:tbl"):
        document.element.body.remove(element)
    document.save(str(contest.file("look.docx")))


def _template(contest: Contest, name: str, report: unhrc.Report) -> None:
    """Write docxtpl's template, with all sentences of the kind or only those of the report, and its data."""
    document = docx.Document(str(contest.file("look.docx")))
    template = Tagged(document)
    template.add(report)
    if name == "whole":
        template.add_sentences(contest.kind)
    document.save(str(contest.file(f"{name}.docx")))
    data = {"facts": template.facts, "said": template.said, "script": as_script(report)}
    contest.file(f"{name}.json").write_text(json.dumps(data), encoding="utf-8")


def _merge_template(contest: Contest) -> None:
    document = docx.Document(str(contest.file("look.docx")))
    add_places(document, contest.script())
    document.save(str(contest.file("merge.docx")))


def _saying_the_same(ways: Ways) -> Iterator[str]:
    """The contestants whose documents say what ours says; of the others, what differs is printed."""
    ours = list(texts(ways[OURS]()))
    for name in OTHERS:
        try:
            theirs = list(texts(ways[name]()))
        except Exception as error:  # whatever another engine says of a template that it cannot fill
            theirs = [f"{type(error).__name__}: {error}"]
        if theirs == ours:
            yield name
        else:
            one, other = next((pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]), ("", ""))
            print(f"\n{name} takes no part, for it says {other!r} where we say {one!r}")


def texts(content: bytes) -> Iterator[str]:
    """The paragraphs of a Word file, tables among them, with blanks evened.

    Captions lose their number and footnotes their mark: docxtpl and python-docx write no footnotes. The
    address in a letterhead is left out, for it is ours alone.
    """
    for paragraph in docx.Document(io.BytesIO(content)).element.body.iter("{*}p"):
        if paragraph.style == _LETTERHEAD:
            continue
        pieces = paragraph.iter("{*}t", "{*}br", "{*}noBreakHyphen")
        runs = [node for node in pieces if node.getparent().style != "FootnoteReference"]
        text = "".join(node.text or ("-" if node.tag.endswith("Hyphen") else " ") for node in runs)
        yield from filter(None, [_LABEL.sub("", " ".join(text.split()))])
