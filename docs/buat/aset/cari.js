// The search box. Its index is read over HTTP, which a browser does not do for pages that are opened as files.
addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector("#cari");
  const place = document.querySelector("script[data-pagefind]").dataset.pagefind;
  if (!box) return;
  if (location.protocol === "file:") {
    box.innerHTML = '<p class="tanpa-cari">Kotak pencarian tidak ada bila halaman dibuka sebagai berkas: pakai Ctrl+F, atau cari dalam panduan.pdf.</p>';
    return;
  }
  new PagefindUI({ element: "#cari", bundlePath: new URL(place, location).href, showImages: false, showSubResults: true,
    resetStyles: false });
  box.querySelector("input").setAttribute("aria-label", "Cari dalam panduan");
});
