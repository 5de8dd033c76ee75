"""Satu nama untuk dua kantor.

Nama kantor, termasuk Nama lain, tidak boleh sama dengan nama kantor lain; kata seperti Kantor dan Kecamatan tidak
membedakan.

Mengapa: Kiriman dikenali dari nama di dalam buku kerjanya. Nama yang dimiliki dua kantor tidak menunjuk siapa pun,
sehingga kirimannya menunggu di belum-dikenal.

Contoh: Kec. Kalaena ditulis sebagai Nama lain dari Kecamatan Kalaena Timur.

Jalan keluar: Hapus nama yang salah, atau lengkapi sehingga berbeda.

Yang tidak terlihat: kantor yang sama didaftarkan dua kali dengan nama yang benar-benar berbeda.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.model.rekaman_kabupaten import KantorTerdaftar
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.nama_kantor import KunciNama, kunci_kantor

SEVERITY = Severity.ERROR
JENIS = ("kabupaten",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each name of an office that an earlier office has, too."""
    earlier: list[tuple[KunciNama, KantorTerdaftar, str]] = []
    for kantor in dokumen.kantor:
        own = [("nama", kantor.nama), *(("nama_lain", nama) for nama in kantor.nama_lain)]
        keys = [(kolom, nama, kunci_kantor(nama, dokumen.identitas.kabupaten)) for kolom, nama in own]
        for kolom, nama, kunci in keys:
            other = next((satu for satu in earlier if satu[0].sama(kunci)), None)
            if other is not None:
                yield temuan(
                    kantor.at,
                    kolom,
                    message=f"Nama '{nama}' juga nama {other[1].nama} (kode {other[1].kode}).",
                    value=nama,
                    related=(other[1].at.sel(other[2]),),
                    fix="Hapus nama yang salah, atau lengkapi sehingga berbeda.",
                )
                break
        earlier += [(kunci, kantor, kolom) for kolom, _, kunci in keys]
