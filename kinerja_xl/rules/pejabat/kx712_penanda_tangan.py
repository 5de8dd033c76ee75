"""NIP atau pangkat penanda tangan kosong.

Periksa penanda tangan yang namanya terisi, tetapi NIP atau pangkatnya kosong: pimpinan kantor pada keputusan, dan
setiap penanggung jawab pada perjanjian kinerja. Periksa juga penanggung jawab yang namanya kosong, sedangkan nama
kebanyakan penanggung jawab lain terisi. Kepala daerah tidak ber-NIP. Satu temuan untuk semuanya.

Mengapa: Blok tanda tangan pejabat ASN lazim memuat pangkat dan NIP.

Contoh: Camat mempunyai NIP, pangkatnya kosong.

Jalan keluar: Isi NIP, pangkat, dan golongannya, atau biarkan bila daerah Anda tidak mencetaknya.

Yang tidak terlihat: NIP dan pangkat yang terisi tetapi milik pejabat lama, dan dokumen yang belum menyebut nama
siapa pun.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.jabatan import JenisJabatan, jenis_jabatan

SEVERITY = Severity.INFO

_FACTS = (("nip", "NIP"), ("pangkat", "Pangkat/Golongan"))
_MOST = 3  # at most a third of the names is missing
_HEADS = {JenisJabatan.CAMAT, JenisJabatan.LURAH}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding, at the first signatory who lacks one of the two."""
    lacking = [(p, "nama", "Nama") for p in _nameless(dokumen)]
    lacking += [(p, k, judul) for p in _signatories(dokumen) for k, judul in _FACTS if not getattr(p, k)]
    if not lacking:
        return
    first, missing, _ = lacking[0]
    parts = (
        (judul, ", ".join(p.kode for p, k, _ in lacking if k == kunci)) for kunci, judul in (("nama", "Nama"), *_FACTS)
    )
    named = "; ".join(f"{judul} ({codes})" for judul, codes in parts if codes)
    yield temuan(
        first.at,
        missing,
        message=f"Periksa: blok tanda tangan belum lengkap: {named}.",
        expected="Nama, NIP, dan pangkat penanda tangan" if missing == "nama" else "NIP dan pangkat penanda tangan",
        related=tuple(p.at.sel(k) for p, k, _ in lacking[1:]),
        fix="isi nama, NIP, pangkat, dan golongannya" if missing == "nama" else "isi NIP, pangkat, dan golongannya",
    )


def _signatories(dokumen: Dokumen) -> list[Pejabat]:
    responsible = {s.penanggung_jawab for s in dokumen.simpul}
    return [
        p
        for p in dokumen.pejabat
        if p.nama
        and jenis_jabatan(p.jabatan) not in {JenisJabatan.KEPALA_DAERAH, JenisJabatan.DESA}
        and (jenis_jabatan(p.jabatan) in _HEADS or (dokumen.setahun and p.kode in responsible))
    ]


def _nameless(dokumen: Dokumen) -> list[Pejabat]:
    """Return who answers for something without a name, where most of those who do have one."""
    responsible = {s.penanggung_jawab for s in dokumen.simpul}
    officials = [p for p in dokumen.pejabat_menurut_kode.values() if p.kode in responsible]
    without = [p for p in officials if not p.nama]
    return without if dokumen.setahun and len(without) * _MOST < len(officials) else []
