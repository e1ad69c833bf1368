"""Data that cannot be right are told at loading, each kind of them, and the schema knows it too."""

from __future__ import annotations

import jsonschema
import pytest

from unhrc_reports.errors import DataError
from unhrc_reports.loading import load, schema

NEEDED = {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}}
VALIDATOR = jsonschema.Draft7Validator(schema())
TITLE = {"en": "Water"}


def vote(**votes):
    return {"resolutions": [{"title": TITLE, "adoption": {"mode": "recorded vote", "tally": votes}}]}


def embargo(zone):
    return {"release": {"date": "2025-07-08", "embargo": {"day": "2025-07-08", "time": "18:00", "zone": zone}}}


def contact(**given):
    return {"issuer": {"name": TITLE, "contacts": [given]}}


def said(data) -> str:
    with pytest.raises(DataError) as caught:
        load({**NEEDED, **data})
    (fault,) = caught.value.faults
    return str(fault)


OUT_OF_RANGE = [
    {"number": -5}, {"number": 0}, {"number": 1000}, {"weeks": 0}, {"weeks": 200},
    {"results": {"upr": {"cycle": 2025}}}, {"results": {"upr": {"cycle": -3}}}, {"own_review": {"cycle": 0}},
    {"own_review": {"cycle": 4, "rate": -5}}, {"own_review": {"cycle": 4, "rate": 100.5}},
    {"results": {"panels": {"value": -1}}}, {"results": {"panels": 10**10}},
    {"results": {"mandates": [{"mandate": TITLE, "action": "created", "years": -5}]}},
    {"results": {"mandates": [{"mandate": TITLE, "action": "created", "years": 300}]}},
    {"membership": {"start": -5, "end": 2026}}, {"candidacy": {"start": 2026, "end": 20260}},
    {"election": {"start": 26, "end": 2028}}, {"next_session": {"number": 0}},
    {"resolutions": [{"title": TITLE, "since": -5}]}, {"resolutions": [{"title": TITLE, "agenda_item": 11}]},
    {"statements": [{"topic": TITLE, "agenda_item": 0}]},
    vote(in_favour=-5, against=3, abstaining=1), vote(in_favour=48, against=0, abstaining=0),
]  # fmt: skip


@pytest.mark.parametrize("data", OUT_OF_RANGE, ids=str)
def test_a_number_out_of_range(data):
    assert " is out of range: " in said(data)
    assert not VALIDATOR.is_valid({**NEEDED, **data})


@pytest.mark.parametrize("data", [{"opened": "0205-06-16"}, {"brief": {"date": "20250-07-08"}},
    {"next_steps": [{"what": TITLE, "by": 25}]}, {"sources": [{"key": 1, "published": "0025-07"}]},
    {"release": {"date": "3025-07-08"}}], ids=str)  # fmt: skip
def test_a_year_out_of_range(data):
    assert "is out of range: dates lie between 1900 and 2100" in said(data) or "is due here" in said(data)
    assert not VALIDATOR.is_valid({**NEEDED, **data})


ZONES = {
    "Asia/Hanoi": "did you mean 'Asia/Ho_Chi_Minh'?", "Asia/Ha_Noi": "did you mean 'Asia/Ho_Chi_Minh'?",
    "GMT+7": "an offset, not the time zone of a place; write Asia/Ho_Chi_Minh",
    "UTC+7": "write Asia/Ho_Chi_Minh", "+07:00": "write Asia/Ho_Chi_Minh", "UTC+05:30": "write Asia/Kolkata",
    "Etc/GMT-7": "the opposite of what it stands for, UTC+7; write the zone of a place, such as Asia/Ho_Chi_Minh",
    "Etc/GMT+5": "the opposite of what it stands for, UTC−5", "GMT": "did you mean 'UTC'?",
    "Ho Chi Minh": "did you mean 'Asia/Ho_Chi_Minh'?", "Hà Nội": "did you mean 'Asia/Ho_Chi_Minh'?",
    "CEST": "did you mean 'Europe/Zurich'?", "Geneva": "did you mean 'Europe/Zurich'?",
    "asia/ho_chi_minh": "did you mean 'Asia/Ho_Chi_Minh'?", "Europe/Zürich": "did you mean 'Europe/Zurich'?",
    "Europe/Zurch": "did you mean 'Europe/Zurich'?", "Local": "write local, UTC, or a name such as",
    "Asia": "there is no time zone 'Asia'", "../../etc/passwd": "there is no time zone",
}  # fmt: skip


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_that_is_none_is_told_with_the_one_that_is_meant(zone):
    assert said(embargo(zone)).startswith("release.embargo.zone: ")
    assert ZONES[zone] in said(embargo(zone))


