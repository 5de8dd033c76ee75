"""Write docs/evaluator.md: an evaluator's list walked through the sample's LKjIP, with page numbers: make evaluator.

Needs LibreOffice, which gives the pages. ``tests/test_evaluator.py`` holds the page against the list, and what the list
looks for against the printed document.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "evaluator.md"
SAMPLE = "kalaena-pengukuran-2025-bersih"
_FOOTER = re.compile(r"LKjIP .{3,80}? Tahun \d{4} ([ivxlc]+|\d+)(?= |$)")
_LIST = re.compile(r"^DAFTAR (?:ISI|TABEL|GAMBAR)\b")


@dataclass(frozen=True, slots=True)
class Butir:
    """One point of the list.

    Attributes:
        apa: what an evaluator looks at.
        tempat: where the report answers it, "" where it does not.
        cari: words of the printed report that stand at that place; "" where it does not answer.
        catatan: what remains to be said; why there is no answer.
    """

    apa: str
    tempat: str = ""
    cari: str = ""
    catatan: str = ""


SUSUNAN = (
    Butir("Kata pengantar", "Kata Pengantar", "KATA PENGANTAR"),
    Butir(
        "Pernyataan telah direviu", "Pernyataan Telah Direviu", "PERNYATAAN TELAH DIREVIU", "Ditandatangani pereviu."
    ),
    Butir("Ikhtisar eksekutif dengan capaian setiap sasaran", "Ikhtisar Eksekutif", "IKHTISAR EKSEKUTIF"),
    Butir("Daftar isi, tabel, dan gambar", "Daftar Isi", "DAFTAR ISI"),
    Butir("Gambaran umum", "1.2 Gambaran Umum", "Gambaran Umum"),
    Butir("Struktur organisasi, tugas, dan fungsi", "1.3 dan Tabel 1.1", "Kedudukan, Tugas, dan Fungsi Jabatan"),
    Butir("Sumber daya manusia", "1.4.1 dan Tabel 1.2", "Pegawai Kecamatan Kalaena Tahun 2025"),
    Butir("Sarana dan prasarana", "1.4.2 dan Tabel 1.5", "Sarana dan Prasarana Kecamatan Kalaena Tahun 2025"),
    Butir("Isu strategis", "1.5 Isu Strategis", "Isu Strategis"),
    Butir("Dasar hukum", "1.6 Dasar Hukum", "Dasar Hukum"),
    Butir("Sistematika", "1.7 Sistematika Penyajian", "Sistematika Penyajian"),
    Butir("Ringkasan Renstra", "2.1 dan Tabel 2.1", "Sasaran, Indikator, dan Target Jangka Menengah"),
    Butir("Indikator Kinerja Utama", "2.2 dan Tabel 2.4", "Indikator Kinerja Utama Kecamatan Kalaena"),
    Butir("Rencana kerja tahunan", "2.3 dan Tabel 2.5", "Rencana Kerja Tahunan Kecamatan Kalaena Tahun 2025"),
    Butir(
        "Ikhtisar Perjanjian Kinerja tahun berjalan",
        "2.4 dan Tabel 2.6",
        "Sasaran Strategis, Indikator, dan Target Perjanjian Kinerja Tahun 2025",
    ),
    Butir("Capaian kinerja organisasi", "Bab III A", "Capaian Kinerja Kecamatan Kalaena Tahun 2025"),
    Butir("Realisasi anggaran", "Bab III B", "Realisasi Anggaran Kecamatan Kalaena Tahun 2025"),
    Butir("Simpulan umum", "4.1 Simpulan", "Simpulan"),
    Butir("Langkah perbaikan ke depan", "4.2 Langkah Perbaikan", "Langkah Perbaikan"),
    Butir("Lampiran Perjanjian Kinerja", "Lampiran I", "Dalam rangka mewujudkan manajemen pemerintahan"),
    Butir("Lampiran pengukuran kinerja", "Lampiran II", "PENGUKURAN KINERJA SETIAP TRIWULAN"),
)
ANALISIS = (
    Butir("Target dan realisasi tahun ini", "Tabel 3.3 dan huruf a", "Capaian Sasaran Strategis 1 Tahun 2025"),
    Butir(
        "Realisasi dan capaian tahun ini dengan tahun lalu dan beberapa tahun terakhir",
        "Tabel 3.5, Gambar 3.4, dan huruf b",
        "Target, Realisasi, dan Capaian Sasaran Strategis 1 Beberapa Tahun Terakhir",
    ),
    Butir(
        "Realisasi sampai dengan tahun ini dengan target jangka menengah",
        "Tabel 3.6 dan huruf c",
        "Kemajuan Sasaran Strategis 1 terhadap Target Akhir Periode",
    ),
    Butir(
        "Realisasi tahun ini dengan standar nasional",
        "Tabel 3.7 dan huruf d",
        "Perbandingan Sasaran Strategis 1 dengan Standar Nasional",
        "Tanpa standar nasional, keterangan kantor yang dicetak.",
    ),
    Butir(
        "Penyebab keberhasilan atau kegagalan dan solusi",
        "Huruf e",
        "Penyebab Keberhasilan atau Kegagalan, Kendala, dan Solusi",
        "Kata-kata kantor dari lembar Analisis.",
    ),
    Butir("Efisiensi penggunaan sumber daya", "Tabel 3.9 dan huruf f", "Efisiensi Sasaran Strategis 1 Tahun 2025"),
    Butir(
        "Program dan kegiatan yang menunjang",
        "Tabel 3.10 dan huruf g",
        "Program dan Kegiatan yang Menunjang Sasaran Strategis 1",
    ),
)
KELUHAN = (
    Butir(
        "Indikator keluaran atau proses pada jenjang hasil",
        "Tabel 2.4",
        "Indikator Kinerja Utama Kecamatan Kalaena",
        "Laporan hanya menyajikan; yang menilai KX305 dan KX309.",
    ),
    Butir(
        "Indikator tidak SMART atau bermakna ganda",
        "Tabel 2.4",
        "Indikator Kinerja Utama Kecamatan Kalaena",
        "Laporan hanya menyajikan; yang menilai KX301 sampai KX304.",
    ),
    Butir(
        "Tanpa definisi atau rumus",
        "Tabel 2.4 dan Lampiran IV",
        "DEFINISI OPERASIONAL DAN FORMULASI INDIKATOR PROGRAM",
        "Kegiatan dan sub kegiatan: Lampiran 2 perjanjian kinerja.",
    ),
    Butir("Satuan keliru", "Tabel 2.1", "Sasaran, Indikator, dan Target Jangka Menengah", "Yang menilai KX318–KX323."),
    Butir("Sumber data tidak ada", "Tabel 2.4 dan Lampiran IV", "DEFINISI OPERASIONAL DAN FORMULASI INDIKATOR PROGRAM"),
    Butir("Kondisi awal tidak ada", catatan="Tidak dicetak; tahun-tahun sebelum ini tampak pada huruf b."),
    Butir(
        "Target tidak menantang",
        "4.2 dan tabel target tahun berikutnya",
        "Target Kinerja Sasaran Tahun 2026",
        "Target yang sudah terlampaui disebut di bawah tabelnya.",
    ),
    Butir("Target melonjak tanpa dasar", catatan="Tidak dijawab; penjelasan target ada pada Lampiran 2 perjanjian."),
    Butir("Indikator tidak relevan", catatan="Tidak dijawab; alasannya ada pada Lampiran 2 perjanjian kinerja."),
    Butir(
        "Perjanjian berbeda dari IKU dan Renstra",
        "Tabel 2.1, 2.4, dan 2.6",
        "Sasaran Strategis, Indikator, dan Target Perjanjian Kinerja Tahun 2025",
        "Dokumen yang terpisah disandingkan dengan `banding`.",
    ),
    Butir("Program tidak menunjang sasaran", "Gambar 2.1", "Pohon Kinerja Kecamatan Kalaena Tahun 2025"),
    Butir("Tanpa penanggung jawab", "Tabel 2.4 dan Lampiran III", "CAPAIAN PROGRAM, KEGIATAN, DAN SUB KEGIATAN"),
    Butir("Tanpa target triwulan", "Lampiran II", "PENGUKURAN KINERJA SETIAP TRIWULAN"),
    Butir(
        "Penjabaran (cascading) terputus",
        "Gambar 2.1",
        "Pohon Kinerja Kecamatan Kalaena Tahun 2025",
        "Sampai program; selebihnya pada dokumen cascading.",
    ),
    Butir("Tidak terkait sasaran daerah", "Tabel 2.2", "Keselarasan Sasaran Kecamatan Kalaena dengan Sasaran Daerah"),
    Butir("Crosscutting tidak ada", "Tabel 2.3", "Mitra Kerja dalam Pencapaian Kinerja"),
    Butir("IKU berganti dalam periode", catatan="Tidak dijawab; IKU tahun lain disandingkan dengan `banding`."),
    Butir(
        "Target perorangan tidak diturunkan dari perjanjian", catatan="Tidak dijawab; matriksnya dicetak `lapor skp`."
    ),
    Butir("Angka triwulan dan tahun tidak sejalan", "Lampiran II", "PENGUKURAN KINERJA SETIAP TRIWULAN"),
    Butir(
        "Bukti dukung tidak ada atau di luar masanya",
        "Huruf a",
        "Capaian Sasaran Strategis 1 Tahun 2025",
        "Disebut dalam kalimatnya; daftar bertanggal dicetak sebagai lampiran bila buku kerja memuatnya.",
    ),
    Butir(
        "Pembanding kurang dari tiga tahun",
        "Tabel 3.5",
        "Target, Realisasi, dan Capaian Sasaran Strategis 1 Beberapa Tahun Terakhir",
    ),
    Butir(
        "Tanpa pembanding nasional",
        "Tabel 3.7 dan 3.8",
        "Perbandingan Sasaran Strategis 1 dengan Standar Nasional",
    ),
    Butir("Sebab tidak dianalisis", "Huruf e", "Penyebab Keberhasilan atau Kegagalan, Kendala, dan Solusi"),
    Butir("Efisiensi tidak dianalisis", "Tabel 3.9 dan huruf f", "Efisiensi Sasaran Strategis 1 Tahun 2025"),
    Butir("Tanpa rencana perbaikan", "Tabel 4.1", "Rencana Perbaikan Kinerja Tahun Berikutnya"),
    Butir("Rekomendasi evaluasi tidak ditindaklanjuti", "Bab III E", "Tindak Lanjut Rekomendasi Hasil Evaluasi"),
    Butir("Hasil pengukuran tidak dibahas; tanpa notula", "Bab III D", "Reviu Capaian Kinerja Tahun 2025"),
    Butir(
        "Tidak direviu, tidak dipublikasikan, atau terlambat",
        "Pernyataan Telah Direviu",
        "PERNYATAAN TELAH DIREVIU",
        "Tanggal laporan pada Kata Pengantar. Publikasi tidak dijawab pada contoh ini.",
    ),
    Butir("Dasar hukum usang", "1.6 Dasar Hukum", "Dasar Hukum", "Yang menilai KX727."),
    Butir(
        "Predikat tidak bergerak",
        "Tabel 3.13",
        "Target, Realisasi, dan Capaian Sasaran Strategis 2 Beberapa Tahun Terakhir",
    ),
)
BAGIAN = (
    ("Susunan laporan", "Bagian-bagian yang diminta PermenPANRB 53/2014.", SUSUNAN),
    (
        "Tujuh analisis",
        "Disajikan untuk setiap sasaran; halamannya yang pertama, pada Sasaran Strategis 1.",
        ANALISIS,
    ),
    ("Keluhan yang paling sering", "Yang kerap ditulis evaluator, dan tempat laporan menjawabnya.", KELUHAN),
)
_HEAD = """\
# Menelusuri daftar evaluator

