// The channels of a test above each other, on one time axis.

import { h } from "../dom.js";
import { onTheme } from "../theme.js";
import { onUnits, units } from "../units.js";
import { CHANNELS, shown } from "./channels.js";
import { makeChart } from "./chart.js";
import { envelope, narrowCycle } from "./envelope.js";
import { addKeys, addTouch, addWheel } from "./gestures.js";

const NAMES = ["volts", "amps", "pressure", "celsius", "line", "line-strong", "muted", "bad", "warn", "text"];
let made = 0;

/** view: { range(), unit(), set(from, to), all(), follow(), onEvent(event), onCursor(seconds or null) }. */
export function makeStack(view) {
  let trace = null;
  let marks = { steps: [], events: [] };
  let colours = readColours();
  let halves = [];
  let area = null;
  let cycle = null;
  const owner = {
    isBand: channel => cycle !== null && channel.key !== "celsius",
    key: `stack-${++made}`,
    range: () => view.range(),
    unit: () => view.unit(),
    marks: () => marks,
    colours: () => colours,
    onSelect: (from, to) => view.set(from, to),
    onClick: (plot, left) => view.onClick(plot, left, marks.events),
    onCursor: index => {
      for (const chart of charts) chart.writeLabel(index);
      view.onCursor(index === null || index === undefined ? null : trace?.seconds[index] ?? null);
    },
  };
  const charts = CHANNELS.map((channel, i) => makeChart(channel, owner, i === 0, i === CHANNELS.length - 1));
  const root = h("div", { class: "stack", tabindex: "0", role: "group", "aria-label": "Plots of voltage, current, stack pressure and temperature over test time. Plus and minus zoom, arrows pan, Home shows all, End follows." }, charts.map(chart => chart.root));
  const areaOf = target => target.closest?.(".plot")?.querySelector(".u-over")?.getBoundingClientRect() ?? null;
  addWheel(root, areaOf, view);
  addTouch(root, areaOf, view);
  addKeys(root, view);
  root.addEventListener("dblclick", view.all);

  const isPhone = () => matchMedia("(max-width: 720px)").matches;
  function build() {
    const width = root.clientWidth;
    if (!trace || width === 0) return;
    cycle = narrowCycle(halves, ...view.range(), width);
    CHANNELS.forEach((channel, i) => {
      const isLast = i === CHANNELS.length - 1;
      charts[i].build(inUnits(channel), width, (isPhone() ? channel.phone : channel.height) + (isLast ? 24 : 0), dataOf(channel));
      charts[i].writeLabel(null);
    });
  }

  const inUnits = channel => shown(channel, units.current === "mA" ? null : area);

  /** A column stands at its middle, so the band reaches a column further than a cycle. */
  function dataOf(channel) {
    const { factor = 1 } = inUnits(channel);
    const [lows, highs] = [channel.minimum, channel.maximum].map(name => (factor === 1 ? trace[name] : trace[name].map(value => (value === null ? null : value * factor))));
    return [trace.seconds, ...(cycle === null || channel.key === "celsius" ? [lows, highs] : envelope(trace.seconds, lows, highs, cycle + 2 * trace.column_seconds))];
  }

  function draw() {
    if (!trace) return;
    const wasBand = cycle !== null;
    cycle = narrowCycle(halves, ...view.range(), root.clientWidth);
    if (!charts[0].plot || wasBand !== (cycle !== null)) return build();
    CHANNELS.forEach((channel, i) => {
      charts[i].plot.setData(dataOf(channel));
      charts[i].writeLabel(charts[i].plot.cursor.idx);
    });
  }

  const sizes = new ResizeObserver(() => charts[0].plot && charts[0].plot.width !== root.clientWidth ? build() : charts[0].plot ?? build());
  sizes.observe(root);
  const stopUnits = onUnits(build);
  const stopTheme = onTheme(() => {
    colours = readColours();
    build();
  });

  return {
    root,
    setTrace(next) { trace = next; draw(); },
    setMarks(next) { marks = { ...marks, ...next }; draw(); },
    /** The half-cycles of the test, and the area in cm2 that currents are divided by. */
    setTest(nextHalves, nextArea) {
      const isOther = area !== nextArea;
      [halves, area] = [nextHalves, nextArea];
      if (isOther) build();
      else draw();
    },
    /** The newest second, until the next fetch brings it from the store. */
    addLive(seconds, fixture) {
      if (!trace || (trace.seconds.length > 0 && seconds <= trace.seconds[trace.seconds.length - 1])) return;
      trace.seconds.push(seconds);
      for (const channel of CHANNELS) for (const name of [channel.minimum, channel.maximum]) trace[name].push(fixture[channel.live]);
      draw();
    },
    draw,
    dispose() {
      sizes.disconnect();
      stopTheme();
      stopUnits();
      for (const chart of charts) chart.destroy();
    },
  };
}

function readColours() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map(name => [name, style.getPropertyValue(`--${name}`).trim()]));
}
