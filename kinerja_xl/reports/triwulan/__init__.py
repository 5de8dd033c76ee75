"""The quarterly report: what its templates may name (``laporan.py``)."""
