"""One value has one token, whoever asks for it and however many at once."""

import gc
import itertools
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from unhrc_reports.ledger import Ledger, missing


class Slow:
    """Numbers that take their time, so that every thread is in the middle of adding a value."""

    def __init__(self):
        self.numbers = itertools.count()

    def __next__(self):
        time.sleep(0.02)
        return next(self.numbers)


def test_threads_that_print_one_value_at_once_get_one_token():
    ledger, start = Ledger(), threading.Barrier(8)
    ledger._numbers = Slow()

    def token(_):
        start.wait()
        return ledger.token("63", "resolutions.0.cosponsors")

    with ThreadPoolExecutor(8) as pool:
        tokens = set(pool.map(token, range(8)))

    assert len(tokens) == 1
    assert ledger.plain(tokens.pop()) == "63"


@pytest.fixture
def gives_way():
    """Whenever this thread collects garbage, another one goes on: in the middle of any loop that allocates."""
    here, threshold = threading.current_thread(), gc.get_threshold()

    def give_way(phase, info):
        if threading.current_thread() is here:
            time.sleep(1e-4)

    gc.callbacks.append(give_way)
    gc.set_threshold(10)
    yield
    gc.callbacks.remove(give_way)
    gc.set_threshold(*threshold)


@pytest.mark.usefixtures("gives_way")
def test_what_is_missing_can_be_asked_while_others_print():
    ledger = Ledger()
    printed = [ledger.token(missing(f"a.{n}"), f"a.{n}") for n in range(200)]

    def print_more():
        for n in range(1000):
            ledger.token(missing(f"b.{n}"), f"b.{n}")

    other = threading.Thread(target=print_more)
    other.start()
    while other.is_alive():
        assert ledger.missing_in(printed[7]) == ["a.7"]
    other.join()
