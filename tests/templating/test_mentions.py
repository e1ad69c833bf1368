"""First mention, then the short form, in the order in which the blocks stand, also when a user moves them."""

import re

import pytest
from reading import everything, hrc59, texts

import unhrc_reports as unhrc
from unhrc_reports.house import HouseStyle
from unhrc_reports.templating.engine import engine
from unhrc_reports.templating.finding import built_in

FULL = {"en": "The United Nations Human Rights Council ", "vi": "Hội đồng Nhân quyền Liên hợp quốc"}


def paragraphs(session, language, **options):
    report = unhrc.press_release(session, language=language, **options)
    running = [s for s in report.document.sections if s.name in {"lead", "results", "delegation", "events"}]
    return [text for section in running for text in texts_of(report, section)]


def texts_of(report, section):
    import attrs

    return texts(attrs.evolve(report.document, sections=(section,)))


def test_the_council_has_its_full_name_once():
    first, second, *_ = paragraphs(hrc59(), "en")

    assert first.startswith(FULL["en"])
    assert second.startswith("The Council adopted 26")


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_full_name_moves_with_the_blocks(language, tmp_path):
    layout = (built_in() / "press_release" / "layout.md.j2").read_text(encoding="utf-8")
    lead, results = (f"{{% block {name} %}}{{% endblock %}}\n" for name in ("lead", "results"))
    moved = layout.replace(lead, "").replace(results, results + lead)
    (tmp_path / "press_release").mkdir()
    (tmp_path / "press_release" / "layout.md.j2").write_text(moved, encoding="utf-8")

    first, *rest = paragraphs(hrc59(), language, templates=tmp_path)

    assert first.startswith(FULL[language])
    assert "26" in first
    assert not any(text.startswith(FULL["en"]) for text in rest)


def test_a_person_has_the_post_once():
    whole = "\n".join(paragraphs(everything(), "en"))

    assert "headed by Ambassador Paul Bekkers, Permanent Representative of the Netherlands." in whole
    assert "moderated by Ambassador Paul Bekkers." in whole


def test_a_house_may_call_people_by_their_short_name():
    whole = "\n".join(paragraphs(hrc59(), "en", style="vna"))

    assert "headed by Ambassador Mai Phan Dung, Permanent Representative" in whole
    assert "moderated by Ambassador Dung." in whole


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
