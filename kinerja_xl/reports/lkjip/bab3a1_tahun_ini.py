"""Sentences of Bab III about this year: what was promised, what came of it, and what that means.

Each case has wordings of its own, chosen by the indicator's place, so that neighbours do not read alike. A sentence
states numbers and their relation only; why it came so is the office's to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_xl.reports.cetak.angka_capaian import sebab_tidak_dihitung
from kinerja_xl.reports.cetak.asal import Isian, Teks, gabung, rangkai
from kinerja_xl.reports.lkjip.fakta import Fakta
from kinerja_xl.reports.lkjip.keadaan import Keadaan, besar, bilangan, keadaan, pilih_pola
from kinerja_xl.sheets.pilihan import CaraHitung, StatusIndikator

PERLU_DITINJAU = 1.5
"""Achievement above which a target may have been set too low, as a fraction."""

# The places of an opening are the same in every case: "pada tahun", "target", "realisasi", the name.
_TERLAMPAUI = (
    "pada tahun {tahun}, {nama} terealisasi {realisasi} dari target {target}. Target terlampaui sebesar {selisih}, "
    "dengan capaian {capaian}{predikat}.",
    "target tahun {tahun} untuk {nama}, yaitu {target}, terlampaui. Realisasinya {realisasi}, atau {selisih} di atas "
    "target, sehingga capaiannya {capaian}{predikat}.",
    "sampai dengan akhir tahun {tahun}, realisasi {nama} mencapai {realisasi}, lebih tinggi {selisih} daripada target "
    "{target}. Capaian indikator ini {capaian}{predikat}.",
    "{nama} ditargetkan {target} pada tahun {tahun} dan terealisasi {realisasi}. Dengan kelebihan {selisih} dari "
    "target, capaiannya {capaian}{predikat}.",
)
_TERLAMPAUI_TURUN = (
    "pada tahun {tahun}, {nama} tercatat {realisasi}, lebih rendah {selisih} daripada target {target}. Karena "
    "indikator ini makin rendah makin baik, target terlampaui dengan capaian {capaian}{predikat}.",
    "{nama} ditargetkan paling tinggi {target} pada tahun {tahun}, sedangkan realisasinya {realisasi} atau {selisih} "
    "di bawah target. Untuk indikator yang makin rendah makin baik, hasil itu melampaui target, dengan capaian "
    "{capaian}{predikat}.",
)
_TEPAT = (
    "pada tahun {tahun}, {nama} mencapai {realisasi} dari target {target}, sehingga target terpenuhi seluruhnya dengan "
    "capaian {capaian}{predikat}.",
    "target tahun {tahun} untuk {nama}, yaitu {target}, tercapai tepat sebagaimana diperjanjikan: realisasinya "
    "{realisasi}, sehingga capaiannya {capaian}{predikat}.",
    "realisasi {nama} pada tahun {tahun} adalah {realisasi}, tepat sebesar targetnya, dengan capaian "
    "{capaian}{predikat}.",
    "{nama} pada tahun {tahun} terealisasi {realisasi}, sama dengan target yang diperjanjikan. Capaiannya "
    "{capaian}{predikat}.",
)
_NYARIS = (
    "pada tahun {tahun}, {nama} terealisasi {realisasi} dari target {target}. Masih ada kekurangan {selisih}, sehingga "
    "target belum tercapai meskipun capaiannya sudah {capaian}{predikat}.",
    "target tahun {tahun} untuk {nama}, yaitu {target}, belum tercapai, tetapi selisihnya kecil: realisasinya "
    "{realisasi}, kurang {selisih} dari target. Capaiannya {capaian}{predikat}.",
    "realisasi {nama} pada tahun {tahun} mendekati target, yaitu {realisasi} dari {target} atau kurang {selisih}. "
    "Dengan capaian {capaian}{predikat}, target belum terpenuhi sepenuhnya.",
    "{nama} ditargetkan {target} pada tahun {tahun} dan terealisasi {realisasi}. Kekurangannya tipis, yaitu {selisih}, "
    "tetapi dengan capaian {capaian}{predikat} target belum tercapai.",
)
_MELESET = (
    "pada tahun {tahun}, {nama} baru terealisasi {realisasi} dari target {target}. Kekurangannya {selisih}, "
    "sehingga target tidak tercapai; capaian indikator ini {capaian}{predikat}.",
    "target tahun {tahun} untuk {nama}, yaitu {target}, tidak tercapai. Realisasinya {realisasi}, terpaut {selisih} "
    "dari target, dengan capaian {capaian}{predikat}.",
    "realisasi {nama} pada tahun {tahun} sebesar {realisasi} berada di bawah target {target}. Target tidak tercapai "
    "dengan selisih {selisih}; capaiannya {capaian}{predikat}.",
    "{nama} ditargetkan {target} pada tahun {tahun}, tetapi realisasinya hanya {realisasi}. Kekurangan {selisih} itu "
    "membuat target tidak tercapai, dengan capaian {capaian}{predikat}.",
)
_LUPUT_TURUN = (
    "pada tahun {tahun}, {nama} ditargetkan paling tinggi {target}, sedangkan realisasinya {realisasi} atau {selisih} "
    "di atas target. Untuk indikator yang makin rendah makin baik, target itu {putusan} tercapai, dengan capaian "
    "{capaian}{predikat}.",
    "{nama} pada tahun {tahun} tercatat {realisasi}, lebih tinggi {selisih} daripada target {target}. Karena indikator "
    "ini makin rendah makin baik, target {putusan} tercapai; capaiannya {capaian}{predikat}.",
)
_LUPUT_TETAP = (
    "{nama} dijaga tetap pada {target}. Pada tahun {tahun} realisasinya {realisasi}, menyimpang {selisih} dari target, "
    "sehingga target {putusan} tercapai dengan capaian {capaian}{predikat}.",
)
_NIHIL = (
    "sampai dengan akhir tahun {tahun}, realisasi {nama} masih {realisasi} dari target {target}, sehingga "
    "target tidak tercapai dan capaiannya {capaian}{predikat}.",
)
_NOL_TERPENUHI = (
    "target tahun {tahun} untuk {nama} adalah {target}, dan target nol itu terpenuhi: sampai dengan akhir tahun "
    "realisasinya {realisasi}. Untuk target nol yang terpenuhi, capaiannya dinyatakan {capaian}{predikat}.",
)
_NOL_LUPUT = (
    "target tahun {tahun} untuk {nama} adalah {target}, sedangkan realisasinya {realisasi}. Target nol itu tidak "
    "terpenuhi; persentase capaiannya tidak dapat dihitung karena nol tidak dapat menjadi pembagi.",
)
_NOL_NAIK = (
    "pada tahun {tahun} {nama} terealisasi {realisasi}, sedangkan targetnya {target}. Persentase capaiannya tidak "
    "dapat dihitung karena nol tidak dapat menjadi pembagi.",
)
_TIDAK_DIHITUNG = (
    "pada tahun {tahun} {nama} terealisasi {realisasi} dengan target {target}. Capaiannya tidak dapat dihitung karena "
    "{sebab}.",
)
_DIBATALKAN = (
    "{nama} dibatalkan pada tahun {tahun}. Target semula {target} tidak lagi dinilai dan tidak diperhitungkan dalam "
    "rata-rata.",
    "pada tahun {tahun}, {nama} dibatalkan, sehingga target semula {target} tidak dinilai dan tidak diperhitungkan "
    "dalam rata-rata.",
)
_DIBATALKAN_TANPA_TARGET = (
    "{nama} dibatalkan pada tahun {tahun}, sehingga tidak dinilai dan tidak diperhitungkan dalam rata-rata.",
)
_BELUM_DIUKUR = (
    "{nama} ditargetkan {target} pada tahun {tahun}. Realisasinya belum tersedia, sehingga capaiannya belum dapat "
    "dinilai dan tidak diperhitungkan sebagai nol. {isian}",
    "realisasi {nama} tahun {tahun} belum diukur. Capaian terhadap target {target} belum dapat dinilai dan tidak "
    "diperhitungkan sebagai nol. {isian}",
)
_TANPA_TARGET = (
    "{nama} pada tahun {tahun} terealisasi {realisasi}, tetapi targetnya belum ditetapkan sehingga capaiannya belum "
    "dapat dinilai. {isian}",
)
_HURUF_LEBIH = (
    "{nama} tahun {tahun} ditargetkan {target} dan memperoleh {realisasi}, {tingkat} tingkat lebih tinggi daripada "
    "target. Menurut peringkat predikat, capaiannya {capaian}.",
    "target {nama} tahun {tahun}, yaitu {target}, terlampaui {tingkat} tingkat dengan hasil {realisasi}. Menurut "
    "peringkat predikat, capaiannya {capaian}.",
)
_HURUF_TEPAT = (
    "{nama} tahun {tahun} memperoleh {realisasi}, sama dengan yang ditargetkan, sehingga capaiannya {capaian}.",
    "target {nama} tahun {tahun}, yaitu {target}, tercapai: hasil yang diperoleh juga {realisasi} dengan capaian "
    "{capaian}.",
)
_HURUF_KURANG = (
    "{nama} tahun {tahun} ditargetkan {target}, tetapi baru memperoleh {realisasi}, {tingkat} tingkat di bawah target. "
    "Menurut peringkat predikat, capaiannya {capaian}, sehingga target belum tercapai.",
    "hasil {nama} tahun {tahun} adalah {realisasi}, {tingkat} tingkat lebih rendah daripada target {target}. Target "
    "belum tercapai; menurut peringkat predikat, capaiannya {capaian}.",
)
_TINJAU = (
    "Capaian yang jauh melebihi 100% ini menjadi alasan untuk meninjau kembali besaran target pada tahun berikutnya."
)


def tahun_ini(fakta: Fakta) -> Teks:
    """Return what this year's result is against its target."""
    hasil, status = fakta.hasil, keadaan(fakta)
    word = rangkai(" ({})", fakta.predikat) if hasil.predikat_tahun else Teks("")
    made = rangkai(
        pilih_pola(_pola(fakta, status), fakta.urutan),
        nama=fakta.nama,
        tahun=fakta.teks_tahun,
        target=fakta.target,
        realisasi=fakta.realisasi,
        capaian=fakta.capaian,
        predikat=word,
        selisih=_selisih(fakta),
        putusan="belum" if status is Keadaan.NYARIS else "tidak",
        sebab=sebab_tidak_dihitung(hasil.target, hasil.realisasi, fakta.ukuran.arah_berlaku),
        tingkat=_tingkat(fakta),
        isian=_isian(fakta, status),
    )
    review = hasil.capaian is not None and hasil.capaian > PERLU_DITINJAU
    return gabung((besar(made), _efisiensi(fakta), Teks(_TINJAU) if review else ""))


