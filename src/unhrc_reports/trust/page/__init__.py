"""The fact-checker's page: a report in HTML, languages side by side, each figure with its datum and its source.

It needs nothing but itself: no address, no font, no picture is fetched, and a strict content security policy lets
only its own style and script run. It reads without script, too: all facts are listed at its end.
"""

from unhrc_reports.trust.page.writing import page

__all__ = ["page"]
