"""The words of headers, as data: how titles are spelled, and which title means which part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from kinerja_xl.impor.kepala.arti import Peran
from kinerja_xl.text.similar import normalise

# The first expression that is found in the last part of a title decides; so the particular stands before the general.
_ISTILAH: tuple[tuple[str, Peran], ...] = (
    (r"^(no|nomor|nmr|no urut|nomor urut|#)$", Peran.NO),
    (r"^(no|nomor|kode|id) (indikator|iku|ik)\b", Peran.KODE_INDIKATOR),
    (r"^(kode (?!misi)|kode$|kd|nomor rekening|no rek|norek|rekening)\b(?!.*\b(wilayah|pos)\b)", Peran.KODE),
    (r"^visi$", Peran.VISI),
    (r"^kode misi$", Peran.MISI),
    (r"^(kode )?misi\b", Peran.MISI),
    (r"hasil kerja (pimpinan|atasan)|intervensi|hasil kerja yang diintervensi", Peran.SKP_PIMPINAN),
    (r"rencana hasil kerja|^hasil kerja( utama| tambahan)?$", Peran.SKP_HASIL),
    (r"^aspek\b", Peran.SKP_ASPEK),
    (r"umpan balik", Peran.SKP_UMPAN),
    (r"^(satuan|sat|unit ukur|satuan ukur|unit satuan)\b|^satuan\b|\bsatuan$", Peran.SATUAN),
    (r"sumber (dana|pendanaan|pembiayaan|anggaran)|^(dana|pendanaan)$", Peran.SUMBER_DANA),
    (r"sumber (data|informasi)|asal data|sumber$|cara memperoleh data|^data sumber", Peran.SUMBER_DATA),
    (r"penan?g+ung\s?jawab|penanggungjawab|^pelaksana|^pj$|^seksi\b|^bidang\b(?! urusan)|^pejabat\b|^unit (kerja|pelaksana|organisasi)"
     r"|^(pemilik|owner|pengampu)|pengampu|pelaksana( kegiatan)?$|^jabatan\b", Peran.PENANGGUNG_JAWAB),
    (r"rencana tindak lanjut|^rtl$|^tindak lanjut|^tl\b|rekomendasi|strategi(s)? .*(berikut|depan)|upaya (perbaikan|tindak)"
     r"|langkah (perbaikan|selanjutnya|tindak)", Peran.RTL),
    (r"^pic\b", Peran.PIC),
    (r"batas waktu|tenggat|target waktu penyelesaian|waktu penyelesaian|^deadline", Peran.BATAS),
    (r"solusi|pemecahan", Peran.SOLUSI),
    (r"kendala|hambatan|penghambat|permasalahan|masalah|penyebab (kegagalan|tidak)|kegagalan", Peran.KENDALA),
    (r"pendorong|pendukung keberhasilan|faktor (keberhasilan|pendukung)", Peran.PENDORONG),
    (r"bukti|data dukung|dokumen pendukung|eviden|nama dokumen|^link\b|tautan", Peran.BUKTI),
    (r"definisi|^pengertian|batasan operasional", Peran.DEFINISI),
    (r"alasan|relevansi|latar belakang pemilihan|pertimbangan", Peran.ALASAN),
    (r"(tipe|jenis|sifat) (per|peng)?hitung|^tipe\b|kumulatif", Peran.TIPE),
    (r"formula|rumus|(cara|metode|metoda|teknik) (peng|per|meng|pen|men)?g?(hitung|ukur)|perhitungan$|^pengukuran$"
     r"|formulasi pengukuran", Peran.FORMULASI),
    (r"polari|^arah\b|kecenderungan|maksimi|minimi", Peran.ARAH),
    (r"^bobot\b", Peran.BOBOT),
    (r"^lokasi\b", Peran.LOKASI),
    (r"kelompok sasaran|penerima manfaat", Peran.KELOMPOK_SASARAN),
    (r"^(ket|keterangan|catatan|cat|remark)\b", Peran.KETERANGAN),
    (r"rencana aksi|^aksi\b|langkah (kerja|aksi|kegiatan)|uraian (aksi|langkah)|^tahapan\b|^aktivitas", Peran.AKSI),
    (r"^penjelasan( |$)|^uraian penjelasan", Peran.PENJELASAN),
    (r"^(target|tgt|volume|vol|rencana)\b.*\bindikator|^(target|realisasi|capaian) ", Peran.TARGET),  # left to measures
    (r"\bindikator\b|^iku\b|^ik$|^i k u$|tolok ukur|^iki$|^ikk$|\bkpi\b|ukuran kinerja|ukuran keberhasilan"
     r"|ukuran kuantitatif", Peran.INDIKATOR),
    (r"sasaran (rpjmd|daerah|kabupaten|kota|pembangunan|nspk|bupati)|sasaran .*\brpjmd\b", Peran.SASARAN_DAERAH),
    (r"tujuan.*sasaran.*program|sasaran.*strategis.*program$|(?<!indikator )sasaran(?! program| kegiatan).*\bprogram\b.*(outcome|kegiatan).*output"
     r"|outcome.*kegiatan.*output|data perencanaan|tujuan.*sasaran.*kegiatan|^sasaran strategis .*\bprogram\b"
     r"|^(tujuan|sasaran strategis) (dan )?(sasaran )?program( dan)? kegiatan", Peran.CAMPURAN),
    (r"^program pendukung", Peran.NOMENKLATUR),
    (r"sasaran|kinerja utama$|^kinerja$|^kinerja (yang|pegawai|organisasi|individu)|outcome|^output$|^keluaran$|^hasil$"
     r"|kondisi yang diharapkan|^uraian kinerja", Peran.SASARAN),
    (r"^tujuan\b", Peran.TUJUAN),
    (r"\bprogram\b|\b(sub )?kegiatan\b|subkegiatan|\burusan\b|nomenklatur|^uraian$|^bidang urusan|^nama (program|kegiatan)"
     r"|^belanja$", Peran.NOMENKLATUR),
    (r"^(skpd|opd|perangkat daerah|nama (opd|skpd|perangkat daerah))$", Peran.KANTOR),
)  # fmt: skip

ISTILAH: tuple[tuple[re.Pattern[str], Peran], ...] = tuple((re.compile(pola), peran) for pola, peran in _ISTILAH)

KATA = frozenset(
    """
    no nomor kode kd visi misi sasaran tujuan strategis program kegiatan sub subkegiatan urusan bidang pemerintahan daerah
    indikator kinerja utama individu iku iki ikk tolok ukur satuan target realisasi capaian tingkat persentase persen pagu
    anggaran indikatif dana pendanaan keuangan fisik kondisi awal akhir baseline data tahun perencanaan triwulan tw bulan
    semester sumber penanggung jawab penanggungjawab perangkat unit kerja opd skpd pd keterangan ket catatan definisi
    operasional formulasi formula rumus perhitungan penghitungan pengukuran cara metode penjelasan alasan relevansi
    pemilihan tipe polarisasi polaritas bobot lokasi kelompok kendala hambatan penghambat pendorong solusi tindak lanjut
    rencana rekomendasi pic batas waktu bukti dukung link dokumen aksi hasil pimpinan atasan intervensi diintervensi aspek
    umpan balik renstra renja rpjmd rkpd dan atau yang outcome output keluaran kegiatan prioritas pembangunan rupiah rp
    perjanjian pk tahunan volume jumlah nilai prakiraan maju berjalan pelaksana seksi jabatan uraian nama nomenklatur
    faktor masalah evaluasi periode pada sampai dengan s d lalu ini i ii iii iv k murni perubahan total serapan progres
    progress berdasarkan ekspektasi sesuai januari februari maret april mei juni juli agustus september oktober november
    desember jan feb mar apr jun jul ags agu sep sept okt nov des menggambarkan kondisi rka dpa belanja per dari untuk
    terhadap oleh pencapaian kerangka pengampu aktivitas tahapan langkah kuantitas kualitas pendukung penunjang kepmen alokasi dana besaran kategori jadwal pelaksanaan pemilik menghitung mengukur plafon
    kebutuhan berikutnya pembilang penyebut dimaksud eselon esselon individu cascading perlakuan
    """.split()
)
"""Words that headers are made of."""

_BAKU: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("indkator", "indikaor", "inidkator", "indicator", "indikator2", "indikatot"), "indikator"),
        **dict.fromkeys(("difinisi", "defenisi", "defisini", "definsi"), "definisi"),
        **dict.fromkeys(("operational", "oprasional", "operasionil"), "operasional"),
        **dict.fromkeys(("tw", "triwulanan", "trwulan", "tri", "triw", "kuartal", "trimester"), "triwulan"),
        **dict.fromkeys(("progres", "progress"), "progres"),
        **dict.fromkeys(("prosentase", "presentase", "persen"), "persentase"),
        **dict.fromkeys(("th", "thn", "ta", "tahunan"), "tahun"),
        **dict.fromkeys(("prog", "program2"), "program"),
        **dict.fromkeys(("keg",), "kegiatan"),
        **dict.fromkeys(("kinerka", "kineja", "kinerj", "kerja"), "kinerja"),
        **dict.fromkeys(("anggran", "angaran", "biaya", "dana", "budget"), "anggaran"),
        **dict.fromkeys(("idikator", "indikatorr"), "indikator"),
    }
)
_KEEP = frozenset({"kerja", "dana", "biaya", "tri", "ta", "keg"})
_FUZZY, _SHORTEST = 86.0, 6


@lru_cache(maxsize=4096)
def rapikan(teks: str) -> str:
    """Return a title as it is compared: normalised, with the spelling of its words mended.

    ``INDKATOR KINERJA INDIVIDU`` -> ``indikator kinerja individu``.
    """
    plain = normalise(re.sub(r"[*¹²³ƒ:;()\[\]{}\"'`]|\b\d+\)\s*$", " ", teks.replace("&", " dan ")))
    plain = re.sub(r"\bindikator(?=kinerja)", "indikator ", re.sub(r"\bkinerja(?=individu|utama)", "kinerja ", plain))
    plain = re.sub(r"\bs\s?d\b", "s d", re.sub(r"\bsampai dengan\b|\bsampai\b", "s d", plain))
    plain = re.sub(r"\bsubkegiatan\b|\bsub kegiatan\b|\bsubkeg\b|\bsub keg\b", "sub kegiatan", plain)
    return " ".join(_word(w) for w in plain.split())


@lru_cache(maxsize=8192)
def _word(word: str) -> str:
    if word in _BAKU and word not in _KEEP:
        return _BAKU[word]
    if word in KATA or len(word) < _SHORTEST or not word.isalpha():
        return word
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, _LONG, scorer=fuzz.ratio, score_cutoff=_FUZZY)
    return str(found[0]) if found else word


_LONG = tuple(sorted(w for w in KATA if len(w) >= _SHORTEST))


def kosakata(teks: str) -> float:
    """Return which part of a title's words are words of headers, 0 to 1 (years and numbers count as such)."""
    words = rapikan(teks).split()
    return sum(w in KATA or w.isdigit() or w == "%" or w in _BAKU for w in words) / len(words) if words else 0.0
