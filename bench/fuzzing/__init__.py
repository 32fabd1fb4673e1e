"""Broken and hostile inputs for every reader, the same ones each time."""
