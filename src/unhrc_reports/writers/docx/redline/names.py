"""The names of WordprocessingML that tracked changes are made of."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

Element: TypeAlias = Any
"""An element of lxml, which has no types of its own."""
_MAIN: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """The full name of an element or attribute of the main namespace."""
    return _NAMES.get(name) or _NAMES.setdefault(name, f"{_MAIN}{name}")


_NAMES: dict[str, str] = {}


def text_of(element: Element) -> str:
    """All words of an element, deleted ones too."""
    return "".join(one.text or "" for one in element.iter(w("t"), w("delText")))
