"""Whatever is known or not known of a session, both languages read as whole, grammatical sentences."""

import pytest
from reading import DOCUMENTS, everything, hrc59, slips, unfinished, without

import unhrc_reports as unhrc

ENTITLING = ("brief", "brief.national_title")
"""Without the title of its own State, a report to the ministry of another is refused."""
WHOLE = [pytest.param(hrc59, id="hrc59"), pytest.param(everything, id="everything")]
OF_EACH = [pytest.param(hrc59, 5, id="hrc59"), pytest.param(everything, 1, id="everything")]
"""Every fact of the session in which everything happens, and every fifth of the example, which has the same kinds."""


@pytest.mark.parametrize("session", WHOLE)
@pytest.mark.parametrize(("kind", "language"), DOCUMENTS)
def test_a_document_has_no_slip(session, kind, language):
    document = unhrc.render(session(), kind, language=language).document

    assert slips(document) + unfinished(document) == []


@pytest.mark.parametrize(("session", "step"), OF_EACH)
@pytest.mark.parametrize(("kind", "language"), DOCUMENTS)
def test_any_fact_can_be_absent_and_the_sentences_stay_whole(session, step, kind, language):
    wrong = {}
    for path, less in list(without(session()))[::step]:
        if kind == "ministry_report" and path in ENTITLING and not less.is_of_viet_nam:
            continue
        document = unhrc.render(less, kind, language=language).document
        if found := slips(document) + unfinished(document):
            wrong[path] = found

    assert wrong == {}
