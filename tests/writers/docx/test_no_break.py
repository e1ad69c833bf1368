"""Where a line must not end, Word is told so; everywhere else, and in Markdown, blanks are plain."""

import pytest
from writers.docx.building import a_document, opened, paragraph

from unhrc_reports.document.nodes import Fact, Link, Words
from unhrc_reports.writers.docx.no_break import glue_of

KEPT = [
    ("en-GB", "8~July", "on {} the"),
    ("en-GB", "63~countries", "by more than {} and"),
    ("en-GB", "1,200~people", "with {}."),
    ("en-GB", "26~resolutions", "adopted ({})"),
    ("en-GB", "item~10", "under {} of the agenda"),
    ("en-GB", "room~XX", "in {}, Geneva"),
    ("en-GB", "Table~2", "see {}."),
    ("vi-VN", "ngày~8/7", "hết {}, có"),
    ("vi-VN", "63~nước", "với hơn {} đồng bảo trợ"),
    ("vi-VN", "Khóa họp~59", "tại {} của"),
    ("vi-VN", "Đề mục~10", "theo {}, và"),
    ("vi-VN", "phòng~XX", "tại {}, Geneva"),
    ("vi-VN", "chu kỳ~IV", "thuộc {}."),
    ("vi-VN", "18~giờ 30 ngày~10/10", "lúc {},"),
    ("vi-VN", "ngày~8 tháng~7 năm~2025", "Geneva, {}."),
]
FREE = [
    ("en-GB", "in 2025 the Council"),
    ("en-GB", "from 16 to 18 of them"),
    ("en-GB", "about 30 Delegations"),
    ("vi-VN", "từ 16 đến 18 và"),
    ("vi-VN", "hơn 63, tính đến"),
    ("vi-VN", "Văn phòng Cao ủy"),
    ("fr-FR", "le 8 juillet"),
]


@pytest.mark.parametrize(("locale", "glued", "around"), KEPT)
def test_a_number_stays_with_its_word(locale, glued, around):
    text = around.format(glued).replace("~", " ")

    assert glue_of(locale)(text).replace("\u00a0", "~") == around.format(glued)


@pytest.mark.parametrize(("locale", "text"), FREE)
def test_other_blanks_stay_as_they_are(locale, text):
    assert glue_of(locale)(text) == text


def test_words_and_facts_are_glued_across_and_addresses_never():
    link = Link((Words("page 5"),), "https://example.org/page 5")
    document = opened(a_document(paragraph("under item ", Fact("10", "agenda_item"), ", ", link, ".")))

    assert document.paragraphs[1].text == "under item\u00a010, page\u00a05."
    (address,) = [part.target_ref for part in document.part.rels.values() if part.is_external]
    assert "\u00a0" not in address
