"""Laporan triwulan: what was reached and spent up to one quarter, what stands in the way, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.reports.cetak.angka_capaian import baris_skala, keterangan_capaian
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.jinja import romawi
from kinerja_xl.reports.cetak.surat import (
    TITIK_ISIAN,
    kepala_kantor,
    kop,
    pihak,
    teks_persetujuan,
    tempat_tanggal_triwulan,
)
from kinerja_xl.reports.triwulan.anggaran_triwulan import bagian_serapan, baris_anggaran, jumlah_anggaran, uang
from kinerja_xl.reports.triwulan.isi_triwulan import IsiTriwulan
from kinerja_xl.reports.triwulan.kinerja_triwulan import KeadaanTriwulan, catatan, keadaan_triwulan, kelompok
from kinerja_xl.reports.triwulan.ringkasan_triwulan import (
    grafik_capaian_triwulan,
    grafik_serapan,
    kalimat_anggaran,
    kalimat_kinerja,
)
from kinerja_xl.reports.triwulan.tindak_triwulan import (
    aksi_berikutnya,
    aksi_kini,
    baris_kendala,
    reviu_triwulan,
    tanpa_aksi,
    tanpa_kendala,
)

_FIX_KOSONG = (
    "Isi lembar Data Ukur (kolom TW I sampai TW IV) atau lembar Anggaran (kolom Realisasi TW I sampai Realisasi TW IV)"
)


def render_triwulan(
    dokumen: Dokumen, template: Path, *, triwulan: int, draft: bool = False, logo: Gambar | None = None
) -> bytes:
    """Print the report of a quarter as one Word document.

    Args:
        dokumen: the office's facts.
        template: the .docx template.
        triwulan: the quarter (1 to 4).
        draft: mark every page as a draft.
        logo: a picture for the letterhead.

    Returns:
        The bytes of the .docx.

    Raises:
        KinerjaError: no indicator, or a faulty template.
    """
    from kinerja_xl.reports.word.render import render_isi

    return render_isi(
        template,
        isi_triwulan(dokumen, triwulan, logo),
        draft=draft,
        tanggal=dokumen.identitas.tanggal_sk,
        gambar={"kop.logo": logo} if logo else {},
    )


def pilih_triwulan(dokumen: Dokumen, diminta: int | None) -> int:
    """Return the quarter to report: the one asked for, or the last one with any measurement or spending.

    A quarter that the office declared to have nothing to report may be asked for without either.

    Raises:
        KinerjaError: nothing is measured or spent, at all or in the quarter asked for.
    """
    filled = [n for n in range(1, 5) if any(tw[n - 1] is not None for tw in _semua_triwulan(dokumen))]
    if diminta is not None and dokumen.identitas.nihil[diminta - 1]:
        return diminta  # declared to have nothing to report, which is a report
    if _setahun_terisi(dokumen) and (diminta == 4 or not filled):
        filled.append(4)
    if not filled:
        raise KinerjaError(
            "Laporan triwulan tidak dapat dicetak: belum ada triwulan yang berisi realisasi kinerja atau anggaran.",
            f"{_FIX_KOSONG}.",
        )
    if diminta is None:
        return filled[-1]
    if diminta not in filled:
        raise KinerjaError(
            f"Laporan triwulan {romawi(diminta)} tidak dapat dicetak: triwulan itu belum berisi realisasi kinerja atau "
            f"anggaran. Yang sudah berisi: triwulan {', '.join(romawi(n) for n in filled)}.",
            f"{_FIX_KOSONG}, atau pakai --quarter {filled[-1]}.",
        )
    return diminta


def _semua_triwulan(dokumen: Dokumen) -> Iterator[tuple[object, ...]]:
    """Yield whatever is written quarter by quarter."""
    yield from (data.tw for data in dokumen.data_ukur)
    yield from (baris.realisasi_tw for baris in dokumen.anggaran)


def _setahun_terisi(dokumen: Dokumen) -> bool:
    """Tell whether the survey or the evaluation of the whole year is filled in; they belong to the fourth quarter."""
    survey = any(jawaban is not None for orang in dokumen.skm for jawaban in orang.jawaban)
    return survey or any(sub.nilai_huruf for sub in dokumen.akip)


def isi_triwulan(dokumen: Dokumen, triwulan: int, logo: Gambar | None = None) -> IsiTriwulan:
    """Return what the template may name.

    Raises:
        KinerjaError: the workbook has no indicator.
    """
    semua = keadaan_triwulan(dokumen, triwulan)
    if not semua:
        raise KinerjaError(
            "Laporan triwulan tidak dapat dicetak: lembar Kinerja belum berisi indikator.",
            "Isi lembar Kinerja: simpul, indikator, satuan, dan target tiap triwulan.",
        )
    identitas, quarter = dokumen.identitas, romawi(triwulan)
    tahun = str(identitas.tahun or "…………")
    levels, budget, total = (
        kelompok(dokumen, semua),
        baris_anggaran(dokumen, triwulan),
        jumlah_anggaran(dokumen, triwulan),
    )
    return IsiTriwulan(
        kop=kop(identitas, logo),
        kabupaten=identitas.kabupaten or TITIK_ISIAN,
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        tahun=tahun,
        triwulan=quarter,
        berikutnya="" if triwulan == 4 else romawi(triwulan + 1),
        tempat_tanggal=tempat_tanggal_triwulan(identitas, triwulan),
        kepala=pihak(kepala_kantor(dokumen)),
        ringkasan=(
            *_nihil(identitas, triwulan),
            kalimat_kinerja(semua, f"Triwulan {quarter} Tahun {tahun}"),
            kalimat_anggaran(total, f"Triwulan {quarter}"),
        ),
        kelompok=levels,
        catatan=catatan(dokumen, semua, triwulan),
        keterangan=tuple(_keterangan(dokumen, triwulan, semua)),
        skala=baris_skala(dokumen),
        anggaran=budget,
        pagu=uang(total.pagu),
        realisasi=uang(total.realisasi),
        sisa=uang(total.sisa),
        serapan=bagian_serapan(total),
        kendala=tuple(baris_kendala(dokumen, semua, levels, triwulan)),
        tanpa_kendala=tanpa_kendala(semua, quarter),
        aksi_kini=tuple(aksi_kini(dokumen, semua, triwulan)),
        tanpa_aksi=tanpa_aksi(dokumen, semua, triwulan),
        reviu=tuple(reviu_triwulan(dokumen, triwulan)),
        aksi=tuple(aksi_berikutnya(dokumen, semua, triwulan)),
        grafik_capaian=grafik_capaian_triwulan(levels),
        grafik_serapan=grafik_serapan(budget),
    )


def _nihil(identitas: Identitas, triwulan: int) -> Iterator[str]:
    """Yield that the office declared a quarter to have nothing to report, and why."""
    if alasan := " ".join(identitas.nihil[triwulan - 1].split()):
        yield f"Triwulan {romawi(triwulan)} dinyatakan nihil: tidak ada yang dilaporkan. Alasan: {alasan.rstrip('.')}."


def _keterangan(dokumen: Dokumen, triwulan: int, semua: Sequence[KeadaanTriwulan]) -> Iterator[str]:
    yield (
        "S.d. triwulan: realisasi dan target digabungkan menurut tipe perhitungan indikator (kumulatif dijumlahkan, "
        "rata-rata dirata-ratakan, non kumulatif diambil yang terakhir)."
    )
    if triwulan < 4 and any(k.ukuran.merata_ratakan for k in semua):
        yield (
            "Indikator yang dihitung dari rata-rata jenjang di bawahnya merata-ratakan capaian jenjang itu terhadap "
            "target s.d. triwulan ini."
        )
    yield f"Predikat menilai capaian s.d. triwulan {romawi(triwulan)}."
    yield from keterangan_capaian(dokumen)
    yield f"Penyebab, kendala, dan solusi adalah analisis Triwulan {romawi(triwulan)} pada lembar Analisis."
    if said := teks_persetujuan(dokumen.identitas):
        yield said
