"""Rules about measuring: Data Ukur, SKM, AKIP, Riwayat, Analisis, and what they come to over the year."""
