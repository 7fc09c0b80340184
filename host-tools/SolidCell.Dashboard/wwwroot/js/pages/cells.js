// The cells that there are: what is said of them, and where to change it.

import { h, show } from "../dom.js";
import { get } from "../api.js";
import { openCell } from "../dialogs/cell.js";

const KNOWN = ["batch", "operator", "anode_treatment"];

export function cellsPage(main) {
  document.title = "Cells · SolidCell";
  let cells = [];
  let isDisposed = false;
  const search = h("input", { type: "search", id: "search", placeholder: "Search  ( / )", "aria-label": "Search cells", oninput: draw });
  const body = h("tbody");
  const table = h("table", { class: "list cells", hidden: true }, h("thead", {}, h("tr", {}, ["Cell", "Kind", "Area", "Capacity", "Layers", "Card", "Tests"].map(word => h("th", { scope: "col" }, word)))), body);
  const empty = h("div", { class: "empty" }, h("p", {}, "Loading …"));
  show(main, h("div", { class: "page-head" }, h("h1", {}, "Cells"), search), table, empty);

  function load() {
    get("/cells").then(found => { if (!isDisposed) { cells = found; draw(); } }).catch(problem => show(empty, h("p", { class: "problem" }, problem.message)));
  }

  function draw() {
    const words = search.value.trim().toLowerCase();
    const shown = cells.filter(cell => JSON.stringify(cell).toLowerCase().includes(words));
    table.hidden = shown.length === 0;
    show(body, shown.map(row));
    show(empty, shown.length > 0 ? null : cells.length > 0 ? h("p", {}, "No cell matches.") : [h("h2", {}, "No cell is registered yet"), h("p", {}, "A new name that you give at a start is a cell from then on.")]);
  }

  function row(cell) {
    const at = (label, ...content) => h("td", { "data-label": label }, content);
    const card = KNOWN.filter(key => cell.card?.[key]).map(key => `${key.replaceAll("_", " ")}: ${cell.card[key]}`).join("; ");
    return h("tr", {},
      at("Cell", h("button", { type: "button", class: "link", onclick: () => openCell(cell.name, load) }, cell.name)), at("Kind", cell.kind), at("Area", `${cell.area_square_centimetres.toFixed(3)} cm²`),
      at("Capacity", cell.capacity_milliamp_hours > 0 ? `${cell.capacity_milliamp_hours.toFixed(2)} mAh` : "–"), at("Layers", cell.chemistry ?? "–"), at("Card", card || "–"),
      at("Tests", cell.tests > 0 ? h("a", { href: `/tests?search=${encodeURIComponent(cell.name)}`, "data-link": true }, String(cell.tests)) : "none"));
  }

  load();
  return { dispose: () => { isDisposed = true; }, focusSearch: () => search.focus() };
}
