// The impedance spectra of a test: Nyquist plot of those that are ticked, and their resistances. Fitting takes a moment, so they are asked for when the card is opened.

import { h, s, show } from "../dom.js";
import { get } from "../api.js";
import { number } from "../format.js";

const SIZE = 320;
const EDGE = 44;
const SHOWN_AT_FIRST = 4;
const COLOURS = ["volts", "amps", "pressure", "celsius"];

export function makeImpedanceCard(testId) {
  const body = h("div", {});
  const details = h("details", {}, h("summary", {}, "Show the spectra"), body);
  const root = h("section", { class: "card panel impedance", "aria-label": "Impedance", hidden: true }, h("header", {}, h("h2", {}, "Impedance")), h("div", { class: "body" }, details));
  details.addEventListener("toggle", () => details.open && ask());

  async function ask() {
    show(body, h("p", { class: "hint" }, "Fitting the spectra…"));
    try {
      fill(await get(`/tests/${testId}/spectra`));
    } catch (failure) {
      show(body, h("p", { class: "problem" }, failure.message));
    }
  }

  function fill({ model, spectra, corrections }) {
    if (spectra.length === 0) return show(body, h("p", { class: "hint" }, "No valid spectrum is stored of this test."));
    const chosen = new Set(spreadOver(spectra.length));
    const plot = h("div", {});
    const draw = () => show(plot, nyquist(spectra, [...chosen].sort((one, other) => one - other)));
    const toggle = index => { if (!chosen.delete(index)) chosen.add(index); draw(); };
    show(body, h("div", { class: "spectra" }, plot, table(spectra, chosen, toggle)), h("p", { class: "hint" }, `Circles: measured. Lines: ${model}. Intervals: k = 2.`), corrections.map(one => h("p", { class: "hint" }, `In the spectra, ${one}.`)));
    draw();
  }

  return { root, update: test => { root.hidden = !test.has_spectra; } };
}

/** The first, the last, and others evenly between. */
export function spreadOver(count) {
  const shown = Math.min(count, SHOWN_AT_FIRST);
  return Array.from({ length: shown }, (_, i) => (shown === 1 ? 0 : Math.floor((i * (count - 1)) / (shown - 1))));
}

const colour = place => `var(--${COLOURS[place % COLOURS.length]})`;

/** Both axes have one scale, so that a half circle is one. */
function nyquist(spectra, chosen) {
  const points = chosen.flatMap(index => spectra[index].measured);
  const most = Math.max(1e-9, ...points.map(point => Math.max(point.real_ohms, -point.imaginary_ohms))) * 1.05;
  const x = ohms => EDGE + (ohms / most) * (SIZE - EDGE - 8);
  const y = ohms => SIZE - EDGE - (ohms / most) * (SIZE - EDGE - 8);
  const ticks = [0, 0.25, 0.5, 0.75].map(part => roundDown(most * part)).filter((tick, i, all) => all.indexOf(tick) === i);
  const axes = ticks.flatMap(tick => [
    s("line", { x1: x(tick), x2: x(tick), y1: 8, y2: SIZE - EDGE, stroke: "var(--line)" }), s("line", { x1: EDGE, x2: SIZE - 8, y1: y(tick), y2: y(tick), stroke: "var(--line)" }),
    label(x(tick), SIZE - EDGE + 14, "middle", `${tick}`), label(EDGE - 5, y(tick) + 4, "end", `${tick}`)]);
  const curves = chosen.flatMap((index, place) => [
    s("path", { d: path(spectra[index].fitted, x, y), fill: "none", stroke: colour(place), "stroke-width": 1.5 }),
    ...spectra[index].measured.map(point => s("circle", { cx: x(point.real_ohms), cy: y(-point.imaginary_ohms), r: 2.4, fill: "none", stroke: colour(place) }))]);
  const keys = chosen.map((index, place) => h("span", { class: COLOURS[place % COLOURS.length] }, h("i", { class: "hollow" }), spectra[index].when));
  return h("div", {}, s("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, role: "img", "aria-label": "Nyquist plot", width: "100%" }, axes, curves, label((SIZE + EDGE) / 2, SIZE - 8, "middle", "Z′ / Ω"), label(4, 16, "start", "−Z″ / Ω")), h("p", { class: "legend" }, keys));
}

const label = (x, y, anchor, text) => s("text", { x, y, "text-anchor": anchor, "font-size": 11, fill: "var(--muted)" }, text);

const path = (points, x, y) => points.map((point, i) => `${i ? "L" : "M"}${x(point.real_ohms).toFixed(1)} ${y(-point.imaginary_ohms).toFixed(1)}`).join("");

/** Two digits, so that a tick is a round number. */
export function roundDown(value) {
  if (value <= 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.floor(value / step) * step).toPrecision(2));
}

function table(spectra, chosen, toggle) {
  const names = [...new Set(spectra.flatMap(one => one.resistances.map(value => value.name)))];
  const row = (one, index) => h("tr", {}, h("td", {}, h("label", {}, h("input", { type: "checkbox", checked: chosen.has(index), onchange: () => toggle(index) }), ` ${one.when}`)), names.map(name => h("td", {}, cell(one.resistances.find(value => value.name === name)))));
  return h("div", { class: "scroll" }, h("table", {}, h("thead", {}, h("tr", {}, h("th", {}, "Spectrum"), names.map(name => h("th", {}, `${name} / Ω`)))), h("tbody", {}, spectra.map(row))));
}

/** "76.5 (76.2 to 80.0)", or a bound. */
export function cell(value) {
  if (!value) return "–";
  const digits = ohms => number(ohms, ohms < 10 ? 2 : 1);
  return value.ohms === null ? `at most ${digits(value.high_ohms)}` : `${digits(value.ohms)} (${digits(value.low_ohms)} to ${digits(value.high_ohms)})`;
}
