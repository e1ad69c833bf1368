"""Where a line must not end, Word is told so; everywhere else, and in Markdown, blanks are plain."""

import pytest
from writers.docx.building import LINES, a_document, opened, paragraph

from unhrc_reports.document.nodes import Fact, Link, Words
from unhrc_reports.writers.docx.no_break import glue_of, whole_of

KEPT = [
    ("en", "8~July", "on {} the"),
    ("en", "63~countries", "by more than {} and"),
    ("en", "1,200~people", "with {}."),
    ("en", "26~resolutions", "adopted ({})"),
    ("en", "item~10", "under {} of the agenda"),
    ("en", "room~XX", "in {}, Geneva"),
    ("en", "Table~2", "see {}."),
    ("vi", "ngày~8/7", "hết {}, có"),
    ("vi", "63~nước", "với hơn {} đồng bảo trợ"),
    ("vi", "Khóa họp~59", "tại {} của"),
    ("vi", "Đề mục~10", "theo {}, và"),
    ("vi", "phòng~XX", "tại {}, Geneva"),
    ("vi", "chu kỳ~IV", "thuộc {}."),
    ("vi", "18~giờ 30 ngày~10/10", "lúc {},"),
    ("vi", "ngày~8 tháng~7 năm~2025", "Geneva, {}."),
]
FREE = [
    ("en", "in 2025 the Council"),
    ("en", "from 16 to 18 of them"),
    ("en", "about 30 Delegations"),
    ("vi", "từ 16 đến 18 và"),
    ("vi", "hơn 63, tính đến"),
    ("vi", "Văn phòng Cao ủy"),
    ("fr", "le 8 de juin"),
]


@pytest.mark.parametrize(("locale", "glued", "around"), KEPT)
def test_a_number_stays_with_its_word(locale, glued, around):
    text = around.format(glued).replace("~", " ")

    assert glue_of(LINES[locale])(text).replace("\u00a0", "~") == around.format(glued)


@pytest.mark.parametrize(("locale", "text"), FREE)
def test_other_blanks_stay_as_they_are(locale, text):
    assert glue_of(LINES[locale])(text) == text


def test_words_and_facts_are_glued_across_and_addresses_never():
    link = Link((Words("page 5"),), "https://example.org/page 5")
    document = opened(a_document(paragraph("under item ", Fact("10", "agenda_item"), ", ", link, ".")))

    assert document.paragraphs[1].text == "under item\u00a010, page\u00a05."
    (address,) = [part.target_ref for part in document.part.rels.values() if part.is_external]
    assert "\u00a0" not in address


WHOLE = [
    ("en", "co-drafted by Viet Nam", "co‑drafted by Viet~Nam"),
    ("en", "adopts 2 resolutions", "adopts 2~resolutions"),
    ("vi", "thông qua 2 nghị quyết do Việt Nam", "thông~qua 2~nghị~quyết do Việt~Nam"),
    ("vi", "nhiệm kỳ 2026-2028", "nhiệm kỳ~2026‑2028"),
]


@pytest.mark.parametrize(("locale", "text", "whole"), WHOLE)
def test_a_headline_breaks_neither_in_a_hyphen_nor_in_a_name(locale, text, whole):
    assert whole_of(LINES[locale])(text).replace("\u00a0", "~") == whole
