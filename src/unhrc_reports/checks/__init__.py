"""Findings about sessions: what a careful reader would ask the author, and nothing is changed.

The rules are plain functions in a table, RULES; docs/checks.md lists them.
"""

from unhrc_reports.checks.finding import Finding, Severity
from unhrc_reports.checks.rules import RULES, check

__all__ = ["RULES", "Finding", "Severity", "check"]
