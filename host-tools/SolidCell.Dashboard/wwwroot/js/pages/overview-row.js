// The columns of the overview and one row of it, which is made once and then only written to.

import { h, show, setText, setAttribute } from "../dom.js";
import { age, count, density, duration, milliamps, number, stepWord, voltage } from "../format.js";
import { go } from "../router.js";
import { shortBadges, stateBadge, stateOf } from "../parts/badges.js";
import { endText, progressText } from "../parts/progress.js";
import { sparkline } from "../parts/sparkline.js";

/** The first column sorts by severity as well: the overview begins with it. */
export const COLUMNS = [
  { key: "name", word: "Fixture", value: fixture => fixture.name },
  { key: "severity", word: "State", isDescending: true, value: fixture => fixture.severity },
  { key: "test", word: "Test", value: fixture => fixture.test?.protocol ?? "" },
  { key: "step", word: "Step", class: "num", value: fixture => fixture.step_count },
  { key: "volts", word: "Voltage", class: "num", isDescending: true, value: fixture => fixture.cell_volts },
  { key: "amps", word: "Current", unit: "mA", class: "num", isDescending: true, value: fixture => fixture.cell_milliamps },
  { key: "density", word: "Density", unit: "mA/cm²", class: "num", isDescending: true, value: fixture => fixture.milliamps_per_square_centimetre },
  { key: "pressure", word: "Stack", unit: "MPa", class: "num", isDescending: true, value: fixture => fixture.stack_megapascals },
  { key: "celsius", word: "Frame", unit: "°C", class: "num", isDescending: true, value: fixture => fixture.frame_celsius },
  { key: "shorts", word: "Shorts", isDescending: true, value: fixture => fixture.hard_shorts * 1e6 + fixture.soft_shorts },
  { key: "log", word: "Log", long: "records not stored yet", class: "num", isDescending: true, value: fixture => fixture.log?.lag },
  { key: "heard", word: "Link", long: "time since last heard", class: "num", value: fixture => fixture.last_heard },
];

/** choice says which rows are chosen. */
export function makeRow(name, choice) {
  const cells = Object.fromEntries(COLUMNS.map(column => [column.key, h(column.key === "name" ? "th" : "td", { class: column.class ?? null, "data-label": [column.word, column.unit].filter(Boolean).join(" "), scope: column.key === "name" ? "row" : null })]));
  const link = h("a", { class: "name", href: `/fixtures/${encodeURIComponent(name)}`, "data-link": true }, name);
  const cellName = h("small", {});
  cells.name.append(link, cellName);
  const volts = h("span", { class: "value" });
  const unit = h("small", {});
  const spark = sparkline();
  cells.volts.append(spark, volts, " ", unit);
  const choose = h("input", { type: "checkbox", checked: choice.has(name), "aria-label": `Choose ${name}`, onchange: () => choice.set(name, choose.checked) });
  const element = h("tr", { "data-fixture": name, onclick: event => event.target.closest("a, button, td.choose") || go(link.getAttribute("href")) }, h("td", { class: "choose for-operators" }, choose), Object.values(cells));
  let drawn = "";

  function update(fixture, sparkValues) {
    setAttribute(element, "data-state", stateOf(fixture).key);
    setText(cellName, [fixture.test?.cell, fixture.is_virtual ? "virtual" : null].filter(Boolean).join(" · "));
    const { text, unit: unitText } = voltage(fixture.cell_volts);
    setText(volts, text);
    setText(unit, unitText);
    spark.update(sparkValues);
    setText(cells.step, !fixture.test || fixture.step_count === null ? "–" : ["idle", "finished"].includes(fixture.last_state) ? `${fixture.step_count} done` : `${stepWord(fixture.step_name)} #${fixture.step_count}`);
    setText(cells.amps, milliamps(fixture.cell_milliamps));
    setText(cells.density, density(fixture.milliamps_per_square_centimetre));
    setText(cells.pressure, number(fixture.stack_megapascals, 2));
    setText(cells.celsius, number(fixture.frame_celsius, 1));
    setText(cells.heard, fixture.link === "past" && fixture.last_heard ? `${age(fixture.last_heard)} ago` : age(fixture.last_heard));
    element.classList.toggle("stale", fixture.link !== "live");
    drawLog(cells.log, fixture.log);
    drawTest(cells.test, fixture);
    const words = JSON.stringify([stateOf(fixture).word, fixture.soft_shorts, fixture.hard_shorts, !!fixture.test]);
    if (words === drawn) return;
    drawn = words;
    show(cells.severity, stateBadge(fixture));
    show(cells.shorts, shortBadges(fixture));
  }

  return { element, update };
}

function drawTest(cell, fixture) {
  if (!fixture.test) return setText(cell, "–");
  const name = fixture.test.protocol ?? "unnamed";
  setText(cell, `${name} · ${progressText(fixture.progress) ?? duration(fixture.test_seconds)}`);
  const end = endText(fixture.progress);
  setAttribute(cell, "title", end ? `ends ${end}` : null);
  if (end && fixture.link === "live") cell.append(h("small", { class: "end" }, `ends ${end}`));
}

function drawLog(cell, log) {
  const lag = log?.lag > 0 ? ` + ${count(log.lag)}` : "";
  const missing = log?.missing > 0 ? `, ${count(log.missing)} missing` : "";
  setText(cell, log ? `${count(log.stored)}${lag}${missing}` : "–");
  setAttribute(cell, "title", log ? `${log.made} records made in boot ${log.boot_id}, ${log.stored} stored here, ${log.lag} on their way, ${log.missing} missing, ${log.quarantined} set aside; the fixture's log is ${log.fill_percent} % full` : null);
}
