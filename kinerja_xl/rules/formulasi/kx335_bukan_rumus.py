"""Kolom rumus tidak berisi rumus.

Penjelasan rumus yang hanya berisi satuan, cara mengumpulkan data, bukti, nama barang, atau nama kegiatan bukan
rumus. Nilai dari luar (hasil evaluasi AKIP) hanya info: sebutkan penilai dan komponennya. Bila Cara hitung
terisi, satuan pada kolom rumus hanya peringatan.

Mengapa: Tanpa rumus, realisasinya tidak dapat dihitung dan diuji ulang oleh orang lain.

Contoh: Penjelasan rumus berisi 'Dokumen', 'Survey', 'Bukti pembayaran', atau 'Pembinaan perangkat desa'.

Jalan keluar: Tulis apa yang dihitung (Jumlah …), pembaginya bila persentase, dan hasil apa yang dinilai.

Yang tidak terlihat: Kalimat yang memuat kata hitung (jumlah, nilai, menurut) tetapi tetap tidak mengatakan cara
menghitungnya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.bukan_rumus import SATUAN, IsiLain, isi_lain
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus, ikm, mengulang
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each formula column that holds something else; KX333 and KX342 name their own cases."""
    doubtful: dict[str, list[tuple[BarisRumus, IsiLain]]] = {}
    for found in berumus(dokumen):
        baris, rumus = found
        if rumus.penyebut or rumus.faktor or ikm(baris.indikator.nama) or mengulang(found):
            continue
        other = isi_lain(rumus.teks, baris.indikator.satuan)
        if other is None:
            continue
        if other.pasti:
            yield _finding(found, other, ())
        else:
            doubtful.setdefault(normalise(rumus.teks), []).append((found, other))
    for group in doubtful.values():
        yield _finding(*group[0], [found for found, _ in group[1:]])


def _finding(found: BarisRumus, other: IsiLain, more: Sequence[BarisRumus]) -> Finding:
    text = found.rumus.teks
    rows = f" pada {len(more) + 1} baris" if more else ""
    return temuan(
        *found.tempat,
        message=f"Kolom rumus{rows} hanya berisi {other.apa} {kutip(text)}, bukan rumus.",
        value=text,
        expected="cara menghitung",
        related=tuple(row.sel for row in more) or (found.baris.indikator.at.sel("indikator"),),
        fix=other.perbaikan,
        severity=_severity(found, other),
    )


def _severity(found: BarisRumus, other: IsiLain) -> Severity | None:
    """Return another weight than the rule's: a value from outside is described badly, a chosen Cara hitung counts."""
    if not other.pasti:
        return Severity.INFO
    chosen = other is SATUAN and found.baris.indikator.cara_hitung.dikenal
    return Severity.WARNING if chosen else None
