import contextlib
import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_reports.errors import DataError
from unhrc_reports.reference import Symbol, SymbolKind, state, symbol
from unhrc_reports.reference.symbols import SHAPES

EXAMPLES = {
    SymbolKind.AGENDA: "A/HRC/9/1 A/HRC/8/1 A/HRC/35/1/Corr.1",
    SymbolKind.SESSION_REPORT: "A/HRC/18/2 A/HRC/31/2 A/HRC/S-13/2",
    SymbolKind.REPORT: "A/HRC/51/6 A/HRC/35/23/Add.1 A/HRC/57/7 A/HRC/41/7/Add.1/Corr.1 "
    "A/HRC/2/9 A/HRC/3/7 A/HRC/4/123 A/HRC/5/21 A/HRC/6/22 A/HRC/7/78 A/HRC/13/56 A/HRC/2/2",
    SymbolKind.DRAFT: "A/HRC/32/L.2 A/HRC/35/L.33/Rev.1 A/HRC/35/L.39",
    SymbolKind.RESOLUTION: "A/HRC/RES/33/10 A/HRC/RES/16/21 A/HRC/RES/S-28/1",
    SymbolKind.DECISION: "A/HRC/DEC/18/121 A/HRC/DEC/19/119 A/HRC/DEC/17/119",
    SymbolKind.PRESIDENTS_STATEMENT: "A/HRC/PRST/43/1 A/HRC/PRST/29/1 A/HRC/PRST/OS/13/1",
    SymbolKind.CONFERENCE_ROOM_PAPER: "A/HRC/32/CRP.3 A/HRC/25/CRP.1 A/HRC/30/CRP.2",
    SymbolKind.NGO_STATEMENT: "A/HRC/18/NGO/46 A/HRC/20/NGO/1 A/HRC/35/NGO/119",
    SymbolKind.GOVERNMENT_COMMUNICATION: "A/HRC/32/G/11 A/HRC/41/G/17",
    SymbolKind.NATIONAL_INSTITUTION_COMMUNICATION: "A/HRC/20/NI/1",
    SymbolKind.UPR_DOCUMENT: "A/HRC/WG.6/5/VNM/1 A/HRC/WG.6/18/VNM/1 A/HRC/WG.6/32/VNM/3",
    SymbolKind.REPORT_TO_ASSEMBLY: "A/63/53/Add.1 A/72/53 A/61/53",
    SymbolKind.ASSEMBLY_RESOLUTION: "A/RES/60/251 A/RES/65/281 A/RES/ES-11/3",
}
PAIRS = [(text, kind) for kind, texts in EXAMPLES.items() for text in texts.split()]
ANY_SYMBOL = st.sampled_from(sorted(SHAPES)).flatmap(
    lambda kind: st.from_regex(re.compile(SHAPES[kind], re.ASCII), fullmatch=True)
)


@pytest.mark.parametrize(("text", "kind"), PAIRS)
def test_a_symbol_tells_what_its_document_is(text, kind):
    found = symbol(text)

    assert (found.text, found.kind, str(found)) == (text, kind, text)


def test_every_kind_has_a_shape_and_an_example():
    assert set(SymbolKind) == set(SHAPES) == set(EXAMPLES)


@pytest.mark.parametrize(
    ("text", "session", "number", "tails"),
    [
        ("A/HRC/35/L.33/Rev.1", "35", 33, ("Rev.1",)),
        ("A/HRC/41/7/Add.1/Corr.1", "41", 7, ("Add.1", "Corr.1")),
        ("A/HRC/RES/S-28/1", "S-28", 1, ()),
        ("A/HRC/PRST/OS/13/1", "OS/13", 1, ()),
        ("A/HRC/DEC/18/121", "18", 121, ()),
        ("A/RES/ES-11/3", "ES-11", 3, ()),
        ("A/63/53/Add.1", "63", 53, ("Add.1",)),
    ],
)
def test_a_symbol_tells_its_session_its_number_and_its_tails(text, session, number, tails):
    found = symbol(text)

    assert (found.session, found.number, found.tails, found.code) == (session, number, tails, None)


def test_a_review_document_names_the_state_by_its_alpha_3_code():
    found = symbol("A/HRC/WG.6/18/VNM/1")

    assert (found.session, found.number) == ("18", 1)
    assert state(found.code) == state("VN")


