"""The page says what the document means, needs nothing but itself, and the form for e-mail carries its own look."""

from __future__ import annotations

import re
import shutil
import subprocess

import lxml.html
import outline
import pytest
from hypothesis import HealthCheck, given, settings
from reading import DOCUMENTS, everything, hrc59, texts
from writers.docx.building import a_document, a_picture, paragraph, words
from writers.trees import documents

import unhrc_reports as unhrc
from unhrc_reports.document.nodes import Fact, Figure, Link, Note, Parallel, Strong, Table, Words
from unhrc_reports.errors import PictureError
from unhrc_reports.writers.html import HtmlWriter

BOTH = pytest.mark.parametrize("for_email", [False, True])
VALIDATOR = shutil.which("html-validate")


def page(document, folder=None, **told):
    return HtmlWriter(**told).text(document, folder)


def body(document, folder=None, **told):
    """What stands between the beginning of the text and its end."""
    text = page(document, folder, **told)
    return text.partition("<h1")[2].partition("</h1>\n</div>\n")[2].rpartition("\n</main>")[0]


def seen(html):
    """The outline of a page as the other readers' outlines have it: captions and pictures by themselves."""
    root = lxml.html.document_fromstring(html)
    for notes in root.xpath("//*[@role='doc-endnotes']"):
        notes.set("class", "footnotes")
    for back in root.xpath("//a[@role='doc-backlink']"):
        back.set("class", "footnote-backref")
    for caption in root.xpath("//caption"):
        caption.tag, table = "p", caption.getparent()
        caption.tail = None
        table.addprevious(caption)
    for ending in root.xpath("//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]//br"):
        ending.tag, ending.tail = "span", ending.tail.removeprefix("\n")  # Markdown has a blank there
        ending.text = " "
        ending.drop_tag()
    for wrapper in root.xpath("//main | //body//div | //figure"):
        wrapper.drop_tag()
    for caption in root.xpath("//figcaption"):
        caption.tag = "p"
    inside = root.xpath("//body")[0]
    return outline.of_html("".join(lxml.html.tostring(one, encoding="unicode") for one in inside))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(document=documents())
def test_a_browser_shows_what_the_document_means(document):
    assert seen(page(document)) == outline.meant(document)


@pytest.mark.parametrize(("kind", "language"), DOCUMENTS)
def test_every_kind_of_document_is_shown_whole(kind, language):
    report = unhrc.render(everything(), kind, language=language)
    blank = re.compile(r"\s")

    for for_email in (False, True):
        root = lxml.html.document_fromstring(report.html(for_email=for_email))
        shown = blank.sub("", root.text_content())
        assert [text for text in texts(report.document) if blank.sub("", text) not in shown] == []


@BOTH
@pytest.mark.parametrize("language", ["en", "vi", ("en", "vi")])
def test_a_page_loads_nothing_and_runs_nothing(for_email, language):
    html = unhrc.press_release(hrc59(), language=language).html(for_email=for_email)
    root = lxml.html.document_fromstring(html)

    assert all(source.startswith("data:image/") for source in root.xpath("//@src"))
    assert not root.xpath("//script | //link | //iframe | //object | //form | //@onclick")
    assert "url(" not in html
    assert "@import" not in html
    assert bool(root.xpath("//style")) is not for_email
    assert root.xpath("//@src")


def test_a_form_for_email_has_its_look_in_each_element():
    html = page(a_document(Table((words("a"),), ((words("b"),),), ("right",))), for_email=True)

    assert (
        '<td style="vertical-align:top;border-bottom:1px solid #c8c8c8;padding:6px 8px;text-align:right">b</td>'
        in html
    )
    assert '<h1 style="font-family:Arial' in html
    assert not re.search("<(main|figure|nav|section|style)", html)
    assert "class=" not in html


def test_markup_in_the_data_is_text():
    text = "<script>alert(1)</script> & \"x\" 'y' &amp;"

    assert body(a_document(paragraph(Fact(text, "title")))) == (
        '<div class="body">\n<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#x27;y&#x27; &amp;amp;</p>\n</div>'
    )
    assert 'content="&quot;&gt;&lt;b&gt;"' in page(a_document(paragraph("x"), author='"><b>'))


def test_an_address_stays_an_attribute():
    link = Link((Words("x"),), 'https://x.org/?a="b"&c')

    assert '<a href="https://x.org/?a=&quot;b&quot;&amp;c">x</a>' in body(a_document(paragraph(link)))


def test_each_language_is_told_to_a_screen_reader():
    english = a_document(paragraph("one", Fact("hai", "x", language="vi")))
    vietnamese = a_document(paragraph("một"), language="vi", locale="vi")

    assert '<html lang="en-GB">' in page(english)
    assert '<p>one<span lang="vi">hai</span></p>' in page(english)
    html = page(Parallel((english, vietnamese)))
    assert html.count('<div lang="vi">') == 2
    assert '<main class="columns">' in html


def test_notes_lead_there_and_back():
    note = Note((paragraph("A source."),))
    html = body(a_document(paragraph("One", note, " and again", note)))

    assert html.count('href="#note-1"') == 2
    assert html.count('<li id="note-1">A source. <a class="back" href="#mark-1"') == 1


def test_a_picture_is_in_the_page(tmp_path):
    name = a_picture(tmp_path, "photo #2.png")
    figure = Figure(name, words('The "hall"'), (Strong(words("Hall")),))

    html = body(a_document(figure), tmp_path)
    assert (
        '" alt="The &quot;hall&quot;" width="3" height="2">\n<figcaption><strong>Hall</strong></figcaption>' in html
    )
    assert 'src="data:image/png;base64,iVBOR' in html


def test_every_picture_that_cannot_be_shown_is_told_or_marked(tmp_path):
    a_picture(tmp_path, "b.png", b"no picture")
    document = a_document(Figure("a.png", words("First")), Figure("b.png", words("Second")))

    with pytest.raises(PictureError) as caught:
        page(document, tmp_path)
    assert [fault.place.file for fault in caught.value.faults] == [str(tmp_path / "a.png"), str(tmp_path / "b.png")]
    marked = page(document, tmp_path, placeholders=True)
    assert marked.count('class="missing"') == 2
    assert "there is no such picture" in marked


def test_a_notebook_shows_the_report_without_a_style_sheet_that_could_reach_its_own_cells():
    shown = unhrc.press_release(hrc59(), language="vi")._repr_html_()

    assert shown.startswith('<div lang="vi-VN" style="background:#ffffff')
    assert "THÔNG CÁO BÁO CHÍ" in shown
    assert not re.search("<(style|html|body|title|script)| id=", shown)


@pytest.mark.skipif(VALIDATOR is None, reason="html-validate is not installed (npm install -g html-validate)")
def test_a_validator_finds_nothing(tmp_path):
    rules = '{"extends": ["html-validate:standard"], "root": true, "rules": {"no-inline-style": "off", "long-title": "off"}}'
    (tmp_path / ".htmlvalidate.json").write_text(rules, encoding="utf-8")
    for kind, language in (*DOCUMENTS, ("press_release", ("en", "vi"))):
        report = unhrc.render(everything(), kind, language=language)
        for for_email in (False, True):
            name = f"{kind.replace('/', '-')}.{'-'.join(language)}.{for_email}.html"
            (tmp_path / name).write_text(report.html(for_email=for_email), encoding="utf-8")

    judged = subprocess.run(
        [VALIDATOR, *map(str, tmp_path.glob("*.html"))], capture_output=True, text=True, encoding="utf-8"
    )
    assert judged.returncode == 0, judged.stdout
