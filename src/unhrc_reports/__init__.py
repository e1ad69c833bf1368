"""Press releases and briefings on sessions of the UN Human Rights Council."""
