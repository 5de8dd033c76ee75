"""Simpul pohon kinerja hilang.

Simpul dalam perjanjian kinerja tidak ada dalam pengukuran tahun yang sama, atau (periksa) program dalam cascading
tidak ada dalam perjanjian kinerja atau sebaliknya, atau simpul tahun lalu tidak ada dalam dokumen sejenis tahun
berikutnya dari periode yang sama. Simpul di bawahnya tidak disebut sendiri.

Mengapa: Program yang diperjanjikan tetapi tidak dilaporkan, atau yang berhenti di tengah periode tanpa penjelasan,
memutus pohon kinerja.

Contoh: PK 2025 memuat Program Pemberdayaan Masyarakat Desa dan Kelurahan, pengukuran 2025 tidak.

Jalan keluar: Tambahkan simpulnya, atau terangkan mengapa tidak dilanjutkan.

Yang tidak terlihat: Kegiatan dan sub kegiatan antartahun, bila banyak yang berganti menurut DPA; tingkat yang tidak
dimuat dokumen keduanya; dan simpul yang seluruh indikatornya dibatalkan.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kinerja_xl.banding.jodoh import kunci_simpul, padankan, semua_kemunculan
from kinerja_xl.banding.jodoh_simpul import padankan_simpul, sebutan_simpul
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.findings import Severity
from kinerja_xl.model import Simpul
from kinerja_xl.rules.antardokumen.keberadaan import pk_berlaku
from kinerja_xl.rules.antardokumen.sisi import TIDAK_ADA, Sisi, temuan_sisi
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.tampak import kutip

SEVERITY = Severity.WARNING
BETA = True

_FEW, _PART = 2, 0.05
"""How many kegiatan and sub kegiatan may be gone a year later, and which part of all, so that each is worth a word."""


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each topmost node that is gone."""
    for setahun in perbandingan.tahunan:
        pk, ukur = pk_berlaku(setahun), setahun.pengukuran
        if pk is not None and ukur is not None:
            yield from _hilang(pk, ukur, periksa=False)
        followed = any(ukur is satu.baru for satu in perbandingan.lintas)  # last year's says what is gone since
        agreed = pk or (None if followed else ukur)
        for plan in setahun.berjenis("cascading"):
            if agreed is not None:
                yield from _hilang(plan, agreed, periksa=True, jenjang=(Jenjang.PROGRAM,))
                yield from _hilang(agreed, plan, periksa=True, jenjang=(Jenjang.PROGRAM,))
    for lama, baru in perbandingan.lintas:
        if lama.jenis in {"pk", "pengukuran", "cascading"} and _seperiode(lama, baru):
            yield from _hilang(lama, baru, periksa=True)


def _seperiode(lama: PihakBanding, baru: PihakBanding) -> bool:
    a, b = lama.dokumen.identitas, baru.dokumen.identitas
    if a.periode_akhir is None or baru.tahun is None or b.periode_awal is None or lama.tahun is None:
        return False
    return baru.tahun <= a.periode_akhir and b.periode_awal <= lama.tahun


def _hilang(
    lama: PihakBanding, baru: PihakBanding, *, periksa: bool, jenjang: Collection[Jenjang] = tuple(Jenjang)
) -> Iterator[TemuanBerkas]:
    nodes = padankan_simpul(lama, baru)
    levels = {s.jenjang for s in baru.dokumen.simpul}
    going_on = _diteruskan(lama, baru)
    gone: dict[str, Simpul] = {}
    for simpul in lama.dokumen.simpul:
        kode = simpul.kode
        if kode in nodes or kode in going_on or simpul.jenjang not in levels or not kunci_simpul(simpul, lama):
            continue
        if simpul.jenjang not in jenjang:
            continue
        if simpul.indikator and all(i.status.batal for i in simpul.indikator):
            continue
        gone[kode] = simpul
    works = [s for s in lama.dokumen.simpul if not s.jenjang.hasil]
    fewest = max(_FEW, len(works) * _PART)
    changing = periksa and sum(not s.jenjang.hasil for s in gone.values()) > fewest
    for simpul in gone.values():
        if any(induk in gone for induk in simpul.semua_induk) or (changing and not simpul.jenjang.hasil):
            continue
        yield _temuan(simpul, lama, baru, nodes.get(simpul.induk), periksa=periksa)


def _diteruskan(lama: PihakBanding, baru: PihakBanding) -> set[str]:
    """Return the nodes whose indicators stand in the other document, under whatever node."""
    before, now = list(semua_kemunculan(lama)), list(semua_kemunculan(baru))
    return {before[m].simpul.kode for m, _ in padankan([[k] for k in before], now).values()}


def _temuan(
    simpul: Simpul, lama: PihakBanding, baru: PihakBanding, induk: Simpul | None, *, periksa: bool
) -> TemuanBerkas:
    beside = induk or next(s for s in baru.dokumen.simpul if s.jenjang == simpul.jenjang)  # a level that it has
    other = Sisi(baru, beside, "kode", TIDAK_ADA, ada=False)
    level = str(simpul.jenjang) if simpul.jenjang.dikenal else "Simpul"
    where = f"{level} {simpul.kode} {kutip(sebutan_simpul(simpul))} pada {lama.sebutan} tidak ada dalam {baru.sebutan}."
    kunci = "nomenklatur" if simpul.jenjang.peringkat >= Jenjang.PROGRAM.peringkat and simpul.nomenklatur else "sasaran"
    return temuan_sisi(
        Sisi(lama, simpul, kunci, sebutan_simpul(simpul)),
        [other],
        message=f"Periksa: {where[0].lower()}{where[1:]}" if periksa else where,
        expected=f"ada dalam {baru.sebutan}",
        fix="terangkan mengapa tidak dilanjutkan, atau tambahkan simpulnya" if periksa else "tambahkan simpulnya",
        severity=Severity.INFO if periksa else None,
    )
