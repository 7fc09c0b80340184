// Starts tests on several fixtures: each with its cell and the limits for it, confirmed at once.

import { h, show } from "../dom.js";
import { get, post } from "../api.js";
import { decimal, duration, number } from "../format.js";
import { askedBy } from "../parts/asked-by.js";
import { openDialog } from "./dialog.js";
import { askAll, makeOutcomes } from "./many.js";
import { PELLETS } from "./start.js";

const SETTLE = 300;
const HEADS = ["Protocol", "Cell", "Area in cm²", "Capacity in mAh", "Active mass in mg", "Limits"];

export async function openStartMany(fixtures) {
  let cells = [];
  let settle = null;
  const lines = new Map(fixtures.map(fixture => [fixture.name, makeLine(fixture)]));
  const outcomes = makeOutcomes(fixtures, HEADS, fixture => lines.get(fixture.name).cells);
  const options = h("datalist", { id: "cells" });
  const agree = h("input", { type: "checkbox", id: "agree", onchange: enable });
  const start = h("button", { type: "button", class: "primary", disabled: true, onclick: run }, `Start ${fixtures.length} tests`);
  const leave = h("button", { type: "button", onclick: () => dialog.close() }, "Cancel");
  const pellets = h("div", { class: "quick", role: "group", "aria-label": "Area of all" }, h("span", {}, "Area of all:"), PELLETS.map(([word, value]) => h("button", { type: "button", class: "small", onclick: () => setAreas(value) }, word)));
  const dialog = openDialog(`Start tests on ${fixtures.map(fixture => fixture.name).join(", ")}`, [pellets, outcomes.root, options,
    h("label", { class: "confirm", for: "agree" }, agree, h("span", {}, `I have read these limits. The cells in ${fixtures.map(fixture => fixture.name).join(", ")} are the ones named above, and the pressures are set.`)), askedBy()], [leave, start]);
  await Promise.all([...lines.values()].map(line => line.load()).concat(get("/cells").then(found => { cells = found; })));
  show(options, cells.map(cell => h("option", { value: cell.name })));
  enable();

  function makeLine(fixture) {
    const path = `/fixtures/${encodeURIComponent(fixture.name)}`;
    const input = (label, more = {}) => h("input", { "aria-label": `${label} in ${fixture.name}`, autocomplete: "off", oninput: () => { clearTimeout(settle); settle = setTimeout(check, SETTLE); enable(); }, ...more });
    const name = input("Cell", { list: "cells", maxlength: "64", onchange: takeRegistered });
    const area = input("Area in cm²", { inputmode: "decimal" });
    const capacity = input("Capacity in mAh", { inputmode: "decimal" });
    const mass = input("Active mass in mg", { inputmode: "decimal" });
    const [protocol, limits] = [h("span", {}, "…"), h("span", { class: "limits" })];
    const line = { held: null, name, area, cells: [protocol, name, area, capacity, mass, limits], load, order, check };

    async function load() {
      try {
        line.held = await get(`${path}/protocol`);
        show(protocol, line.held.name);
        await check();
      } catch (problem) {
        show(limits, problem.message);
      }
    }

    function takeRegistered() {
      const cell = cells.find(one => one.name.toLowerCase() === name.value.trim().toLowerCase());
      if (!cell) return;
      area.value = String(Number(cell.area_square_centimetres.toFixed(6)));
      capacity.value = cell.capacity_milliamp_hours > 0 ? String(cell.capacity_milliamp_hours) : "";
      mass.value = cell.active_mass_milligrams > 0 ? String(cell.active_mass_milligrams) : "";
      check();
      enable();
    }

    function said() {
      return { area_square_centimetres: decimal(area.value), capacity_milliamp_hours: decimal(capacity.value) ?? 0, active_mass_milligrams: decimal(mass.value) ?? 0 };
    }

    async function check() {
      if (!line.held) return;
      const report = await post("/protocols/check", { yaml: line.held.yaml, cell: name.value.trim(), ...said(), area_square_centimetres: decimal(area.value) || null }).catch(problem => ({ problem }));
      show(limits, report.limits ? [limitText(report), ...report.card_conflicts].join("; ") : report.problem?.message ?? "The protocol cannot be read.");
    }

    function order() {
      return post(`${path}/start`, { cell: name.value.trim(), ...said(), is_confirmed: agree.checked, program_sha256: line.held.id });
    }

    return line;
  }

  function setAreas(value) {
    for (const line of lines.values()) { line.area.value = String(value); line.check(); }
    enable();
  }

  function enable() {
    start.disabled = !(agree.checked && [...lines.values()].every(line => line.held && line.name.value.trim() && decimal(line.area.value) > 0));
  }

  async function run() {
    start.disabled = agree.disabled = true;
    const isDone = await askAll(fixtures, outcomes, fixture => lines.get(fixture.name).order(), answer => `runs, test ${answer.test_id.slice(0, 8)}`);
    start.hidden = isDone;
    agree.disabled = false;
    enable();
    leave.textContent = "Close";
    leave.focus();
  }
}

function limitText({ limits, duration_seconds: seconds }) {
  const most = limits.largest_milliamps === null ? "current needs the capacity" : `at most ${number(limits.largest_milliamps, 3)} mA`;
  return `${most}, ${number(limits.minimum_volts, 2)} to ${number(limits.maximum_volts, 2)} V, ${seconds === null ? "not bounded by time" : `at most ${duration(seconds)}`}`;
}
