"""Bab III of the LKjIP: for every objective the seven analyses that an evaluator looks for, with tables and charts."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.compute.capaian import predikat
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.reports.cetak.angka_capaian import teks_persen
from kinerja_xl.reports.cetak.asal import Teks, deretan, gabung, rangkai
from kinerja_xl.reports.lkjip.alinea import Alinea, teks_sasaran
from kinerja_xl.reports.lkjip.angka_kalimat import kalimat
from kinerja_xl.reports.lkjip.bab3_isi import AnalisisSasaran, BabTiga
from kinerja_xl.reports.lkjip.bab3_lanjutan import lanjutan
from kinerja_xl.reports.lkjip.bab3a1_asal_realisasi import asal_realisasi
from kinerja_xl.reports.lkjip.bab3a1_rincian_indeks import rincian_akip, rincian_skm
from kinerja_xl.reports.lkjip.bab3a1_tahun_ini import tahun_ini
from kinerja_xl.reports.lkjip.bab3a2_tren import tren
from kinerja_xl.reports.lkjip.bab3a3_akhir_periode import akhir
from kinerja_xl.reports.lkjip.bab3a4_pembanding import baris_pembanding, kalimat_pembanding
from kinerja_xl.reports.lkjip.bab3a4_standar_nasional import standar
from kinerja_xl.reports.lkjip.bab3a5_penyebab import sebab
from kinerja_xl.reports.lkjip.bab3a6_efisiensi import alinea_efisiensi, efisiensi_sasaran
from kinerja_xl.reports.lkjip.bab3a7_penunjang import alinea_penunjang, baris_penunjang, penunjang
from kinerja_xl.reports.lkjip.bab3a_sebutan import jenjang, sebutan_sasaran
from kinerja_xl.reports.lkjip.bab3a_tabel import (
    baris_akhir,
    baris_capaian,
    baris_riwayat,
    baris_standar,
    grafik_capaian,
    grafik_persen,
    grafik_tren,
)
from kinerja_xl.reports.lkjip.bab3b_anggaran import realisasi_anggaran
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.fakta import BagianSasaran, Fakta
from kinerja_xl.reports.lkjip.keadaan import bilangan, pilih_pola, ringkas_keadaan
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.numbers import format_number


def bab_tiga(dokumen: Dokumen) -> BabTiga:
    """Return Bab III.

    Args:
        dokumen: the office's facts.
    """
    bahan = Bahan(dokumen)
    return BabTiga(
        pengantar=tuple(Alinea(t) for t in _pengantar_bab(bahan)),
        capaian=tuple(baris_capaian(bahan.bagian)),
        grafik=grafik_persen(f for b in bahan.bagian for f in b.fakta),
        sasaran=tuple(_sasaran(bahan, bagian) for bagian in bahan.bagian),
        anggaran=realisasi_anggaran(bahan),
        lanjutan=lanjutan(dokumen),
    )


def _pengantar_bab(bahan: Bahan) -> Iterator[Teks]:
    facts = [f for b in bahan.bagian for f in b.fakta]
    if not facts:
        yield Teks("Buku kerja belum memuat indikator sasaran.", bahan.sel_identitas("tahun"))
        return
    levels = dict.fromkeys(jenjang(b).lower() for b in bahan.bagian)
    counts = deretan(
        Teks(f"{bilangan(len(some))} {level}", tuple(b.sasaran.at.sel("sasaran") for b in some))
        for level in levels
        if (some := [b for b in bahan.bagian if jenjang(b).lower() == level])
    )
    yield rangkai(
        "Bagian ini menguraikan {isi} dengan {jumlah} indikator. Setiap sasaran dibahas menurut realisasi tahun "
        "{tahun}, perbandingannya dengan tahun-tahun sebelumnya, target akhir periode, dan standar nasional, disertai "
        "penyebab dan solusi, efisiensi penggunaan anggaran, serta program dan kegiatan penunjangnya. Persentase dan "
        "selisih dihitung dari angka yang belum dibulatkan.",
        isi=counts,
        jumlah=Teks(bilangan(len(facts)), tuple(f.indikator.at.sel("indikator") for f in facts)),
        tahun=facts[0].teks_tahun,
    )
    yield ringkas_keadaan(facts)


# --- one objective ----------------------------------------------------------------------------------------------------


def _sasaran(bahan: Bahan, bagian: BagianSasaran) -> AnalisisSasaran:
    facts, judged, simpul = bagian.fakta, bagian.dinilai, penunjang(bahan, bagian)
    end, changed = bahan.sel_identitas("periode_akhir"), _alasan_perubahan(bahan)
    program = Teks("") if bagian.strategis else Teks(bagian.simpul.nomenklatur, (bagian.simpul.at.sel("nomenklatur"),))
    return AnalisisSasaran(
        nomor=bagian.nomor,
        sebutan=sebutan_sasaran(bahan, bagian),
        jenjang=jenjang(bagian),
        sasaran=teks_sasaran(bagian.simpul, bagian.sasaran),
        program=program,
        pengantar=(Alinea(_pengantar(bahan, bagian)),),
        capaian=tuple(baris_capaian((bagian,))),
        rata_rata=Teks(teks_persen(bagian.capaian), bagian.sel_capaian),
        grafik_capaian=grafik_capaian(facts),
        tahun_ini=tuple(Alinea(gabung((tahun_ini(f), _asal(bahan, f)))) for f in facts),
        skm=rincian_skm(bahan) if any(bahan.pakai_skm(f.indikator) for f in facts) else None,
        akip=rincian_akip(bahan) if any(bahan.pakai_akip(f.indikator) for f in facts) else None,
        riwayat=tuple(row for f in facts for row in baris_riwayat(f)),
        tren=tuple(Alinea(tren(f)) for f in judged),
        grafik_tren=tuple(made for f in judged if (made := grafik_tren(f))),
        akhir=tuple(baris_akhir(bahan, f) for f in judged if f.hasil.target_akhir is not None),
        akhir_alinea=tuple(Alinea(akhir(f, bahan.dokumen, end)) for f in judged),
        standar=tuple(row for f in judged if (row := baris_standar(f))),
        standar_alinea=tuple(Alinea(standar(f)) for f in judged),
        pembanding=tuple(other for f in judged if (other := baris_pembanding(f))),
        pembanding_alinea=tuple(Alinea(t) for f in judged if (t := kalimat_pembanding(f))),
        penyebab=tuple(a for f in facts for a in sebab(f, utama=bagian.strategis, perubahan=changed)),
        efisiensi=efisiensi_sasaran(bahan, bagian),
        efisiensi_alinea=tuple(alinea_efisiensi(bahan, bagian)),
        penunjang=tuple(baris_penunjang(bahan, simpul)),
        penunjang_alinea=tuple(alinea_penunjang(bahan, bagian, simpul)),
    )


def _alasan_perubahan(bahan: Bahan) -> Teks:
    """Return why the agreement was changed, "" where it was not or nobody says."""
    identitas = bahan.dokumen.identitas
    if not (identitas.perubahan and identitas.alasan_perubahan):
        return Teks("")
    return Teks(kalimat(" ".join(identitas.alasan_perubahan.split())), bahan.sel_identitas("alasan_perubahan"))


_DIUKUR = (
    "Sasaran “{sasaran}” diukur dengan {jumlah} indikator, yaitu {nama}.",
    "Keberhasilan sasaran “{sasaran}” dilihat dari {jumlah} indikator, yaitu {nama}.",
    "Untuk menilai sasaran “{sasaran}” digunakan {jumlah} indikator, yaitu {nama}.",
)


def _pengantar(bahan: Bahan, bagian: BagianSasaran) -> Teks:
    """Return what the objective is measured with, and its mean with the rule of the cap."""
    facts = bagian.fakta
    text = rangkai(
        pilih_pola(_DIUKUR, bagian.nomor),
        sasaran=teks_sasaran(bagian.simpul, bagian.sasaran),
        jumlah=Teks(bilangan(len(facts)), tuple(f.indikator.at.sel("indikator") for f in facts)),
        nama=deretan(f.nama for f in facts),
    )
    place = ""
    above = bahan.dokumen.simpul_menurut_kode.get(bagian.simpul.induk)
    if not bagian.strategis and above and any(s.teks for s in above.sasaran):
        place = _ditunjang(bahan, bagian, above)
    return gabung((text, place, _rata_rata(bahan, bagian)))


def _ditunjang(bahan: Bahan, bagian: BagianSasaran, atas: Simpul) -> Teks:
    """Return which objective a programme's one serves: in full at the first, then only which one, and how many do."""
    top = next(s for s in atas.sasaran if s.teks)
    cells = (top.at.sel("sasaran"),)
    serving = [b for b in bahan.bagian if not b.strategis and b.simpul.induk == atas.kode]
    place = serving.index(bagian) + 1
    named = next((sebutan_sasaran(bahan, b) for b in bahan.bagian if b.simpul is atas), "")
    if place == 1 or not named:
        return rangkai("Sasaran program ini menunjang {} “{}”.", atas.jenjang.lower(), Teks(top.teks, cells))
    own = (*cells, *(b.simpul.at.sel("kode") for b in serving))
    count = Teks(bilangan(len(serving)), own)
    return rangkai(
        "Sasaran ini yang ke-{} dari {} sasaran program yang menunjang {}.", Teks(str(place), own), count, named
    )


