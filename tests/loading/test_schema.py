"""The JSON Schema says what the loader takes, and the copy in docs/ is the one that it makes."""

from __future__ import annotations

import json
import pathlib

import jsonschema
import pytest
import strategies
from hypothesis import HealthCheck, given, settings

from unhrc_reports.loading import dump, load, schema
from unhrc_reports.model import Session

ROOT = pathlib.Path(__file__).parents[2]
COPY = ROOT / "docs" / "session.schema.json"
HEADER = "# yaml-language-server: $schema=../docs/session.schema.json"
VALIDATOR = jsonschema.Draft7Validator(schema())
NEEDED = {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}}


def faults(data) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(data)]


def test_it_is_a_schema():
    jsonschema.Draft7Validator.check_schema(schema())


def test_the_copy_is_true():
    # To renew it: python -c 'import json, unhrc_reports; print(json.dumps(unhrc_reports.schema(), indent=2, ensure_ascii=False))'
    assert json.loads(COPY.read_text(encoding="utf-8")) == schema()


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("*.yaml")), ids=lambda path: path.name)
def test_every_example_is_valid_and_names_the_schema(example):
    assert example.read_text(encoding="utf-8").splitlines()[0] == HEADER
    assert faults(json.loads(dump(load(example), format="json"))) == []


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(strategies.sessions())
def test_every_session_that_is_written_is_valid(session):
    assert faults(json.loads(dump(session, format="json"))) == []


def test_the_complete_session_is_valid():
    assert faults(json.loads(dump(strategies.complete(Session), format="json"))) == []


@pytest.mark.parametrize(
    "figure",
    [26, "several", "many", {"value": 63, "qualifier": "more than"}, [5, "many", {"value": 6, "planned": True}],
     {"value": 63, "as_of": "2025-07-08"}, {"value": 63, "as_of": {"day": "2025-07-08", "time": "18:00"}}],
)  # fmt: skip
def test_short_forms_are_valid_and_are_loaded(figure):
    data = {**NEEDED, "results": {"panels": figure}}

    assert faults(data) == []
    assert load(data).results.panels


@pytest.mark.parametrize("sources", ["1", 1, ["1", 2]])
def test_sources_have_short_forms(sources):
    data = {**NEEDED, "session_sources": sources}

    assert faults(data) == []
    assert load(data).session_sources[0] == "1"


def test_partners_are_states_or_bodies():
    event = {"kind": "seminar", "title": {"en": "Food"}, "co_organizers": ["Mexico", {"name": {"en": "UNOG"}}]}

    assert faults({**NEEDED, "events": [event]}) == []


def test_it_explains_itself():
    made = schema()

    assert made["properties"]["closed"]["description"].startswith("Last day; before the closing")
    assert made["definitions"]["Resolution"]["description"] == (
        "A text before the Council, with the delegation's part in it."
    )
    assert made["definitions"]["Tally"]["required"] == ["in_favour", "against", "abstaining"]
    assert "consensus" in made["definitions"]["Adoption"]["properties"]["mode"]["anyOf"][0]["enum"]