def _efisiensi(fakta: Fakta) -> Teks:
    """Return that an indicator goes on with less money, "" for any other."""
    if fakta.indikator.status is not StatusIndikator.EFISIENSI:
        return Teks("")
    words = "Anggaran untuk indikator ini dikurangi karena efisiensi, sedangkan targetnya tetap dinilai."
    return Teks(words, (fakta.indikator.at.sel("status"),))


def _pola(fakta: Fakta, status: Keadaan) -> Sequence[str]:
    """Return the wordings of a case."""
    hasil = fakta.hasil
    if status is Keadaan.DIBATALKAN:
        return _DIBATALKAN_TANPA_TARGET if hasil.target is None else _DIBATALKAN
    if hasil.capaian is None and hasil.target == 0 and isinstance(hasil.realisasi, float):
        return _NOL_LUPUT if fakta.turun else _NOL_NAIK
    if status in _BELUM_DINILAI:
        return _BELUM_DINILAI[status]
    if isinstance(hasil.target, str):
        return _HURUF.get(status, _HURUF_KURANG)
    return _angka_tercapai(fakta, status) if status.tercapai else _angka_luput(fakta, status)


def _angka_tercapai(fakta: Fakta, status: Keadaan) -> Sequence[str]:
    if status is Keadaan.TERLAMPAUI:
        return _TERLAMPAUI_TURUN if fakta.turun else _TERLAMPAUI
    return _NOL_TERPENUHI if fakta.hasil.target == 0 else _TEPAT


