"""`import unhrc_reports` beside `import attrs`, each in a process of its own; and what it leaves alone."""

from __future__ import annotations

import statistics

from benchmarks.measuring import process
from benchmarks.tables import costs, show

TIMED = "import time; start = time.perf_counter(); import {}; print(time.perf_counter() - start)"
LEFT_ALONE = ("docx", "lxml", "jinja2", "babel", "yaml", "pyromark")
LOADED = "import sys, unhrc_reports; print(*sys.modules)"


def compare(rounds: int) -> None:
    """Medians of the time that the import statement takes, in turns."""
    taken: dict[str, list[float]] = {"attrs": [], "unhrc_reports": []}
    for _ in range(rounds):
        for name, times in taken.items():
            times.append(float(process("-c", TIMED.format(name))))
    medians = {f"import {name}": statistics.median(times) for name, times in taken.items()}
    costs("Import", medians, "import attrs")
    loaded = process("-c", LOADED).split()
    rows = [[name, "imported" if name in loaded else "left alone"] for name in LEFT_ALONE]
    show("What import unhrc_reports imports", ["module", ""], rows)
