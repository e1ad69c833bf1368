"""Many sessions: documents a second in one process and in two, and what the coordinating process keeps.

Figures are ratios: the machine is part of a second, and not of a ratio.
"""

from __future__ import annotations

import concurrent.futures
import resource
import time
from pathlib import Path

import unhrc_reports as unhrc
from benchmarks.contest import SESSION
from benchmarks.tables import show


def batch(folder: Path, sessions: int) -> None:
    """The same jobs one by one and on two processes; and memory after the first half and after the second."""
    files = _sessions(folder / "sessions", sessions)
    alone = _seconds(folder / "alone", files, 1)
    together = _seconds(folder / "together", files, 2)
    half, whole = _memory(folder / "half", files[: len(files) // 2]), _memory(folder / "whole", files)
    rows = [
        ["one process, documents a second", f"{len(files) / alone:.0f}"],
        ["two processes, times as many", f"{alone / together:.2f}"],
        ["memory after all, times that after half", f"{whole / half:.2f}"],
    ]
    show(f"Batches of {len(files):,} press releases in Word", ["what", "figure"], rows)


def _sessions(folder: Path, many: int) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    words = Path(SESSION).read_text(encoding="utf-8")
    files = [folder / f"s{number}.yaml" for number in range(many)]
    for number, file in enumerate(files):
        file.write_text(words.replace("number: 59", f"number: {number % 900 + 1}", 1), encoding="utf-8")
    pictures = folder / "photographs"
    if not pictures.exists():
        pictures.symlink_to(Path(SESSION).resolve().parent / "photographs")
    return files


def _jobs(out: Path, files: list[Path]) -> list[unhrc.Job]:
    return [unhrc.Job(file, out / f"{file.stem}.docx", language="vi") for file in files]


def _seconds(out: Path, files: list[Path], processes: int) -> float:
    jobs = _jobs(out, files)
    with concurrent.futures.ProcessPoolExecutor(processes) as pool:
        unhrc.make(_jobs(out / "warm", files[: 4 * processes]), pool)  # the workers import what they need
        start = time.perf_counter()
        made = unhrc.make(jobs, pool)
        taken = time.perf_counter() - start
    if wrong := [str(one) for one in made if one.error]:
        raise SystemExit("\n".join(wrong[:3]))
    return taken


def _memory(out: Path, files: list[Path]) -> int:
    unhrc.make(_jobs(out, files))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