@pytest.mark.parametrize(
    "text",
    [
        "GE.19-07475",
        "HRC59",
        "HRC/59",
        "A/HRC59/25",
        "A/HRC/RES/5a6/8",
        "E/CN.4/2006/84",
        "E.19.II.D.1",
        "",
        "A/HRC/59",
        "A/HRC/59/",
        "a/hrc/59/25",
        "A/HRC/59 /25",
        "A/HRC/059/25",
        "A/HRC/59/0",
        "A/HRC/59/025",
        "A/HRC/RES/59/1/Add.1",
        "A/HRC/RES/OS/13/1",
        "A/HRC/DEC/18/21",
        "A/HRC/59/L.1/Corr.1",
        "A/HRC/WG.6/46/VNM/4",
        "A/HRC/WG.6/46/vnm/1",
        "A/72/53/Rev.1",
        "A/72/53/Add.1/Rev.1",
        "A/HRC/59/25 as orally revised",
        "A/HRC/\u0665\u0669/25",
        "A/HRC/59/25\nA/HRC/59/26",
        "resolution 59/1",
    ],
)
def test_what_is_not_a_symbol_is_refused_and_not_mended(text):
    with pytest.raises(DataError, match="is not a document symbol"):
        symbol(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("A/HRC59/25", "A/HRC/59/25"),
        ("HRC/59/25", "A/HRC/59/25"),
        ("a/hrc/59/l.3/rev.1", "A/HRC/59/L.3/Rev.1"),
        ("A/ HRC/RES/59/1", "A/HRC/RES/59/1"),
        ("A/HRC/WG.6/46/vnm/1", "A/HRC/WG.6/46/VNM/1"),
        ("a/res/60/251", "A/RES/60/251"),
    ],
)
def test_a_slip_is_answered_with_what_may_be_meant(typed, meant):
    with pytest.raises(DataError) as caught:
        symbol(typed)

    assert caught.value.message("en").endswith(f"if {meant} is meant, write that")
    assert caught.value.message("vi").endswith(f"nếu ý là {meant}, hãy viết như vậy")


def test_where_nothing_can_be_guessed_the_form_is_shown():
    with pytest.raises(DataError) as caught:
        symbol("GE.19-07475")

    assert "as in A/HRC/59/25" in caught.value.message("en")
    assert "ví dụ A/HRC/59/25" in caught.value.message("vi")


def test_spaces_around_a_symbol_are_dropped():
    assert symbol(" A/HRC/59/2\n") == symbol("A/HRC/59/2")
    assert symbol(symbol("A/HRC/59/2")) == symbol("A/HRC/59/2")


def test_a_symbol_leads_to_its_document():
    assert symbol("A/HRC/RES/59/1").address == "https://undocs.org/A/HRC/RES/59/1"


def test_symbols_are_listed_by_kind_session_and_number():
    listed = [
        "A/HRC/59/3",
        "A/HRC/59/3/Add.2",
        "A/HRC/59/3/Add.10",
        "A/HRC/59/10",
        "A/HRC/S-2/3",
        "A/HRC/S-13/3",
        "A/HRC/RES/9/1",
        "A/HRC/RES/59/2",
        "A/HRC/RES/59/10",
        "A/HRC/PRST/59/1",
        "A/HRC/PRST/OS/13/1",
        "A/HRC/WG.6/46/KHM/1",
        "A/HRC/WG.6/46/VNM/1",
        "A/HRC/WG.6/46/VNM/2",
        "A/RES/60/251",
        "A/RES/ES-11/3",
    ]
    shuffled = random.Random(59).sample(listed, len(listed))

    assert [one.text for one in sorted(map(symbol, shuffled), key=lambda one: one.sort_key)] == listed


@given(st.text() | st.text(alphabet="A/HRCLS-.0123456789gevdRWGN "))
def test_any_text_is_a_symbol_or_refused(text):
    with contextlib.suppress(DataError):
        assert isinstance(symbol(text), Symbol)


@given(ANY_SYMBOL)
def test_a_symbol_is_read_as_it_is_written(text):
    found = symbol(text)

    assert found.text == text
    assert "/".join(found.tails) in text


@given(ANY_SYMBOL, ANY_SYMBOL)
def test_two_symbols_share_a_place_only_when_they_are_the_same(one, other):
    assert (symbol(one).sort_key == symbol(other).sort_key) == (one == other)
