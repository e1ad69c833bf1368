from __future__ import annotations

import pathlib

import pytest

from unhrc_reports.loading import load
from unhrc_reports.model import Session

EXAMPLE = pathlib.Path(__file__).parents[2] / "examples" / "hrc59.yaml"


@pytest.fixture(scope="session")
def example() -> Session:
    return load(EXAMPLE)
