"""The JSON form of a merge; its keys are a fixed contract that offices script against."""

from __future__ import annotations

from typing import Any

from kinerja_xl.model.usulan import BarisGabung, SelGabung
from kinerja_xl.reports.periksa.json import tersusun
from kinerja_xl.reports.versi.isi_gabungan import IsiGabungan
from kinerja_xl.reports.versi.versi_json import VERSI, nilai_json


def json_gabungan(isi: IsiGabungan, tool: str) -> str:
    """Return the whole report as JSON text, every key present in every entry.

    Args:
        isi: what came of the merge.
        tool: name and version, ``kinerja-xl 1.2.3``.
    """
    report = {
        "version": VERSI,
        "tool": tool,
        "base": isi.induk.as_posix(),
        "copies": list(isi.salinan),
        "taken": [_cell(isi, cell) for cell in isi.diubah],
        "new_rows": [
            {
                "row": row.nama,
                "at": f"{at.sheet}!{at.row}",
                "from": [isi.salinan[n] for n in row.dari],
                "values": {key: nilai_json(usul.nilai) for key, usul in row.isi.items()},
            }
            for row, at in isi.masuk
        ],
        "new_columns": [
            {"column": c.judul, "cell": str(c.at), "from": [isi.salinan[n] for n in c.dari]} for c in isi.kolom
        ],
        "deleted_rows": [_row(isi, row) for row in isi.dihapus],
        "conflicts": [_cell(isi, cell) for cell in isi.bentrok],
        "row_conflicts": [_row(isi, row) for row in isi.bentrok_baris],
        "left_behind": [
            {"copy": isi.salinan[left.dari], "place": left.tempat, "because": left.sebab} for left in isi.tertinggal
        ],
    }
    return tersusun(report)


def _cell(isi: IsiGabungan, cell: SelGabung) -> dict[str, Any]:
    return {
        "row": cell.baris,
        "column": cell.kolom,
        "cell": str(cell.at),
        "base": nilai_json(cell.nilai),
        "proposals": [
            {"from": [isi.salinan[n] for n in u.dari], "cell": str(u.at), "value": nilai_json(u.nilai)}
            for u in cell.usul
        ],
    }


def _row(isi: IsiGabungan, row: BarisGabung) -> dict[str, Any]:
    return {
        "row": row.baris.nama,
        "at": row.baris.row,
        "sheet": row.diubah[0].at.sheet if row.diubah else row.lembar,
        "deleted_by": [isi.salinan[n] for n in row.oleh],
        "changed": [_cell(isi, cell) for cell in row.diubah],
    }
