"""A session written in Python: either kind of brackets, and records that cannot change."""

import datetime

import attrs
import pytest

import unhrc_reports as unhrc
from unhrc_reports.model import Delegation, InvalidValue, Resolution, Role, Session, Statement
from unhrc_reports.text import Text

TOPIC = Text(en="water", vi="nước sạch")


def a_session(**facts):
    day = datetime.date(2025, 7, 8)
    return Session(number=59, opened=day, closed=day, delegation=Delegation(state="VN"), **facts)


def test_lists_serve_where_tuples_are_due():
    assert a_session(statements=[Statement(topic=TOPIC)]) == a_session(statements=(Statement(topic=TOPIC),))


@pytest.mark.parametrize("wrong", ["water", {"topic": TOPIC}, Statement(topic=TOPIC)])
def test_what_is_no_list_is_refused(wrong):
    with pytest.raises(InvalidValue, match="a list is due here"):
        a_session(statements=wrong)


def test_records_are_frozen():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        a_session().number = 60


def test_states_are_found_by_any_name():
    text = Resolution(title=TOPIC, role=Role.LEAD, core_group=["Việt Nam", "BGD", "the Philippines"])

    assert text.core_group == (unhrc.state("VN"), unhrc.state("Bangladesh"), unhrc.state("PH"))


def test_a_session_without_a_language_says_so_where_it_is_printed():
    session = a_session(statements=[Statement(topic=Text(en="water"))])

    with pytest.raises(unhrc.ReportsError, match=r"statements\[0\].topic: has no text in 'vi'"):
        unhrc.press_release(session, language="vi")
