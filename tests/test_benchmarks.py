"""The benchmark's contestants say what ours says, and know every mark of wording that the templates use."""

import sys

import pytest
from jinja2 import nodes
from reading import CHECKOUT, texts

import unhrc_reports as unhrc
from unhrc_reports.document.nodes import Table
from unhrc_reports.templating.engine import engine

sys.path.append(str(CHECKOUT))  # the benchmark is no part of the package
from benchmarks import wording
from benchmarks.contest import OTHERS, SESSION
from benchmarks.full_session import full
from benchmarks.preparing import prepare

KINDS = ("press_release", "briefing")
TEMPLATES = CHECKOUT / "templates"


def of_the_library(names, there):
    """The names that templates use which are the library's own, and not Jinja's."""
    files = [*TEMPLATES.glob("shared/*en.md.j2"), *(TEMPLATES / kind / "en.md.j2" for kind in KINDS)]
    trees = [engine("en").environment.parse(file.read_text(encoding="utf-8")) for file in files]
    return {name for tree in trees for name in names(tree)} & set(there)


def filters(tree):
    for node in tree.find_all(nodes.Filter):
        yield node.name
        if node.name == "map" and node.args:
            yield node.args[0].as_const()


def functions(tree):
    return (node.node.name for node in tree.find_all(nodes.Call) if isinstance(node.node, nodes.Name))


def test_docxtpl_knows_every_filter_that_the_templates_use():
    put_in_by_the_engine = {"on_its_own_line"}
    used = of_the_library(filters, engine("en").environment.filters) - put_in_by_the_engine

    assert {"count", "phrase", "sources"} <= used
    assert used - set(wording.FILTERS) <= {"list", "length", "select", "selectattr", "reject", "rejectattr", "map"}


def test_docxtpl_knows_every_function_that_the_templates_call():
    used = of_the_library(functions, engine("en").environment.globals) - {"namespace"}

    assert {"listing", "mention"} <= used
    assert used - set(wording.GLOBALS) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_every_contestant_is_filled_and_says_what_ours_says(kind, tmp_path, capsys):
    contest = prepare(kind, tmp_path)

    assert (contest.others, capsys.readouterr().out) == (OTHERS, "")


def test_the_measured_briefing_has_about_three_thousand_words_and_more_than_six_tables():
    document = unhrc.briefing(full(unhrc.load(SESSION)), language="en").document
    tables = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]

    assert len(tables) >= 6
    assert 2700 <= sum(len(text.split()) for text in texts(document)) <= 3300
