"""Every value of a house style or language file is judged when it is read, at its line; respelling changes words alone."""

import pytest
from reading import CHECKOUT, hrc59

import unhrc_reports as unhrc
from unhrc_reports.errors import TemplateError
from unhrc_reports.house import HouseStyle
from unhrc_reports.loading import load
from unhrc_reports.localisation import language

ENGLISH = (CHECKOUT / "templates" / "languages" / "en.toml").read_text(encoding="utf-8")
WRONG = [
    (
        '[qualifiers]\n"more than" = "over"',
        3,
        "qualifiers.more than: {} is missing, so that the value would not be",
    ),
    ('[qualifiers]\nexactly = "{0.__class__}"', 3, "qualifiers.exactly: { stands for nothing here; a place is {}"),
    ('[qualifiers]\nexactly = "{:>900000000}"', 3, "qualifiers.exactly: { stands for nothing here; a place is {}"),
    ('[qualifiers]\nover = "plus {:de}"', 3, "qualifiers.over: {:de} stands for nothing here"),
    ('[moments]\nzone = "{city.__class__} time"', 3, "moments.zone: { stands for nothing here; a place is {city}"),
    ("[moments]\nclock = 5", 3, "moments.clock: a text in quotation marks is due here"),
    ('[moments]\non = "as of {date}"', 3, "moments.on: {date} stands for nothing here; a place is {day}"),
    ('[numbers]\nwords = "no"', 3, "numbers.words: a list is due here: [ … ]"),
    ('[numbers]\npadded = "yes"', 3, "numbers.padded: true or false is due here"),
    ("[periods]\njoint = 1", 3, "periods.joint: a text in quotation marks is due here"),
    ('[periods]\nyears = "{}"', 3, "periods.years: {} is due here twice"),
    ('[mentions]\ncouncil = "the HRC"', 3, "mentions.council: a list is due here"),
    ('[mentions]\ncouncil = ["the Human Rights Council", "the HRC"]', 3, "this list has 2 entries; it needs 3"),
    (
        '[mentions]\nperson = "surname"',
        3,
        "mentions.person: 'surname' is not known here; did you mean 'name'?",
    ),
    ('[patterns]\ndateline = "{0}, {2}"', 3, "patterns.dateline: {2} stands for nothing here; a place is {0}, {1}"),
    ('[patterns]\nend_mark = "{0}"', 3, "patterns.end_mark: {0} stands for nothing here; write words alone"),
    ('[patterns]\ncredit = "Photo"', 3, "patterns.credit: {0} is missing"),
    ('[states]\nrunning = "un_texts"', 3, "states.running: 'un_texts' is not known here; did you mean 'un_text'?"),
    ('[dates]\nday = "d.m."', 3, "dates.day: the letter 'm' is no field of a day (d, M, y); put words in quotes"),
    ("[dates]\nmedium = 5", 3, "dates.medium: a text in quotation marks is due here"),
    ('[dates]\nlong = "d \'of MMMM"', 3, "dates.long: a quotation mark is opened and never closed"),
    ("[dates]\nlong = \"'one day'\"", 3, "dates.long: this prints no part of a day"),
    ('[ordinals]\ntens = ["", "ten"]', 3, "ordinals.tens: this list has 2 entries; it needs 10"),
    ('[spelling]\ntone_marks = "modern"', 3, "spelling.tone_marks: 'modern' is not known here"),
    ('[spelling]\nspaces = { "" = "x" }', 3, "spelling.spaces: there are no words here"),
    ('[letterhead]\naddress = "{0.__class__}"', 3, "letterhead.address: { stands for nothing here"),
]


@pytest.mark.parametrize(("wrong", "line", "said"), WRONG, ids=[wrong.replace("\n", " ") for wrong, *_ in WRONG])
def test_a_wrong_value_of_a_style_is_told_at_its_line_and_nothing_is_written(tmp_path, wrong, line, said):
    file = tmp_path / "ours.toml"
    file.write_text(f'language = "en"\n{wrong}\n', encoding="utf-8")

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", style=file)

    assert str(caught.value).startswith(f"{file}:{line}: ")
    assert said in str(caught.value)
    assert caught.value.message("vi") != str(caught.value)


def test_a_wrong_value_of_a_language_file_is_told_at_its_line():
    spoilt = ENGLISH.replace('over = "over {}"', 'over = "over"').replace(
        'quotation_marks = ["“"', 'quotation_marks = [5, "“"'
    )

    with pytest.raises(TemplateError) as caught:
        language("en", spoilt, "languages/en.toml")

    line = next(number for number, words in enumerate(spoilt.split("\n"), 1) if words.startswith("over ="))
    assert [fault.place.line for fault in caught.value.faults] == [
        next(number for number, words in enumerate(spoilt.split("\n"), 1) if words.startswith("quotation_marks")),
        line,
    ]


def test_figures_may_stand_for_all_ordinals():
    style = HouseStyle(name="ours", language="en", changes={"ordinals": {"words": []}})

    written = unhrc.press_release(hrc59(), language="en", style=style).markdown

    assert "fifty-ninth" in unhrc.press_release(hrc59(), language="en").markdown
    assert "fifty-ninth" not in written


VOTE = load({
    "number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"},
    "resolutions": [{
        "title": {"en": "Water"}, "role": "lead", "core_group": ["VN", "BD"],
        "adoption": {"mode": "recorded vote", "own_vote": "in favour",
                     "tally": {"in_favour": 30, "against": 7, "abstaining": 10}},
    }],
    "joint_statements": [{"topic": {"en": "food"}, "role": "led"}],
})  # fmt: skip


@pytest.mark.parametrize(
    "word", ["favour", "lead", "led", "shared", "text", "core", "recorded", "adopted", "en", "name"]
)
def test_respelling_a_word_changes_words_and_nothing_else(word):
    """Keys of closed lists, names of sentences and of templates are no words."""
    plain = unhrc.press_release(VOTE, language="en").markdown
    style = HouseStyle(name="ours", language="en", changes={"spelling": {"respell": {word: f"{word}XX"}}})

    assert unhrc.press_release(VOTE, language="en", style=style).markdown.replace("XX", "") == plain


def test_words_are_respelt():
    style = HouseStyle(name="us", language="en", changes={"spelling": {"respell": {"favour": "favor"}}})

    assert "voted in favor" in unhrc.press_release(VOTE, language="en", style=style).markdown
