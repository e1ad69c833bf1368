"""Findings about sessions: what a careful reader would ask the author, and nothing is changed."""
