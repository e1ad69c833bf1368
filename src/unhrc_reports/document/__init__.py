"""The document half: nodes, and the reader that makes them of a filled template."""
