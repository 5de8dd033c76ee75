@echo off
rem Menambahkan kinerja-xl ke menu "Kirim ke" (Send to) milik pengguna ini. Jalankan lagi setelah folder ini dipindahkan.
set "TUJUAN=%APPDATA%\Microsoft\Windows\SendTo"
if not exist "%TUJUAN%" mkdir "%TUJUAN%"
> "%TUJUAN%\kinerja-xl.cmd" echo @start "kinerja-xl" "%~dp0kinerja-xl.exe" %%*
if errorlevel 1 (
  echo Gagal menulis ke "%TUJUAN%".
) else (
  echo Sudah dipasang. Klik kanan buku kerja Excel, pilih Kirim ke, lalu kinerja-xl.
  echo Untuk melepasnya, hapus "%TUJUAN%\kinerja-xl.cmd".
)
if not defined KINERJA_XL_DIAM pause
