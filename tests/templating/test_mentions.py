"""First mention, then the short form, in the order in which the blocks stand, also when a user moves them."""

import re

import pytest
from reading import everything, hrc59, texts

import unhrc_reports as unhrc
from unhrc_reports.house import HouseStyle
from unhrc_reports.templating.engine import engine
from unhrc_reports.templating.finding import built_in

FULL = {"en": "the United Nations Human Rights Council ", "vi": "Hội đồng Nhân quyền Liên hợp quốc"}


def paragraphs(session, language, **options):
    report = unhrc.press_release(session, language=language, **options)
    running = [s for s in report.document.sections if s.name in {"lead", "results", "delegation", "events"}]
    return [text for section in running for text in texts_of(report, section)]


def texts_of(report, section):
    import attrs

    return texts(attrs.evolve(report.document, sections=(section,)))


def test_the_council_has_its_full_name_once():
    first, *rest = paragraphs(hrc59(), "en")

    assert FULL["en"] in first
    assert "of the Council closed in Geneva" in first
    assert not any(FULL["en"] in text for text in rest)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_full_name_moves_with_the_blocks(language, tmp_path):
    layout = (built_in() / "press_release" / "layout.md.j2").read_text(encoding="utf-8")
    lead = layout[layout.index("{% block lead %}") : layout.index("{# What the Council did stands")]
    moved = layout.replace(lead, "").replace("{% block outlook %}", lead + "{% block outlook %}")
    (tmp_path / "press_release").mkdir()
    (tmp_path / "press_release" / "layout.md.j2").write_text(moved, encoding="utf-8")

    report = unhrc.press_release(hrc59(), language=language, templates=tmp_path)
    running = [s for s in report.document.sections if s.name in {"lead", "membership"}]
    told = {section.name: " ".join(texts_of(report, section)) for section in running}

    assert list(told) == ["membership", "lead"]
    assert FULL[language] not in told["lead"]
    assert " ".join(texts(report.document)).count(FULL["en"]) == (language == "en")


def test_a_person_has_the_post_once():
    whole = "\n".join(texts(unhrc.press_release(everything(), language="en").document))

    assert whole.count("Ambassador Paul Bekkers, Permanent Representative") == 1
    assert whole.count("Ambassador Paul Bekkers") > 1


def test_a_house_may_call_people_by_their_short_name():
    whole = "\n".join(texts(unhrc.briefing(hrc59(), language="en", style="vna").document))

    assert "Ambassador Mai Phan Dung, Permanent Representative" in whole
    assert "Moderator: Ambassador Dung." in whole


def test_an_organization_has_its_acronym_after_its_name():
    release = unhrc.press_release(everything(), language="en")
    whole = "\n".join(texts(release.document))

    assert whole.index("the European Union (EU)") == whole.index("EU") - len("the European Union (")


NAMES = {"council": ["COUNCIL IN FULL", "COUNCIL IN SHORT", "COUNCIL IN HEADLINES"], "upr": ["R1", "R2", "R3"]}
OWN = {
    "en": r"the Council\b|Human Rights Council|[Uu]niversal periodic review",
    "vi": r"(?<!Tuyên bố của Chủ tịch )Hội đồng Nhân quyền|Hội đồng\b|Rà soát định kỳ",
}
OFFICIAL = "Tuyên bố của Chủ tịch Hội đồng Nhân quyền"


DOCUMENTS = [
    (language, kind, "")
    for language in ("en", "vi")
    for kind in ("press_release", "press_release/opening", "briefing", "ministry_report")
    if (language, kind) != ("en", "ministry_report")
] + [
    (language, "press_release/event", about)
    for language in ("en", "vi")
    for about in ("resolutions[0]", "events[0]", "own_review", "high_level_segment")
]


@pytest.mark.parametrize(("language", "kind", "about"), DOCUMENTS)
def test_every_mention_is_in_the_words_of_the_house(language, kind, about):
    own = HouseStyle(name="ours", language=language, changes={"mentions": NAMES})

    words = engine(language, (), (own,)).fill(kind, everything(), about).text  # facts are tokens here

    assert re.findall(OWN[language], words.replace(OFFICIAL, "")) == []
    assert words.count(NAMES["council"][0]) <= 1
    assert "COUNCIL IN" in words


def test_vietnamese_puts_the_post_before_the_name_of_a_person_without_a_title():
    whole = "\n".join(texts(unhrc.press_release(everything(), language="vi").document))

    assert "phát biểu của Cao ủy Nhân quyền Liên hợp quốc Volker Türk." in whole
    assert "Tham tán Jan Smit" in whole
    assert "Đại sứ Paul Bekkers, Đại diện thường trực" in whole
