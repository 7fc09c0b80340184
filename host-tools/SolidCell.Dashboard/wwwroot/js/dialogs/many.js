// One confirmation for several fixtures, which names each; then what came of it, fixture by fixture.

import { h, show } from "../dom.js";
import { askedBy } from "../parts/asked-by.js";
import { icon } from "../parts/icons.js";
import { openDialog } from "./dialog.js";

/** A table with a row for each fixture: its name, what it is about to lose or get, and a place for the outcome. */
export function makeOutcomes(fixtures, heads, cellsOf) {
  const places = new Map(fixtures.map(fixture => [fixture.name, h("td", { "data-label": "Outcome", class: "outcome" }, "–")]));
  const rows = fixtures.map(fixture => h("tr", { "data-fixture": fixture.name }, h("th", { scope: "row" }, fixture.name), cellsOf(fixture).map((cell, i) => h("td", { "data-label": heads[i] }, cell)), places.get(fixture.name)));
  const table = h("table", { class: "many" }, h("thead", {}, h("tr", {}, ["Fixture", ...heads, "Outcome"].map(word => h("th", { scope: "col" }, word)))), h("tbody", {}, rows));
  return { root: h("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Fixtures" }, table), say: (name, shape, words) => show(places.get(name), icon(shape, 14), ` ${words}`) };
}

/** Asks all at once, so that a fixture without an answer holds up no other; true when each has done it. */
export async function askAll(fixtures, outcomes, act, done) {
  const answers = await Promise.all(fixtures.map(async fixture => {
    outcomes.say(fixture.name, "unknown", "asked …");
    try {
      const answer = await act(fixture);
      outcomes.say(fixture.name, "finished", done(answer));
      return true;
    } catch (problem) {
      outcomes.say(fixture.name, "faulted", problem.message);
      return false;
    }
  }));
  return answers.every(Boolean);
}

/** order: { title, text, action, isDangerous, heads, cellsOf(fixture), act(fixture), done } */
export function openMany(fixtures, order) {
  const outcomes = makeOutcomes(fixtures, order.heads, order.cellsOf);
  const act = h("button", { type: "button", class: `primary ${order.isDangerous ? "danger" : ""}`, onclick: run }, order.action);
  const leave = h("button", { type: "button", onclick: () => dialog.close() }, "Cancel");
  const dialog = openDialog(order.title, [h("p", {}, order.text), outcomes.root, askedBy()], [leave, act]);
  (order.isDangerous ? leave : act).focus();

  async function run() {
    act.disabled = true;
    await askAll(fixtures, outcomes, order.act, () => order.done);
    act.hidden = true;
    leave.textContent = "Close";
    leave.focus();
  }
}
