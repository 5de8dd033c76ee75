"""Rules about the decree itself: its identity, its legal basis, and its dictum."""
