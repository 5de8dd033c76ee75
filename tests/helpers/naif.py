"""Documents as an office types them for the first time: what the document shows, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

_KEPALA = "| Kode | Jenjang | Nomenklatur | Sasaran | Penanggung jawab | Indikator | Satuan | Target 2026 | Target tahun ini |"

_KERJA = (
    ("Surat masuk dicatat", "Jumlah surat masuk yang dicatat", "Surat"),
    ("Rapat staf terlaksana", "Jumlah rapat staf yang dilaksanakan", "Rapat"),
    ("Kendaraan dinas terpelihara", "Jumlah kendaraan dinas yang dipelihara", "Unit"),
    ("Gedung kantor terpelihara", "Jumlah gedung kantor yang dipelihara", "Unit"),
    ("Pegawai mengikuti bimbingan teknis", "Jumlah pegawai yang mengikuti bimbingan teknis", "Orang"),
    ("Laporan keuangan bulanan tersusun", "Jumlah laporan keuangan bulanan yang disusun", "Laporan"),
    ("Rencana kerja tersusun", "Jumlah dokumen rencana kerja yang disusun", "Dokumen"),
    ("Barang milik daerah tercatat", "Jumlah barang milik daerah yang dicatat", "Unit"),
    ("Tagihan listrik terbayar", "Jumlah tagihan listrik yang dibayar", "Rekening"),
    ("Alat tulis kantor tersedia", "Jumlah paket alat tulis kantor yang disediakan", "Paket"),
    ("Arsip tertata", "Jumlah berkas arsip yang ditata", "Berkas"),
    ("Tamu terlayani", "Jumlah kunjungan tamu yang dilayani", "Kunjungan"),
    ("Apel terlaksana", "Jumlah apel yang dilaksanakan", "Kegiatan"),
    ("Berita kegiatan terbit", "Jumlah berita kegiatan yang diterbitkan", "Berita"),
)


def naif(tanggal: str = "Januari 2026") -> Mapping[str, str | None]:
    """Return the tables: two officials, twenty indicators, no formula, a blank day, a program the secretary holds."""
    baris = [
        "| 1 | Sasaran Strategis | | Meningkatnya mutu pelayanan kecamatan | Camat | Indeks Kepuasan Masyarakat | Indeks | 84 | |",
        "| 2 | Sasaran Strategis | | Meningkatnya akuntabilitas kinerja kecamatan | Camat | Nilai evaluasi akuntabilitas kinerja | Nilai | 71 | |",
        "| 1.1 | Program | Program Pelayanan Warga | Terlayaninya warga tepat waktu | Camat | Persentase permohonan yang selesai tepat waktu | % | 92 | |",
        "| 1.2 | Program | Program Ketertiban Lingkungan | Tertibnya lingkungan kecamatan | Camat | Persentase aduan yang ditangani | % | 88 | |",
        "| 2.1 | Program | Program Penunjang Kantor | Tertibnya administrasi kantor | Sekcam | Persentase layanan kantor yang terpenuhi | % | 95 | |",
        "| 2.1.1 | Kegiatan | Administrasi Umum Kantor | Terpenuhinya kebutuhan kantor | Sekcam | Persentase kebutuhan kantor yang terpenuhi | % | 96 | |",
    ]
    for nomor, (sasaran, indikator, satuan) in enumerate(_KERJA, 1):
        baris.append(
            f"| 2.1.1.{nomor} | Sub Kegiatan | {sasaran.rsplit(' ', 1)[0]} | {sasaran} | Sekcam | {indikator} | {satuan} "
            f"| {nomor + 1} | |"
        )
    anggaran = [
        "| 1.1 | APBD | 125000000 |",
        "| 1.2 | APBD | 75000000 |",
        "| 2.1 | APBD | 1400000 |",
        "| 2.1.1 | APBD | 1400000 |",
    ]
    anggaran += [f"| 2.1.1.{nomor} | APBD | 100000 |" for nomor in range(1, len(_KERJA) + 1)]
    return {
        "Identitas": "\n".join(
            f"| {uraian} | {isian} |"
            for uraian, isian in (
                ("Uraian", "Isian"),
                ("Nama kantor", "Kecamatan Sukamaju"),
                ("Jenis kantor", "Kecamatan"),
                ("Kabupaten/Kota", "Kabupaten Contoh"),
                ("Provinsi", "Provinsi Contoh"),
                ("Tahun", "2026"),
                ("Periode awal", "2025"),
                ("Periode akhir", "2029"),
                ("Tanggal SK", tanggal),
                ("Tempat penetapan", "Sukamaju"),
            )
        ),
        "Pejabat": "| Kode jabatan | Jabatan | Eselon | Atasan | Nama |\n| Bupati | Bupati Contoh | | | Nama Bupati |\n"
        "| Camat | Camat Sukamaju | III.a | Bupati | Nama Camat |\n"
        "| Sekcam | Sekretaris Camat | III.b | Camat | Nama Sekretaris |",
        "Kinerja": "\n".join((_KEPALA, *baris)),
        "Anggaran": "\n".join(("| Kode | Sumber dana | Pagu |", *anggaran)),
    }


def naif_bulanan() -> Mapping[str, str | None]:
    """Return a monthly plan: the same office, whose first six indicators have a target each month, and no action."""
    tables = dict(naif())
    head, *rows = str(tables["Kinerja"]).split("\n")
    months = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
    filled = [[str(7 * month) for month in range(1, 13)] if n < 6 else [""] * 12 for n in range(len(rows))]
    lines = [f"{line} {' | '.join(more)} |" for line, more in zip((head, *rows), (months, *filled), strict=True)]
    return {**tables, "Kinerja": "\n".join(lines)}


def naif_iku() -> Mapping[str, str | None]:
    """Return a table of key indicators 2026–2030 of the same office, with the words of a decree."""
    tables = dict(naif())
    head, *rows = str(tables["Kinerja"]).split("\n")
    lines = [
        head.replace(" Target tahun ini |", "") + " " + " | ".join(f"Target {y}" for y in range(2027, 2031)) + " |"
    ]
    for row in rows:
        *front, target, _, _ = row.split("|")
        lines.append("|".join((*front, *(f" {int(target) + year} " for year in range(5)), "")))
    identitas = str(tables["Identitas"]).replace("awal | 2025", "awal | 2026").replace("akhir | 2029", "akhir | 2030")
    hukum = (
        "| Bagian | Urutan | Teks |\n| Menimbang | 1 | bahwa indikator kinerja utama perlu ditetapkan; |\n"
        "| Mengingat | 1 | Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah; |\n"
        "| Diktum | 1 | Indikator Kinerja Utama tercantum dalam Lampiran Keputusan ini. |"
    )
    more = {"Anggaran": None, "Rencana Aksi": None, "Dasar Hukum": hukum, "Acuan": _acuan("iku")}
    return {**tables, "Identitas": identitas, "Kinerja": "\n".join(lines), **more}


def naif_semua() -> Mapping[str, Mapping[str, str | None]]:
    """Return a naive workbook of each kind in which plans are made."""
    iku, bare = naif_iku(), {**naif(), "Anggaran": None, "Rencana Aksi": None}
    return {
        "pk": naif(),
        "iku": iku,
        "iki": {**bare, "Acuan": _acuan("iki"), "Dasar Hukum": iku["Dasar Hukum"]},
        "cascading": {**bare, "Acuan": _acuan("cascading")},
    }


def _acuan(jenis: str) -> str:
    return f"| kinerja-xl | x |\n| jenis | {jenis} |\n| tata letak | #2 |"
