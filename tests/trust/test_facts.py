"""Any figure of a report can be asked where it comes from."""

import pytest
from documents import NAMES, report
from reading import hrc59

import unhrc_reports as unhrc
from unhrc_reports.errors import ReportsError


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_leads_to_its_datum(name):
    lost = [str(one) for one in report(name).facts if one.datum is None]

    assert lost == []


def test_a_figure_is_explained():
    (found,) = unhrc.press_release(hrc59(), language="en").explain("63")

    assert (found.text, found.path, found.block) == (
        "more than 63 countries", "resolutions[0].cosponsors[0]", "lead",
    )  # fmt: skip
    assert found.datum.value == 63
    assert found.said == ("value", "qualifier")
    assert [source.key for source in found.sources] == ["1"]
    assert found.place.file.endswith("hrc59.yaml")
    assert str(found).startswith("«more than 63 countries» ← ")
    assert str(found).endswith(": resolutions[0].cosponsors[0], sources 1, block lead (en)")


def test_a_path_is_explained_in_every_language_and_place():
    release = unhrc.press_release(hrc59(), language=("en", "vi"))

    found = {(one.language, one.text) for one in release.explain("resolutions[0].cosponsors")}

    assert found == {
        ("en", "more than 63 countries"),
        ("en", "as of the end of 8 July, local time"),
        ("vi", "hơn 63 nước"),
        ("vi", "tính đến hết ngày 8/7, giờ địa phương"),
    }


def test_what_the_report_does_not_print_is_an_error():
    with pytest.raises(ReportsError, match="prints no value '64'"):
        unhrc.press_release(hrc59(), language="en").explain("64")


def test_the_front_door_explains_too():
    release = unhrc.press_release(hrc59(), language="en")

    assert unhrc.explain(release, "63") == release.explain("63")
