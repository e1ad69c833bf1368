"""Runs the benchmark: `python -m benchmarks`, or some of its parts by name."""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import batch, growth, imports, memory, trust
from benchmarks.cold import WAYS
from benchmarks.contest import BY_HAND, DOCXTPL, LEAN, MERGED
from benchmarks.measuring import interleaved, process
from benchmarks.preparing import prepare
from benchmarks.tables import ratios

KINDS = ("press_release", "briefing")


def warm(folder: Path, rounds: int) -> None:
    """The same documents in one process: the data in memory, and read from its file for each document."""
    for kind in KINDS:
        contest = prepare(kind, folder)
        taken = interleaved(contest.ways(), rounds)
        ratios(f"{kind}, warm: median of {rounds}", taken, DOCXTPL, LEAN, MERGED, BY_HAND)
        taken = interleaved(contest.ways_from_file(), rounds)
        ratios(f"{kind}, warm, data read from its file for each document", taken, DOCXTPL, BY_HAND)


def cold(folder: Path, rounds: int) -> None:
    """Whole processes: start Python, import, read the data, write one document."""
    turns = max(rounds // 10, 3)
    for kind in KINDS:
        aside = set() if DOCXTPL in prepare(kind, folder).others else {"docxtpl"}
        taken: dict[str, list[float]] = {way: [] for way in WAYS if way not in aside}
        for _ in range(turns):
            for way, times in taken.items():
                start = time.perf_counter()
                process("-m", "benchmarks.cold", way, kind, str(folder))
                times.append(time.perf_counter() - start)
        medians = {way: statistics.median(times) for way, times in taken.items()}
        ratios(f"{kind}, cold: median of {turns}", medians, *({"docxtpl"} - aside), "by_hand")


PARTS: dict[str, Callable[[Path, int], None]] = {
    "warm": warm,
    "cold": cold,
    "writing": lambda folder, rounds: growth.writing(folder, max(rounds // 9, 3)),
    "loading": lambda folder, rounds: growth.loading(folder, max(rounds // 9, 3)),
    "imports": lambda folder, rounds: imports.compare(max(rounds // 5, 5)),
    "batch": lambda folder, rounds: batch.batch(folder, 20 * max(rounds // 5, 5)),
    "trust": lambda folder, rounds: trust.trust(5 * max(rounds, 20)),
    "faults": lambda folder, rounds: trust.faults(folder),
    "memory": lambda folder, rounds: memory.growth(),
}


def main() -> None:
    """Run the parts that were asked for, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"any of: {', '.join(PARTS)}")
    parser.add_argument("--rounds", type=int, default=101, help="turns of each contestant (101)")
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; choose from {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory() as folder:
        for part in asked.parts or PARTS:
            PARTS[part](Path(folder), asked.rounds)


if __name__ == "__main__":
    main()
