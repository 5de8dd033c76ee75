"""The columns of Kinerja that say where an indicator stands and what it is: its node, and the indicator itself."""

from __future__ import annotations

from kinerja_xl.sheets.base import Acuan, Daftar, Kolom, Tipe

SIMPUL, INDIKATOR, KAITAN = "simpul", "indikator", "kaitan"

POLA_KODE = r"[0-9A-Za-z]+(\.[0-9A-Za-z]+)*"
POLA_INDUK = rf"{POLA_KODE}( *; *{POLA_KODE})*"
POLA_NOMENKLATUR = r"([0-9]|X)\.([0-9]{2}|XX)\.[0-9]{2}(\.[1-7]\.[0-9]{2}(\.[0-9]{2}([0-9]{2})?)?)?"

KOLOM_SIMPUL = (
    Kolom(
        kunci="kode",
        judul="Kode",
        wajib=True,
        tipe=Tipe.KODE,
        lebar=9,
        contoh="9",
        pola=POLA_KODE,
        pola_arti="angka atau huruf yang dipisah titik, misalnya 1.1.2",
        kelompok=SIMPUL,
        lain=("No", "Nomor", "Kode simpul"),
        bantuan="Nomor simpul dalam pohon: 1, 1.1, 1.1.2. Diketik sebagai teks, karena 1.10 yang berupa angka "
        "sama dengan 1.1. Ulangi pada setiap baris simpul yang sama.",
    ),
    Kolom(
        kunci="jenjang",
        judul="Jenjang",
        wajib=True,
        daftar=Daftar.JENJANG,
        lebar=12,
        contoh="Sasaran Strategis",
        bantuan="Pilih jenjang simpul dari daftar.",
        kelompok=SIMPUL,
        warisan=True,
    ),
    Kolom(
        kunci="induk",
        judul="Induk",
        tipe=Tipe.KODE,
        acuan=Acuan("kinerja", "kode"),
        lebar=8,
        sampingan=True,
        pola=POLA_INDUK,
        pola_arti="satu kode, atau beberapa kode yang dipisah titik koma, misalnya 1; 2",
        bantuan="Kode simpul induk. Isi hanya bila kodenya tidak menunjukkan induknya (1.1.2 berinduk 1.1). "
        "Beberapa induk dipisah titik koma: 1; 2.",
        kelompok=SIMPUL,
        warisan=True,
    ),
    Kolom(
        kunci="kode_nomenklatur",
        judul="Kode nomenklatur",
        tipe=Tipe.KODE,
        lebar=19,
        sampingan=True,
        pola=POLA_NOMENKLATUR,
        pola_arti="kode program, kegiatan, atau sub kegiatan, misalnya 7.01.02.2.01.0001",
        dasar="nomenklatur",
        bantuan="Kode resmi program, kegiatan, atau sub kegiatan, misalnya 7.01.02.2.01.0001.",
        kelompok=SIMPUL,
        warisan=True,
    ),
    Kolom(
        kunci="nomenklatur",
        judul="Nomenklatur",
        lebar=28,
        lain=("Program/Kegiatan/Sub Kegiatan", "Nama program/kegiatan", "Uraian"),
        dasar="nomenklatur",
        bantuan="Nama resmi program, kegiatan, atau sub kegiatan. Kosong untuk tujuan dan sasaran.",
        kelompok=SIMPUL,
        warisan=True,
    ),
    Kolom(
        kunci="sasaran",
        judul="Sasaran",
        lebar=28,
        contoh="Meningkatnya mutu pelayanan publik",
        lain=("Sasaran strategis", "Sasaran/Kinerja utama", "Kinerja utama"),
        bantuan="Kondisi yang ingin dicapai pada simpul ini, misalnya Meningkatnya mutu pelayanan.",
        kelompok=SIMPUL,
        warisan=True,
    ),
    Kolom(
        kunci="penjelasan_sasaran",
        judul="Penjelasan sasaran",
        lebar=40,
        sampingan=True,
        baris_baru=True,
        bantuan="Uraian sasaran untuk lampiran penjelasan kinerja.",
        kelompok=SIMPUL,
        warisan=True,
    ),
    Kolom(
        kunci="keterangan",
        judul="Keterangan",
        lebar=24,
        sampingan=True,
        bantuan="Catatan bebas; tidak dicetak.",
        kelompok=SIMPUL,
        warisan=True,
    ),
    Kolom(
        kunci="penanggung_jawab",
        judul="Penanggung jawab",
        tipe=Tipe.KODE,
        acuan=Acuan("pejabat", "kode"),
        lebar=12,
        contoh="KasiContoh",
        lain=("PJ", "Penanggungjawab"),
        bantuan="Kode jabatan dari lembar Pejabat. Simpul ini masuk ke perjanjian kinerja pejabat tersebut.",
        kelompok=SIMPUL,
        warisan=True,
    ),
    Kolom(
        kunci="kode_indikator",
        judul="Kode indikator",
        tipe=Tipe.KODE,
        lebar=9,
        isi_otomatis=True,
        kelompok=INDIKATOR,
        bantuan="Boleh dikosongkan: perintah isi memberi kode berikutnya (IK-001, IK-002, …).",
    ),
    Kolom(
        kunci="indikator",
        judul="Indikator",
        lebar=30,
        kelompok=INDIKATOR,
        contoh="Indeks Kepuasan Masyarakat (IKM)",
        lain=("Indikator kinerja", "Indikator kinerja utama", "Indikator sasaran"),
        bantuan="Satu ukuran saja, diawali kata ukur: Jumlah, Persentase, Nilai, Indeks, Rasio, Rata-rata.",
    ),
    Kolom(
        kunci="iku",
        judul="IKU",
        daftar=Daftar.YA_TIDAK,
        lebar=7,
        sampingan=True,
        kelompok=INDIKATOR,
        bantuan="Ya bila indikator ini Indikator Kinerja Utama.",
    ),
    Kolom(
        kunci="satuan",
        judul="Satuan",
        lebar=11,
        kelompok=INDIKATOR,
        contoh="Indeks",
        bantuan="Satuan target: %, Dokumen, Laporan, Orang, Indeks, Nilai, Predikat. Tulis di sini, bukan di sel "
        "target.",
    ),
    Kolom(
        kunci="arah",
        judul="Arah",
        daftar=Daftar.ARAH,
        lebar=8,
        sampingan=True,
        kelompok=INDIKATOR,
        bantuan="Naik: makin besar makin baik. Turun: makin kecil makin baik. Tetap: harus tepat sama.",
    ),
    Kolom(
        kunci="tipe_perhitungan",
        judul="Tipe perhitungan",
        daftar=Daftar.TIPE_PERHITUNGAN,
        lebar=15,
        sampingan=True,
        kelompok=INDIKATOR,
        lain=("Tipe penghitungan",),
        bantuan="Kumulatif: angka triwulan dijumlahkan. Non Kumulatif: dipakai angka triwulan terakhir. "
        "Rata-rata: dirata-ratakan.",
    ),
)
"""In the order of the sheet; those of ``kinerja_target`` follow."""

