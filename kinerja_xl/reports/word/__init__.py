"""Word reports: an office's .docx template and a context in, a finished .docx out (``render.py``)."""
