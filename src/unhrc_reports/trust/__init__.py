"""What a document states, traced to the data: facts, comparison, verification, reading back, coverage, changes."""
