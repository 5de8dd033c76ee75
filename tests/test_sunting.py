"""An office inserts, deletes and sorts rows, saves with other programs, and lets us write in between: every row stays what it was."""

from __future__ import annotations

import tempfile
from pathlib import Path

import openpyxl
from helpers.berat import contoh
from helpers.markdown_book import build_book
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kinerja_xl.app.load import load
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.stream import sheet_rows

CODE, GOAL = 1, 4  # columns of the sheet Kinerja in these books


class Sunting(RuleBasedStateMachine):
    """The model is what a person sees: codes and texts in their order, None for a row left blank."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "buku.xlsx"
        self.path.write_bytes(build_book({}))
        self.rows: list[tuple[str, str] | None] = [("1", "Meningkatnya mutu pelayanan")]
        self.number = 1

    def _saved(self, change) -> None:
        book = openpyxl.load_workbook(self.path)
        change(book["Kinerja"])
        book.save(self.path)

    @rule(place=st.integers(0, 5))
    def insert(self, place: int) -> None:
        place, self.number = min(place, len(self.rows)), self.number + 1
        row = (f"1.{self.number}", f"Meningkatnya mutu {self.number}")
        self.rows.insert(place, row)

        def change(sheet) -> None:
            sheet.insert_rows(place + 2)
            for column, value in ((CODE, row[0]), (2, "Program"), (GOAL, row[1])):
                sheet.cell(place + 2, column).value = value

        self._saved(change)

    @rule(place=st.integers(0, 5))
    def delete(self, place: int) -> None:
        if len(self.rows) > 1:
            place = min(place, len(self.rows) - 1)
            del self.rows[place]
            self._saved(lambda sheet: sheet.delete_rows(place + 2))

    @rule()
    def sort(self) -> None:
        order = sorted(range(len(self.rows)), key=lambda n: self.rows[n] or ("~", ""), reverse=True)

        def change(sheet) -> None:
            held = [[cell.value for cell in sheet[n + 2]] for n in range(len(self.rows))]
            for n, source in enumerate(order):
                for column, value in enumerate(held[source], 1):
                    sheet.cell(n + 2, column).value = value

        self._saved(change)
        self.rows = [self.rows[n] for n in order]

    @rule(place=st.integers(0, 5))
    def write(self, place: int) -> None:
        place = min(place, len(self.rows) - 1)
        row = self.rows[place]
        if row is not None:
            self.rows[place] = (row[0], f"{row[1]}!")
            write = CellWrite(sheet="Kinerja", row=place + 2, col=GOAL, value=f"{row[1]}!")
            self.path.write_bytes(patch(read_workbook(self.path), [write]).data)

    @invariant()
    def every_row_is_what_it_was(self) -> None:
        seen = [(simpul.kode, simpul.sasaran[0].teks) for simpul in load(self.path).dokumen.simpul]
        assert seen == [row for row in self.rows if row is not None]
        book = read_workbook(self.path)
        assert dict(sheet_rows(book, "Kinerja")) == book.sheet("Kinerja").rows

    def teardown(self) -> None:
        self.folder.cleanup()


TestSunting = Sunting.TestCase
TestSunting.settings = contoh(16, stateful_step_count=8)