def _angka_luput(fakta: Fakta, status: Keadaan) -> Sequence[str]:
    if fakta.turun or fakta.tetap:
        return _LUPUT_TURUN if fakta.turun else _LUPUT_TETAP
    if fakta.hasil.realisasi == 0:
        return _NIHIL
    return _NYARIS if status is Keadaan.NYARIS else _MELESET


_BELUM_DINILAI = {
    Keadaan.BELUM_DIUKUR: _BELUM_DIUKUR,
    Keadaan.TANPA_TARGET: _TANPA_TARGET,
    Keadaan.TIDAK_DIHITUNG: _TIDAK_DIHITUNG,
}
_HURUF = {Keadaan.TEPAT: _HURUF_TEPAT, Keadaan.TERLAMPAUI: _HURUF_LEBIH}


def _selisih(fakta: Fakta) -> str:
    target, realisasi = fakta.hasil.target, fakta.hasil.realisasi
    if isinstance(target, float) and isinstance(realisasi, float):
        return fakta.selisih(realisasi - target, fakta.sel_capaian)
    return ""


def _tingkat(fakta: Fakta) -> str:
    """Return how many steps two letters are apart, as a word."""
    target, realisasi = str(fakta.hasil.target).upper(), str(fakta.hasil.realisasi).upper()
    found = next((u for u in fakta.ukuran.ketentuan.urutan if target in u and realisasi in u), None)
    return "" if found is None else bilangan(abs(found.index(target) - found.index(realisasi)))


def _isian(fakta: Fakta, status: Keadaan) -> str:
    kode = fakta.kode
    if status is Keadaan.TANPA_TARGET or (status is Keadaan.BELUM_DIUKUR and fakta.hasil.target is None):
        target = Isian(f"Target {fakta.tahun} {kode}", f"lembar Kinerja, kolom Target {fakta.tahun}, {kode}").teks
        return target if status is Keadaan.TANPA_TARGET else gabung((_isian_realisasi(fakta), target))
    return _isian_realisasi(fakta) if status is Keadaan.BELUM_DIUKUR else ""


def _isian_realisasi(fakta: Fakta) -> Teks:
    cara = fakta.indikator.cara_hitung
    sheet = {CaraHitung.INDEKS_SKM: "SKM", CaraHitung.NILAI_AKIP: "AKIP"}.get(cara, "Data Ukur")
    place = "realisasi indikator di bawahnya" if cara is CaraHitung.RATA_RATA_BAWAHAN else "kolom Triwulan I sampai IV"
    where = f"lembar {sheet}" if sheet in ("SKM", "AKIP") else f"lembar {sheet}, {place}, {fakta.kode}"
    return Isian(f"Realisasi {fakta.tahun} {fakta.kode}", where).teks
