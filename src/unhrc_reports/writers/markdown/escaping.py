"""Text that Markdown reads as text: nothing in it is taken for markup, and addresses lead where they say.

GitHub, GitLab and pandoc make links of bare addresses and take a backslash in
them for a part of the address. So an address that holds `_`, `~` or the like
stands in angle brackets, where nothing has to be escaped.
"""

from __future__ import annotations

import re

SUSPECT = re.compile(r"[\\`*_\[\]<>|~$&!#]")
"""Any character that may have to be escaped; text without one is written as it is."""
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)")
_INTRAWORD = re.compile(r"(?<=[^\W_])\\_(?=[^\W_])")
_ADDRESS = re.compile(r"(?:(?:https?|ftp)(:)//|www\.)(?=\w)[^\s<>]+", re.IGNORECASE)
_MARKED = re.compile(r"(:(?=//)|(?<=www)\.)", re.IGNORECASE)
_AFTER_ADDRESS = re.compile(r"[?!.,:;'\"”’»]+$")
_NO_ADDRESS = re.compile(r"[\\|`]|&#?\w+;")
"""What readers take for different things between angle brackets."""
_LINE_START = re.compile(r"(\s*)([-+#=]|:(?=[\s-])|\d+(?=[.)]))")
_LETTERED = re.compile(
    r"(\s*)(\((?=\w{1,8}\)\s)|(?:[A-Za-z]|[ivxlcdmIVXLCDM]{2,8})(?=\)(?:\s|$))"
    r"|(?:[a-z]|[ivxlcdm]{2,8}|[IVXLCDM]{2,8})(?=\.(?:\s|$)))"
)
"""What begins a list for pandoc alone: «(a)», «a)», «iv.»."""
_EDGE = re.compile(r"^\s+|\s+$|[\t\u0085\u2000-\u200a\u2028\u2029\u205f\u3000]")


def escape(text: str, *, addresses: bool = True, goes_on: bool = False) -> str:
    """Keep text from being read as markup; `addresses` may stand in angle brackets where links may stand.

    `goes_on` says that markup follows without a blank, which must not become part of an address.

    >>> print(escape("R&D *1* | A&amp; a_b"))
    R&D \\*1\\* \\| A\\&amp; a_b
    >>> print(escape("See https://example.org/~me (and https://example.org)."))
    See <https://example.org/~me> (and https://example.org).
    """
    if not SUSPECT.search(text) and not goes_on:
        return text
    if not addresses or ("://" not in text and "www." not in text.lower()):
        return _escaped(text)
    written, last = [], 0
    for found in _ADDRESS.finditer(text):
        written += [_escaped(text[last : found.start()]), _address(found, _goes_on(text[found.end() :], goes_on))]
        last = found.end()
    return "".join((*written, _escaped(text[last:])))


def _escaped(text: str) -> str:
    escaped = _SPECIAL.sub(r"\\\g<0>", text)
    return _INTRAWORD.sub("_", escaped) if "_" in escaped else escaped


def _goes_on(rest: str, goes_on: bool) -> bool:
    """Whether what follows an address would be read as a part of it: markup, or a blank by its number."""
    return not (rest[0] == " " and rest.strip()) if rest else goes_on


def _address(found: re.Match[str], goes_on: bool) -> str:
    """An address as it is, in angle brackets if it holds markup, or else as plain text that is no link."""
    text = found[0]
    if _escaped(text) == text and not goes_on:
        return text
    end = len(_without_stops(text))
    address, rest = text[:end], _escaped(text[end:])
    if found[1] and not _NO_ADDRESS.search(address):
        return f"<{address}>{rest}"
    return "".join(entity(part) if part in ":." else _escaped(part) for part in _MARKED.split(text) if part)


def _without_stops(address: str) -> str:
    """An address without the stops and brackets of the sentence that it stands in."""
    shorter = _AFTER_ADDRESS.sub("", address)
    opening = {")": "(", "]": "["}.get(shorter[-1:])
    if opening and shorter.count(shorter[-1]) > shorter.count(opening):
        shorter = shorter[:-1]
    return address if shorter == address else _without_stops(shorter)


def line(text: str) -> str:
    """A line of a paragraph: nothing at its start begins a list or heading, blanks at its ends are kept."""
    return heading(_LETTERED.sub(_behind, text, count=1) if _LETTERED.match(text) else text)


def heading(text: str) -> str:
    """The line of a heading, which begins as that of a paragraph; no list with letters can begin there."""
    return kept_blanks(_LINE_START.sub(_behind, text, count=1) if _LINE_START.match(text) else text)


def kept_blanks(text: str) -> str:
    """Text whose blanks at both ends, and unusual blanks anywhere, no reader of Markdown drops."""
    if text.isprintable() and text == text.strip():  # no blank but the usual one is printable
        return text
    return _EDGE.sub(lambda match: "".join(map(entity, match[0])), text)


def _behind(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}\\" if match[2].isalnum() else f"{match[1]}\\{match[2]}"


def entity(letter: str) -> str:
    """A character by its number, which no reader takes for markup."""
    return f"&#{ord(letter)};"


def url(address: str) -> str:
    """An address as it stands in the brackets of a link.

    >>> url("https://example.org/a_(b)|c d")
    'https://example.org/a_%28b%29%7Cc%20d'
    """
    escaped = re.sub(r"[\s()<>\\`|]", _percent, address)
    return re.sub(r"&(?=#?\w+;)", "&amp;", escaped)


def file_url(path: str) -> str:
    """The path of a file as an address: what a browser takes for a query, a fragment or an escape is escaped.

    >>> file_url("photo #2 100%.jpg"), file_url("a:b.jpg")
    ('<photo %232 100%25.jpg>', './a:b.jpg')
    """
    escaped = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029%#?<>\\|`]|&(?=#?\w+;)", _percent, path)
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", escaped):
        escaped = f"./{escaped}"
    return f"<{escaped}>" if re.search(r"[\s()]", escaped) else escaped


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())
