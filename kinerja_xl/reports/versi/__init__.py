"""Two versions of a workbook told apart, and versions brought together: text, JSON, HTML."""
