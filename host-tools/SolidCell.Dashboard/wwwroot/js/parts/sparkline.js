// The last minute and a half of a fixture's voltage, without axes: is it alive, does it drift, did it drop.

import { s } from "../dom.js";

const WIDTH = 84;
const HEIGHT = 22;

export function sparkline() {
  const path = s("path", { fill: "none", stroke: "currentColor", "stroke-width": "1.4", "stroke-linejoin": "round" });
  const root = s("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, class: "spark", "aria-hidden": "true" }, path);
  root.update = values => path.setAttribute("d", trace(values ?? []));
  return root;
}

function trace(values) {
  const known = values.filter(value => value !== null);
  if (known.length < 2) return "";
  const low = Math.min(...known);
  const high = Math.max(...known);
  // A quiet cell is a straight line, not its last digit blown up.
  const span = Math.max(high - low, Math.abs(high) * 0.02, 1e-4);
  const middle = (high + low) / 2;
  let isDown = false;
  return values.map((value, i) => {
    if (value === null) {
      isDown = false;
      return "";
    }
    const x = (i / Math.max(values.length - 1, 1)) * (WIDTH - 2) + 1;
    const y = HEIGHT / 2 - ((value - middle) / span) * (HEIGHT - 4);
    const step = `${isDown ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    isDown = true;
    return step;
  }).join("");
}
