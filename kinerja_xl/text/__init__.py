"""Indonesian text in and out: numbers, dates, and comparing words as people write them."""
