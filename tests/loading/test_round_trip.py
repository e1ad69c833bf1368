"""What is written is what was there: `load(dump(session)) == session`, in every format."""

from __future__ import annotations

import datetime
import json

import attrs
import pytest
import strategies
import yaml
from hypothesis import HealthCheck, given, settings

from unhrc_reports.errors import DataError, OutputError
from unhrc_reports.loading import dump, load, loads, plain
from unhrc_reports.model import Delegation, Person, Session
from unhrc_reports.text import Text

DAY = datetime.date(2025, 7, 8)
SMALLEST = Session(number=59, opened=DAY, closed=DAY, delegation=Delegation(state="VN"))

ANY_SESSION = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@ANY_SESSION
@given(strategies.sessions())
def test_any_session_comes_back_from_yaml(session):
    assert load(dump(session)) == session


@ANY_SESSION
@given(strategies.sessions())
def test_any_session_comes_back_from_json(session):
    assert load(dump(session, format="json")) == session


@ANY_SESSION
@given(strategies.sessions())
def test_any_session_comes_back_from_plain_data(session):
    assert load(plain(session)) == session


@pytest.mark.parametrize("notation", ["yaml", "json"])
def test_a_session_with_everything_comes_back(notation):
    session = strategies.complete(Session)

    assert load(dump(session, format=notation)) == session


@pytest.mark.parametrize("notation", ["yaml", "json"])
def test_the_example_comes_back(example, notation):
    assert load(dump(example, format=notation)) == example


@pytest.mark.parametrize("words", strategies.HOSTILE)
def test_words_that_mean_something_to_yaml_stay_words(words):
    said = Text(en=f"a{words}b", vi=words.strip() or "x")
    session = attrs.evolve(SMALLEST, subject=said, room=f"{words}.")

    assert load(dump(session)) == session
    assert load(dump(session, format="json")) == session


def test_defaults_are_left_out_and_keys_stand_in_the_order_of_the_model():
    assert dump(SMALLEST) == (
        "number: 59\nopened: 2025-07-08\nclosed: 2025-07-08\ndelegation:\n  state: Viet Nam\n"
    )


@pytest.mark.parametrize("key", ["1", "01", "9" * 30, "a", "-1", "٣", "1.0"])
def test_any_key_of_a_source_comes_back(key):
    session = attrs.evolve(SMALLEST, session_sources=(key,))

    assert load(dump(session)) == load(dump(session, format="json")) == session


def test_sources_come_last():
    session = attrs.evolve(SMALLEST, president=Person(name="A", sources=("1", "x")))

    assert plain(session)["president"] == {"name": "A", "sources": [1, "x"]}


def test_other_readers_of_yaml_find_the_same_texts():
    session = attrs.evolve(SMALLEST, room="NO", subject=Text(no="yes", en="1.10"))

    data = yaml.safe_load(dump(session))

    assert (data["room"], data["subject"]) == ("NO", {"no": "yes", "en": "1.10"})


def test_other_readers_of_json_find_the_same_texts():
    session = attrs.evolve(SMALLEST, room="Dũng")

    assert json.loads(dump(session, format="json"))["room"] == "Dũng"


def test_the_suffix_says_the_format(tmp_path):
    dump(SMALLEST, tmp_path / "a.json")
    dump(SMALLEST, tmp_path / "a.yaml")

    assert (tmp_path / "a.json").read_text(encoding="utf-8").startswith("{")
    assert load(tmp_path / "a.json") == load(str(tmp_path / "a.yaml")) == SMALLEST


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path):
    (tmp_path / "a.yaml").mkdir()

    with pytest.raises(OutputError, match="a folder or a device, not a file"):
        dump(SMALLEST, tmp_path / "a.yaml")

    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_file_is_replaced_only_when_the_new_one_is_whole(tmp_path, monkeypatch):
    target = tmp_path / "a.yaml"
    target.write_text("before", encoding="utf-8")
    monkeypatch.setattr("os.fsync", _full)

    with pytest.raises(OutputError, match="No space left"):
        dump(SMALLEST, target)

    assert target.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [target]


def _full(_):
    raise OSError(28, "No space left on device")


def test_what_could_not_be_read_is_not_written():
    with pytest.raises(DataError, match=r"room: the character U\+0007"):
        attrs.evolve(SMALLEST, room="a\x07b")


def test_an_unknown_format_is_refused():
    with pytest.raises(DataError, match="write yaml or json"):
        dump(SMALLEST, format="toml")
    with pytest.raises(DataError, match="write yaml or json"):
        loads("", format="toml")
