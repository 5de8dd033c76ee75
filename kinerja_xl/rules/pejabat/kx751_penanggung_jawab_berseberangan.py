"""Penanggung jawab berseberangan dengan garis atasannya.

Periksa simpul yang dipegang atasan dari pemegang induknya; sub kegiatan penunjang yang dipegang pejabat di luar
bawahan pemegang kegiatannya; dan aksi yang dipikul kepala seksi atau kepala bidang lain daripada pemegang
indikatornya, atau kepala sub bagian yang bidangnya tidak disebut aksinya.

Mengapa: Kinerja diturunkan dari atasan kepada bawahannya; yang memegang pekerjaan tidak dapat dinilai oleh orang yang
tidak memimpinnya.

Contoh: Program dipegang Kepala Sub Bagian Tata Usaha, kegiatan di bawahnya dipegang Kepala Puskesmas, atasannya.

Jalan keluar: Perbaiki penanggung jawab atau atasannya; biarkan bila memang ditugaskan.

Yang tidak terlihat: Penanggung jawab yang keliru tetapi segaris, pejabat tanpa kolom Atasan atau beratasan yang tidak
lazim (KX752), dan sub kegiatan bukan penunjang yang dipegang seksi lain, karena lazim dibagi-bagi.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi, serupa
from kinerja_xl.rules.pejabat.garis_atasan import atasan_lazim, semua_atasan
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.jabatan import bidang_jabatan, jabatan_baku
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_APART = ({"kepala sub bagian", "kepala seksi"}, {"kepala sub bagian", "kepala bidang"})
"""Heads of the secretariat, and of what the office is there for."""
_OFFICE_WORK = regex(
    r"\b(?:anggaran|belanja|biaya|honor\w*|keuangan|pagu|rka|dpa|spj|renja|renstra|rencana|lk[jp]ip|lakip|laporan|data|dokumen"
    r"|surat|arsip|administrasi|pegawai|petugas|asn|kepegawaian|peralatan|perlengkapan|sarana|prasarana|kendaraan|barang"
    r"|pengadaan|konsumsi|undangan|loket|ruang|gedung|internet|aplikasi|laman|pelatihan|bimtek|rapat|evaluasi|menghimpun"
    r"|menyusun|menyediakan|kunjungan|survei)\b",
    re.IGNORECASE,
)
"""What a secretariat does for everybody in the office."""
_EVERY_UNIT = regex(
    r"\b(?:seksi|bidang|unit|data|bahan|menghimpun|mengumpulkan|menyampaikan|menyediakan|mengikuti|menghadiri|usulan|rapat"
    r"|koordinasi|evaluasi|tindak|menindaklanjuti|capaian|petugas|pegawai)\b",
    re.IGNORECASE,
)
"""What a section does for the secretariat's indicators."""
_HEAD = regex(r"kepala (?:seksi|bidang|sub bagian)\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node, and each action, whose holder stands elsewhere than its parent's."""
    above = semua_atasan(dokumen)
    for simpul in dokumen.simpul:
        induk = dokumen.simpul_menurut_kode.get(simpul.induk)
        if induk is not None and induk is not simpul:
            yield from _node(dokumen, simpul, induk, above)
    held: dict[str, set[str]] = {}
    for aksi in dokumen.rencana_aksi:
        mine = aksi.penanggung_jawab
        if (owners := held.get(aksi.kode_indikator)) is None:
            owners = {s.penanggung_jawab for s, _ in dokumen.indikator_menurut_kode[aksi.kode_indikator]}
            held[aksi.kode_indikator] = owners
        owner = min(owners, default="")
        if len(owners) != 1 or mine not in above or owner not in above or mine == owner:
            continue
        one, two = _kind(dokumen, mine), _kind(dokumen, owner)
        side_by_side = above[mine] and above[mine][:1] == above[owner][:1] and one == two
        apart = {one, two} in _APART and not _own_work(aksi.aksi, one, _title(dokumen, mine))
        if not side_by_side and not apart:
            continue
        yield temuan(
            aksi.at,
            "penanggung_jawab",
            message=f"Periksa: aksi ini dipikul {_title(dokumen, mine)}, sedangkan {aksi.kode_indikator} dipegang "
            f"{_title(dokumen, owner)}.",
            value=mine,
            expected=owner,
            fix="perbaiki penanggung jawabnya; biarkan bila memang ditugaskan",
        )


def _node(dokumen: Dokumen, simpul: Simpul, induk: Simpul, above: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    mine, theirs = simpul.penanggung_jawab, induk.penanggung_jawab
    if mine == theirs or mine not in above or theirs not in above:
        return
    if any(atasan_lazim(_title(dokumen, k), _title(dokumen, above[k][0])) for k in (mine, theirs) if above[k]):
        return
    if mine in above[theirs]:
        how = "atasan"
    elif _supports(dokumen, simpul) and theirs not in above[mine] and above[mine] and above[theirs]:
        how = "bukan bawahan"
    else:
        return
    yield temuan(
        simpul.at,
        "penanggung_jawab",
        message=f"Periksa: {simpul.kode} dipegang {_title(dokumen, mine)}, {how} pemegang {induk.kode} "
        f"({_title(dokumen, theirs)}).",
        value=mine,
        expected=f"{theirs} atau bawahannya",
        related=(induk.at.sel("penanggung_jawab"),),
        fix="perbaiki penanggung jawab atau atasannya; biarkan bila memang ditugaskan",
    )


def _own_work(aksi: str, kind: str, jabatan: str) -> bool:
    """True for an action that may be this head's: of its field, or what a secretariat or every unit does for all."""
    for_all = _OFFICE_WORK if kind == "kepala sub bagian" else _EVERY_UNIT
    return for_all.search(aksi) is not None or serupa(kata_isi(aksi), kata_isi(bidang_jabatan(jabatan)))


def _supports(dokumen: Dokumen, simpul: Simpul) -> bool:
    """True for a sub kegiatan of the programme that serves the office itself: the secretariat's work."""
    if simpul.jenjang is not Jenjang.SUB_KEGIATAN:
        return False
    kegiatan = dokumen.simpul_menurut_kode.get(simpul.induk)
    program = dokumen.simpul_menurut_kode.get(kegiatan.induk) if kegiatan else None
    return program is not None and normalise(program.nomenklatur).startswith(("program penunjang", "penunjang urusan"))


def _kind(dokumen: Dokumen, kode: str) -> str:
    """Return which kind of head an official is: those of sections, or those of fields; a kode of its own for others."""
    found = _HEAD.match(jabatan_baku(_title(dokumen, kode)))
    return found[0] if found else kode


def _title(dokumen: Dokumen, kode: str) -> str:
    return dokumen.pejabat_menurut_kode[kode].jabatan or kode
