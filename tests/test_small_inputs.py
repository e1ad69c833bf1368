"""Small inputs of which documents said what is not so: each test is a kind, tried in its siblings too."""

import io
import re
import unicodedata
import zipfile
from pathlib import Path

import docx
import pytest
from files import markdown_texts, word_texts
from PIL import Image

import unhrc_reports as unhrc
from unhrc_reports.errors import TemplateError

SESSION = {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}}


def session(**facts):
    return unhrc.load({**SESSION, **facts})


def written(tmp_path, wording, *, kind="press_release", language="en", **facts):
    """The document that a template of the user's makes."""
    folder = tmp_path / "pack" / kind
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{language}.md.j2").write_text(f"# Title\n\n{wording}\n", encoding="utf-8")
    return unhrc.render(session(**facts), kind, language=language, templates=folder.parent)


def texts(report):
    """What Markdown and Word say below the title, which has to be the same."""
    markdown, word = markdown_texts(report.markdown)[1:], word_texts(report.to_bytes(".docx"))[1:]
    assert [text for text in word if text] == [text for text in markdown if text]
    return markdown


def part(content, name):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


# Names that a template sets where they do not last

LOST = {
    "a count": "{% set n = 0 %}{% for x in [1, 2] %}{% set n = n + 1 %}{% endfor %}We led {{ n }} texts.",
    "a flag": "{% set led = 'No' %}{% for x in [1] %}{% if x %}{% set led = 'A' %}{% endif %}{% endfor %}{{ led }} text.",
    "of several": "{% set a, n = 0, 0 %}{% for x in [1] %}{% set b, n = x, n + 1 %}{% endfor %}{{ n }}",
    "words": "{% set n = '' %}{% for x in [1] %}{% set n %}{{ n }}x{% endset %}{% endfor %}{{ n }}",
    "in two loops": "{% for x in [1] %}{% set n = 0 %}{% for y in [1] %}{% set n = n + 1 %}{% endfor %}{{ n }}{% endfor %}",
    "of a loop": "{% for x in [1] %}{% for y in [2] %}{% set x = y %}{% endfor %}{{ x }}{% endfor %}",
    "in a block": "{% set n = 0 %}{% block body %}{% set n = 1 %}{% endblock %}{{ n }}",
    "in a macro": "{% set n = 0 %}{% macro m() %}{% set n = n + 1 %}{% endmacro %}{{ m() }}{{ n }}",
    "the first turn": "{% set n = 1 %}{% for x in [1, 2] %}{% if n %}{{ x }}{% set n = 0 %}{% endif %}{% endfor %}",
    "in a with": "{% set n = 0 %}{% with %}{% set n = 1 %}{% endwith %}{{ n }}",
    "set in a loop alone": "{% for x in [1] %}{% set n = x %}{% endfor %}{% if n is defined %}a{% else %}no{% endif %} text",
    "with a default": "{% for x in [1] %}{% set n = x %}{% endfor %}{{ n | default('no') }} text",
}  # fmt: skip


@pytest.mark.parametrize("wording", LOST.values(), ids=LOST)
@pytest.mark.parametrize(("kind", "language"), [("press_release", "en"), ("briefing", "vi")])
def test_a_count_that_a_loop_would_lose_is_refused_with_the_cure(tmp_path, wording, kind, language):
    with pytest.raises(TemplateError, match=r"is set in a \w+, and is what it was before .* namespace\(\w+=0\)"):
        written(tmp_path, wording, kind=kind, language=language)

    findings = unhrc.check_templates(tmp_path / "pack")
    assert [one.place.line for one in findings if "namespace" in str(one)] == [3]


KEPT = {
    "{% for x in [1, 2] %}{% set n = x %}{{ n }} {% endfor %}{% for x in [3] %}{% set n = x %}{{ n }}{% endfor %}": "1 2 3",
    "{% set all = namespace(n=0) %}{% for x in [1, 2] %}{% set all.n = all.n + 1 %}{% endfor %}{{ all.n }}": "2",
    "{% set n = 1 %}{% if n %}{% set n = 2 %}{% endif %}{{ n }}": "2",
    "{% set n = 1 %}{{ n }}{% for x in [2] %}{% set n = x %}{{ n }}{% endfor %}": "12",
    "{% for n in ['a'] %}{% set n = n | upper %}{{ n }}{% endfor %}": "A",
    "{% set n = 1 %}{% macro m(x) %}{% set n = x %}{{ n }}{% endmacro %}{{ m(2) }}{{ n }}": "21",
    "{% macro m(n) %}{% set n = n + 1 %}{{ n }}{% endmacro %}{% set n = 5 %}{{ m(n) }}{{ n }}": "65",
}  # fmt: skip


@pytest.mark.parametrize(("wording", "said"), KEPT.items())
def test_a_name_of_a_loop_of_its_own_is_no_fault(tmp_path, wording, said):
    assert texts(written(tmp_path, wording)) == [said]


# New lines

LINES = '{{ lines([session.city, session.venue, "x|y"]) }}'
IN_TWO = "Geneva\nthe Palais\nx|y"


