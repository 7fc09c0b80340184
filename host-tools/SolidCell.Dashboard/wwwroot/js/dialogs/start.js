// Says what is in the press, shows the limits for that cell, and starts the test once they are confirmed.

import { h, show } from "../dom.js";
import { get, post } from "../api.js";
import { decimal } from "../format.js";
import { askedBy } from "../parts/asked-by.js";
import { cardLine, limitList } from "../parts/limits.js";
import { toast } from "../parts/toasts.js";
import { openDialog } from "./dialog.js";

/** Usual pellets, their areas in cm2. */
export const PELLETS = [["10 mm", 0.7854], ["12 mm", 1.131], ["13 mm", 1.3273], ["16 mm", 2.0106]];
const SETTLE = 300;

export async function openStart(fixture, afterwards) {
  let held = null;
  let settle = null;
  let cells = [];
  const path = `/fixtures/${encodeURIComponent(fixture.name)}`;
  const changed = () => { clearTimeout(settle); settle = setTimeout(check, SETTLE); enable(); };
  const name = h("input", { id: "cell-name", list: "cells", autocomplete: "off", maxlength: "64", required: true, oninput: () => { takeRegistered(); changed(); } });
  const area = h("input", { id: "cell-area", inputmode: "decimal", autocomplete: "off", required: true, oninput: changed });
  const capacity = h("input", { id: "cell-capacity", inputmode: "decimal", autocomplete: "off", placeholder: "for C-rates", oninput: changed });
  const mass = h("input", { id: "cell-mass", inputmode: "decimal", autocomplete: "off", placeholder: "for currents per gram", oninput: changed });
  const card = h("small", {});
  const options = h("datalist", { id: "cells" });
  const agree = h("input", { type: "checkbox", id: "agree", onchange: enable });
  const limits = h("div", {}, h("p", { class: "hint" }, "Loading …"));
  const problem = h("div", {});
  const start = h("button", { type: "button", class: "primary", disabled: true, onclick: send }, "Start the test");
  const title = h("p", {});
  const dialog = openDialog(`Start a test on ${fixture.name}`, [
    title,
    h("div", { class: "fields" },
      field("Cell", name, h("small", {}, "Results are found under this name. ", card)),
      field("Area in cm²", area, h("div", { class: "quick", role: "group", "aria-label": "Usual pellets" }, PELLETS.map(([word, value]) => h("button", { type: "button", class: "small", onclick: () => { area.value = String(value); changed(); } }, word)))),
      field("Capacity in mAh", capacity, h("small", {}, "Nominal; leave empty for symmetric cells.")),
      field("Active mass in mg", mass, h("small", {}, "Of the active material, the base of mAh/g; leave empty when it was not weighed."))),
    options, limits,
    h("label", { class: "confirm", for: "agree" }, agree, h("span", {}, "I have read these limits. The cell in the press is the one named above, and the pressure is set.")),
    askedBy(), problem,
  ], [h("button", { type: "button", onclick: () => dialog.close() }, "Cancel"), start]);
  name.focus();
  await load();

  function field(word, input, below) {
    return h("div", { class: "field" }, h("label", { for: input.id }, word), input, below);
  }

  async function load() {
    try {
      [held, cells] = await Promise.all([get(`${path}/protocol`), get("/cells")]);
      show(title, "Protocol ", h("b", {}, held.name), h("small", {}, ` ${held.id.slice(0, 8)}, the one that the fixture holds`));
      show(options, cells.map(cell => h("option", { value: cell.name }, `${cell.kind}, ${cell.area_square_centimetres.toFixed(3)} cm²`)));
      await check();
    } catch (failure) {
      show(limits, h("p", { class: "problem" }, failure.message));
    }
  }

  function takeRegistered() {
    const cell = cells.find(one => one.name.toLowerCase() === name.value.trim().toLowerCase());
    show(card, cell?.card ? Object.entries(cell.card).map(([key, value]) => `${key.replaceAll("_", " ")}: ${value}`).join("; ") : null);
    if (!cell) return;
    area.value = String(Number(cell.area_square_centimetres.toFixed(6)));
    capacity.value = cell.capacity_milliamp_hours > 0 ? String(cell.capacity_milliamp_hours) : "";
    mass.value = cell.active_mass_milligrams > 0 ? String(cell.active_mass_milligrams) : "";
  }

  function said() {
    return { area_square_centimetres: decimal(area.value), capacity_milliamp_hours: decimal(capacity.value) ?? 0, active_mass_milligrams: decimal(mass.value) ?? 0 };
  }

  async function check() {
    if (!held) return;
    try {
      const report = await post("/protocols/check", { yaml: held.yaml, cell: name.value.trim(), ...said(), area_square_centimetres: decimal(area.value) || null });
      show(limits, report.limits ? [limitList(report), cardLine(report)] : h("p", { class: "problem" }, report.problems[0]?.message ?? "The protocol cannot be read."));
    } catch (failure) {
      show(limits, h("p", { class: "problem" }, failure.message));
    }
    enable();
  }

  function enable() {
    start.disabled = !(held && agree.checked && name.value.trim() && decimal(area.value) > 0);
  }

  async function send() {
    start.disabled = true;
    start.textContent = "Starting …";
    try {
      const order = { cell: name.value.trim(), ...said(), is_confirmed: agree.checked, program_sha256: held.id };
      await post(`${path}/start`, order);
      dialog.close();
      toast("good", `The test runs on ${fixture.name}`, `${held.name}, cell ${order.cell}`);
      afterwards?.();
    } catch (failure) {
      show(problem, h("p", { class: "problem", role: "alert" }, h("b", {}, failure.title ?? "Not started"), h("br"), failure.message));
      start.textContent = "Start the test";
      enable();
    }
  }
}
