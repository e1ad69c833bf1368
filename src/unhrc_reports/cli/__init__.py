"""The shell's door: `unhrc`. Commands stand in modules by what they are for; this one holds the frame."""

from unhrc_reports.cli.frame import main

__all__ = ["main"]
