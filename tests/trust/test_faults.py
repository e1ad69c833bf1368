"""Faults seeded in wording, language files, data and finished texts: at least 97 of 100 are named, place and values.

`python -m benchmarks faults` tries all hundred, and names those that nobody noticed.
"""

import pytest
from faults import DATA, FAULTS, FINISHED, LANGUAGE_FILES, WORDING, Wording, missed, noticed

KINDS = {
    "wording": WORDING[::3],
    "language files": LANGUAGE_FILES[::3],
    "data": DATA,
    "finished texts": FINISHED[::3],
}


def test_there_are_a_hundred():
    assert (len(FAULTS), len(set(FAULTS))) == (100, 100)


@pytest.mark.parametrize("kind", KINDS)
def test_seeded_faults_are_noticed(kind, tmp_path):
    left = missed(KINDS[kind], tmp_path)

    assert len(left) <= 1, left


def test_a_sentence_that_is_not_spoiled_is_no_fault(tmp_path):
    assert not noticed(Wording("en", "shared", "voted.abstained", "abstained", "abstained"), tmp_path)


def test_a_fault_whose_place_is_gone_is_not_noticed(tmp_path):
    assert not noticed(Wording("en", "shared", "voted.abstained", "words that are not there", ""), tmp_path)
