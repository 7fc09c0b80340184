// One channel as a uPlot chart: the band between the lowest and the highest sample of each column.

import uPlot from "../../vendor/uplot/uPlot.esm.js";
import { h, setText } from "../dom.js";
import { increments, labels } from "./time-axis.js";
import { ticks } from "./channels.js";
import { drawEvents, drawSteps } from "./marks.js";

// How far a plot reaches below its middle, in spans of what it shows: the first one has the names of the steps there.
const [BARE, NAMED] = [0.56, 0.66];

/** owner: { range(), unit(), marks(), colours(), key, isBand(channel), onSelect(from, to), onClick(plot, left), onCursor(seconds or null) } */
export function makeChart(base, owner, isFirst, isLast) {
  let channel = base;
  const label = h("div", { class: "plot-label" });
  const root = h("div", { class: `plot ${channel.key}` }, label);
  let plot = null;

  /** shown is the channel in the units of this moment. */
  function build(shown, width, height, data) {
    channel = shown;
    plot?.destroy();
    plot = new uPlot(options(channel, owner, isFirst, isLast, width, height), data, root);
    plot.over.addEventListener("click", event => owner.onClick(plot, event.offsetX));
    return plot;
  }

  /** Under the cursor what was measured there; without one, what the whole window holds. */
  function writeLabel(index) {
    if (!plot) return;
    const isThere = index !== null && index !== undefined;
    const [low, high] = isThere ? [plot.data[1][index], plot.data[2][index]] : extremes(plot.data, owner.range());
    const scale = largest(plot);
    if (low === null || low === undefined) return setText(label, channel.word);
    const [from, to] = [channel.write(low, scale), channel.write(high, scale)];
    const text = from.text === to.text ? ` ${to.text} ${to.unit}` : ` ${from.text} to ${to.text} ${to.unit}`;
    label.replaceChildren(h("b", {}, channel.word), isThere ? text : `${text} in view`, owner.isBand(channel) ? h("small", {}, " band of whole cycles") : "");
  }

  return { root, build, writeLabel, get plot() { return plot; }, destroy: () => plot?.destroy() };
}

function options(channel, owner, isFirst, isLast, width, height) {
  const colours = owner.colours();
  const stroke = colours[channel.key];
  const text = textSize();
  const axis = { stroke: colours.muted, grid: { stroke: colours.line, width: 1 }, ticks: { stroke: colours.line, width: 1, size: 4 }, font: `${text}px system-ui, sans-serif` };
  const counts = owner.unit().splits ? { splits: (u, _, from, to) => owner.unit().splits(from, to, u.width / (6 * text)) } : { incrs: () => increments(owner.unit()) };
  return {
    width, height,
    legend: { show: false },
    padding: [8, 24, isLast ? 0 : -8, 0],
    cursor: { sync: { key: owner.key }, drag: { x: true, y: false, setScale: false }, points: { size: 7 }, bind: { dblclick: () => null } },
    scales: {
      x: { time: false, range: () => owner.range() },
      y: { range: (_, low, high) => padded(low, high, channel.least, isFirst ? NAMED : BARE) },
    },
    axes: [
      { ...axis, size: isLast ? 20 + text : 10, ...counts, space: 6 * text, values: (u, splits, _1, _2, step) => (isLast ? labels(splits, owner.unit(), step) : splits.map(() => "")) },
      { ...axis, size: 5 * text, space: 2.2 * text, values: (u, splits, _1, _2, step) => ticks(channel, splits, step, largest(u)) },
    ],
    series: [{}, line(stroke, owner.isBand(channel)), line(stroke, owner.isBand(channel))],
    bands: [{ series: [2, 1], fill: () => stroke + (owner.isBand(channel) ? "80" : "38") }],
    hooks: {
      setSelect: [u => u.select.width > 3 && (owner.onSelect(u.posToVal(u.select.left, "x"), u.posToVal(u.select.left + u.select.width, "x")), u.setSelect({ width: 0, height: 0 }, false))],
      setCursor: [u => owner.onCursor(u.cursor.idx)],
      drawAxes: [u => drawSteps(u, owner.marks().steps, colours, isFirst)],
      draw: [u => drawEvents(u, owner.marks().events, colours, isFirst)],
    },
  };
}

/** Read without effort on a phone, too. */
export const textSize = () => (matchMedia("(max-width: 720px)").matches ? 13.5 : 11.5);

const line = (stroke, isBand) => ({ stroke, width: isBand ? 1 : 1.4, spanGaps: false, points: { show: (u, _, first, last) => last - first < u.width / 14 } });

function padded(low, high, least, below) {
  if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) return [-least / 2, least / 2];
  const span = Math.max(high - low, least);
  const middle = (high + low) / 2;
  return [middle - span * below, middle + span * 0.6];
}

const largest = plot => Math.max(Math.abs(plot.scales.y.min ?? 0), Math.abs(plot.scales.y.max ?? 0));

/** The lowest and the highest sample between two times; null when there is none. */
function extremes([seconds, lows, highs], [from, to]) {
  let [low, high] = [null, null];
  seconds.forEach((at, i) => {
    if (at < from || at > to || lows[i] === null || lows[i] === undefined) return;
    low = low === null ? lows[i] : Math.min(low, lows[i]);
    high = high === null ? highs[i] : Math.max(high, highs[i]);
  });
  return [low, high];
}
