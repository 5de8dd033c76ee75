"""What a series of a chart means, and its looks in every document: one meaning, one colour.

Colours that stand beside each other differ in lightness by 20 or more of 100, and any two remain apart for eyes without
red or green (``tests/reports/cetak/test_warna_grafik.py`` measures both); lines differ by marker and dash as well.
"""

from __future__ import annotations

from enum import Enum

LUPUT = "wide_upward_diagonal"
"""The pattern of a bar that misses its target, as XlsxWriter names it; its colour stays that of its meaning."""

RANGKA, KISI = "404040", "D9D9D9"
"""The border of pale bars, and the lines behind a chart."""


class Makna(Enum):
    """A meaning: its colour, the marker and the dash of its line, and whether it is pale and needs a border."""

    TARGET = ("A6B8CC", "square", "dash", True)
    REALISASI = ("1F4E79", "circle", "solid", False)
    CAPAIAN = ("3C8C80", "diamond", "solid", False)
    PAGU = ("F2DCA6", "square", "dash", True)
    SERAPAN = ("A85F00", "triangle", "round_dot", False)
    BOBOT = ("E6E6E6", "square", "dash", True)
    NILAI = ("3D3D3D", "circle", "solid", False)  # a measure of its own kind, such as the mean of a question
    JUMLAH = ("4A96DC", "circle", "solid", False)  # how many there are of something

    @property
    def warna(self) -> str:
        """Its colour, six digits."""
        return self.value[0]

    @property
    def penanda(self) -> str:
        """The marker of its line."""
        return self.value[1]

    @property
    def garis(self) -> str:
        """The dash of its line."""
        return self.value[2]

    @property
    def pucat(self) -> bool:
        """True where its bars need a border to be seen on white paper."""
        return self.value[3]

    def batang(self) -> dict[str, object]:
        """Return the looks of its bars, as XlsxWriter takes them."""
        border = {"color": f"#{RANGKA}", "width": 0.5} if self.pucat else {"none": True}
        return {"fill": {"color": f"#{self.warna}"}, "border": border}

    def batang_luput(self) -> dict[str, object]:
        """Return the looks of a bar that misses its target."""
        pattern = {"pattern": LUPUT, "fg_color": f"#{self.warna}", "bg_color": "#FFFFFF"}
        return {"pattern": pattern, "border": {"color": f"#{self.warna}", "width": 1}}

    def kerangka(self) -> dict[str, object]:
        """Return the looks of a bar that is only an outline over another: how far that one should reach."""
        return {"fill": {"none": True}, "border": {"color": f"#{RANGKA}", "width": 1.25, "dash_type": "dash"}}

    def jalur(self) -> dict[str, object]:
        """Return the looks of its line."""
        color = {"color": f"#{self.warna}"}
        marker = {"type": self.penanda, "size": 6, "fill": color, "border": color}
        return {"line": {**color, "width": 2.25, "dash_type": self.garis}, "marker": marker}
