// A small plot of points: one for each half-cycle or cycle. Series differ by fill as well as by colour; one may have its own axis on the right.

import uPlot from "../../vendor/uplot/uPlot.esm.js";
import { h } from "../dom.js";
import { tickNumbers } from "../format.js";
import { onTheme } from "../theme.js";
import { textSize } from "./chart.js";

const HEIGHT = 180;
const MANY = 150;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];

/** spec: { xWord, xs, isWhole, left: { unit, fromZero }, right?: { unit }, series: [{ word, values, colour, isHollow, isRight }] }; onPoint
    gets the index under the cursor, or null. */
export function makePoints(label, onPoint = () => {}) {
  const legend = h("p", { class: "legend" });
  const place = h("div", { role: "img", "aria-label": label });
  const root = h("div", {}, legend, place);
  let spec = null;
  let plot = null;

  function build() {
    plot?.destroy();
    plot = null;
    if (!spec || spec.xs.length === 0 || place.clientWidth === 0) return;
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(`--${name}`).trim();
    legend.replaceChildren(...spec.series.map(one => h("span", {}, h("i", { class: `${one.colour} ${one.isHollow ? "hollow" : ""}` }), one.word)));
    legend.hidden = spec.series.length < 2;
    plot = new uPlot(options(spec, place.clientWidth, colour, onPoint), [spec.xs, ...spec.series.map(one => one.values)], place);
  }

  const sizes = new ResizeObserver(() => plot?.width !== place.clientWidth && build());
  sizes.observe(root);
  const stopTheme = onTheme(build);
  return {
    root,
    update(next) { spec = next; build(); },
    dispose() { sizes.disconnect(); stopTheme(); plot?.destroy(); },
  };
}

function options(spec, width, colour, onPoint) {
  const text = textSize();
  const font = `${text}px system-ui, sans-serif`;
  const axis = { stroke: colour("muted"), grid: { stroke: colour("line"), width: 1 }, ticks: { stroke: colour("line"), width: 1, size: 4 }, font, labelFont: font, labelSize: 1.6 * text };
  const values = (_, splits, _1, _2, step) => tickNumbers(splits, step);
  const side = (scale, one, more) => ({ ...axis, scale, label: one.unit, size: 4.6 * text, space: 2.5 * text, values, ...more });
  const size = spec.xs.length > MANY ? 4 : 7;
  return {
    width, height: HEIGHT, legend: { show: false }, padding: [8, spec.right ? 0 : 20, 0, 0],
    cursor: { y: false, drag: { x: false, y: false } },
    scales: {
      x: { time: false, range: (_, first, last) => (spec.isWhole ? [first - 0.5, last + 0.5] : [first - (last - first) * 0.02, last + (last - first || 1) * 0.02]) },
      y: { range: (_, low, high) => (spec.left.fromZero ? [0, (high || 1) * 1.12] : padded(low, high)) },
      right: { range: (_, low, high) => padded(low, high) },
    },
    axes: [
      { ...axis, label: spec.xWord, size: 18 + text, space: 5 * text, values, ...(spec.isWhole ? { incrs: STEPS } : {}) },
      side("y", spec.left),
      ...(spec.right ? [side("right", spec.right, { side: 1, grid: { show: false } })] : []),
    ],
    // Filled and hollow as well as two colours.
    series: [{}, ...spec.series.map(one => ({ scale: one.isRight ? "right" : "y", stroke: colour(one.colour), paths: () => null, points: { show: true, size, width: 1.6, stroke: colour(one.colour), fill: colour(one.isHollow ? "surface" : one.colour) } }))],
    hooks: { setCursor: [one => onPoint(one.cursor.idx ?? null)] },
  };
}

/** A quiet series is not blown up to its last digit. */
function padded(low, high) {
  if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  const span = Math.max(high - low, Math.abs(high) * 0.02, 1e-6);
  const middle = (high + low) / 2;
  return [middle - span * 0.6, middle + span * 0.6];
}
