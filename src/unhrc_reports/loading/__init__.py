"""Files to model and back: YAML, JSON and plain dictionaries, with errors that say where."""