KOLOM_KAITAN = (
    Kolom(
        kunci="sasaran_daerah",
        judul="Sasaran daerah (RPJMD)",
        lebar=28,
        sampingan=True,
        lain=("Sasaran daerah", "Sasaran RPJMD", "Sasaran kabupaten"),
        bantuan="Sasaran RPJMD kabupaten/kota yang didukung simpul ini.",
        kelompok=KAITAN,
        warisan=True,
    ),
    Kolom(
        kunci="mitra",
        judul="Mitra/crosscutting",
        lebar=24,
        sampingan=True,
        lain=("Mitra", "Crosscutting", "Perangkat daerah terkait"),
        bantuan="Perangkat daerah atau pihak lain yang ikut menentukan kinerja ini, dipisah titik koma.",
        kelompok=KAITAN,
        warisan=True,
    ),
    Kolom(
        kunci="status",
        judul="Status",
        daftar=Daftar.STATUS_INDIKATOR,
        lebar=11,
        sampingan=True,
        kelompok=KAITAN,
        lain=("Status indikator", "Status kinerja"),
        bantuan="Kosong berarti Aktif. Dibatalkan: tidak lagi dinilai tahun ini; alasannya pada Alasan perubahan atau "
        "lembar Analisis. Efisiensi: tetap dinilai dengan anggaran yang dikurangi.",
    ),
)
"""What ties a row to the region's goals and to others, and whether it still counts; added on the right, so that the
columns that offices know stay where they were."""
