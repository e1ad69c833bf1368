"""Loading with all its checks costs little more than PyYAML alone, and grows with the file and no faster."""

from __future__ import annotations

import math
import pathlib
import time

import pytest
import yaml

from unhrc_reports.errors import DataError
from unhrc_reports.loading import load, loads

EXAMPLE = pathlib.Path(__file__).parents[2] / "examples" / "hrc59.yaml"

HEAD = "number: 59\nopened: 2025-06-16\nclosed: 2025-07-08\ndelegation: {state: VN}\nresolutions:\n"
CONTRIBUTION = """\
  - title: {en: Human rights and climate change, vi: Biến đổi khí hậu và quyền con người}
    role: core group
    led_by: Bangladesh
    core_group: [Bangladesh, Viet Nam, Philippines]
    adoption: {mode: consensus, date: 2025-07-08, sources: [1, 5]}
    cosponsors: {value: 63, qualifier: more than, as_of: {day: 2025-07-08, end_of_day: true, zone: local}}
"""


def least(action, times=7) -> float:
    """The least time of several runs, which is that of the work and not of the machine."""
    found = math.inf
    for _ in range(times):
        start = time.perf_counter()
        action()
        found = min(found, time.perf_counter() - start)
    return found


def test_at_most_six_times_the_bare_parser():
    text = EXAMPLE.read_text(encoding="utf-8")
    load(EXAMPLE)

    ratio = least(lambda: load(EXAMPLE)) / least(lambda: yaml.load(text, Loader=yaml.CSafeLoader))

    assert ratio <= 6, ratio


def test_the_cost_grows_with_the_file_and_no_faster():
    small, large = (HEAD + CONTRIBUTION * number for number in (250, 5000))

    exponent = math.log(least(lambda: loads(large), 3) / least(lambda: loads(small)), 20)

    assert exponent <= 1.25, exponent  # 1.03 where nothing else runs


def test_faults_cost_in_proportion_too():
    small, large = (HEAD + CONTRIBUTION.replace("led_by", "led_yb") * number for number in (50, 450))

    exponent = math.log(least(lambda: faulty(large), 3) / least(lambda: faulty(small), 3), 9)

    assert exponent <= 1.4, exponent


def faulty(text) -> None:
    with pytest.raises(DataError) as caught:
        loads(text)
    assert len(caught.value.faults) in (50, 450)
