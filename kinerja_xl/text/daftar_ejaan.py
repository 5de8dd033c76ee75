"""The table of wrong spellings: right form -> the wrong ones, in small letters. ``*`` marks a beginning.

Words after KBBI; key terms after the templates of PermenPANRB 53/2014 and Kepmendagri 900.1-2850/2025.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _read(listed: str) -> Mapping[str, tuple[str, ...]]:
    """Read lines of ``benar: salah, salah``."""
    rows = (line.partition(":") for line in listed.strip().splitlines())
    return MappingProxyType({right.strip(): tuple(w.strip() for w in wrong.split(",")) for right, _, wrong in rows})


ISTILAH = _read(
    """
    persentase: presentase*, prosentase*, prosentasi, persentse*, pesentase*, persetase*, perentase*, persentsae*
    definisi: defenisi*, difinisi*, devinisi*, definsi*, defnisi*
    operasi: oprasi*
    operasional: operational, oprational, operasonal, opersional, operasioanal
    ketenteraman: ketentrangan, ketentrman, ketetraman, ketetentraman, ketentraaman, ketenteramaan, ketentarman
    selenggara: selengara*, selanggara*, seleenggara*, selenggra*
    yelenggara: yelengara*, yelanggara*, yeleenggara*, yelenggra*
    penyelenggaraan: penyelenggaran, penyelengaran, peyelenggaraan, penyelengggaraan, penyelenggaaraan
    pemberdayaan: pemberdayan, pembedayaan, pemberdyaan, pembardayaan, pembeerdayaan
    mengoordin: mengkordin*
    koordin: kordin*, koodin*, koordn*, kooridn*
    indikator: indokator, indiktor, idikator, indikaor, inidkator, indikatr
    sasaran: sasran, saasaran, sasaraan, sassaran
    kinerja: kinrja, kineja, kinejra, kierja, knierja, kinerjaa
    akuntabilitas: akuntablitas, akuntabiltas, akutabilitas, akuntabilias, akuntanbilitas, akuntabilitass
    laporan: laoran, lapoaran, lapran, lapotan, laproan, lapaoran
    dokumen: dokumn, dokuemn, dokomen, dokumenn, dokuumen
    administrasi: adminstrasi*, administasi*, administtasi*, admnistrasi*, adminitrasi*, admistrasi*, administrsi*
    masyarakat: masayarkat, masyarkat, masyrakat, masarakat, masyarakt, mayarakat, masayarakat, masyaraakat
    pemerintah: pemrintah*, pemerntah*, pemeritah*, pemerinth*, pemirintah*
    pelayanan: pelayananan, pelayanann, pelyanan, pelayaanan, pelayannan, pelayanaan
    perencanaan: perencanan, perecanaan, perncanaan, perencannaan, perencanaaan
    penganggaran: pengangaran, penganggran, penganggraan
    anggaran: anggran, angggaran, anggarn
    evaluasi: evalusi, evaluai, evalausi, evauasi, evaulasi
    pemeliharaan: pemeliharan, pemelihraan, pemliharaan, pemeliharaaan
    fasilitas: fasiltas*, fasilias*, fasiliatas*
    kecamatan: kecamtan, kecmatan, kecamatn, keccamatan, kecamataan
    pembangunan: pembangnan, pembangunaan, pembanguan, pemabngunan
    pembinaan: pembinan, pembinaaan, pembianaan
    pengawasan: pengawsan, pengwasan, pengawasn, pengawasaan
    pengelolaan: pengelolan, pengelolaaan, pengeloaan
    keuangan: keuagan, keungan, keuanagan, keuangann
    kegiatan: kegaitan, kegitan, kegiatn, kegiaatan, kegitaan
    pelaksanaan: pelaksanan, pelaksnaan, pelakasanaan
    terlaksananya: terlaksanya, terlaksanaya, terlakasananya, terlaksanannya
    meningkat: meninkat*, menigkat*, menngkat*, meningakat*
    meningkatnya: meningkatya, meningkanya
    tersedianya: tersedinya, tersediannya, tersediaya
    tersusunnya: tersusunya
    terwujudnya: terwujudya, terwujdnya
    partisipasi: partsipasi*, partispasi*, patisipasi*, partipasi*, pastidipasi, partisispasi*
    capaian: capain, capian, capaiaan
    realisasi: realiasi*, realisai, relisasi*, realsasi*
    jumlah: jumah, jumlh, jumalh, jmlah, julmah
    indeks: indek
    kepuasan: kepuasaan, kepusan
    transparan: transfaran*, trasparan*, tranparan*
    kepegawaian: kepegawain, kepegawian, kepegawaiaan
    kesejahteraan: kesejahtraan, kesejateraan, kesejahteran, kesejahterahan
    ketertiban: ketertban, ketrtiban, ketertibaan
    sinkronisasi: nkronisasi, singkronisasi, sinkronsasi, sinkronissi
    sakip: sakp
    """
)
"""Key terms of a performance document."""

TIDAK_BAKU = _read(
    """
    diubah: dirubah
    mengubah: merubah
    produktivitas: produktifitas
    aktivitas: aktifitas
    kreativitas: kreatifitas
    kualitas: kwalitas*
    kuantitas: kwantitas*
    kuitansi: kwitansi*
    survei: survey, surve
    reviu: riviu, reviuw, reviw
    standar: standart, setandar
    surveinya: surveynya
    disurvei: disurvey
    indeks: index
    pelayanan publik: pelayanan public
    aset: asset*
    draf: draft*
    izin: ijin*
    rizinan: rijinan*
    praktik: praktek*
    risiko: resiko*
    jadwal: jadual*
    objek: obyek*
    subjek: subyek*
    provinsi: propinsi*
    November: nopember
    Februari: pebruari
    sistem: sistim*
    metode: metoda
    standardisasi: standarisasi
    hierarki: hirarki*
    ijazah: ijasah
    konkret: konkrit
    sekadar: sekedar
    imbau: himbau*
    keterampilan: ketrampilan
    terampil: trampil
    silakan: silahkan
    telepon: telpon*, tilpon
    teladan: tauladan
    terima kasih: terimakasih
    kerja sama: kerjasama
    bekerja sama: bekerjasama
    tanda tangan: tandatangan
    penanggung jawab: penanggungjawab
    tanggung jawab: tanggungjawab
    bertanggung jawab: bertanggungjawab
    pertanggungjawaban: pertanggung jawaban
    dipertanggungjawabkan: dipertanggung jawabkan
    mempertanggungjawabkan: mempertanggung jawabkan
    ditindaklanjuti: ditindak lanjuti
    menindaklanjuti: menindak lanjuti
    ditandatangani: ditanda tangani
    menandatangani: menanda tangani
    penandatanganan: penanda tanganan
    penyalahgunaan: penyalah gunaan
    pendayagunaan: pendaya gunaan
    penatausahaan: penata usahaan
    penyebarluasan: penyebar luasan
    keikutsertaan: keikut sertaan
    pemberitahuan: pemberi tahuan
    diserahterimakan: diserah terimakan
    ketidakhadiran: ketidak hadiran
    ketidakpuasan: ketidak puasan
    ketidaksesuaian: ketidak sesuaian
    ketidaktepatan: ketidak tepatan
    ketidakmampuan: ketidak mampuan
    menunjukkan: nunjukin, nunjukkin, nunjukan
    memberikan: ngasih
    membuat: bikin, bikinin
    mendapatkan: dapetin
    mengurus: ngurus, ngurusin
    tidak: nggak, enggak, ngga
    bagaimana: gimana
    seperti: kayak
    sudah: udah
    karena: karna
    teknologi: tehnologi*
    teknis: tehnis
    teknik: tehnik
    utang: hutang
    ekstrem: ekstrim
    detail: detil
    desain: disain
    analisis: analisys
    efektif: efektip, epektif
    aktif: aktip
    positif: positip
    tolok ukur: tolak ukur
    seremonial: ceremonial
    mebel: meubel, mebelair, meubelair, meubeler
    meterai: materai
    fotokopi: foto copy, photo copy, photocopy, fotocopy, foto kopi
    spanduk: spnaduk, sapnduk
    baliho: baligho
    penjilid: penjiilid*
    menyurat: menysurat
    dengan: denga, dengn
    yang: yag, yng, ynag
    untuk: utuk, untk
    serta: sert
    membantu: membanntu
    mengadministrasi: megadministrasi*
    menghasilkan: menghasikan
    direncanakan: drencanakan, direncankan
    dilaksanakan: dilaksankan, dilaksakan
    dipelihara: dipeihara
    terpelihara: terpeihara, terpelihra
    kelancaran: kelacaran, kelancran
    permohonan: pemohonan
    penggantian suku cadang: pergantian suku cadang
    hari kerja: harikerja
    ipoleksosbud: ipoleksosbudl
    Karang Taruna: karangtaruna
    mengoordinasi: mengkoordinasi*
    mengoordinasikan: mengkoordinir
    mengomunikasi: mengkomunikasi*
    menyosialisasi: mensosialisasi*
    memprioritaskan: mempriotaskan
    """
)
"""Common words after KBBI, and slips of the key that can mean nothing else."""

AWALAN_DI = (
    *("adakan", "ajukan", "ambil", "bayar", "bina", "buat", "bentuk", "capai", "dampingi", "fasilitasi", "gunakan"),
    *("hadiri", "hitung", "kelola", "kirim", "kunjungi", "layani", "lengkapi", "miliki", "pelihara"),
    *("rawat", "selesaikan", "susun", "tangani", "tandatangani", "terima", "terbitkan", "tetapkan", "tindaklanjuti"),
    *("tinjau", "ukur", "ubah", "verifikasi", "ikuti", "awasi", "lakukan", "kerjakan", "pakai", "kuasai", "tugasi"),
    *("setujui", "pantau", "bimbing", "danai", "biayai", "keluarkan", "kumpulkan", "koordinasikan", "perlukan"),
    *("laksanakan", "sediakan", "rencanakan", "butuhkan", "berdayakan", "berikan", "selenggarakan", "limpahkan"),
)
"""Verbs whose passive prefix di- belongs to the word."""

DEPAN = (
    *("desa", "kecamatan", "kelurahan", "kabupaten", "wilayah", "daerah", "lingkungan", "bidang", "dalam", "luar"),
    *("atas", "bawah", "samping", "antara", "sekitar", "tempat", "tingkat", "lapangan", "kantor", "mana", "sana"),
    *("sini", "depan", "belakang", "setiap"),
)
"""Nouns before which di and ke are words of their own."""
