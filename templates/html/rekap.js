"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("saringan"), status = byId("jumlah"), none = byId("kosong"), unfold = byId("buka-semua");
  const search = byId("cari"), late = byId("pilih-lambat");
  const chosen = (name) => byId("pilih-" + name)?.value ?? "";
  const number = new Intl.NumberFormat("id", { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat("id", { style: "percent", maximumFractionDigits: 2 });
  const plain = (text) => text.toLowerCase().replace(/\s+/g, " ");
  const WEIGHTS = [["error", "Galat"], ["warning", "Peringatan"], ["info", "Info"]];

  const offices = [...document.querySelectorAll("details.kantor")].map((element) => ({
    element,
    text: plain(element.dataset.cari),
    codes: new Set(element.dataset.kaidah.split(" ")),
    rows: [...element.querySelectorAll("tr.baris")],
  }));

  function filter() {
    const words = plain(search.value).split(" ").filter(Boolean);
    const [state, document_, kind, code] = ["status", "dokumen", "jenis", "kaidah"].map(chosen);
    let shown = 0;
    for (const { element, text, codes, rows } of offices) {
      const fits =
        words.every((word) => text.includes(word)) &&
        (!kind || element.dataset.jenis === kind) &&
        (!code || codes.has(code)) &&
        ((!state && !document_ && !late.checked) ||
          rows.some(
            ({ dataset }) =>
              (!state || dataset.status === state) &&
              (!document_ || dataset.dokumen === document_) &&
              (!late.checked || "lambat" in dataset),
          ));
      element.hidden = !fits;
      shown += fits;
    }
    const all = number.format(status.dataset.semua);
    status.textContent = shown < offices.length ? `${number.format(shown)} dari ${all} kantor.` : `${all} kantor.`;
    none.hidden = shown > 0;
  }

  // -- what is packed: unpacked once, when it is asked for first

  let unpacked = null;
  function packed() {
    unpacked ??= (async () => {
      const bytes = Uint8Array.from(atob(byId("muatan").textContent), (letter) => letter.charCodeAt(0));
      return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
    })();
    return unpacked;
  }

  function made(tag, parts = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(parts)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  function icon(name) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg"), use = document.createElementNS(space, "use");
    svg.setAttribute("class", "ikon");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", "#ikon-" + name);
    svg.append(use);
    return svg;
  }

  function findings(data, n, code) {
    const text = (i) => data.teks[i];
    const found = data.temuan[n].filter((row) => !code || text(row[1]) === code);
    const list = made("div", { class: "rincian" });
    if (code) list.append(made("p", { class: "ket" }, found.length ? `Hanya ${code}.` : `Tidak ada temuan ${code}.`));
    for (const [weight, rule, message, fix, other, places] of found) {
      const [name, label] = WEIGHTS[weight];
      const head = made("p", { class: "kepala" }, made("span", { class: "bobot " + name }, icon(name), label));
      head.append(made("span", { class: "kode" }, `${text(rule)} ${data.judul[text(rule)] ?? ""}`));
      const cells = made("ul", { class: "sel" }, ...places.map((i) => made("li", {}, text(i) || "seluruh berkas")));
      const cause = made("article", { class: "sebab " + name }, head, made("p", { class: "pesan" }, text(message)), cells);
      if (text(fix)) cells.before(made("p", {}, made("b", {}, "Perbaiki: "), text(fix)));
      if (text(other)) cells.after(made("p", { class: "ket" }, "Pembanding: " + text(other)));
      list.append(cause);
    }
    return list;
  }

  const shownValue = (value) => (value === null ? "" : typeof value === "number" ? number.format(value) : value);

  function indicators(data, n) {
    const heads = ["Sasaran", "Indikator", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV", "Realisasi", "Capaian", "Predikat", "Sel"];
    const numeric = (col) => col >= 3 && col <= 9;
    const head = made("tr", {}, ...heads.map((h, col) => made("th", { scope: "col", ...(numeric(col) && { class: "n" }) }, h)));
    const table = made("table", { class: "daftar" }, made("thead", {}, head));
    const body = made("tbody");
    let before = null;
    for (const [goal, name, unit, word, cell, target, quarters, result, achieved] of data.indikator[n]) {
      const texts = [goal === before ? "" : data.teks[goal], data.teks[name], data.teks[unit], target === null ? "tanpa target" : shownValue(target)];
      texts.push(...quarters.map(shownValue), shownValue(result));
      texts.push(achieved === null ? "–" : percent.format(achieved), data.teks[word], data.teks[cell]);
      const cells = texts.map((t, col) => made(col === 1 ? "th" : "td", { "data-judul": heads[col], ...(col === 1 && { scope: "row" }), ...(numeric(col) && { class: "n" }) }, t));
      body.append(made("tr", {}, ...cells));
      before = goal;
    }
    table.append(body);
    return made("div", { class: "rincian" }, table);
  }

  const place = (button) => {
    const row = button.closest("tr.baris");
    return row ? row.nextElementSibling?.matches("tr.isi-rincian") ? row.nextElementSibling : null
      : button.parentElement.nextElementSibling?.matches(".rincian") ? button.parentElement.nextElementSibling : null;
  };

  async function toggle(button, open) {
    place(button)?.remove();
    button.setAttribute("aria-expanded", String(open));
    if (!open) return;
    let content;
    try {
      const data = await packed();
      content = "temuan" in button.dataset ? findings(data, +button.dataset.temuan, chosen("kaidah")) : indicators(data, +button.dataset.indikator);
    } catch {
      content = made("p", { class: "catatan" }, "Peramban ini terlalu lama untuk menampilkan rincian. Perbarui peramban, atau lihat buku rekap (.xlsx).");
    }
    if (button.getAttribute("aria-expanded") !== "true" || place(button)) return;
    const row = button.closest("tr.baris");
    if (row) row.after(made("tr", { class: "isi-rincian" }, made("td", { colspan: row.cells.length }, content)));
    else button.parentElement.after(content);
  }

  const again = () => {
    for (const button of document.querySelectorAll("button[data-temuan][aria-expanded=true]")) toggle(button, true);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches(".buka")) toggle(button, button.getAttribute("aria-expanded") === "false");
    if (button?.matches(".pilih")) {
      form.reset();
      byId("pilih-kaidah").value = button.dataset.kaidah;
      setTimeout(() => { filter(); again(); byId("kantor").focus(); byId("kantor").scrollIntoView(); });
    }
  });

  function follow() {
    const target = location.hash.startsWith("#kantor-") && byId(location.hash.slice(1));
    if (!target) return;
    if (target.hidden) { form.reset(); filter(); }
    target.open = true;
    target.scrollIntoView();
    target.querySelector("summary").focus();
  }

  function openAll(open) {
    for (const { element } of offices) element.open = open && !element.hidden;
    unfold.setAttribute("aria-pressed", String(open));
    unfold.textContent = open ? "Tutup semua kantor" : "Buka semua kantor";
  }

  for (const event of ["input", "change"]) form.addEventListener(event, filter);
  byId("pilih-kaidah").addEventListener("change", again);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { filter(); again(); })); // the fields are emptied after the event
  unfold.addEventListener("click", () => openAll(unfold.getAttribute("aria-pressed") === "false"));
  addEventListener("hashchange", follow);
  document.documentElement.classList.add("skrip");
  form.hidden = false;
  filter(); // a browser that goes back keeps what was chosen
  follow();
})();
