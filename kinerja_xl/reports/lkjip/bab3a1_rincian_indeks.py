"""What stands behind an index of Bab III: the elements of the satisfaction survey, the components of the evaluation."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_xl.compute.akip import nilai_sub_komponen, per_komponen, predikat_akip
from kinerja_xl.compute.hasil import nilai_akip_dokumen, nilai_skm
from kinerja_xl.compute.skm import mutu
from kinerja_xl.findings import CellRef
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.skm import UNSUR
from kinerja_xl.reports.cetak.angka_capaian import teks_persen
from kinerja_xl.reports.cetak.asal import Isian, Teks, deretan, rangkai, teks_bersel
from kinerja_xl.reports.cetak.grafik import Deret, Grafik
from kinerja_xl.reports.cetak.warna_grafik import Makna
from kinerja_xl.reports.lkjip.alinea import KOSONG, Alinea
from kinerja_xl.reports.lkjip.bab3_isi_rincian import BarisKomponen, BarisUnsur, RincianAkip, RincianSkm
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.keadaan import bilangan
from kinerja_xl.text.numbers import half_up

_DUA, _TIGA = 2, 3


def rincian_skm(bahan: Bahan) -> RincianSkm | None:
    """Return the survey by element; None where no element has an answer."""
    dokumen = bahan.dokumen
    means, index = nilai_skm(dokumen)
    survei = dokumen.ketentuan.skm
    if not any(m is not None for m in means):
        return None
    columns = [tuple(o.at.sel(kunci) for o in dokumen.skm if o.jawaban[n] is not None) for n, kunci in enumerate(UNSUR)]
    rows = tuple(
        BarisUnsur(
            kode=kunci.upper(),
            unsur=nama,
            nrr=_angka(mean, cells, _TIGA),
            konversi=_angka(None if mean is None else mean * survei.konversi, cells, _DUA),
            mutu=Teks(mutu(mean * survei.konversi, survei) if mean is not None else KOSONG, cells),
        )
        for (kunci, nama), mean, cells in zip(UNSUR.items(), means, columns, strict=True)
    )
    letter = "" if index is None else mutu(index, survei)
    word = f"{letter} ({survei.kinerja_unit.get(letter, '')})" if letter else KOSONG
    measured = [m for m in means if m is not None]
    return RincianSkm(
        alinea=tuple(Alinea(t) for t in _tutur_skm(bahan, means, index, columns)),
        baris=rows,
        rata_rata=_angka(None if index is None else sum(measured) / len(measured), bahan.sel_skm, _TIGA),
        indeks=_angka(index, bahan.sel_skm, _DUA),
        mutu=Teks(word, bahan.sel_skm),
        grafik=Grafik(
            judul="",
            bentuk="batang",
            kategori=tuple(UNSUR.values()),
            deret=(Deret("Nilai rata-rata unsur", tuple(_bulat(m, _DUA) for m in means)),),
            format_angka="0.00",
            satuan="nilai rata-rata",
            keterangan="Nilai rata-rata setiap unsur survei kepuasan masyarakat",
        ),
    )


def _tutur_skm(
    bahan: Bahan, means: Sequence[float | None], index: float | None, columns: Sequence[tuple[CellRef, ...]]
) -> list[Teks]:
    survei = bahan.dokumen.ketentuan.skm
    people = [o.at.sel("u1") for o in bahan.dokumen.skm if any(j is not None for j in o.jawaban)]
    count = teks_bersel(len(people), "responden", dari=people)
    if index is None:
        asked = Isian("Jawaban setiap unsur", "lembar SKM").teks
        return [rangkai("Survei diisi oleh {}, tetapi belum setiap unsur dijawab. {}", count, asked)]
    letter = mutu(index, survei)
    first = rangkai(
        "Indeks tersebut dihitung dari jawaban {orang} atas sembilan unsur pelayanan dengan bobot yang sama. Nilai "
        "rata-rata seluruh unsur dikalikan {kali} menghasilkan indeks {indeks}, yang berarti mutu pelayanan {mutu} "
        "({kinerja}).",
        orang=count,
        kali=Teks(str(survei.konversi), bahan.sel_skm),
        indeks=_angka(index, bahan.sel_skm, _DUA),
        mutu=letter,
        kinerja=survei.kinerja_unit.get(letter, "").lower(),
    )
    shown = [None if m is None else half_up(m, _TIGA) for m in means]
    known = [s for s in shown if s is not None]
    if min(known) == max(known):
        return [first, Teks("Semua unsur bernilai sama.", bahan.sel_skm)]

    def named(wanted: object) -> Teks:
        names = tuple(UNSUR.values())
        return deretan(
            Teks(f"{names[n].lower()} ({teks})", columns[n])
            for n, s in enumerate(shown)
            if s == wanted and (teks := _angka(means[n], (), _TIGA))
        )

    second = rangkai(
        "Unsur dengan nilai tertinggi adalah {atas}, sedangkan yang terendah adalah {bawah}. Unsur terendah itu perlu "
        "menjadi prioritas perbaikan pelayanan.",
        atas=named(max(known)),
        bawah=named(min(known)),
    )
    return [first, second]


def rincian_akip(bahan: Bahan) -> RincianAkip | None:
    """Return the evaluation by component; None where nothing is graded."""
    dokumen = bahan.dokumen
    if not dokumen.dievaluasi:
        return None
    points = _per_komponen(dokumen)
    akip = dokumen.ketentuan.akip
    komponen, meanings = akip.komponen, akip.interpretasi
    cells = {
        k: tuple(s.at.sel(kunci) for s in dokumen.akip if s.komponen == k for kunci in ("bobot", "nilai_huruf"))
        for k in komponen
    }
    weights = {
        k: sum(s.bobot for s in dokumen.akip if s.komponen == k and s.bobot is not None) or w
        for k, w in komponen.items()
    }
    total = nilai_akip_dokumen(dokumen)
    rows = tuple(
        BarisKomponen(
            nomor=f"{n}.",
            komponen=k,
            bobot=_angka(weights[k], tuple(c for c in cells[k][::2]), _DUA),
            nilai=_angka(points[k], cells[k], _DUA),
            persen=Teks(teks_persen(_bagi(points[k], weights[k])), cells[k]),
        )
        for n, k in enumerate(komponen, 1)
    )
    letter = "" if total is None else predikat_akip(total, akip)
    whole = sum(weights.values())
    return RincianAkip(
        alinea=tuple(Alinea(t) for t in _tutur_akip(bahan, points, weights, cells, total)),
        baris=rows,
        bobot=_angka(whole, tuple(s.at.sel("bobot") for s in dokumen.akip), _DUA),
        nilai=_angka(total, bahan.sel_akip, _DUA),
        persen=Teks(teks_persen(_bagi(total, whole)), bahan.sel_akip),
        predikat=Teks(f"{letter} ({meanings[letter]})" if letter in meanings else KOSONG, bahan.sel_akip),
        grafik=Grafik(
            judul="",
            bentuk="batang",
            kategori=tuple(komponen),
            deret=(
                Deret("Bobot", tuple(weights.values()), Makna.BOBOT),
                Deret("Nilai", tuple(_bulat(points[k], _DUA) for k in komponen)),
            ),
            satuan="nilai",
            keterangan="Bobot dan nilai setiap komponen evaluasi akuntabilitas kinerja",
        )
        if any(p is not None for p in points.values())
        else None,
    )


def _per_komponen(dokumen: Dokumen) -> dict[str, float | None]:
    akip = dokumen.ketentuan.akip
    return per_komponen(
        {
            (s.komponen, s.sub_komponen): None if s.bobot is None else nilai_sub_komponen(s.bobot, s.nilai_huruf, akip)
            for s in reversed(dokumen.akip)
        },
        akip,
    )


def _tutur_akip(
    bahan: Bahan,
    points: dict[str, float | None],
    weights: dict[str, float],
    cells: dict[str, tuple[CellRef, ...]],
    total: float | None,
) -> list[Teks]:
    if total is None:
        asked = Isian("Nilai huruf setiap sub komponen", "lembar AKIP, kolom Nilai huruf").teks
        return [rangkai("Evaluasi akuntabilitas kinerja internal belum menilai semua sub komponen. {}", asked)]
    akip = bahan.dokumen.ketentuan.akip
    letter = predikat_akip(total, akip)
    first = rangkai(
        "Evaluasi akuntabilitas kinerja internal menilai {banyak} komponen dengan nilai keseluruhan {nilai}, yang "
        "berarti predikat {huruf} ({arti}).",
        banyak=bilangan(len(akip.komponen)),
        nilai=_angka(total, bahan.sel_akip, _DUA),
        huruf=letter,
        arti=akip.interpretasi.get(letter, ""),
    )
    share = {k: p / weights[k] for k, p in points.items() if p is not None and weights[k]}
    if len({half_up(v, 6) for v in share.values()}) < _DUA:
        return [first]
    best, worst = max(share, key=lambda k: share[k]), min(share, key=lambda k: share[k])
    second = rangkai(
        "Dibandingkan dengan bobotnya, komponen terkuat adalah {atas} ({atas_nilai} dari bobotnya), sedangkan yang "
        "paling perlu ditingkatkan adalah {bawah} ({bawah_nilai}).",
        atas=best,
        atas_nilai=Teks(teks_persen(share[best]), cells[best]),
        bawah=worst,
        bawah_nilai=Teks(teks_persen(share[worst]), cells[worst]),
    )
    return [first, second]


def _angka(nilai: float | None, dari: tuple[CellRef, ...], desimal: int) -> Teks:
    return Teks(KOSONG, dari) if nilai is None else teks_bersel(nilai, desimal=desimal, dari=dari)


def _bulat(nilai: float | None, desimal: int) -> float | None:
    return None if nilai is None else float(half_up(nilai, desimal))


def _bagi(nilai: float | None, bobot: float) -> float | None:
    return None if nilai is None or not bobot else nilai / bobot
