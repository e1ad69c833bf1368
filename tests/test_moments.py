"""A press release for every moment: what is planned at the opening, one contribution on its day."""

import attrs
import pytest
from reading import LANGUAGES, everything, hrc59, printed, slips, texts, unfinished

import unhrc_reports as unhrc
from unhrc_reports.contributions import contributions
from unhrc_reports.errors import DataError

CONTRIBUTIONS = [
    pytest.param(session, path, id=f"{session.__name__}-{path}")
    for session in (hrc59, everything)
    for path, _ in contributions(session())
]


@pytest.mark.parametrize(("session", "path"), CONTRIBUTIONS)
def test_the_release_on_any_contribution_reads_well_and_says_the_same_in_both_languages(session, path):
    english, vietnamese = (
        unhrc.press_release(session(), moment="event", about=path, language=tag).document for tag in LANGUAGES
    )

    for document in (english, vietnamese):
        assert slips(document) + unfinished(document) == []
    assert printed(english) == printed(vietnamese)
    assert any(fact.startswith(path) for fact in printed(english))


def test_the_release_on_an_event_tells_that_event_and_no_other():
    english = "\n".join(
        texts(unhrc.press_release(hrc59(), moment="event", about="events[0]", language="en").document)
    )

    assert english.split("\n")[4:6] == [
        "Geneva, 3 July 2025",
        "On 3 July 2025, in the margins of the fifty-ninth regular session of the United Nations Human Rights Council "
        "in Geneva, Switzerland, Viet Nam organized the side event “Transforming Food Systems to Adapt to Climate "
        "Change and Ensure the Right to Food”, together with Bangladesh, Mexico and the Netherlands.",
    ]
    assert "more than 50 international delegations and major international organizations" in english
    assert "runs from 16 June to 9 July 2025" in english
    assert "exhibition" not in english


def test_a_contribution_is_given_as_such_or_by_path():
    by_path = unhrc.press_release(hrc59(), moment="event", about="resolutions[1]", language="vi")
    as_such = unhrc.press_release(hrc59(), moment="event", about=hrc59().resolutions[1], language="vi")

    assert by_path.document == as_such.document


@pytest.mark.parametrize("about", [None, "events[7]", "sources[0]", "nonsense"])
def test_an_unknown_contribution_is_refused_with_those_that_there_are(about):
    with pytest.raises(DataError, match=r"is no contribution of this session; name one of resolutions\[0\]"):
        unhrc.press_release(hrc59(), moment="event", about=about, language="en")


def test_the_opening_speaks_of_the_future_and_of_planned_figures_only():
    english, vietnamese = (
        "\n".join(texts(unhrc.press_release(hrc59(), moment="opening", language=tag).document)) for tag in LANGUAGES
    )

    assert "Human Rights Council to open its 59th regular session on 16 June" in english
    assert "Geneva, 16 June 2025" in english
    assert "from 16 June to 9 July 2025" in english
    assert "Khóa họp thường kỳ lần thứ 59 của Hội đồng Nhân quyền Liên hợp quốc sẽ diễn ra" in vietnamese
    for actual in ("26 resolutions", "26 nghị quyết", "more than 63", "hơn 63", "adopted", "thông qua"):
        assert actual not in english
        assert actual not in vietnamese


@pytest.mark.parametrize(
    ("language", "words"), [("en", "of 14 countries, among them Angola"), ("vi", "của 14 nước, trong đó có ")]
)
def test_a_list_that_is_not_complete_says_so(language, words):
    session = hrc59()
    upr = attrs.evolve(session.results.upr, states=session.results.upr.states[:3])
    told = attrs.evolve(session, results=attrs.evolve(session.results, upr=upr))

    assert words in unhrc.press_release(told, language=language).markdown


@pytest.mark.parametrize(
    ("time", "zone", "english", "vietnamese"),
    [
        ("12:00", "local", "noon on 9 July 2025, local time", "12 giờ ngày 9/7/2025, giờ địa phương"),
        ("00:00", "local", "midnight at the start of 9 July 2025, local time", "0 giờ ngày 9/7/2025, giờ địa phương"),
        ("18:00", "Asia/Ho_Chi_Minh", "6 p.m. on 9 July 2025, Ho Chi Minh City time", "18 giờ ngày 9/7/2025, giờ TP Hồ Chí Minh"),
        ("18:00", "Europe/Kyiv", "6 p.m. on 9 July 2025, Kyiv time", "18 giờ ngày 9/7/2025, giờ Kiev"),
    ],
)  # fmt: skip
def test_noon_and_midnight_are_plain_and_cities_have_their_letters(time, zone, english, vietnamese):
    session = unhrc.load({
        "number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"},
        "release": {"date": "2025-07-08", "embargo": {"day": "2025-07-09", "time": time, "zone": zone}},
    })  # fmt: skip

    assert english in unhrc.press_release(session, language="en").markdown
    assert vietnamese in unhrc.press_release(session, language="vi").markdown


def test_nothing_is_no_and_none():
    vote = {"mode": "recorded vote", "tally": {"in_favour": 30, "against": 0, "abstaining": 5}}
    session = unhrc.load({
        "number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"},
        "resolutions": [{"title": {"en": "Water"}, "role": "lead", "cosponsors": 0, "adoption": vote}],
    })  # fmt: skip

    said = unhrc.press_release(session, language="en").markdown

    assert "30 in favour, none against and five abstentions" in said
    assert "no countries" in said
    assert "zero" not in said
