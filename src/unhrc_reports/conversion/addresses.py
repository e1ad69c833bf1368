"""Addresses: of pages on the web (RFC 3986), of mailboxes (RFC 5322, as it is used), and telephone numbers (E.123).

An address goes into a document as a link that people click, so a page is
reached by http or https and by nothing else, in whatever case that is written.
"""

from __future__ import annotations

import re

from unhrc_reports.messages import Message, message

_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = rf"{_LABEL}(?:\.{_LABEL})+"
_PATH = r"(?:%[0-9A-Fa-f]{2}|[^\s%#<>\"\\^`{|}])*"

WEB = re.compile(rf"(?i:https?)://{_HOST}(?::[0-9]{{1,5}})?(?:[/?]{_PATH})?(?:#{_PATH})?")
EMAIL = re.compile(rf"[^\s@<>()\[\],;:\"\\.]+(?:\.[^\s@<>()\[\],;:\"\\.]+)*@{_HOST}")
PHONE = re.compile(r"\+?\(?[0-9][0-9 \u00a0().–-]*[0-9](?:,? ?(?:ext\.?|x|#|poste|máy lẻ) ?[0-9]{1,6})?")

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SEVERAL = re.compile(r"\s*[,;]\s+|\s+/\s+|\s+(?:or|hoặc|ou)\s+")
LONGEST = 2000
FEWEST_DIGITS, MOST_DIGITS = 3, 21


def web_fault(value: str) -> Message | None:
    """What is wrong with the address of a page, if anything.

    >>> web_fault("https://example.org/a_(b)?c=d"), web_fault("HTTPS://UN.ORG")
    (None, None)
    >>> print(web_fault("www.un.org"))
    'www.un.org' lacks how it is reached; write 'https://www.un.org'
    >>> print(web_fault("javascript:alert(1)"))
    an address begins with https: or http:, not with 'javascript:'; correct it
    """
    if len(value) <= LONGEST and WEB.fullmatch(value):
        return None
    shown = value if len(value) <= 60 else f"{value[:59]}…"
    scheme = _SCHEME.match(value)
    if WEB.fullmatch(f"https://{value}"):
        return message("{shown!r} lacks how it is reached; write {whole!r}", shown=shown, whole=f"https://{shown}")
    if scheme and scheme[1].lower() not in {"http", "https"}:
        return message("an address begins with https: or http:, not with {scheme!r}; correct it", scheme=scheme[0])
    return message(
        "{shown!r} is no address of a page; write it as the browser shows it, such as https://www.ohchr.org/en",
        shown=shown,
    )


def email_fault(value: str) -> Message | None:
    """What is wrong with an address for e-mail, if anything.

    >>> email_fault("press@example.org")
    >>> print(email_fault("press@"))
    'press@' is no address for e-mail; write it as in press@example.org
    """
    if len(value) <= 254 and EMAIL.fullmatch(value):
        return None
    return message("{shown!r} is no address for e-mail; write it as in press@example.org", shown=value[:60])


def phone_fault(value: str) -> Message | None:
    """What is wrong with a telephone number, or with one of several, if anything.

    >>> phone_fault("+41 22 000 00 00"), phone_fault("+41 22 000 00 00 / +41 79 000 00 00")
    (None, None)
    >>> print(phone_fault("call us"))
    'call us' is no telephone number; write it in international form, such as +41 22 000 00 00
    """
    for one in _SEVERAL.split(value) if len(value) <= LONGEST else [value]:
        if not PHONE.fullmatch(one) or not FEWEST_DIGITS <= sum(map(str.isdigit, one)) <= MOST_DIGITS:
            return message(
                "{shown!r} is no telephone number; write it in international form, such as +41 22 000 00 00",
                shown=one[:60],
            )
    return None
