"""The nouns of the Council: sessions, what they decided, and what a delegation did there."""
