"""Satu NIP dengan dua nama atau dua pangkat.

NIP yang sama pada dua jabatan (misalnya pelaksana tugas) harus disertai nama dan pangkat yang sama.

Mengapa: Satu orang hanya mempunyai satu nama dan satu pangkat; perbedaan berarti salah satu NIP-nya salah salin.

Contoh: NIP Camat ikut tersalin ke baris Sekretaris Camat.

Jalan keluar: Perbaiki NIP, nama, atau pangkat pada salah satu baris.

Yang tidak terlihat: Satu orang dengan dua NIP, dan nama yang berbeda gelar saja.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.regulations import masked
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later official with another one's number but not his name and rank."""
    first: dict[str, Pejabat] = {}
    for pejabat in dokumen.pejabat:
        digits = "".join(char for char in pejabat.nip if char.isdigit())
        if not digits:
            continue
        earlier = first.setdefault(digits, pejabat)
        for kunci, judul, mine, other in (
            ("nama", "Nama", pejabat.nama, earlier.nama),
            ("pangkat", "Pangkat/Golongan", pejabat.pangkat, earlier.pangkat),
        ):
            if mine and other and normalise(mine) != normalise(other):
                yield temuan(
                    pejabat.at,
                    kunci,
                    message=f"NIP {masked(digits)} juga milik {earlier.kode}, tetapi {judul.lower()}nya berbeda.",
                    value=mine,
                    expected=other,
                    related=(earlier.at.sel(kunci), earlier.at.sel("nip")),
                    fix="Perbaiki NIP, nama, atau pangkat pada salah satu baris.",
                )
                break
