"""Words that are no Text: names, numbers of documents, addresses. They are the same in every language."""

from __future__ import annotations

from unhrc_reports.text import nfc


def as_words(value: str) -> str:
    """Compose letters and marks (Unicode NFC), and trim.

    >>> as_words(" Du\\u0303ng ") == "D\u0169ng"
    True
    """
    return nfc(value).strip()
