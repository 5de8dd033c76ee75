"""Kendala tanpa solusi.

Periksa baris lembar Analisis yang menyebut Kendala, tetapi Solusinya kosong, sedangkan baris lain mengisinya. Periksa
juga Solusi yang mengatasi sesuatu, padahal Kendala menyatakan tidak ada. Target yang tidak tercapai tanpa Solusi
disebut KX630.

Mengapa: Evaluator menilai apa yang dilakukan atas setiap hambatan; kendala yang berhenti pada keluhan akan berulang.

Contoh: Kendala 'Jaringan sering terputus', Solusi kosong.

Jalan keluar: Tulis apa yang telah dikerjakan atas kendala itu, atau kapan akan dikerjakan.

Yang tidak terlihat: Solusi yang terisi tetapi bukan tentang kendalanya, dan kendala yang ditulis pada Penyebab.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_NO_OBSTACLE = regex(
    r"\W*(?:nihil|tanpa kendala|(?:tidak|belum) (?:ada|terdapat|ditemukan|dijumpai)"
    r"(?: (?:kendala|hambatan|masalah|permasalahan)(?:nya)?(?: yang)?(?: (?:berarti|signifikan|khusus))?)?)\W*",
    re.IGNORECASE,
)
_KEEPS = regex(
    r"\b(?:(?:di|mem)?pertahankan|me?lanjutkan|dilanjutkan|diteruskan|meneruskan|tetap|terus|tidak|belum|nihil|selalu|perlu"
    r"|(?:di|men)?tingkatkan|meningkatkan|dijaga|menjaga|mengoptimalkan|memaksimalkan|memperkuat|\w*koordinasi\w*|n/?a)\b",
    re.IGNORECASE,
)
"""What is done although nothing stands in the way: going on as before."""
_NONE = regex(
    r"\W*(?:nihil|n/?a|tanpa kendala|(?:tidak|belum) (?:ada|terdapat|ditemukan|dijumpai|mengalami)\b.*)?\W*",
    re.IGNORECASE,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row of Analisis that only complains, where other rows say what was done."""
    if not any(analisis.solusi.strip() for analisis in dokumen.analisis):
        return
    for analisis in dokumen.analisis:
        kendala, solusi = analisis.kendala.strip(), analisis.solusi.strip()
        if _NO_OBSTACLE.fullmatch(kendala) and len(solusi.split()) > 1 and not _KEEPS.search(solusi):
            yield temuan(
                analisis.at,
                "kendala",
                message=f"Periksa: Kendala berisi {kutip(kendala)}, sedangkan Solusinya {kutip(solusi)}.",
                value=kendala,
                expected="kendala yang diatasi solusinya",
                related=(analisis.at.sel("solusi"),),
                fix="tulis kendalanya, atau kosongkan solusinya",
            )
            continue
        if analisis.solusi.strip() or _NONE.fullmatch(kendala):
            continue
        yield temuan(
            analisis.at,
            "solusi",
            message=f"Periksa: Kendala berisi {kutip(kendala)}, sedangkan Solusinya kosong.",
            value="kosong",
            expected="tindakan atas kendalanya",
            related=(analisis.at.sel("kendala"),),
            fix="tulis apa yang dikerjakan atas kendala itu",
        )
