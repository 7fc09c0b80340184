// What a protocol does to a cell and when the fixture steps in: the numbers that a person confirms.

import { h } from "../dom.js";
import { duration, number, timeUnit } from "../format.js";

const RESPONSES = { note: "note it, go on", rest: "rest, then go on", reduce: "halve the current", stop: "stop the test" };

export function limitList(report) {
  const limits = report.limits;
  const range = (low, high, decimals, unit) => `${number(low, decimals)} to ${number(high, decimals)} ${unit}`;
  const rows = [
    ["Largest current", limits.largest_milliamps === null ? "needs the capacity" : `${number(limits.largest_milliamps, 3)} mA`],
    ["Largest density", limits.largest_milliamps_per_square_centimetre === null ? "needs the capacity" : `${number(limits.largest_milliamps_per_square_centimetre, 3)} mA/cm²`],
    ["Longest duration", report.duration_seconds === null ? "not bounded by time" : duration(report.duration_seconds)],
    ["Current trip", `${number(limits.maximum_milliamps, 2)} mA`],
    ["Cell voltage", range(limits.minimum_volts, limits.maximum_volts, 2, "V")],
    ["Stack pressure", range(limits.minimum_megapascals, limits.maximum_megapascals, 1, "MPa")],
    ["Frame temperature", range(limits.minimum_celsius, limits.maximum_celsius, 0, "°C")],
    ["On a soft short", RESPONSES[limits.on_soft_short] ?? limits.on_soft_short],
    ["On a hard short", RESPONSES[limits.on_hard_short] ?? limits.on_hard_short],
    ["After a power cut", limits.on_power_cut === "continue" ? "continue by itself" : "wait for a person"],
  ];
  return h("dl", { class: "limits" }, rows.map(([word, value]) => h("div", {}, h("dt", {}, word), h("dd", {}, value))));
}

/** What the protocol says of the cells that it is for, and where the cell's own card says otherwise; null for nothing. */
export function cardLine(report) {
  const said = Object.entries(report.card ?? {}).map(([key, value]) => `${key.replaceAll("_", " ")}: ${value}`).join("; ");
  if (!said) return null;
  return [h("p", { class: "hint" }, `The protocol is for cells of ${said}. What the cell's own card says goes first.`),
    report.card_conflicts.map(words => h("p", { class: "problem" }, `The cards differ: ${words}. The cell's card holds.`))];
}

/** length is that of the whole protocol in seconds, null where nothing bounds it: all durations are in its unit. */
export function timeline(steps, length) {
  const unit = timeUnit(length ?? Math.max(0, ...steps.map(step => step.duration_seconds)));
  return h("div", { class: "timeline", tabindex: "0", role: "region", "aria-label": "Steps" }, h("table", {},
    h("thead", {}, h("tr", {}, ["Step", "Until", "At most", "mAh/cm²"].map((word, i) => h("th", { scope: "col", class: i > 1 ? "num" : null }, word)))),
    h("tbody", {}, steps.map(step => h("tr", { class: `depth-${Math.min(step.depth, 3)}` },
      h("td", {}, step.action), h("td", {}, step.ends), h("td", { class: "num" }, step.duration_seconds === null ? "–" : duration(step.duration_seconds, unit)),
      h("td", { class: "num" }, step.milliamp_hours_per_square_centimetre === null ? "–" : number(step.milliamp_hours_per_square_centimetre, 2)))))));
}
