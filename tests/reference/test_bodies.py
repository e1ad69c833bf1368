"""Whoever acts at the Council: States and bodies, found by any name, and refused where the UN lists none."""

import datetime

import pytest

import unhrc_reports as unhrc
from unhrc_reports import model
from unhrc_reports.errors import DataError, UnknownName
from unhrc_reports.loading import load, loads, plain
from unhrc_reports.reference import bodies, body, party, state, states
from unhrc_reports.text import Text

HEAD = "number: 59\nopened: 2025-06-16\nclosed: 2025-07-08\n"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("EU", "EU"),
        ("eu", "EU"),
        ("European Union", "EU"),
        ("Liên minh châu Âu", "EU"),
        ("ASEAN", "ASEAN"),
        ("Organisation of Islamic Cooperation", "OIC"),
        ("the African Group", "African Group"),
        ("GRULAC", "GRULAC"),
        ("Non-Aligned Movement", "NAM"),
        ("Phong trào Không liên kết", "NAM"),
        ("LDC", "LDCs"),
        ("UN Women", "UN Women"),
        ("Like-Minded Group", "LMG"),
    ],
)
def test_a_body_is_found_by_any_of_its_names(name, code):
    assert body(name) == body(code)
    assert party(name).code == code


def test_no_two_bodies_have_a_name_in_common_and_each_names_its_source():
    names = [name.casefold() for one in bodies() for name in {n.casefold() for n in one.names}]
    assert len(names) == len(set(names))
    assert all(one.en and one.vi and one.source and one.basis in {"V", "K"} for one in bodies())


def test_the_code_of_a_state_stays_the_states():
    assert party("AU") == state("AU")
    assert party("African Union") == body("AU")
    assert [one for one in states() if one.observer] == [state("PS"), state("VA")]


@pytest.mark.parametrize("name", ["Kosovo", "Niue", "Cook Islands", "Somaliland"])
def test_what_the_united_nations_does_not_list_is_refused(name):
    with pytest.raises(UnknownName, match=f"'{name}', neither a Member of the United Nations nor an observer"):
        party(name)


def test_a_code_of_two_is_refused():
    with pytest.raises(
        DataError, match="'NAM' is the code of Namibia and of the Non-Aligned Movement; write the name"
    ):
        loads(f"{HEAD}delegation: {{state: NAM}}")


GIVEN = f"""{HEAD}
delegation: {{state: EU}}
resolutions:
  - title: {{en: Water, vi: Nước}}
    role: lead
    led_by: [EU, Ukraine]
    core_group: [EU, Ukraine, AU]
  - {{title: {{en: Food, vi: Lương thực}}, led_by: OIC}}
joint_statements:
  - {{topic: {{en: peace, vi: hòa bình}}, role: joined, group: AU}}
events:
  - kind: seminar
    title: {{en: Children, vi: Trẻ em}}
    co_organizers: [UNICEF, {{name: {{en: the Child Fund, vi: Quỹ Trẻ em}}}}]
release: {{date: 2025-07-09}}
"""


def test_parties_are_read_and_written_as_people_write_them():
    session = loads(GIVEN)

    first, second = session.resolutions
    assert first.led_by == (body("EU"), state("UA"))
    assert second.led_by == (body("OIC"),)
    assert session.joint_statements[0].group == body("African Union")
    written = plain(session)
    assert written["resolutions"][1]["led_by"] == "OIC"
    assert written["joint_statements"][0]["group"] == "African Union"
    assert load(written) == session


def test_a_session_in_python_takes_the_same_names():
    session = model.Session(
        number=59,
        opened=datetime.date(2025, 6, 16),
        closed=datetime.date(2025, 7, 8),
        delegation=model.Delegation(state="EU"),
        resolutions=[model.Resolution(title=Text(en="Water"), led_by="ASEAN")],
    )

    assert session.resolutions[0].led_by == (body("ASEAN"),)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "together with the Child Fund and the United Nations Children’s Fund (UNICEF)"),
        ("vi", "Quỹ Nhi đồng Liên hợp quốc (UNICEF)"),
    ],
)
def test_a_body_is_printed_in_full_and_then_by_its_short_form(language, told):
    written = unhrc.press_release(loads(GIVEN), language=language).markdown

    assert told in written
    assert "None" not in written


def test_a_delegation_that_is_no_state_has_every_document():
    for language in ("en", "vi"):
        for make in (unhrc.press_release, unhrc.briefing):
            assert {"en": "European Union", "vi": "Liên minh châu Âu"}[language] in make(
                loads(GIVEN), language=language
            ).markdown


def test_a_body_that_the_tables_lack_can_be_the_delegation():
    given = GIVEN.replace("{state: EU}", "{state: {name: {en: the Order, vi: Dòng tu}}}")

    assert "The Order joined" in unhrc.press_release(loads(given), language="en").markdown
