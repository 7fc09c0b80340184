// The densities of a staircase, one by one: what the cell showed at each, and how it ended there.

import { h, show } from "../dom.js";
import { number } from "../format.js";

export function makeLevelTable() {
  const body = h("tbody");
  const heads = ["mA/cm²", "Outcome", "mV", "Ω cm²", "mAh/cm²"];
  const table = h("table", { class: "levels" }, h("thead", {}, h("tr", {}, heads.map((word, i) => h("th", { scope: "col", class: i === 1 ? null : "num" }, word)))), body);
  const root = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Densities of the staircase", hidden: true }, table);
  return {
    root,
    update(levels) {
      root.hidden = levels.length === 0;
      show(body, levels.map(row));
    },
  };
}

function row(level) {
  const cell = (value, decimals) => h("td", { class: "num" }, number(value, decimals));
  return h("tr", { "data-outcome": level.outcome }, h("th", { scope: "row", class: "num" }, number(level.milliamps_per_square_centimetre, 2)), h("td", {}, level.outcome),
    cell(level.overpotential_millivolts, 1), cell(level.ohm_square_centimetres, 1), cell(level.milliamp_hours_per_square_centimetre, 3));
}
