"""The lists of a recap's workbook, a sheet each: documents, offices, objectives, indicators, findings, rules …"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Severity
from kinerja_xl.rekap.buku_excel import BarisRekap, KolomRekap, LembarRekap, TautanSel
from kinerja_xl.rekap.gambar_kabupaten import GambarKabupaten
from kinerja_xl.rekap.meja_kabupaten import BarisMeja
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten

K = KolomRekap
_BOBOT = {s.value: s.label.capitalize() for s in Severity}
_KANTOR, _DOKUMEN, _TAHUN = K("Kantor", 30), K("Dokumen", 16), K("Tahun", 7)
_GALAT, _PERINGATAN, _INFO = K("Galat", 8, "bilangan"), K("Peringatan", 11, "bilangan"), K("Info", 7, "bilangan")


def tautan(row: BarisMeja, lembar: str = "", sel: str = "") -> TautanSel | None:
    """Return the link to a row's workbook, None where nothing came."""
    return None if row.path is None else TautanSel(row.path, lembar, sel)


def ketepatan(row: BarisMeja) -> str:
    """Return in words whether a document came in time."""
    if row.belum_waktunya:
        return "belum jatuh tempo"
    if row.terlambat:
        return f"{'terlambat' if row.sidik else 'lewat'} {row.hari_terlambat} hari"
    if not row.ditagih:
        return "tidak ditagih"
    return "tepat waktu" if row.dikirim else ""


def catatan_baris(row: BarisMeja) -> str:
    """Return what else is to be said of a document."""
    parts = (
        f"tercakup dalam {row.dari}" if row.dari else "",
        "berubah sejak disegel" if row.segel_berubah else "",
        f"{row.belum_diukur} indikator bertarget belum diukur" if row.belum_diukur else "",
        f"dispensasi: {row.dispensasi}" if row.dispensasi else "",
        row.keterangan,
    )
    return "; ".join(part for part in parts if part)


def lembar_dokumen(rekap: RekapKabupaten) -> LembarRekap:
    """Return the sheet of every document of every office."""
    kolom = (
        *(_KANTOR, _DOKUMEN, _TAHUN, K("Triwulan", 9, "bilangan"), K("Status", 15, "status"), K("Ketepatan", 19)),
        *(K("Tenggat", 11), K("Dikirim", 11), K("Kiriman ke-", 9, "bilangan")),
        *(K("Kurang", 8, "bilangan"), _GALAT, _PERINGATAN, _INFO, K("Catatan", 44, "bungkus"), K("Jenis kantor", 14)),
    )
    rows = (
        BarisRekap(
            (
                *(r.kantor, r.dokumen, r.tahun, r.triwulan, r.status.value, ketepatan(r), r.tenggat, r.dikirim),
                *(len(r.kiriman) or None, *(_counts(r) if r.sidik else (None,) * 4), catatan_baris(r), r.jenis_kantor),
            ),
            tautan(r),
        )
        for r in rekap.meja
    )
    why = "Satu baris satu dokumen satu kantor; tautan pada Dokumen membuka buku kerjanya. Arti status: docs/rekap.md."
    return LembarRekap("Dokumen", "Kantor × dokumen × triwulan", why, kolom, rows, 1)


def _counts(row: BarisMeja) -> tuple[int, int, int, int]:
    return row.kurang, row.galat, row.peringatan, row.info


def lembar_kantor(gambar: GambarKabupaten) -> LembarRekap:
    """Return the sheet of offices, ranked ones first."""
    kolom = (
        *(K("Peringkat", 10, "bilangan"), _KANTOR, _TAHUN, K("Pengukuran", 14), K("Status", 15, "status")),
        *(K("Rata-rata capaian", 11, "persen"), K("Predikat", 16), K("Dinilai", 8, "bilangan")),
        *(K("Indikator utama", 10, "bilangan"), K("Pagu", 17, "uang"), K("Realisasi", 17, "uang")),
        *(K("Serapan", 10, "persen"), _GALAT, _PERINGATAN, K("Terlambat", 10, "bilangan")),
        K("Tidak diperingkat karena", 36, "bungkus"),
    )
    ordered = sorted(
        gambar.kantor, key=lambda k: (-k.tahun, k.peringkat is None, k.peringkat or 0, k.kantor.casefold())
    )
    rows = (
        BarisRekap(
            (
                *(k.peringkat, k.kantor, k.tahun, k.baris.dokumen if k.baris else ""),
                *(k.baris.status.value if k.baris else "", k.rata, k.predikat, k.dinilai or None, k.semua or None),
                *(k.pagu, k.belanja, k.serapan, k.galat, k.peringatan, k.terlambat, k.sebab),
            ),
            tautan(k.baris, "Capaian") if k.baris else None,
        )
        for k in ordered
    )
    why = (
        "Hanya kantor yang pengukuran terakhirnya lengkap tanpa galat yang diperingkat. Rata-rata: indikator utama "
        "yang bertarget dan terukur, dibatasi menurut Batas capaian."
    )
    return LembarRekap("Kantor", "Kantor", why, kolom, rows, 3)


