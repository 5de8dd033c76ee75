"""Who answers for an indicator, and to which objective it belongs, where that is another one than for its node."""

from __future__ import annotations

from kinerja_xl.impor.susun.hutan import SimpulImpor
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.sel_indikator import BacaanBaris
from kinerja_xl.text.similar import normalise


def berpemilik(node: SimpulImpor, item: BarisIsian, mine: IsianImpor | None) -> BarisIsian:
    """Return the row of an indicator with the official in whose agreement it stands.

    Who only lists a programme with its budget does not answer for the indicators that another's agreement has.

    Args:
        node: its node, which gets that official where it has no indicator yet.
        item: the row.
        mine: the official, None outside of agreements.
    """
    theirs = node.isi.get("penanggung_jawab")
    if mine is None or "indikator" not in item or theirs is None or theirs.teks == mine.teks:
        return item
    if not node.indikator:
        node.isi["penanggung_jawab"] = mine
        return item
    return {**item, "penanggung_jawab": mine}


def milik_baris(node: SimpulImpor, reading: BacaanBaris) -> BarisIsian:
    """Return what a row says of its node; who answers for an indicator stays with it where that differs.

    Args:
        node: the node.
        reading: the row; its indicators are changed.
    """
    mine, theirs = reading.simpul.get("penanggung_jawab"), node.isi.get("penanggung_jawab")
    named = [item for item in reading.baris if "indikator" in item]
    if mine is None or theirs is None or not named or normalise(mine.teks) == normalise(theirs.teks):
        return reading.simpul
    reading.baris = [{**item, "penanggung_jawab": mine} if item in named else item for item in reading.baris]
    return {key: value for key, value in reading.simpul.items() if key != "penanggung_jawab"}


def sasaran_lain(last: BarisIsian, item: BarisIsian) -> bool:
    """True for the row of another objective that leaves the indicator to the cell above it.

    Args:
        last: the indicator above.
        item: the row.
    """
    if "sasaran" not in item or "indikator" not in last or len(item) < 2:
        return False
    return "sasaran" not in last or normalise(last["sasaran"].teks) != normalise(item["sasaran"].teks)
