"""A session built in Python takes and refuses what a file does, in the same words."""

from __future__ import annotations

import attrs
import pytest
import strategies
from hypothesis import given, settings
from hypothesis import strategies as st

from unhrc_reports import model
from unhrc_reports.conversion.docstrings import meanings
from unhrc_reports.errors import DataError
from unhrc_reports.loading import load, plain
from unhrc_reports.model import (
    Adoption,
    AdoptionMode,
    Count,
    Counts,
    Delegation,
    Event,
    InvalidValue,
    Moment,
    PartialDate,
    Resolution,
    Results,
    Role,
    Session,
)  # fmt: skip
from unhrc_reports.reference import state
from unhrc_reports.text import Text

NEEDED = {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}}
TITLE = {"en": "Water"}
COMPLETE = plain(strategies.complete(Session))


def refusals(make) -> list[str]:
    with pytest.raises(DataError) as caught:
        make()
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Resolution(title=TITLE, role="core-group"), "role: 'core-group' is not one of the values; did you mean 'core group'?"),
        (lambda: Resolution(title="Climate"), 'title: a text needs its language; write {en: "Climate", vi: …}'),
        (lambda: Resolution(title=TITLE, sumary=TITLE), "sumary: there is no key 'sumary' in Resolution; did you mean 'summary'?"),
        (lambda: Event(kind="side-event", title=TITLE), "kind: 'side-event' is not one of the values; did you mean 'side event'?"),
        (lambda: Adoption(mode="by consensus"), "mode: 'by consensus' is not one of the values; did you mean 'consensus'?"),
        (lambda: Adoption(mode="consensus", date="8 July"), "date: a date is due here, not the text '8 July'"),
        (lambda: Count(value=63, qualifier="more"), "qualifier: 'more' is not one of the values; did you mean 'more than'?"),
        (lambda: Count(value="63"), "value: a whole number is due here, not the text '63'"),
        (lambda: Results(resolutions=25.0), "resolutions: a figure is due here, not the number 25.0"),
        (lambda: Counts([5, -1]), "readings[1]: -1 is out of range"),
        (lambda: Moment(day="2025-07-08", zone="Asia/Hanoi"), "zone: there is no time zone 'Asia/Hanoi'"),
        (lambda: PartialDate(2025, 13), "there is no day 2025-13"),
        (lambda: Delegation(state="Viet Nem"), "state: no State or body is called 'Viet Nem'"),
        (lambda: Text(vn="nước"), "vn: 'vn' is not the tag of a language; did you mean 'vi'?"),
        (lambda: Text(en="a\u200bb"), "en: the character U+200B (an invisible character) cannot stand in a document"),
        (lambda: Text(), "a text needs at least one language"),
    ],
)  # fmt: skip
def test_what_a_file_may_not_say_a_constructor_may_not(make, said):
    (told,) = refusals(make)

    assert told.startswith(said)


def test_all_faults_come_at_once():
    assert [one.partition(":")[0] for one in refusals(lambda: Session(number=0, opened="x", delegation={}))] == [
        "number", "opened", "the key 'closed' is missing; add it", "delegation",
    ]  # fmt: skip


def test_an_error_is_one_of_values_too():
    with pytest.raises(ValueError, match="is not one of the values"):
        Adoption(mode="unanimous")
    assert issubclass(InvalidValue, DataError)


def test_plain_values_become_those_of_the_model():
    text = Resolution(
        title=TITLE, role="core group", adoption={"mode": "consensus", "date": "2025-07-08"}, cosponsors=63
    )

    assert (text.role, text.adoption.mode, text.title["en"]) == (Role.CORE_GROUP, AdoptionMode.CONSENSUS, "Water")
    assert text.adoption.date.isoformat() == "2025-07-08"
    assert text.cosponsors.actual.value == 63


def test_evolve_converts_too():
    session = Session(**NEEDED)

    assert attrs.evolve(session, kind="special", subject=TITLE).kind is model.SessionKind.SPECIAL
    with pytest.raises(InvalidValue, match="did you mean 'special'"):
        attrs.evolve(session, kind="specal")


def test_constructor_and_dictionary_make_the_same_session():
    assert Session(**NEEDED) == load(NEEDED)
    assert Session(**COMPLETE) == load(COMPLETE) == strategies.complete(Session)


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        ("Albania, Austria,* Bangladesh and the Netherlands", "AL AT BD NL"),
        ("Antigua and Barbuda,* Bosnia and Herzegovina* and Trinidad and Tobago*", "AG BA TT"),
        ("Bolivia (Plurinational State of), Sao Tome and Principe; Côte d’Ivoire.", "BO ST CI"),
        ("Việt Nam, Bangladesh và Philippines", "VN BD PH"),
        ("VN\nBD\nPH", "VN BD PH"),
        ("Saint Vincent and the Grenadines** and State of Palestine*", "VC PS"),
        ("Chile, and Fiji", "CL FJ"),
        ("Viet Nam", "VN"),
    ],
)
def test_states_as_missions_paste_them_are_a_list(names, codes):
    expected = tuple(state(code) for code in codes.split())

    assert Resolution(title=TITLE, core_group=names).core_group == expected
    assert (
        load({**NEEDED, "events": [{"kind": "seminar", "title": TITLE, "co_organizers": names}]})
        .events[0]
        .co_organizers
        == expected
    )


def test_an_unknown_state_in_a_pasted_list_is_named_with_its_place():
    assert refusals(lambda: Resolution(title=TITLE, core_group="Albania, Austrai* and Chile"))[0].startswith(
        "core_group[1]: no State or body is called 'Austrai'"
    )


@settings(max_examples=40, deadline=None)
@given(st.permutations(["VN", "BD", "PH", "BA", "TT"]))
def test_any_list_of_states_comes_back_from_its_words(codes):
    names = ", ".join(state(code).un_short for code in codes[:-1]) + f" and {state(codes[-1]).un_text}"

    assert Resolution(title=TITLE, core_group=names).core_group == tuple(map(state, codes))


KINDS = [kind for kind in strategies.classes() if kind is not Session]
WRONG = ({"no": {"such": "key"}}, [[]], " ", 7.5, b"", True)


def sample(kind):
    return strategies.complete(kind)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_wrong_value_of_every_field_is_said_as_loading_says_it(kind):
    from unhrc_reports.conversion.faults import findings
    from unhrc_reports.conversion.records import record_of
    from unhrc_reports.conversion.written import spell

    for field in strategies.loaded_fields(kind):
        for wrong in WRONG:
            given = {one.name: getattr(sample(kind), one.name) for one in strategies.loaded_fields(kind)} | {
                field.name: wrong
            }
            try:
                record_of(kind)(given, kind)
            except Exception as refusal:
                loaded = [f"{spell(one.steps)}: {one.wording}".removeprefix(": ") for one in findings(refusal)]
                assert refusals(lambda given=given: kind(**given)) == loaded
            else:
                kind(**given)
    assert meanings(kind)
