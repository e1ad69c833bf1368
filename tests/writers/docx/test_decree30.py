"""A report to the ministry on paper, in millimetres: Decree 30/2020/NĐ-CP, Appendix I.

LibreOffice lays out the pages, Poppler says where each line stands on them.
"""

import functools
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import attrs
import pytest
from lxml import etree
from reading import hrc59
from writers.docx.test_specimen import needs_office

import unhrc_reports as unhrc

pytestmark = [
    needs_office,
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="Poppler is not installed"),
]
MM = 72 / 25.4
"""Points in a millimetre."""
SLACK = 0.5
"""Millimetres by which letters and their boxes differ."""


@attrs.frozen
class Line:
    """A line on a page, in millimetres from its upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self):
        return (self.left + self.right) / 2


@functools.cache
def pages():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = unhrc.ministry_report(hrc59(), language="vi").save(folder / "report.docx")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        told = subprocess.check_output(["pdftotext", "-bbox-layout", str(file.with_suffix(".pdf")), "-"])
    return [list(map(line_of, page.iter("{*}line"))) for page in etree.fromstring(told).iter("{*}page")]


def line_of(element):
    sides = (float(element.get(name)) / MM for name in ("xMin", "yMin", "xMax", "yMax"))
    return Line(" ".join(word.text for word in element), *sides)


def the(pattern, page):
    """The one line of a page that a pattern fits."""
    (line,) = [line for line in pages()[page] if re.search(pattern, line.text)]
    return line


def first_of_annexes():
    return [n for n, page in enumerate(pages()) if any(line.text.startswith("Phụ lục ") for line in page[:2])]


def test_margins_of_page_1_are_those_of_section_i_3():
    left, right = min(line.left for line in pages()[0]), max(line.right for line in pages()[0])

    assert 20 - SLACK <= min(line.top for line in pages()[0]) <= 25
    assert 30 - SLACK <= left <= 35
    assert 15 - SLACK <= 210 - right <= 20 + SLACK


def test_number_and_date_stand_on_one_row_below_body_and_motto():
    number, date = the(r"^Số: ", 0), the(r", ngày \d\d tháng \d+ năm \d{4}$", 0)
    motto, body = the("^Độc lập - Tự do - Hạnh phúc$", 0), the("^PHÁI ĐOÀN", 0)

    assert number.top == pytest.approx(date.top, abs=SLACK)
    assert number.top > motto.bottom
    assert number.middle == pytest.approx(body.middle, abs=1)
    assert date.middle == pytest.approx(motto.middle, abs=1)


def test_body_and_national_title_begin_on_one_row():
    assert the("^PHÁI ĐOÀN", 0).top == pytest.approx(the("^CỘNG HÒA", 0).top, abs=SLACK)


def test_type_and_subject_are_centred_below():
    middle = (30 + 210 - 20) / 2
    kind, subject = the("^BÁO CÁO$", 0), the("^Kết quả tham dự", 0)

    assert kind.middle == pytest.approx(middle, abs=1)
    assert subject.middle == pytest.approx(middle, abs=1)
    assert the("^Số: ", 0).bottom < kind.top < subject.top


def test_the_page_number_stands_in_the_middle_of_the_top_margin_and_not_on_page_1():
    number = the(r"^2$", 1)

    assert number.bottom < 20
    assert number.middle == pytest.approx((30 + 210 - 20) / 2, abs=1)
    assert not any(line.bottom < 20 - SLACK for line in pages()[0])


def test_the_last_sentence_of_the_text_ends_in_the_mark():
    ended = [line.text for page in pages() for line in page if "./." in line.text]

    assert len(ended) == 1
    assert re.search(r"\w\./\.$", ended[0])


def test_each_annex_begins_a_page_and_says_to_what_it_belongs():
    annexes = first_of_annexes()

    assert len(annexes) > 1
    for page in annexes:
        first, title, belongs = pages()[page][:3]
        assert re.fullmatch("Phụ lục [IVX]+", first.text)
        assert title.text == title.text.upper()
        assert belongs.text.startswith("(Kèm theo Báo cáo số ")
        assert {round(one.middle) for one in (first, title)} == {round((30 + 210 - 20) / 2)}


def test_pages_of_an_annex_have_no_number_of_the_report():
    assert not any(re.fullmatch(r"\d+", pages()[page][0].text) for page in first_of_annexes())


def test_the_address_stands_at_the_foot_of_page_1_alone():
    told = [(n, line) for n, page in enumerate(pages()) for line in page if line.text.startswith("Thư điện tử: ")]

    ((page, address),) = told
    assert page == 0
    assert address.top > 297 - 25
