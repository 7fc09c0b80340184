// A short at full rate: 2 s before and 3 s after it was found.

import uPlot from "../../vendor/uplot/uPlot.esm.js";
import { h, show } from "../dom.js";
import { get } from "../api.js";
import { number, testTime, tickNumbers } from "../format.js";
import { onTheme } from "../theme.js";
import { badge } from "../parts/badges.js";
import { openDialog } from "./dialog.js";

/** Opens one of the shorts; the others are reached from it. unit is that of the test's times. */
export function openWaveform(testId, shorts, first, unit) {
  let at = Math.max(0, shorts.indexOf(first));
  let plots = [];
  const body = h("div", { class: "waveform" });
  const step = by => { at = Math.min(Math.max(at + by, 0), shorts.length - 1); draw(); };
  const before = h("button", { type: "button", onclick: () => step(-1) }, "Previous");
  const after = h("button", { type: "button", onclick: () => step(1) }, "Next");
  const place = h("span", { class: "hint" });
  const dialog = openDialog("Short circuit", body, [place, before, after], { onClose: () => { stopTheme(); plots.forEach(plot => plot.destroy()); } });
  const stopTheme = onTheme(() => draw());
  dialog.element.addEventListener("keydown", event => {
    if (event.key === "[") step(-1);
    if (event.key === "]") step(1);
  });

  async function draw() {
    const event = shorts[at];
    const found = event.short_circuit;
    before.disabled = at === 0;
    after.disabled = at === shorts.length - 1;
    show(place, `${at + 1} of ${shorts.length}`);
    show(dialog.heading, badge(event.kind.replace("-short", ""), event.title), ` at ${testTime(found.onset_seconds, unit)}`);
    plots.forEach(plot => plot.destroy());
    plots = [];
    const charts = h("div", { class: "charts" }, h("p", { class: "empty" }, "Loading …"));
    show(body, charts, facts(found));
    try {
      const wave = await get(`/tests/${testId}/shorts/${found.boot_id}/${found.event_number}/waveform`);
      if (shorts[at] !== event || !dialog.element.isConnected) return;
      show(charts);
      plots = [chart(charts, wave, "Voltage", "mV", wave.cell_volts.map(volts => volts * 1e3), "--volts", 230), chart(charts, wave, "Current", "mA", wave.cell_milliamps, "--amps", 120)];
    } catch (problem) {
      show(charts, h("p", { class: "empty" }, problem.message));
    }
  }

  draw();
}

function chart(parent, wave, word, unit, values, colourName, height) {
  const style = getComputedStyle(document.documentElement);
  const [stroke, muted, line, bad] = [colourName, "--muted", "--line", "--bad"].map(name => style.getPropertyValue(name).trim());
  const axis = { stroke: muted, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1, size: 4 }, font: "11.5px system-ui, sans-serif" };
  const label = h("div", { class: "plot-label" }, h("b", {}, word), ` ${unit}`);
  const root = h("div", { class: "plot", role: "img", "aria-label": `${word} in ${unit} around the short` }, label);
  parent.append(root);
  return new uPlot({
    width: parent.clientWidth, height, legend: { show: false }, padding: [8, 12, 0, 0],
    cursor: { sync: { key: "waveform" }, drag: { x: false, y: false } },
    scales: { x: { time: false }, y: { range: (_, low, high) => [low - (high - low || 1) * 0.08, high + (high - low || 1) * 0.25] } },
    axes: [{ ...axis, size: 32, values: (_, splits, _1, _2, step) => tickNumbers(splits, step).map((text, i) => text + (i === splits.length - 1 ? " s" : "")) }, { ...axis, size: 58, values: (_, splits, _1, _2, step) => tickNumbers(splits, step) }],
    series: [{}, { stroke, width: 1.5, points: { show: true, size: 4 } }],
    hooks: {
      draw: [u => onset(u, bad)],
      setCursor: [u => { const i = u.cursor.idx; label.lastChild.textContent = i === null || i === undefined ? ` ${unit}` : ` ${number(values[i], 3)} ${unit} at ${number(wave.seconds[i], 2)} s`; }],
    },
  }, [wave.seconds, values], root);
}

function onset(plot, colour) {
  const { ctx, bbox } = plot;
  const x = plot.valToPos(0, "x", true);
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}

function facts(found) {
  const pairs = [
    ["Why", `${found.cause} (score ${found.confidence_percent} %)`],
    ["Voltage before, at, after", `${[found.before_volts, found.at_volts, found.after_volts].map(volts => number(volts * 1e3, 1)).join("  →  ")} mV${found.is_recovered ? ", recovered" : ", not recovered"}`],
    ["Current density", `${number(found.milliamps_per_square_centimetre, 3, true)} mA/cm²`],
    ["Charge in the half-step", `${number(found.half_step_milliamp_hours_per_square_centimetre, 4)} mAh/cm²`],
    ["Charge since the test began", `${number(found.cumulative_milliamp_hours_per_square_centimetre, 3)} mAh/cm²`],
    ["Where", `step ${found.step_count}, cycle ${found.cycle_count}, event ${found.event_number}`],
  ];
  return h("dl", { class: "pairs" }, pairs.flatMap(([word, value]) => [h("dt", {}, word), h("dd", {}, value)]));
}
