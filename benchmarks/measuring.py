"""Times that can be compared: every contestant in one run, in shuffled order, medians.

A machine is slower now than a moment ago; when all take turns, it is slower for
all of them. The first call of each turn is not timed, so that nobody pays for
garbage and cold caches that another left behind, as in a series of documents.
"""

from __future__ import annotations

import math
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

Name = TypeVar("Name")
ROOT = Path(__file__).parents[1]


def interleaved(ways: Mapping[Name, Callable[[], Any]], rounds: int, *, seed: int = 59) -> dict[Name, float]:
    """Median seconds of each way, over so many rounds in shuffled order."""
    turns = [name for name in ways for _ in range(rounds)]
    random.Random(seed).shuffle(turns)
    taken: dict[Name, list[float]] = {name: [] for name in ways}
    for name in turns:
        ways[name]()
        start = time.perf_counter()
        ways[name]()
        taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in taken.items()}


def process(*arguments: str) -> str:
    """Run Python in a process of its own; what it printed."""
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """How cost grows with size: 1 is linear, 2 quadratic (least squares of the logarithms)."""
    slope, _ = statistics.linear_regression(
        [math.log(size) for size in sizes], [math.log(time) for time in seconds]
    )
    return slope
