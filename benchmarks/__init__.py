"""Performance claims, each a ratio against a named peer measured in the same run. ``make bench`` prints them."""
