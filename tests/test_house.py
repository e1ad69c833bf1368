"""House styles: what each writes differently, in one readable file; and a user's own."""

import datetime
import decimal
import re

import jinja2
import pytest
from reading import CHECKOUT, hrc59, printed, slips, texts

import unhrc_reports as unhrc
from unhrc_reports.errors import ReportsError, TemplateError
from unhrc_reports.house import HouseStyle, house_style
from unhrc_reports.ledger import Ledger, opened
from unhrc_reports.model import Count, Moment, PartialDate, Person, Qualifier
from unhrc_reports.reference import state
from unhrc_reports.shield import unshield
from unhrc_reports.templating import mentions
from unhrc_reports.templating.engine import Engine
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.views import World, view

STYLES = {"un": "en", "vns": "en", "vna": "en", "ttxvn": "vi", "nhandan": "vi", "decree30": "vi"}


def cases():
    for style in STYLES:
        text = (CHECKOUT / "tests" / "cases" / "styles" / f"{style}.md").read_text(encoding="utf-8")
        _, _, *rows = [_cells(line) for line in text.split("\n") if line.startswith("|")]
        for expression, expected in rows:
            yield pytest.param(style, expression.strip("`"), expected, id=f"{style}: {expression}")


def _cells(line):
    return [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def engine_of(style):
    return Engine(STYLES[style], (built_in(),), house_style(style, (built_in(),)))


ENGINES = {style: engine_of(style) for style in STYLES}


def written(style, expression):
    """What a house makes of a template expression."""
    engine = ENGINES[style]
    seen = World(engine.localisation, None)

    def value(held):
        return view(held, "x", seen)

    values = {
        "day": lambda *date: value(datetime.date(*date)),
        "partial": lambda text: value(PartialDate.parse(text)),
        "moment": lambda day, time=None, end=False, zone="": value(
            Moment(
                day=day.held, time=datetime.time.fromisoformat(time) if time else None, end_of_day=end, zone=zone
            )
        ),
        "count": lambda number, how="exactly": value(Count(value=number, qualifier=Qualifier(how))),
        "share": lambda text: value(decimal.Decimal(text)),
        "number": value,
        "states": lambda *names: engine.environment.filters["states"]([value(state(name)) for name in names]),
        "person": lambda name: engine.environment.filters["known_as"](value(Person(name=name))),
        "place": lambda name: engine.environment.filters["place"](value(name)),
    }
    with opened(Ledger()) as ledger, mentions.begun():
        template = engine.environment.from_string(f"{{{{ ({expression}) }}}}")
        return unshield(ledger.plain(template.render(**values).strip()))


@pytest.mark.parametrize(("style", "expression", "expected"), list(cases()))
def test_a_house_writes(style, expression, expected):
    assert written(style, expression) == expected


def test_there_are_three_hundred_pairs():
    assert len(list(cases())) >= 300


@pytest.mark.parametrize("style", STYLES)
def test_a_style_changes_no_fact(style):
    language = STYLES[style]
    plain, styled = (
        unhrc.press_release(hrc59(), language=language, style=chosen).document for chosen in ((), style)
    )

    assert slips(styled) == []
    apart = ("name", "position", "release.date")  # a short name for a full one; an agency's dateline has no date
    assert [path for path in printed(plain) ^ printed(styled) if not path.endswith(apart)] == []


def test_a_style_respells_the_templates_and_not_the_data():
    whole = "\n".join(texts(unhrc.press_release(hrc59(), language="en", style="vna").document))

    assert "Vietnam organised the side event" in whole
    assert "organized" not in whole
    assert "intergovernmental organizations" in whole  # words of the session file


def test_tone_marks_stand_where_the_house_puts_them():
    schoolbooks = HouseStyle(name="sgk", language="vi", changes={"spelling": {"tone_marks": "new"}})

    whole = "\n".join(texts(unhrc.press_release(hrc59(), language="vi", style=schoolbooks).document))

    assert "Khoá họp" in whole
    assert "Khóa họp" not in whole


def test_a_style_of_ones_own_from_a_file(tmp_path):
    file = tmp_path / "ours.toml"
    file.write_text('language = "en"\n[patterns]\nend_mark = "# # #"\n', encoding="utf-8")

    whole = texts(unhrc.press_release(hrc59(), language="en", style=file).document)

    assert "# # #" in whole


def test_two_languages_take_a_style_each():
    report = unhrc.press_release(hrc59(), language=("en", "vi"), style=("vna", "nhandan"), arrangement="sequence")

    assert "-VNA" in report.markdown
    assert "ngày 8-7" in report.markdown


@pytest.mark.parametrize(
    ("style", "message"),
    [
        ("vn", "there is no house style 'vn'; choose decree30, nhandan, ttxvn, un, vna, vns"),
        ("nhandan", "the house style 'nhandan' is for 'vi', the document is in en"),
        (
            HouseStyle(name="x", language="en", changes={"datse": {}}),
            r"changes \[datse\], which no language file has; did you mean 'dates'",
        ),
        (
            HouseStyle(name="x", language="en", changes={"dates": {"mediun": "y"}, "lists": {"semicolom": ";"}}),
            r"changes dates.mediun, which no language file has; did you mean 'medium'\?\n.*lists.semicolom",
        ),
        ("missing.toml", "cannot be read as a house style"),
    ],
)
def test_a_wrong_style_is_refused_with_a_cure(style, message):
    with pytest.raises(TemplateError, match=message):
        unhrc.press_release(hrc59(), language="en", style=style)


def test_undefined_names_stay_strict():
    with pytest.raises(jinja2.UndefinedError):
        written("un", "nonsense")


@pytest.mark.parametrize(
    ("section", "changes", "message"),
    [
        ("dates", {"long": "d de MMMM de y"}, r"dates.long: holds the word 'de' without quotes; write «'de'»"),
        ("dates", {"medium": "d 'de' MMMM de y"}, r"dates.medium: holds the word 'de' without quotes"),
        ("periods", {"same_year": "d MMMM of"}, r"periods.same_year: holds the word 'of' without quotes"),
    ],
)
def test_a_word_in_a_date_pattern_wants_quotes(section, changes, message):
    style = HouseStyle(name="x", language="en", changes={section: changes})

    with pytest.raises(TemplateError, match=message):
        unhrc.press_release(hrc59(), language="en", style=style)


def test_a_locale_that_cldr_does_not_know_is_named(tmp_path):
    (tmp_path / "languages").mkdir()
    source = (built_in() / "languages" / "en.toml").read_text(encoding="utf-8")
    (tmp_path / "languages" / "pt.toml").write_text(source.replace('"en-GB"', '"pt_BR"'), encoding="utf-8")

    with pytest.raises(TemplateError, match=r"pt.toml: locale: is no locale that CLDR knows"):
        unhrc.press_release(hrc59(), language="pt", templates=tmp_path)


def test_what_is_no_session_is_refused_with_the_way_to_one():
    with pytest.raises(ReportsError, match=r"'session.yaml' is no session; read one with unhrc.load"):
        unhrc.press_release("session.yaml", language="en")
