"""How much of what hands do to a finished text is noticed and read back, and how often a change of words alarms."""

from __future__ import annotations

import importlib
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import unhrc_reports as unhrc
from unhrc_reports.document.nodes import Document
from unhrc_reports.trust.annotating import writer_for
from unhrc_reports.trust.reading_back import of_reads
from unhrc_reports.trust.verifying import beside, findings

CHECKOUT = Path(__file__).parents[1]
EXAMPLES = CHECKOUT / "examples"
sys.path.append(str(CHECKOUT / "tests"))  # the makers of edits are those of the tests
edits: Any = importlib.import_module("edited")
seeded: Any = importlib.import_module("faults")
MAKERS: tuple[Callable[..., unhrc.Report], ...] = (unhrc.press_release, unhrc.briefing)


def trust(edits_each: int) -> None:
    """Print the rates of random edits in both languages, and what redlines and copies with comments cost."""
    print(f"\n### Random edits of finished texts, {edits_each} of each kind in each language\n")
    print("| language | noticed | read back | false alarms |\n|---|---|---|---|")
    for language in ("en", "vi"):
        documents = list(_documents(language))
        cells = (_noticed(documents, edits_each), _read_back(documents, edits_each), _alarms(documents, edits_each))
        print(f"| {language} | {' | '.join(f'{100 * one:.1f} %' for one in cells)} |", flush=True)
    _costs()


def faults(folder: Path) -> None:
    """Print how many of a hundred seeded faults are noticed, and name the others."""
    print("\n### Seeded faults that are noticed with place and both values\n")
    print("| where | faults | noticed |\n|---|---|---|")
    left: list[Any] = []
    for name in ("WORDING", "LANGUAGE_FILES", "DATA", "FINISHED"):
        (folder / name).mkdir()
        tried = getattr(seeded, name)
        missed = seeded.missed(tried, folder / name)
        left += missed
        print(f"| {name.replace('_', ' ').lower()} | {len(tried)} | {len(tried) - len(missed)} |", flush=True)
    print(f"| all | {len(seeded.FAULTS)} | {len(seeded.FAULTS) - len(left)} |\n")
    for one in left:
        print(f"- not noticed: {one}")


def _documents(language: str) -> Iterator[tuple[unhrc.Session, Document]]:
    for file in sorted(EXAMPLES.glob("hrc5?.yaml")):
        session = unhrc.load(file)
        for make in MAKERS:
            yield session, make(session, language=language).document  # type: ignore[misc]  # one language, one document


def _noticed(documents: list[tuple[unhrc.Session, Document]], many: int) -> float:
    rnd = random.Random(59)
    return statistics.mean(
        _is_noticed(session, document, edits.factual(document, rnd)[2])
        for session, document in _turns(documents, many)
    )


def _alarms(documents: list[tuple[unhrc.Session, Document]], many: int) -> float:
    rnd = random.Random(58)
    return statistics.mean(
        _is_noticed(session, document, edits.benign(document, rnd)[2])
        for session, document in _turns(documents, many)
    )


def _is_noticed(session: unhrc.Session, document: Document, text: tuple[str, ...]) -> bool:
    return any(one.severity != "note" for one in findings(beside(text, document), session))


def _read_back(documents: list[tuple[unhrc.Session, Document]], many: int) -> float:
    """Of figures, dates, States and qualifiers; the length of a list is no datum, and cannot be read back."""
    rnd, found = random.Random(7), []
    for session, document in _turns(documents, many):
        _, place, text = edits.factual(document, rnd, edits.READABLE)
        if place.fact.said[:1] != ("length",):
            changes = of_reads([beside(text, document)], session)
            found.append(place.fact.path in {one.path for one in changes})
    return statistics.mean(found)


def _turns(documents: list[tuple[unhrc.Session, Document]], many: int) -> Iterator[tuple[unhrc.Session, Document]]:
    return (documents[number % len(documents)] for number in range(many))


def _costs() -> None:
    """What compare costs beside rendering, and a copy with comments and a redline beside a plain document."""
    session = unhrc.load(EXAMPLES / "hrc59.yaml")
    print("\n### Beside rendering and writing the same documents\n")
    print("| what | press release | briefing |\n|---|---|---|")
    rows: dict[str, list[str]] = {}
    for make in MAKERS:
        english, vietnamese = (make(session, language=tag) for tag in ("en", "vi"))
        plain = _median(_written, make, session)
        for name, cost in {
            "compare, to rendering both": _median(unhrc.compare, english, vietnamese)
            / _median(_both, make, session),
            "copy with comments, to a plain one": _median(_annotated, make, session) / plain,
            "redline with both files, to a plain one": _median(_redlined, english) / plain,
        }.items():
            rows.setdefault(name, []).append(f"{cost:.2f}")
    for name, cells in rows.items():
        print(f"| {name} | {' | '.join(cells)} |")


def _both(make: Callable[..., unhrc.Report], session: unhrc.Session) -> list[unhrc.Report]:
    return [make(session, language=tag) for tag in ("en", "vi")]


def _written(make: Callable[..., unhrc.Report], session: unhrc.Session) -> bytes:
    return make(session, language="en").to_bytes(".docx")


def _annotated(make: Callable[..., unhrc.Report], session: unhrc.Session) -> bytes:
    report = make(session, language="en")
    return report.to_bytes(".docx", writer=writer_for(report, "figures", ".docx"))


def _redlined(report: unhrc.Report) -> bytes:
    return unhrc.redline(report, report).to_bytes(".docx")


def _median(what: Callable[..., Any], *given: Any) -> float:
    what(*given)
    taken = []
    for _ in range(9):
        start = time.perf_counter()
        what(*given)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)
