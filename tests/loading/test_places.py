"""A session knows the file that it came from, and where each value stands in it."""

from __future__ import annotations

import json
import pickle

import pytest

from unhrc_reports.errors import Place
from unhrc_reports.loading import dump, load, loads

FILE = """\
number: 59
opened: 2025-06-16
closed: 2025-07-08
delegation: {state: VN}
statements:
- topic:
    en: water
    vi: nước
"""


@pytest.fixture
def session(tmp_path):
    (tmp_path / "a.yaml").write_text(FILE, encoding="utf-8")
    return load(tmp_path / "a.yaml")


def test_every_value_has_its_place(session):
    file = str(session.origin.file)

    assert session.origin.places["statements[0].topic.vi"] == Place(file, 8, 9, "statements[0].topic.vi")
    assert session.origin.places["delegation.state"] == Place(file, 4, 21, "delegation.state")
    assert len(session.origin.places) == len(list(session.origin.places)) == 11  # the session itself is one


def test_json_has_places_too(session, tmp_path):
    data = json.loads(dump(session, format="json"))
    (tmp_path / "a.json").write_text(json.dumps(data, indent=1), encoding="utf-8")

    place = load(tmp_path / "a.json").origin.places["statements[0].topic.vi"]

    assert (place.line, place.column) == (12, 11)


def test_a_value_that_the_file_does_not_have_stands_where_its_parent_does(session):
    place = session.origin.place("statements[0].summary.en")

    assert (place.line, place.column, place.path) == (6, 3, "statements[0].summary.en")
    assert session.origin.place("events[3].title").line == 1


def test_where_a_session_came_from_is_no_part_of_it(session):
    assert session == loads(FILE)
    assert loads(FILE).origin is None


def test_a_session_with_its_places_can_be_sent_to_another_process(session):
    again = pickle.loads(pickle.dumps(session))

    assert again == session
    assert again.origin.places["number"].line == 1


def test_every_place_of_the_example_is_where_its_value_is(example):
    lines = example.origin.file.read_text(encoding="utf-8").splitlines()

    for path, place in example.origin.places.items():
        written = lines[place.line - 1][place.column - 1 :]
        assert written, path
        if path.endswith((".cycle", ".since")):
            assert int(written.split("}")[0]) in (4, 2008)
