"""Penanggung jawab bukan pejabat bidangnya.

Periksa kegiatan dan sub kegiatan yang namanya menyebut bidang seorang pejabat (pelayanan masyarakat, ketenteraman,
pemberdayaan, kesejahteraan, kepegawaian), tetapi penanggung jawabnya pejabat lain; indikator kinerja individu tentang
bidang yang dipegang pejabat lain; dan sub kegiatan di luar program penunjang yang dipegang kepala sub bagian.

Mengapa: Biasanya dua baris tertukar; pejabat tidak dapat mempertanggungjawabkan bidang orang lain.

Contoh: Perencanaan Kegiatan Pelayanan kepada Masyarakat dipegang Kepala Seksi Pemerintahan, padahal ada Kepala Seksi
Pelayanan Umum.

Jalan keluar: Ganti penanggung jawabnya, atau biarkan bila memang ditugaskan.

Yang tidak terlihat: Bidang di luar yang disebut di atas, dan pekerjaan yang tertukar antara dua pejabat bila tidak
seorang pun berjabatan dengan nama bidang itu.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat, Simpul
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nomenklatur import TabelNomenklatur
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.tautan.resmi import dimaksud
from kinerja_xl.rules.tautan.resmi import kode_baku as baku_kode
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.jabatan import JenisJabatan, jabatan_baku, jenis_jabatan

SEVERITY = Severity.INFO

# the words of a sub kegiatan, and the words of the office it belongs to
_FIELDS = (
    (
        regex(r"\bpelayanan (kepada masyarakat|publik|perizinan|terpadu)\b|\bnon ?perizinan\b"),
        regex(r"\bpelayanan\b"),
    ),
    (regex(r"\bketent(e)?raman\b|\bketertiban umum\b"), regex(r"\bketenteraman\b|\bketertiban\b")),
    _EMPOWERMENT := (
        regex(r"\bpemberdayaan (masyarakat|desa|kelurahan)\b|\blembaga kemasyarakatan\b|\bbum ?desa?\b"),
        regex(r"\bpemberdayaan\b|\bpmd?\b|\bpembangunan\b|\bekonomi\b|\bekbang\b"),
    ),
    (regex(r"\bkesejahteraan (sosial|rakyat|keluarga)\b"), regex(r"\bkesejahteraan\b|\bkesra\b")),
    (regex(r"\badministrasi kepegawaian\b"), regex(r"\bkepegawaian\b")),
)
_PEOPLE = regex(r"\bsosial\b|\bkesejahteraan\b|\bkesra\b|\bkemasyarakatan\b")
"""Offices that work with people as well, where no other one is called after their empowerment."""
_WORKS = {Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN, Jenjang.INDIVIDU}
_HEADS = {JenisJabatan.KEPALA_SEKSI, JenisJabatan.KEPALA_SUB_BAGIAN, JenisJabatan.UNIT}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each kegiatan, sub kegiatan and job that belongs to another head of section."""
    tabel = dokumen.ketentuan.nomenklatur
    heads = [(p, jabatan_baku(p.jabatan)) for p in dokumen.pejabat if jenis_jabatan(p.jabatan) in _HEADS]
    for simpul in dokumen.simpul:
        holder = dokumen.pejabat_menurut_kode.get(simpul.penanggung_jawab)
        if simpul.jenjang not in _WORKS or holder is None or jenis_jabatan(holder.jabatan) not in _HEADS:
            continue
        what = str(simpul.jenjang).lower()
        below = simpul.jenjang is Jenjang.SUB_KEGIATAN
        if (
            below
            and jenis_jabatan(holder.jabatan) is JenisJabatan.KEPALA_SUB_BAGIAN
            and _serves_the_public(simpul, tabel)
        ):
            yield _finding(simpul, f"{holder.jabatan} mengurus penunjang kantor, bukan urusan ini", "kepala seksi")
            continue
        if simpul.jenjang is not Jenjang.INDIVIDU:
            owner = _owner(simpul.nomenklatur, holder, heads)
            if owner is not None:
                message = f"{what} ini bidang {owner.jabatan}, tetapi dipegang {holder.jabatan}"
                yield _finding(simpul, message, owner.kode)
            continue
        for indikator in simpul.indikator:
            owner = _owner(indikator.nama, holder, heads)
            if owner is not None and not _said_of(indikator.nama, holder):
                yield temuan(
                    indikator.at,
                    "indikator",
                    message=f"Periksa: {kutip(indikator.nama)} bidang {owner.jabatan}, tetapi menjadi indikator "
                    f"{holder.jabatan}.",
                    value=indikator.nama,
                    expected=owner.kode,
                    related=(indikator.at.sel("penanggung_jawab"),),
                    fix="pindahkan ke pejabat bidangnya, atau biarkan bila memang ditugaskan",
                )


def _owner(nama: str, holder: Pejabat, heads: Iterable[tuple[Pejabat, str]]) -> Pejabat | None:
    """Return the head of section whose field a name speaks about, None where it is the holder's own or nobody's."""
    name = nama.casefold()
    fields = [office for topic, office in _FIELDS if topic.search(name)]
    if not fields or any(office.search(jabatan_baku(holder.jabatan)) for office in fields):
        return None
    owners = [(p, title) for office in fields for p, title in heads if office.search(title)]
    owner, title = min(owners, key=lambda o: "pemberdayaan" not in o[1], default=(None, ""))
    if _EMPOWERMENT[1] in fields and "pemberdayaan" not in title and _PEOPLE.search(jabatan_baku(holder.jabatan)):
        return None
    return owner


def _said_of(nama: str, holder: Pejabat) -> bool:
    """True when the holder's own tasks speak about the field."""
    duties = " ".join((*holder.tugas, *holder.fungsi)).casefold()
    return any(
        topic.search(nama.casefold()) and (topic.search(duties) or office.search(duties)) for topic, office in _FIELDS
    )


def _serves_the_public(simpul: Simpul, tabel: TabelNomenklatur) -> bool:
    """True for a sub kegiatan of a programme other than Penunjang, by its code or by its name."""
    row = None if simpul.kode_nomenklatur else dimaksud(simpul.nomenklatur, simpul.jenjang, tabel)
    kode = baku_kode(simpul.kode_nomenklatur) or (row.kode if row else "")
    return kode.startswith("7.01.") and not kode.startswith("7.01.01.")


def _finding(simpul: Simpul, message: str, expected: str) -> Finding:
    return temuan(
        simpul.at,
        "penanggung_jawab",
        message=f"Periksa: {message}.",
        value=simpul.penanggung_jawab,
        expected=expected,
        related=(simpul.at.sel("nomenklatur"),),
        fix="ganti penanggung jawabnya, atau biarkan bila memang ditugaskan",
    )