def _rata_rata(bahan: Bahan, bagian: BagianSasaran) -> Teks:
    measured, mean = bagian.terukur, bagian.capaian
    gone = [f for f in bagian.fakta if f.batal]
    if mean is None:
        every = len(gone) == len(bagian.fakta)
        why = "tidak dihitung karena indikatornya dibatalkan" if every else None
        return Teks(f"Capaian sasaran {why or 'belum dapat dihitung karena indikatornya belum terukur'}.")
    cap = bahan.dokumen.batas_capaian
    cells = (*bagian.sel_capaian, *bahan.sel_identitas("batas_capaian"))
    limit = "" if cap is None else f" dan paling tinggi {format_number(cap)}%"
    rule = Teks(f"capaian tiap indikator diperhitungkan paling rendah 0%{limit}", cells)
    value = Teks(teks_persen(mean), cells)
    word = predikat(mean, bahan.dokumen.skala)
    shown = rangkai("{} ({})", value, word) if word else value
    if len(bagian.fakta) == 1:
        changed = any(teks_persen(f.hasil.capaian) != teks_persen(f.hasil.capaian_dibatasi) for f in measured)
        return rangkai(
            "Capaian {} adalah {}{}.", sebutan_sasaran(bahan, bagian), shown, rangkai("; {}", rule) if changed else ""
        )
    missing = [f for f in bagian.fakta if f not in measured and f not in gone]
    count = Teks(bilangan(len(measured)), cells)
    left = tuple(c for f in missing for c in f.sel_target)
    status = tuple(f.indikator.at.sel("status") for f in gone)
    note = gabung(
        rangkai(f" Indikator yang {word} ({{}}) tidak diperhitungkan.", Teks(bilangan(len(some)), sel))
        for some, word, sel in ((missing, "belum terukur", left), (gone, "dibatalkan", status))
        if some
    )
    return rangkai("Rata-rata capaiannya {} dari {} indikator yang terukur; {}.{}", shown, count, rule, note)


def _asal(bahan: Bahan, fakta: Fakta) -> Teks:
    if fakta.batal:
        return Teks("")
    if fakta.indikator.cara_hitung is CaraHitung.RATA_RATA_BAWAHAN and fakta.hasil.realisasi is not None:
        count = sum(1 for k in fakta.ukuran.bawahan if k)
        return rangkai(
            "Realisasi tersebut adalah rata-rata capaian {} {} di bawahnya.",
            Teks(bilangan(count), fakta.sel_realisasi),
            _jenjang_bawahan(bahan, fakta),
        )
    return asal_realisasi(fakta, bahan.dokumen)


def _jenjang_bawahan(bahan: Bahan, fakta: Fakta) -> str:
    """Return what the mean is made of: "kegiatan", where all of it stands on one level."""
    below = (k for kode in fakta.ukuran.bawahan for k in kode)
    levels = {s.jenjang.lower() for k in below for s, _ in bahan.dokumen.indikator_menurut_kode[k]}
    return levels.pop() if len(levels) == 1 else "unsur"
