// The capacity of every half-cycle: where it falls short, a limit or a short ended it.

import uPlot from "../../vendor/uplot/uPlot.esm.js";
import { h, setText } from "../dom.js";
import { number, tickNumbers } from "../format.js";
import { onTheme } from "../theme.js";

const HEIGHT = 180;
const WORDS = { symmetric: ["deposition", "stripping"], full: ["charge", "discharge"], half: ["charge", "discharge"] };

export function makeCapacityCard() {
  const place = h("div", {});
  const reading = h("span", { class: "muted end" });
  const root = h("section", { class: "card panel capacities", "aria-label": "Capacity of each half-cycle", hidden: true }, h("header", {}, h("h2", {}, "Capacity per half-cycle"), reading), h("div", { class: "body" }, place));
  let halves = [];
  let words = WORDS.symmetric;
  let plot = null;

  const unit = () => (halves.every(half => half.milliamp_hours_per_gram !== null) ? "mAh/g" : halves.every(half => half.milliamp_hours_per_square_centimetre !== null) ? "mAh/cm²" : "mAh");
  const value = half => ({ "mAh/g": half.milliamp_hours_per_gram, "mAh/cm²": half.milliamp_hours_per_square_centimetre, mAh: half.milliamp_hours })[unit()];

  function build() {
    plot?.destroy();
    plot = null;
    if (root.hidden || place.clientWidth === 0) return;
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(`--${name}`).trim();
    const axis = { stroke: colour("muted"), grid: { stroke: colour("line"), width: 1 }, ticks: { stroke: colour("line"), width: 1, size: 4 }, font: "11.5px system-ui, sans-serif", labelFont: "11.5px system-ui, sans-serif", labelSize: 18 };
    const dots = (stroke, fill) => ({ stroke, paths: () => null, points: { show: true, size: 7, width: 1.8, stroke, fill } });
    plot = new uPlot({
      width: place.clientWidth, height: HEIGHT, legend: { show: false }, padding: [8, 12, 0, 0],
      cursor: { y: false, drag: { x: false, y: false } },
      scales: { x: { time: false, range: (_, first, last) => [first - 0.5, last + 0.5] }, y: { range: (_, low, high) => [0, (high || 1) * 1.12] } },
      axes: [{ ...axis, label: "half-cycle", size: 30, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000], space: 60 }, { ...axis, label: unit(), size: 54, space: 30, values: (_, splits, _1, _2, step) => tickNumbers(splits, step) }],
      // Filled and hollow as well as two colours.
      series: [{}, dots(colour("volts"), colour("volts")), dots(colour("amps"), colour("surface"))],
      hooks: { setCursor: [one => tell(one.cursor.idx)] },
    }, [halves.map(half => half.number), halves.map(half => (half.is_charge ? value(half) : null)), halves.map(half => (half.is_charge ? null : value(half)))], place);
    tell(null);
  }

  function tell(index) {
    const half = halves[index ?? halves.length - 1];
    if (half) setText(reading, `no. ${half.number}, ${words[half.is_charge ? 0 : 1]}: ${number(value(half), 3)} ${unit()}`);
  }

  const sizes = new ResizeObserver(() => plot?.width !== place.clientWidth && build());
  sizes.observe(root);
  const stopTheme = onTheme(build);
  return {
    root,
    update(next, cellKind) {
      halves = next;
      words = WORDS[cellKind] ?? WORDS.symmetric;
      root.hidden = halves.length < 2;
      build();
    },
    dispose() {
      sizes.disconnect();
      stopTheme();
      plot?.destroy();
    },
  };
}
