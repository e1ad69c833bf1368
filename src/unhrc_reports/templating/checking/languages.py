"""What a new language still lacks: keys of its language file, and templates of kinds of document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from unhrc_reports.reference.bodies import bodies
from unhrc_reports.reference.states import states
from unhrc_reports.templating.checking.findings import TemplateFinding, cure, finding
from unhrc_reports.templating.checking.sources import Sources
from unhrc_reports.templating.finding import built_in

REFERENCE = "en"
OPEN = frozenset({"ordinals", "places", "states", "bodies"})
"""Sections whose keys are those of the language: its plural categories, its names."""
FORMS = ("running", "list")
"""Forms of the names of States and bodies that every document asks for."""
OPEN_KEYS = frozenset({"moments.cities", "moments.day_periods"})


def languages_lacking(sources: Sources) -> Iterator[TemplateFinding]:
    """Notes on what the languages of the first folder lack, by file and key."""
    if sources.own == built_in():
        return
    shipped = {file.stem for file in built_in().glob("languages/*.toml")}
    kinds = {kind for kind, tag in sources.documents() if tag == REFERENCE}
    written = {(kind, tag): sources.folders.find(f"{kind}/{tag}.md.j2") for kind, tag in sources.documents()}
    own_tags = {tag for (_, tag), file in written.items() if sources.is_own(str(file))}
    for file in sorted(sources.own.glob("languages/*.toml")):
        if file.stem not in shipped:
            yield from _keys_lacking(sources, file)
            yield from _names_lacking(sources, file)
            yield from _kinds_lacking(file, sorted(kinds - {kind for kind, tag in written if tag == file.stem}))
    for tag in sorted(own_tags - set(sources.tags)):
        first = min(str(file) for (_, other), file in written.items() if other == tag)
        en, vi = cure(f"languages/{tag}.toml", [f"languages/{one}.toml" for one in sources.tags])
        yield finding(
            "unknown_language",
            first,
            1,
            f"there is no language file languages/{tag}.toml; write one{en}",
            f"không có tệp ngôn ngữ languages/{tag}.toml; hãy viết{vi}",
        )


def _keys_lacking(sources: Sources, file: Path) -> Iterator[TemplateFinding]:
    there = set(_keys(sources.language(file.stem)))
    for key in _keys(sources.language(REFERENCE)):
        if key not in there:
            yield finding(
                "language_lacks_key", str(file), None, f"{key} is missing; add it", f"thiếu {key}; hãy bổ sung"
            )


def _names_lacking(sources: Sources, file: Path) -> Iterator[TemplateFinding]:
    """Notes on the States and bodies that have no name in a form."""
    for section, known in (("states", [one.iso2 for one in states()]), ("bodies", [one.code for one in bodies()])):
        forms = sources.language(file.stem).get(section, {})
        for form in FORMS if forms and not {"names", "fallback"} & set(forms) else ():
            names = forms.get(form, {})
            if lacking := [code for code in known if isinstance(names, Mapping) and code not in names]:
                codes = ", ".join(lacking)
                en = f"{section}.{form} has no name of {codes}; add it"
                vi = f"{section}.{form} chưa có tên của {codes}; hãy bổ sung"
                yield finding("language_lacks_key", str(file), None, en, vi)


def _kinds_lacking(file: Path, kinds: list[str]) -> Iterator[TemplateFinding]:
    for kind in kinds:
        name = f"{kind}/{file.stem}.md.j2"
        en, vi = f"the kind {kind!r} has no template in it; write {name}", f"chưa có mẫu {kind!r}; hãy viết {name}"
        yield finding("language_lacks_kind", str(file), None, en, vi)


def _keys(data: Mapping[str, Any]) -> Iterator[str]:
    for section, value in data.items():
        yield section
        if isinstance(value, Mapping) and section not in OPEN:
            yield from (f"{section}.{key}" for key in value if f"{section}.{key}" not in OPEN_KEYS)
