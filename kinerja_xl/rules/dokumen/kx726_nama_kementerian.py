"""Nama kementerian tidak sesuai dengan tahun peraturannya.

Periksa nama Kementerian PANRB: sampai 2009 Menteri Negara Pendayagunaan Aparatur Negara, 2009 sampai 2011 ditambah
Reformasi Birokrasi, sesudahnya tanpa kata Negara di depan Pendayagunaan.

Mengapa: Nama peraturan dikutip seperti judulnya.

Contoh: 'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 20 Tahun 2008'.

Jalan keluar: Kutip seperti judul peraturannya, misalnya PER/20/M.PAN/11/2008.

Yang tidak terlihat: Nama kementerian selain Kementerian PANRB, dan tahun peralihan ketika dua nama dipakai.

Dasar: PER/20/M.PAN/11/2008
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.produk_hukum import KEMENPANRB
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import semua_kutipan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each regulation under a name that the ministry did not bear that year."""
    names = {normalise(name): name for _, _, name in KEMENPANRB}
    for satu in semua_kutipan(dokumen):
        if satu.jenis != "permenpanrb" or satu.tahun is None:
            continue
        said = normalise(satu.sebutan).removeprefix("peraturan ")
        right = [name for first, last, name in KEMENPANRB if first <= satu.tahun <= last]
        if said not in names or not right or names[said] in right:  # other spellings are another rule's
            continue
        yield temuan(
            satu.butir.at,
            "teks",
            message=f"Periksa: pada {satu.tahun} sebutannya {right[0]}, bukan {names[said]}.",
            value=names[said],
            expected=right[0],
            fix="kutip seperti judul peraturannya",
        )
