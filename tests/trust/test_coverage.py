"""What of a session is stated, and what not: nothing is forgotten unseen."""

import datetime
import html.parser

import attrs
import pytest
from reading import EXAMPLES, everything, hrc59

import unhrc_reports as unhrc
from unhrc_reports.errors import ReportsError


def standings(reports):
    return {one.path: str(one.standing) for one in unhrc.coverage(reports)}


def both(session):
    return [unhrc.press_release(session, language="en"), unhrc.briefing(session, language="vi")]


@pytest.mark.parametrize("name", ["hrc58", "hrc59"])
def test_nothing_of_the_examples_is_forgotten(name):
    covered = unhrc.coverage(both(unhrc.load(EXAMPLES / f"{name}.yaml")))

    assert covered.forgotten == ()
    assert len([one for one in covered if one.standing == "stated"]) > 0.9 * len(covered)


def test_a_datum_is_told_with_where_it_stands():
    covered = {one.path: one for one in unhrc.coverage(both(hrc59()))}

    figure = covered["resolutions[0].cosponsors[0]"]
    assert figure.where[0] == "press_release.en: lead"
    assert {one.partition(":")[0] for one in figure.where} == {"press_release.en", "briefing.vi"}
    assert str(figure).endswith(f": «more than 63»: stated: {', '.join(figure.where)}")
    assert figure.place.line


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("delegation.head.short_name", "another name of the same is printed"),
        ("results.by_consensus[1]", "another reading of the same figure is printed"),
        ("events[0].photographs[0].date", "tells of a picture, whose caption is printed"),
        ("resolutions[0].core_group[0]", "these documents do not tell it; told in briefing"),
    ],
)
def test_what_is_left_out_has_its_reason(path, reason):
    (found,) = [one for one in unhrc.coverage(both(hrc59())[:1]) if one.path == path]

    assert found.standing == "left out"
    assert found.reason.text() == reason


def test_a_fact_that_a_template_loses_is_forgotten_or_told_elsewhere(tmp_path):
    pack = tmp_path / "press_release" / "layout.md.j2"
    pack.parent.mkdir()
    pack.write_text('{% extends "!press_release/layout.md.j2" %}{% block events %}{% endblock %}', encoding="utf-8")
    session = hrc59()

    before = standings(unhrc.press_release(session, language="en"))
    after = standings(unhrc.press_release(session, language="en", templates=tmp_path))

    assert before["events[0].opened"] == "stated"
    assert after["events[0].opened"] == "left out"


def test_pictures_and_letterheads_state_too():
    covered = {one.path: one for one in unhrc.coverage(both(everything()))}

    assert covered["release.number"].where == ("letterhead",)
    assert standings(both(hrc59()))["events[0].photographs[0].file"] == "stated"


def test_what_nobody_prints_is_forgotten():
    session = everything()
    covered = unhrc.coverage(both(session))

    assert "quotations[0].original" in {one.path for one in covered.forgotten}
    assert str(covered).splitlines()[0].startswith("stated: ")
    assert "forgotten" in str(covered).splitlines()[1]
    assert covered.message("vi").splitlines()[0].startswith("đã nêu: ")


def test_the_page_is_whole_and_safe():
    session = attrs.evolve(hrc59(), room="<script>")

    page = unhrc.coverage(both(session)).html

    names = []
    parser = html.parser.HTMLParser()
    parser.handle_starttag = lambda tag, attributes: names.append(tag)
    parser.feed(page)
    assert "script" not in names
    assert names.count("tr") == len(unhrc.coverage(both(session))) + 1
    assert "default-src 'none'; style-src 'unsafe-inline'" in page


def test_two_sessions_are_not_covered_together():
    other = attrs.evolve(hrc59(), closed=datetime.date(2025, 7, 9))

    with pytest.raises(ReportsError, match="one session"):
        unhrc.coverage([*both(hrc59()), unhrc.briefing(other, language="en")])
