"""Press releases and briefings on sessions of the UN Human Rights Council.

    import unhrc_reports as unhrc

    session = unhrc.load("examples/hrc59.yaml")
    unhrc.press_release(session, language="vi").save("hrc59.vi.docx")

Two halves: what happened at the Council (model, reference, loading,
localisation) and what documents are made of (document, writers); they meet in
`rendering`. A name is imported when it is first used, so that `import
unhrc_reports` costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from unhrc_reports.batch import Job as Job
    from unhrc_reports.batch import Made as Made
    from unhrc_reports.batch import make as make
    from unhrc_reports.checks import check as check
    from unhrc_reports.checks.finding import Finding as Finding
    from unhrc_reports.errors import DataError as DataError
    from unhrc_reports.errors import InvalidValue as InvalidValue
    from unhrc_reports.errors import ReportsError as ReportsError
    from unhrc_reports.errors import TemplateError as TemplateError
    from unhrc_reports.house import HouseStyle as HouseStyle
    from unhrc_reports.loading import dump as dump
    from unhrc_reports.loading import load as load
    from unhrc_reports.loading import load_all as load_all
    from unhrc_reports.loading import schema as schema
    from unhrc_reports.loading import workbook as workbook
    from unhrc_reports.model import Session as Session
    from unhrc_reports.packs import copy_templates as copy_templates
    from unhrc_reports.reference import state as state
    from unhrc_reports.rendering import (
        briefing as briefing,
    )
    from unhrc_reports.rendering import (
        ministry_report as ministry_report,
    )
    from unhrc_reports.rendering import (
        press_release as press_release,
    )
    from unhrc_reports.rendering import (
        render as render,
    )
    from unhrc_reports.report import Report as Report
    from unhrc_reports.templating.checking import check_templates as check_templates
    from unhrc_reports.templating.inspection import inspect as inspect
    from unhrc_reports.templating.own import Markdown as Markdown
    from unhrc_reports.templating.sentences.catalogue import sentences as sentences
    from unhrc_reports.templating.sentences.untranslated import untranslated as untranslated
    from unhrc_reports.text import Text as Text
    from unhrc_reports.trust.applying import amend as amend
    from unhrc_reports.trust.applying import apply as apply
    from unhrc_reports.trust.comparing import compare as compare
    from unhrc_reports.trust.coverage import coverage as coverage
    from unhrc_reports.trust.differences import changes as changes
    from unhrc_reports.trust.facts import explain as explain
    from unhrc_reports.trust.publishing import Published as Published
    from unhrc_reports.trust.publishing import Refused as Refused
    from unhrc_reports.trust.publishing import render_all as render_all
    from unhrc_reports.trust.reading_back import read_back as read_back
    from unhrc_reports.trust.redlining import redline as redline
    from unhrc_reports.trust.verifying import verify as verify
    from unhrc_reports.writers.docx import inspect_reference as inspect_reference

_HOMES = {
    "HouseStyle": "house",
    "Markdown": "templating.own",
    "ReportsError": "errors",
    "Report": "report",
    "Session": "model",
    "TemplateError": "errors",
    "Text": "text",
    "briefing": "rendering",
    "check": "checks",
    "compare": "trust.comparing",
    "check_templates": "templating.checking",
    "copy_templates": "packs",
    "dump": "loading",
    "inspect": "templating.inspection",
    "inspect_reference": "writers.docx",
    "load": "loading",
    "load_all": "loading",
    "DataError": "errors",
    "Finding": "checks.finding",
    "InvalidValue": "errors",
    "Job": "batch",
    "Made": "batch",
    "make": "batch",
    "ministry_report": "rendering",
    "press_release": "rendering",
    "render": "rendering",
    "schema": "loading",
    "sentences": "templating.sentences.catalogue",
    "state": "reference",
    "untranslated": "templating.sentences.untranslated",
    "verify": "trust.verifying",
    "amend": "trust.applying",
    "changes": "trust.differences",
    "coverage": "trust.coverage",
    "explain": "trust.facts",
    "redline": "trust.redlining",
    "apply": "trust.applying",
    "read_back": "trust.reading_back",
    "Published": "trust.publishing",
    "Refused": "trust.publishing",
    "render_all": "trust.publishing",
    "workbook": "loading",
}
"""Where each name of the front door lives."""

__all__ = sorted(_HOMES)  # a list, made of the table above so that the two cannot differ


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib import metadata

        return metadata.version("unhrc-reports")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
