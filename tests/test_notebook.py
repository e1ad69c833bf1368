"""What a notebook shows of a session and of findings: tables, in which data are text and never markup."""

from __future__ import annotations

from reading import hrc59

import unhrc_reports as unhrc
from unhrc_reports.checks.finding import Findings


def test_a_session_shows_its_figures():
    shown = hrc59()._repr_html_()

    assert shown.startswith("<p><strong>HRC59</strong>, 2025-06-16 to 2025-07-08</p><table>")
    assert "<td>results.resolutions" in shown
    assert "<td>more than</td>" in shown


def test_findings_show_themselves_as_a_table():
    found = unhrc.check(hrc59())

    assert isinstance(found, Findings)
    assert found._repr_html_().count("<tr>") == len(found) + 1


def test_markup_in_the_data_is_text():
    session = unhrc.load({
        "number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"},
        "results": {"panels": {"value": 5, "sources": ["<script>"]}},
    })  # fmt: skip

    assert "<td>&lt;script&gt;</td>" in session._repr_html_()
