"""Rules about the file, its sheets and columns."""
