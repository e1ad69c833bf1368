"""`python -m unhrc_reports` is `unhrc`."""

from unhrc_reports.cli import main

main()
