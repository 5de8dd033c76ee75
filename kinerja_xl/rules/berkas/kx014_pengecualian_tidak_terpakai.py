"""Pengecualian tidak terpakai.

Setiap baris pada lembar Pengecualian sebaiknya mengecualikan setidaknya satu temuan.

Mengapa: Pengecualian yang tidak terpakai biasanya salah tulis, atau temuannya sudah diperbaiki. Bila dibiarkan, kelak
dapat menutupi kesalahan baru.

Contoh: KX505 dikecualikan untuk IK-001, padahal target IK-001 tidak lagi turun.

Jalan keluar: Hapus barisnya, atau betulkan kode kaidah dan kunci barisnya.

Yang tidak terlihat: Pengecualian yang masih mengecualikan temuan tetapi alasannya sudah tidak berlaku.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
