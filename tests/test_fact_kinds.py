"""Each of the forty-six kinds of fact has a home, and comes out in both languages."""

import re
import types
import typing

import attrs
import pytest
from reading import CHECKOUT, EXAMPLES, slips, texts, unfinished

import unhrc_reports as unhrc
from unhrc_reports import model
from unhrc_reports.loading import loads

CODES = [f"F{number:02}" for number in range(1, 47)]
SMALLEST = {"number": "58", "opened": "2025-02-24", "closed": "2025-04-04", "delegation": "{state: Viet Nam}"}


def table():
    """The rows of docs/fact-kinds.md: the code, the fields and the paths."""
    lines = (CHECKOUT / "docs" / "fact-kinds.md").read_text(encoding="utf-8").split("\n")
    rows = [line.strip("| ").split(" | ") for line in lines if line.startswith("| F")]
    return {
        code: list(zip(*(re.findall("`(.+?)`", cell) for cell in cells), strict=True)) for code, _, *cells in rows
    }


def cases():
    """What a file says of each kind, and what documents make of it."""
    lines = (CHECKOUT / "tests" / "cases" / "fact_kinds.md").read_text(encoding="utf-8")
    pieces = [piece.strip("\n") for piece in lines[lines.index("F01") :].split("\n.\n")]
    return {pieces[at]: pieces[at + 1 : at + 4] for at in range(0, len(pieces) - 3, 4)}


def inner(kind):
    parts = [part for part in typing.get_args(kind) if part not in (types.NoneType, Ellipsis)]
    return inner(parts[-1]) if parts else model.Count if kind is model.Counts else kind


def home(path):
    """The class and field at a path of a session file."""
    *way, last = path.replace("[]", "").split(".")
    kind = model.Session
    for step in way:
        kind = inner(attrs.fields_dict(attrs.resolve_types(kind))[step].type)
    assert last in attrs.fields_dict(kind), path
    return f"{kind.__name__}.{last}"


def test_the_table_and_the_cases_have_every_kind():
    assert list(table()) == list(cases()) == CODES
    assert all(table().values())


@pytest.mark.parametrize("code", CODES)
def test_the_table_names_fields_that_are_there(code):
    assert [field for field, _ in table()[code]] == [home(path) for _, path in table()[code]]


@pytest.mark.parametrize("code", CODES)
def test_a_kind_of_fact_is_told_in_both_languages(code):
    said, english, vietnamese = cases()[code]
    session = session_with(said)

    for language, words in (("en", english), ("vi", vietnamese)):
        documents = [make(session, language=language).document for make in (unhrc.press_release, unhrc.briefing)]
        assert words in "\n".join(text for document in documents for text in texts(document))
        assert [slip for document in documents for slip in slips(document) + unfinished(document)] == []


def session_with(said):
    """The smallest session with what a file says besides."""
    given = {line.split(":")[0] for line in said.split("\n")}
    rest = "".join(f"{key}: {value}\n" for key, value in SMALLEST.items() if key not in given)
    session = loads(f"{rest}{said}\n", "yaml")
    return attrs.evolve(session, origin=model.Origin(file=EXAMPLES / "session.yaml", places={}))
