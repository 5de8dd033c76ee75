"""IKU berubah dalam periode tanpa keputusan baru.

Dua IKU kantor yang sama untuk periode yang bertemu berbeda indikator, satuan, rumus, arah, atau targetnya, sedangkan
keputusannya bernomor sama atau tidak bernomor.

Mengapa: IKU ditetapkan dengan keputusan dan berlaku selama periode Renstra; mengubahnya memerlukan keputusan pula, dan
IKU yang sering berganti dinilai tidak stabil.

Contoh: IKU 2025 dan IKU 2026 sama-sama bernomor 188.4/12/2025, tetapi target Nilai AKIP 2027 berbeda.

Jalan keluar: Tetapkan perubahannya dengan keputusan, lalu tulis Nomor SK dan Tanggal SK-nya; atau kembalikan isinya.

Yang tidak terlihat: Perubahan yang ditetapkan dengan keputusan bernomor lain, dan periode yang tidak bertemu.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.angka_setara import NilaiBersatuan, nilai_setara, tertulis
from kinerja_xl.banding.jodoh import SAMA, Kemunculan
from kinerja_xl.banding.perbandingan import IndikatorBersama, Lintas, Perbandingan, TemuanBerkas, kelompokkan
from kinerja_xl.banding.setara import hitungan_setara, satuan_setara
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import Sisi, namai, tempat_serupa, temuan_sisi
from kinerja_xl.sheets.kinerja import KINERJA
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True

_FIX = "tetapkan perubahannya dengan keputusan, atau kembalikan isinya"


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each indicator that was changed, taken out or added."""
    for lintas in perbandingan.lintas:
        if lintas.lama.jenis == "iku" and _tanpa_keputusan(lintas):
            for satu in kelompokkan(lintas):
                yield from _berubah(satu, lintas)


def _tanpa_keputusan(lintas: Lintas) -> bool:
    old, new = lintas.lama.dokumen.identitas, lintas.baru.dokumen.identitas
    if not lintas.lama.tahun_rencana & lintas.baru.tahun_rencana:
        return False
    return not normalise(new.nomor_sk) or normalise(new.nomor_sk) == normalise(old.nomor_sk)


def _berubah(satu: IndikatorBersama, lintas: Lintas) -> Iterator[TemuanBerkas]:
    old, new = satu.pada(lintas.lama), satu.pada(lintas.baru)
    decree = "tanpa keputusan perubahan"
    if old is None or new is None:
        there = new or old
        assert there is not None
        away = lintas.lama if old is None else lintas.baru
        word = "ditambahkan ke" if old is None else "hilang dari"
        yield temuan_sisi(
            Sisi(there.pihak, there.indikator, "indikator", there.indikator.nama),
            [tempat_serupa(there, away)],
            message=f"Indikator {namai(there)} {word} {lintas.baru.sebutan} ({lintas.baru.tahun}) {decree}.",
            fix=_FIX,
        )
        return
    changed = list(_yang_berubah(old, new, satu.skor))
    if changed:
        kunci, before, after = changed[0]
        columns = ", ".join(KINERJA.judul_kolom(k) for k, _, _ in changed)
        yield temuan_sisi(
            Sisi(new.pihak, new.indikator, kunci, after),
            [Sisi(old.pihak, old.indikator, kunci, before)],
            message=f"{columns} indikator {namai(old)} berubah {decree}: {before} ({lintas.lama.tahun}) "
            f"menjadi {after} ({lintas.baru.tahun}).",
            fix=_FIX,
        )


def _yang_berubah(old: Kemunculan, new: Kemunculan, skor: float) -> Iterator[tuple[str, str, str]]:
    """Yield (column, before, after) of what is not the same; a blank is nothing that was changed."""
    a, b = old.indikator, new.indikator
    if skor < SAMA:
        yield "indikator", a.nama, b.nama
    if a.satuan and b.satuan and not satuan_setara(a.satuan, b.satuan):
        yield "satuan", a.satuan, b.satuan
    for kunci, one, two in (("arah", a.arah, b.arah), ("cara_hitung", a.cara_hitung, b.cara_hitung)):
        if one.dikenal and two.dikenal and one != two:
            yield kunci, str(one), str(two)
    for kunci in ("pembilang", "penyebut"):
        before, after = getattr(a, kunci), getattr(b, kunci)
        if before and after and not hitungan_setara(before, after, old.pihak.nama_kantor):
            yield kunci, before, after
    for tahun in sorted(a.target.keys() & b.target.keys()):
        one_, two_ = NilaiBersatuan(a.target[tahun], a.satuan), NilaiBersatuan(b.target[tahun], b.satuan)
        if not nilai_setara(one_, two_):
            yield f"target_{tahun}", tertulis(one_.nilai, a.satuan), tertulis(two_.nilai, b.satuan)
