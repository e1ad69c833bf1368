"""Names stand in the order of the language (CLDR), whatever keyboard they were typed on."""

import unicodedata

import pytest

import unhrc_reports as unhrc
from unhrc_reports.loading import load

NEEDED = {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}}


def listed(language, *states):
    """A press release that lists States."""
    session = load({**NEEDED, "results": {"upr": {"states": list(states), "number": len(states)}}})
    return unhrc.press_release(session, language=language).markdown


@pytest.mark.parametrize(
    ("language", "states", "order"),
    [
        ("vi", ["IN", "AZ", "PT", "BW", "BR"], "Azerbaijan, Ấn Độ, Botswana, Bồ Đào Nha và Brazil"),
        ("vi", ["AT", "AL", "IN", "EG"], "Ai Cập, Albania, Áo và Ấn Độ"),
        ("vi", ["DK", "DE", "DM", "TL"], "Dominica, Đan Mạch, Đức và Timor-Leste"),
        ("vi", ["CR", "CD", "CI", "CU"], "Costa Rica, Cộng hòa Dân chủ Congo, Côte d’Ivoire và Cuba"),
        ("en", ["GW", "GN", "GY", "GQ"], "Equatorial Guinea, Guinea, Guinea-Bissau and Guyana"),
        ("vi", ["GW", "GN", "GQ"], "Guinea, Guinea Xích Đạo và Guinea-Bissau"),
        ("en", ["TR", "TM", "TV", "CI", "CR"], "Costa Rica, Côte d’Ivoire, Türkiye, Turkmenistan and Tuvalu"),
    ],
)
def test_states_stand_in_the_order_of_the_language(language, states, order):
    for way in (states, states[::-1]):
        assert order in listed(language, *way)


def test_a_template_and_a_style_typed_decomposed_are_printed_composed(tmp_path):
    decomposed = unicodedata.normalize("NFD", "Việt Nam đóng góp ý kiến.")
    (tmp_path / "press_release").mkdir()
    (tmp_path / "press_release" / "vi.md.j2").write_text(
        '{% extends "press_release/layout.md.j2" %}\n{% block significance %}\n'
        + decomposed
        + "\n{% endblock %}\n",
        encoding="utf-8",
    )
    (tmp_path / "ours.toml").write_text(
        unicodedata.normalize("NFD", 'language = "vi"\n[patterns]\nend_mark = "Hết bản tin"\n'), encoding="utf-8"
    )
    session = load({**NEEDED, "room": unicodedata.normalize("NFD", "Phòng Một")})

    report = unhrc.press_release(session, language="vi", templates=tmp_path, style=tmp_path / "ours.toml")

    assert "Việt Nam đóng góp ý kiến." in report.markdown
    assert unicodedata.is_normalized("NFC", report.markdown)
    assert all(unicodedata.is_normalized("NFC", one.text) for one in report.to_docx().paragraphs)
