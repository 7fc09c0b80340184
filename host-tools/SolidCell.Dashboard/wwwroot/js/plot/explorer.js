// Plots of a test with their window: fetches what the window shows, follows the newest second, zooms and pans.

import { h, setText } from "../dom.js";
import { get } from "../api.js";
import { duration, timeUnit } from "../format.js";
import { onUnits, units } from "../units.js";
import { icon } from "../parts/icons.js";
import { makeUnitSwitch } from "../parts/unit-switch.js";
import { eventAt } from "./marks.js";
import { makeStack } from "./stack.js";
import { cycleUnit } from "./cycle-axis.js";
import { zoom } from "./gestures.js";
import { exact } from "./time-axis.js";

const SETTLE = 90;
const QUIET = 200;
const RETRY = 3000;
const SHORTEST = 2;

/** In the unit of the test's times. */
const LASTS = [1, 10, 100];

/** openEvent is called with an event whose mark was pressed. */
export function makeExplorer(testId, openEvent) {
  let extent = { from: 0, to: 1 };
  let range = [0, 1];
  let mode = "all";
  let settle = null;
  let fetching = null;
  let lastMove = -Infinity;
  let whole = null;
  let cycles = null;
  let isDisposed = false;

  const view = {
    range: () => range,
    unit: () => (units.time === "cycle" && cycles) || timeUnit(extent.to),
    set: (from, to) => move(from, to, "fixed"),
    all: () => move(extent.from, extent.to, "all"),
    follow: () => move(extent.to - Math.min(range[1] - range[0], extent.to - extent.from), extent.to, "follow"),
    onClick: (plot, left, events) => { const hit = eventAt(plot, events, left); if (hit) openEvent(hit); },
    onCursor: seconds => setText(where, seconds === null ? windowText() : exact(seconds, view.unit(), range[1] - range[0])),
  };
  const stack = makeStack(view);
  const where = h("span", { class: "where" });
  const tools = toolbar();
  const empty = h("p", { class: "empty" }, "Loading …");
  const root = h("section", { class: "card plots", "aria-label": "Plots" }, tools.root, empty, stack.root);
  stack.root.hidden = true;

  /** What is fetched first is the whole test already. */
  function showAll() {
    range = [extent.from, extent.to];
    tools.show(mode);
    setText(where, windowText());
    stack.draw();
  }

  function move(from, to, nextMode) {
    const least = Math.min(SHORTEST, Math.max(extent.to - extent.from, 0.1));
    const width = Math.min(Math.max(to - from, least), Math.max(extent.to - extent.from, least) * 1.2);
    const middle = (from + to) / 2;
    const slack = width * 0.5;
    const left = Math.max(extent.from - slack, Math.min(middle - width / 2, extent.to + slack - width));
    range = nextMode === "all" ? [extent.from, Math.max(extent.to, extent.from + least)] : [left, left + width];
    mode = nextMode;
    tools.show(mode);
    setText(where, windowText());
    stack.draw();
    // A single step asks at once; while the window moves on, the last place counts.
    clearTimeout(settle);
    settle = setTimeout(() => fetchTrace(range), performance.now() - lastMove < QUIET ? SETTLE : 0);
    lastMove = performance.now();
  }

  /** window is [from, to], or null for the whole test when its extent is not known yet. */
  async function fetchTrace(window) {
    if (isDisposed) return;
    fetching?.abort();
    fetching = new AbortController();
    const points = Math.max(200, Math.min(2000, Math.round(stack.root.clientWidth || 900)));
    const between = window ? `from=${Math.max(0, window[0])}&to=${Math.max(0, window[1])}&` : "";
    try {
      const trace = await get(`/tests/${testId}/trace?${between}points=${points}`, fetching.signal);
      if (whole === null && trace.seconds.length > 1) {
        extent = { from: trace.seconds[0], to: trace.seconds.at(-1) };
        range = [extent.from, extent.to];
      }
      stack.root.hidden = trace.seconds.length === 0 && extent.to <= extent.from;
      empty.hidden = !stack.root.hidden;
      setText(empty, "No sample yet. The first one comes with the first step.");
      stack.setTrace(trace);
    } catch (problem) {
      if (problem.name === "AbortError") return;
      empty.hidden = false;
      setText(empty, problem.message);
      settle = setTimeout(() => fetchTrace(window), RETRY);
    }
  }

  function windowText() {
    const span = range[1] - range[0];
    return `${exact(Math.max(0, range[0]), view.unit(), span)} to ${exact(range[1], view.unit(), span)}`;
  }

  function toolbar() {
    const lasts = LASTS.map(times => h("button", { type: "button", class: "small", title: "So much of the end", onclick: () => { const seconds = times * timeUnit(extent.to).seconds; move(extent.to - Math.min(seconds, extent.to - extent.from), extent.to, "follow"); } }));
    const current = makeUnitSwitch("current", "Unit of currents");
    const time = makeUnitSwitch("time", "Unit of times");
    const all = h("button", { type: "button", class: "small", title: "The whole test (Home)", onclick: view.all }, "All");
    const follow = h("button", { type: "button", class: "small", title: "Keep the newest second in view (End)", onclick: view.follow }, "Follow");
    const step = (name, label, act) => h("button", { type: "button", class: "small square", title: label, "aria-label": label, onclick: act }, icon(name, 13));
    const by = part => { const width = range[1] - range[0]; view.set(range[0] + width * part, range[1] + width * part); };
    const bar = h("div", { class: "plot-tools", role: "toolbar", "aria-label": "Window of the plots" },
      all, lasts, follow, step("left", "Earlier (arrow left)", () => by(-0.4)), step("right", "Later (arrow right)", () => by(0.4)),
      step("plus", "Zoom in (+)", () => zoom(view, 0.5)), step("minus", "Zoom out (−)", () => zoom(view, 2)), current.root, time.root, where);
    function show(now) {
      all.setAttribute("aria-pressed", String(now === "all"));
      follow.setAttribute("aria-pressed", String(now === "follow"));
      const unit = timeUnit(extent.to);
      LASTS.forEach((times, i) => {
        setText(lasts[i], duration(times * unit.seconds, unit));
        lasts[i].hidden = times * unit.seconds >= extent.to - extent.from;
      });
      time.update({ time: unit.word }, cycles !== null);
    }
    return { root: bar, show, dispose: () => { current.dispose(); time.dispose(); } };
  }

  const stopUnits = onUnits(() => { tools.show(mode); setText(where, windowText()); });
  fetchTrace(null);
  return {
    root,
    unit: view.unit,
    setMarks: stack.setMarks,
    setTest(halves, area) {
      cycles = cycleUnit(halves);
      tools.show(mode);
      stack.setTest(halves, area);
    },
    /** The test has grown: whoever follows or sees all of it sees that too. */
    setExtent(from, to) {
      if (from === whole?.from && to === whole?.to) return;
      const isFirst = whole === null;
      whole = { from, to };
      extent = { from, to: Math.max(to, from) };
      if (mode === "all" && isFirst) showAll();
      else if (mode === "all") view.all();
      else if (mode === "follow") view.follow();
    },
    addLive(seconds, fixture) {
      if (mode === "fixed" || stack.root.hidden) return;
      const width = range[1] - range[0];
      extent.to = Math.max(extent.to, seconds);
      range = mode === "all" ? [extent.from, extent.to] : [extent.to - width, extent.to];
      stack.addLive(seconds, fixture);
      setText(where, windowText());
    },
    goTo(seconds, width) { move(seconds - width / 2, seconds + width / 2, "fixed"); },
    dispose() {
      isDisposed = true;
      stopUnits();
      tools.dispose();
      clearTimeout(settle);
      fetching?.abort();
      stack.dispose();
    },
  };
}
