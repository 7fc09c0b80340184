// The channels of a test above each other, on one time axis.

import { h } from "../dom.js";
import { onTheme } from "../theme.js";
import { CHANNELS } from "./channels.js";
import { makeChart } from "./chart.js";
import { addKeys, addTouch, addWheel } from "./gestures.js";

const NAMES = ["volts", "amps", "pressure", "celsius", "line", "line-strong", "muted", "bad", "warn", "text"];
let made = 0;

/** view: { range(), unit(), set(from, to), all(), follow(), onEvent(event), onCursor(seconds or null) }. */
export function makeStack(view) {
  let trace = null;
  let marks = { steps: [], events: [] };
  let colours = readColours();
  const owner = {
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
    CHANNELS.forEach((channel, i) => {
      const isLast = i === CHANNELS.length - 1;
      charts[i].build(width, (isPhone() ? channel.phone : channel.height) + (isLast ? 24 : 0), dataOf(channel));
      charts[i].writeLabel(null);
    });
  }

  const dataOf = channel => [trace.seconds, trace[channel.minimum], trace[channel.maximum]];

  function draw() {
    if (!trace) return;
    if (!charts[0].plot) return build();
    CHANNELS.forEach((channel, i) => {
      charts[i].plot.setData(dataOf(channel));
      charts[i].writeLabel(charts[i].plot.cursor.idx);
    });
  }

  const sizes = new ResizeObserver(() => charts[0].plot && charts[0].plot.width !== root.clientWidth ? build() : charts[0].plot ?? build());
  sizes.observe(root);
  const stopTheme = onTheme(() => {
    colours = readColours();
    build();
  });

  return {
    root,
    setTrace(next) { trace = next; draw(); },
    setMarks(next) { marks = { ...marks, ...next }; draw(); },
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
      for (const chart of charts) chart.destroy();
    },
  };
}

function readColours() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map(name => [name, style.getPropertyValue(`--${name}`).trim()]));
}
