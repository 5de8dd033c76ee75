"""Target lebih rendah daripada hasil pengukuran tahun lalu.

Periksa target persentase, indeks, atau nilai yang lebih buruk daripada realisasi menurut pengukuran tahun sebelumnya.
Target yang dijelaskan pada Penjelasan target tidak disebut.

Mengapa: Target yang sudah terlampaui tahun lalu dinilai tidak menantang.

Contoh: Pengukuran 2024 menghasilkan Indeks Kepuasan Masyarakat 88; PK 2025 menargetkan 85.

Jalan keluar: Naikkan targetnya, atau terangkan sebabnya pada Penjelasan target.

Yang tidak terlihat: Volume (jumlah dokumen, orang), yang mengikuti pekerjaan tahunnya, dan target 100 persen.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.angka_setara import NilaiBersatuan, nilai_setara, tertulis
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.banding.setara import satuan_setara
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.hasil_lalu import HasilLalu, hasil_lalu, kunci_kolom_target, sisi_hasil, teks_hasil
from kinerja_xl.rules.antardokumen.sisi import Sisi, namai, temuan_sisi
from kinerja_xl.rules.baris import IndikatorDiPohon
from kinerja_xl.rules.target.arah import arah_wajar, nilai_banding, ukuran_mutu
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import is_percent

SEVERITY = Severity.INFO
BETA = True

_WHOLE = 100.0


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each target that was already passed a year ago, in the first document that sets it."""
    for ukur in perbandingan.diukur:
        told: set[str] = set()
        for kini in perbandingan.pihak:
            if ukur.tahun is None or not _berikut(ukur.tahun, kini):
                continue
            for satu in hasil_lalu(ukur, kini):
                name = normalise(satu.lalu.indikator.kode or satu.lalu.indikator.nama)
                found = _rendah(satu, ukur.tahun + 1)
                if found is not None and name not in told:
                    told.add(name)
                    yield found


def _berikut(tahun: int, kini: PihakBanding) -> bool:
    """True for what sets targets of the year after: its own documents, and plans made for it since."""
    return kini.tahun == tahun + 1 if kini.setahun else tahun + 1 in kini.tahun_rencana and (kini.tahun or 0) > tahun


def _rendah(satu: HasilLalu, tahun: int) -> TemuanBerkas | None:
    indikator, k, before = satu.kini.indikator, satu.kini, satu.realisasi
    target = indikator.target_berlaku(tahun) if k.pihak.setahun else indikator.target.get(tahun)
    if before is None or target is None or indikator.status.batal or indikator.penjelasan_target:
        return None
    baris = IndikatorDiPohon(k.simpul, k.sasaran, indikator, k.pihak.dokumen.ketentuan.nomenklatur)
    way, now, then = arah_wajar(baris), nilai_banding(target), nilai_banding(before.nilai)
    if way is None or now is None or then is None or not ukuran_mutu(indikator):
        return None
    if indikator.satuan and before.satuan and not satuan_setara(indikator.satuan, before.satuan):
        return None
    if way.tanda > 0 and now >= _WHOLE and is_percent(indikator.satuan):
        return None  # nobody can promise more than all
    if (now - then) * way.tanda >= 0 or nilai_setara(NilaiBersatuan(target, indikator.satuan), before):
        return None
    worse = "lebih rendah" if way.tanda > 0 else "lebih tinggi"
    text, past = tertulis(target, indikator.satuan), teks_hasil(before)
    kunci = kunci_kolom_target(indikator, tahun) if k.pihak.setahun else f"target_{tahun}"
    return temuan_sisi(
        Sisi(k.pihak, indikator, kunci, text),
        [sisi_hasil(satu, past)],
        message=f"Periksa: target {tahun} {namai(k)}: {text} pada {k.pihak.sebutan}, {worse} daripada realisasi {past} "
        f"menurut {satu.lalu.pihak.sebutan}.",
        expected=f"tidak {worse} daripada {past}",
        fix="naikkan targetnya, atau terangkan sebabnya pada Penjelasan target",
    )
