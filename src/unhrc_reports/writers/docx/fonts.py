"""Fonts that cannot write Vietnamese, and the fonts that stand in for them.

Until Unicode came, Vietnamese was written in fonts that put its letters into the places of others (`.VnTime`,
`VNI-Times`): text of today comes out as rubbish in them, in any language. Other fonts lack letters; Word
then takes each «ệ» from elsewhere, and a word is in two faces. What a font has is told by its
signature in the file: bit 8 of its code pages is Vietnamese (ECMA-376 part 1, 17.8.3.16).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

import attrs
from lxml import etree

from unhrc_reports.writers.docx.xml import serialised, w

_LEGACY: Final = re.compile(
    r"\.vn|vni[- ]|vn(time|arial|courier|aristote)|vps[- ]|vi (times|arial)|tcvn", re.IGNORECASE
)
_VIETNAMESE: Final = 1 << 8
_SYMBOLS: Final = 1 << 31
_STAND_INS: Final = {"roman": "Times New Roman", "swiss": "Arial", "modern": "Courier New"}
"""Family of a font (17.8.3.9) to a font of it that Windows and macOS have, with every Vietnamese letter."""
_WITHOUT: Final = frozenset({
    "garamond", "century gothic", "gill sans mt", "gill sans", "rockwell", "perpetua", "bell mt", "bodoni mt",
    "centaur", "goudy old style", "high tower text", "baskerville old face", "calisto mt", "tw cen mt",
    "book antiqua", "bookman old style", "century", "century schoolbook", "copperplate gothic bold",
    "franklin gothic book", "optima", "franklin gothic medium", "futura", "helvetica neue", "didot", "papyrus",
})  # fmt: skip
"""Fonts of Office and macOS whose signature lacks Vietnamese, for files that have no list of fonts."""
_NAMES: Final = ("ascii", "hAnsi", "cs", "eastAsia")
_MAIN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def is_legacy(name: str) -> bool:
    """Whether a font is of the time before Unicode.

    >>> is_legacy(".VnTime"), is_legacy("VNI-Times"), is_legacy("Times New Roman")
    (True, True, False)
    """
    return _LEGACY.match(name) is not None


@attrs.frozen
class Fonts:
    """What a reference document tells of its fonts."""

    signed: Mapping[str, bool] = attrs.field(factory=dict)
    """Name in small letters to whether the font has the Vietnamese letters, where its signature tells."""
    families: Mapping[str, str] = attrs.field(factory=dict)
    body: str = ""
    """The font of running text, where it can write Vietnamese."""

    def lacks(self, name: str) -> bool:
        """Whether a font is known to lack Vietnamese letters."""
        return is_legacy(name) or not self.signed.get(name.lower(), name.lower() not in _WITHOUT)

    def stand_in(self, name: str) -> str:
        """Give the font that takes its place."""
        return self.body or _STAND_INS.get(self.families.get(name.lower(), ""), "Times New Roman")

    def must_go(self, name: str, locale: str) -> bool:
        """Whether a document in a language cannot be written in a font."""
        return is_legacy(name) or (locale.startswith("vi") and self.lacks(name))


def read_fonts(table: bytes | None, styles: bytes | None, theme: bytes | None) -> Fonts:
    """Read what the parts of a file tell of its fonts."""
    signed, families = {}, {}
    for font in () if table is None else etree.fromstring(table).iter(w("font")):
        name = font.get(w("name"), "").lower()
        family, signature = font.find(w("family")), font.find(w("sig"))
        families[name] = "" if family is None else family.get(w("val"), "")
        pages = _hexadecimal("" if signature is None else signature.get(w("csb0"), ""))
        if pages and not pages & _SYMBOLS:
            signed[name] = bool(pages & _VIETNAMESE)
    fonts = Fonts(signed, families)
    body = _body(styles, theme)
    return attrs.evolve(fonts, body="" if not body or fonts.lacks(body) else body)


def readable_styles(content: bytes, fonts: Fonts, locale: str) -> bytes:
    """Put fonts that can write a language into `styles.xml`, where those that stand there cannot."""
    root = etree.fromstring(content)
    named = [(element, name) for element in root.iter(w("rFonts")) for name in _NAMES]
    wrong = [(element, name) for element, name in named if fonts.must_go(element.get(w(name), ""), locale)]
    for element, name in wrong:
        element.set(w(name), fonts.stand_in(element.get(w(name), "")))
    return serialised(root) if wrong else content


def readable_theme(content: bytes, fonts: Fonts, locale: str) -> bytes:
    """The same for the fonts of a theme."""
    root = etree.fromstring(content)
    wrong = [face for face in _faces(root) if fonts.must_go(face.get("typeface", ""), locale)]
    for face in wrong:
        face.set("typeface", fonts.stand_in(face.get("typeface", "")))
    return serialised(root) if wrong else content


def named_fonts(styles: bytes | None, theme: bytes | None) -> tuple[str, ...]:
    """The fonts that styles and theme name, each once, in their order."""
    found = [] if styles is None else list(etree.fromstring(styles).iter(w("rFonts")))
    names = [element.get(w(name), "") for element in found for name in _NAMES[:2]]
    names += [face.get("typeface", "") for face in ([] if theme is None else _faces(etree.fromstring(theme)))]
    return tuple(dict.fromkeys(name for name in names if name))


def _faces(theme: etree._Element) -> Iterator[etree._Element]:
    for kind in ("majorFont", "minorFont"):
        for fonts in theme.iter(_MAIN + kind):
            yield from fonts.findall(f"{_MAIN}latin")


def _body(styles: bytes | None, theme: bytes | None) -> str:
    """The font of the document's defaults, or of its default style."""
    root = None if styles is None else etree.fromstring(styles)
    places = [] if root is None else root.findall(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('rFonts')}")
    if root is not None:
        default = [style for style in root.findall(w("style")) if style.get(w("default")) in ("1", "true")]
        places += [font for style in default for font in style.findall(f"{w('rPr')}/{w('rFonts')}")]
    for place in reversed(places):
        if name := place.get(w("ascii"), ""):
            return name
        if place.get(w("asciiTheme")) and theme is not None:
            faces = list(_faces(etree.fromstring(theme)))
            return faces[-1].get("typeface", "") if faces else ""
    return ""


def _hexadecimal(text: str) -> int:
    try:
        return int(text, 16)
    except ValueError:
        return 0
