"""The letter with which a district answers an office: what came, what has to be put right, what is still awaited."""

from __future__ import annotations

SURAT_BALASAN = "surat-balasan"
"""Its word where templates are handed out; the template has the same name."""
