"""Identitas: one line a fact about the office and the document."""

from __future__ import annotations

from kinerja_xl.sheets.base import TRIWULAN, Daftar, Kolom, Lembar, Tipe


def _nihil(nama: str) -> Kolom:
    return Kolom(
        kunci=f"nihil_tw{TRIWULAN.index(nama) + 1}",
        judul=f"Nihil {nama}",
        bantuan=f"Bila tidak ada yang dilaporkan pada {nama}, tulis alasannya. Kosong berarti ada laporan.",
    )


IDENTITAS = Lembar(
    kunci="identitas",
    judul="Identitas",
    kepala="IDENTITAS KANTOR DAN DOKUMEN",
    petunjuk="Isi kolom Isian. Baris bertanda * wajib diisi; baris lain boleh dikosongkan bila tidak ada.",
    formulir=True,
    kunci_baris="",
    kolom=(
        Kolom(
            kunci="nama_kantor",
            judul="Nama kantor",
            wajib=True,
            contoh="Kecamatan Sukamaju",
            bantuan="Nama resmi kantor, lengkap dengan kata Kecamatan/Dinas/Badan.",
        ),
        Kolom(
            kunci="jenis_kantor",
            judul="Jenis kantor",
            wajib=True,
            daftar=Daftar.JENIS_KANTOR,
            contoh="Kecamatan",
            bantuan="Pilih jenis perangkat daerah dari daftar.",
        ),
        Kolom(
            kunci="kabupaten",
            judul="Kabupaten/Kota",
            wajib=True,
            contoh="Kabupaten Contoh",
            bantuan="Tulis lengkap dengan kata Kabupaten atau Kota.",
        ),
        Kolom(kunci="provinsi", judul="Provinsi", wajib=True, contoh="Provinsi Contoh", bantuan="Nama provinsi."),
        Kolom(
            kunci="kode_wilayah",
            judul="Kode wilayah",
            tipe=Tipe.KODE,
            contoh="73.24.10",
            pola=r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?",
            pola_arti="kode wilayah Kemendagri, misalnya 73.24.10",
            dasar="kode_wilayah",
            bantuan="Kode wilayah administrasi Kementerian Dalam Negeri, misalnya 73.24.10 (bukan kode BPS).",
        ),
        Kolom(kunci="alamat", judul="Alamat", contoh="Jalan Merdeka Nomor 1", bantuan="Alamat kantor untuk kop."),
        Kolom(
            kunci="kode_pos",
            judul="Kode pos",
            tipe=Tipe.KODE,
            contoh="92900",
            pola=r"[0-9]{5}",
            pola_arti="lima angka",
            bantuan="Lima angka.",
        ),
        Kolom(kunci="telepon", judul="Telepon", tipe=Tipe.KODE, contoh="(0471) 000000", bantuan="Nomor telepon."),
        Kolom(
            kunci="surel",
            judul="Surel",
            contoh="kecamatan@contoh.go.id",
            pola=r"[^@\s]+@[^@\s]+\.[^@\s]+",
            pola_arti="alamat surel, misalnya kecamatan@contoh.go.id",
            bantuan="Alamat surel resmi kantor.",
        ),
        Kolom(kunci="laman", judul="Laman", contoh="contoh.go.id", bantuan="Alamat laman resmi."),
        Kolom(
            kunci="tahun",
            judul="Tahun",
            wajib=True,
            tipe=Tipe.TAHUN,
            minimum=2015,
            maksimum=2045,
            contoh=2026,
            bantuan="Tahun dokumen, empat angka. Kolom Target tahun ini mengikuti tahun ini.",
        ),
        Kolom(
            kunci="periode_awal",
            judul="Periode awal",
            wajib=True,
            tipe=Tipe.TAHUN,
            minimum=2010,
            maksimum=2045,
            contoh=2025,
            bantuan="Tahun pertama periode Renstra.",
        ),
        Kolom(
            kunci="periode_akhir",
            judul="Periode akhir",
            wajib=True,
            tipe=Tipe.TAHUN,
            minimum=2010,
            maksimum=2045,
            contoh=2029,
            bantuan="Tahun terakhir periode Renstra.",
        ),
        Kolom(
            kunci="nomor_sk",
            judul="Nomor SK",
            tipe=Tipe.KODE,
            contoh="188.4/01/2026",
            bantuan="Nomor dokumen atau keputusan, bila ada.",
        ),
        Kolom(
            kunci="tanggal_sk",
            judul="Tanggal SK",
            tipe=Tipe.TANGGAL,
            contoh="2 Januari 2026",
            tanpa_hari=True,
            bantuan="Tanggal penetapan dokumen (untuk Perjanjian Kinerja: tanggal tanda tangan). Bila harinya ditulis "
            "tangan, cukup bulan dan tahunnya.",
        ),
        Kolom(
            kunci="tempat",
            judul="Tempat penetapan",
            contoh="Sukamaju",
            bantuan="Tempat dokumen ditandatangani.",
        ),
        Kolom(kunci="tentang", judul="Tentang", contoh="Perjanjian Kinerja", bantuan="Pokok isi keputusan."),
        Kolom(
            kunci="status_dokumen",
            judul="Status dokumen",
            daftar=Daftar.STATUS_DOKUMEN,
            contoh="Murni",
            bantuan="Murni, atau Perubahan bila perjanjian direvisi. Kosong berarti Murni.",
        ),
        Kolom(
            kunci="cara_isi_realisasi",
            judul="Cara isi realisasi",
            daftar=Daftar.CARA_ISI,
            contoh="Per triwulan",
            bantuan="Per triwulan: tiap kolom TW berisi angka triwulan itu. S.d. triwulan: angka kumulatif sejak "
            "Januari. Kosong berarti Per triwulan.",
        ),
        Kolom(
            kunci="versi_nomenklatur",
            judul="Versi nomenklatur",
            contoh="900.1-2850/2025",
            dasar="nomenklatur",
            bantuan="Keputusan Menteri Dalam Negeri yang dipakai untuk kode program, kegiatan, dan sub kegiatan.",
        ),
        Kolom(
            kunci="rumus_capaian_negatif",
            judul="Rumus capaian negatif",
            daftar=Daftar.RUMUS_NEGATIF,
            contoh="A",
            bantuan="Untuk indikator yang makin kecil makin baik. A: (2 × target - realisasi) / target. "
            "B: target / realisasi. Kosong berarti A.",
        ),
        Kolom(
            kunci="batas_capaian",
            judul="Batas capaian",
            tipe=Tipe.ANGKA,
            daftar=Daftar.BATAS_CAPAIAN,
            contoh=120,
            bantuan="Batas atas capaian (%) saat dirata-ratakan. Kosong berarti tidak dibatasi.",
        ),
        Kolom(
            kunci="skala_predikat",
            judul="Skala predikat",
            daftar=Daftar.SKALA,
            contoh="Permendagri 86/2017",
            dasar="skala_capaian",
            bantuan="Skala untuk predikat capaian. Kosong berarti Permendagri 86/2017.",
        ),
        Kolom(
            kunci="profil",
            judul="Profil",
            bantuan="Nama profil kabupaten/kota untuk skala, bobot, dan batas setempat, bila kabupaten memilikinya. "
            "Kosong berarti ketentuan nasional.",
        ),
        Kolom(
            kunci="lampiran_pk",
            judul="Lampiran PK",
            daftar=Daftar.LAMPIRAN_PK,
            bantuan="1: hanya target dan anggaran. 1 dan 2: juga penjelasan sasaran, indikator, dan target. Kosong: "
            "Lampiran 2 dicetak bila ada isinya.",
        ),
        Kolom(
            kunci="alasan_perubahan",
            judul="Alasan perubahan",
            baris_baru=True,
            bantuan="Mengapa perjanjian kinerja diubah; dicetak pada perjanjian perubahan.",
        ),
        Kolom(
            kunci="tanggal_laporan",
            judul="Tanggal laporan",
            tipe=Tipe.TANGGAL,
            lain=("Tanggal LKjIP",),
            bantuan="Tanggal laporan kinerja ditandatangani.",
        ),
        *(_nihil(nama) for nama in TRIWULAN),
        Kolom(
            kunci="disetujui_oleh",
            judul="Disetujui oleh",
            bantuan="Jabatan yang menyetujui isi laporan untuk diumumkan; dicetak pada laporan triwulan dan tahunan.",
        ),
        Kolom(
            kunci="disetujui_pada",
            judul="Disetujui pada",
            tipe=Tipe.TANGGAL,
            bantuan="Tanggal persetujuan itu.",
        ),
        Kolom(
            kunci="arsip",
            judul="Arsip",
            bantuan="Tempat perjanjian bertanda tangan disimpan, misalnya arsip/pk-2026-ttd.pdf.",
        ),
    ),
)
