"""The catalogues: one gettext file for each language but English, read by Babel when it is first asked for."""

from __future__ import annotations

import functools
import gettext
import io
from importlib import resources
from importlib.resources.abc import Traversable

ENGLISH = "en"
"""The language of the code."""


@functools.cache
def _files() -> dict[str, Traversable]:
    folder = resources.files("unhrc_reports.messages")
    return {file.name.removesuffix(".po"): file for file in folder.iterdir() if file.name.endswith(".po")}


def languages() -> tuple[str, ...]:
    """The languages that the library speaks to its users, English first.

    >>> languages()
    ('en', 'vi')
    """
    return (ENGLISH, *sorted(_files()))


def translated(english: str, language: str) -> str:
    """Words of the code in a language; as they are, where its catalogue has none for them.

    >>> translated("a list", "vi"), translated("a list", "vi-VN"), translated("a list", "xx")
    ('danh sách', 'danh sách', 'a list')
    """
    tag = spoken(language)
    return english if tag == ENGLISH else _catalogue(tag).gettext(english)


def spoken(language: str) -> str:
    """The language in which we speak to somebody who asks for one: it, the one that it is a variety of, or English.

    >>> spoken("vi-VN"), spoken("fr")
    ('vi', 'en')
    """
    known = (tag for tag in (language, language.partition("-")[0]) if tag in _files())
    return next(known, ENGLISH)


@functools.cache
def _catalogue(language: str) -> gettext.NullTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = io.BytesIO()
    with _files()[language].open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
