"""What fill writes: the computed columns as live formulas with their cached values, and missing indicator codes."""
