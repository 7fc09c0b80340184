// The keyboard shortcuts, and where the rest is written.

import { h } from "../dom.js";
import { openDialog } from "./dialog.js";

const KEYS = [
  [["g", "f"], "Fixtures"], [["g", "t"], "Tests"], [["g", "c"], "Cells"], [["g", "a"], "Alerts"], [["g", "u"], "Audit"],
  [["/"], "Search"], [["j", "k"], "Next and previous fixture in the list; Enter opens it"],
  [["+", "−"], "Zoom the plots in and out"], [["←", "→"], "Earlier and later; with Shift in larger steps"],
  [["Home"], "The whole test"], [["End"], "Follow the newest second"],
  [["[", "]"], "In a waveform: the event before and after"],
  [["t"], "Light or dark"], [["?"], "This help"], [["Esc"], "Close a dialog"],
];

export function openHelp() {
  const keys = KEYS.flatMap(([names, text]) => [h("dt", {}, names.map(name => h("kbd", {}, name))), h("dd", {}, text)]);
  const mouse = h("p", { class: "hint" }, "On the plots: drag to zoom to a part, double-click for the whole test, Ctrl and the wheel zooms, Shift and the wheel pans. With fingers: one sideways pans, two zoom. A press on a mark opens its event.");
  const links = h("p", { class: "hint" }, "For programs: ", h("a", { href: "/openapi/v1.json" }, "OpenAPI document"), " of the JSON API.");
  openDialog("Keyboard shortcuts", [h("dl", { class: "keys" }, keys), mouse, links], null, { isNarrow: true });
}
