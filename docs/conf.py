"""How the manual becomes web pages: pip install -e ".[docs]" && sphinx-build -W -b html docs out/manual."""

project = "unhrc_reports"
author = "the authors of unhrc_reports"
copyright = author  # noqa: A001  # the name that Sphinx reads
html_title = "unhrc_reports"

extensions = ["myst_parser"]
myst_heading_anchors = 3
nitpicky = True
highlight_language = "text"

html_theme = "furo"
html_show_sourcelink = False
html_theme_options = {"navigation_with_keys": True}
