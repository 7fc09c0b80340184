// What is said of a cell: its numbers and its card, with the history of changes and the way back for a day.

import { h, show } from "../dom.js";
import { get, post } from "../api.js";
import { decimal, wallTime } from "../format.js";
import { toast } from "../parts/toasts.js";
import { openDialog } from "./dialog.js";

const OWN = [
  ["name", "Name", "text"], ["area_square_centimetres", "Area in cm²", "number"], ["capacity_milliamp_hours", "Nominal capacity in mAh", "number"],
  ["active_mass_milligrams", "Active mass in mg", "number"], ["chemistry", "Layers, such as Li | Li6PS5Cl | NCM", "text"], ["working_electrode", "Working electrode", "text"],
];

/** afterwards is called with the cell when it was changed. */
export async function openCell(name, afterwards) {
  let known = name;
  const inputs = new Map();
  const card = new Map();
  const form = h("form", { id: "cell-form", onsubmit: event => { event.preventDefault(); save(); } }, h("p", { class: "hint" }, "Loading …"));
  const history = h("div", {});
  const problem = h("div", { role: "status" });
  const undo = h("button", { type: "button", class: "for-operators", hidden: true, onclick: takeBack }, "Take the last change back");
  const dialog = openDialog(`Cell ${name}`, [form, problem, history], [h("span", { class: "hint" }, "Tests keep the area that they were started with."), undo, h("button", { type: "button", onclick: () => dialog.close() }, "Close"), h("button", { type: "submit", class: "primary for-operators", form: "cell-form" }, "Keep")]);
  const path = () => `/cell?name=${encodeURIComponent(known)}`;
  try {
    const [found, fields] = await Promise.all([get(path()), get("/cells/fields")]);
    build(fields);
    fill(found);
  } catch (failure) {
    show(form, h("p", { class: "problem" }, failure.message));
  }

  function field(id, label, input, hint) {
    return h("div", { class: "field" }, h("label", { for: id }, label), input, hint && h("small", {}, hint));
  }

  function build(fields) {
    const own = OWN.map(([key, label, kind]) => { inputs.set(key, h("input", { id: `cell-${key}`, autocomplete: "off", inputmode: kind === "number" ? "decimal" : null })); return field(`cell-${key}`, label, inputs.get(key)); });
    inputs.set("notes", h("textarea", { id: "cell-notes", rows: "2" }));
    const more = fields.map(one => { card.set(one.name, h("input", { id: `card-${one.name}`, autocomplete: "off", inputmode: one.least === null ? null : "decimal" })); return field(`card-${one.name}`, one.name.replaceAll("_", " "), card.get(one.name), one.meaning); });
    show(form, h("div", { class: "fields" }, own), field("cell-notes", "Notes", inputs.get("notes")), h("h3", {}, "Card"), h("div", { class: "fields" }, more));
  }

  function fill({ cell, changes }) {
    known = cell.name;
    for (const [key, input] of inputs) input.value = (key === "capacity_milliamp_hours" && cell[key] === 0 ? null : cell[key]) ?? "";
    for (const [key, input] of card) input.value = cell.card?.[key] ?? "";
    undo.hidden = !changes.some(change => !change.is_undone);
    show(history, changes.length > 0 && [h("h3", {}, "History"), h("ul", { class: "notes" }, changes.map(change => h("li", {}, h("small", {}, `${wallTime(change.time)} · ${change.client}${change.is_undone ? " · taken back" : ""}`), h("p", {}, `${change.field.replaceAll("_", " ")}: ${change.before || "nothing"} → ${change.after || "nothing"}`))))]);
  }

  // An emptied capacity or mass is one that is not known, which is told as 0; an area stays.
  function order() {
    const numberOf = key => decimal(inputs.get(key).value) ?? (key === "area_square_centimetres" ? null : 0);
    const own = Object.fromEntries(OWN.map(([key, , kind]) => [key, kind === "number" ? numberOf(key) : inputs.get(key).value]));
    return { ...own, notes: inputs.get("notes").value, card: Object.fromEntries([...card].map(([key, input]) => [key, input.value.trim()])) };
  }

  async function save() {
    const wrong = OWN.find(([key, , kind]) => kind === "number" && inputs.get(key).value.trim() && decimal(inputs.get(key).value) === null);
    if (wrong) return show(problem, h("p", { class: "problem" }, `${wrong[1]} is a number, not '${inputs.get(wrong[0]).value}'.`));
    await take(() => post(path(), order()), "Kept");
  }

  function takeBack() {
    return take(() => post(`/cell/undo?name=${encodeURIComponent(known)}`), "Taken back");
  }

  async function take(act, done) {
    try {
      const found = await act();
      show(problem);
      fill(found);
      toast("good", `${found.cell.name}: ${done.toLowerCase()}`);
      afterwards?.(found.cell);
    } catch (failure) {
      show(problem, h("p", { class: "problem" }, failure.message));
    }
  }
}
