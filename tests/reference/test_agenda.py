import unicodedata

import pytest

from unhrc_reports.errors import UnknownName
from unhrc_reports.reference import agenda_item, agenda_items

EVERY_ITEM = pytest.mark.parametrize("item", agenda_items(), ids=lambda item: f"item {item.number}")


def test_there_are_ten_items():
    assert [item.number for item in agenda_items()] == list(range(1, 11))


@EVERY_ITEM
def test_an_item_has_its_title_in_both_languages_ready_for_print(item):
    assert item.title.languages == ("en", "vi")
    for _, words in item.title:
        assert unicodedata.is_normalized("NFC", words)
        assert not set("'&") & set(words)


@EVERY_ITEM
def test_the_basis_of_a_title_is_told(item):
    assert {item.basis_en, item.basis_vi} <= {"V", "K"}


def test_an_apostrophe_in_a_title_is_curly():
    assert agenda_item(4).title["en"] == "Human rights situations that require the Council’s attention"


@pytest.mark.parametrize("number", [0, 11, -1])
def test_another_number_is_unknown(number):
    with pytest.raises(UnknownName, match=f"no agenda item {number}, only 1 to 10"):
        agenda_item(number)