@pytest.mark.parametrize("zone", sorted(set(ZONES) - {"Europe/Zurch"}))
def test_the_schema_knows_zones_that_are_none(zone):
    assert not VALIDATOR.is_valid({**NEEDED, **embargo(zone)})


@pytest.mark.parametrize(
    "zone", ["local", "UTC", "Europe/Zurich", "Asia/Ho_Chi_Minh", "America/Argentina/Buenos_Aires"]
)
def test_a_zone_that_is_one(zone):
    assert load({**NEEDED, **embargo(zone)}).release.embargo.zone == zone
    assert VALIDATOR.is_valid({**NEEDED, **embargo(zone)})


def test_where_the_data_of_zones_are_missing_the_cure_is_said(monkeypatch):
    monkeypatch.setattr("unhrc_reports.conversion.zones._known", lambda name: False)

    assert said(embargo("Europe/Zurich")).endswith("run: pip install tzdata")


WRONG_ADDRESSES = [
    {"issuer": {"name": TITLE, "website": address}}
    for address in ("javascript:alert(1)", "JavaScript:x", "data:text/html,x", "file:///etc/passwd", "www.un.org",
                    "https://", "https://x", "https://x.org:port/", "https://x.org/100%", "https://x.org/#a#b",
                    "https://x.org/a b", "ftp://x.org")
] + [{"sources": [{"key": 1, "address": "vbscript:x"}]}]  # fmt: skip


@pytest.mark.parametrize("data", WRONG_ADDRESSES, ids=str)
def test_an_address_that_leads_nowhere_is_refused(data):
    assert said(data).startswith(("issuer.website: ", "sources[0].address: "))


@pytest.mark.parametrize("address", ["https://www.un.org", "HTTPS://UN.ORG", "http://x.org:8080/~a_(b)?c=d&e#f",
    "https://vi.wikipedia.org/wiki/Hà_Nội", "https://x.org/%20"])  # fmt: skip
def test_an_address_that_leads_somewhere(address):
    data = {**NEEDED, "issuer": {"name": TITLE, "website": address}}

    assert load(data).issuer.website == address
    assert VALIDATOR.is_valid(data)


@pytest.mark.parametrize("email", ["press@", "@example.org", "press", "a b@example.org", "press@example", "a..b@x.org",
    "mailto:press@example.org", "<press@example.org>", "press@example.org, b@example.org"])  # fmt: skip
def test_a_mailbox_that_is_none(email):
    assert "is no address for e-mail" in said(contact(email=email))


@pytest.mark.parametrize("phone", ["call us", "12", "javascript:1", "0" * 40, "+41 22 000 00 00 tel"])
def test_a_telephone_number_that_is_none(phone):
    assert "is no telephone number" in said(contact(phone=phone))


@pytest.mark.parametrize("phone", ["+41 22 000 00 00", "0123456789", "+41 (0)22 000 00 00", "+84-24-1234.5678",
    "+41 22 000 00 00 ext. 12", "+41 22 000 00 00 / +41 79 000 00 00"])  # fmt: skip
def test_a_telephone_number(phone):
    assert load({**NEEDED, **contact(phone=phone)}).issuer.contacts[0].phone == phone


@pytest.mark.parametrize("tag", ["English", "EN", "e", "tiếng Việt"])
def test_the_language_of_a_source_or_a_quotation_is_a_tag(tag):
    assert "is not the tag of a language" in said({"sources": [{"key": 1, "language": tag}]})
    assert "is not the tag of a language" in said(
        {"quotations": [{"text": TITLE, "speaker": {"name": "A"}, "original": tag}]}
    )


UNSEEN = {
    0xAD: "invisible", 0x200B: "invisible", 0x2060: "invisible", 0xFEFF: "invisible", 0x200D: "invisible",
    0x200E: "invisible", 0x2028: "a line break of another program", 0x2029: "a line break of another program",
    0xE000: "for private use", 0xF0B7: "for private use", 0x202E: "invisible change of direction",
}  # fmt: skip


@pytest.mark.parametrize("code", UNSEEN)
def test_what_nobody_sees_is_named(code):
    told = said({"venue": {"en": f"Palais{chr(code)}des Nations"}})

    assert told.startswith(f"venue.en: the character U+{code:04X} (")
    assert UNSEEN[code] in told
    assert f"U+{code:04X}" in said({"room": f"X{chr(code)}X"})


@pytest.mark.parametrize("words", ["می\u200cخواهم", "👩\u200d👩\u200d👧", "क्\u200dष"])
def test_joiners_stay_where_a_script_needs_them(words):
    assert load({**NEEDED, "venue": {"en": words}}).venue["en"] == words