Dibuat oleh `make evaluator`; jangan disunting langsung.

Halaman ini menelusuri laporan kinerja (LKjIP) yang dicetak dari `samples/{sample}.xlsx`, butir demi butir.
Nomor halaman adalah nomor yang tercetak pada PDF-nya. Yang tidak dijawab laporan ditulis apa adanya, dengan tempat lain
yang menjawabnya. Mencetaknya sendiri:

    kinerja-xl lapor lkjip {sample}.xlsx -o hasil --pdf
"""


def halaman(pdf: Path) -> list[tuple[str, str]]:
    """Return the printed number and the text of every page that has a number; lists of contents only by their title."""
    found = []
    for page in PdfReader(pdf).pages:
        text = " ".join(page.extract_text().split())
        number = _FOOTER.search(text)
        if number is None:
            continue
        text, title = _FOOTER.sub("", text).strip(), _LIST.match(text.strip())
        roman = not number[1].isdigit()
        found.append((number[1], title[0] if title else "" if roman and "....." in text else text))
    return found


def nomor(butir: Butir, pages: Sequence[tuple[str, str]]) -> str:
    """Return the number of the first page that has the words of a point.

    Raises:
        LookupError: no page has them.
    """
    if not butir.cari:
        return "–"
    for number, text in pages:
        if butir.cari in text:
            return number
    raise LookupError(butir.cari)


def baris(pages: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield the lines of the page."""
    yield _HEAD.format(sample=SAMPLE)
    for title, about, points in BAGIAN:
        yield f"## {title}\n\n{about}\n"
        yield "| No. | Yang dilihat | Dijawab pada | Halaman | Catatan |"
        yield "| ---: | --- | --- | ---: | --- |"
        for n, butir in enumerate(points, 1):
            place = butir.tempat or "tidak dijawab"
            yield f"| {n} | {butir.apa} | {place} | {nomor(butir, pages)} | {butir.catatan} |"
        yield ""


def main() -> None:
    """Print the sample's report and write the page."""
    with tempfile.TemporaryDirectory() as folder:
        program, book = Path(sys.executable).with_name("kinerja-xl"), ROOT / "samples" / f"{SAMPLE}.xlsx"
        subprocess.run([program, "report", "lkjip", book, "-o", folder, "--pdf"], check=True, capture_output=True)
        (pdf,) = Path(folder).glob("*.pdf")
        PAGE.write_text("\n".join(baris(halaman(pdf))).rstrip() + "\n", encoding="utf-8")
    print(PAGE.relative_to(ROOT))


if __name__ == "__main__":
    main()