def lembar_sasaran(rekap: RekapKabupaten, gambar: GambarKabupaten) -> LembarRekap:
    """Return the sheet of objectives."""
    kolom = (
        *(_KANTOR, _TAHUN, K("Sasaran", 60, "bungkus"), K("Capaian", 11, "persen"), K("Predikat", 16)),
        *(K("Dinilai", 8, "bilangan"), K("Indikator", 9, "bilangan"), K("Sel", 16)),
    )
    rows = (
        BarisRekap(
            (k.kantor, k.tahun, s.teks, s.rata, s.predikat, s.dinilai, s.semua, f"{s.lembar}!{s.sel}"),
            tautan(k.baris, s.lembar, s.sel),
        )
        for k in gambar.kantor
        if k.baris is not None
        for s in rekap.isi[k.baris.sidik].angka.sasaran
    )
    why = "Capaian sasaran: rata-rata indikatornya, hanya bila semuanya dapat dinilai. Tanpa target tidak ada capaian."
    return LembarRekap("Sasaran", "Sasaran dan capaiannya", why, kolom, rows, 7)


def lembar_indikator(rekap: RekapKabupaten, gambar: GambarKabupaten) -> LembarRekap:
    """Return the sheet of indicators."""
    kolom = (
        *(_KANTOR, _TAHUN, K("Jenjang", 16), K("Kode", 10), K("Indikator", 52, "bungkus"), K("IKU", 6)),
        *(K("Satuan", 12), K("Target", 11, "angka"), *(K(f"TW {n}", 10, "angka") for n in ("I", "II", "III", "IV"))),
        *(K("Realisasi", 11, "angka"), K("Capaian setahun", 11, "persen"), K("Capaian dinilai", 11, "persen")),
        *(K("Predikat", 16), K("Sel", 16)),
    )

    def rows() -> Iterator[BarisRekap]:
        for k in gambar.kantor:
            for i in rekap.isi[k.baris.sidik].angka.indikator if k.baris is not None else ():
                cells = (
                    *(k.kantor, k.tahun, i.jenjang, i.kode, i.nama, "Ya" if i.iku else "", i.satuan, i.target),
                    *i.realisasi_tw,
                    *(i.realisasi, i.capaian, i.dinilai, i.predikat, f"{i.lembar}!{i.sel}"),
                )
                yield BarisRekap(cells, tautan(k.baris, i.lembar, i.sel) if k.baris else None)

    why = "Dari pengukuran terakhir. Capaian dinilai: sampai triwulan terakhir terhadap rencananya, dibatasi."
    return LembarRekap("Indikator", "Indikator", why, kolom, rows(), 16)


def lembar_temuan_rekap(rekap: RekapKabupaten) -> LembarRekap:
    """Return the sheet of every finding, read office by office while it is written."""
    kolom = (
        *(_KANTOR, _DOKUMEN, _TAHUN, K("Bobot", 11), K("Kaidah", 9), K("Sel", 20), K("Kolom", 20)),
        *(K("Baris", 14), K("Temuan", 70, "bungkus"), K("Perbaikan", 50, "bungkus")),
    )

    def rows() -> Iterator[BarisRekap]:
        for r in rekap.asli():
            for t in rekap.temuan(r):
                own = (_BOBOT[t.bobot], t.kode, t.tempat or "berkas", t.kolom, t.baris, t.pesan, t.perbaikan)
                yield BarisRekap((r.kantor, r.dokumen, r.tahun, *own), tautan(r, t.lembar, t.sel))

    why = "Semua temuan pada versi yang berlaku. Tautan pada Sel membuka selnya. Arti kaidah: kinerja-xl jelaskan KODE."
    return LembarRekap("Temuan", "Temuan", why, kolom, rows(), 5)


