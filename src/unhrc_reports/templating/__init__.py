"""The Jinja environment: strict, sandboxed, and shielded from the data it prints."""
