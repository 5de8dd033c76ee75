"""Documents printed the way ``report`` prints them: through their declared printers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kinerja_xl.app.report import shipped_template
from kinerja_xl.findings import FileResult
from kinerja_xl.model import Dokumen
from kinerja_xl.reports.cetak.pencetak import Pesanan
from kinerja_xl.reports.daftar_pencetak import cari_pencetak


def cetak(laporan: str, dokumen: Dokumen, template: Path | None = None, *, bentuk: str = "docx", **rest: Any) -> bytes:
    """Return the only file of a document; ``rest`` are fields of ``Pesanan``."""
    pesanan = Pesanan(
        dokumen=dokumen,
        check=FileResult(Path("buku.xlsx"), None, None, True, ()),
        judul_jenis="",
        template=template or shipped_template(laporan, bentuk),
        **rest,
    )
    ((_, data),) = cari_pencetak(laporan, bentuk, frozenset()).cetak(pesanan)
    return data
