// The steps of a test as they ran, the newest first.

import { h, show } from "../dom.js";
import { number, stepWord, testTime, timeUnit } from "../format.js";
import { units } from "../units.js";
import { makeLongList } from "./long-list.js";

export function makeStepTable(goTo) {
  let unit = timeUnit(0);
  const body = h("tbody");
  const lines = makeLongList(body, step => row(step, goTo, unit));
  const count = h("span", { class: "muted end" });
  const density = h("th", { scope: "col", class: "num" }, "mA/cm²");
  const head = (word, kind) => h("th", { scope: "col", class: kind ?? null }, word);
  const table = h("table", {}, h("thead", {}, h("tr", {}, head("#", "num"), head("Step"), head("From", "num"), head("Lasted", "num"), density, head("mAh", "num"), head("Ended by"))), body);
  const root = h("section", { class: "card panel", "aria-label": "Steps" }, h("header", {}, h("h2", {}, "Steps"), count), h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of steps" }, table), lines.foot);
  return {
    root,
    update(list, nextUnit) {
      unit = nextUnit;
      density.textContent = units.current;
      show(count, String(list.total));
      lines.update([...list.steps].reverse());
    },
  };
}

function row(step, goTo, unit) {
  const lasted = step.to_seconds === null ? null : step.to_seconds - step.from_seconds;
  const show = () => goTo(step.from_seconds + (lasted ?? 60) / 2, Math.max((lasted ?? 60) * 1.3, 5));
  return h("tr", {},
    h("td", { class: "num" }, step.count), h("td", {}, h("button", { type: "button", class: "link", title: "Show this step in the plots", onclick: show }, stepWord(step.name ?? step.kind))),
    h("td", { class: "num" }, testTime(step.from_seconds, unit)), h("td", { class: "num" }, lasted === null ? "runs" : unit.at ? `${number(unit.at(step.to_seconds) - unit.at(step.from_seconds), 2)} cycles` : testTime(lasted, unit)),
    h("td", { class: "num" }, number(units.current === "mA" ? step.set_point_milliamps : step.set_point_milliamps_per_square_centimetre, 3, true)), h("td", { class: "num" }, number(step.charge_milliamp_hours, 4, true)),
    h("td", {}, step.end_reason ?? ""));
}
