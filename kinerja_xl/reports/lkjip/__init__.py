"""The year-end report (LKjIP): what its template may name, chapter by chapter (``laporan.py`` puts it together)."""
