"""Whatever is known of a session: every State, figure, date and claim in a document follows from a datum that says so."""

import contextlib
import datetime
import decimal
import re

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from reading import LANGUAGES, everything, facts, hrc59, without
from strategies import sessions

import unhrc_reports as unhrc
from unhrc_reports.document import nodes
from unhrc_reports.localisation import Localisation
from unhrc_reports.model import Count, Counts, Moment, PartialDate
from unhrc_reports.reference.bodies import Body
from unhrc_reports.reference.states import State, states
from unhrc_reports.templating.engine import engine

MAKE = {
    "press release": unhrc.press_release,
    "opening": lambda session, language: unhrc.press_release(session, moment="opening", language=language),
    "briefing": unhrc.briefing,
}
DOCUMENTS = [(kind, language) for kind in MAKE for language in LANGUAGES]
NUMBER_WORDS = {
    "en": "two three four five six seven eight nine ten eleven twelve first second third fourth fifth",
    "vi": "hai ba bốn năm_ sáu bảy tám chín mười",
}
MONTHS = r"January|February|March|April|\bMay\b|June|July|August|September|October|November|December"


def words_of_ours(node):
    """The words of a document that are no data, piece by piece."""
    if isinstance(node, nodes.Words):
        yield node.text
    elif isinstance(node, tuple):
        for item in node:
            yield from words_of_ours(item)
    elif attrs.has(type(node)) and not isinstance(node, nodes.Properties | nodes.Number | nodes.CrossReference):
        for field in attrs.fields(type(node)):
            yield from words_of_ours(getattr(node, field.name))


def claimed(words, localisation):
    """The States, figures and dates that words of ours name: there are to be none."""
    tag = localisation.language.tag
    counted = re.findall(rf"\d+|\b(?:{NUMBER_WORDS[tag].replace(' ', '|')})\b|{MONTHS}", words)
    return STATES[tag].findall(words) + counted


LOCALISATIONS: dict[str, Localisation] = {tag: engine(tag).localisation for tag in LANGUAGES}
STATES = {
    tag: re.compile(r"\b(?:{})\b".format("|".join(re.escape(seen.alone(seen.state(one))) for one in states())))
    for tag, seen in LOCALISATIONS.items()
}


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(session=sessions())
def test_a_document_of_any_session_says_nothing_but_what_its_data_says(session):
    session = in_every_language(session)
    for kind, language in DOCUMENTS:
        with contextlib.suppress(unhrc.ReportsError):  # a session that cannot be told is refused
            assert untrue(made(kind, session, language), session, language) == []


@pytest.mark.parametrize("session", [hrc59, everything])
@pytest.mark.parametrize(("kind", "language"), DOCUMENTS)
def test_nor_does_that_of_a_session_in_which_everything_happens(session, kind, language):
    assert untrue(made(kind, session(), language), session(), language) == []


def untrue(document, session, language):
    """What a document says and no datum: in words of ours, in a printed fact, as a claim."""
    words = " ".join(words_of_ours(document.sections))
    false = [f"{fact.path}: {fact.text}" for fact in facts(document) if not is_true(fact, session, language)]
    return claimed(words, LOCALISATIONS[language]) + false + false_claims(document, session, language)


# ---------------------------------------------------------------- claims

CLAIMS = {
    "consensus": ("by consensus", "bằng đồng thuận", lambda s: modes(s, "consensus") or results(s, "by_consensus")),
    "a vote": ("recorded vote", "bỏ phiếu", lambda s: modes(s, "recorded vote", "rejected") or has_vote(s)),
    "a candidacy": ("candidate|candidacy", "ứng cử", lambda s: s.candidacy),
    "membership": (r"\bis a member of", "(?<!từng )là thành viên Hội đồng", lambda s: s.membership),
    "co-sponsors": ("co-sponsored|co-sponsors were", "được .* đồng bảo trợ", lambda s: has_cosponsors(s)),
    "a right of reply": ("right of reply", "quyền đáp lại", lambda s: s.replies),
    "an embargo": ("EMBARGO", "CẤM", lambda s: s.release and s.release.embargo),
    "a core group": ("core group", "nhóm nòng cốt", lambda s: has_core_group(s)),
    "an explanation": ("explained its position", "giải thích lập trường", lambda s: has_explanation(s)),
    "a head": ("headed by", "làm Trưởng đoàn", lambda s: s.delegation.head or s.own_review),
    "a motto": ("motto", "khẩu hiệu", lambda s: s.candidacy and s.candidacy.motto),
    "a theme": ("theme of the", "Chủ đề năm nay", lambda s: any(text.theme for text in s.resolutions)),
}
"""What words of ours claim, and what must be known of a session for it."""


def modes(session, *names):
    texts = [text.adoption.mode for text in session.resolutions if text.adoption]
    own = [session.own_review.mode] if session.own_review else []
    return any(mode is not None and mode.value in names for mode in (*texts, *own))