@pytest.mark.parametrize(("wording", "said"), {
    LINES: [IN_TWO],
    f"| {LINES} | b |\n|---|---|\n| c | {LINES} |": [IN_TWO, "b", "c", IN_TWO],
    f"- {LINES}\n- b": [IN_TWO, "b"],
    f"> {LINES}": [IN_TWO],
    f"- > {LINES}\n- b": [IN_TWO, "b"],
}.items())  # fmt: skip
@pytest.mark.parametrize(("kind", "language"), [("press_release", "en"), ("briefing", "vi")])
def test_lines_stand_under_each_other_wherever_they_are(tmp_path, wording, said, kind, language):
    city, venue = {"en": "Geneva", "vi": "Geneva"}, {"en": "the Palais", "vi": "the Palais"}

    report = written(tmp_path, wording, kind=kind, language=language, city=city, venue=venue)

    assert texts(report) == said


def test_a_heading_of_lines_stays_a_heading(tmp_path):
    report = written(tmp_path, '## {{ lines(["Geneva", "Switzerland"]) }}\n\ntext')

    assert "\n## Geneva Switzerland\n" in report.markdown
    heading = docx.Document(io.BytesIO(report.to_bytes(".docx"))).paragraphs[1]
    assert (heading.text, heading.style.name) == ("Geneva\nSwitzerland", "Heading 2")


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_headline_of_two_lines_is_one_title(language):
    report = unhrc.press_release(
        session(release={"date": "2025-07-08", "headline": {language: "First line\nsecond"}}), language=language
    )

    assert report.document.properties.title == "First line second"
    assert '\ntitle: "First line second"\n' in report.markdown
    assert "\n# First line second\n" in report.markdown


# Links


@pytest.mark.parametrize(("wording", "address"), {
    "[x](HTTPS://UN.ORG)": "HTTPS://UN.ORG",
    "<Http://un.org>": "Http://un.org",
    "[x](MAILTO:press@example.org)": "MAILTO:press@example.org",
    "<press@example.org>": "mailto:press@example.org",
    "- <press@example.org>": "mailto:press@example.org",
}.items())  # fmt: skip
def test_an_address_leads_where_commonmark_says_in_any_case_of_letters(tmp_path, wording, address):
    report = written(tmp_path, wording)

    assert f"({address})" in report.markdown
    assert f'Target="{address}"' in part(report.to_bytes(".docx"), "word/_rels/document.xml.rels")
    assert f'href="{address}"' in report.html()


@pytest.mark.parametrize(
    "address", ["JavaScript:alert(1)", "DATA:text/html,x", "//un.org", "un.org", "File:///etc"]
)
def test_a_link_to_anything_else_is_refused_in_any_case_of_letters(tmp_path, address):
    with pytest.raises(TemplateError, match="is no address to link to"):
        written(tmp_path, f"[x]({address})")


# Pictures


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["hội.jpg", "ảnh/hội.jpg"])
def test_a_picture_whose_name_is_composed_otherwise_on_the_disk_is_there(tmp_path, name, form):
    file = tmp_path / unicodedata.normalize(form, name)
    file.parent.mkdir(exist_ok=True)
    Image.new("RGB", (40, 30)).save(file)
    text = unhrc.dump(
        session(
            photographs=[{"file": name, "caption": {"en": "A man speaks."}, "alternative_text": {"en": "A man"}}]
        )
    )
    (tmp_path / "session.yaml").write_text(text, encoding="utf-8")
    loaded = unhrc.load(tmp_path / "session.yaml")

    assert not [one for one in unhrc.check(loaded) if "there is no file" in str(one)]
    [address] = re.findall(
        r"!\[A man\]\(<?([^>]*)>?\)",
        unhrc.press_release(loaded, language="en").to_bytes(".md", beside=tmp_path).decode(),
    )
    assert (Path(tmp_path) / address).is_file()


# What a file says of itself


@pytest.mark.parametrize("make", [unhrc.press_release, unhrc.briefing])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_file_is_of_its_documents_day_from_new_york_to_ha_noi(make, language):
    core = part(
        make(session(release={"date": "2025-07-08"}), language=language).to_bytes(".docx"), "docProps/core.xml"
    )

    assert re.findall(r">([^<]*Z)<", core) == ["2025-07-08T12:00:00Z"] * 2


def headed(tmp_path, words):
    """A letterhead with words in its header."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = words
    document.save(tmp_path / "letterhead.docx")
    return tmp_path / "letterhead.docx"


def header(report):
    with zipfile.ZipFile(io.BytesIO(report.to_bytes(".docx"))) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(r"word/header\d+\.xml", name)]
        return " ".join(re.sub("<[^>]+>", "", archive.read(name).decode()).strip() for name in names)


@pytest.mark.parametrize(("language", "said"), [
    ("en", "Human Rights Council, 59th regular session"),
    ("vi", "Hội đồng Nhân quyền Liên hợp quốc, Khóa họp thường kỳ lần thứ 59"),
])  # fmt: skip
def test_a_letterhead_names_the_session_in_words(tmp_path, language, said):
    report = unhrc.briefing(session(), language=language, reference=headed(tmp_path, "{session_name}"))

    assert " ".join(header(report).split()).casefold() == said.casefold()
