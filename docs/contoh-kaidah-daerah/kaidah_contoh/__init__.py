"""Kaidah Kabupaten Contoh: satu berkas satu kaidah, dan nama berkasnya adalah kodenya."""