def lembar_antardokumen(rekap: RekapKabupaten) -> LembarRekap:
    """Return the sheet of disagreements between an office's documents."""
    kolom = (
        *(_KANTOR, _DOKUMEN, _TAHUN, K("Bobot", 11), K("Kaidah", 9), K("Sel", 20)),
        *(K("Ketidakselarasan", 80, "bungkus"), K("Pembanding", 44, "bungkus")),
    )
    rows = (
        BarisRekap(
            (
                *(r.kantor, r.dokumen, r.tahun, _BOBOT[t.bobot], t.kode, t.tempat or "berkas"),
                *(t.pesan, t.lain),
            ),
            tautan(r, t.lembar, t.sel),
        )
        for r in rekap.asli()
        for t in rekap.selisih.get(r.sidik, ())
    )
    why = "Dokumen satu kantor yang tidak sejalan, misalnya target pada PK dan pada pengukuran."
    return LembarRekap("Antardokumen", "Ketidakselarasan antardokumen", why, kolom, rows, 5)


def lembar_kaidah(gambar: GambarKabupaten, judul: Mapping[str, str]) -> LembarRekap:
    """Return the sheet of rules, those that concern most offices first.

    Args:
        gambar: the picture.
        judul: each rule's title by code.
    """
    kolom = (
        *(K("Kaidah", 9), K("Judul", 52, "bungkus"), K("Bobot", 11), K("Kantor", 9, "bilangan")),
        *(K("Dokumen", 10, "bilangan"), K("Temuan", 9, "bilangan")),
        *(K("Kiriman pertama", 10, "bilangan"), K("Kiriman terakhir", 10, "bilangan")),
    )
    rows = (
        BarisRekap(
            (
                *(k.kode, judul.get(k.kode, ""), k.bobot.label.capitalize(), k.kantor, k.dokumen, k.temuan),
                *((k.awal, k.kini) if k.awal or k.kini else (None, None)),
            )
        )
        for k in gambar.kaidah
    )
    why = "Yang terbanyak kantornya lebih dahulu. Dua kolom terakhir: pada dokumen yang dikirim lebih dari sekali."
    return LembarRekap("Kaidah", "Temuan menurut kaidah", why, kolom, rows)


def lembar_perjalanan(rekap: RekapKabupaten, gambar: GambarKabupaten) -> LembarRekap:
    """Return the sheet of documents that were sent several times, version by version."""
    kolom = (
        *(_KANTOR, _DOKUMEN, _TAHUN, K("Kiriman ke-", 9, "bilangan"), K("Berlaku", 9), K("Kurang", 8, "bilangan")),
        *(_GALAT, _PERINGATAN, _INFO, K("Perubahan galat", 11, "bilangan"), K("Kode isi", 15)),
    )

    def rows() -> Iterator[BarisRekap]:
        before: tuple[str, int] = ("", 0)
        for s in gambar.perjalanan:
            r = s.baris
            change = s.galat - before[1] if before[0] == r.sidik else None
            before = (r.sidik, s.galat)
            valid = "ya" if s.sidik == r.sidik else ""
            cells = (r.kantor, r.dokumen, r.tahun, s.ke, valid, s.kurang, s.galat, s.peringatan, s.info, change)
            path = rekap.tampil.get(s.sidik)
            yield BarisRekap((*cells, s.sidik[:12]), TautanSel(path) if path is not None else None)

    why = "Dokumen yang dikirim lebih dari sekali, versi demi versi; hanya satu yang berlaku dan dihitung."
    return LembarRekap("Perjalanan", "Perjalanan temuan antarkiriman", why, kolom, rows(), 10)


def lembar_terlambat(gambar: GambarKabupaten) -> LembarRekap:
    """Return the sheet of what is late."""
    kolom = (
        *(_KANTOR, _DOKUMEN, _TAHUN, K("Hari", 8, "bilangan"), K("Tenggat", 11), K("Dikirim", 11)),
        *(K("Status", 15, "status"), K("Dispensasi", 40, "bungkus")),
    )
    rows = (
        BarisRekap(
            (r.kantor, r.dokumen, r.tahun, r.hari_terlambat, r.tenggat, r.dikirim, r.status.value, r.dispensasi),
            tautan(r),
        )
        for r in gambar.terlambat
    )
    why = "Yang datang setelah tenggatnya, dan yang belum datang padahal tenggatnya sudah lewat."
    return LembarRekap("Terlambat", "Yang terlambat", why, kolom, rows, 1)


def lembar_menunggu(rekap: RekapKabupaten) -> LembarRekap:
    """Return the sheet of what nobody could place."""
    rows = (BarisRekap((name, why)) for name, why in rekap.menunggu)
    kolom = (K("Berkas", 50, "bungkus"), K("Sebab", 90, "bungkus"))
    return LembarRekap("Tidak direkap", "Yang tidak direkap", "Berkas yang belum dikenali.", kolom, rows)
