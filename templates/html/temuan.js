"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("saringan"), status = byId("jumlah"), none = byId("kosong");
  const search = byId("cari"), unfold = byId("buka-semua");
  const selects = [...form.querySelectorAll("select")];
  const weights = [...form.querySelectorAll("[name=bobot]")];
  const number = new Intl.NumberFormat("id");
  const plain = (text) => text.toLowerCase().replace(/\s+/g, " ");

  // Texts are read once: a page may hold thousands of findings.
  const causes = [...document.querySelectorAll(".sebab")].map((element) => {
    const own = ["kepala", "perbaikan"].map((name) => element.querySelector("." + name)?.textContent ?? "");
    return {
      element,
      data: element.dataset,
      text: plain([element.querySelector("h4").textContent, ...own, element.dataset.berkas].join(" ")),
      places: [...element.querySelectorAll(".temuan")].map((item) => ({ item, text: plain(item.textContent) })),
    };
  });
  const sections = [...document.querySelectorAll(".lembar, .berkas")].reverse(); // sheets before their file

  function filter() {
    const words = plain(search.value).split(" ").filter(Boolean);
    const wanted = new Set(weights.filter((box) => box.checked).map((box) => box.value));
    const chosen = selects.filter((select) => select.value);
    const narrowed = words.length > 0 || chosen.length > 0 || wanted.size < weights.length;
    let shown = 0;
    for (const cause of causes) {
      const fits = wanted.has(cause.data.bobot) && chosen.every((s) => cause.data[s.dataset.saring] === s.value);
      const missing = words.filter((word) => !cause.text.includes(word));
      let here = 0;
      for (const place of cause.places) {
        const visible = fits && missing.every((word) => place.text.includes(word));
        place.item.hidden = !visible;
        here += visible;
      }
      cause.element.hidden = here === 0;
      shown += here;
    }
    for (const section of sections) {
      section.hidden = narrowed && !section.querySelector(".sebab:not([hidden])");
    }
    const all = number.format(status.dataset.semua);
    status.textContent = narrowed
      ? `Menampilkan ${number.format(shown)} dari ${all} temuan.`
      : `Menampilkan ${all} temuan.`;
    none.hidden = shown > 0;
  }

  function explain(open) {
    for (const details of document.querySelectorAll(".penjelasan")) details.open = open;
    unfold.setAttribute("aria-pressed", String(open));
    unfold.textContent = open ? "Tutup semua penjelasan" : "Buka semua penjelasan";
  }

  for (const event of ["input", "change"]) form.addEventListener(event, filter); // old browsers: lists only change
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter)); // the fields are emptied after the event
  unfold.addEventListener("click", () => explain(unfold.getAttribute("aria-pressed") === "false"));
  form.hidden = false;
  filter(); // a browser that goes back keeps what was chosen
})();
