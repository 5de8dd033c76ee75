"use strict";
// Works without this file too: forms are plain forms. With it, files are dropped and the list keeps itself new.
const isi = document.getElementById("isi");
const letak = document.getElementById("letak");
const pilih = document.getElementById("berkas");
const pesan = document.getElementById("pesan");
let menunggu = null;

function katakan(teks) {
  pesan.textContent = teks;
  pesan.hidden = teks === "";
}

async function segarkan() {
  menunggu = null;
  let kata;
  try {
    const jawab = await fetch("/daftar", { headers: { accept: "application/json" } });
    if (!jawab.ok) throw new Error(String(jawab.status));
    kata = await jawab.json();
  } catch {
    katakan("Program sudah ditutup. Jalankan kinerja-xl lagi.");
    return;
  }
  // a form that somebody is filling in is left alone until its file changes
  if (!isi.contains(document.activeElement) || document.activeElement.tagName === "BUTTON" || document.activeElement.tagName === "A") {
    const fokus = document.activeElement && isi.contains(document.activeElement) ? document.activeElement.closest("article") : null;
    const label = fokus ? fokus.getAttribute("aria-labelledby") : null;
    isi.innerHTML = kata.isi;
    if (label) {
      const kembali = document.getElementById(label);
      if (kembali) { kembali.tabIndex = -1; kembali.focus({ preventScroll: true }); }
    }
  }
  if (kata.sibuk && menunggu === null) menunggu = setTimeout(segarkan, 700);
}

async function kirim(form, berkas) {
  const data = new FormData(form);
  if (berkas) { data.delete("berkas"); for (const satu of berkas) data.append("berkas", satu); }
  katakan(berkas || form === letak ? "Membaca berkas …" : "");
  try {
    const jawab = await fetch(form.action, { method: "POST", body: data });
    const kata = new URL(jawab.url).searchParams.get("pesan") || (jawab.ok ? "" : "Berkasnya tidak dapat diterima; coba lebih sedikit sekaligus.");
    katakan(kata);
  } catch {
    katakan("Program sudah ditutup. Jalankan kinerja-xl lagi.");
    return;
  }
  if (form === letak) letak.reset();
  await segarkan();
}

document.addEventListener("submit", (kejadian) => {
  const form = kejadian.target;
  if (form.getAttribute("action") === "/tutup") return;
  kejadian.preventDefault();
  kirim(form);
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
pilih.addEventListener("change", () => { if (pilih.files.length) kirim(letak); });
if (isi.querySelector("[data-sibuk]")) menunggu = setTimeout(segarkan, 700);
