"""Rules about the language of every text cell."""
