"""Every node has a function that writes it."""

import inspect
from typing import get_args

import attrs

from unhrc_reports.document import nodes
from unhrc_reports.writers.docx.rules import BLOCKS, INLINES, RULES


def test_no_node_of_the_tree_is_forgotten():
    classes = {cls for _, cls in inspect.getmembers(nodes, inspect.isclass) if attrs.has(cls)}
    of_the_tree = {cls for cls in classes if cls.__module__ == nodes.__name__}

    assert set(RULES) == of_the_tree - {nodes.Document, nodes.Parallel}


def test_blocks_and_inlines_are_those_of_the_tree():
    assert set(BLOCKS) == {nodes.Section, *get_args(nodes.Block)}
    assert set(INLINES) == set(get_args(nodes.Inline))
