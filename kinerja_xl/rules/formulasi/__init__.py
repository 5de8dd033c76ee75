"""Rules about formulas, definitions and sources of data."""
