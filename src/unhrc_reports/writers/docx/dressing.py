"""Styles and settings of the reference document, dressed for a document in one language.

The document's language goes into the default run properties and the settings,
so that Word proofs what a user adds later; styles that nothing stands in for are
added; what belongs to the history of the file is taken out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lxml import etree

from unhrc_reports.writers.docx.languages import EAST_ASIAN, RIGHT_TO_LEFT
from unhrc_reports.writers.docx.xml import WORD, serialised, w

_MATH: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_HISTORY: Final = (
    "writeProtection", "attachedTemplate", "linkStyles", "trackRevisions", "mailMerge", "revisionView",
    "docVars", "rsids", "updateFields", "schemaLibrary", "attachedSchema", "documentProtection",
    "autoFormatOverride", "styleLockTheme", "styleLockQFSet", "formsDesign", "documentType", "saveThroughXslt",
    "activeWritingStyle", "proofState", "view", "smartTagType", "readModeInkLockDown",
)  # fmt: skip
"""Settings that tell of another document, lock it, or make Word ask a question on opening (updateFields)."""

_BEFORE_SHORT_LINES: Final = (
    "useSingleBorderforContiguousCells", "wpJustification", "noTabHangInd", "noLeading", "spaceForUL",
    "noColumnBalance", "balanceSingleByteDoubleByteWidth", "noExtraLineSpacing", "doNotLeaveBackslashAlone",
    "ulTrailSpace",
)  # fmt: skip
"""What precedes `w:doNotExpandShiftReturn` in CT_Compat (ECMA-376 part 1, 17.15.1.21)."""

_AFTER_LANGUAGE: Final = (
    "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions",
    "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags",
    "decimalSymbol", "listSeparator",
)  # fmt: skip
"""What follows `w:themeFontLang` in CT_Settings (ECMA-376 part 1, 17.15.1.78)."""


def dressed_styles(content: bytes, locale: str, added: Iterable[str]) -> bytes:
    """Set the language of `styles.xml`, and add styles at its end."""
    root = etree.fromstring(content)
    for properties in _default_run_properties(root):
        _set_language(_language_of(properties), locale)
    for style in added:
        root.append(etree.fromstring(style))
    return serialised(root)


def dressed_settings(content: bytes, locale: str) -> bytes:
    """Set the language of `settings.xml`, and take out what is of another document."""
    root = etree.fromstring(content)
    for name in _HISTORY:
        for element in root.findall(w(name)):
            root.remove(element)
    for element in list(root):
        if not str(element.tag).startswith(f"{{{WORD}}}") and "officeDocument/2006/math" not in str(element.tag):
            root.remove(element)  # document ids of later versions of Word (w14, w15, w16)
    _keep_short_lines_short(root)
    language = root.find(w("themeFontLang"))
    if language is None:
        language = etree.Element(w("themeFontLang"))
        followers = [index for index, child in enumerate(root) if child.tag in map(w, _AFTER_LANGUAGE)]
        root.insert(min(followers, default=len(root)), language)
    _set_language(language, locale)
    return serialised(root)


def _keep_short_lines_short(root: etree._Element) -> None:
    """Let no justified line stretch that a line break ends (ECMA-376 part 1, 17.15.3.20)."""
    compatible = root.find(w("compat"))
    if compatible is None:
        compatible = etree.Element(w("compat"))
        followers = {*map(w, ("docVars", "rsids", "themeFontLang", *_AFTER_LANGUAGE)), f"{{{_MATH}}}mathPr"}
        before = [index for index, child in enumerate(root) if child.tag in followers]
        root.insert(min(before, default=len(root)), compatible)
    if compatible.find(w("doNotExpandShiftReturn")) is None:
        before = [index for index, child in enumerate(compatible) if child.tag not in map(w, _BEFORE_SHORT_LINES)]
        compatible.insert(min(before, default=len(compatible)), etree.Element(w("doNotExpandShiftReturn")))
    _as_word_today(compatible)


def _as_word_today(compatible: etree._Element) -> None:
    """Let Word open the document without «Compatibility Mode» ([MS-DOCX] 2.3.1: 15 is Word 2013 and later)."""
    modes = [one for one in compatible.findall(w("compatSetting")) if one.get(w("name")) == "compatibilityMode"]
    mode = modes[0] if modes else etree.SubElement(compatible, w("compatSetting"))
    mode.set(w("name"), "compatibilityMode")
    mode.set(w("uri"), "http://schemas.microsoft.com/office/word")
    mode.set(w("val"), "15")


def _default_run_properties(root: etree._Element) -> Iterable[etree._Element]:
    """The defaults of the document, and the default paragraph style where it names a language."""
    yield _child(_child(_child(root, "docDefaults", first=True), "rPrDefault", first=True), "rPr")
    for style in root.findall(w("style")):
        if style.get(w("default")) in ("1", "true") and style.get(w("type")) == "paragraph":
            yield from (rpr for rpr in style.findall(w("rPr")) if rpr.find(w("lang")) is not None)


def _child(parent: etree._Element, name: str, first: bool = False) -> etree._Element:
    child = parent.find(w(name))
    if child is None:
        child = etree.Element(w(name))
        parent.insert(0 if first else len(parent), child)
    return child


def _language_of(properties: etree._Element) -> etree._Element:
    language = properties.find(w("lang"))
    if language is None:
        language = etree.Element(w("lang"))
        after = [i for i, child in enumerate(properties) if child.tag in (w("eastAsianLayout"), w("specVanish"))]
        properties.insert(min(after, default=len(properties)), language)
    return language


def _set_language(element: etree._Element, locale: str) -> None:
    element.set(w("val"), locale)
    if locale.split("-")[0] in EAST_ASIAN:
        element.set(w("eastAsia"), locale)
    if locale.split("-")[0] in RIGHT_TO_LEFT:
        element.set(w("bidi"), locale)
