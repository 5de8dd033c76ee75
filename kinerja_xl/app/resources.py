"""Where templates and samples lie: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.findings import KinerjaError

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped file, such as ``resource("templates", "docx", "pk.docx")``.

    Raises:
        KinerjaError: the installation is incomplete.
    """
    for root in (_PACKAGE / "_data", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise KinerjaError(f"Berkas bawaan {'/'.join(parts)} tidak ditemukan.", "Pasang ulang kinerja-xl.")
