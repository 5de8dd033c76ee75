"""What the sheet Petunjuk says: how to fill the workbook, in the office's language."""

from __future__ import annotations

from collections.abc import Collection

from kinerja_xl.frozen import dataclass


@dataclass(frozen=True, slots=True)
class BagianPetunjuk:
    """One part of the instructions: a heading and its numbered points (key word, text)."""

    judul: str
    butir: tuple[tuple[str, str], ...]

    def untuk(self, lembar: Collection[str]) -> BagianPetunjuk:
        """Return the part without the steps that belong to sheets which a workbook does not have (their titles)."""
        steps = tuple(b for b in self.butir if (sheet := _lembar(b[0])) is None or sheet in lembar)
        return BagianPetunjuk(self.judul, steps)


_SATU_BUKU, _PERUBAHAN = "Satu buku", "Perubahan"


def _lembar(pokok: str) -> str | None:
    """Return the sheet that a step belongs to, None for a step of every workbook."""
    if pokok == _SATU_BUKU:
        return "Data Ukur"
    if pokok == _PERUBAHAN:
        return "Anggaran"
    return pokok.removeprefix("Isi ") if pokok.startswith("Isi ") else None


LANGKAH: tuple[BagianPetunjuk, ...] = (
    BagianPetunjuk(
        "Urutan pengisian",
        (
            ("Isi Identitas", "Nama kantor, tahun, periode Renstra, tempat, dan tanggal penetapan."),
            ("Isi Pejabat", "Satu baris satu jabatan, dengan atasannya, tugasnya, dan fungsinya bila diperlukan."),
            ("Isi Kantor", "Satu baris satu kantor, dengan nama lain yang pernah dipakainya dan alamat surelnya."),
            ("Isi Jatuh Tempo", "Satu baris satu dokumen yang ditunggu, dengan tenggatnya."),
            ("Isi Dispensasi", "Kantor yang diberi tenggat lain, dengan alasannya."),
            ("Isi Dasar Hukum", "Menimbang, Mengingat, dan Diktum keputusan, satu baris satu butir."),
            (
                "Isi Kinerja",
                "Pohon kinerja dari atas ke bawah: sasaran, program, kegiatan, sub kegiatan. Kolom Penanggung jawab "
                "menentukan pejabat mana yang memegang simpul itu.",
            ),
            ("Isi Anggaran", "Pagu setiap program, kegiatan, dan sub kegiatan, dalam rupiah, berupa angka."),
            (
                "Isi Rencana Aksi",
                "Kegiatan nyata untuk setiap indikator, dengan target tiap triwulan. Realisasi dan keterangannya diisi "
                "sepanjang tahun.",
            ),
            (
                _SATU_BUKU,
                "Setelah perjanjian ditandatangani, buku kerja ini menjadi satu-satunya buku kantor untuk tahun itu: "
                "perubahan target, pagu, dan pejabat ditulis di sini, dan perjanjian tetap dicetak dari sini.",
            ),
            ("Isi Data Ukur", "Angka di balik setiap indikator, diisi tiap akhir triwulan, beserta bukti dukungnya."),
            ("Isi SKM", "Jawaban survei kepuasan, satu baris satu responden, bila indikatornya Indeks SKM."),
            ("Isi AKIP", "Nilai huruf dua belas sub komponen dari laporan hasil evaluasi, bila sudah ada."),
            ("Isi Riwayat", "Target dan realisasi sedikitnya tiga tahun sebelumnya, untuk perbandingan."),
            (
                "Isi Analisis",
                "Penyebab, kendala, dan solusi setiap indikator sasaran; wajib bila targetnya tidak tercapai. Pilih "
                "Triwulan untuk laporan triwulan, kosongkan untuk laporan tahunan.",
            ),
            ("Isi Tindak Lanjut", "Rekomendasi laporan hasil evaluasi dan apa yang sudah dilakukan."),
            ("Isi Reviu", "Rapat reviu tiap triwulan: tanggal, notula, dan apa yang diputuskan."),
            ("Isi SDM", "Banyaknya pegawai menurut golongan, pendidikan, jenis kelamin, status, dan jabatan."),
            ("Isi Sarana", "Barang dan bangunan yang dipakai kantor, dengan keadaannya."),
            ("Isi Penghargaan", "Penghargaan yang diterima tahun ini, bila ada."),
            (
                "Isi Narasi",
                "Paragraf yang hanya diketahui kantor, misalnya gambaran umum dan isu strategis.",
            ),
            (
                "Periksa",
                "Jalankan: kinerja-xl periksa NAMA-BERKAS.xlsx. Setiap temuan menyebut selnya dan cara memperbaikinya.",
            ),
            (
                "Lengkapi dan cetak",
                "Jalankan kinerja-xl isi untuk mengisi kolom bertanda ƒ, lalu kinerja-xl lapor untuk membuat dokumen "
                "Word.",
            ),
            (
                _PERUBAHAN,
                "Bila perjanjian diubah: pilih Status dokumen Perubahan, isi tanggal baru dan Alasan perubahan, lalu "
                "tulis nilai baru pada Target perubahan dan Pagu perubahan. Nilai semula tidak ditimpa.",
            ),
            (
                "Pejabat berganti",
                "Isi Sampai pada baris pejabat lama, lalu tulis pejabat baru pada baris sendiri dengan Kode jabatan "
                "yang sama dan tanggal Mulai.",
            ),
        ),
    ),
    BagianPetunjuk(
        "Aturan pengisian",
        (
            (
                "Angka",
                "Ketik angka saja: 112362000, bukan Rp. 112.362.000 dan bukan 12 Dokumen. Satuan punya kolom sendiri.",
            ),
            (
                "Kosong bukan nol",
                "Sel kosong berarti belum ada atau belum diukur. Ketik 0 hanya bila nilainya memang nol.",
            ),
            (
                "Kode",
                "Kode diketik sebagai teks. Kolom kode sudah berformat teks, sehingga 1.10 tidak berubah menjadi 1.1.",
            ),
            (
                "Bebas diatur",
                "Anda boleh memindahkan dan menambah kolom, menyisipkan baris, mengubah lebar dan warna, serta "
                "menambah lembar sendiri. Jangan menghapus kolom bertanda *.",
            ),
            (
                "Tahun periode",
                "Bila kolom target sebuah tahun periode belum ada, sisipkan kolom di sebelah kolom target lain dan "
                "beri judul Target dengan tahunnya, misalnya Target 2030.",
            ),
            ("Baris contoh", "Baris bercetak miring hanyalah contoh. Timpa atau hapus sebelum dikirim."),
            ("Kolom tambahan", "Klik tanda + di atas judul kolom untuk membuka kolom yang jarang dipakai."),
        ),
    ),
)

PENUTUP = BagianPetunjuk(
    "Bila ada kesulitan",
    (
        ("Arti sebuah temuan", "Jalankan: kinerja-xl jelaskan KODE, misalnya kinerja-xl jelaskan KX402."),
        ("Pertanyaan", "Hubungi bagian organisasi atau perencanaan kabupaten/kota yang membagikan buku kerja ini."),
    ),
)
