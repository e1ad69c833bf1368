"""The benchmark's contestants say what ours says."""

import sys

import pytest
from reading import CHECKOUT, texts

import unhrc_reports as unhrc
from unhrc_reports.document.nodes import Table

sys.path.append(str(CHECKOUT))  # the benchmark is no part of the package
from benchmarks.contest import OTHERS, SESSION
from benchmarks.full_session import full
from benchmarks.preparing import prepare

KINDS = ("press_release", "briefing")


@pytest.mark.parametrize("kind", KINDS)
def test_every_contestant_is_filled_and_says_what_ours_says(kind, tmp_path, capsys):
    contest = prepare(kind, tmp_path)

    assert (contest.others, capsys.readouterr().out) == (OTHERS, "")


def test_the_measured_briefing_has_about_three_thousand_words_and_more_than_six_tables():
    document = unhrc.briefing(full(unhrc.load(SESSION)), language="en").document
    tables = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]

    assert len(tables) >= 6
    assert 2700 <= sum(len(text.split()) for text in texts(document)) <= 3300
