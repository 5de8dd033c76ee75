// The search box. Its index is read over HTTP; where the manual is opened as files, the box stays away.
addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector("#cari");
  const place = document.querySelector("script[data-pagefind]").dataset.pagefind;
  if (!box || location.protocol === "file:") return;
  new PagefindUI({ element: "#cari", bundlePath: new URL(place, location).href, showImages: false, showSubResults: true,
    resetStyles: false });
});