def results(session, name):
    return session.results is not None and getattr(session.results, name) is not None


def has_vote(session):
    own = any(text.adoption and (text.adoption.own_vote or text.adoption.tally) for text in session.resolutions)
    asked = any(text.adoption and text.adoption.vote_requested_by for text in session.resolutions)
    return own or asked or results(session, "by_vote") or results(session, "rejected") or session.election


def has_cosponsors(session):
    counted = session.consultations and session.consultations.cosponsored
    return counted or any(
        text.cosponsors or text.cosponsoring_states or text.cosponsoring_members or text.cosponsors_from
        or (text.role and text.role.value == "co-sponsor")
        for text in session.resolutions
    )  # fmt: skip


def has_core_group(session):
    return any(
        text.core_group or (text.role and text.role.value in ("lead", "core group")) for text in session.resolutions
    )


def has_explanation(session):
    return any(text.adoption and text.adoption.explanation_of_vote for text in session.resolutions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_claimed_without_the_fact_that_says_it(language):
    wrong = {
        path: found
        for number, (path, less) in enumerate(without(everything()))
        if number % 23 == 0
        for found in false_claims(made("press release", less, language), less, language)
    }

    assert wrong == {}


def test_each_claim_is_made_where_it_is_true():
    said = {
        tag: told(made("briefing", everything(), tag)) + told(made("press release", everything(), tag))
        for tag in LANGUAGES
    }

    made_in_english = {name for name, (english, _, _) in CLAIMS.items() if re.search(english, said["en"])}
    made_in_vietnamese = {name for name, (_, vietnamese, _) in CLAIMS.items() if re.search(vietnamese, said["vi"])}
    assert len(made_in_english & made_in_vietnamese) >= len(CLAIMS) - 3


def false_claims(document, session, language):
    said = told(document)
    place = LANGUAGES.index(language)
    return [name for name, (*words, may) in CLAIMS.items() if re.search(words[place], said) and not may(session)]


def told(document):
    """What a document says in words of ours and in words for closed lists."""
    return " ".join(" ".join(words_of_ours(document.sections)).split()) + " ".join(
        fact.text for fact in facts(document) if fact.said == ("value",)
    )


# ---------------------------------------------------------------- a fact and its datum


def is_true(fact, session, language):
    """Whether a printed State, figure or date is what the session holds at its path."""
    held = datum(session, fact.path)
    if isinstance(held, State | Body):
        return is_name(fact.text, held, language)
    if isinstance(held, Count | Counts | int | decimal.Decimal) and not isinstance(held, bool):
        return set(figures(fact.text)) <= values(held)
    if isinstance(held, datetime.date | PartialDate | Moment):
        return set(figures(fact.text)) <= dated(held)
    return True


def datum(session, path):
    held = session
    for step in re.findall(r"[^.\[\]]+", path):
        listed = held.readings if isinstance(held, Counts) else held
        held = listed[int(step)] if step.isdigit() else getattr(held, step, None)
    return held


def is_name(text, one, language):
    seen = LOCALISATIONS[language]
    forms = {str(seen.state(one, form)) for form in ("running", "list", "short", "acronym") if has(seen, one, form)}
    forms |= {seen.alone(form) for form in forms}
    return text.casefold() in {form.casefold() for form in forms} or bool(
        attrs.has(type(one)) and text in seen_forms(seen, one)
    )


def has(seen, one, form):
    return isinstance(one, Body) or form in ("running", "list")


def seen_forms(seen, one):
    return {seen.state(one, form) for form in ("formal", "adjective")} if isinstance(one, State) else set()


def figures(text):
    return [int(found) for found in re.findall(r"\d+", re.sub(r"(?<=\d)[ .,\u00a0\u202f](?=\d{3}\b)", "", text))]


def values(held):
    readings = held.readings if isinstance(held, Counts) else [held]
    if isinstance(held, decimal.Decimal):
        return {int(part) for part in str(held).split(".")}
    return {getattr(one, "value", one) for one in readings}


def dated(held):
    if isinstance(held, Moment):
        clock = {held.time.hour, held.time.minute, held.time.hour % 12, 12} if held.time else set()
        return dated(held.day) | clock
    return {held.year, held.month, held.day} - {None}


# ---------------------------------------------------------------- making


def made(kind, session, language):
    return MAKE[kind](session, language=language).document


def in_every_language(value):
    """The same with every text in both languages."""
    if isinstance(value, unhrc.Text):
        words = next(iter(value))[1]
        return unhrc.Text(en=words, vi=words)
    if isinstance(value, tuple):
        return tuple(map(in_every_language, value))
    if not attrs.has(type(value)) or not type(value).__module__.startswith("unhrc_reports.model"):
        return value
    names = [field.name for field in attrs.fields(type(value)) if field.name != "origin"]
    return attrs.evolve(value, **{name: in_every_language(getattr(value, name)) for name in names})
