// What a fixture said last, and how long ago.

import { h, setText, setAttribute } from "../dom.js";
import { age, milliamps, stepWord, voltage, wallTime } from "../format.js";

export function makeLastWord() {
  const root = h("p", { class: "facts last-word" });
  return {
    root,
    update(fixture) {
      setText(root, lastWordOf(fixture));
      setAttribute(root, "title", fixture.last_heard ? wallTime(fixture.last_heard) : null);
    },
  };
}

export function lastWordOf(fixture, now = Date.now()) {
  if (!fixture.last_heard && !fixture.is_heard) return "Last word: of an unknown time.";
  const { text, unit } = voltage(fixture.cell_volts);
  const isOn = !["idle", "finished", "unknown"].includes(fixture.last_state) && fixture.step_count !== null;
  const words = [fixture.last_state, isOn && `${stepWord(fixture.step_name)} #${fixture.step_count}`, fixture.cell_volts !== null && `${text} ${unit}`, fixture.cell_milliamps !== null && `${milliamps(fixture.cell_milliamps)} mA`, fixture.fault && fixture.fault.name];
  const ago = age(fixture.last_heard, now);
  return `Last word${ago === "now" ? "" : ` ${ago} ago`}, ${wallTime(fixture.last_heard)}: ${words.filter(Boolean).join(", ")}.`;
}
