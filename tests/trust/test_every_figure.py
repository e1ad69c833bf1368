"""Every digit, number word and Roman number of our documents is in a fact or a caption's number; wording says none.

What is left is listed here: the numbers of headings, which count up, and the words that may be numbers and are none,
the English article and «no», and the Vietnamese «năm» (year) and «không» (not).
"""

import re

import pytest
from documents import NAMES, report
from reading import DOCUMENTS, everything

import unhrc_reports as unhrc
from unhrc_reports.checks.sayings import recogniser
from unhrc_reports.document.nodes import Fact, Number, Words
from unhrc_reports.document.walk import runs

HEADING = re.compile(r"^(?:(Annex|Phụ lục) )?([A-Z]|[IVXL]+|\d+)\. ")
ROMAN = re.compile(r"(?<![\w.])(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\w’'])")
NO_NUMBERS = {"en": {"1", "0"}, "vi": {"5", "0"}}
"""What the words would say that may be numbers: a, one, no; năm, không."""
COUNTED = [f"everything.{kind}.{tag}" for kind, tag in DOCUMENTS]


def document(name):
    if name not in COUNTED:
        return report(name).document
    kind, tag = DOCUMENTS[COUNTED.index(name)]
    if kind == "ministry_report":
        return unhrc.ministry_report(everything()).document
    return unhrc.render(everything(), kind, language=tag).document


def wording(run):
    """The words of a run that are of no fact; of a heading and of its entry in the contents, without its number."""
    for place, leaf in enumerate(run.leaves):
        if isinstance(leaf, Words):
            yield HEADING.sub("", leaf.text) if place == 0 and run.kind in ("heading", "entry") else leaf.text


def figures(words, tag):
    """The digits, number words and Roman numbers of some words, without those that may be none."""
    content = recogniser(tag).content(words)
    idle = set(content.idle) - NO_NUMBERS[tag]
    return {*content.figures, *re.findall(r"\d+", words), *ROMAN.findall(words), *idle}


@pytest.mark.parametrize("name", [*NAMES, *COUNTED])
def test_no_figure_stands_in_wording(name):
    tree = document(name)
    tag = tree.properties.language

    assert [(words, found) for run in runs(tree) for words in wording(run) if (found := figures(words, tag))] == []


@pytest.mark.parametrize("name", [*NAMES, *COUNTED])
def test_every_fact_of_a_figure_has_a_path(name):
    leaves = [leaf for run in runs(document(name)) for leaf in run.leaves]

    assert all(leaf.path for leaf in leaves if isinstance(leaf, Fact) and re.search(r"\d", leaf.text))
    assert all(
        isinstance(leaf, Words | Fact | Number) for leaf in leaves if re.search(r"\d", getattr(leaf, "text", ""))
    )


@pytest.mark.parametrize("name", [*NAMES, *COUNTED])
def test_the_numbers_of_headings_count_up(name):
    counted, last = [], {}
    for run in runs(document(name)):
        if run.kind == "heading" and (found := HEADING.match(run.text)):
            kind = found[1] or ("digits" if found[2].isdigit() else "parts")
            last["digits"] = 0 if kind == "parts" else last.get("digits", 0)
            last[kind] = last.get(kind, 0) + 1
            counted.append((found[2], said(last[kind], found[2], found[1])))

    assert [one for one, _ in counted] == [other for _, other in counted]


def said(number, like, annex):
    """A number as the heading says it: figure, letter of an English annex, Roman."""
    if like.isdigit():
        return str(number)
    return (
        chr(64 + number)
        if annex == "Annex"
        else ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][number - 1]
    )


@pytest.mark.parametrize(
    ("words", "tag", "found"),
    [
        ("adopted 26 texts", "en", {"26"}), ("the fifth session", "en", {"5"}), ("twelve of them", "en", {"12"}),
        ("từ năm trước, không có", "vi", set()), ("chu kỳ IV của", "vi", {"IV"}), ("có ba nước", "vi", {"3"}),
    ],
)  # fmt: skip
def test_a_figure_in_wording_would_be_found(words, tag, found):
    assert figures(words, tag) >= found
    assert bool(figures(words, tag)) == bool(found)
