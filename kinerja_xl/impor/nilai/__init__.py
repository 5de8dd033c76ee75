"""Values: a cell's text read as a number with its unit, an amount of money, or a formula with its parts."""
