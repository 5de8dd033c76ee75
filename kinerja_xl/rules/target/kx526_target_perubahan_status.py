"""Target perubahan tidak cocok dengan Status dokumen.

Target perubahan hanya terisi, dan judulnya hanya menyebut Perubahan, bila Status dokumen Perubahan.

Mengapa: Perjanjian murni mencetak target pertama; target perubahan di sampingnya menilai tahun itu dengan angka yang
tidak pernah diperjanjikan.

Contoh: Status dokumen Murni, Target perubahan 80.

Jalan keluar: Ubah Status dokumen menjadi Perubahan, atau kosongkan Target perubahan.

Yang tidak terlihat: Dokumen yang Status dokumennya kosong.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import StatusDokumen

SEVERITY = Severity.WARNING
BETA = True

_CHANGED = regex(
    r"\b(?:perjanjian kinerja|indikator kinerja(?: utama| individu)?|iku|iki|rencana aksi)(?: \([a-z]+\))? perubahan\b"
    r"|\bperubahan (?:\w+ )?(?:atas )?(?:penetapan )?(?:perjanjian kinerja|indikator kinerja|iku\b|iki\b|rencana aksi"
    r"|keputusan)",
    re.IGNORECASE,
)
_NO_TARGET = ("iku", "iki", "cascading")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding, at the first changed target of an agreement said not to be changed, and for its title."""
    identitas = dokumen.identitas
    if identitas.status_dokumen is not StatusDokumen.MURNI:
        return
    title = _CHANGED.search(" ".join(identitas.tentang.split())) if "tentang" in identitas.sel else None
    if title:
        yield temuan(
            identitas,
            "tentang",
            message=f"Tentang menyebut '{title[0]}', sedangkan Status dokumen Murni.",
            value=title[0],
            expected="judul tanpa kata Perubahan",
            related=identitas.sel_isian("status_dokumen"),
            fix="ubah Status dokumen menjadi Perubahan, atau hapus kata Perubahan dari judulnya",
        )
    if dokumen.jenis in _NO_TARGET:
        return
    changed = [i for s in dokumen.simpul for i in s.indikator if i.target_perubahan is not None]
    if not changed:
        return
    status = dokumen.identitas.sel.get("status_dokumen")
    yield temuan(
        changed[0].at,
        "target_perubahan",
        message="Target perubahan terisi, sedangkan Status dokumen Murni.",
        value=dokumen.identitas.status_dokumen,
        expected="Perubahan",
        related=(*((status,) if status else ()), *(i.at.sel("target_perubahan") for i in changed[1:])),
        fix="ubah Status dokumen menjadi Perubahan, atau kosongkan Target perubahan",
    )
