"""Every fact that the model can hold is told in the reports for a capital, or stands in a short list that says why not."""

import datetime
import itertools
import re

import attrs
import pytest
from reading import LANGUAGES, data, facts

import unhrc_reports as unhrc
from unhrc_reports.model import Organization, Person
from unhrc_reports.templating.checking import samples
from unhrc_reports.text import Text

NOT_TOLD = {
    r"(^|\.)photographs\b": "pictures are for the press",
    r"(^|\.)significance\b": "the author's appraisal is for the press; that for the capital is the assessment",
    r"^(issuer|release|notes_to_editors)\b": "what a press release is dressed in",
    r"\.(weight|release_date)$": "how a contribution is published, and not what it was",
    r"\.notes\[\d+\]\.date$": "the day from which a note may be told",
    r"\.short_name$": "the name by which a house may call a person again",
    r"\.original$": "told by «translated», and by nothing where the words stand as they were said",
    r"\.subject$|\.status$": "a short form of the title; where a draft stands on which the Council has acted",
    r"^results\.mandates\[\d+\]\.action$": "told by the name of the row",
    r"^results\.mandates\[\d+\]\.(years|until)$": "told once for all mandates of that length",
    r"^election\.month$": "told by the day",
    r"\.short$": "the form of a second mention",
    r"\.state(\.name)?$": "told by the post",
    r"^brief\.national_(title|motto)$": "stands in the letterhead of the report to the ministry alone",
    r"^discrepancies\[\d+\]\.path$": "told by the value itself",
}
"""Paths of what the model holds and no report tells, with the reason."""
LETTERHEAD = r"^brief\.(sender|date|reference)$"
"""What the letterhead of the report to the ministry tells, and its text does not."""


def distinct(record, numbers):
    """The same data with names, bodies and last days that are not those of another record."""
    if isinstance(record, tuple):
        return tuple(distinct(one, numbers) for one in record)
    if not attrs.has(type(record)) or not type(record).__module__.startswith("unhrc_reports.model"):
        return record
    fields = {field.alias: distinct(getattr(record, field.name), numbers) for field in attrs.fields(type(record))}
    number = next(numbers)
    if isinstance(record, Person):
        fields |= {"name": f"Name {number}", "position": Text(en=f"Post {number}", vi=f"Chức vụ {number}")}
    if isinstance(record, Organization):
        fields |= {"name": Text(en=f"Body {number}", vi=f"Cơ quan {number}")}
    for name in {"closed", "adoption_closed"} & fields.keys():
        fields[name] += datetime.timedelta(days=2)
    return type(record)(**fields) if "readings" not in fields else record


def whole():
    session = distinct(samples.complete("vi"), itertools.count(1))
    candidacy = attrs.evolve(session.candidacy, start=2029, end=2031)
    mandates = session.results.mandates
    another = attrs.evolve(mandates[0], mandate=Text(en="another mandate", vi="một cơ chế khác"))
    results = attrs.evolve(session.results, mandates=(*mandates, another))
    return attrs.evolve(session, photographs=(), candidacy=candidacy, results=results)


def told(document):
    paths = {path for fact in facts(document) for path in (fact.path, *fact.of)}
    return {path[: match.start()] for path in paths for match in re.finditer(r"[.\[]|$", path)}


@pytest.mark.parametrize(
    ("kind", "language"), [*(("briefing", tag) for tag in LANGUAGES), ("ministry_report", "vi")]
)
def test_every_fact_that_the_model_can_hold_is_told_or_is_known_not_to_be(kind, language):
    session = whole()
    document = unhrc.render(session, kind, language=language).document

    reasons = [*NOT_TOLD, *([LETTERHEAD] if kind == "ministry_report" else [])]
    left = sorted(set(data(session)) - told(document))
    assert [path for path in left if not any(re.search(reason, path) for reason in reasons)] == []


def test_each_reason_still_leaves_something_out():
    session = whole()
    document = unhrc.briefing(session, language="en").document

    left = set(data(session)) - told(document)
    idle = [reason for reason in NOT_TOLD if not any(re.search(reason, path) for path in left)]
    assert idle == []
