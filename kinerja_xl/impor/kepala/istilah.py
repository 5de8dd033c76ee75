"""The words of headers, as data: how titles are spelled, and which title means which part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from types import MappingProxyType

from kinerja_xl.impor.kepala.arti import PeranKolom
from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

_OFFICIAL = (
    r"(es+elon|kepala|kabid|kasi|kasubb?ag|camat|lurah|sekretaris|sekcam|inspektur|direktur|pelaksana|pejabat|staf"
    r"|administrator|pengawas|jpt|jabatan|ketua tim)\b"
)
# The first expression that is found in the last part of a title decides; so the particular stands before the general.
_ISTILAH: tuple[tuple[str, PeranKolom], ...] = (
    (r"^(no|nomor|nmr|no urut|nomor urut|#)$", PeranKolom.NO),
    (r"^(no|nomor|kode|id) (indikator|iku|ik)\b", PeranKolom.KODE_INDIKATOR),
    (r"^(kode (?!misi)|kode$|kd|nomor rekening|no rek|norek|rekening)\b(?!.*\b(wilayah|pos)\b)", PeranKolom.KODE),
    (r"^(jenjang|tingkat(an)?|level|jenis)( (kinerja|cascading|uraian|baris))?$", PeranKolom.JENJANG),
    (r"^visi$", PeranKolom.VISI),
    (r"^kode misi$", PeranKolom.MISI),
    (r"^(kode )?misi\b", PeranKolom.MISI),
    (r"hasil kerja (pimpinan|atasan)|intervensi|hasil kerja yang diintervensi", PeranKolom.SKP_PIMPINAN),
    (r"rencana hasil kerja|^hasil kerja( utama| tambahan| pegawai| individu| bawahan)?$", PeranKolom.SKP_HASIL),
    (r"^aspek\b", PeranKolom.SKP_ASPEK),
    (r"umpan balik", PeranKolom.SKP_UMPAN),
    (r"^(satuan|sat|unit ukur(an)?|unit satuan)\b|(?<!kepala )\bsatuan$|^unit$", PeranKolom.SATUAN),
    (r"(sumber|asal|jenis) (dana|pendanaan|pembiayaan|anggaran|biaya)", PeranKolom.SUMBER_DANA),
    (r"sumber (data|informasi)|asal data|sumber$|cara memperoleh data|^data sumber"
     r"|(penyedia|perolehan) data|data (yang )?diperoleh|^asal$", PeranKolom.SUMBER_DATA),
    (r"^(nama( (pegawai|pejabat|asn|lengkap))+( dan| atau)?( nip)?|nama( dan| atau)? nip)$", PeranKolom.NAMA),
    (r"^(nip )?nama( (pegawai|pejabat|asn|lengkap|dan|atau|nip|pangkat|gol|golongan|ruang))+$", PeranKolom.NAMA),
    (r"^((nama|jabatan) )*(pejabat )?atasan( langsung)?$|^(jabatan )?pejabat penilai$"
     r"|^(jabatan )?pihak (kedua|2|ii)\b|^(jabatan )?(pemberi (amanah|mandat)|penerima (janji|perjanjian))$",
     PeranKolom.ATASAN),
    (r"^(jabatan )?pihak (pertama|kesatu|1|i)\b|^(jabatan )?(penerima (amanah|mandat)|yang berjanji|pemberi janji)$",
     PeranKolom.PENANGGUNG_JAWAB),
    (r"^nip( (pegawai|pejabat|asn))?$", PeranKolom.NAMA),
    (r"^(pangkat|gol(ongan)?)( (dan )?(pangkat|gol(ongan)?|ruang))*( terakhir)?$", PeranKolom.PANGKAT),
    (rf"^(indikator|iku|ik|iki)\b.*\b{_OFFICIAL}", PeranKolom.INDIKATOR),
    (rf"^(sasaran|kinerja|hasil|kondisi)\b.*\b{_OFFICIAL}", PeranKolom.SASARAN),
    (r"penan?g+ung\s?jawab|penanggungjawab|^pelaksana|^pj$|^seksi\b|^bidang\b(?! urusan)|^pejabat\b"
     r"|^unit (kerja|pelaksana|organisasi)|^(nama )?(pemilik|owner|koordinator)|pengampu|pelaksana( kegiatan)?$"
     r"|^jabatan\b"
     r"|^(nip )?nama( (pegawai|pejabat|asn|lengkap))?( dan| atau)?( nip)?( pangkat( golongan)?)?( dan| atau)? jabatan",
     PeranKolom.PENANGGUNG_JAWAB),
    (r"rencana (tindak lanjut|perbaikan)|^rtl$"
     r"|^tindak lanjut|^tl\b|rekomendasi|strategi(s)? .*(berikut|depan)"
     r"|upaya (perbaikan|tindak)|langkah (perbaikan|selanjutnya|tindak)", PeranKolom.RTL),
    (r"^pic\b", PeranKolom.PIC),
    (r"batas waktu|tenggat|target waktu penyelesaian|waktu penyelesaian|^deadline", PeranKolom.BATAS),
    (r"solusi|pemecahan|^(upaya|penyelesaian|penanganan)\b|mengatasi|jalan keluar", PeranKolom.SOLUSI),
    (r"keberhasilan.*kegagalan|^analisis( (capaian|kinerja|penyebab|realisasi).*)?$", PeranKolom.PENDORONG),
    (r"^(tantangan|isu)\b|kendala|hambatan|penghambat|permasalahan|masalah|penyebab (kegagalan|tidak)|kegagalan",
     PeranKolom.KENDALA),
    (r"pendorong|pendukung keberhasilan|faktor (keberhasilan|pendukung)", PeranKolom.PENDORONG),
    (r"bukti|data dukung|dokumen (pendukung|verifikasi)|eviden|nama dokumen|^link\b|tautan|verifikasi$",
     PeranKolom.BUKTI),
    (r"definisi|^pengertian|batasan operasional|^(deskripsi|makna)\b", PeranKolom.DEFINISI),
    (r"alasan|relevansi|latar belakang pemilihan|pertimbangan", PeranKolom.ALASAN),
    (r"(tipe|jenis|sifat) (per|peng)?hitung|^tipe\b|kumulatif", PeranKolom.TIPE),
    (r"formula|rumus(?!an)|(cara|metode|metoda|teknik) (peng|per|meng|pen|men)?g?(hitung|ukur)|perhitungan$"
     r"|^pengukuran$|formulasi pengukuran", PeranKolom.FORMULASI),
    (r"polari|^arah\b|kecenderungan|maksimi|minimi", PeranKolom.ARAH),
    (r"^bobot\b", PeranKolom.BOBOT),
    (r"^lokasi\b", PeranKolom.LOKASI),
    (r"kelompok sasaran|penerima manfaat", PeranKolom.KELOMPOK_SASARAN),
    (r"^(ket|keterangan|catatan|cat|remark)\b", PeranKolom.KETERANGAN),
    (r"^indikator\b.* dan (rencana |uraian )?aksi$", PeranKolom.INDIKATOR),  # each row is one of them
    (r"rencana aksi|^aksi\b|\baksi$"
     r"|langkah (kerja|aksi|kegiatan)|^langkah langkah|uraian (aksi|langkah)|^tahapan\b|^aktivitas"
     r"|^inisiatif\b|^langkah$",
     PeranKolom.AKSI),
    (r"^penjelasan( |$)|^uraian penjelasan", PeranKolom.PENJELASAN),
    (r"^(target|tgt|volume|vol|rencana)\b.*\bindikator|^(target|realisasi|capaian) ",
     PeranKolom.TARGET),  # left to measures
    (r"^(?!(?:sifat|jenis|kelompok|kategori|status|klasifikasi|level|perspektif) )(?:.*\bindikator\b)"
     r"|^iku\b|^ik$|^i k u$|tol[ao]k ukur|^iki$|^ikk$|\bkpi\b|^(alat )?ukur(an)?$|^pengukur\b"
     r"|(ukuran|parameter|penanda|kriteria|variabel|metrik|alat ukur) (kinerja|keberhasilan|kuantitatif|hasil)"
     r"|^(parameter|kriteria|metrik)$", PeranKolom.INDIKATOR),
    (r"sasaran (rpjmd|daerah|kabupaten|kota|pembangunan|nspk|bupati)|sasaran .*\brpjmd\b", PeranKolom.SASARAN_DAERAH),
    (r"^(tujuan dan )?sasaran( strategis| skpd| opd| pd)? dan (program|kegiatan)"
     r"|tujuan.*sasaran.*program|sasaran.*strategis.*program$|(?<!indikator )sasaran(?! program| kegiatan)"
     r".*\bprogram\b.*(outcome|kegiatan).*output|outcome.*kegiatan.*output|data perencanaan"
     r"|tujuan.*sasaran.*kegiatan|^sasaran strategis .*\bprogram\b"
     r"|^(tujuan|sasaran strategis) (dan )?(sasaran )?program( dan)? kegiatan", PeranKolom.CAMPURAN),
    (r"^program pendukung", PeranKolom.NOMENKLATUR),
    (r"sasaran|kinerja utama$|^(output|outcome|keluaran|hasil yang \w+|dampak|impact|manfaat)\b|outcome"
     r"|^kondisi$|^kinerja$|^kinerja (yang|pegawai|organisasi|individu|strategis|program|sub kegiatan|kegiatan)"
     r"|^hasil( (antara|akhir|langsung|kinerja|keluaran|output|dampak|manfaat|program|kegiatan|sub kegiatan))*$"
     r"|(kondisi|keadaan|perubahan|kinerja|hasil) (yang )?(ingin |akan )?"
     r"(diharapkan|diinginkan|dituju|dicapai|diwujudkan|terwujud)$"
     r"|^(uraian|pernyataan|rumusan) kinerja|^harapan\b", PeranKolom.SASARAN),
    (r"^((uraian|rumusan|pernyataan) )?tujuan\b", PeranKolom.TUJUAN),
    (r"\bprogram\b|\b(sub )?kegiatan\b|subkegiatan|\burusan\b|nomenklatur|^uraian$|^bidang urusan"
     r"|^nama (program|kegiatan)|^belanja$", PeranKolom.NOMENKLATUR),
    (r"^(skpd|opd|perangkat daerah|nama (opd|skpd|perangkat daerah))$", PeranKolom.KANTOR),
)  # fmt: skip

ISTILAH: tuple[tuple[re.Pattern[str], PeranKolom], ...] = tuple((regex(pola), peran) for pola, peran in _ISTILAH)

KATA = frozenset(resources.files(__package__).joinpath("kata_judul.txt").read_text(encoding="utf-8").split())
"""Words that headers are made of."""

_BAKU: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("indkator", "indikaor", "inidkator", "indicator", "indikator2", "indikatot"), "indikator"),
        **dict.fromkeys(("difinisi", "defenisi", "defisini", "definsi"), "definisi"),
        **dict.fromkeys(("operational", "oprasional", "operasionil"), "operasional"),
        **dict.fromkeys(
            ("tw", "triwulanan", "trwulan", "tri", "triw", "trw", "twl", "kuartal", "kwartal", "trimester"), "triwulan"
        ),
        **dict.fromkeys(("progres", "progress"), "progres"),
        **dict.fromkeys(("prosentase", "presentase", "persen"), "persentase"),
        **dict.fromkeys(("th", "thn", "ta", "tahunan"), "tahun"),
        **dict.fromkeys(("prog", "program2"), "program"),
        **dict.fromkeys(("keg",), "kegiatan"),
        **dict.fromkeys(("uom",), "satuan"),
        **dict.fromkeys(("trg", "trgt", "targt"), "target"),
        **dict.fromkeys(("actual", "aktual"), "realisasi"),
        **dict.fromkeys(("annual",), "tahun"),
        **dict.fromkeys(("kinerka", "kineja", "kinerj", "kerja"), "kinerja"),
        **dict.fromkeys(("anggran", "angaran", "biaya", "dana", "budget"), "anggaran"),
        **dict.fromkeys(("idikator", "indikatorr"), "indikator"),
    }
)
_KEEP = frozenset({"kerja", "dana", "biaya", "tri", "ta", "keg"})
_COUNTED = {
    w: n
    for n, ws in enumerate(("pertama kesatu satu", "kedua dua", "ketiga tiga", "keempat empat"), 1)
    for w in ws.split()
}
_ORDINAL = regex(rf"\btriwulan (?:ke )?({'|'.join(_COUNTED)})\b")
_FUZZY, _SHORTEST = 86.0, 6


@lru_cache(maxsize=4096)
def rapikan_judul(teks: str) -> str:
    """Return a title as it is compared: normalised, with the spelling of its words mended.

    ``INDKATOR KINERJA INDIVIDU`` -> ``indikator kinerja individu``.
    """
    teks = re.sub(r"(?i)\b(sasaran|tujuan)(\s+(?:strategis|skpd|opd|pd))?\s*/\s*(?=[a-z])", r"\1\2 dan ", teks)
    teks = re.sub(r"(?i)\b(indikator(?:\s+kinerja)?)\s*/\s*(?=(?:rencana\s+|uraian\s+)?aksi)", r"\1 dan ", teks)
    plain = normalise(re.sub(r"[*¹²³ƒ:;()\[\]{}\"'`]|(?<!\()\b\d{1,2}\)\s*$", " ", teks.replace("&", " dan ")))
    plain = re.sub(r"\bindikator(?=kinerja)", "indikator ", re.sub(r"\bkinerja(?=individu|utama)", "kinerja ", plain))
    plain = re.sub(r"\btri wulan", "triwulan", re.sub(r"\brhk\b", "rencana hasil kerja", plain))
    plain = re.sub(r"\b(tw|trw|triw|twl|triwulan|kuartal|kwartal)(?=([1-4]|i{1,3}|iv)\b)", "triwulan ", plain)
    plain = _ORDINAL.sub(lambda m: f"triwulan {_COUNTED[m[1]]}", plain)
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
    words = rapikan_judul(teks).split()
    return sum(w in KATA or w.isdigit() or w == "%" or w in _BAKU for w in words) / len(words) if words else 0.0
