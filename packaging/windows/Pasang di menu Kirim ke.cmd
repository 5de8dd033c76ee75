@echo off
rem Menambahkan kinerja-xl ke menu "Kirim ke" (Send to) milik pengguna ini. Jalankan lagi setelah folder ini dipindahkan.
set "TUJUAN=%APPDATA%\Microsoft\Windows\SendTo"
set "PROGRAM=%~dp0kinerja-xl.exe"
if not exist "%TUJUAN%" mkdir "%TUJUAN%"
> "%TUJUAN%\kinerja-xl.cmd" echo @if exist "%PROGRAM%" start "kinerja-xl" "%PROGRAM%" %%*
>> "%TUJUAN%\kinerja-xl.cmd" echo @if exist "%PROGRAM%" exit /b
>> "%TUJUAN%\kinerja-xl.cmd" echo @echo "%PROGRAM%" sudah dipindahkan atau dihapus.
>> "%TUJUAN%\kinerja-xl.cmd" echo @echo Klik dua kali "Pasang di menu Kirim ke.cmd" di folder kinerja-xl yang dipakai sekarang.
>> "%TUJUAN%\kinerja-xl.cmd" echo @pause
if errorlevel 1 (
  echo Gagal menulis ke "%TUJUAN%".
) else (
  echo Sudah dipasang. Klik kanan buku kerja Excel, pilih Kirim ke, lalu kinerja-xl.
  echo Untuk melepasnya, hapus "%TUJUAN%\kinerja-xl.cmd".
)
if not defined KINERJA_XL_DIAM pause
