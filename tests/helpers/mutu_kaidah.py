"""What ``make mutu`` counts (``mutu.py``), and what is said about the counts on ``docs/mutu-kaidah.md``."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.rules import Rule
from kinerja_xl.rules import all_rules as installed_rules

PAGE = Path(__file__).parents[2] / "docs" / "mutu-kaidah.md"
TEMPAT = 10
"""Places at which each rule's faults are planted."""


KESELURUHAN = {
    **dict.fromkeys(
        ("KX312", "KX329", "KX524", "KX521", "KX606", "KX707", "KX514", "KX682"), "menilai lembar sebagai keseluruhan"
    ),
    **dict.fromkeys(
        ("KX410", "KX680", "KX206", "KX214", "KX219", "KX405", "KX619"), "membandingkan semua baris lembarnya"
    ),
    **dict.fromkeys(
        ("KX709", "KX714", "KX716", "KX719", "KX706", "KX756", "KX759"),
        "membaca seluruh lembar Pejabat, yang milik kantornya",
    ),
    **dict.fromkeys(
        ("KX316", "KX317", "KX211", "KX351", "KX650", "KX717", "KX751"), "membandingkan dengan simpul atau baris lain"
    ),
    **dict.fromkeys(("KX733", "KX734", "KX735"), "membaca keputusan sebagai keseluruhan"),
    "KX229": "kasusnya menyebut kantornya sendiri, yang bagi kantor lain memang mitra",
    "KX831": "kasusnya menyebut kabupatennya sendiri, yang bagi kantor lain memang daerah lain",
}
"""Rules that judge a sheet as a whole, so that other rows change what is right: measured on their cases alone."""
CATATAN = {
    "KX646": "yang lebih itu benar: pohon dan lembar kantor korpusnya berjumlah lain daripada narasi kasusnya",
    "KX307": "yang lebih itu benar: kantor korpusnya mempunyai indikator yang sama",
    "KX712": "satu kasusnya (satu nama kosong) membandingkan dengan nama-nama lain pada lembarnya",
    "KX356": "satu kasusnya (satu sumber untuk semua) menilai lembar sebagai keseluruhan",
}
"""What there is to say about a count."""


def kaidah() -> dict[str, Rule]:
    """Return our own rules, without those of packages that happen to be installed."""
    return {code: rule for code, rule in installed_rules().items() if code.startswith("KX")}
