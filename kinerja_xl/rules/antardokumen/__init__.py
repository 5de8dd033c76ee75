"""Rules that hold the documents of one office against each other (``compare``)."""
