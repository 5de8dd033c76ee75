"use strict";
// Plain forms do the work; this lets files be dropped, keeps the list new, says what changed, and fills long lists.
const daftar = document.getElementById("daftar");
const letak = document.getElementById("letak");
const pesan = document.getElementById("pesan");
const TUTUP = "Program sudah ditutup. Jalankan kinerja-xl lagi.";
let menunggu = null;
let sibuk = new Set();

function katakan(teks) {
  pesan.hidden = teks === "";
  pesan.textContent = teks;
}

function nanti(ya) {
  if (ya && menunggu === null) menunggu = setTimeout(segarkan, 700);
}

async function tanya() {
  const jawab = await fetch("/daftar", { headers: { accept: "application/json" } });
  if (!jawab.ok) throw new Error(String(jawab.status));
  return jawab.json();
}

async function segarkan() {
  menunggu = null;
  let kata;
  try {
    kata = await tanya();
  } catch {
    katakan(TUTUP);
    return;
  }
  if (daftar.innerHTML !== kata.isi) ganti(kata.isi);
  document.getElementById("simpan").hidden = !kata.ada_hasil;
  // a screen reader hears what came to an end, not the whole list again
  const selesai = kata.berkas.filter((b) => !b.sibuk && sibuk.has(b.id)).map((b) => `${b.nama}: ${b.langkah}`);
  sibuk = new Set(kata.berkas.filter((b) => b.sibuk).map((b) => b.id));
  if (selesai.length) katakan(selesai.length > 3 ? `${selesai.length} berkas selesai dibaca.` : selesai.join(" "));
  else if (sibuk.size) katakan(`Sedang dikerjakan: ${sibuk.size} berkas.`);
  nanti(kata.sibuk);
}

function ganti(isi) {
  const aktif = daftar.contains(document.activeElement) ? document.activeElement : null;
  const kartu = aktif && aktif.closest("article");
  const buka = new Set([...daftar.querySelectorAll("details[open]")].map((d) => d.textContent));
  daftar.innerHTML = isi;
  for (const d of daftar.querySelectorAll("details")) d.open = buka.has(d.textContent);
  if (!aktif) return;
  const tujuan = (aktif.id && document.getElementById(aktif.id))
    || (kartu && document.getElementById(kartu.getAttribute("aria-labelledby"))) || document.getElementById("isi");
  tujuan.focus({ preventScroll: true });
}

async function kirim(form, berkas) {
  const data = new FormData(form);
  if (berkas) { data.delete("berkas"); for (const satu of berkas) data.append("berkas", satu); }
  if (form === letak) {
    letak.reset(); // so that the same file may be chosen again, whatever becomes of it now
    katakan("Membaca berkas …");
  }
  try {
    const jawab = await fetch(form.action, { method: "POST", body: data });
    const kata = new URL(jawab.url).searchParams.get("pesan");
    katakan(kata || (jawab.ok ? "" : "Tidak dapat diterima. Letakkan lebih sedikit berkas sekaligus (paling banyak 100, 200 MB)."));
  } catch {
    const ada = await tanya().then(() => true, () => false); // the browser itself may have been unable to read or send it
    katakan(ada ? "Tidak dapat dibaca peramban: letakkan berkasnya, bukan foldernya, kurang dari 200 MB sekaligus." : TUTUP);
    return;
  }
  const kata = pesan.textContent;
  await segarkan();
  if (kata) katakan(kata);
}

if (daftar) {
  document.addEventListener("submit", (kejadian) => {
    if (kejadian.target.classList.contains("biasa")) return;
    kejadian.preventDefault();
    kirim(kejadian.target);
  });
  for (const nama of ["dragenter", "dragover"]) {
    document.addEventListener(nama, (kejadian) => { kejadian.preventDefault(); letak.classList.add("atas"); });
  }
  for (const nama of ["dragleave", "drop"]) {
    document.addEventListener(nama, () => letak.classList.remove("atas"));
  }
  document.addEventListener("drop", (kejadian) => {
    kejadian.preventDefault();
    if (kejadian.dataTransfer.files.length) kirim(letak, kejadian.dataTransfer.files);
  });
  const pilih = document.getElementById("berkas");
  pilih.addEventListener("change", () => { if (pilih.files.length) kirim(letak); });
  document.getElementById("kirim").hidden = true;
  segarkan();
  // another tab may have changed the desk
  document.addEventListener("visibilitychange", () => { if (!document.hidden && menunggu === null) segarkan(); });
}

const tunggu = document.querySelector("[data-tunggu]");
if (tunggu) {
  const lihat = async () => {
    try {
      if (!(await tanya()).sibuk) { location.reload(); return; }
    } catch {
      katakan(TUTUP);
      return;
    }
    setTimeout(lihat, 700);
  };
  setTimeout(lihat, 500);
}

// what a column may mean: one list for all columns, copied where somebody opens it
const pilihan = document.getElementById("pilihan");
if (pilihan) {
  for (const daftarArti of document.querySelectorAll(".kolom select")) {
    const isi = () => {
      if (daftarArti.dataset.penuh) return;
      daftarArti.dataset.penuh = "1";
      const kini = daftarArti.value;
      for (const satu of pilihan.content.querySelectorAll("option")) {
        if (satu.value !== kini) daftarArti.append(satu.cloneNode(true));
      }
    };
    for (const nama of ["focus", "pointerdown", "keydown"]) daftarArti.addEventListener(nama, isi);
  }
}
