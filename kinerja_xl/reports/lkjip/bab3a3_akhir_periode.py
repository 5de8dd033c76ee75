"""Sentences of Bab III that compare this year with the end of the planning period."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_xl.model import Dokumen
from kinerja_xl.reports.cetak.angka_capaian import teks_persen
from kinerja_xl.reports.cetak.asal import Isian, Teks, gabung, rangkai
from kinerja_xl.reports.cetak.sel_dokumen import Sel
from kinerja_xl.reports.lkjip.bab3a2_tren import beda
from kinerja_xl.reports.lkjip.fakta import Fakta
from kinerja_xl.reports.lkjip.keadaan import besar, bilangan, pilih_pola

_SUDAH = (
    "target akhir periode tahun {akhir}, yaitu {target}, sudah terpenuhi oleh hasil {nama} tahun {tahun} ({kini}) "
    "dengan tingkat kemajuan {capaian}. Yang diperlukan pada tahun-tahun berikutnya adalah mempertahankannya.",
    "hasil {nama} tahun {tahun}, yaitu {kini}, sudah memenuhi target tahun {akhir} ({target}) dengan tingkat kemajuan "
    "{capaian}. Sisa periode dipakai untuk menjaga hasil itu.",
)
_BELUM = (
    "terhadap target akhir periode tahun {akhir} sebesar {target}, realisasi {nama} tahun {tahun} sebesar "
    "{kini} berarti tingkat kemajuan {capaian}. Masih diperlukan {arah} {sisa} dalam {lama} tahun, atau rata-rata "
    "{laju} per tahun.",
    "target tahun {akhir} untuk {nama} adalah {target}. Dengan realisasi {kini}, tingkat kemajuannya {capaian}, dan "
    "{arah} yang masih harus diupayakan adalah {sisa} selama {lama} tahun (rata-rata {laju} per tahun).",
    "sampai dengan tahun {tahun}, {nama} mencapai {kini} atau {capaian} dari target akhir periode {target} pada tahun "
    "{akhir}. Selisih {sisa} perlu dikejar dalam {lama} tahun, rata-rata {laju} setiap tahun.",
)
_BELUM_RATA = (
    "target {nama} tidak berubah sampai tahun {akhir}, yaitu {target}. Realisasi tahun {tahun} sebesar {kini} (tingkat "
    "kemajuan {capaian}) masih berjarak {sisa} dari target itu, yang perlu ditutup mulai tahun berikutnya.",
    "sampai dengan tahun {akhir} target {nama} tetap {target}. Dengan realisasi {kini} pada tahun {tahun}, tingkat "
    "kemajuannya {capaian}; jarak {sisa} harus ditutup agar target tahun-tahun berikutnya terpenuhi.",
)
_BELUM_HURUF = (
    "target akhir periode tahun {akhir} untuk {nama} adalah {target}, sedangkan hasil tahun {tahun} {kini}. Tingkat "
    "kemajuannya menurut peringkat predikat {capaian}.",
)
_AKHIR_TERCAPAI = (
    "periode perencanaan berakhir pada tahun {akhir}. Target akhir periode {nama}, yaitu {target}, tercapai dengan "
    "hasil tahun {tahun} {kini} (tingkat kemajuan {capaian}).",
)
_AKHIR_LUPUT = (
    "periode perencanaan berakhir pada tahun {akhir}. Target akhir periode {nama}, yaitu {target}, tidak tercapai: "
    "hasil tahun {tahun} {kini} (tingkat kemajuan {capaian}), dengan selisih {sisa}.",
)
_AKHIR_LUPUT_HURUF = (
    "periode perencanaan berakhir pada tahun {akhir}. Target akhir periode {nama}, yaitu {target}, tidak tercapai: "
    "hasil tahun {tahun} {kini} (tingkat kemajuan {capaian}).",
)


def akhir(fakta: Fakta, dokumen: Dokumen, sel_akhir: Sel) -> Teks:
    """Return how this year stands to the target of the period's last year.

    Args:
        fakta: the indicator.
        dokumen: the office's facts.
        sel_akhir: the cell of the period's last year.
    """
    hasil, year, kode = fakta.hasil, dokumen.identitas.periode_akhir, fakta.kode
    if year is None:
        return Isian("Periode akhir", "lembar Identitas, Periode akhir").teks
    if hasil.target_akhir is None:
        text = rangkai("Kemajuan {nama} terhadap akhir periode belum dapat dinilai.", nama=fakta.sebutan)
        return gabung((text, Isian(f"Target {year} {kode}", f"lembar Kinerja, kolom Target {year}, {kode}").teks))
    cells = (fakta.indikator.at.sel(f"target_{year}"),)
    target = fakta.teks(hasil.target_akhir, cells)
    last = Teks(str(year), sel_akhir)
    if hasil.realisasi is None or hasil.capaian_akhir is None:
        why = "realisasi tahun {tahun} belum diukur" if hasil.realisasi is None else "capaiannya tidak dapat dihitung"
        pattern = "Target {nama} pada akhir periode, tahun {akhir}, adalah {target}. Kemajuannya belum dapat dinilai "
        return rangkai(f"{pattern}karena {why}.", nama=fakta.sebutan, akhir=last, target=target, tahun=fakta.teks_tahun)
    done = hasil.akhir_tercapai
    ended, years = year <= fakta.tahun, year - fakta.tahun
    flat = beda(hasil.target_akhir, hasil.target, fakta.ukuran.ketentuan.urutan) == 0
    letters = isinstance(hasil.target_akhir, str)
    patterns: Sequence[str]
    if ended:
        patterns = _AKHIR_TERCAPAI if done else _AKHIR_LUPUT_HURUF if letters else _AKHIR_LUPUT
    elif done:
        patterns = _SUDAH
    else:
        patterns = _BELUM_HURUF if letters else _BELUM_RATA if flat else _BELUM
    all_cells = (*cells, *fakta.sel_realisasi)
    gap = _jarak(fakta)
    made = rangkai(
        pilih_pola(patterns, fakta.urutan),
        nama=fakta.sebutan,
        tahun=fakta.teks_tahun,
        akhir=last,
        target=target,
        kini=fakta.realisasi,
        capaian=Teks(teks_persen(hasil.capaian_akhir), all_cells),
        arah="perubahan" if fakta.tetap else "penurunan" if fakta.turun else "kenaikan",
        sisa=fakta.selisih(gap, all_cells),
        lama=Teks(bilangan(years), (*sel_akhir, *fakta.sel_tahun)),
        laju=fakta.selisih(gap / max(years, 1), (*all_cells, *sel_akhir, *fakta.sel_tahun)),
    )
    return gabung((besar(made), "" if done or ended or flat else _jalur(fakta, gap / max(years, 1), all_cells)))


def _jarak(fakta: Fakta) -> float:
    target, now = fakta.hasil.target_akhir, fakta.hasil.realisasi
    return abs(target - now) if isinstance(target, float) and isinstance(now, float) else 0.0


def _jalur(fakta: Fakta, needed: float, cells: Sel) -> Teks:
    """Return whether the year kept to the plan, and whether its pace would do for the rest."""
    kept = fakta.hasil.tercapai
    if kept is None:
        return Teks("")
    last = next((t for t in fakta.lalu if t.tahun == fakta.tahun - 1 and isinstance(t.realisasi, float)), None)
    change = fakta.hasil.perubahan
    stage = Teks(pilih_pola(_PADA_JALUR if kept else _DI_BELAKANG, fakta.urutan))
    if last is None or change is None or fakta.tetap:
        return stage
    moved = -change if fakta.turun else change
    pace = Teks(fakta.selisih(change, ()), (*fakta.sel_realisasi, last.baris.at.sel("realisasi")))
    side = beda(moved, 0.0)
    if side <= 0:
        pattern = _MENJAUH if side < 0 else _DIAM
    else:
        pattern = pilih_pola(_MEMADAI if beda(moved, needed) >= 0 else _LAMBAT, fakta.urutan)
    return Teks(f"{stage} {(text := rangkai(pattern, laju=pace))}", cells, bagian=(text,))


_PADA_JALUR = (
    "Target tahun ini sendiri sudah tercapai, sehingga kemajuannya masih sesuai tahapan yang direncanakan.",
    "Dengan tercapainya target tahun ini, tahapan menuju target akhir periode masih terjaga.",
    "Karena target tahun ini tercapai, kemajuannya sejalan dengan tahapan tahunan yang direncanakan.",
)
_DI_BELAKANG = (
    "Karena target tahun ini tidak tercapai, kemajuannya tertinggal dari tahapan yang direncanakan.",
    "Tidak tercapainya target tahun ini menempatkan kemajuannya di belakang tahapan yang direncanakan.",
)
_MEMADAI = (
    "Perubahan tahun ini, {laju}, sudah memadai untuk mencapainya.",
    "Bila laju tahun ini ({laju}) dapat dipertahankan, target itu dapat dicapai.",
    "Kebutuhan itu masih di bawah laju tahun ini, yaitu {laju}.",
)
_LAMBAT = (
    "Perubahan tahun ini, {laju}, belum memadai sehingga diperlukan percepatan.",
    "Laju tahun ini baru {laju}, di bawah kebutuhan tersebut, sehingga perlu dipercepat.",
)
_MENJAUH = "Tahun ini realisasinya justru bergerak menjauh {laju} dari arah target itu, sehingga diperlukan percepatan."
_DIAM = "Tahun ini realisasinya tidak bergerak ke arah target itu, sehingga diperlukan percepatan."
