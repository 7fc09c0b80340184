// What happened in a test, the newest first. A short opens its waveform.

import { h, show } from "../dom.js";
import { testTime, timeUnit } from "../format.js";
import { icon } from "./icons.js";
import { makeLongList } from "./long-list.js";

const SHAPES = { "hard-short": ["hard", "hard"], "soft-short": ["soft", "soft"], fault: ["fault", "faulted"], "fault-cleared": ["", "finished"], resumed: ["", "running"], halted: ["", "paused"], pulse: ["", "plus"], started: ["", "running"], ended: ["", "finished"], thinned: ["", "minus"] };

export function makeEventList(open) {
  let unit = timeUnit(0);
  const list = h("ul", { class: "events", "aria-label": "Events, the newest first" });
  const lines = makeLongList(list, event => h("li", {}, line(event, open, unit)));
  const count = h("span", { class: "muted end" });
  const root = h("section", { class: "card panel", "aria-label": "Events" }, h("header", {}, h("h2", {}, "Events"), count), list, lines.foot);
  return {
    root,
    update(events, nextUnit) {
      unit = nextUnit;
      show(count, String(events.length));
      lines.update([...events].reverse());
      if (events.length === 0) show(list, h("li", { class: "empty" }, "Nothing yet."));
    },
  };
}

function line(event, open, unit) {
  const [kind, shape] = SHAPES[event.kind] ?? ["", "unknown"];
  const content = [icon(shape, 14), h("b", {}, event.title), h("time", {}, testTime(event.seconds, unit)), event.detail && h("small", {}, event.detail)];
  return event.short_circuit
    ? h("button", { type: "button", class: kind, title: "Show the waveform", onclick: () => open(event) }, content)
    : h("div", { class: `row ${kind}` }, content);
}
